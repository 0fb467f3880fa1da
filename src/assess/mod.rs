//! Computes results from records: scores, predicates, ranks and changes, with their workings. Pure.
//!
//! Every number is an exact decimal. A score is rounded once, at the end, as the method says; every number that readers
//! see is rounded in `rounding` and nowhere else.
//!
//! A record goes through `score` (with `working` or `units`), `predicate` and `rule`, and `reconcile` compares it with
//! what was published. Then the results of an edition are ranked, summarized, and compared with the edition before. All
//! orders follow the order of records, so the number of threads has no effect.

pub(crate) mod condition;
pub(crate) mod explain;
pub(crate) mod result;
pub(crate) mod select;

mod aggregate;
mod change;
mod fault;
mod judge;
mod normalize;
mod plan;
mod predicate;
mod problem;
mod rank;
mod reconcile;
pub(crate) mod rounding;
mod rule;
mod score;
mod statistics;
#[cfg(test)]
mod tests;
mod units;
mod weights;
mod working;

use indexmap::IndexMap;
use rayon::prelude::*;

use crate::content::Content;
use crate::content::assessment::Assessment;
use crate::content::id::InstitutionId;
use crate::content::methodology::Methodology;
use crate::diagnostic::Diagnostics;
use change::Previous;
use judge::{Judged, judge};
use plan::Plan;
use problem::Problem;

pub(crate) use plan::part_shares;
pub(crate) use result::*;
pub(crate) use select::Selection;

/// Computes every result of every edition.
///
/// The diagnostics are errors: a score cannot be computed, or differs from the published score. The results are still
/// complete, but without the scores that cannot be computed.
pub(crate) fn assess(content: &Content) -> (Assessed, Diagnostics) {
    let assessed: Vec<_> = content.assessments.par_iter().filter_map(|a| assess_edition(content, a)).collect();
    let mut diagnostics = Diagnostics::new();
    let mut editions: Vec<EditionResults> = Vec::with_capacity(assessed.len());
    for (mut results, problems) in assessed {
        give_changes(content, editions.last(), &mut results);
        for problem in problems {
            diagnostics.push(problem.locate(&content.files));
        }
        editions.push(results);
    }
    (Assessed { editions }, diagnostics)
}

/// The results of one edition, without changes, and the problems. `None` only where the method is unknown, which the
/// reader has reported.
fn assess_edition(content: &Content, assessment: &Assessment) -> Option<(EditionResults, Vec<Problem>)> {
    let method = content.methodologies.get(&assessment.methodology)?;
    let (mut results, problems) = judge_all(content, assessment, &Plan::new(method));
    rank::give_ranks(&mut results);
    Some((summarize(content, assessment, method, results), problems))
}

fn judge_all(content: &Content, assessment: &Assessment, plan: &Plan) -> (Vec<InstitutionResult>, Vec<Problem>) {
    // The reader has checked that every institution exists.
    let category = |id: &InstitutionId| content.institutions.get(id).map(|institution| &institution.category);
    let judged: Vec<Judged> = assessment
        .results
        .par_iter()
        .filter_map(|record| Some(judge(plan, record, category(&record.institution)?)))
        .collect();
    let mut problems = Vec::new();
    let take = |judged: Judged| {
        problems.extend(judged.problems);
        judged.result
    };
    (judged.into_iter().map(take).collect(), problems)
}

fn summarize(
    content: &Content,
    assessment: &Assessment,
    method: &Methodology,
    results: Vec<InstitutionResult>,
) -> EditionResults {
    let results: IndexMap<_, _> = results.into_iter().map(|r| (r.institution.clone(), r)).collect();
    EditionResults {
        edition: assessment.edition.clone(),
        methodology: method.id.clone(),
        scale: method.scale.clone(),
        overall: statistics::statistics(method, results.values()),
        by_category: statistics::by_category(&content.portal, method, &results),
        part_means: statistics::part_means(&content.portal, method, &results),
        results,
    }
}

/// Compares an edition with the one right before it.
fn give_changes(content: &Content, before: Option<&EditionResults>, edition: &mut EditionResults) {
    let previous = before.and_then(|before| Previous::new(before, &content.methodologies));
    let Some(method) = content.methodologies.get(&edition.methodology) else { return };
    for result in edition.results.values_mut() {
        result.change = change::change(result, method, previous);
    }
}
