//! Prints problems.

use std::io::Write as _;

use crate::diagnostic::{Diagnostics, Severity, github, human, json};

use super::speech;
use super::values::Format;

/// Prints problems: for people to the standard error, for machines to the standard output.
pub(crate) fn print(problems: Diagnostics, format: Format) {
    let problems = problems.sorted();
    let text = match format {
        Format::Human => human::render(&problems, &style()),
        Format::Json => json::render(&problems),
        Format::Github => github::render(&problems),
    };
    // A closed pipe is not worth another error.
    let _ = match format {
        Format::Human => std::io::stderr().write_all(text.as_bytes()),
        Format::Json | Format::Github => std::io::stdout().write_all(text.as_bytes()),
    };
}

/// The errors among problems. For people a build shows these alone and counts the warnings.
pub(crate) fn errors(problems: &Diagnostics) -> Diagnostics {
    problems.iter().filter(|p| p.severity == Severity::Error).cloned().collect()
}

fn style() -> human::Style {
    human::Style { color: speech::in_color(), unicode: true, width: 100 }
}
