//! What was public before, as far as pages tell of it.

use crate::content::assessment::{ResultKind, Withdrawal};
use crate::site::Case;

/// What was public before.
#[derive(Debug, Default)]
pub(crate) struct Past {
    /// The addresses that are recorded.
    pub addresses: Vec<String>,
}

/// The withdrawal of a result, where it is withdrawn.
pub(crate) fn withdrawal<'a>(case: &Case<'a>) -> Option<&'a Withdrawal> {
    match &case.record.kind {
        ResultKind::Withdrawn(withdrawal) => Some(withdrawal),
        _ => None,
    }
}
