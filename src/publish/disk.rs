//! Small steps on the disk.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use rustix::fs::{AtFlags, CWD};

/// Makes one folder, with the permissions that the person's umask gives.
pub(crate) fn create_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)
}

/// Whether a path holds a plain file with these bytes.
pub(crate) fn has_bytes(file: &Path, bytes: &[u8]) -> bool {
    let same_size = fs::symlink_metadata(file).is_ok_and(|m| m.is_file() && m.len() == bytes.len() as u64);
    same_size && fs::read(file).is_ok_and(|present| present == bytes)
}

/// Whether two paths name one and the same file.
pub(crate) fn is_one(file: &Path, other: &Path) -> bool {
    let id = |path: &Path| fs::symlink_metadata(path).ok().map(|m| (m.dev(), m.ino()));
    id(file).is_some_and(|one| id(other) == Some(one))
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

/// Gives a file a second name. A symbolic link is itself linked, not what it leads to.
pub(crate) fn link(file: &Path, name: &Path) -> io::Result<()> {
    Ok(rustix::fs::linkat(CWD, file, CWD, name, AtFlags::empty())?)
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
