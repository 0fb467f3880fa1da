//! Errors and warnings: a code, a place, what is wrong, and what to do.
//!
//! Problems are values. A step collects them in [`Diagnostics`] and goes on; a run prints all of them at the end,
//! sorted by file and line.

pub(crate) mod codes;
mod excerpt;
pub(crate) mod github;
pub(crate) mod human;
pub(crate) mod json;
pub(crate) mod mending;
pub(crate) mod suggest;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use mending::Mending;

/// The severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The build stops; `output/` remains unchanged.
    Error,
    /// The build goes on; `check` shows it.
    Warning,
}

/// A file that was read, for the lines that diagnostics show.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// The path for messages: the content folder as given, and the path below it.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The byte offset of the first marked character.
    pub start: usize,
    /// The byte offset after the last marked character; equal to `start` where only a point is known.
    pub end: usize,
}

impl Location {
    /// The line and column of the start, both from 1, the column in characters.
    pub fn line_column(&self) -> (usize, usize) {
        line_column(&self.file.text, self.start)
    }

    /// The line and column after the last marked character, both from 1, the column in characters.
    pub fn end_line_column(&self) -> (usize, usize) {
        line_column(&self.file.text, self.end.max(self.start))
    }
}

/// The start of the character at a byte; the end of the text for a byte beyond it.
fn character_start(text: &str, at: usize) -> usize {
    // 0 is always a boundary.
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn line_column(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..character_start(text, at)];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (line, column)
}

/// One problem.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// A stable name such as `rapor::content::unknown-key`, documented in `docs/`.
    pub code: &'static str,
    /// The severity.
    pub severity: Severity,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// The place, where it is known.
    pub location: Option<Location>,
    /// The path, where the problem has no place inside a file (an unreadable file, a folder).
    pub path: Option<String>,
    /// The text below the mark; may be empty.
    pub label: String,
    /// What to do.
    pub help: Option<String>,
    /// The mending, where it is certain.
    pub mending: Option<Mending>,
}

impl Diagnostic {
    /// An error with a code and a message; the other methods add the rest.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: message.into(),
            location: None,
            path: None,
            label: String::new(),
            help: None,
            mending: None,
        }
    }

    /// A warning with a code and a message.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// Sets the place.
    #[must_use]
    pub fn at(mut self, location: Location) -> Self {
        self.location = Some(location);
        self
    }

    /// Sets the path, for a problem without a place inside a file.
    #[must_use]
    pub fn in_file(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Sets the text below the mark.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Sets the help: what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Sets a certain mending: it replaces one piece of the marked text by another.
    #[must_use]
    pub fn mended_by(mut self, from: impl Into<String>, to: impl Into<String>) -> Self {
        self.mending = Some(Mending { from: from.into(), to: to.into() });
        self
    }
}

impl Diagnostic {
    /// The path of the file, where there is one.
    pub fn file(&self) -> Option<&str> {
        self.location.as_ref().map(|l| l.file.path.as_str()).or(self.path.as_deref())
    }
}

/// The problems of a run, in the order found; [`Diagnostics::sorted`] puts them in the order shown.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// No problems.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds all problems of another collection.
    pub fn extend(&mut self, others: Diagnostics) {
        self.0.extend(others.0);
    }

    /// Whether any of them is an error.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|d| d.severity == Severity::Error)
    }

    /// The counts of errors and of warnings.
    pub fn counts(&self) -> (usize, usize) {
        let errors = self.0.iter().filter(|d| d.severity == Severity::Error).count();
        (errors, self.0.len() - errors)
    }

    /// The count in words: "2 errors, 1 warning".
    pub fn summary(&self) -> String {
        let (errors, warnings) = self.counts();
        let many = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
        match (errors, warnings) {
            (0, 0) => "no problems".to_owned(),
            (errors, 0) => many(errors, "error"),
            (0, warnings) => many(warnings, "warning"),
            (errors, warnings) => format!("{}, {}", many(errors, "error"), many(warnings, "warning")),
        }
    }

    /// Sorts by file, place, code and message, and removes duplicates.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        let key = |d: &Diagnostic| {
            let file = d.location.as_ref().map_or_else(|| d.path.clone().unwrap_or_default(), |l| l.file.path.clone());
            (file, d.location.as_ref().map_or(0, |l| l.start), d.code, d.message.clone())
        };
        self.0.sort_by_cached_key(key);
        self.0.dedup_by(|a, b| key(a) == key(b));
        self
    }

    /// The problems.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// Whether there are no problems.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(problems: I) -> Self {
        Self(problems.into_iter().collect())
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(problem: Diagnostic) -> Self {
        Self(vec![problem])
    }
}
