//! What would have to change for a better predicate.

use super::Subject;
use super::gap::{Gap, gap};
use super::raise::{Beyond, Raise, raises};
use crate::assess::predicate::order;
use crate::content::id::{PredicateId, RuleId};
use crate::content::methodology::Effect;

/// The answer.
#[derive(Debug)]
pub(crate) struct WhyNot {
    /// The predicate asked for; `None` where there is none better than the present one.
    pub wanted: Option<PredicateId>,
    /// Why there is nothing to work out.
    pub nothing: Option<Nothing>,
    /// What the score lacks.
    pub gap: Option<Gap>,
    /// Parts that reach it when they alone change.
    pub raises: Vec<Raise>,
    /// Parts that do not, even at their best.
    pub beyond: Vec<Beyond>,
    /// The rules that fired and hold the predicate below the wanted one, in order.
    pub holding: Vec<RuleId>,
}

/// Why there is nothing to work out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nothing {
    /// The predicate is the best there is.
    Best,
    /// The result has this predicate already, or a better one.
    Reached,
    /// There is no score, so nothing is known of how far away it is.
    NoScore,
    /// The method's predicates have no bounds.
    NoBounds,
}

/// Works it out: for the predicate named, or for the next better one. The error is the method's predicates, where the
/// one named is not among them.
pub(crate) fn why_not(subject: &Subject, wanted: Option<&str>) -> Result<WhyNot, Vec<String>> {
    let predicates = &subject.method.predicates;
    let now = subject.result.predicate.as_ref().and_then(|id| order(subject.method, id));
    let wanted = match wanted {
        Some(named) => match predicates.iter().position(|p| p.id.as_str() == named) {
            Some(index) => Some(index),
            None => return Err(predicates.iter().map(|p| p.id.to_string()).collect()),
        },
        // Without a predicate, the worst is the next.
        None => now.unwrap_or(predicates.len()).checked_sub(1),
    };
    let Some(wanted) = wanted else { return Ok(nothing(None, Nothing::Best)) };
    let predicate = &predicates[wanted];
    let nothing = |why| Ok(nothing(Some(predicate.id.clone()), why));
    if now.is_some_and(|now| now <= wanted) {
        return nothing(Nothing::Reached);
    }
    let Some(score) = subject.result.score else { return nothing(Nothing::NoScore) };
    let (Some(bound), Some(scale)) = (predicate.from, subject.method.scale.as_ref()) else {
        return nothing(Nothing::NoBounds);
    };
    let gap = gap(subject, score, bound, scale);
    let (raises, beyond) = raises(subject, wanted, &gap);
    let holding = holding(subject, wanted);
    Ok(WhyNot { wanted: Some(predicate.id.clone()), nothing: None, gap: Some(gap), raises, beyond, holding })
}

fn nothing(wanted: Option<PredicateId>, why: Nothing) -> WhyNot {
    WhyNot { wanted, nothing: Some(why), gap: None, raises: Vec::new(), beyond: Vec::new(), holding: Vec::new() }
}

/// The rules that fired and allow nothing as good as what is wanted.
fn holding(subject: &Subject, wanted: usize) -> Vec<RuleId> {
    let worse = |id: &PredicateId| order(subject.method, id).is_some_and(|order| order > wanted);
    let holds = |effect: &Effect| match effect {
        Effect::Cap(predicate) | Effect::Predicate(predicate) => worse(predicate),
        Effect::WithholdAward => false,
    };
    subject.result.fired.iter().filter(|fired| holds(&fired.effect)).map(|fired| fired.rule.clone()).collect()
}
