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
    /// The id, which is part of the address and the name of the file: `"2023"`.
    pub edition: Item<Id>,
    /// The method of its results.
    pub methodology: Item<Ref>,
    /// A title.
    pub title: Option<RawText>,
    /// The date on which the results were published.
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

/// A source of numbers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Source")]
pub(crate) struct RawSource {
    /// The publisher.
    pub publisher: Words,
    /// The title.
    pub title: RawText,
    /// The date of publication, as exactly as it is known.
    pub date: Option<Since>,
    /// The web address.
    pub url: Option<Url>,
    /// The date on which it was last available there.
    pub accessed: Option<Day>,
}

/// A source in a list, with its own id.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ListedSource")]
pub(crate) struct RawListedSource {
    /// The id; the position in the list where absent.
    pub id: Option<Id>,
    /// The publisher.
    pub publisher: Words,
    /// The title.
    pub title: RawText,
    /// The date of publication, as exactly as it is known.
    pub date: Option<Since>,
    /// The web address.
    pub url: Option<Url>,
    /// The date on which it was last available there.
    pub accessed: Option<Day>,
}

/// The results of a whole country, published elsewhere.
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
    /// The id of the source.
    pub source: Item<Ref>,
}

/// The result of an institution. Exactly one of `values`, `units`, `score`, `predicate`, `zone` and `status` decides
/// its kind.
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
    /// The predicate: the whole result, or a cross-check beside a score.
    pub predicate: Option<Item<Ref>>,
    /// The zone: the whole result, or a cross-check.
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
    /// Facts that rules use.
    #[serde(default)]
    pub facts: Entries<Ref, FactValue>,
    /// What readers should know.
    pub note: Option<RawText>,
    /// Corrections of what was published.
    #[serde(default)]
    pub corrections: List<RawCorrection>,
    /// The id of the source.
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
    /// The id, unique within the result.
    pub id: Id,
    /// The name.
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

/// The claim of another source: exactly one of `score`, `predicate`, `zone` and `status`.
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
    /// The institution was not assessed.
    pub status: Option<Item<RawStatus>>,
    /// The id of the other source.
    pub source: Item<Ref>,
    /// A note on the difference.
    pub note: Option<RawText>,
}

/// A correction of a published result.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Correction")]
pub(crate) struct RawCorrection {
    /// The date of the correction.
    pub date: Item<Day>,
    /// What stood there before: a score, the id of a predicate or a zone, `not-assessed`, `withdrawn`, `rank 10 of 34`,
    /// `award given` or `award withheld`.
    pub was: Item<Claimed>,
    /// The reason for the change.
    pub reason: Item<RawText>,
    /// The id of the source of the new value.
    pub source: Option<Item<Ref>>,
}
