//! Documents to `output/`, all or nothing. The only step that writes to the disk.
//!
//! Documents go into a *staging folder* beside the output, on the same file system, as they are rendered; only their
//! paths and hashes are kept in memory. [`Staging::finish`] then puts the staging folder in the output's place in one
//! step (`place`, `swap`), so a server never sees half a build, and a build that fails, is stopped or is killed leaves
//! the output as it was. Where that cannot be done — the output is a mount point, or its parent is not ours — each
//! file is replaced in one step instead (`in_place`).
//!
//! A document whose bytes are already in the output is not written: the new output holds a hard link to the same file,
//! with its inode and its time of change. `SHA256SUMS` lists what the build wrote, in the format of
//! `sha256sum -c`; it is how the next build tells its own files from what a person put there (`foreign`), which stays.
//!
//! Nothing is synced to the disk file by file: what a power failure takes can be built again.

mod cache;
pub(crate) mod code;
mod disk;
mod foreign;
mod in_place;
mod lock;
mod manifest;
mod place;
mod problem;
mod swap;
mod system;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::diagnostic::Diagnostics;
use lock::OutputLock;
use manifest::Manifest;
use place::Place;
use problem::{Failed, problem};

pub(crate) use cache::{Cache, Cached, FOLDER as CACHE_FOLDER};
pub(crate) use manifest::{FILE_NAME as MANIFEST, Hash};

/// A build on its way to the output. Dropped without [`Staging::finish`], it leaves the output as it was.
pub(crate) struct Staging {
    place: Place,
    /// Held until the end, so that two builds do not write to one output.
    _lock: OutputLock,
    /// What the build before wrote.
    before: Manifest,
    /// Whether nothing was in the output when the build began, so that no file need be looked for in it.
    is_first: bool,
    documents: Mutex<HashMap<String, Document>>,
    /// The folders below the staging folder that were made.
    folders: Mutex<HashSet<String>>,
    /// Where the build is put together.
    root: PathBuf,
}

/// A document of this build.
#[derive(Clone, Copy, Debug)]
struct Document {
    hash: Hash,
    /// Whether the output already has the same bytes at its path.
    unchanged: bool,
}

/// What a build did to the output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Published {
    /// Files that are new or changed.
    pub written: usize,
    /// Files that were left as they were.
    pub unchanged: usize,
    /// Files of the build before that are gone.
    pub removed: usize,
}

impl Staging {
    /// Starts a build into `output`, which need not exist. Removes what a killed build left behind.
    ///
    /// # Errors
    /// Another build of the same output is running, the output is not a folder, or the disk refuses.
    pub(crate) fn begin(output: &Path) -> Result<Self, Diagnostics> {
        let (place, lock) = place::occupy(output)?;
        place.clear().map_err(|e| problem("clean up behind a build that was stopped in", output, &e))?;
        let before = Manifest::read(&place.output);
        let is_first = fs::read_dir(&place.output).map_or(true, |mut entries| entries.next().is_none());
        let root = place.staging();
        fs::create_dir(&root).map_err(|e| problem("make a folder beside", output, &e))?;
        let (documents, folders) = (Mutex::default(), Mutex::default());
        Ok(Self { place, _lock: lock, before, is_first, documents, folders, root })
    }

    /// Writes a document to a path below the output, with forward slashes. May be called from many threads.
    ///
    /// # Errors
    /// The path is invalid, already written, or that of a file that no build wrote; or the disk refuses.
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Diagnostics> {
        let hash = manifest::hash(bytes);
        let is_same = |file: &Path| disk::has_bytes(file, bytes);
        if self.register(path, hash, is_same)? {
            return Ok(());
        }
        let create = |file: &Path| File::create_new(file).and_then(|mut f| io::Write::write_all(&mut f, bytes));
        self.put(path, create)
    }

    /// Copies a file as it is.
    ///
    /// # Errors
    /// As for [`Staging::write`], or the file cannot be read.
    pub(crate) fn copy(&self, path: &str, from: &Path) -> Result<(), Diagnostics> {
        let hash = File::open(from).and_then(manifest::hash_of).map_err(|e| problem("read", from, &e))?;
        let is_same = |file: &Path| disk::is_same(file, from);
        if self.register(path, hash, is_same)? {
            return Ok(());
        }
        // Not `fs::copy`, which would also copy the permissions of a file that only its author may read.
        self.put(path, |file| {
            let mut to = File::create_new(file)?;
            io::copy(&mut File::open(from)?, &mut to).map(drop)
        })
    }

    /// Gives a file with a known hash a second name; `false` where the file is gone.
    ///
    /// # Errors
    /// As for [`Staging::write`].
    pub(crate) fn link(&self, path: &str, from: &Path, hash: Hash) -> Result<bool, Diagnostics> {
        if !from.is_file() {
            return Ok(false);
        }
        let is_same = |file: &Path| disk::is_one(file, from) || disk::is_same(file, from);
        if self.register(path, hash, is_same)? {
            return Ok(true);
        }
        // Another file system, one without hard links, or too many of them to one file.
        let link = |file: &Path| fs::hard_link(from, file).or_else(|_| fs::copy(from, file).map(drop));
        self.put(path, link).map(|()| true)
    }

    /// Puts the build in the place of the output.
    ///
    /// # Errors
    /// The output holds a file that no build wrote where this one needs the place, or the disk refuses. The output is
    /// then as it was.
    pub(crate) fn finish(self) -> Result<Published, Diagnostics> {
        let documents = std::mem::take(&mut *unpoisoned(&self.documents));
        let build = Build::of(documents, &self.before);
        let text = manifest::text(&build.documents);
        let output = &self.place.output;
        if build.changes_nothing() && disk::has_bytes(&output.join(MANIFEST), text.as_bytes()) {
            return Ok(build.published());
        }
        let failed = |e: Failed| problem(e.doing, &self.place.shown(&e.path), &e.error);
        let foreign = foreign::find(output, &self.before).map_err(failed)?;
        foreign::check(&foreign, &build.documents, &self.place)?;
        self.put(MANIFEST, |file| fs::write(file, &text))?;
        if !swap::swap(&system::EXCHANGE, &self.place, &build, &foreign, &self.before).map_err(failed)? {
            in_place::replace(&self.place, &build, &self.before).map_err(failed)?;
        }
        Ok(build.published())
    }

    /// Registers a document; `true` where the output already has it.
    fn register(&self, path: &str, hash: Hash, is_same: impl Fn(&Path) -> bool) -> Result<bool, Diagnostics> {
        if !manifest::is_path(path) {
            return Err(problem::bad_path(path));
        }
        let unchanged = self.is_unchanged(path, hash, is_same)?;
        let twice = unpoisoned(&self.documents).insert(path.to_owned(), Document { hash, unchanged }).is_some();
        if twice { Err(problem::twice(path)) } else { Ok(unchanged) }
    }

    fn is_unchanged(&self, path: &str, hash: Hash, is_same: impl Fn(&Path) -> bool) -> Result<bool, Diagnostics> {
        if self.is_first {
            return Ok(false);
        }
        let file = self.place.output.join(path);
        match self.before.hash(path) {
            // The list alone is not enough: a file may have been edited since.
            Some(before) => Ok(before == hash && is_same(&file)),
            None => match fs::symlink_metadata(&file) {
                // A folder may hold files of the build before, which are removed; `foreign` looks for others.
                Ok(found) if !found.is_dir() && !is_same(&file) => Err(problem::foreign(&self.place.shown(&file))),
                Ok(found) => Ok(!found.is_dir()),
                Err(_) => Ok(false),
            },
        }
    }

    /// Makes a file in the staging folder.
    fn put(&self, path: &str, create: impl FnOnce(&Path) -> io::Result<()>) -> Result<(), Diagnostics> {
        let made = self.make_folder_of(path).and_then(|()| create(&self.root.join(path)));
        made.map_err(|e| problem("write", &self.place.shown(&self.place.output.join(path)), &e))
    }

    /// Makes the folder of a file once; thousands of pages share their parents.
    fn make_folder_of(&self, path: &str) -> io::Result<()> {
        let Some((folder, _)) = path.rsplit_once('/') else { return Ok(()) };
        if !unpoisoned(&self.folders).contains(folder) {
            fs::create_dir_all(self.root.join(folder))?;
            unpoisoned(&self.folders).insert(folder.to_owned());
        }
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // The next build removes what cannot be removed now.
        let _ = self.place.clear();
    }
}

/// A finished build against the one before.
struct Build {
    documents: BTreeMap<String, Document>,
    /// Paths that the build before wrote and this one did not.
    removed: Vec<String>,
}

impl Build {
    fn of(documents: HashMap<String, Document>, before: &Manifest) -> Self {
        let documents: BTreeMap<String, Document> = documents.into_iter().collect();
        let removed = before.paths().filter(|p| !documents.contains_key(*p)).map(str::to_owned).collect();
        Self { documents, removed }
    }

    fn changes_nothing(&self) -> bool {
        self.removed.is_empty() && self.documents.values().all(|d| d.unchanged)
    }

    fn unchanged(&self) -> impl Iterator<Item = &str> {
        self.documents.iter().filter(|(_, d)| d.unchanged).map(|(path, _)| path.as_str())
    }

    fn changed(&self) -> impl Iterator<Item = &str> {
        self.documents.iter().filter(|(_, d)| !d.unchanged).map(|(path, _)| path.as_str())
    }

    fn published(&self) -> Published {
        let unchanged = self.unchanged().count();
        Published { written: self.documents.len() - unchanged, unchanged, removed: self.removed.len() }
    }
}

/// What a mutex guards. Nothing here panics while it holds a lock, so the value is sound.
fn unpoisoned<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
