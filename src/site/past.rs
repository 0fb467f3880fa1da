//! What was public before, as far as pages tell of it.

use crate::content::Content;
use crate::content::assessment::{ResultKind, Withdrawal};
use crate::content::id::{EditionId, InstitutionId};
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

/// The results that were withdrawn, by institution and edition.
pub(crate) fn withdrawn(content: &Content) -> Vec<(InstitutionId, EditionId)> {
    let mut withdrawn = Vec::new();
    for assessment in &content.assessments {
        let results = assessment.results.iter().filter(|result| matches!(result.kind, ResultKind::Withdrawn(_)));
        withdrawn.extend(results.map(|result| (result.institution.clone(), assessment.edition.clone())));
    }
    withdrawn
}
