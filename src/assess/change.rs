//! The change of a result since the edition before.

use indexmap::IndexMap;

use super::result::{Change, EditionResults, InstitutionResult, NotComparable, Score};
use crate::content::id::MethodologyId;
use crate::content::methodology::Methodology;

/// The edition before, with its method.
#[derive(Clone, Copy)]
pub(crate) struct Previous<'e> {
    edition: &'e EditionResults,
    method: &'e Methodology,
}

impl<'e> Previous<'e> {
    /// The edition with its method; the reader has checked that the method exists.
    pub(crate) fn new(edition: &'e EditionResults, methods: &'e IndexMap<MethodologyId, Methodology>) -> Option<Self> {
        Some(Self { edition, method: methods.get(&edition.methodology)? })
    }
}

/// The change of a result since the portal's edition right before, whatever the years between them.
///
/// Where there are several reasons why nothing can be compared, the first of these is returned: this institution was
/// not assessed; it has no result before; the methods differ; this result has no score; the result before has no score.
pub(crate) fn change(now: &InstitutionResult, method: &Methodology, before: Option<Previous>) -> Change {
    let Some(before) = before else { return Change::FirstEdition };
    let from = before.edition.edition.clone();
    match compare(now, method, before.edition.results.get(&now.institution), before.method) {
        Ok((score, previous)) => {
            Change::Comparable { from, previous, by: score.value().saturating_sub(previous.value()) }
        }
        Err(reason) => Change::NotComparable { from, reason },
    }
}

fn compare(
    now: &InstitutionResult,
    method: &Methodology,
    previous: Option<&InstitutionResult>,
    method_before: &Methodology,
) -> Result<(Score, Score), NotComparable> {
    if !now.kind.is_assessed() {
        return Err(NotComparable::NoScore);
    }
    let previous = previous.ok_or(NotComparable::NoResultBefore)?;
    if !method.is_comparable_with(method_before) {
        return Err(NotComparable::MethodChanged { from: method_before.id.clone(), to: method.id.clone() });
    }
    let score = now.score.ok_or(NotComparable::NoScore)?;
    Ok((score, previous.score.ok_or(NotComparable::NoScoreBefore)?))
}
