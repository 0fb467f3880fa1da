//! What is in the output and no build wrote: a `.git`, a `.gitignore`, a file that a person put there. It stays.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::Document;
use super::disk;
use super::manifest::{FILE_NAME, Manifest};
use super::place::{PREFIX, Place};
use super::problem::{self, Failed};
use crate::diagnostic::Diagnostics;

/// Something that no build wrote.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Foreign {
    /// Its path below the output, as the system has it: it need not be UTF-8.
    pub(crate) path: PathBuf,
    /// Whether it is an empty folder.
    pub(crate) is_empty_folder: bool,
}

/// Finds what no build wrote, in the order of paths.
pub(crate) fn find(output: &Path, before: &Manifest) -> Result<Vec<Foreign>, Failed> {
    let mut found = Vec::new();
    if output.is_dir() {
        found = look(output, Path::new(""), before)?;
        found.sort();
    }
    Ok(found)
}

fn look(output: &Path, below: &Path, before: &Manifest) -> Result<Vec<Foreign>, Failed> {
    let folder = output.join(below);
    let failed = || Failed::at("read", &folder);
    let entries: Vec<fs::DirEntry> =
        fs::read_dir(&folder).and_then(Iterator::collect::<io::Result<_>>).map_err(failed())?;
    if entries.is_empty() && !below.as_os_str().is_empty() {
        return Ok(vec![Foreign { path: below.to_owned(), is_empty_folder: true }]);
    }
    let mut found = Vec::new();
    let mut folders = Vec::new();
    for entry in entries {
        let path = below.join(entry.file_name());
        if entry.file_type().map_err(failed())?.is_dir() {
            folders.push(path);
        } else if !is_ours(&path, before) {
            found.push(Foreign { path, is_empty_folder: false });
        }
    }
    folders.retain(|path| !is_staging(path));
    let inner: Result<Vec<Vec<Foreign>>, Failed> = folders.par_iter().map(|path| look(output, path, before)).collect();
    found.extend(inner?.into_iter().flatten());
    Ok(found)
}

fn is_ours(path: &Path, before: &Manifest) -> bool {
    let Some(path) = disk::document_path(path) else { return false };
    before.has(&path) || path == FILE_NAME || path.starts_with(PREFIX)
}

/// Whether a folder is our own, in which a build is put together inside the output.
fn is_staging(path: &Path) -> bool {
    path.to_str().is_some_and(|path| path.starts_with(PREFIX))
}

/// Refuses a build that needs the path of something that no build wrote. A document with the same bytes as a foreign file
/// is not a conflict: a lost `SHA256SUMS` is written again.
pub(crate) fn check(
    foreign: &[Foreign],
    documents: &BTreeMap<String, Document>,
    place: &Place,
) -> Result<(), Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    for Foreign { path, is_empty_folder } in foreign {
        let Some(text) = disk::document_path(path) else { continue };
        let is_taken = documents.get(&text).is_some_and(|document| !document.unchanged);
        let is_folder_now = !is_empty_folder && has_below(documents, &text);
        let is_below_a_file = text.match_indices('/').any(|(at, _)| documents.contains_key(&text[..at]));
        if is_taken || is_folder_now || is_below_a_file {
            diagnostics.extend(problem::foreign(&place.shown(&place.output.join(path))));
        }
    }
    if diagnostics.is_empty() { Ok(()) } else { Err(diagnostics) }
}

fn has_below(documents: &BTreeMap<String, Document>, folder: &str) -> bool {
    let start = format!("{folder}/");
    documents.range(start.clone()..).next().is_some_and(|(path, _)| path.starts_with(&start))
}

/// Gives what no build wrote a second name in the new output, so that it is in both until the old one is gone.
pub(crate) fn carry(foreign: &[Foreign], output: &Path, staging: &Path) -> Result<(), Failed> {
    for Foreign { path, is_empty_folder } in foreign {
        let (from, to) = (output.join(path), staging.join(path));
        let failed = || Failed::at("keep", &from);
        if let Some(folder) = path.parent() {
            make_folders_like(output, staging, folder).map_err(failed())?;
        }
        if *is_empty_folder {
            make_folders_like(output, staging, path).map_err(failed())?;
        } else if fs::symlink_metadata(&to).is_err() {
            fs::hard_link(&from, &to).map_err(failed())?;
        }
    }
    Ok(())
}

/// Makes a folder and those above it with the permissions that they have in the output.
fn make_folders_like(output: &Path, staging: &Path, folder: &Path) -> io::Result<()> {
    if staging.join(folder).is_dir() {
        return Ok(());
    }
    if let Some(above) = folder.parent() {
        make_folders_like(output, staging, above)?;
    }
    fs::create_dir(staging.join(folder))?;
    fs::set_permissions(staging.join(folder), fs::metadata(output.join(folder))?.permissions())
}

/// Removes an old output. What no build wrote is already in the new one; what was added or changed since then is moved
/// there.
pub(crate) fn retire(old: &Path, new: &Path, below: &Path, before: &Manifest) -> io::Result<()> {
    let folder = old.join(below);
    let entries: Vec<fs::DirEntry> = fs::read_dir(&folder)?.collect::<io::Result<_>>()?;
    let removed = entries.into_par_iter().map(|entry| {
        let path = below.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            return retire(old, new, &path, before);
        }
        if !is_ours(&path, before) && !disk::is_one(&old.join(&path), &new.join(&path)) {
            fs::create_dir_all(new.join(below))?;
            return fs::rename(old.join(&path), new.join(&path));
        }
        disk::remove_file(&old.join(&path))
    });
    removed.collect::<io::Result<Vec<()>>>()?;
    fs::remove_dir(folder)
}
