//! Small steps on the disk.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{MAIN_SEPARATOR_STR, Path};

use super::system;

/// A path below the output as documents have it, with forward slashes; `None` where it is not UTF-8.
pub(crate) fn document_path(path: &Path) -> Option<String> {
    Some(path.to_str()?.replace(MAIN_SEPARATOR_STR, "/"))
}

/// Whether a path holds a plain file with these bytes.
pub(crate) fn has_bytes(file: &Path, bytes: &[u8]) -> bool {
    let same_size = fs::symlink_metadata(file).is_ok_and(|m| m.is_file() && m.len() == bytes.len() as u64);
    same_size && fs::read(file).is_ok_and(|present| present == bytes)
}

/// Whether two paths are known to name one and the same file; links are not followed.
pub(crate) fn is_one(file: &Path, other: &Path) -> bool {
    let (Ok(file), Ok(other)) = (fs::symlink_metadata(file), fs::symlink_metadata(other)) else { return false };
    system::is_one(&file, &other)
}

/// Whether a path holds a plain file with the same bytes as another; reads a piece at a time.
pub(crate) fn is_same(file: &Path, other: &Path) -> bool {
    let size = fs::metadata(other).map(|m| m.len());
    let same_size = fs::symlink_metadata(file).is_ok_and(|m| m.is_file() && size.is_ok_and(|size| size == m.len()));
    same_size && same_bytes(file, other).unwrap_or(false)
}

fn same_bytes(one: &Path, other: &Path) -> io::Result<bool> {
    let (mut one, mut other) = (BufReader::new(File::open(one)?), BufReader::new(File::open(other)?));
    loop {
        let (a, b) = (one.fill_buf()?, other.fill_buf()?);
        let length = a.len().min(b.len());
        if a[..length] != b[..length] || (length == 0 && a.len() != b.len()) {
            return Ok(false);
        }
        if length == 0 {
            return Ok(true);
        }
        one.consume(length);
        other.consume(length);
    }
}

/// Removes what is there; nothing there is fine.
pub(crate) fn remove_file(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

/// Removes a folder with all that is in it; nothing there is fine.
pub(crate) fn remove_folder(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}
