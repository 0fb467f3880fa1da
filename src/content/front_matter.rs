//! The front matter of a Markdown file: YAML between two lines of three dashes.

use std::ops::Range;

use super::code;
use super::yaml::problem::Problem;

/// The two halves of a Markdown file, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Halves {
    /// The YAML between the lines of dashes.
    pub yaml: Range<usize>,
    /// The start of the Markdown.
    pub body: usize,
}

/// Whether a file of this name has front matter.
pub(crate) fn is_markdown(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ending == "md")
}

/// Splits a file into front matter and Markdown.
pub(crate) fn split(text: &str) -> Result<Halves, Problem> {
    let first = text.split_inclusive('\n').next().unwrap_or("");
    if first.trim_end() != "---" {
        return Err(Problem::new(
            code::FRONT_MATTER,
            "the file does not begin with front matter",
            0..first.trim_end().len(),
            "begin with a line `---`, then `title: …`, then another line `---`",
        ));
    }
    let mut at = first.len();
    for line in text[first.len()..].split_inclusive('\n') {
        let end = at + line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return Ok(Halves { yaml: first.len()..at, body: end });
        }
        at = end;
    }
    Err(Problem::new(
        code::FRONT_MATTER,
        "the front matter is not closed",
        0..3,
        "write a line `---` between the front matter and the text",
    ))
}
