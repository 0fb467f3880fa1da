//! Problems for programs: one JSON object per line.

use serde::Serialize;

use super::{Diagnostic, Diagnostics, Severity};

/// A problem; unknown fields are `null`. Lines and columns count from 1, columns in characters; the end is after the
/// last marked character.
#[derive(Debug, Serialize)]
struct Problem<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    help: Option<&'a str>,
    label: Option<&'a str>,
}

/// Renders every problem on a line, in the order given.
pub(crate) fn render(problems: &Diagnostics) -> String {
    let mut text = String::new();
    for problem in problems {
        // A struct of strings and numbers is always valid JSON.
        text.push_str(&serde_json::to_string(&fields(problem)).unwrap_or_default());
        text.push('\n');
    }
    text
}

fn fields(problem: &Diagnostic) -> Problem<'_> {
    let start = problem.location.as_ref().map(super::Location::line_column);
    let end = problem.location.as_ref().map(super::Location::end_line_column);
    Problem {
        code: problem.code,
        severity: match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        message: &problem.message,
        file: problem.file(),
        line: start.map(|(line, _)| line),
        column: start.map(|(_, column)| column),
        end_line: end.map(|(line, _)| line),
        end_column: end.map(|(_, column)| column),
        help: problem.help.as_deref(),
        label: (!problem.label.is_empty()).then_some(problem.label.as_str()),
    }
}
