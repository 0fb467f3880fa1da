//! `methodologies/*.yaml` as written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::methodology::{Aggregate, FactKind, Missing, Rounding, ZoneColor};
use super::assessment::RawListedSource;
use super::list::{Item, List, NonEmpty, Written};
use super::literal::{CaseId, Decimals, Id, Number, Ref, WordId};
use super::text::RawText;

/// A method of assessment.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Methodology")]
pub(crate) struct RawMethodology {
    /// The id, which is part of the address: `kepatuhan-2022`.
    pub id: Id,
    /// The name.
    pub name: Item<RawText>,
    /// A description in a few sentences (Markdown).
    pub description: Option<RawText>,
    /// The law or regulation on which it is based.
    pub basis: Option<RawText>,
    /// The sources that describe the method.
    #[serde(default)]
    pub sources: List<RawListedSource>,
    /// The scale of the scores; optional only where no predicate has a bound.
    pub scale: Option<Item<RawScale>>,
    /// How scores are computed from parts.
    pub score: Option<Item<RawScoreMethod>>,
    /// The predicates, best first.
    pub predicates: Item<NonEmpty<RawPredicate>>,
    /// Predicates of one colour, best first.
    pub zones: Item<Written<RawZone>>,
    /// Facts about a result that rules may use.
    #[serde(default)]
    pub facts: List<RawFactKind>,
    /// The rules, applied in order.
    #[serde(default)]
    pub rules: List<RawRule>,
    /// Other methods whose scores are comparable with the scores of this one.
    #[serde(default)]
    pub comparable_with: List<Ref>,
}

/// The scale of scores.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Scale")]
pub(crate) struct RawScale {
    /// The lowest score.
    pub min: Number,
    /// The highest score.
    pub max: Number,
    /// Decimals that a score is rounded to and printed with.
    pub decimals: Decimals,
    /// How a half is rounded.
    #[serde(default)]
    pub rounding: Rounding,
}

/// How a score is computed from parts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ScoreMethod")]
pub(crate) struct RawScoreMethod {
    /// How the parts become the score.
    pub aggregate: Option<Aggregate>,
    /// The meaning of a missing value.
    #[serde(default)]
    pub missing: Missing,
    /// How service units become the institution's score.
    pub units: Option<Aggregate>,
    /// The factor for the aggregate of the parts.
    pub scale: Option<Number>,
    /// The parts.
    pub parts: NonEmpty<RawPart>,
}

/// A dimension or an indicator.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Part")]
pub(crate) struct RawPart {
    /// The id, unique in the tree.
    pub id: Id,
    /// The name.
    pub name: Item<RawText>,
    /// The weight among the siblings, above zero.
    pub weight: Option<Item<Number>>,
    /// How the part's own parts are combined.
    pub aggregate: Option<Aggregate>,
    /// Maps the raw value onto 0–1.
    pub normalize: Option<Item<RawNormalize>>,
    /// The unit of the raw value.
    pub unit: Option<RawText>,
    /// The factor for the aggregate of the part's own parts.
    pub scale: Option<Number>,
    /// The parts of this part.
    #[serde(default)]
    pub parts: List<RawPart>,
}

/// How a raw value is mapped to 0–1: exactly one of `linear` and `log`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Normalize")]
pub(crate) struct RawNormalize {
    /// (x − from) / (to − from)
    pub linear: Option<Item<RawBounds>>,
    /// (ln x − ln from) / (ln to − ln from)
    pub log: Option<Item<RawBounds>>,
    /// Whether what lies outside 0–1 is cut to it.
    #[serde(default)]
    pub cap: bool,
}

/// The raw values that become 0 and 1.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Bounds")]
pub(crate) struct RawBounds {
    /// The raw value that becomes 0.
    pub from: Number,
    /// The raw value that becomes 1.
    pub to: Number,
}

/// A predicate: the name of a range of scores.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Predicate")]
pub(crate) struct RawPredicate {
    /// The id: `A`.
    pub id: CaseId,
    /// The name.
    pub name: Item<RawText>,
    /// The lowest score with this predicate.
    pub from: Option<Item<Number>>,
    /// The zone that it belongs to.
    pub zone: Option<Ref>,
}

/// Predicates of one colour.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Zone")]
pub(crate) struct RawZone {
    /// The id.
    pub id: Id,
    /// The name.
    pub name: Item<RawText>,
    /// The colour in the theme.
    pub color: Item<ZoneColor>,
}

/// A fact about a result that rules may use.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Fact")]
pub(crate) struct RawFactKind {
    /// The id: `unresolved_reports`.
    pub id: WordId,
    /// The name.
    pub name: Item<RawText>,
    /// The kind of value.
    #[serde(rename = "type")]
    pub kind: Item<FactKind>,
}

/// A rule: a condition, and its effect on the predicate or the award.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Rule")]
pub(crate) struct RawRule {
    /// The id.
    pub id: Id,
    /// The condition.
    pub when: Item<RawCondition>,
    /// The effect.
    pub then: Item<RawEffect>,
    /// The reason, for readers.
    pub reason: Option<RawText>,
}

/// A condition: about the score, a part, any part or a fact, or several conditions combined.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Condition")]
pub(crate) struct RawCondition {
    /// About the rounded score: `{score: {below: 60}}`.
    pub score: Option<RawTest>,
    /// About one part: `{part: input, below: 60}`.
    pub part: Option<Ref>,
    /// About any part: `{any_part: {below: 60}}`.
    pub any_part: Option<RawTest>,
    /// About a fact: `{fact: unresolved_reports, at_least: 1}`.
    pub fact: Option<Ref>,
    /// Strictly less.
    pub below: Option<Number>,
    /// Strictly more.
    pub above: Option<Number>,
    /// No less.
    pub at_least: Option<Number>,
    /// No more.
    pub at_most: Option<Number>,
    /// Equal.
    pub equals: Option<Number>,
    /// Whether a flag is set.
    pub is: Option<bool>,
    /// All of these.
    pub all: Option<List<RawCondition>>,
    /// At least one of these.
    pub any: Option<List<RawCondition>>,
    /// Not this.
    pub not: Option<Box<RawCondition>>,
}

/// Bounds on a number; all that are given must hold.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Test")]
pub(crate) struct RawTest {
    /// Strictly less.
    pub below: Option<Number>,
    /// Strictly more.
    pub above: Option<Number>,
    /// No less.
    pub at_least: Option<Number>,
    /// No more.
    pub at_most: Option<Number>,
    /// Equal.
    pub equals: Option<Number>,
}

/// The effect of a rule: exactly one of these.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Effect")]
pub(crate) struct RawEffect {
    /// The award is withheld; score and predicate stay.
    pub withhold: Option<RawWithheld>,
    /// The predicate is not better than this one.
    pub cap: Option<Ref>,
    /// The predicate is this one.
    pub predicate: Option<Ref>,
}

/// What a rule can withhold.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub(crate) enum RawWithheld {
    /// The award.
    Award,
}
