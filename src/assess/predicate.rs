//! The predicate and the zone of a score.

use super::result::Score;
use crate::content::id::{PredicateId, ZoneId};
use crate::content::methodology::{Methodology, Predicate};

/// The band of a rounded score: the best predicate whose bound it reaches. `None` where the predicates have no bounds,
/// or where the score is below all of them.
pub(crate) fn band(method: &Methodology, score: Score) -> Option<&Predicate> {
    method.predicates.iter().find(|p| p.from.is_some_and(|from| score.value() >= from))
}

/// The zone of a predicate.
pub(crate) fn zone_of(method: &Methodology, predicate: &PredicateId) -> Option<ZoneId> {
    method.predicate(predicate)?.zone.clone()
}

/// The position of a predicate, 0 for the best; `None` where it is unknown.
pub(crate) fn order(method: &Methodology, predicate: &PredicateId) -> Option<usize> {
    method.predicates.iter().position(|p| p.id == *predicate)
}
