//! Results: the outcome of assessing.

use indexmap::IndexMap;
use rust_decimal::Decimal;

use crate::content::id::{
    CategoryId, EditionId, InstitutionId, MethodologyId, PartId, PredicateId, RuleId, UnitId, ZoneId,
};
use crate::content::methodology::{Aggregate, Effect, Scale};

/// A rounded score on the scale of its method. Only `assess` creates scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Score(pub(crate) Decimal);

impl Score {
    /// The number, with the decimals of the method's scale.
    pub(crate) fn value(self) -> Decimal {
        self.0
    }
}

/// All editions, assessed; oldest first.
#[derive(Clone, Debug)]
pub(crate) struct Assessed {
    /// The editions, in the order of `Content::assessments`.
    pub editions: Vec<EditionResults>,
}

impl Assessed {
    /// The results of an edition.
    pub(crate) fn edition(&self, edition: &EditionId) -> Option<&EditionResults> {
        self.editions.iter().find(|e| e.edition == *edition)
    }
}

/// The results of one edition.
#[derive(Clone, Debug)]
pub(crate) struct EditionResults {
    /// The edition.
    pub edition: EditionId,
    /// Its method.
    pub methodology: MethodologyId,
    /// The scale of its scores; `None` where the method has no scores.
    pub scale: Option<Scale>,
    /// The results by institution, in the order of the record list.
    pub results: IndexMap<InstitutionId, InstitutionResult>,
    /// Statistics over all institutions.
    pub overall: Statistics,
    /// Statistics over each category that has a result, in the portal's order.
    pub by_category: IndexMap<CategoryId, Statistics>,
    /// The mean of each part over the computed results of a category, rounded to the method's decimals.
    pub part_means: IndexMap<CategoryId, IndexMap<PartId, Decimal>>,
}

/// The result of one institution in one edition.
#[derive(Clone, Debug)]
pub(crate) struct InstitutionResult {
    /// The institution.
    pub institution: InstitutionId,
    /// The category for ranks and statistics.
    pub category: CategoryId,
    /// The kind of result.
    pub kind: Kind,
    /// The rounded score; `None` where there is none.
    pub score: Option<Score>,
    /// The predicate of the score, before any rule.
    pub band: Option<PredicateId>,
    /// The predicate after the rules, or the published one.
    pub predicate: Option<PredicateId>,
    /// The zone of the predicate, or the published one.
    pub zone: Option<ZoneId>,
    /// How the score was computed; `None` where the score was published or is unknown.
    pub working: Option<Working>,
    /// The rules that fired, in order.
    pub fired: Vec<FiredRule>,
    /// Whether a rule withholds the award.
    pub award_withheld: bool,
    /// The ranks; `None` without a score.
    pub rank: Option<Ranks>,
    /// The change since the edition before.
    pub change: Change,
}

/// The kind of result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Computed from values of parts.
    Computed,
    /// Computed through service units.
    ComputedThroughUnits,
    /// A published score.
    PublishedScore,
    /// Only the predicate is public.
    PredicateOnly,
    /// Only the zone is public.
    ZoneOnly,
    /// The institution was not assessed.
    NotAssessed,
    /// Public once, and withdrawn.
    Withdrawn,
}

impl Kind {
    /// Whether the result says anything today: it was assessed, and not withdrawn.
    pub(crate) fn is_assessed(self) -> bool {
        !matches!(self, Self::NotAssessed | Self::Withdrawn)
    }
}

/// How a score was computed.
#[derive(Clone, Debug)]
pub(crate) struct Working {
    /// The tree of parts. For a result through units it is only for readers: the value of each part is the units'
    /// aggregate, where every unit has the part. The score comes from `units`.
    pub root: WorkingNode,
    /// The service units with their trees; empty for a result without units.
    pub units: Vec<UnitWorking>,
    /// How the units are combined.
    pub units_aggregate: Option<Aggregate>,
    /// The exact score before it is rounded (up to 28 digits).
    pub unrounded: Decimal,
}

/// The working of one service unit.
#[derive(Clone, Debug)]
pub(crate) struct UnitWorking {
    /// The unit.
    pub unit: UnitId,
    /// The tree; the value of the root is the unrounded score of the unit.
    pub root: WorkingNode,
}

/// One node of the working.
#[derive(Clone, Debug)]
pub(crate) struct WorkingNode {
    /// The part; `None` for the root.
    pub part: Option<PartId>,
    /// The written value: the raw value of a leaf, or a value that replaces a whole subtree.
    pub raw: Option<Decimal>,
    /// The exact value after normalization, aggregation and scaling; `None` where it is missing and skipped.
    pub value: Option<Decimal>,
    /// The weight in the method.
    pub weight: Option<Decimal>,
    /// The share among the siblings that are not missing, 0 to 1: wᵢ / Σ w. `None` for a missing part, and under `min`
    /// and `max`.
    pub share: Option<Decimal>,
    /// The contribution to the value of the parent, so that siblings add up to it: share × value × the parent's `scale`
    /// under the means, weight × value × scale under `sum`. `None` under `geometric-mean`, `min` and `max`.
    pub contribution: Option<Decimal>,
    /// How the children were combined; `None` for a leaf, or where a value replaces the subtree.
    pub aggregate: Option<Aggregate>,
    /// Whether the value was missing and counted as zero.
    pub missing_as_zero: bool,
    /// Its children.
    pub children: Vec<WorkingNode>,
}

impl WorkingNode {
    /// The node of this part, at any depth.
    pub(crate) fn find(&self, part: &PartId) -> Option<&WorkingNode> {
        if self.part.as_ref() == Some(part) {
            return Some(self);
        }
        self.children.iter().find_map(|c| c.find(part))
    }
}

/// A rule that fired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FiredRule {
    /// The rule.
    pub rule: RuleId,
    /// The effect.
    pub effect: Effect,
    /// The predicate before the rule.
    pub before: Option<PredicateId>,
    /// The predicate after the rule; the same where the rule did not change it.
    pub after: Option<PredicateId>,
}

/// The ranks of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ranks {
    /// Among the institutions of its category.
    pub category: Rank,
    /// Among all institutions of the edition.
    pub overall: Rank,
}

/// A rank by standard competition ranking: 1, 2, 2, 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rank {
    /// The rank, from 1.
    pub place: u32,
    /// Among how many with a score.
    pub of: u32,
    /// How many institutions share this rank, this one included.
    pub shared_by: u32,
}

/// The change of a result since the edition before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// There is no edition before.
    FirstEdition,
    /// Both scores are comparable.
    Comparable {
        /// The edition before.
        from: EditionId,
        /// Its score.
        previous: Score,
        /// This score minus that score; zero where equal.
        by: Decimal,
    },
    /// The scores cannot be compared.
    NotComparable {
        /// The edition before.
        from: EditionId,
        /// The reason.
        reason: NotComparable,
    },
}

/// Why two results cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NotComparable {
    /// The methods differ and neither names the other in `comparable_with`.
    MethodChanged {
        /// The method before.
        from: MethodologyId,
        /// The method now.
        to: MethodologyId,
    },
    /// This result has no score.
    NoScore,
    /// The institution has no score in the edition before.
    NoScoreBefore,
    /// The institution has no result at all in the edition before.
    NoResultBefore,
}

/// Counts and summaries over a set of results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Statistics {
    /// Results of any kind but "not assessed".
    pub assessed: u32,
    /// Institutions that were not assessed.
    pub not_assessed: u32,
    /// Results with a score.
    pub scored: u32,
    /// The count of results by zone, in the order of the method, with zero for zones without results.
    pub zones: IndexMap<ZoneId, u32>,
    /// Results whose zone is unknown.
    pub without_zone: u32,
    /// The count of results by predicate, in the order of the method, with zero for predicates without results.
    pub predicates: IndexMap<PredicateId, u32>,
    /// Results whose predicate is unknown.
    pub without_predicate: u32,
    /// The mean of the scores, rounded to the method's decimals.
    pub mean: Option<Decimal>,
    /// The median of the scores, rounded to the method's decimals.
    pub median: Option<Decimal>,
    /// The lowest score.
    pub min: Option<Score>,
    /// The highest score.
    pub max: Option<Score>,
}
