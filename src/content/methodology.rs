//! `content/methodologies/*.yaml`: how a score comes about and what it is called. A method is data.

use rust_decimal::Decimal;

use super::id::{FactId, MethodologyId, PartId, PredicateId, RuleId, ZoneId};
use super::origin::Origin;
use super::text::Text;

/// A method of assessment.
#[derive(Clone, Debug)]
pub(crate) struct Methodology {
    /// Its id, part of its address.
    pub id: MethodologyId,
    /// Its name.
    pub name: Text,
    /// What it is, in a few sentences (Markdown).
    pub description: Option<Text>,
    /// The law or regulation behind it.
    pub basis: Option<Text>,
    /// What describes the method.
    pub sources: Vec<super::assessment::Source>,
    /// The scale of its scores. Absent only where predicates have no bounds: a method that speaks in words alone.
    pub scale: Option<Scale>,
    /// How scores are computed; absent where results come as published scores or predicates only.
    pub score: Option<ScoreMethod>,
    /// Best first. Either every one has a bound and together they cover the scale, or none has.
    pub predicates: Vec<Predicate>,
    /// Best first, as far as predicates use them in that order.
    pub zones: Vec<Zone>,
    /// What rules may ask about a result.
    pub facts: Vec<Fact>,
    /// Predicate logic, applied in order.
    pub rules: Vec<Rule>,
    /// Other methods whose scores may share one line in a chart with this one's. Read both ways.
    pub comparable_with: Vec<MethodologyId>,
    /// Where it was written.
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
    /// The scale that a chart is laid out on where all of its results are words.
    pub(crate) fn words_only() -> Self {
        Self { min: Decimal::ZERO, max: Decimal::ONE_HUNDRED, decimals: 0, rounding: Rounding::HalfUp }
    }
}

/// How a half is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Rounding {
    /// Away from zero: 87.995 becomes 88.00.
    #[default]
    HalfUp,
    /// To the even neighbour: 87.985 becomes 87.98.
    HalfEven,
}

/// How a score is computed from parts.
#[derive(Clone, Debug)]
pub(crate) struct ScoreMethod {
    /// How the parts become the score.
    pub aggregate: Aggregate,
    /// What a missing value means.
    pub missing: Missing,
    /// How service units become the institution's score.
    pub units: Aggregate,
    /// Multiplies what the root aggregates (100 for an index of parts on 0–1).
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aggregate {
    /// Σ wᵢxᵢ / Σ wᵢ
    WeightedMean,
    /// Σ xᵢ / n
    Mean,
    /// (Π xᵢ^wᵢ)^(1/Σ wᵢ); all weights 1 where none is given.
    GeometricMean,
    /// Σ wᵢxᵢ; all weights 1 where none is given.
    Sum,
    /// The lowest.
    Min,
    /// The highest.
    Max,
}

impl Aggregate {
    /// What parts can be where what they are combined into lies in a range: under a mean or a choice the same, before
    /// the `scale` that multiplies it; under a sum, anything.
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

/// What a missing value means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Missing {
    /// A problem in the content.
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
    /// Its id, unique in the tree.
    pub id: PartId,
    /// Its name.
    pub name: Text,
    /// Its weight among its siblings; positive. All siblings have one, or none has.
    pub weight: Option<Decimal>,
    /// How its own parts are combined; `weighted-mean` where they have weights and `mean` where they have none.
    pub aggregate: Aggregate,
    /// Maps a leaf's raw value onto 0–1.
    pub normalize: Option<Normalize>,
    /// The unit of a leaf's raw value: `tahun`.
    pub unit: Option<Text>,
    /// Multiplies what this node aggregates.
    pub scale: Option<Decimal>,
    /// Its parts; empty for a leaf.
    pub parts: Vec<Part>,
}

/// How a raw value is mapped onto 0–1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Normalize {
    /// Linear or logarithmic.
    pub curve: Curve,
    /// The raw value that gives 0.
    pub from: Decimal,
    /// The raw value that gives 1.
    pub to: Decimal,
    /// Whether what lies outside 0–1 is cut to it.
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

/// A predicate: what a score is called.
#[derive(Clone, Debug)]
pub(crate) struct Predicate {
    /// Its id.
    pub id: PredicateId,
    /// Its name: "Kualitas Tertinggi".
    pub name: Text,
    /// The lower bound, compared with the rounded score; absent where the method speaks in words alone.
    pub from: Option<Decimal>,
    /// The zone it belongs to.
    pub zone: Option<ZoneId>,
    /// Where it was written.
    pub origin: Origin,
}

/// A zone: predicates of one colour.
#[derive(Clone, Debug)]
pub(crate) struct Zone {
    /// Its id.
    pub id: ZoneId,
    /// Its name: "Zona hijau".
    pub name: Text,
    /// Its colour in the theme's palette.
    pub color: ZoneColor,
}

/// The colours of the theme's palette. Each has a mark of its own, so that colour never stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// What rules may ask about a result.
#[derive(Clone, Debug)]
pub(crate) struct Fact {
    /// Its id.
    pub id: FactId,
    /// Its name.
    pub name: Text,
    /// What kind of value it has.
    pub kind: FactKind,
}

/// What kind of value a fact has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FactKind {
    /// A whole number from 0; absent means 0.
    Count,
    /// Yes or no; absent means no.
    Flag,
}

/// A rule: when something holds, the predicate or the award changes.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    /// Its id.
    pub id: RuleId,
    /// When it fires.
    pub when: Condition,
    /// What it does.
    pub then: Effect,
    /// Why, in words for readers.
    pub reason: Option<Text>,
}

/// A condition on a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    /// About the rounded score.
    Score(Test),
    /// About one part's value.
    Part(PartId, Test),
    /// About any leaf or inner part of the tree.
    AnyPart(Test),
    /// About a fact: a count against bounds, or a flag that is set.
    Fact(FactId, FactTest),
    /// All of them.
    All(Vec<Condition>),
    /// At least one of them.
    Any(Vec<Condition>),
    /// The opposite.
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

/// What is asked of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FactTest {
    /// A count within bounds.
    Count(Test),
    /// A flag that is set, or that is not (`is: false`).
    Flag(bool),
}

/// What a rule does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// The award is withheld; score and predicate stay.
    WithholdAward,
    /// The predicate is at best this one.
    Cap(PredicateId),
    /// The predicate is this one.
    Predicate(PredicateId),
}
