//! Results that are kept for the next time.
//!
//! An edition that is the very same object as before was read from the same texts, with the same institutions and
//! methods ([`crate::content::Kept`]); its results are the same where the edition before it is the same object too.

use std::sync::{Arc, Mutex, PoisonError};

use super::result::EditionResults;
use crate::content::assessment::Assessment;

/// The results of the last time, with which nothing was wrong.
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<Vec<KeptEdition>>);

/// The results of one edition, and what they are of.
#[derive(Debug)]
pub(crate) struct KeptEdition {
    assessment: Arc<Assessment>,
    /// The edition right before it.
    previous: Option<Arc<Assessment>>,
    pub results: Arc<EditionResults>,
}

impl KeptEdition {
    /// Whether these would be the results.
    pub(crate) fn is_of(&self, assessment: &Arc<Assessment>, previous: Option<&Arc<Assessment>>) -> bool {
        let is_same_before = match (&self.previous, previous) {
            (Some(kept), Some(previous)) => Arc::ptr_eq(kept, previous),
            (None, None) => true,
            _ => false,
        };
        Arc::ptr_eq(&self.assessment, assessment) && is_same_before
    }
}

impl Kept {
    /// All that is kept; nothing is kept any more.
    pub(crate) fn take(&self) -> Vec<KeptEdition> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps the results of the last of these editions.
    pub(crate) fn keep(&self, assessments: &[Arc<Assessment>], results: &Arc<EditionResults>) {
        let [before @ .., assessment] = assessments else { return };
        let kept = KeptEdition {
            assessment: Arc::clone(assessment),
            previous: before.last().cloned(),
            results: Arc::clone(results),
        };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(kept);
    }
}
