//! `assessments/*` as written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::assessment::FactValue;
use super::list::{Entries, Item, List, Written};
use super::literal::{Claimed, Day, Id, Moment, Number, Ref, Since, Url};
use super::text::{RawText, Words};

/// One edition of an assessment.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Assessment")]
pub(crate) struct RawAssessment {
    /// Its id, part of its address and the name of its file: `"2023"`.
    pub edition: Item<Id>,
    /// The method its results come from.
    pub methodology: Item<Ref>,
    /// A title.
    pub title: Option<RawText>,
    /// When the results were made public.
    pub published: Item<Day>,
    /// Left out of a build before this moment.
    pub embargo: Option<Item<Moment>>,
    /// What readers should know about the edition (Markdown).
    pub note: Option<RawText>,
    /// The sources its results cite, by id.
    pub sources: Item<Entries<Id, RawSource>>,
    /// Aggregates published elsewhere.
    pub context: Option<RawContext>,
    /// The results; in an edition that is a folder they may be in other files.
    pub results: Option<List<RawResult>>,
}

/// More results of an edition that is a folder.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Results")]
pub(crate) struct RawResults {
    /// More sources, by id.
    #[serde(default)]
    pub sources: Entries<Id, RawSource>,
    /// The results.
    pub results: Written<RawResult>,
}

/// Where a number comes from.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Source")]
pub(crate) struct RawSource {
    /// Who published it.
    pub publisher: Words,
    /// Its title.
    pub title: RawText,
    /// When it was published, as exactly as is known.
    pub date: Option<Since>,
    /// Where it is.
    pub url: Option<Url>,
    /// When it was last seen there.
    pub accessed: Option<Day>,
}

/// A source in a list, with an id of its own.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ListedSource")]
pub(crate) struct RawListedSource {
    /// Its id; its place in the list where absent.
    pub id: Option<Id>,
    /// Who published it.
    pub publisher: Words,
    /// Its title.
    pub title: RawText,
    /// When it was published, as exactly as is known.
    pub date: Option<Since>,
    /// Where it is.
    pub url: Option<Url>,
    /// When it was last seen there.
    pub accessed: Option<Day>,
}

/// How all institutions of a country did.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Context")]
pub(crate) struct RawContext {
    /// How many were assessed.
    pub assessed: Option<u32>,
    /// How many in each zone; they add up to `assessed`.
    #[serde(default)]
    pub zones: Entries<Ref, u32>,
    /// How many with each predicate; they add up to `assessed`.
    #[serde(default)]
    pub predicates: Entries<Ref, u32>,
    /// What readers should know about these numbers.
    pub note: Option<RawText>,
    /// Where the numbers come from.
    pub source: Item<Ref>,
}

/// What an edition says about an institution. Exactly one of `values`, `units`, `score`, `predicate`, `zone` and
/// `status` decides what kind of result it is.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Result")]
pub(crate) struct RawResult {
    /// The institution.
    pub institution: Item<Ref>,
    /// Values of parts: the score is computed.
    pub values: Option<Item<Entries<Ref, Number>>>,
    /// Service units: the score is computed through them.
    pub units: Option<Item<List<RawUnit>>>,
    /// A published score.
    pub score: Option<Item<Number>>,
    /// The predicate: all that is public, or a cross-check beside a score.
    pub predicate: Option<Item<Ref>>,
    /// The zone: all that is public, or a cross-check.
    pub zone: Option<Item<Ref>>,
    /// That the institution was not assessed, or that its result was withdrawn.
    pub status: Option<Item<RawStatus>>,
    /// Why the result was withdrawn.
    pub reason: Option<Item<RawText>>,
    /// When the result was withdrawn.
    pub date: Option<Item<Day>>,
    /// A published score that the computed one must equal.
    pub published: Option<Item<Number>>,
    /// A rank that the source gives.
    pub rank: Option<RawRank>,
    /// What other sources say.
    #[serde(default)]
    pub also_reported: List<RawReport>,
    /// What rules may ask about.
    #[serde(default)]
    pub facts: Entries<Ref, FactValue>,
    /// What readers should know.
    pub note: Option<RawText>,
    /// What was published before and put right.
    #[serde(default)]
    pub corrections: List<RawCorrection>,
    /// Where it comes from.
    pub source: Item<Ref>,
}

/// The status of an institution without a result.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Status", inline)]
pub(crate) enum RawStatus {
    /// It was not assessed.
    NotAssessed,
    /// Its result was public and was withdrawn; `reason` and `date` say why and when.
    Withdrawn,
}

/// A service unit of an institution.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Unit")]
pub(crate) struct RawUnit {
    /// Its id within the result.
    pub id: Id,
    /// Its name.
    pub name: Item<RawText>,
    /// Values of parts.
    pub values: Item<Entries<Ref, Number>>,
}

/// A rank that a source gives.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Rank")]
pub(crate) struct RawRank {
    /// The rank in the country, from 1.
    pub national: u32,
    /// Among how many.
    pub of: Option<u32>,
}

/// What another source says: exactly one of `score`, `predicate`, `zone` and `status`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Report")]
pub(crate) struct RawReport {
    /// A score.
    pub score: Option<Item<Number>>,
    /// A predicate.
    pub predicate: Option<Item<Ref>>,
    /// A zone.
    pub zone: Option<Item<Ref>>,
    /// That the institution was not assessed.
    pub status: Option<Item<RawStatus>>,
    /// Which source.
    pub source: Item<Ref>,
    /// Words about the difference.
    pub note: Option<RawText>,
}

/// Something published before and put right.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Correction")]
pub(crate) struct RawCorrection {
    /// When it was put right.
    pub date: Item<Day>,
    /// What stood there before: a score, the id of a predicate or a zone, `not-assessed`, `withdrawn`, `rank 10 of 34`,
    /// `award given` or `award withheld`.
    pub was: Item<Claimed>,
    /// Why it was changed.
    pub reason: Item<RawText>,
    /// Where the new value comes from.
    pub source: Option<Item<Ref>>,
}
