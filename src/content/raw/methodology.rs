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
    /// Its id, part of its address: `kepatuhan-2022`.
    pub id: Id,
    /// Its name.
    pub name: Item<RawText>,
    /// What it is, in a few sentences (Markdown).
    pub description: Option<RawText>,
    /// The law or regulation behind it.
    pub basis: Option<RawText>,
    /// What describes the method.
    #[serde(default)]
    pub sources: List<RawListedSource>,
    /// The scale of its scores; left out only where no predicate has a bound.
    pub scale: Option<Item<RawScale>>,
    /// How scores are computed from parts.
    pub score: Option<Item<RawScoreMethod>>,
    /// What a score is called, best first.
    pub predicates: Item<NonEmpty<RawPredicate>>,
    /// Predicates of one colour, best first.
    pub zones: Item<Written<RawZone>>,
    /// What rules may ask about a result.
    #[serde(default)]
    pub facts: List<RawFactKind>,
    /// Predicate logic, applied in order.
    #[serde(default)]
    pub rules: List<RawRule>,
    /// Other methods whose scores may share one line in a chart with this one's.
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
    /// What a missing value means.
    #[serde(default)]
    pub missing: Missing,
    /// How service units become the institution's score.
    pub units: Option<Aggregate>,
    /// Multiplies what the root aggregates.
    pub scale: Option<Number>,
    /// The parts.
    pub parts: NonEmpty<RawPart>,
}

/// A dimension or an indicator.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Part")]
pub(crate) struct RawPart {
    /// Its id, unique in the tree.
    pub id: Id,
    /// Its name.
    pub name: Item<RawText>,
    /// Its weight among its siblings; positive.
    pub weight: Option<Item<Number>>,
    /// How its own parts are combined.
    pub aggregate: Option<Aggregate>,
    /// Maps the raw value onto 0–1.
    pub normalize: Option<Item<RawNormalize>>,
    /// The unit of the raw value.
    pub unit: Option<RawText>,
    /// Multiplies what this part aggregates.
    pub scale: Option<Number>,
    /// Its own parts.
    #[serde(default)]
    pub parts: List<RawPart>,
}

/// How a raw value is mapped onto 0–1: exactly one of `linear` and `log`.
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
    /// What becomes 0.
    pub from: Number,
    /// What becomes 1.
    pub to: Number,
}

/// What a score is called.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Predicate")]
pub(crate) struct RawPredicate {
    /// Its id: `A`.
    pub id: CaseId,
    /// Its name.
    pub name: Item<RawText>,
    /// The lowest score that has it.
    pub from: Option<Item<Number>>,
    /// The zone it belongs to.
    pub zone: Option<Ref>,
}

/// Predicates of one colour.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Zone")]
pub(crate) struct RawZone {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Item<RawText>,
    /// Its colour in the theme.
    pub color: Item<ZoneColor>,
}

/// What rules may ask about a result.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Fact")]
pub(crate) struct RawFactKind {
    /// Its id: `unresolved_reports`.
    pub id: WordId,
    /// Its name.
    pub name: Item<RawText>,
    /// What kind of value it has.
    #[serde(rename = "type")]
    pub kind: Item<FactKind>,
}

/// When something holds, the predicate or the award changes.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Rule")]
pub(crate) struct RawRule {
    /// Its id.
    pub id: Id,
    /// When it fires.
    pub when: Item<RawCondition>,
    /// What it does.
    pub then: Item<RawEffect>,
    /// Why, in words for readers.
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
    /// The opposite of this.
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

/// What a rule does: exactly one of these.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Effect")]
pub(crate) struct RawEffect {
    /// The award is withheld; score and predicate stay.
    pub withhold: Option<RawWithheld>,
    /// The predicate is at best this one.
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
