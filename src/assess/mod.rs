//! Records to results: scores, predicates, ranks and changes, with the working of each. Pure.
//!
//! Everything is an exact decimal, rounded once, at the end, as the method says. What a reader sees as a rounded
//! number is rounded here and nowhere else.
//!
//! A record goes through `score` (by way of `working`, or `units`), `predicate` and `rule`, and is held against what
//! was published in `reconcile`; then the results of an edition are ranked and summarized, and compared with the
//! edition before. The order of records decides the order of everything, so the number of threads decides nothing.

pub(crate) mod condition;
pub(crate) mod explain;
pub(crate) mod result;
pub(crate) mod select;

mod aggregate;
mod change;
mod fault;
mod judge;
mod kept;
mod lookup;
mod normalize;
mod plan;
mod predicate;
mod problem;
mod rank;
mod reconcile;
pub(crate) mod rounding;
mod rule;
mod score;
mod shown;
mod statistics;
#[cfg(test)]
mod tests;
mod units;
mod weights;
mod working;

use std::sync::Arc;

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

pub(crate) use kept::Kept;
pub(crate) use result::*;
pub(crate) use select::Selection;

/// Computes every result of every edition.
///
/// The diagnostics are errors: a score that cannot be computed, or that is not what was published. The results are
/// complete all the same, without the scores at fault.
pub(crate) fn assess(content: &Content) -> (Assessed, Diagnostics) {
    assess_again(content, &Kept::default())
}

/// Likewise, computing only what changed since the last time with the same `kept`, of content that was read with the same
/// [`crate::content::Kept`] each time: the outcome is the same.
pub(crate) fn assess_again(content: &Content, kept: &Kept) -> (Assessed, Diagnostics) {
    let before = kept.take();
    let assessed: Vec<Option<Edition>> = content
        .assessments
        .par_iter()
        .enumerate()
        .map(|(index, assessment)| {
            let previous = index.checked_sub(1).map(|before| &content.assessments[before]);
            let kept = before.iter().find(|kept| kept.is_of(assessment, previous));
            kept.map(|kept| Edition::Kept(Arc::clone(&kept.results))).or_else(|| assess_edition(content, assessment))
        })
        .collect();
    let mut diagnostics = Diagnostics::new();
    let mut editions: Vec<Arc<EditionResults>> = Vec::with_capacity(assessed.len());
    for (index, edition) in assessed.into_iter().enumerate() {
        let (results, is_sound) = match edition {
            None => continue,
            Some(Edition::Kept(results)) => (results, true),
            Some(Edition::New(mut results, problems)) => {
                give_changes(content, editions.last(), &mut results);
                let is_sound = problems.is_empty();
                for problem in problems {
                    diagnostics.push(problem.locate(&content.files));
                }
                (Arc::new(*results), is_sound)
            }
        };
        if is_sound {
            kept.keep(&content.assessments[..=index], &results);
        }
        editions.push(results);
    }
    (Assessed { editions }, diagnostics)
}

/// An edition as kept, or as computed now, without its changes and with what is wrong in it.
enum Edition {
    Kept(Arc<EditionResults>),
    New(Box<EditionResults>, Vec<Problem>),
}

/// One edition by itself. `None` only if its method is unknown, which reading has reported.
fn assess_edition(content: &Content, assessment: &Assessment) -> Option<Edition> {
    let method = content.methodologies.get(&assessment.methodology)?;
    let (mut results, problems) = judge_all(content, assessment, &Plan::new(method));
    rank::give_ranks(&mut results);
    Some(Edition::New(Box::new(summarize(content, assessment, method, results)), problems))
}

fn judge_all(content: &Content, assessment: &Assessment, plan: &Plan) -> (Vec<InstitutionResult>, Vec<Problem>) {
    // Reading has checked that every institution exists.
    let category = |id: &InstitutionId| content.institutions.get(id).map(|institution| &institution.category);
    let judged: Vec<Judged> = assessment
        .results
        .par_iter()
        .with_min_len(32)
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
fn give_changes(content: &Content, before: Option<&Arc<EditionResults>>, edition: &mut EditionResults) {
    let previous = before.and_then(|before| Previous::new(before, &content.methodologies));
    let Some(method) = content.methodologies.get(&edition.methodology) else { return };
    for result in edition.results.values_mut() {
        result.change = change::change(result, method, previous);
    }
}
