//! The distance of a score from the bound of a predicate.

use rust_decimal::Decimal;

use super::Subject;
use crate::assess::result::Score;
use crate::content::methodology::{Rounding, Scale};

/// A score compared with the bound of a predicate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gap {
    /// The score.
    pub score: Score,
    /// The bound.
    pub bound: Decimal,
    /// The lowest score with the scale's decimals that reaches it.
    pub needed: Decimal,
    /// How many points are missing; zero where the score suffices and only rules prevent the predicate.
    pub missing: Decimal,
    /// The lower end of the numbers that round to `needed`, and whether it is included; `None` where the score was
    /// published and is not rounded.
    pub rounds_from: Option<(Decimal, bool)>,
}

/// Compares a score with the bound of a predicate.
pub(crate) fn gap(subject: &Subject, score: Score, bound: Decimal, scale: &Scale) -> Gap {
    let needed = scale.round_up(bound);
    let missing = (needed - score.value()).max(Decimal::ZERO);
    let is_computed = subject.result.working.is_some() && needed > Decimal::ZERO;
    Gap { score, bound, needed, missing, rounds_from: is_computed.then(|| rounds_from(needed, scale)) }
}

/// Half a step below a score: half-up rounds that number up, half-even only to an even last digit.
fn rounds_from(needed: Decimal, scale: &Scale) -> (Decimal, bool) {
    let from = needed - Decimal::new(5, scale.decimals + 1);
    let itself = match scale.rounding {
        Rounding::HalfUp => true,
        Rounding::HalfEven => needed.mantissa() % 2 == 0,
    };
    (from, itself)
}
