//! The problems of publishing, in words.

use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Diagnostics};

use super::code;

/// A step that the disk refused.
#[derive(Debug)]
pub(crate) struct Failed {
    /// What failed: "replace".
    pub(crate) doing: &'static str,
    pub(crate) path: PathBuf,
    pub(crate) error: io::Error,
}

impl Failed {
    /// For `map_err`.
    pub(crate) fn at(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self { doing, path: path.to_owned(), error }
    }
}

/// A problem as a step returns it.
fn one(diagnostic: Diagnostic) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(diagnostic);
    diagnostics
}

/// The problem of a step that the disk refused.
pub(crate) fn problem(doing: &str, path: &Path, error: &io::Error) -> Diagnostics {
    let shown = path.display();
    let help = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "make room on the disk and build again; the output is as it was"
        }
        io::ErrorKind::PermissionDenied => {
            "give yourself the right to write there, or choose another folder with --output"
        }
        io::ErrorKind::ReadOnlyFilesystem => "choose a folder on another disk with --output",
        io::ErrorKind::NotADirectory => {
            "a file lies where a folder is needed: move it away, or choose another --output"
        }
        _ => "put this right and build again",
    };
    one(Diagnostic::error(code::DISK, format!("cannot {doing} {shown}: {}", words(error)))
        .in_file(shown.to_string())
        .help(help))
}

/// The system's words without "(os error 28)".
fn words(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}

/// The output is a file, or a link to nothing.
pub(crate) fn no_folder(path: &Path, what: &str) -> Diagnostics {
    let shown = path.display();
    one(Diagnostic::error(code::OUTPUT, format!("the output {shown} is {what}"))
        .in_file(shown.to_string())
        .help("choose a folder with --output"))
}

/// Another build is running.
pub(crate) fn busy(path: &Path) -> Diagnostics {
    let shown = path.display();
    one(Diagnostic::error(code::BUSY, format!("another build is writing to {shown}"))
        .in_file(shown.to_string())
        .help("wait until it has ended, or choose another folder with --output"))
}

/// The cache would be removed with the output.
pub(crate) fn cache_in_output(folder: &Path) -> Diagnostic {
    let message = format!("the cache “{}” would lie in the output, which a build replaces", folder.display());
    Diagnostic::error(code::CACHE_IN_OUTPUT, message)
        .help("name another folder: --cache DIR, or build without one: --no-cache")
}

/// A person's file is in the way.
pub(crate) fn foreign(path: &Path) -> Diagnostics {
    let shown = path.display();
    one(Diagnostic::error(code::FOREIGN, format!("{shown} is in the way, and no build wrote it"))
        .in_file(shown.to_string())
        .help("move it away; what a build wrote is listed in SHA256SUMS, and nothing else is replaced"))
}

/// Two documents have the same path.
pub(crate) fn twice(path: &str) -> Diagnostics {
    one(Diagnostic::error(code::TWICE, format!("two documents have the path `{path}`"))
        .help("give one of them another name; files of content/static/ must not take the address of a page"))
}

/// A path that would leave the output, or that no list of hashes can hold.
pub(crate) fn bad_path(path: &str) -> Diagnostics {
    one(Diagnostic::error(code::PATH, format!("`{}` cannot be a path of the output", path.escape_debug()))
        .help("rename the file; a path has no empty, `.` or `..` step, no backslash and no line break"))
}
