//! What was parsed and resolved, kept for the next reading.
//!
//! Half of the time of reading a national portal is parsing YAML that did not change. A file is known by its path, and
//! what was parsed is used again only where its *whole text* is the same, so that nothing depends on clocks, and only
//! where nothing was wrong with it, so that every problem is found anew, at its place. An edition is resolved again
//! only where one of the files was parsed anew that it is resolved from: its own, and those of the portal, the
//! institutions and the methods.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::assessment::Assessment;
use super::folder::Found;
use super::origin::FileId;
use super::read::Any;
use crate::diagnostic::{Diagnostics, SourceFile};

/// What was parsed, by path below the content folder, and what was resolved, by edition.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    files: Mutex<HashMap<String, KeptFile>>,
    editions: Mutex<HashMap<String, (Inputs, Arc<Assessment>)>>,
    parsings: AtomicU64,
}

#[derive(Clone, Debug)]
struct KeptFile {
    source: Arc<SourceFile>,
    any: Arc<Any>,
    parsing: Parsing,
}

/// The number of a parsing; each text that is kept has its own.
pub(crate) type Parsing = u64;

/// What something is resolved from: the files at their places, and which parsing of each.
type Inputs = Vec<(FileId, Parsing)>;

impl Kept {
    /// What is kept of this text, or what parsing it gives; and the number of the parsing where it is kept.
    pub(crate) fn parse(
        &self,
        source: &Arc<SourceFile>,
        id: FileId,
        found: Found,
        parse: impl FnOnce(Found) -> (Any, Diagnostics),
    ) -> (Any, Diagnostics, Option<Parsing>) {
        let kept = lock(&self.files).get(&found.path).cloned();
        if let Some(kept) = kept.filter(|kept| kept.source.text == source.text) {
            return (Any::clone(&kept.any).in_file(id), Diagnostics::new(), Some(kept.parsing));
        }
        let path = found.path.clone();
        let (any, problems) = parse(found);
        if !problems.is_empty() {
            return (any, problems, None);
        }
        let parsing = self.parsings.fetch_add(1, Ordering::Relaxed);
        let kept = KeptFile { source: Arc::clone(source), any: Arc::new(any.clone()), parsing };
        lock(&self.files).insert(path, kept);
        (any, problems, Some(parsing))
    }

    /// What was resolved from these.
    fn edition(&self, id: &str, inputs: &Inputs) -> Option<Arc<Assessment>> {
        lock(&self.editions).get(id).filter(|(from, _)| from == inputs).map(|(_, assessment)| Arc::clone(assessment))
    }

    /// Forgets files that are gone.
    pub(crate) fn forget_all_but(&self, texts: &[Found]) {
        let there: HashSet<&str> = texts.iter().map(|found| found.path.as_str()).collect();
        lock(&self.files).retain(|path, _| there.contains(path.as_str()));
    }
}

/// The parsings of one reading.
pub(crate) struct Parsings<'k> {
    kept: Option<&'k Kept>,
    of: HashMap<FileId, Parsing>,
    /// Those that every edition is resolved from; `None` where one of them is not kept.
    shared: Option<Inputs>,
}

impl<'k> Parsings<'k> {
    /// Of no file yet.
    pub(crate) fn new(kept: Option<&'k Kept>) -> Self {
        Self { kept, of: HashMap::new(), shared: Some(Inputs::new()) }
    }

    /// Notes a file that was parsed.
    pub(crate) fn note(&mut self, any: &Any, id: Option<FileId>, parsing: Option<Parsing>) {
        let input = id.zip(parsing);
        self.of.extend(input);
        if any.is_for_editions() {
            match (&mut self.shared, input) {
                (Some(shared), Some(input)) => shared.push(input),
                (shared, _) => *shared = None,
            }
        }
    }

    /// The edition as kept, where it is resolved from the same as then; else as resolved now. `files` are its own.
    pub(crate) fn edition(
        &self,
        id: &str,
        files: Option<&[FileId]>,
        resolve: impl FnOnce() -> (Option<Assessment>, Diagnostics),
    ) -> (Option<Arc<Assessment>>, Diagnostics) {
        let known = self.kept.zip(files.and_then(|files| self.inputs(files)));
        let before = known.as_ref().and_then(|(kept, inputs)| kept.edition(id, inputs));
        if before.is_some() {
            return (before, Diagnostics::new());
        }
        let (assessment, problems) = resolve();
        let assessment = assessment.map(Arc::new);
        if let (Some((kept, inputs)), Some(assessment), true) = (known, &assessment, problems.is_empty()) {
            lock(&kept.editions).insert(id.to_owned(), (inputs, Arc::clone(assessment)));
        }
        (assessment, problems)
    }

    /// `None` where something of it is not kept.
    fn inputs(&self, files: &[FileId]) -> Option<Inputs> {
        let mut inputs = self.shared.clone()?;
        for file in files {
            inputs.push((*file, *self.of.get(file)?));
        }
        Some(inputs)
    }

    /// Forgets editions that are gone.
    pub(crate) fn forget_all_but(&self, editions: &[Option<Arc<Assessment>>]) {
        let there: HashSet<&str> = editions.iter().flatten().map(|assessment| assessment.edition.as_str()).collect();
        if let Some(kept) = self.kept {
            lock(&kept.editions).retain(|id, _| there.contains(id.as_str()));
        }
    }
}

/// What a mutex guards. Each change is one insertion, so a thread that failed while holding it left it whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
