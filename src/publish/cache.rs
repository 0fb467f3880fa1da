//! Pictures, workbooks and the search index are expensive to make, so they are cached from one build to the next in a
//! folder outside the output.
//!
//! The name of a cached file is a hash of all that the file is made from: the key that its maker gives, and the code of
//! the makers. `index` lists the length, the time and the hash of each file. A file that is as listed is not read; one
//! that differs is read and compared; one that is damaged or not listed is made again. A file is written beside its
//! place and renamed, so builds that run side by side never see half of it. A build that ends well removes what it did
//! not use. A cache that cannot be written costs time, and never fails a build.

use std::collections::HashMap;
use std::fs::{self, File, Metadata};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex, OnceLock};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use include_dir::{Dir, include_dir};
use sha2::{Digest as _, Sha256};

use super::manifest::{self, Hash, hex, unhex};
use super::{problem, unpoisoned};
use crate::diagnostic::Diagnostic;

/// The folder's default name, beside the content folder.
pub(crate) const FOLDER: &str = ".rapor-cache";

/// The folders of the code that makes what is cached. A change in one of them, or in the version of a dependency, makes
/// everything again. Whoever moves such code changes this list with it.
static MAKERS: [Dir<'_>; 3] = [
    include_dir!("$CARGO_MANIFEST_DIR/src/data"),
    include_dir!("$CARGO_MANIFEST_DIR/src/pictures"),
    include_dir!("$CARGO_MANIFEST_DIR/src/search"),
];
/// The versions of all dependencies.
const DEPENDENCIES: &[u8] = include_bytes!("../../Cargo.lock");
/// The hash of the code that makes what is cached.
static CODE: LazyLock<Hash> = LazyLock::new(|| {
    let code = Sha256::new_with_prefix(DEPENDENCIES);
    MAKERS.iter().fold(code, with_folder).finalize().into()
});

const INDEX: &str = "index";
/// How the name of a file begins while it is written.
const UNFINISHED: &str = ".new-";
/// Tells the files apart that one process writes at the same time.
static WRITING: AtomicUsize = AtomicUsize::new(0);
/// An unfinished file of this age was left by a build that was killed.
const ABANDONED: Duration = Duration::from_secs(3600);

/// The cache.
pub(crate) struct Cache {
    /// `None` where nothing is cached.
    folder: Option<PathBuf>,
    known: HashMap<Hash, Entry>,
    used: Mutex<HashMap<Hash, Entry>>,
    /// Set once the folder was made.
    prepared: OnceLock<()>,
}

/// What the index says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    length: u64,
    /// Nanoseconds since 1970.
    written: u128,
    hash: Hash,
}

/// A picture, a workbook or a search index, wherever it is.
#[derive(Debug)]
pub(crate) enum Cached {
    /// A file of the cache, and the hash of its bytes.
    File(PathBuf, Hash),
    /// Its bytes; they are in no cache.
    Bytes(Vec<u8>),
}

impl Cache {
    /// Opens the cache in a folder, which need not exist; without one, nothing is cached.
    ///
    /// # Errors
    /// The folder lies in the output, which every build replaces.
    pub(crate) fn open(folder: Option<PathBuf>, output: &Path) -> Result<Self, Diagnostic> {
        match folder.as_ref().filter(|folder| whole(folder).starts_with(whole(output))) {
            Some(folder) => Err(problem::cache_in_output(folder)),
            None => Ok(Self::new(folder)),
        }
    }

    fn new(folder: Option<PathBuf>) -> Self {
        let index = folder.as_ref().and_then(|folder| fs::read_to_string(folder.join(INDEX)).ok()).unwrap_or_default();
        let known = index.lines().filter_map(Entry::read).collect();
        Self { folder, known, used: Mutex::default(), prepared: OnceLock::new() }
    }

    /// Gets what the key stands for, or makes it. The key is a hash of all that `make` reads; `what` ("picture") tells
    /// the keys of different makers apart.
    ///
    /// # Errors
    /// What `make` says.
    pub(crate) fn get<E>(&self, what: &str, key: Hash, make: impl FnOnce() -> Result<Vec<u8>, E>) -> Result<Cached, E> {
        let Some(folder) = &self.folder else { return make().map(Cached::Bytes) };
        let name = Sha256::new_with_prefix(*CODE).chain_update(what).chain_update(key).finalize().into();
        let file = folder.join(hex(&name));
        if let Some(entry) = self.find(&file, name) {
            unpoisoned(&self.used).insert(name, entry);
            return Ok(Cached::File(file, entry.hash));
        }
        let bytes = make()?;
        Ok(match self.keep(folder, &file, name, &bytes) {
            Ok(entry) => {
                unpoisoned(&self.used).insert(name, entry);
                Cached::File(file, entry.hash)
            }
            Err(_) => Cached::Bytes(bytes),
        })
    }

    /// A file that is listed and undamaged.
    fn find(&self, file: &Path, name: Hash) -> Option<Entry> {
        let listed = *self.known.get(&name)?;
        let found = fs::symlink_metadata(file).ok().filter(Metadata::is_file)?;
        let entry = Entry { length: found.len(), written: written(&found)?, ..listed };
        if entry == listed {
            return Some(listed);
        }
        let bytes = fs::read(file).ok()?;
        (manifest::hash(&bytes) == listed.hash).then_some(entry)
    }

    fn keep(&self, folder: &Path, file: &Path, name: Hash, bytes: &[u8]) -> io::Result<Entry> {
        // Where this fails, so does the writing.
        self.prepared.get_or_init(|| prepare(folder).unwrap_or_default());
        let new = unfinished(folder);
        fs::write(&new, bytes).and_then(|()| fs::rename(&new, file)).inspect_err(|_| {
            let _ = fs::remove_file(&new);
        })?;
        let found = fs::symlink_metadata(file)?;
        let written = written(&found).unwrap_or_default();
        let entry = Entry { length: found.len(), written, hash: manifest::hash(bytes) };
        // Listed at once: the next build can use what this one made even where this one fails.
        let mut index = File::options().create(true).append(true).open(folder.join(INDEX))?;
        index.write_all(entry.line(&name).as_bytes())?;
        Ok(entry)
    }

    /// Removes what was not used, and writes the index. For a build that ended well.
    pub(crate) fn finish(&self) {
        let Some(folder) = &self.folder else { return };
        let used = unpoisoned(&self.used);
        if *used != self.known {
            let mut lines: Vec<String> = used.iter().map(|(name, entry)| entry.line(name)).collect();
            lines.sort_unstable();
            let new = unfinished(folder);
            // Without an index the next build makes everything again.
            let _ = fs::write(&new, lines.concat()).and_then(|()| fs::rename(&new, folder.join(INDEX)));
        }
        let Ok(files) = fs::read_dir(folder) else { return };
        for file in files.flatten() {
            let name = file.file_name();
            let name = name.to_string_lossy();
            // Earlier versions gave files an ending.
            let hash = name.split('.').next().and_then(unhex);
            let unused = hash.is_some_and(|hash| !used.contains_key(&hash));
            if unused || (name.starts_with(UNFINISHED) && is_abandoned(&file.path())) {
                let _ = fs::remove_file(file.path());
            }
        }
    }
}

impl Entry {
    fn line(&self, name: &Hash) -> String {
        format!("{} {} {} {}\n", hex(name), self.length, self.written, hex(&self.hash))
    }

    fn read(line: &str) -> Option<(Hash, Self)> {
        let mut words = line.split(' ');
        let name = unhex(words.next()?)?;
        let (length, written) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        Some((name, Self { length, written, hash: unhex(words.next()?)? }))
    }
}

/// Adds the files of a folder to a hash, and those of the folders in it.
fn with_folder(hash: Sha256, folder: &Dir<'_>) -> Sha256 {
    let hash = folder.files().fold(hash, |hash, file| {
        let path = file.path().to_string_lossy().replace('\\', "/");
        hash.chain_update(path).chain_update(Sha256::digest(file.contents()))
    });
    folder.dirs().fold(hash, with_folder)
}

/// A name for a file that is being written, which no other process and no other thread takes.
fn unfinished(folder: &Path) -> PathBuf {
    let number = WRITING.fetch_add(1, Ordering::Relaxed);
    folder.join(format!("{UNFINISHED}{}-{number}", std::process::id()))
}

/// Makes the folder, with files that tell version control and backups to ignore it.
fn prepare(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mark = "Signature: 8a477f597d28d172789f06886806bc55\n# rapor makes these files again when they are gone.\n";
    for (name, text) in [(".gitignore", "*\n"), ("CACHEDIR.TAG", mark)] {
        if !folder.join(name).exists() {
            fs::write(folder.join(name), text)?;
        }
    }
    Ok(())
}

/// A path from the root of the disk, as far as it exists without symbolic links.
fn whole(path: &Path) -> PathBuf {
    let mut missing = Vec::new();
    let mut at = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    loop {
        if let Ok(found) = at.canonicalize() {
            return missing.iter().rev().fold(found, |path, name| path.join(name));
        }
        let Some(name) = at.file_name().map(ToOwned::to_owned) else { return path.to_path_buf() };
        missing.push(name);
        at.pop();
    }
}

/// When a file was written, in nanoseconds since 1970; `None` where the system does not say.
fn written(file: &Metadata) -> Option<u128> {
    let since = file.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(since.as_nanos())
}

fn is_abandoned(file: &Path) -> bool {
    let age = fs::metadata(file).and_then(|m| m.modified()).map(|at| SystemTime::now().duration_since(at));
    matches!(age, Ok(Ok(age)) if age > ABANDONED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_index_is_read_as_it_was_written() {
        let entry = Entry { length: 7, written: 3, hash: [0xab; 32] };
        assert_eq!(Entry::read(entry.line(&[1; 32]).trim_end()), Some(([1; 32], entry)));
        for odd in ["", "zz 1 2 3", &entry.line(&[1; 32])[..80]] {
            assert_eq!(Entry::read(odd), None, "{odd}");
        }
    }

    #[test]
    fn every_folder_of_makers_holds_code() {
        for folder in &MAKERS {
            let is_code = |file: &include_dir::File<'_>| file.path().extension().is_some_and(|ending| ending == "rs");
            assert!(folder.files().any(is_code), "{}", folder.path().display());
        }
    }
}
