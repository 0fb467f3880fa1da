//! Why a score cannot be computed.

use crate::content::id::PartId;

/// What stands in the way of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A value is missing, and the method says that none may be.
    Missing,
    /// Every value is missing, so that nothing is left to combine.
    NothingGiven,
    /// A geometric mean of a negative number.
    Negative,
    /// The logarithm of zero or of a negative number.
    Logarithm,
    /// A normalization whose two ends are the same.
    NoSpan,
    /// A number beyond the 28 digits of a decimal.
    Overflow,
}

/// A fault, and the part it happened at; `None` for the score as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    /// What happened.
    pub fault: Fault,
    /// Where in the tree of parts.
    pub part: Option<PartId>,
}

impl Fault {
    /// The fault at a part.
    pub(crate) fn at(self, part: Option<&PartId>) -> Failure {
        Failure { fault: self, part: part.cloned() }
    }
}
