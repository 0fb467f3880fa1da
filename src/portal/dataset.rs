//! The data beside the pages: JSON of a documented shape, and tables.
//!
//! Numbers are plain numbers with a decimal point, absent ones are null (an empty field in a table), ids are those of
//! the content. `version` grows when a field changes its meaning or goes; new fields may come at any time.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::assess::{Change, InstitutionResult, Kind, Statistics, WorkingNode};
use crate::content::assessment::{Claim, PartialDate, Source};
use crate::content::institution::Institution;
use crate::content::methodology::Methodology;

use super::page::PageId;
use super::site::Case;
use super::voice::Voice;

/// The version of the shape.
pub const VERSION: u32 = 1;

/// The columns of every table of results.
pub const COLUMNS: [&str; 21] = [
    "edition",
    "institution",
    "name",
    "category",
    "kind",
    "score",
    "predicate",
    "predicate_name",
    "zone",
    "zone_name",
    "rank_category",
    "rank_overall",
    "change",
    "previous_edition",
    "award_withheld",
    "methodology",
    "source_publisher",
    "source_title",
    "source_date",
    "source_url",
    "permalink",
];

/// An exact decimal as a JSON number. Scores have far fewer digits than the fifteen that every JSON reader keeps.
#[derive(Clone, Copy, Debug)]
pub struct Number(Decimal);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use rust_decimal::prelude::ToPrimitive;
        let whole = self.0.is_integer().then(|| self.0.to_i64()).flatten();
        match whole {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.serialize_f64(self.0.to_f64().unwrap_or(f64::NAN)),
        }
    }
}

/// The data of a page.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Dataset {
    /// Beside a result.
    Result(Box<Envelope<ResultData>>),
    /// Beside an edition.
    Edition(Box<Envelope<EditionData>>),
    /// Beside an institution.
    Institution(Box<Envelope<InstitutionData>>),
    /// Beside the list of institutions.
    Institutions(Box<Envelope<InstitutionsData>>),
    /// Beside a method.
    Methodology(Box<Envelope<MethodologyData>>),
    /// All results.
    Results(Box<Envelope<ResultsData>>),
}

/// What every file says of itself.
#[derive(Debug, Serialize)]
pub struct Envelope<T> {
    /// The version of the shape.
    pub version: u32,
    /// The page that these are the data of.
    pub url: String,
    /// The language of names.
    pub lang: String,
    /// Who publishes it.
    pub publisher: String,
    /// The SPDX identifier of the licence.
    pub license: Option<String>,
    /// The data.
    #[serde(flatten)]
    pub content: T,
}

/// A result.
#[derive(Debug, Serialize)]
pub struct ResultData {
    /// The edition.
    pub edition: String,
    /// When the edition was made public.
    pub published: String,
    /// The institution's id.
    pub institution: String,
    /// Its name.
    pub name: String,
    /// Its category's id.
    pub category: String,
    /// The method's id.
    pub methodology: String,
    /// How the result came about.
    pub kind: &'static str,
    /// The score.
    pub score: Option<Number>,
    /// The predicate.
    pub predicate: Option<Named>,
    /// The zone.
    pub zone: Option<Named>,
    /// The rank within the category.
    pub rank_category: Option<Place>,
    /// The rank among all.
    pub rank_overall: Option<Place>,
    /// The rank that the source gives among the institutions of the country.
    pub rank_national: Option<Place>,
    /// Against the edition before.
    pub change: Option<ChangeData>,
    /// Whether the award is withheld.
    pub award_withheld: bool,
    /// The ids of the rules that fired.
    pub rules_fired: Vec<String>,
    /// The parts with their working, parents before their children. Only beside the result itself: there are
    /// thousands of them in a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<Vec<PartData>>,
    /// The value of each part by its id. Only in lists; weights and names are beside the method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values: Option<indexmap::IndexMap<String, Option<Number>>>,
    /// The main source.
    pub source: Option<SourceData>,
    /// What other sources say.
    pub also_reported: Vec<AlsoData>,
    /// What was put right.
    pub corrections: Vec<CorrectionData>,
    /// A note.
    pub note: Option<String>,
    /// The page of the result.
    pub permalink: String,
}

/// A thing with an id and a name.
#[derive(Debug, Serialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A rank.
#[derive(Debug, Serialize)]
pub struct Place {
    /// The rank, from 1; ties share.
    pub place: u32,
    /// Among how many.
    pub of: Option<u32>,
}

/// Against the edition before.
#[derive(Debug, Serialize)]
pub struct ChangeData {
    /// The edition before.
    pub from: String,
    /// Whether the two can be compared.
    pub comparable: bool,
    /// Its score.
    pub previous: Option<Number>,
    /// The difference.
    pub by: Option<Number>,
    /// Why they cannot be compared.
    pub reason: Option<String>,
}

/// A part of a computed score.
#[derive(Debug, Serialize)]
pub struct PartData {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The part above it.
    pub parent: Option<String>,
    /// What was written.
    pub raw: Option<Number>,
    /// Its value.
    pub value: Option<Number>,
    /// Its weight.
    pub weight: Option<Number>,
    /// Its share among its siblings, 0 to 1.
    pub share: Option<Number>,
    /// What it adds to its parent.
    pub contribution: Option<Number>,
}

/// A source.
#[derive(Debug, Serialize)]
pub struct SourceData {
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When, as exactly as is known.
    pub date: Option<String>,
    /// Where.
    pub url: Option<String>,
}

/// What another source says.
#[derive(Debug, Serialize)]
pub struct AlsoData {
    /// A score.
    pub score: Option<Number>,
    /// The id of a predicate.
    pub predicate: Option<String>,
    /// The id of a zone.
    pub zone: Option<String>,
    /// `not-assessed`, where it says so.
    pub status: Option<&'static str>,
    /// The source.
    pub source: Option<SourceData>,
    /// Words about it.
    pub note: Option<String>,
}

/// Something put right.
#[derive(Debug, Serialize)]
pub struct CorrectionData {
    /// When.
    pub date: String,
    /// What it was: a score, or the id of a predicate or zone.
    pub was: String,
    /// Why.
    pub reason: String,
    /// Where the new value comes from.
    pub source: Option<SourceData>,
}

/// An edition.
#[derive(Debug, Serialize)]
pub struct EditionData {
    /// The edition.
    pub edition: String,
    /// Its title.
    pub title: String,
    /// When it was made public.
    pub published: String,
    /// The method's id.
    pub methodology: String,
    /// Over all institutions.
    pub statistics: StatisticsData,
    /// By category.
    pub by_category: Vec<CategoryData>,
    /// The results.
    pub results: Vec<ResultData>,
}

/// The statistics of a category.
#[derive(Debug, Serialize)]
pub struct CategoryData {
    /// The category.
    pub category: String,
    /// Its statistics.
    pub statistics: StatisticsData,
}

/// Counts and summaries.
#[derive(Debug, Serialize)]
pub struct StatisticsData {
    /// Results of any kind.
    pub assessed: u32,
    /// Institutions said to be not assessed.
    pub not_assessed: u32,
    /// Results with a score.
    pub scored: u32,
    /// By zone.
    pub zones: indexmap::IndexMap<String, u32>,
    /// By predicate.
    pub predicates: indexmap::IndexMap<String, u32>,
    /// The mean of the scores.
    pub mean: Option<Number>,
    /// The median.
    pub median: Option<Number>,
    /// The lowest.
    pub min: Option<Number>,
    /// The highest.
    pub max: Option<Number>,
}

/// An institution.
#[derive(Debug, Serialize)]
pub struct InstitutionData {
    /// The institution.
    pub institution: InstitutionItem,
    /// Its results, oldest first.
    pub results: Vec<ResultData>,
}

/// The institutions.
#[derive(Debug, Serialize)]
pub struct InstitutionsData {
    /// All of them.
    pub institutions: Vec<InstitutionItem>,
}

/// An institution in short.
#[derive(Debug, Serialize)]
pub struct InstitutionItem {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short: String,
    /// Its category's id.
    pub category: String,
    /// The id of the institution above it.
    pub parent: Option<String>,
    /// Its official code.
    pub code: Option<String>,
    /// Its page.
    pub permalink: String,
}

/// A method.
#[derive(Debug, Serialize)]
pub struct MethodologyData {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The lowest score there can be.
    pub min: Option<Number>,
    /// The highest.
    pub max: Option<Number>,
    /// Decimals of a score.
    pub decimals: Option<u32>,
    /// The predicates, best first.
    pub predicates: Vec<PredicateData>,
    /// The parts, parents before their children.
    pub parts: Vec<WeightData>,
}

/// A predicate.
#[derive(Debug, Serialize)]
pub struct PredicateData {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its lower bound.
    pub from: Option<Number>,
    /// Its zone.
    pub zone: Option<String>,
}

/// A part of a method.
#[derive(Debug, Serialize)]
pub struct WeightData {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its weight.
    pub weight: Option<Number>,
}

/// All results.
#[derive(Debug, Serialize)]
pub struct ResultsData {
    /// Oldest edition first.
    pub results: Vec<ResultData>,
}

/// The data beside a page; `None` where it has none.
pub fn dataset(voice: &Voice<'_>, page: &PageId) -> Option<Dataset> {
    let site = voice.site;
    Some(match page {
        PageId::Result(institution, edition) => {
            let case = site.case(institution, edition)?;
            let mut data = result(voice, &case);
            data.parts = Some(case.result.working.as_ref().map(|w| parts(voice, &case, &w.root)).unwrap_or_default());
            Dataset::Result(envelope(voice, page, data))
        }
        PageId::Edition(edition) => {
            let (assessment, results, _) = site.edition(edition)?;
            let by_category = results
                .by_category
                .iter()
                .map(|(category, s)| CategoryData { category: category.to_string(), statistics: statistics(s) });
            let data = EditionData {
                edition: edition.to_string(),
                title: voice.edition_title(assessment),
                published: assessment.published.to_string(),
                methodology: assessment.methodology.to_string(),
                statistics: statistics(&results.overall),
                by_category: by_category.collect(),
                results: site.cases(edition).iter().map(|c| listed(voice, c)).collect(),
            };
            Dataset::Edition(envelope(voice, page, data))
        }
        PageId::Institution(id) => {
            let data = InstitutionData {
                institution: institution(voice, site.content.institutions.get(id)?),
                results: site.history(id).iter().map(|c| listed(voice, c)).collect(),
            };
            Dataset::Institution(envelope(voice, page, data))
        }
        PageId::Institutions => {
            let institutions = site.content.institutions.values().map(|i| institution(voice, i)).collect();
            Dataset::Institutions(envelope(voice, page, InstitutionsData { institutions }))
        }
        PageId::Methodology(id) => {
            Dataset::Methodology(envelope(voice, page, methodology(voice, site.content.methodologies.get(id)?)))
        }
        PageId::Data => {
            let cases = site.content.assessments.iter().flat_map(|a| site.cases(&a.edition));
            Dataset::Results(envelope(voice, page, ResultsData { results: cases.map(|c| listed(voice, &c)).collect() }))
        }
        _ => return None,
    })
}

fn envelope<T>(voice: &Voice<'_>, page: &PageId, content: T) -> Box<Envelope<T>> {
    let portal = &voice.site.content.portal;
    let url = page.permalink(voice).map(|p| voice.site.addresses.url(&p)).unwrap_or_default();
    Box::new(Envelope {
        version: VERSION,
        url,
        lang: voice.lang().to_string(),
        publisher: voice.text(&portal.publisher.name).to_owned(),
        license: portal.license.clone(),
        content,
    })
}

/// The word for a kind of result.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Computed => "computed",
        Kind::ComputedThroughUnits => "computed-through-units",
        Kind::PublishedScore => "published-score",
        Kind::PredicateOnly => "predicate-only",
        Kind::ZoneOnly => "zone-only",
        Kind::NotAssessed => "not-assessed",
    }
}

fn result(voice: &Voice<'_>, case: &Case<'_>) -> ResultData {
    let r: &InstitutionResult = case.result;
    let (method, record) = (case.method, case.record);
    let place = |rank: crate::assess::Rank| Place { place: rank.place, of: Some(rank.of) };
    ResultData {
        edition: case.assessment.edition.to_string(),
        published: case.assessment.published.to_string(),
        institution: case.institution.id.to_string(),
        name: voice.text(&case.institution.name).to_owned(),
        category: r.category.to_string(),
        methodology: method.id.to_string(),
        kind: kind(r.kind),
        score: r.score.map(|s| Number(s.value())),
        predicate: r.predicate.as_ref().map(|p| Named { id: p.to_string(), name: voice.predicate(method, p) }),
        zone: r.zone.as_ref().and_then(|z| Some(Named { id: z.to_string(), name: voice.zone(method, z)?.word })),
        rank_category: r.rank.map(|ranks| place(ranks.category)),
        rank_overall: r.rank.map(|ranks| place(ranks.overall)),
        rank_national: record.published_rank.map(|p| Place { place: p.national, of: p.of }),
        change: change(voice, case),
        award_withheld: r.award_withheld,
        rules_fired: r.fired.iter().map(|f| f.rule.to_string()).collect(),
        parts: None,
        values: None,
        source: case.assessment.sources.get(&record.source).map(|s| source(voice, s)),
        also_reported: record.also_reported.iter().map(|a| also(voice, case, a)).collect(),
        corrections: record.corrections.iter().map(|c| correction(voice, case, c)).collect(),
        note: record.note.as_ref().map(|n| voice.text(n).to_owned()),
        permalink: permalink(voice, case),
    }
}

/// A result in a list: with the values of its parts, without their working.
fn listed(voice: &Voice<'_>, case: &Case<'_>) -> ResultData {
    fn walk(node: &WorkingNode, into: &mut indexmap::IndexMap<String, Option<Number>>) {
        for child in &node.children {
            into.extend(child.part.as_ref().map(|id| (id.to_string(), child.value.map(Number))));
            walk(child, into);
        }
    }
    let mut values = indexmap::IndexMap::new();
    if let Some(working) = &case.result.working {
        walk(&working.root, &mut values);
    }
    ResultData { values: Some(values), ..result(voice, case) }
}

fn permalink(voice: &Voice<'_>, case: &Case<'_>) -> String {
    let address = voice.site.addresses.result(voice.lang(), &case.institution.id, &case.assessment.edition);
    voice.site.addresses.url(&address)
}

fn change(voice: &Voice<'_>, case: &Case<'_>) -> Option<ChangeData> {
    match &case.result.change {
        Change::FirstEdition => None,
        Change::Comparable { from, previous, by } => Some(ChangeData {
            from: from.to_string(),
            comparable: true,
            previous: Some(Number(previous.value())),
            by: Some(Number(*by)),
            reason: None,
        }),
        Change::NotComparable { from, reason } => Some(ChangeData {
            from: from.to_string(),
            comparable: false,
            previous: None,
            by: None,
            reason: Some(voice.not_comparable(&case.assessment.edition, from, reason)),
        }),
    }
}

fn parts(voice: &Voice<'_>, case: &Case<'_>, root: &WorkingNode) -> Vec<PartData> {
    fn walk(voice: &Voice<'_>, case: &Case<'_>, node: &WorkingNode, parent: Option<&str>, into: &mut Vec<PartData>) {
        for child in &node.children {
            let Some(id) = child.part.as_ref() else { continue };
            into.push(PartData {
                id: id.to_string(),
                name: voice.part(case.method, id),
                parent: parent.map(str::to_owned),
                raw: child.raw.map(Number),
                value: child.value.map(Number),
                weight: child.weight.map(Number),
                share: child.share.map(Number),
                contribution: child.contribution.map(Number),
            });
            walk(voice, case, child, Some(id.as_str()), into);
        }
    }
    let mut all = Vec::new();
    walk(voice, case, root, None, &mut all);
    all
}

fn source(voice: &Voice<'_>, source: &Source) -> SourceData {
    SourceData {
        publisher: source.publisher.clone(),
        title: voice.text(&source.title).to_owned(),
        date: source.date.map(date),
        url: source.url.clone(),
    }
}

fn date(date: PartialDate) -> String {
    match date {
        PartialDate::Year(year) => format!("{year:04}"),
        PartialDate::Month(year, month) => format!("{year:04}-{month:02}"),
        PartialDate::Day(day) => day.to_string(),
    }
}

fn also(voice: &Voice<'_>, case: &Case<'_>, also: &crate::content::assessment::AlsoReported) -> AlsoData {
    let mut data = AlsoData {
        score: None,
        predicate: None,
        zone: None,
        status: None,
        source: case.assessment.sources.get(&also.source).map(|s| source(voice, s)),
        note: also.note.as_ref().map(|n| voice.text(n).to_owned()),
    };
    match &also.claim {
        Claim::Score(score) => data.score = Some(Number(*score)),
        Claim::Predicate(id) => data.predicate = Some(id.to_string()),
        Claim::Zone(id) => data.zone = Some(id.to_string()),
        Claim::NotAssessed => data.status = Some("not-assessed"),
    }
    data
}

fn correction(
    voice: &Voice<'_>,
    case: &Case<'_>,
    correction: &crate::content::assessment::Correction,
) -> CorrectionData {
    let from = correction.source.as_ref().unwrap_or(&case.record.source);
    CorrectionData {
        date: correction.date.to_string(),
        was: match &correction.was {
            Claim::Score(score) => score.to_string(),
            Claim::Predicate(id) => id.to_string(),
            Claim::Zone(id) => id.to_string(),
            Claim::NotAssessed => "not-assessed".to_owned(),
        },
        reason: voice.text(&correction.reason).to_owned(),
        source: case.assessment.sources.get(from).map(|s| source(voice, s)),
    }
}

fn statistics(s: &Statistics) -> StatisticsData {
    StatisticsData {
        assessed: s.assessed,
        not_assessed: s.not_assessed,
        scored: s.scored,
        zones: s.zones.iter().map(|(id, n)| (id.to_string(), *n)).collect(),
        predicates: s.predicates.iter().map(|(id, n)| (id.to_string(), *n)).collect(),
        mean: s.mean.map(Number),
        median: s.median.map(Number),
        min: s.min.map(|s| Number(s.value())),
        max: s.max.map(|s| Number(s.value())),
    }
}

fn institution(voice: &Voice<'_>, institution: &Institution) -> InstitutionItem {
    let address = voice.site.addresses.institution(voice.lang(), &institution.id);
    InstitutionItem {
        id: institution.id.to_string(),
        name: voice.text(&institution.name).to_owned(),
        short: voice.text(institution.short_name()).to_owned(),
        category: institution.category.to_string(),
        parent: institution.parent.as_ref().map(ToString::to_string),
        code: institution.code.clone(),
        permalink: voice.site.addresses.url(&address),
    }
}

fn methodology(voice: &Voice<'_>, method: &Methodology) -> MethodologyData {
    let predicate = |p: &crate::content::methodology::Predicate| PredicateData {
        id: p.id.to_string(),
        name: voice.text(&p.name).to_owned(),
        from: p.from.map(Number),
        zone: p.zone.as_ref().map(ToString::to_string),
    };
    let part = |p: &crate::content::methodology::Part| WeightData {
        id: p.id.to_string(),
        name: voice.text(&p.name).to_owned(),
        weight: p.weight.map(Number),
    };
    MethodologyData {
        id: method.id.to_string(),
        name: voice.text(&method.name).to_owned(),
        min: method.scale.as_ref().map(|s| Number(s.min)),
        max: method.scale.as_ref().map(|s| Number(s.max)),
        decimals: method.scale.as_ref().map(|s| s.decimals),
        predicates: method.predicates.iter().map(predicate).collect(),
        parts: method.score.iter().flat_map(|s| s.all_parts()).map(part).collect(),
    }
}

/// The table beside a page, header first; `None` where it has none. Lists of results have [`COLUMNS`].
pub fn table(voice: &Voice<'_>, page: &PageId) -> Option<Vec<Vec<String>>> {
    let site = voice.site;
    let cases: Vec<Case<'_>> = match page {
        PageId::Edition(edition) => site.cases(edition),
        PageId::Institution(id) => site.history(id),
        PageId::Data => site.content.assessments.iter().flat_map(|a| site.cases(&a.edition)).collect(),
        PageId::Institutions => return Some(institutions_table(voice)),
        _ => return None,
    };
    let header = COLUMNS.iter().map(|c| (*c).to_owned()).collect();
    Some(std::iter::once(header).chain(cases.iter().map(|c| table_row(voice, c))).collect())
}

fn institutions_table(voice: &Voice<'_>) -> Vec<Vec<String>> {
    let header =
        ["institution", "name", "short", "category", "parent", "code", "permalink"].map(str::to_owned).to_vec();
    let row = |i: &Institution| {
        let item = institution(voice, i);
        let (parent, code) = (item.parent.unwrap_or_default(), item.code.unwrap_or_default());
        vec![item.id, item.name, item.short, item.category, parent, code, item.permalink]
    };
    std::iter::once(header).chain(voice.site.content.institutions.values().map(row)).collect()
}

fn table_row(voice: &Voice<'_>, case: &Case<'_>) -> Vec<String> {
    let r = case.result;
    let text = |o: Option<String>| o.unwrap_or_default();
    let source = case.assessment.sources.get(&case.record.source);
    let (by, previous) = match &r.change {
        Change::Comparable { by, from, .. } => (by.to_string(), from.to_string()),
        _ => Default::default(),
    };
    vec![
        case.assessment.edition.to_string(),
        case.institution.id.to_string(),
        voice.text(&case.institution.name).to_owned(),
        r.category.to_string(),
        kind(r.kind).to_owned(),
        text(r.score.map(|s| s.value().to_string())),
        text(r.predicate.as_ref().map(ToString::to_string)),
        text(r.predicate.as_ref().map(|p| voice.predicate(case.method, p))),
        text(r.zone.as_ref().map(ToString::to_string)),
        text(r.zone.as_ref().and_then(|z| voice.zone(case.method, z)).map(|z| z.word)),
        text(r.rank.map(|ranks| ranks.category.place.to_string())),
        text(r.rank.map(|ranks| ranks.overall.place.to_string())),
        by,
        previous,
        r.award_withheld.to_string(),
        case.method.id.to_string(),
        text(source.map(|s| s.publisher.clone())),
        text(source.map(|s| voice.text(&s.title).to_owned())),
        text(source.and_then(|s| s.date).map(date)),
        text(source.and_then(|s| s.url.clone())),
        permalink(voice, case),
    ]
}
