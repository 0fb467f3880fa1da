//! Finding a result.

use super::result::{Assessed, EditionResults, InstitutionResult};
use crate::content::id::{EditionId, InstitutionId};

impl Assessed {
    /// The results of an edition.
    pub(crate) fn edition(&self, edition: &EditionId) -> Option<&EditionResults> {
        self.editions.iter().find(|e| e.edition == *edition)
    }

    /// The edition right before, whatever the years between them.
    pub(crate) fn previous_edition(&self, edition: &EditionId) -> Option<&EditionResults> {
        let index = self.editions.iter().position(|e| e.edition == *edition)?;
        self.editions.get(index.checked_sub(1)?)
    }

    /// The newest edition.
    pub(crate) fn latest_edition(&self) -> Option<&EditionResults> {
        self.editions.last()
    }

    /// The result of an institution in an edition, of any kind.
    pub(crate) fn result(&self, institution: &InstitutionId, edition: &EditionId) -> Option<&InstitutionResult> {
        self.edition(edition)?.results.get(institution)
    }

    /// All results of an institution with their editions, oldest first, of any kind.
    pub(crate) fn history(&self, institution: &InstitutionId) -> Vec<(&EditionId, &InstitutionResult)> {
        self.editions.iter().filter_map(|e| Some((&e.edition, e.results.get(institution)?))).collect()
    }

    /// The newest result of an institution, of any kind: it may say that the institution was not assessed.
    pub(crate) fn latest(&self, institution: &InstitutionId) -> Option<(&EditionId, &InstitutionResult)> {
        self.editions.iter().rev().find_map(|e| Some((&e.edition, e.results.get(institution)?)))
    }
}
