//! Numbers within a working as readers see them.

use rust_decimal::Decimal;

use super::result::EditionResults;
use super::rounding::round;

impl EditionResults {
    /// A part's value rounded as the scale says; `None` where the method has no scale.
    ///
    /// Only for showing: nothing is computed from it.
    pub(crate) fn shown(&self, value: Decimal) -> Option<Decimal> {
        self.scale.as_ref().map(|scale| round(value, scale))
    }
}
