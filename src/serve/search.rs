//! The search index of the preview: made when somebody searches, and again when the records have changed.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::{Arc, Mutex, PoisonError};

use crate::diagnostic::Diagnostic;
use crate::search::index::index;
use crate::search::records::Record;

/// The file that a search asks for first; it names the others.
pub(crate) const FIRST: &str = "pagefind-entry.json";

/// The files of an index by their path.
pub(crate) type IndexFiles = Arc<HashMap<String, Vec<u8>>>;

/// The index made last, and a hash of what it was made of.
#[derive(Default)]
pub(crate) struct SearchFiles {
    last: Mutex<Option<(u64, IndexFiles)>>,
}

impl SearchFiles {
    /// The index made last.
    pub(crate) fn last(&self) -> Option<IndexFiles> {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.as_ref().map(|(_, files)| Arc::clone(files))
    }

    /// The index of these records. It takes a second or more where they are new; others who ask wait for it.
    ///
    /// # Errors
    /// What pagefind says.
    pub(crate) fn of(&self, records: &[Record]) -> Result<IndexFiles, Diagnostic> {
        let mut hasher = DefaultHasher::new();
        records.hash(&mut hasher);
        let hash = hasher.finish();
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, files)) = &*last
            && *of == hash
        {
            return Ok(Arc::clone(files));
        }
        let files: IndexFiles = Arc::new(index(records)?.into_iter().collect());
        *last = Some((hash, Arc::clone(&files)));
        Ok(files)
    }
}
