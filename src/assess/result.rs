//! What assessing gives.

use indexmap::IndexMap;
use rust_decimal::Decimal;

use crate::content::id::{
    CategoryId, EditionId, InstitutionId, MethodologyId, PartId, PredicateId, RuleId, UnitId, ZoneId,
};
use crate::content::methodology::{Aggregate, Effect, Scale};

/// A score on its method's scale, already rounded as the method says. Never made from an unrounded number outside
/// this step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Score(pub(crate) Decimal);

impl Score {
    /// The number, with the method's count of decimals.
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
    /// The scale of its scores; `None` where the method speaks in words alone.
    pub scale: Option<Scale>,
    /// The results by institution, in the order of the record list.
    pub results: IndexMap<InstitutionId, InstitutionResult>,
    /// Over all institutions.
    pub overall: Statistics,
    /// Over the institutions of each category that has a result, in the portal's order.
    pub by_category: IndexMap<CategoryId, Statistics>,
    /// The mean of each part over the computed results of a category, rounded to the method's decimals.
    pub part_means: IndexMap<CategoryId, IndexMap<PartId, Decimal>>,
}

/// The result of one institution in one edition.
#[derive(Clone, Debug)]
pub(crate) struct InstitutionResult {
    /// The institution.
    pub institution: InstitutionId,
    /// The category that ranks and statistics put it in.
    pub category: CategoryId,
    /// What kind of result it is.
    pub kind: Kind,
    /// The rounded score, where there is one.
    pub score: Option<Score>,
    /// The predicate that the score alone gives, before any rule.
    pub band: Option<PredicateId>,
    /// The predicate after the rules, or the published one.
    pub predicate: Option<PredicateId>,
    /// The zone of the predicate, or the published one.
    pub zone: Option<ZoneId>,
    /// How the score came about; `None` where the score was published or is unknown.
    pub working: Option<Working>,
    /// The rules that fired, in order.
    pub fired: Vec<FiredRule>,
    /// Whether a rule withholds the award.
    pub award_withheld: bool,
    /// Its places; `None` without a score.
    pub rank: Option<Ranks>,
    /// Against the edition before.
    pub change: Change,
}

/// What kind of result it is.
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
    /// Not assessed.
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

/// How a score came about.
#[derive(Clone, Debug)]
pub(crate) struct Working {
    /// The tree of parts. For a result through units, the value of each part is what the units' aggregate gives
    /// for it where every unit has it, for readers only; the score comes from `units`.
    pub root: WorkingNode,
    /// Each service unit with its own tree; empty for a result computed directly.
    pub units: Vec<UnitWorking>,
    /// How the units are combined.
    pub units_aggregate: Option<Aggregate>,
    /// The exact score before it is rounded (up to 28 digits).
    pub unrounded: Decimal,
}

/// One service unit's working.
#[derive(Clone, Debug)]
pub(crate) struct UnitWorking {
    /// The unit.
    pub unit: UnitId,
    /// Its tree; the root's value is the unit's score, unrounded.
    pub root: WorkingNode,
}

/// One node of the working.
#[derive(Clone, Debug)]
pub(crate) struct WorkingNode {
    /// The part; `None` for the root.
    pub part: Option<PartId>,
    /// What was written for it: a leaf's raw value, or a value that stands for a whole subtree.
    pub raw: Option<Decimal>,
    /// Its value after normalization, aggregation and scaling, exact; `None` where it is missing and skipped.
    pub value: Option<Decimal>,
    /// Its weight as the method gives it.
    pub weight: Option<Decimal>,
    /// Its share among its siblings, 0 to 1, after missing ones were left out: wᵢ / Σ w. `None` where missing,
    /// and under `min` and `max`.
    pub share: Option<Decimal>,
    /// What it adds to its parent's value, in the parent's units, so that siblings add up to it: share × value ×
    /// the parent's `scale` under the means, weight × value × scale under `sum`. `None` under `geometric-mean`, `min` and `max`.
    pub contribution: Option<Decimal>,
    /// How its children were combined; `None` for a leaf or where a value stands for the subtree.
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
    /// What it did.
    pub effect: Effect,
    /// The predicate before and after; equal where the rule left it alone.
    pub before: Option<PredicateId>,
    /// The predicate after it.
    pub after: Option<PredicateId>,
}

/// A result's places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ranks {
    /// Among the institutions of its category.
    pub category: Rank,
    /// Among all institutions of the edition.
    pub overall: Rank,
}

/// A place by standard competition ranking: 1, 2, 2, 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rank {
    /// The place, from 1.
    pub place: u32,
    /// Among how many with a score.
    pub of: u32,
    /// How many share this place, itself included.
    pub shared_by: u32,
}

/// A result against the edition before.
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
        /// This score less that one; zero where equal.
        by: Decimal,
    },
    /// There is nothing to compare.
    NotComparable {
        /// The edition before.
        from: EditionId,
        /// Why.
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
    /// Results of any kind, not-assessed ones aside.
    pub assessed: u32,
    /// Institutions said to be not assessed.
    pub not_assessed: u32,
    /// Results with a score.
    pub scored: u32,
    /// By zone, in the method's order, zones with none included.
    pub zones: IndexMap<ZoneId, u32>,
    /// Results whose zone is not known.
    pub without_zone: u32,
    /// By predicate, in the method's order, predicates with none included.
    pub predicates: IndexMap<PredicateId, u32>,
    /// Results whose predicate is not known.
    pub without_predicate: u32,
    /// The mean of the scores, rounded to the method's decimals.
    pub mean: Option<Decimal>,
    /// The median of the scores, rounded likewise.
    pub median: Option<Decimal>,
    /// The lowest score.
    pub min: Option<Score>,
    /// The highest score.
    pub max: Option<Score>,
}
