//! The data tables that exist, and their addresses.

use crate::address::Permalink;
use crate::content::id::{EditionId, InstitutionId};
use crate::content::portal::Extra;
use crate::routes::data_file::DataFile;
use crate::routes::page::PageId;
use crate::site::voice::Voice;
use crate::site::{Case, Site};

/// Which table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum TableId {
    /// All results of all editions.
    Results,
    /// The results of an edition.
    Edition(EditionId),
    /// The results of an institution.
    Institution(InstitutionId),
    /// The institutions.
    Institutions,
    /// The parts of all computed scores.
    Parts,
    /// The corrections of results.
    Corrections,
}

impl TableId {
    /// The table beside a page.
    pub(crate) fn beside(page: &PageId) -> Option<Self> {
        Some(match page {
            PageId::Edition(edition) => Self::Edition(edition.clone()),
            PageId::Institution(institution) => Self::Institution(institution.clone()),
            PageId::Institutions => Self::Institutions,
            PageId::Corrections => Self::Corrections,
            PageId::Data => Self::Results,
            _ => return None,
        })
    }

    /// The page whose data it holds; `None` where no page does.
    pub(crate) fn page(&self) -> Option<PageId> {
        Some(match self {
            Self::Results => PageId::Data,
            Self::Edition(edition) => PageId::Edition(edition.clone()),
            Self::Institution(institution) => PageId::Institution(institution.clone()),
            Self::Institutions => PageId::Institutions,
            Self::Corrections => PageId::Corrections,
            Self::Parts => return None,
        })
    }

    /// The tables that lie below `/data/`: the whole history, what explains it, and every edition, latest first.
    pub(crate) fn listed(site: &Site<'_>) -> Vec<Self> {
        let editions = site.content.assessments.iter().rev().map(|a| Self::Edition(a.edition.clone()));
        let computed = site.assessed.editions.iter().flat_map(|e| e.results.values()).any(|r| r.working.is_some());
        let parts = computed.then_some(Self::Parts);
        let whole = [Some(Self::Results), Some(Self::Institutions), parts, Some(Self::Corrections)];
        whole.into_iter().flatten().chain(editions).collect()
    }

    /// The name of its files below `/data/`, without ending.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Results => "results",
            Self::Edition(edition) => edition.as_str(),
            Self::Institution(institution) => institution.as_str(),
            Self::Institutions => "institutions",
            Self::Parts => "parts",
            Self::Corrections => "corrections",
        }
    }

    /// The formats that are published below `/data/`.
    pub(crate) fn forms(&self, site: &Site<'_>) -> &'static [DataFile] {
        if self.has_workbook() && site.content.portal.offers(Extra::Workbooks) {
            &[DataFile::Csv, DataFile::SpreadsheetCsv, DataFile::Workbook]
        } else {
            &[DataFile::Csv, DataFile::SpreadsheetCsv]
        }
    }

    /// The address of one of its files below `/data/`.
    pub(crate) fn permalink(&self, voice: &Voice<'_>, form: DataFile) -> Permalink {
        voice.site.addresses.data(voice.lang()).beside(&format!("{}.{}", self.name(), form.ending()))
    }

    /// The address of the same data as JSON: beside its page, or below `/data/` for all results.
    pub(crate) fn json(&self, voice: &Voice<'_>) -> Option<Permalink> {
        match self {
            Self::Results => Some(self.permalink(voice, DataFile::Json)),
            _ => Some(self.page()?.permalink(voice)?.beside(&DataFile::Json.beside())),
        }
    }

    /// Whether it is offered as a workbook: results are, with their sources and methods.
    fn has_workbook(&self) -> bool {
        matches!(self, Self::Results | Self::Edition(_))
    }

    /// The results in it.
    pub(crate) fn cases<'a>(&self, site: &Site<'a>) -> Vec<Case<'a>> {
        match self {
            Self::Edition(edition) => site.cases(edition),
            Self::Institution(institution) => site.history(institution).to_vec(),
            _ => site.content.assessments.iter().flat_map(|a| site.cases(&a.edition)).collect(),
        }
    }
}

/// The version of the shape of the JSON. It grows when a field changes its meaning or goes; new fields may come at any
/// time.
pub(crate) const SCHEMA_VERSION: u32 = 1;

/// `/data/schema/v1.json`, one for all languages.
pub(crate) fn schema(site: &Site<'_>) -> Permalink {
    site.addresses.data(site.first_lang()).beside(&format!("schema/v{SCHEMA_VERSION}.json"))
}
