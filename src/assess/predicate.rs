//! What a score is called.

use super::result::Score;
use crate::content::id::{PredicateId, ZoneId};
use crate::content::methodology::{Methodology, Predicate};

/// The band a rounded score falls in: the best predicate whose bound it reaches. `None` where the method's
/// predicates have no bounds, or the score lies below all of them.
pub(crate) fn band(method: &Methodology, score: Score) -> Option<&Predicate> {
    method.predicates.iter().find(|p| p.from.is_some_and(|from| score.value() >= from))
}

/// The zone a predicate belongs to.
pub(crate) fn zone_of(method: &Methodology, predicate: &PredicateId) -> Option<ZoneId> {
    method.predicate(predicate)?.zone.clone()
}

/// How far a predicate is from the best, from 0; `None` where the method does not know it.
pub(crate) fn order(method: &Methodology, predicate: &PredicateId) -> Option<usize> {
    method.predicates.iter().position(|p| p.id == *predicate)
}
