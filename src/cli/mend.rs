//! `rapor check --fix`: what has one certain mending is mended in the files themselves.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::Path;

use similar::TextDiff;

use crate::diagnostic::mending::apply;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceFile};

use super::args::Format;
use super::speech;

/// What was mended, by file.
#[derive(Default)]
pub(crate) struct Mended {
    /// Each file's text before the first mending, and after the last one.
    files: BTreeMap<String, (String, String)>,
    rounds: usize,
}

impl Mended {
    /// One mending can bring another to light. More often than this, two of them would undo each other.
    const MOST_ROUNDS: usize = 10;

    /// Mends what is certain, and gives how many files that changed.
    ///
    /// # Errors
    /// A file that cannot be written, or is not any more what was checked.
    pub(crate) fn mend(&mut self, problems: &Diagnostics) -> Result<usize, Diagnostic> {
        self.rounds += 1;
        if self.rounds > Self::MOST_ROUNDS {
            return Ok(0);
        }
        let located = problems.iter().filter(|problem| problem.edit().is_some()).filter_map(|p| p.location.as_ref());
        let files: BTreeMap<&str, &SourceFile> = located.map(|l| (l.file.path.as_str(), &*l.file)).collect();
        let mut changed = 0;
        for (path, file) in files {
            let edits = problems.edits_of(file);
            if edits.is_empty() {
                continue;
            }
            let text = apply(&file.text, &edits);
            rewrite(Path::new(path), &file.text, &text).map_err(|error| failed(path, &error))?;
            self.files.entry(path.to_owned()).or_insert_with(|| (file.text.clone(), String::new())).1 = text;
            changed += 1;
        }
        Ok(changed)
    }

    /// Shows what changed; beside what machines read, on the standard error.
    pub(crate) fn show(&self, format: Format) {
        for (path, (before, after)) in &self.files {
            let diff = TextDiff::from_lines(before.as_str(), after.as_str());
            let diff = diff.unified_diff().context_radius(1).header(path, path).to_string();
            match format {
                Format::Human => speech::print(&diff),
                // A closed pipe is not worth an error.
                Format::Json | Format::Github => drop(io::stderr().write_all(diff.as_bytes())),
            }
        }
        if format == Format::Human && !self.files.is_empty() {
            speech::print("\n");
        }
    }
}

fn failed(path: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::error("rapor::cli::fix", format!("cannot be mended: {error}"))
        .in_file(path)
        .help("look at who may write the file and its folder, and check again")
}

/// Puts the new text in the place of the old one in one step, so that a text is never half there.
fn rewrite(path: &Path, before: &str, after: &str) -> io::Result<()> {
    // A link stays one, and what it leads to is changed.
    let path = path.canonicalize()?;
    let bytes = std::fs::read(&path)?;
    // Reading takes a byte order mark off, and writing must not.
    let mark: &[u8] = if bytes.starts_with(b"\xef\xbb\xbf") { b"\xef\xbb\xbf" } else { b"" };
    // Two names of one file: it was mended by the other.
    if bytes.strip_prefix(mark) == Some(after.as_bytes()) {
        return Ok(());
    }
    if bytes.strip_prefix(mark) != Some(before.as_bytes()) {
        return Err(io::Error::other("it was changed meanwhile"));
    }
    let folder = path.parent().ok_or(io::ErrorKind::NotFound)?;
    let mut file = tempfile::Builder::new().prefix(".rapor-").tempfile_in(folder)?;
    file.write_all(mark)?;
    file.write_all(after.as_bytes())?;
    file.as_file().set_permissions(std::fs::metadata(&path)?.permissions())?;
    file.persist(&path)?;
    Ok(())
}
