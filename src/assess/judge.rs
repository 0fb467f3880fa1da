//! Turns one record into one result: score, rules, predicate, zone. Ranks and changes need the other results and are
//! added later.

use super::condition::Evidence;
use super::plan::Plan;
use super::predicate::{band, zone_of};
use super::problem::Problem;
use super::reconcile::reconcile;
use super::result::{Change, InstitutionResult, Kind};
use super::rule::{Verdict, apply};
use super::score::{Scored, score};
use crate::content::assessment::{ResultKind, ResultRecord};
use crate::content::id::{CategoryId, PredicateId, ZoneId};

/// A result, and its problems.
pub(crate) struct Judged {
    /// The result, without rank and change.
    pub result: InstitutionResult,
    /// The problems.
    pub problems: Vec<Problem>,
}

/// Judges one record. Where a score cannot be computed, the result has no score and a problem says why.
pub(crate) fn judge(plan: &Plan, record: &ResultRecord, category: &CategoryId) -> Judged {
    let (scored, problem) = match score(plan, record) {
        Ok(scored) => (scored, None),
        Err(problem) => (Scored::default(), Some(problem)),
    };
    let result = conclude(plan, record, category, scored);
    let mut problems = reconcile(plan.method, record, &result);
    problems.extend(problem);
    Judged { result, problems }
}

fn conclude(plan: &Plan, record: &ResultRecord, category: &CategoryId, scored: Scored) -> InstitutionResult {
    let method = plan.method;
    let band = scored.score.and_then(|score| band(method, score)).map(|p| p.id.clone());
    let verdict = verdict(plan, record, &scored, band.as_ref());
    let predicate = final_predicate(record, &verdict);
    let zone = final_zone(plan, record, predicate.as_ref());
    InstitutionResult {
        institution: record.institution.clone(),
        category: category.clone(),
        kind: kind(&record.kind),
        score: scored.score,
        band,
        predicate,
        zone,
        working: scored.working,
        fired: verdict.fired,
        award_withheld: verdict.award_withheld,
        rank: None,
        change: Change::FirstEdition,
    }
}

fn kind(kind: &ResultKind) -> Kind {
    match kind {
        ResultKind::Values(_) => Kind::Computed,
        ResultKind::Units(_) => Kind::ComputedThroughUnits,
        ResultKind::Score(_) => Kind::PublishedScore,
        ResultKind::Predicate(_) => Kind::PredicateOnly,
        ResultKind::Zone(_) => Kind::ZoneOnly,
        ResultKind::NotAssessed => Kind::NotAssessed,
        ResultKind::Withdrawn(_) => Kind::Withdrawn,
    }
}

/// Applies the rules to every assessed result. They start from the band of the score, or from the published predicate;
/// where only a zone is public, there is no predicate to change.
fn verdict(plan: &Plan, record: &ResultRecord, scored: &Scored, band: Option<&PredicateId>) -> Verdict {
    let start = match &record.kind {
        ResultKind::NotAssessed | ResultKind::Withdrawn(_) => return Verdict::default(),
        ResultKind::Predicate(published) => Some(published),
        ResultKind::Zone(_) => None,
        // Where predicates have no bounds, the predicate stated beside a score is the start.
        _ => band.or(record.stated_predicate.as_ref().filter(|_| scored.score.is_some())),
    };
    let parts = scored.working.as_ref().map(|w| &w.root);
    apply(plan.method, &Evidence { score: scored.score, parts, facts: &record.facts }, start)
}

/// A published predicate is never changed; a rule that would change it is reported as a problem.
fn final_predicate(record: &ResultRecord, verdict: &Verdict) -> Option<PredicateId> {
    match &record.kind {
        ResultKind::Predicate(published) => Some(published.clone()),
        _ => verdict.predicate.clone(),
    }
}

/// The zone of the final predicate; the published zone where there is no predicate, or a predicate without a zone.
fn final_zone(plan: &Plan, record: &ResultRecord, predicate: Option<&PredicateId>) -> Option<ZoneId> {
    let published = match &record.kind {
        ResultKind::Zone(zone) => Some(zone),
        _ => record.stated_zone.as_ref(),
    };
    predicate.and_then(|p| zone_of(plan.method, p)).or_else(|| published.cloned())
}
