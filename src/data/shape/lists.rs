//! Lists of results, institutions, parts of methods and corrections.

use schemars::JsonSchema;
use serde::Serialize;

use super::Number;
use super::result::{CorrectionData, ResultData};

/// An edition.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct EditionData {
    /// Its id: `2023`.
    pub edition: String,
    /// Its title.
    pub title: String,
    /// The day on which it was made public.
    #[schemars(extend("format" = "date"))]
    pub published: String,
    /// The id of its method.
    pub methodology: String,
    /// Counts and summaries over all institutions.
    pub statistics: StatisticsData,
    /// The same for each category that has a result.
    pub by_category: Vec<CategoryData>,
    /// The results.
    pub results: Vec<ResultData>,
}

/// The statistics of a category.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CategoryData {
    /// The id of the category.
    pub category: String,
    /// Counts and summaries over its institutions.
    pub statistics: StatisticsData,
}

/// Counts and summaries over a set of results.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct StatisticsData {
    /// How many results there are of any kind, `not-assessed` aside.
    pub assessed: u32,
    /// How many institutions are said to be not assessed.
    pub not_assessed: u32,
    /// How many results have a score.
    pub scored: u32,
    /// How many results are in each zone, by the zone's id.
    #[schemars(with = "std::collections::BTreeMap<String, u32>")]
    pub zones: indexmap::IndexMap<String, u32>,
    /// How many results have each predicate, by the predicate's id.
    #[schemars(with = "std::collections::BTreeMap<String, u32>")]
    pub predicates: indexmap::IndexMap<String, u32>,
    /// The mean of the scores, rounded like a score.
    pub mean: Option<Number>,
    /// The median of the scores, rounded like a score.
    pub median: Option<Number>,
    /// The lowest score.
    pub min: Option<Number>,
    /// The highest score.
    pub max: Option<Number>,
}

/// An institution.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct InstitutionData {
    /// The institution itself.
    pub institution: InstitutionItem,
    /// Its results, oldest first.
    pub results: Vec<ResultData>,
}

/// All institutions.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct InstitutionsData {
    /// The institutions.
    pub institutions: Vec<InstitutionItem>,
}

/// An institution in short.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct InstitutionItem {
    /// Its id, which never changes: `kab-tebo`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short: String,
    /// The id of its category.
    pub category: String,
    /// The id of the institution above it.
    pub parent: Option<String>,
    /// Its official code.
    pub code: Option<String>,
    /// The day from which it exists; missing where it is not limited.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub since: Option<String>,
    /// The last day on which it exists; missing where it is not limited.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub until: Option<String>,
    /// The ids of the institutions that took over from it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub successors: Vec<String>,
    /// The names that it had before, the oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub former_names: Vec<FormerNameItem>,
    /// Its page.
    #[schemars(extend("format" = "uri"))]
    pub permalink: String,
}

/// A method.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct MethodologyData {
    /// Its id: `kepatuhan-2022`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The lowest score there can be; null where the method speaks in words alone.
    pub min: Option<Number>,
    /// The highest score there can be.
    pub max: Option<Number>,
    /// How many decimals a score has.
    pub decimals: Option<u32>,
    /// The predicates, best first.
    pub predicates: Vec<PredicateData>,
    /// The parts, parents before their children; empty where scores come published.
    pub parts: Vec<WeightData>,
}

/// A predicate.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PredicateData {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The lowest score that earns it.
    pub from: Option<Number>,
    /// The id of its zone.
    pub zone: Option<String>,
}

/// A part of a method.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct WeightData {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its weight among its siblings; null where they have none.
    pub weight: Option<Number>,
}

/// All results.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ResultsData {
    /// The results, oldest edition first.
    pub results: Vec<ResultData>,
}

/// All corrections of results.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CorrectionsData {
    /// The corrections, oldest edition first.
    pub corrections: Vec<CorrectionItem>,
}

/// A correction, with the result that it belongs to.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CorrectionItem {
    /// The id of the edition.
    pub edition: String,
    /// The id of the institution.
    pub institution: String,
    /// The institution's name.
    pub name: String,
    /// The field that was corrected.
    #[serde(flatten)]
    pub correction: CorrectionData,
    /// The page of the result.
    #[schemars(extend("format" = "uri"))]
    pub permalink: String,
}

/// A name that an institution had before.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FormerNameItem {
    /// The name.
    pub name: String,
    /// The last day on which it had this name.
    #[schemars(extend("format" = "date"))]
    pub until: String,
}
