//! The score of one record, with its working.

use rust_decimal::Decimal;

use super::plan::{Plan, ScorePlan};
use super::problem::{Problem, failed};
use super::result::{Score, UnitWorking, Working};
use super::rounding::settle;
use super::units::{combine_units, merge};
use super::working::{Values, work};
use crate::content::assessment::{ResultKind, ResultRecord, Unit};
use crate::content::methodology::Methodology;

/// A score with its working; both `None` where no score is computed or published.
#[derive(Debug, Default)]
pub(crate) struct Scored {
    /// The rounded score.
    pub score: Option<Score>,
    /// How it was computed.
    pub working: Option<Working>,
}

/// The score of a record, or the problem why it cannot be computed.
pub(crate) fn score(plan: &Plan, record: &ResultRecord) -> Result<Scored, Problem> {
    let working = match (&record.kind, &plan.score) {
        (ResultKind::Score(published), _) => {
            let score = Some(rounded(plan.method, record, *published)?);
            return Ok(Scored { score, working: None });
        }
        (ResultKind::Values(values), Some(score)) => through_parts(plan, score, record, values)?,
        (ResultKind::Units(units), Some(score)) => through_units(plan, score, record, units)?,
        (ResultKind::Values(_) | ResultKind::Units(_), None) => return Err(not_computable(plan.method, record)),
        (ResultKind::Predicate(_) | ResultKind::Zone(_) | ResultKind::NotAssessed | ResultKind::Withdrawn(_), _) => {
            return Ok(Scored::default());
        }
    };
    let score = rounded(plan.method, record, working.unrounded)?;
    check_scale(plan.method, record, score)?;
    Ok(Scored { score: Some(score), working: Some(working) })
}

fn through_parts(plan: &Plan, score: &ScorePlan, record: &ResultRecord, values: &Values) -> Result<Working, Problem> {
    let failed = |failure| failed(record, None, &failure, &plan.method.id);
    let root = work(score, values).map_err(failed)?;
    let value = root.value.ok_or_else(|| failed(super::fault::Fault::NothingGiven.at(None)))?;
    Ok(Working { root, units: Vec::new(), units_aggregate: None, unrounded: settle(value) })
}

fn through_units(plan: &Plan, score: &ScorePlan, record: &ResultRecord, units: &[Unit]) -> Result<Working, Problem> {
    let work_unit = |unit: &Unit| {
        let root =
            work(score, &unit.values).map_err(|failure| failed(record, Some(unit), &failure, &plan.method.id))?;
        Ok(UnitWorking { unit: unit.id.clone(), root })
    };
    let units: Vec<UnitWorking> = units.iter().map(work_unit).collect::<Result<_, Problem>>()?;
    let value = combine_units(score, &units).map_err(|failure| failed(record, None, &failure, &plan.method.id))?;
    let root = merge(score, &units, value);
    Ok(Working { root, units, units_aggregate: Some(score.units), unrounded: settle(value) })
}

/// Rounds the score. A method without a scale has no scores.
fn rounded(method: &Methodology, record: &ResultRecord, exact: Decimal) -> Result<Score, Problem> {
    match &method.scale {
        Some(scale) => Ok(Score(scale.round(exact))),
        None => Err(not_computable(method, record)),
    }
}

fn not_computable(method: &Methodology, record: &ResultRecord) -> Problem {
    Problem {
        code: "rapor::assess::no-scores",
        message: format!("`{}` has a score, but methodology `{}` has no scores", record.institution, method.id),
        origin: record.origin.clone(),
        label: "a score".to_owned(),
        help: "give `score` and `scale` in the method, or a `predicate` or `zone` here".to_owned(),
    }
}

fn check_scale(method: &Methodology, record: &ResultRecord, score: Score) -> Result<(), Problem> {
    let Some(scale) = &method.scale else { return Ok(()) };
    if (scale.min..=scale.max).contains(&score.value()) {
        return Ok(());
    }
    let key = if matches!(record.kind, ResultKind::Units(_)) { "units" } else { "values" };
    Err(Problem {
        code: "rapor::assess::off-scale",
        message: format!(
            "the values of `{}` give {}, which is off the scale of methodology `{}` ({} to {})",
            record.institution,
            score.value(),
            method.id,
            scale.min,
            scale.max
        ),
        origin: record.origin.then(key),
        label: format!("gives {}", score.value()),
        help: "correct the values, or the method's `scale`, weights and `normalize`".to_owned(),
    })
}
