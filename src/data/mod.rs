//! The data beside the pages: JSON of a documented shape, tables, and what describes them to machines.
//!
//! Numbers are plain numbers with a decimal point, absent ones are null (an empty field in a table), ids are those of
//! the content.

pub(crate) mod article;
pub(crate) mod catalog;
pub(crate) mod columns;
pub(crate) mod csv;
pub(crate) mod downloads;
pub(crate) mod package;
pub(crate) mod records;
pub(crate) mod rows;
pub(crate) mod schema;
pub(crate) mod shape;
pub(crate) mod table;
pub(crate) mod version;
pub(crate) mod workbook;
pub(crate) mod xlsx;

use crate::assess::Statistics;
use crate::content::id::{CategoryId, EditionId};
use crate::prose::texts::Texts;
use crate::routes::page::PageId;
use crate::routes::table::SCHEMA_VERSION;
use crate::site::corrected::corrected;
use crate::site::voice::Voice;

use shape::{
    CategoryData, CorrectionItem, CorrectionsData, Dataset, EditionData, Envelope, InstitutionData, InstitutionsData,
    ResultsData,
};

/// The data beside a page; `None` where it has none.
pub(crate) fn dataset(voice: &Voice<'_>, texts: &Texts, page: &PageId) -> Option<Dataset> {
    let site = voice.site;
    Some(match page {
        PageId::Result(institution, edition) => {
            let case = site.case(institution, edition)?;
            Dataset::Result(Box::new(envelope(voice, page, records::result(voice, &case))))
        }
        PageId::Edition(id) => Dataset::Edition(Box::new(envelope(voice, page, edition(voice, id)?))),
        PageId::Institution(id) => {
            let data = InstitutionData {
                institution: records::institution(voice, site.content.institutions.get(id)?),
                results: site.history(id).iter().map(|c| records::listed(voice, c)).collect(),
            };
            Dataset::Institution(Box::new(envelope(voice, page, data)))
        }
        PageId::Institutions => {
            let institutions = site.content.institutions.values().map(|i| records::institution(voice, i)).collect();
            Dataset::Institutions(Box::new(envelope(voice, page, InstitutionsData { institutions })))
        }
        PageId::Methodology(id) => {
            let data = records::methodology(voice, site.content.methodologies.get(id)?);
            Dataset::Methodology(Box::new(envelope(voice, page, data)))
        }
        PageId::Data => {
            let cases = site.content.assessments.iter().flat_map(|a| site.cases(&a.edition));
            let results = cases.map(|c| records::listed(voice, &c)).collect();
            Dataset::Results(Box::new(envelope(voice, page, ResultsData { results })))
        }
        PageId::Corrections => Dataset::Corrections(Box::new(envelope(voice, page, corrections(voice)))),
        PageId::Article(id) => {
            let data = article::article(voice, texts, site.article(id, voice.lang())?);
            Dataset::Article(Box::new(envelope(voice, page, data)))
        }
        _ => return None,
    })
}

fn edition(voice: &Voice<'_>, id: &EditionId) -> Option<EditionData> {
    let (assessment, results, _) = voice.site.edition(id)?;
    let of_category = |(category, s): (&CategoryId, &Statistics)| CategoryData {
        category: category.to_string(),
        statistics: records::statistics(s),
    };
    Some(EditionData {
        edition: id.to_string(),
        title: voice.edition_title(assessment),
        published: assessment.published.to_string(),
        methodology: assessment.methodology.to_string(),
        statistics: records::statistics(&results.overall),
        by_category: results.by_category.iter().map(of_category).collect(),
        results: voice.site.cases(id).iter().map(|c| records::listed(voice, c)).collect(),
    })
}

fn envelope<T>(voice: &Voice<'_>, page: &PageId, content: T) -> Envelope<T> {
    let site = voice.site;
    let portal = &site.content.portal;
    let url = page.permalink(voice).map(|p| site.addresses.url(&p)).unwrap_or_default();
    Envelope {
        schema: site.addresses.url(&crate::routes::table::schema(site)),
        version: SCHEMA_VERSION,
        url,
        lang: voice.lang().to_string(),
        publisher: voice.text(&portal.publisher.name).to_owned(),
        license: portal.license.clone(),
        content,
    }
}

fn corrections(voice: &Voice<'_>) -> CorrectionsData {
    let site = voice.site;
    let cases = site.content.assessments.iter().flat_map(|a| site.cases(&a.edition));
    let items = |case: super::site::Case<'_>| {
        let item = |c: &crate::site::corrected::Corrected<'_>| CorrectionItem {
            edition: case.assessment.edition.to_string(),
            institution: case.institution.id.to_string(),
            name: voice.text(case.name()).to_owned(),
            correction: records::correction(voice, &case, c),
            permalink: records::permalink(voice, &case),
        };
        corrected(&case).iter().map(item).collect::<Vec<_>>()
    };
    CorrectionsData { corrections: cases.flat_map(items).collect() }
}
