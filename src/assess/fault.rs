//! Why a score cannot be computed.

use crate::content::id::PartId;

/// The reason why a number cannot be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A value is missing, and the method requires all values.
    Missing,
    /// Every value is missing.
    NothingGiven,
    /// A geometric mean of a negative number.
    Negative,
    /// The logarithm of zero or of a negative number.
    Logarithm,
    /// A normalization with two equal bounds.
    NoSpan,
    /// A number beyond the 28 digits of a decimal.
    Overflow,
}

/// A fault with its part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    /// The fault.
    pub fault: Fault,
    /// The part; `None` for the whole score.
    pub part: Option<PartId>,
}

impl Fault {
    /// The fault at a part.
    pub(crate) fn at(self, part: Option<&PartId>) -> Failure {
        Failure { fault: self, part: part.cloned() }
    }
}
