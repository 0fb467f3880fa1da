//! The front matter of a Markdown file: YAML between two lines of three dashes.

use std::ops::Range;

use super::code;
use super::yaml::parse::Problem;

/// The two halves of a Markdown file, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Halves {
    /// The YAML, without the lines of dashes.
    pub yaml: Range<usize>,
    /// Where the Markdown starts.
    pub body: usize,
}

/// Whether a file has front matter, by its name.
pub(crate) fn is_markdown(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ending == "md")
}

/// Finds the front matter.
pub(crate) fn split(text: &str) -> Result<Halves, Problem> {
    let first = text.split_inclusive('\n').next().unwrap_or("");
    if first.trim_end() != "---" {
        return Err(Problem {
            code: code::FRONT_MATTER,
            message: "the file does not begin with front matter".to_owned(),
            span: 0..first.trim_end().len(),
            help: Some("begin with a line `---`, then `title: …`, then another line `---`".to_owned()),
        });
    }
    let mut at = first.len();
    for line in text[first.len()..].split_inclusive('\n') {
        let end = at + line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return Ok(Halves { yaml: first.len()..at, body: end });
        }
        at = end;
    }
    Err(Problem {
        code: code::FRONT_MATTER,
        message: "the front matter is not closed".to_owned(),
        span: 0..3,
        help: Some("write a line `---` between the front matter and the text".to_owned()),
    })
}
