//! Finding the results of an edition.

use std::sync::Arc;

use super::result::{Assessed, EditionResults};
use crate::content::id::EditionId;

impl Assessed {
    /// The results of an edition.
    pub(crate) fn edition(&self, edition: &EditionId) -> Option<&EditionResults> {
        self.editions.iter().find(|e| e.edition == *edition).map(Arc::as_ref)
    }
}
