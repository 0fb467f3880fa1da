//! Fixes in the files themselves what has one certain fix.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::Path;

use crate::diagnostic::mending::apply;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceFile};

/// The text of each fixed file before the first fix and after the last one, by path.
pub(crate) type Fixed = BTreeMap<String, (String, String)>;

/// One fix can bring another to light. After more rounds than this, two of them undo each other.
const MOST_ROUNDS: usize = 10;

/// Fixes what `check` finds until nothing is left to fix. Gives what the last check found.
///
/// # Errors
/// A file cannot be written, or has changed since it was checked.
pub(crate) fn fix_all<T>(
    mut check: impl FnMut() -> (Diagnostics, T),
    fixed: &mut Fixed,
) -> Result<(Diagnostics, T), Diagnostic> {
    let mut found = check();
    for _ in 0..MOST_ROUNDS {
        if fix(&found.0, fixed)? == 0 {
            break;
        }
        found = check();
    }
    Ok(found)
}

/// Fixes what is certain, and gives how many files that changed.
fn fix(problems: &Diagnostics, fixed: &mut Fixed) -> Result<usize, Diagnostic> {
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
        fixed.entry(path.to_owned()).or_insert_with(|| (file.text.clone(), String::new())).1 = text;
        changed += 1;
    }
    Ok(changed)
}

fn failed(path: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::error("rapor::cli::fix", format!("cannot be fixed: {error}"))
        .in_file(path)
        .help("make sure that you may write the file and its folder, and check again")
}

/// Replaces the text of a file in one step, so that it is never half written.
fn rewrite(path: &Path, before: &str, after: &str) -> io::Result<()> {
    // A link stays a link, and the file that it leads to changes.
    let path = path.canonicalize()?;
    let bytes = std::fs::read(&path)?;
    // Reading removes a byte order mark, and writing must keep it.
    let mark: &[u8] = if bytes.starts_with(b"\xef\xbb\xbf") { b"\xef\xbb\xbf" } else { b"" };
    // The file has two names and was fixed under the other one.
    if bytes.strip_prefix(mark) == Some(after.as_bytes()) {
        return Ok(());
    }
    if bytes.strip_prefix(mark) != Some(before.as_bytes()) {
        return Err(io::Error::other("it has changed since it was checked"));
    }
    let folder = path.parent().ok_or(io::ErrorKind::NotFound)?;
    let mut file = tempfile::Builder::new().prefix(".rapor-").tempfile_in(folder)?;
    file.write_all(mark)?;
    file.write_all(after.as_bytes())?;
    file.as_file().set_permissions(std::fs::metadata(&path)?.permissions())?;
    file.persist(&path)?;
    Ok(())
}
