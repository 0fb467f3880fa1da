//! How much one part must change, while the others remain the same.
//!
//! Every candidate is scored like a result of the edition, so the answer is exact: rounding, missing values,
//! normalization and rules are included.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Subject;
use super::gap::Gap;
use crate::assess::judge::judge;
use crate::assess::plan::Plan;
use crate::assess::predicate::order;
use crate::assess::result::{InstitutionResult, Score};
use crate::assess::working::Values;
use crate::content::assessment::{ResultKind, ResultRecord};
use crate::content::id::{PartId, PredicateId, UnitId};
use crate::content::methodology::{Part, Scale};

/// A part whose change alone reaches the predicate or its bound.
#[derive(Debug)]
pub(crate) struct Raise {
    /// The service unit, where there are units.
    pub unit: Option<UnitId>,
    /// The part.
    pub part: PartId,
    /// The present value; `None` where it is missing.
    pub now: Option<Decimal>,
    /// The nearest value that suffices, with the decimals of the present value or of the scale.
    pub to: Decimal,
    /// The score with that value.
    pub score: Decimal,
    /// The predicate after the rules, which may still be worse than the wanted one.
    pub predicate: Option<PredicateId>,
}

/// A part whose change alone does not suffice.
#[derive(Debug)]
pub(crate) struct Beyond {
    /// The service unit, where there are units.
    pub unit: Option<UnitId>,
    /// The part.
    pub part: PartId,
    /// The present value; `None` where it is missing.
    pub now: Option<Decimal>,
    /// The best possible value.
    pub best: Decimal,
    /// The score with that value; `None` where there is none.
    pub score: Option<Decimal>,
}

/// The parts that suffice alone, and the parts that do not, both in the order of the method. Empty for published
/// scores.
pub(crate) fn raises(subject: &Subject, wanted: usize, gap: &Gap) -> (Vec<Raise>, Vec<Beyond>) {
    let (Some(scale), Some(score)) = (&subject.method.scale, &subject.method.score) else { return Default::default() };
    let plan = Plan::new(subject.method);
    let range = score.aggregate.range_below(Some((scale.min, scale.max)), score.scale);
    let (mut raises, mut beyond) = (Vec::new(), Vec::new());
    for (unit, values) in value_sets(subject.record) {
        let mut candidates = Vec::new();
        collect(&score.parts, range, values, scale, &mut candidates);
        for candidate in candidates {
            let trial = Trial { subject, plan: &plan, unit: unit.as_ref(), candidate: &candidate, wanted, gap };
            match trial.nearest() {
                Ok(raise) => raises.push(raise),
                Err(best) => beyond.push(best),
            }
        }
    }
    (raises, beyond)
}

/// The values of the result, or of each of its units.
fn value_sets(record: &ResultRecord) -> Vec<(Option<UnitId>, &Values)> {
    match &record.kind {
        ResultKind::Values(values) => vec![(None, values)],
        ResultKind::Units(units) => units.iter().map(|u| (Some(u.id.clone()), &u.values)).collect(),
        _ => Vec::new(),
    }
}

/// A value that can change: a written value, or a missing one.
struct Candidate {
    part: PartId,
    now: Option<Decimal>,
    /// The start of the search: the present value, or the worst value where it is missing.
    start: Decimal,
    /// The best value.
    best: Decimal,
    decimals: u32,
}

/// The highest value that is tried below a sum, where values have no bound.
const UNBOUNDED: i64 = 1_000_000_000;

fn collect(
    parts: &[Part],
    range: Option<(Decimal, Decimal)>,
    values: &Values,
    scale: &Scale,
    found: &mut Vec<Candidate>,
) {
    for part in parts {
        let now = values.get(&part.id).copied();
        if now.is_none() && !part.parts.is_empty() {
            collect(&part.parts, part.aggregate.range_below(range, part.scale), values, scale, found);
            continue;
        }
        // A normalization runs from the worst value to the best, which may be the lower one.
        let (worst, best) = match &part.normalize {
            Some(normalize) => (normalize.from, normalize.to),
            None => range.unwrap_or((Decimal::ZERO, Decimal::from(UNBOUNDED))),
        };
        let decimals = now.map_or(0, |now| now.scale()).max(scale.decimals);
        found.push(Candidate { part: part.id.clone(), now, start: now.unwrap_or(worst), best, decimals });
    }
}

/// A search for the nearest value of one part.
struct Trial<'t> {
    subject: &'t Subject<'t>,
    plan: &'t Plan<'t>,
    unit: Option<&'t UnitId>,
    candidate: &'t Candidate,
    wanted: usize,
    gap: &'t Gap,
}

impl Trial<'_> {
    /// The nearest value that suffices, found by halving, because scores never fall when a part rises. The outcome is
    /// checked again.
    fn nearest(&self) -> Result<Raise, Beyond> {
        let steps = self.steps();
        if steps == 0 || !self.suffices(steps) {
            return Err(self.beyond());
        }
        let (mut too_few, mut enough) = (0, steps);
        while enough - too_few > 1 {
            let middle = too_few + (enough - too_few) / 2;
            if self.suffices(middle) { enough = middle } else { too_few = middle }
        }
        let to = self.value(enough);
        let result = self.judged(to);
        match result.score {
            Some(score) if self.is_reached(&result) => Ok(Raise {
                unit: self.unit.cloned(),
                part: self.candidate.part.clone(),
                now: self.candidate.now,
                to,
                score: score.value(),
                predicate: result.predicate,
            }),
            _ => Err(self.beyond()),
        }
    }

    fn beyond(&self) -> Beyond {
        let best = self.value(self.steps());
        Beyond {
            unit: self.unit.cloned(),
            part: self.candidate.part.clone(),
            now: self.candidate.now,
            best,
            score: self.judged(best).score.map(Score::value),
        }
    }

    /// The count of steps of the last decimal between the present value and the best; zero where it is already better.
    fn steps(&self) -> i64 {
        let way = (self.candidate.best - self.candidate.start) * self.direction();
        let steps = way.checked_mul(Decimal::from(10_u64.pow(self.candidate.decimals.min(9))));
        steps.and_then(|steps| steps.floor().to_i64()).unwrap_or(i64::MAX / 2).max(0)
    }

    fn direction(&self) -> Decimal {
        let falls = self.part().is_some_and(|p| p.normalize.as_ref().is_some_and(|n| n.to < n.from));
        if falls { Decimal::NEGATIVE_ONE } else { Decimal::ONE }
    }

    fn part(&self) -> Option<&Part> {
        self.subject.method.score.as_ref()?.part(&self.candidate.part)
    }

    fn value(&self, steps: i64) -> Decimal {
        self.candidate.start + Decimal::new(steps, self.candidate.decimals.min(9)) * self.direction()
    }

    /// Whether the value at a step suffices. A value that drives the score off the scale is more than enough.
    fn suffices(&self, steps: i64) -> bool {
        let result = self.judged(self.value(steps));
        result.score.is_none() || self.is_reached(&result)
    }

    /// Where points are missing, the score must reach the bound; where only rules prevent the predicate, the predicate
    /// must be reached.
    fn is_reached(&self, result: &InstitutionResult) -> bool {
        if self.gap.missing > Decimal::ZERO {
            return result.score.is_some_and(|score| score.value() >= self.gap.needed);
        }
        let reached = result.predicate.as_ref().and_then(|id| order(self.subject.method, id));
        reached.is_some_and(|order| order <= self.wanted)
    }

    fn judged(&self, value: Decimal) -> InstitutionResult {
        let mut record = self.subject.record.clone();
        let values = match (&mut record.kind, self.unit) {
            (ResultKind::Values(values), _) => Some(values),
            (ResultKind::Units(units), Some(id)) => units.iter_mut().find(|u| u.id == *id).map(|u| &mut u.values),
            _ => None,
        };
        if let Some(values) = values {
            values.insert(self.candidate.part.clone(), value);
        }
        judge(self.plan, &record, &self.subject.result.category).result
    }
}
