//! Pictures, workbooks and the search index, which are dear to make, kept from one build to the next: a folder outside the output, in which a
//! file's name says what it was made from.
//!
//! `index` says of each picture how long it is, when it was written and what its hash is, so that a picture that is
//! needed again costs one look at the folder. A file that differs from its line is read and checked; one that is
//! damaged is drawn again. Files are written beside their place and renamed, so builds that run side by side never see
//! half a picture; what a build did not use is removed when it ends well. A cache that cannot be written costs time,
//! never a build.

use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, SystemTime};

use super::manifest::{self, Hash, hex, unhex};
use super::unpoisoned;

/// The folder's default name, beside the content folder.
pub(crate) const FOLDER: &str = ".rapor-cache";

const INDEX: &str = "index";
/// What a file being written is called, until it is renamed.
const UNFINISHED: &str = ".new-";
/// Tells the files apart that one process writes at the same time.
static WRITING: AtomicUsize = AtomicUsize::new(0);
/// An unfinished file this old was left by a build that was killed.
const ABANDONED: Duration = Duration::from_secs(3600);

/// The pictures.
pub(crate) struct Pictures {
    /// `None` where nothing is kept.
    folder: Option<PathBuf>,
    known: HashMap<Hash, Entry>,
    used: Mutex<HashMap<Hash, Entry>>,
    /// Whether the folder was looked after.
    prepared: OnceLock<()>,
}

/// What the index says of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    length: u64,
    /// Nanoseconds since 1970.
    written: i128,
    hash: Hash,
}

/// What is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// A PNG.
    Png,
    /// An Office Open XML workbook.
    Xlsx,
    /// A tape archive: the files of a search index.
    Tar,
}

impl Kept {
    const ALL: [Self; 3] = [Self::Png, Self::Xlsx, Self::Tar];

    /// The ending of its files.
    fn ending(self) -> &'static str {
        match self {
            Self::Png => ".png",
            Self::Xlsx => ".xlsx",
            Self::Tar => ".tar",
        }
    }

    /// Whether bytes are one from the first to the last.
    fn is_whole(self, bytes: &[u8]) -> bool {
        match self {
            Self::Png => is_whole(bytes),
            // It ends with two empty records of 512 bytes.
            Self::Tar => bytes.len().is_multiple_of(512) && bytes.ends_with(&[0; 1024]),
            // The first entry of a ZIP, and the end of its directory without a comment.
            Self::Xlsx => {
                let end = bytes.len().checked_sub(22).and_then(|at| bytes.get(at..));
                bytes.starts_with(b"PK\x03\x04") && end.is_some_and(|end| end.starts_with(b"PK\x05\x06"))
            }
        }
    }
}

/// A picture or a workbook, wherever it is.
#[derive(Debug)]
pub(crate) enum Picture {
    /// A file of the cache, and the hash of its bytes.
    Kept(PathBuf, Hash),
    /// Its bytes.
    Drawn(Vec<u8>),
}

impl Pictures {
    /// Opens the cache in a folder, which need not exist; without one, nothing is kept.
    pub(crate) fn open(folder: Option<PathBuf>) -> Self {
        let index = folder.as_ref().and_then(|folder| fs::read_to_string(folder.join(INDEX)).ok()).unwrap_or_default();
        let known = index.lines().filter_map(Entry::read).collect();
        Self { folder, known, used: Mutex::default(), prepared: OnceLock::new() }
    }

    /// The picture of this key, drawn where it is not there.
    ///
    /// # Errors
    /// What `draw` says.
    pub(crate) fn get<E>(&self, key: Hash, draw: impl FnOnce() -> Result<Vec<u8>, E>) -> Result<Picture, E> {
        self.get_as(Kept::Png, key, draw)
    }

    /// The picture or workbook of this key, made where it is not there.
    ///
    /// # Errors
    /// What `make` says.
    pub(crate) fn get_as<E>(
        &self,
        kind: Kept,
        key: Hash,
        make: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<Picture, E> {
        let Some(folder) = &self.folder else { return make().map(Picture::Drawn) };
        let file = folder.join(hex(&key) + kind.ending());
        if let Some(entry) = self.find(kind, &file, key) {
            unpoisoned(&self.used).insert(key, entry);
            return Ok(Picture::Kept(file, entry.hash));
        }
        let bytes = make()?;
        Ok(match self.keep(folder, &file, &bytes) {
            Ok(entry) => {
                unpoisoned(&self.used).insert(key, entry);
                Picture::Kept(file, entry.hash)
            }
            Err(_) => Picture::Drawn(bytes),
        })
    }

    /// A picture that is there and whole.
    fn find(&self, kind: Kept, file: &Path, key: Hash) -> Option<Entry> {
        let found = fs::symlink_metadata(file).ok().filter(Metadata::is_file)?;
        let known = self.known.get(&key);
        if let Some(entry) = known.filter(|e| e.length == found.len() && e.written == written(&found)) {
            return Some(*entry);
        }
        let bytes = fs::read(file).ok().filter(|bytes| kind.is_whole(bytes))?;
        let hash = manifest::hash(&bytes);
        let same = known.is_none_or(|entry| entry.hash == hash);
        same.then(|| Entry { length: found.len(), written: written(&found), hash })
    }

    fn keep(&self, folder: &Path, file: &Path, bytes: &[u8]) -> io::Result<Entry> {
        // Where that fails, so does the writing.
        self.prepared.get_or_init(|| prepare(folder).unwrap_or_default());
        let new = unfinished(folder);
        fs::write(&new, bytes).and_then(|()| fs::rename(&new, file)).inspect_err(|_| {
            let _ = fs::remove_file(&new);
        })?;
        let found = fs::symlink_metadata(file)?;
        Ok(Entry { length: found.len(), written: written(&found), hash: manifest::hash(bytes) })
    }

    /// Removes what was not used, and writes the index. For a build that ended well.
    pub(crate) fn finish(&self) {
        let Some(folder) = &self.folder else { return };
        let used = unpoisoned(&self.used);
        if *used != self.known {
            let mut lines: Vec<String> = used.iter().map(|(key, entry)| entry.line(key)).collect();
            lines.sort_unstable();
            let new = unfinished(folder);
            // Without an index the next build reads every picture once.
            let _ = fs::write(&new, lines.concat()).and_then(|()| fs::rename(&new, folder.join(INDEX)));
        }
        let Ok(files) = fs::read_dir(folder) else { return };
        for file in files.flatten() {
            let name = file.file_name();
            let name = name.to_string_lossy();
            let key = Kept::ALL.into_iter().find_map(|kind| name.strip_suffix(kind.ending())).and_then(unhex);
            let unused = key.is_some_and(|key| !used.contains_key(&key));
            if unused || (name.starts_with(UNFINISHED) && is_abandoned(&file.path())) {
                let _ = fs::remove_file(file.path());
            }
        }
    }
}

impl Entry {
    fn line(&self, key: &Hash) -> String {
        format!("{} {} {} {}\n", hex(key), self.length, self.written, hex(&self.hash))
    }

    fn read(line: &str) -> Option<(Hash, Self)> {
        let mut words = line.split(' ');
        let key = unhex(words.next()?)?;
        let (length, written) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        Some((key, Self { length, written, hash: unhex(words.next()?)? }))
    }
}

/// A name for a file that is being written, which no other process and no other thread takes.
fn unfinished(folder: &Path) -> PathBuf {
    let number = WRITING.fetch_add(1, Ordering::Relaxed);
    folder.join(format!("{UNFINISHED}{}-{number}", std::process::id()))
}

/// Makes the folder, and tells version control and backups to leave it alone.
fn prepare(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mark = "Signature: 8a477f597d28d172789f06886806bc55\n# Pictures that rapor draws again when they are gone.\n";
    for (name, text) in [(".gitignore", "*\n"), ("CACHEDIR.TAG", mark)] {
        if !folder.join(name).exists() {
            fs::write(folder.join(name), text)?;
        }
    }
    Ok(())
}

fn written(file: &Metadata) -> i128 {
    i128::from(file.mtime()) * 1_000_000_000 + i128::from(file.mtime_nsec())
}

fn is_abandoned(file: &Path) -> bool {
    let age = fs::metadata(file).and_then(|m| m.modified()).map(|at| SystemTime::now().duration_since(at));
    matches!(age, Ok(Ok(age)) if age > ABANDONED)
}

/// Whether bytes are a PNG from its signature to the end of its last chunk.
fn is_whole(bytes: &[u8]) -> bool {
    let Some(mut rest) = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n") else { return false };
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        // Four bytes of the chunk's name before its data, four of its checksum behind.
        let Some(next) = after.get(8 + length..) else { return false };
        if after.starts_with(b"IEND") {
            return next.is_empty();
        }
        rest = next;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_index_is_read_as_it_was_written() {
        let entry = Entry { length: 7, written: -3, hash: [0xab; 32] };
        assert_eq!(Entry::read(entry.line(&[1; 32]).trim_end()), Some(([1; 32], entry)));
        for odd in ["", "zz 1 2 3", &entry.line(&[1; 32])[..80]] {
            assert_eq!(Entry::read(odd), None, "{odd}");
        }
    }

    #[test]
    fn half_a_picture_is_none() {
        let mut whole = b"\x89PNG\r\n\x1a\n\0\0\0\x02IDATxxcccc\0\0\0\0IENDcccc".to_vec();
        assert!(is_whole(&whole));
        whole.push(0);
        assert!(!is_whole(&whole));
        for end in 0..whole.len() - 1 {
            assert!(!is_whole(&whole[..end]), "{end}");
        }
    }
}
