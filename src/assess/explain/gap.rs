//! How far a score is from the bound of a predicate.

use rust_decimal::Decimal;

use super::Subject;
use crate::assess::result::Score;
use crate::content::methodology::{Rounding, Scale};

/// A score against the bound of a predicate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gap {
    /// The score.
    pub score: Score,
    /// The bound.
    pub bound: Decimal,
    /// The lowest score with the scale's decimals that reaches it.
    pub needed: Decimal,
    /// The score lacks this; zero where it suffices and rules stand in the way.
    pub missing: Decimal,
    /// Where the scores that round to `needed` begin, and whether that number itself is one of them; `None` where the
    /// score was published and nothing is rounded.
    pub rounds_from: Option<(Decimal, bool)>,
}

/// What a score lacks for a predicate that begins at `bound`.
pub(crate) fn gap(subject: &Subject, score: Score, bound: Decimal, scale: &Scale) -> Gap {
    let needed = scale.round_up(bound);
    let missing = (needed - score.value()).max(Decimal::ZERO);
    let is_computed = subject.result.working.is_some() && needed > Decimal::ZERO;
    Gap { score, bound, needed, missing, rounds_from: is_computed.then(|| rounds_from(needed, scale)) }
}

/// Half a step below a score: half-up takes that number itself up, half-even only to an even last digit.
fn rounds_from(needed: Decimal, scale: &Scale) -> (Decimal, bool) {
    let from = needed - Decimal::new(5, scale.decimals + 1);
    let itself = match scale.rounding {
        Rounding::HalfUp => true,
        Rounding::HalfEven => needed.mantissa() % 2 == 0,
    };
    (from, itself)
}
