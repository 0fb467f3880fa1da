//! Works out what would have to change for a better predicate.

use super::Subject;
use super::gap::{Gap, gap};
use super::raise::{Beyond, Raise, raises};
use crate::assess::predicate::order;
use crate::content::id::{PredicateId, RuleId};
use crate::content::methodology::Effect;

/// The answer.
#[derive(Debug)]
pub(crate) struct WhyNot {
    /// The wanted predicate; `None` where the present one is the best.
    pub wanted: Option<PredicateId>,
    /// The reason why there is nothing to work out.
    pub nothing: Option<Nothing>,
    /// The distance of the score from the bound.
    pub gap: Option<Gap>,
    /// The parts whose change alone suffices.
    pub raises: Vec<Raise>,
    /// The parts that do not suffice alone, even with their best value.
    pub beyond: Vec<Beyond>,
    /// The rules that fired and prevent the wanted predicate, in order.
    pub holding: Vec<RuleId>,
}

/// The reason why there is nothing to work out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nothing {
    /// The predicate is the best there is.
    Best,
    /// The result already has this predicate or a better one.
    Reached,
    /// There is no score, so the distance is unknown.
    NoScore,
    /// The method's predicates have no bounds.
    NoBounds,
}

/// The answer for the wanted predicate, or for the next better one. The error lists the predicates of the method, where
/// the wanted one is unknown.
pub(crate) fn why_not(subject: &Subject, wanted: Option<&str>) -> Result<WhyNot, Vec<String>> {
    let predicates = &subject.method.predicates;
    let now = subject.result.predicate.as_ref().and_then(|id| order(subject.method, id));
    let wanted = match wanted {
        Some(named) => match predicates.iter().position(|p| p.id.as_str() == named) {
            Some(index) => Some(index),
            None => return Err(predicates.iter().map(|p| p.id.to_string()).collect()),
        },
        // A result without a predicate has the worst one as the next.
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

/// The rules that fired and prevent a predicate as good as the wanted one.
fn holding(subject: &Subject, wanted: usize) -> Vec<RuleId> {
    let worse = |id: &PredicateId| order(subject.method, id).is_some_and(|order| order > wanted);
    let holds = |effect: &Effect| match effect {
        Effect::Cap(predicate) | Effect::Predicate(predicate) => worse(predicate),
        Effect::WithholdAward => false,
    };
    subject.result.fired.iter().filter(|fired| holds(&fired.effect)).map(|fired| fired.rule.clone()).collect()
}
