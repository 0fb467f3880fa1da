//! What `rapor check --figures` prints.

use std::fmt::Write as _;

use serde_json::json;

use crate::diagnostic::Location;
use crate::project::Composed;
use crate::prose::audit::{Audit, audit};

use super::values::Format;

/// The figures in the portal's prose, for people or for machines.
pub(crate) fn list(composed: &Composed<'_>, format: Format) -> String {
    let audits = audit(composed.voices, composed.texts);
    match format {
        Format::Human => for_people(&audits),
        Format::Json => for_machines(&audits),
        Format::Github => annotations(&audits),
    }
}

/// A line each, by file; then how many there are.
fn for_people(audits: &[Audit]) -> String {
    let mut out = String::new();
    for audit in audits.iter().filter(|a| !a.bound.is_empty() || !a.unbound.is_empty()) {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}", audit.file);
        let bound = audit.bound.iter().map(|f| (&f.location, format!("bound      {:<24} {}", f.text, f.target)));
        let unbound = audit.unbound.iter().map(|n| {
            let what = format!("not bound  {:<24} {}, next to “{}”", n.text, n.kind.as_str(), n.word);
            (&n.location, what)
        });
        let mut lines: Vec<(&Location, String)> = bound.chain(unbound).collect();
        lines.sort_by_key(|(location, _)| location.start);
        for (location, what) in lines {
            let (line, column) = location.line_column();
            let _ = writeln!(out, "  {:>8}  {what}", format!("{line}:{column}"));
        }
        out.push('\n');
    }
    let (bound, unbound) = audits.iter().fold((0, 0), |(b, u), a| (b + a.bound.len(), u + a.unbound.len()));
    let _ = writeln!(out, "{} texts: {bound} figures bound, {unbound} numbers not bound", audits.len());
    out
}

/// One JSON object a line. A problem has a `code`; these have `figure`, which is `bound` or `unbound`.
fn for_machines(audits: &[Audit]) -> String {
    let mut out = String::new();
    for audit in audits {
        for figure in &audit.bound {
            let (line, column) = figure.location.line_column();
            let object = json!({
                "figure": "bound", "file": audit.file, "line": line, "column": column,
                "text": figure.text, "target": figure.target,
            });
            let _ = writeln!(out, "{object}");
        }
        for number in &audit.unbound {
            let (line, column) = number.location.line_column();
            let object = json!({
                "figure": "unbound", "file": audit.file, "line": line, "column": column,
                "text": number.text, "kind": number.kind.as_str(), "near": number.word,
            });
            let _ = writeln!(out, "{object}");
        }
    }
    out
}

/// A notice at each number that is not bound.
fn annotations(audits: &[Audit]) -> String {
    let mut out = String::new();
    for audit in audits {
        for number in &audit.unbound {
            let (line, column) = number.location.line_column();
            let _ = writeln!(
                out,
                "::notice file={},line={line},col={column},title=not bound::\
                 {} next to “{}” is not bound to data",
                audit.file, number.text, number.word
            );
        }
    }
    out
}
