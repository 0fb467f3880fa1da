//! Problems as annotations of GitHub Actions: workflow commands on the standard output.
//!
//! <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>

use super::{Diagnostic, Diagnostics, Severity};

/// Renders every problem on a line, in the order given.
pub(crate) fn render(problems: &Diagnostics) -> String {
    problems.iter().map(|problem| annotation(problem) + "\n").collect()
}

fn annotation(problem: &Diagnostic) -> String {
    let command = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut properties = Vec::new();
    if let Some(file) = problem.file() {
        properties.push(format!("file={}", property(file)));
    }
    if let Some(location) = &problem.location {
        let ((line, column), (end_line, end_column)) = (location.line_column(), location.end_line_column());
        properties.push(format!("line={line},col={column}"));
        // GitHub shows columns only for a mark within one line.
        if end_line == line && end_column > column {
            properties.push(format!("endColumn={end_column}"));
        }
    }
    properties.push(format!("title={}", property(problem.code)));
    let mut message = problem.message.clone();
    let label = Some(problem.label.as_str()).filter(|label| !label.is_empty());
    for more in [label, problem.help.as_deref()].into_iter().flatten() {
        message.push('\n');
        message.push_str(more);
    }
    format!("::{command} {}::{}", properties.join(","), escaped(&message))
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}
