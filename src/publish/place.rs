//! Where the output is, and where a build is put together.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk;
use super::lock::{self, OutputLock};
use super::problem::{busy, no_folder, problem};
use crate::diagnostic::Diagnostics;

/// The beginning of the names of our own files in the output.
pub(crate) const PREFIX: &str = ".rapor-";

/// Where the output is, and where a build is put together.
#[derive(Debug)]
pub(crate) struct Place {
    /// The output itself, symbolic links followed.
    pub(crate) output: PathBuf,
    /// The output as the person named it.
    named: PathBuf,
    /// The beginning of the paths of our own files and folders.
    own: PathBuf,
    /// Whether the build is put together inside the output, and not beside it.
    pub(crate) inside: bool,
}

impl Place {
    /// Where the build is put together.
    pub(crate) fn staging(&self) -> PathBuf {
        self.own("new")
    }

    /// Where the old output is between two renames.
    pub(crate) fn retired(&self) -> PathBuf {
        self.own("old")
    }

    /// The name of a file before it is moved to its place.
    pub(crate) fn passing(&self) -> PathBuf {
        self.output.join(format!("{PREFIX}file"))
    }

    fn own(&self, what: &str) -> PathBuf {
        let mut path = self.own.clone().into_os_string();
        path.push(what);
        path.into()
    }

    /// A path for a message: below the output as the person named it.
    pub(crate) fn shown(&self, path: &Path) -> PathBuf {
        let below = path.strip_prefix(&self.output).or_else(|_| path.strip_prefix(self.staging()));
        match below {
            Ok(below) if below.as_os_str().is_empty() => self.named.clone(),
            Ok(below) => self.named.join(below),
            Err(_) => path.to_owned(),
        }
    }

    /// Removes what this build, or one that was killed, left behind. Puts the output back if a build was killed between
    /// two renames.
    pub(crate) fn clear(&self) -> io::Result<()> {
        let retired = self.retired();
        if fs::symlink_metadata(&retired).is_ok() && fs::symlink_metadata(&self.output).is_err() {
            fs::rename(&retired, &self.output)?;
        }
        disk::remove_folder(&self.staging())?;
        disk::remove_folder(&retired)?;
        disk::remove_file(&self.passing())
    }
}

/// Finds the place of an output and locks it.
pub(crate) fn occupy(named: &Path) -> Result<(Place, OutputLock), Diagnostics> {
    let output = resolve(named)?;
    let parent = output.parent().map_or_else(|| PathBuf::from("/"), Path::to_owned);
    fs::create_dir_all(&parent).map_err(|e| problem("make the folder", &parent, &e))?;
    if !is_where_we_stand(&output)
        && let Some(name) = output.file_name()
    {
        // `.output.rapor-new`, beside `output`
        let mut own = std::ffi::OsString::from(".");
        own.push(name);
        own.push(PREFIX);
        let place = Place { own: parent.join(own), output: output.clone(), named: named.to_owned(), inside: false };
        match lock(&place, named) {
            Err(Refused::Beside) if output.is_dir() => {}
            Err(Refused::Beside) => {
                let error = io::Error::from(io::ErrorKind::PermissionDenied);
                return Err(problem("make a folder in", &parent, &error));
            }
            Err(Refused::Reported(diagnostics)) => return Err(diagnostics),
            Ok(lock) => return Ok((place, lock)),
        }
    }
    let place = Place { own: output.join(PREFIX), output, named: named.to_owned(), inside: true };
    match lock(&place, named) {
        Ok(lock) => Ok((place, lock)),
        Err(Refused::Reported(diagnostics)) => Err(diagnostics),
        Err(Refused::Beside) => Err(problem("write to", named, &io::ErrorKind::PermissionDenied.into())),
    }
}

enum Refused {
    /// No file may be made there.
    Beside,
    /// For this reason.
    Reported(Diagnostics),
}

fn lock(place: &Place, named: &Path) -> Result<OutputLock, Refused> {
    match lock::take(&place.own("lock")) {
        Ok(Some(lock)) => Ok(lock),
        Ok(None) => Err(Refused::Reported(busy(named))),
        Err(e) if matches!(e.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem) => {
            Err(Refused::Beside)
        }
        Err(e) => Err(Refused::Reported(problem("lock", named, &e))),
    }
}

/// Follows symbolic links, so that a link to the output stays a link.
fn resolve(named: &Path) -> Result<PathBuf, Diagnostics> {
    match fs::canonicalize(named) {
        Ok(output) if output.is_dir() => Ok(output),
        Ok(_) => Err(no_folder(named, "not a folder")),
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            if fs::symlink_metadata(named).is_ok() {
                return Err(no_folder(named, "a link to nothing"));
            }
            std::path::absolute(named).map_err(|e| problem("find", named, &e))
        }
        Err(e) => Err(problem("open", named, &e)),
    }
}

/// Whether the current folder is in the output: with another output in its place, it would be a removed folder.
fn is_where_we_stand(output: &Path) -> bool {
    std::env::current_dir().and_then(fs::canonicalize).is_ok_and(|here| here.starts_with(output))
}
