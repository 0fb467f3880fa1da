//! Applies rules in order, each to the outcome of the rules before it.

use super::condition::Evidence;
use super::predicate::order;
use super::result::FiredRule;
use crate::content::id::PredicateId;
use crate::content::methodology::{Effect, Methodology};

/// The outcome of the rules for a result.
#[derive(Clone, Debug, Default)]
pub(crate) struct Verdict {
    /// The predicate after all rules.
    pub predicate: Option<PredicateId>,
    /// The rules that fired, in order.
    pub fired: Vec<FiredRule>,
    /// Whether the award is withheld.
    pub award_withheld: bool,
}

/// Applies every rule in order. Conditions depend on the score, the parts and the facts, never on the predicate, so
/// only effects build on each other.
pub(crate) fn apply(method: &Methodology, evidence: &Evidence, band: Option<&PredicateId>) -> Verdict {
    let mut verdict = Verdict { predicate: band.cloned(), ..Verdict::default() };
    for rule in method.rules.iter().filter(|rule| evidence.holds(&rule.when) == Some(true)) {
        let before = verdict.predicate.clone();
        let after = before.as_ref().map(|before| changed(method, before, &rule.then));
        verdict.award_withheld |= rule.then == Effect::WithholdAward;
        verdict.predicate.clone_from(&after);
        verdict.fired.push(FiredRule { rule: rule.id.clone(), effect: rule.then.clone(), before, after });
    }
    verdict
}

/// The predicate after an effect. A cap never improves it. An unknown predicate cannot be changed, so `before` is a
/// known one.
fn changed(method: &Methodology, before: &PredicateId, effect: &Effect) -> PredicateId {
    match effect {
        Effect::Cap(cap) if is_better(method, before, cap) => cap.clone(),
        Effect::WithholdAward | Effect::Cap(_) => before.clone(),
        Effect::Predicate(predicate) => predicate.clone(),
    }
}

fn is_better(method: &Methodology, one: &PredicateId, other: &PredicateId) -> bool {
    matches!((order(method, one), order(method, other)), (Some(one), Some(other)) if one < other)
}
