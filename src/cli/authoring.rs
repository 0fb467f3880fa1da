//! What the commands that write content share: asking, writing and reporting.

use std::io::IsTerminal as _;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::scaffold::ask::{Ask, Nobody, Person};

use super::values::Format;
use super::{PROBLEMS, report, speech};

/// Asks a person only where one reads the questions and types the answers.
pub(crate) fn with_asker<T>(work: impl FnOnce(&mut dyn Ask) -> T) -> T {
    if std::io::stdin().is_terminal() && std::io::stderr().is_terminal() {
        work(&mut Person::new(std::io::stdin().lock(), std::io::stderr()))
    } else {
        work(&mut Nobody)
    }
}

/// Writes a file beside its place and moves it there, so that it is never read half written.
///
/// # Errors
/// The disk refuses.
pub(crate) fn write_file(path: &Path, text: &str) -> Result<(), Diagnostic> {
    write_beside(path, text).map_err(|error| {
        Diagnostic::error("rapor::cli::write", format!("cannot be written: {}", error.kind()))
            .in_file(shown(path))
            .help("look at the permissions of the folder, and whether the disk is full")
    })
}

fn write_beside(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        std::fs::create_dir_all(parent)?;
    }
    // A name that reading skips, in case the machine stops between the two steps.
    let mut beside = path.as_os_str().to_owned();
    beside.push("~");
    std::fs::write(&beside, text)?;
    std::fs::rename(&beside, path)
}

/// A path as a person types it.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

/// Reports what stopped a command before it wrote.
pub(crate) fn stop(problems: Diagnostics, format: Format) -> u8 {
    report::print(problems, format);
    if format == Format::Human {
        eprintln!("Nothing was written.");
    }
    PROBLEMS
}

/// Prints how things went to the standard output, unless machines read it.
pub(crate) fn say(text: &str, format: Format) {
    if format == Format::Human {
        speech::say(text);
    }
}
