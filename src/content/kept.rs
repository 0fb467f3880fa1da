//! What was parsed, kept for the next reading.
//!
//! Half of the time of reading a national portal is parsing YAML that did not change. A file is known by its path, and
//! what was parsed is used again only where its *whole text* is the same, so that nothing depends on clocks, and only
//! where nothing was wrong with it, so that every problem is found anew, at its place.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::folder::Found;
use super::origin::FileId;
use super::read::Any;
use crate::diagnostic::{Diagnostics, SourceFile};

type KeptFile = (Arc<SourceFile>, Arc<Any>);

/// What was parsed, by path below the content folder.
#[derive(Debug, Default)]
pub struct Kept {
    files: Mutex<HashMap<String, KeptFile>>,
}

impl Kept {
    /// What is kept of this text, or what parsing it gives.
    pub(super) fn parse(
        &self,
        source: &Arc<SourceFile>,
        id: FileId,
        found: Found,
        parse: impl FnOnce(Found) -> (Any, Diagnostics),
    ) -> (Any, Diagnostics) {
        let kept = self.files().get(&found.path).cloned();
        if let Some((_, any)) = kept.filter(|(of, _)| of.text == source.text) {
            return (Any::clone(&any).in_file(id), Diagnostics::new());
        }
        let path = found.path.clone();
        let (any, problems) = parse(found);
        if problems.is_empty() {
            self.files().insert(path, (Arc::clone(source), Arc::new(any.clone())));
        }
        (any, problems)
    }

    /// Forgets files that are gone.
    pub(super) fn forget_all_but(&self, texts: &[Found]) {
        let there: HashSet<&str> = texts.iter().map(|found| found.path.as_str()).collect();
        self.files().retain(|path, _| there.contains(path.as_str()));
    }

    fn files(&self) -> MutexGuard<'_, HashMap<String, KeptFile>> {
        // Each change is one insertion, so a thread that failed while holding it left it whole.
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
