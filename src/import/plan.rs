//! What an import will do to the content folder.

use std::path::{Path, PathBuf};

use similar::TextDiff;

use super::cell::{Sheet, letters};
use super::layout::Layout;
use super::role::Role;
use crate::diagnostic::Diagnostics;

/// A file that would be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    /// Where it is on the disk.
    pub path: PathBuf,
    /// Its path below the content folder, where it is in it.
    pub inside: Option<String>,
    /// What it holds; `None` where there is none.
    pub before: Option<String>,
    /// What it would hold.
    pub after: String,
    /// What may happen to an existing file.
    pub replaces: Replaces,
}

/// What may happen to an existing file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Replaces {
    /// It is changed: an answer of a person is added.
    Freely,
    /// Only `--force` changes it; without it, nothing is written.
    Forced,
    /// Only `--force` changes it; without it, the file stays and the rest is written.
    OrStays,
}

impl Change {
    /// A file of the content folder, as it is and as it would be.
    pub(crate) fn new(dir: &Path, inside: &str, after: String, replaces: Replaces) -> Self {
        let path = dir.join(inside);
        let before = std::fs::read_to_string(&path).ok();
        Self { path, inside: Some(inside.to_owned()), before, after, replaces }
    }

    /// A map of columns. An existing one belongs to a person.
    pub(crate) fn of_map(dir: &Path, path: PathBuf, after: String) -> Self {
        let before = std::fs::read_to_string(&path).ok();
        let inside = path.strip_prefix(dir).ok().map(|path| path.to_string_lossy().replace('\\', "/"));
        Self { path, inside, before, after, replaces: Replaces::OrStays }
    }

    /// Whether the file would be different.
    pub(crate) fn is_change(&self) -> bool {
        self.before.as_ref() != Some(&self.after)
    }

    /// Whether the file would be different, and may not be.
    pub(crate) fn is_held(&self, force: bool) -> bool {
        !force && self.before.is_some() && self.is_change() && self.replaces != Replaces::Freely
    }

    /// Its path as a person types it.
    pub(crate) fn shown(&self) -> String {
        self.path.display().to_string().replace('\\', "/")
    }

    /// The difference, as `diff -u` shows it.
    pub(crate) fn diff(&self) -> String {
        let (path, before) = (self.shown(), self.before.as_deref().unwrap_or(""));
        let from = if self.before.is_some() { path.as_str() } else { "/dev/null" };
        TextDiff::from_lines(before, &self.after).unified_diff().context_radius(2).header(from, &path).to_string()
    }
}

/// What an import would do.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// What was read and how, in lines for a person.
    pub told: String,
    /// What would be written, the most valuable last.
    pub changes: Vec<Change>,
    /// Warnings.
    pub warnings: Diagnostics,
}

/// How the table was read: the sheet, the columns, and how many rows.
pub(crate) fn told(file: &str, sheets: &[Sheet], sheet: &Sheet, table: &Layout, rows: &[usize]) -> String {
    let mut text = file.to_owned();
    if let Some(name) = &sheet.name {
        text.push_str(&format!(": sheet “{name}”"));
        let others: Vec<String> =
            sheets.iter().filter_map(|s| s.name.as_ref()).filter(|n| *n != name).map(|n| format!("“{n}”")).collect();
        if !others.is_empty() {
            text.push_str(&format!(", not {}", others.join(", ")));
        }
    }
    let header = match table.header.len() {
        1 => format!("row {}", table.header.end),
        _ => format!("rows {} to {}", table.header.start + 1, table.header.end),
    };
    text.push_str(&format!("; headings in {header}"));
    match rows {
        [] => text.push_str("; no rows read"),
        [one] => text.push_str(&format!("; 1 row read, row {}", one + 1)),
        [first, .., last] => {
            text.push_str(&format!("; {} rows read, from {} to {}", rows.len(), first + 1, last + 1));
        }
    }
    text.push('\n');
    let widest = table.columns.iter().map(|c| c.heading().chars().count()).max().unwrap_or(0).min(48);
    for column in &table.columns {
        let role = match &column.role {
            None | Some(Role::Ignore) => "not read".to_owned(),
            Some(role) => role.to_string(),
        };
        text.push_str(&format!("  {:<3} {:<widest$}  {role}\n", letters(column.index), column.heading()));
    }
    text
}

/// Rows that were passed over, a line each.
pub(crate) fn passed_over(rows: &[(usize, String)], why: &str) -> String {
    rows.iter().map(|(row, text)| format!("  row {}: {why}: “{}”\n", row + 1, shortened(text))).collect()
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}
