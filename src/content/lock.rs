//! `content/permalinks.lock`: every address ever published, one per line.

use std::path::Path;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Diagnostics, Location, SourceFile};

/// The name of the file in the content folder.
pub(crate) const NAME: &str = "permalinks.lock";

/// The published addresses, each with the place of its line.
#[derive(Clone, Debug)]
pub(crate) struct Lock {
    file: Arc<SourceFile>,
    /// Byte ranges of the addresses.
    lines: Vec<(usize, usize)>,
}

impl Lock {
    /// Reads the file; `None` where it does not exist yet.
    ///
    /// # Errors
    /// The file cannot be read, is not UTF-8, or has a line that is not an address.
    pub(crate) fn read(dir: &Path) -> Result<Option<Self>, Diagnostics> {
        let path = dir.join(NAME);
        let shown = path.to_string_lossy().replace('\\', "/");
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unreadable(&shown, &error.to_string()).into()),
        };
        let text = String::from_utf8(bytes).map_err(|e| Diagnostics::from(unreadable(&shown, &e.to_string())))?;
        Self::parse(shown, text).map(Some)
    }

    fn parse(path: String, text: String) -> Result<Self, Diagnostics> {
        let file = Arc::new(SourceFile { path, text });
        let mut lines = Vec::new();
        let mut problems = Diagnostics::new();
        let mut start = 0;
        for line in file.text.split_inclusive('\n') {
            let address = line.trim_end_matches(['\n', '\r']);
            let range = (start, start + address.len());
            start += line.len();
            if address.starts_with('/') {
                lines.push(range);
            } else if !address.is_empty() && !address.starts_with('#') {
                let location = Location { file: file.clone(), start: range.0, end: range.1 };
                problems.push(
                    Diagnostic::error("rapor::content::permalink-line", "this line is not an address of the portal")
                        .at(location)
                        .help("`rapor` maintains this file: delete the line, or restore the file from version control"),
                );
            }
        }
        if problems.is_empty() { Ok(Self { file, lines }) } else { Err(problems) }
    }

    /// The addresses, as written.
    pub(crate) fn addresses(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(|(start, end)| &self.file.text[*start..*end])
    }

    /// The list without some of its addresses.
    pub(crate) fn without(&self, is_left_out: impl Fn(&str) -> bool) -> Self {
        let is_kept = |(start, end): &(usize, usize)| !is_left_out(&self.file.text[*start..*end]);
        Self { file: self.file.clone(), lines: self.lines.iter().copied().filter(is_kept).collect() }
    }

    /// The addresses with their places.
    pub(crate) fn located(&self) -> impl Iterator<Item = (&str, Location)> {
        let place = |(start, end): &(usize, usize)| Location { file: self.file.clone(), start: *start, end: *end };
        self.lines.iter().map(move |range| (&self.file.text[range.0..range.1], place(range)))
    }
}

fn unreadable(path: &str, reason: &str) -> Diagnostic {
    Diagnostic::error(
        "rapor::content::permalinks-unreadable",
        format!("the list of permalinks cannot be read: {reason}"),
    )
    .in_file(path)
    .help("restore the file from version control; without it, lost addresses would go unnoticed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_empty_lines_are_not_addresses() {
        let lock = Lock::parse("permalinks.lock".into(), "# kept by rapor\n/\n\n/2023/#kab-tebo\r\n".into()).unwrap();
        assert_eq!(lock.addresses().collect::<Vec<_>>(), ["/", "/2023/#kab-tebo"]);
    }

    #[test]
    fn a_line_that_is_not_an_address_is_reported_with_its_place() {
        let problems = Lock::parse("permalinks.lock".into(), "/\n<<<<<<< HEAD\n".into()).unwrap_err();
        let first = problems.iter().next().unwrap();
        assert_eq!(first.location.as_ref().unwrap().line_column(), (2, 1));
    }
}
