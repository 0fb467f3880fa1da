//! `content/methodologies/*.yaml`: methods, which are data: scales, parts, predicates, zones and rules.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Deserialize;

use super::id::{FactId, MethodologyId, PartId, PredicateId, RuleId, ZoneId};
use super::origin::Origin;
use super::text::Text;

/// A method of assessment.
#[derive(Clone, Debug)]
pub(crate) struct Methodology {
    /// The id, which is part of the address.
    pub id: MethodologyId,
    /// The name.
    pub name: Text,
    /// A description in a few sentences (Markdown).
    pub description: Option<Text>,
    /// The law or regulation on which it is based.
    pub basis: Option<Text>,
    /// The sources that describe the method.
    pub sources: Vec<super::assessment::Source>,
    /// The scale of the scores. It is absent only where predicates have no bounds: such a method has no scores.
    pub scale: Option<Scale>,
    /// How scores are computed; absent where all scores or predicates are published ones.
    pub score: Option<ScoreMethod>,
    /// The predicates, best first. Either all have bounds, which cover the scale, or none has.
    pub predicates: Vec<Predicate>,
    /// The zones, best first.
    pub zones: Vec<Zone>,
    /// Facts about a result that rules may use.
    pub facts: Vec<Fact>,
    /// The rules, applied in order.
    pub rules: Vec<Rule>,
    /// Other methods whose scores are comparable with the scores of this one, in both directions.
    pub comparable_with: Vec<MethodologyId>,
    /// The place in the content folder.
    pub origin: Origin,
}

impl Methodology {
    /// The predicate with this id.
    pub(crate) fn predicate(&self, id: &PredicateId) -> Option<&Predicate> {
        self.predicates.iter().find(|p| p.id == *id)
    }

    /// The zone with this id.
    pub(crate) fn zone(&self, id: &ZoneId) -> Option<&Zone> {
        self.zones.iter().find(|z| z.id == *id)
    }

    /// Whether scores under the two methods may be compared.
    pub(crate) fn is_comparable_with(&self, other: &Methodology) -> bool {
        self.id == other.id || self.comparable_with.contains(&other.id) || other.comparable_with.contains(&self.id)
    }
}

/// The scale of scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Scale {
    /// The lowest score.
    pub min: Decimal,
    /// The highest score.
    pub max: Decimal,
    /// Decimals that a score is rounded to and printed with, 0 to 6.
    pub decimals: u32,
    /// How a half is rounded.
    pub rounding: Rounding,
}

impl Scale {
    /// The scale of a chart whose results are all without scores.
    pub(crate) fn words_only() -> Self {
        Self { min: Decimal::ZERO, max: Decimal::ONE_HUNDRED, decimals: 0, rounding: Rounding::HalfUp }
    }
}

/// How a half is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub(crate) enum Rounding {
    /// Away from zero.
    // 87.995 becomes 88.00.
    #[default]
    HalfUp,
    /// To the even neighbour.
    // 87.985 becomes 87.98.
    HalfEven,
}

/// How a score is computed from parts.
#[derive(Clone, Debug)]
pub(crate) struct ScoreMethod {
    /// How the parts become the score.
    pub aggregate: Aggregate,
    /// The meaning of a missing value.
    pub missing: Missing,
    /// How service units become the institution's score.
    pub units: Aggregate,
    /// The factor for the aggregate of the root (100 for an index of parts on 0–1).
    pub scale: Option<Decimal>,
    /// The parts; never empty.
    pub parts: Vec<Part>,
}

impl ScoreMethod {
    /// Every part of the tree, parents before their children.
    pub(crate) fn all_parts(&self) -> Vec<&Part> {
        fn walk<'a>(parts: &'a [Part], into: &mut Vec<&'a Part>) {
            for part in parts {
                into.push(part);
                walk(&part.parts, into);
            }
        }
        let mut all = Vec::new();
        walk(&self.parts, &mut all);
        all
    }

    /// The part with this id, at any depth.
    pub(crate) fn part(&self, id: &PartId) -> Option<&Part> {
        fn find<'a>(parts: &'a [Part], id: &PartId) -> Option<&'a Part> {
            parts.iter().find_map(|part| if part.id == *id { Some(part) } else { find(&part.parts, id) })
        }
        find(&self.parts, id)
    }
}

/// How several numbers become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub(crate) enum Aggregate {
    /// The mean, by weight.
    // Σ wᵢxᵢ / Σ wᵢ
    WeightedMean,
    /// The mean.
    // Σ xᵢ / n
    Mean,
    /// The geometric mean, by weight where there are weights.
    // (Π xᵢ^wᵢ)^(1/Σ wᵢ); all weights 1 where none is given.
    GeometricMean,
    /// The sum, by weight where there are weights.
    // Σ wᵢxᵢ; all weights 1 where none is given.
    Sum,
    /// The lowest.
    Min,
    /// The highest.
    Max,
}

impl Aggregate {
    /// The range of the parts, where the range of their aggregate is known: under a mean, a minimum or a maximum the
    /// same range, divided by `scale`; under a sum, any number.
    pub(crate) fn range_below(
        self,
        range: Option<(Decimal, Decimal)>,
        scale: Option<Decimal>,
    ) -> Option<(Decimal, Decimal)> {
        if self == Self::Sum {
            return None;
        }
        let (low, high) = range?;
        match scale {
            None => Some((low, high)),
            Some(scale) => Some((low.checked_div(scale)?, high.checked_div(scale)?)),
        }
    }
}

/// The meaning of a missing value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub(crate) enum Missing {
    /// The missing value is an error.
    #[default]
    Error,
    /// The part is left out, and the other weights are renormalised.
    Skip,
    /// The part counts as zero.
    Zero,
}

/// A dimension or an indicator.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// The id, unique in the tree.
    pub id: PartId,
    /// The name.
    pub name: Text,
    /// The weight among the siblings, above zero. Either all siblings have a weight, or none has.
    pub weight: Option<Decimal>,
    /// How the part's own parts are combined; `weighted-mean` where they have weights, and `mean` where they have none.
    pub aggregate: Aggregate,
    /// Maps the raw value of a leaf to 0–1.
    pub normalize: Option<Normalize>,
    /// The unit of a leaf's raw value: `tahun`.
    pub unit: Option<Text>,
    /// The factor for the aggregate of this part.
    pub scale: Option<Decimal>,
    /// The parts below; empty for a leaf.
    pub parts: Vec<Part>,
    /// Where it was written.
    pub origin: Origin,
}

/// How a raw value is mapped to 0–1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Normalize {
    /// Linear or logarithmic.
    pub curve: Curve,
    /// The raw value that becomes 0.
    pub from: Decimal,
    /// The raw value that becomes 1.
    pub to: Decimal,
    /// Whether values outside 0–1 are cut to it.
    pub cap: bool,
}

/// The curve of a normalization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Curve {
    /// (x − from) / (to − from)
    Linear,
    /// (ln x − ln from) / (ln to − ln from)
    Log,
}

/// A predicate: the name of a range of scores.
#[derive(Clone, Debug)]
pub(crate) struct Predicate {
    /// The id.
    pub id: PredicateId,
    /// The name: "Kualitas Tertinggi".
    pub name: Text,
    /// The lower bound, compared with the rounded score; absent where the method has no scores.
    pub from: Option<Decimal>,
    /// The zone that it belongs to.
    pub zone: Option<ZoneId>,
    /// The place in the content folder.
    pub origin: Origin,
}

/// A zone: predicates of one colour.
#[derive(Clone, Debug)]
pub(crate) struct Zone {
    /// The id.
    pub id: ZoneId,
    /// The name: "Zona hijau".
    pub name: Text,
    /// The colour in the theme.
    pub color: ZoneColor,
    /// Where it was written.
    pub origin: Origin,
}

/// The colours of the theme. Each has a mark of its own.
// The marks distinguish zones without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub(crate) enum ZoneColor {
    /// A circle.
    Green,
    /// A triangle.
    Yellow,
    /// A square.
    Red,
    /// A diamond.
    Blue,
    /// A pentagon.
    Orange,
    /// A hexagon.
    Purple,
    /// A ring.
    Grey,
}

impl ZoneColor {
    /// The word in YAML, in class names and in the names of marks.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Yellow => "yellow",
            Self::Red => "red",
            Self::Blue => "blue",
            Self::Orange => "orange",
            Self::Purple => "purple",
            Self::Grey => "grey",
        }
    }
}

/// Facts about a result that rules may use.
#[derive(Clone, Debug)]
pub(crate) struct Fact {
    /// The id.
    pub id: FactId,
    /// The name.
    pub name: Text,
    /// The kind of value.
    pub kind: FactKind,
}

/// The kind of value of a fact.
// An absent count is 0, and an absent flag is not set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub(crate) enum FactKind {
    /// A whole number from 0.
    Count,
    /// Yes or no.
    Flag,
}

/// A rule: a condition, and its effect on the predicate or the award.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    /// The id.
    pub id: RuleId,
    /// The condition.
    pub when: Condition,
    /// The effect.
    pub then: Effect,
    /// The reason, for readers.
    pub reason: Option<Text>,
    /// Where it was written.
    pub origin: Origin,
}

/// A condition on a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    /// About the rounded score.
    Score(Test),
    /// About one part's value.
    Part(PartId, Test),
    /// About any part of the tree.
    AnyPart(Test),
    /// About a fact: a count against bounds, or a flag that is set.
    Fact(FactId, FactTest),
    /// All conditions hold.
    All(Vec<Condition>),
    /// At least one condition holds.
    Any(Vec<Condition>),
    /// The condition does not hold.
    Not(Box<Condition>),
}

/// Bounds on a number; all that are given must hold.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Test {
    /// `below: 60` — strictly less.
    pub below: Option<Decimal>,
    /// `above: 60` — strictly more.
    pub above: Option<Decimal>,
    /// `at_least: 60` — no less.
    pub at_least: Option<Decimal>,
    /// `at_most: 60` — no more.
    pub at_most: Option<Decimal>,
    /// `equals: 60`.
    pub equals: Option<Decimal>,
}

/// The test of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FactTest {
    /// A count within bounds.
    Count(Test),
    /// A flag that is set, or that is not (`is: false`).
    Flag(bool),
}

/// The effect of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// The award is withheld; score and predicate stay.
    WithholdAward,
    /// The predicate is not better than this one.
    Cap(PredicateId),
    /// The predicate is this one.
    Predicate(PredicateId),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_written_as_it_is_read() {
        for word in ["green", "yellow", "red", "blue", "orange", "purple", "grey"] {
            assert_eq!(serde_yaml::from_str::<ZoneColor>(word).unwrap().as_str(), word);
        }
    }
}
