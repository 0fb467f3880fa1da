//! Problems of assessing, before their places in files are looked up.

use super::fault::{Failure, Fault};
use crate::content::Files;
use crate::content::assessment::{ResultKind, ResultRecord, Unit};
use crate::content::id::MethodologyId;
use crate::content::origin::Origin;
use crate::diagnostic::Diagnostic;

/// A problem. Its place is a path into a file, because finding the line parses the file again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub code: &'static str,
    pub message: String,
    pub origin: Origin,
    pub label: String,
    pub help: String,
}

impl Problem {
    /// The problem, with its place.
    pub(crate) fn locate(self, files: &Files) -> Diagnostic {
        let location = files.locate(&self.origin);
        Diagnostic::error(self.code, self.message).at(location).label(self.label).help(self.help)
    }
}

/// Why a result, or one of its units, has no score.
pub(crate) fn failed(record: &ResultRecord, unit: Option<&Unit>, failure: &Failure, method: &MethodologyId) -> Problem {
    let at = failure.part.as_ref().map(|part| format!(" at part `{part}`")).unwrap_or_default();
    let whose = match unit {
        Some(unit) => format!("service unit `{}` of `{}`", unit.id, record.institution),
        None => format!("`{}`", record.institution),
    };
    let (code, why, help) = explain(failure.fault);
    Problem {
        code,
        message: format!("the score of {whose} cannot be computed{at}: {why}"),
        origin: place(record, unit, failure),
        label: why.to_owned(),
        help: format!("{help} (methodology `{method}`)"),
    }
}

fn explain(fault: Fault) -> (&'static str, &'static str, &'static str) {
    match fault {
        Fault::Missing => (
            "rapor::assess::missing-value",
            "a value is missing",
            "give the value, or say `missing: skip` or `missing: zero` in the method",
        ),
        Fault::NothingGiven => {
            ("rapor::assess::no-value", "every value is missing", "give a value, or `status: not-assessed`")
        }
        Fault::Negative => (
            "rapor::assess::negative",
            "a geometric mean needs values of zero or more",
            "correct the value, or give the part a `normalize` with `cap: true`",
        ),
        Fault::Logarithm => (
            "rapor::assess::logarithm",
            "only a number above zero has a logarithm",
            "correct the value or the bounds of `normalize`",
        ),
        Fault::NoSpan => {
            ("rapor::assess::no-span", "`normalize` has the same `from` and `to`", "give the part two different bounds")
        }
        Fault::Overflow => (
            "rapor::assess::overflow",
            "a number has more than the 28 digits of an exact decimal",
            "check the size of values, weights and `scale`",
        ),
    }
}

/// The place of the value at fault, where it is written; otherwise of the values of the unit or of the result.
fn place(record: &ResultRecord, unit: Option<&Unit>, failure: &Failure) -> Origin {
    let (origin, values) = match (unit, &record.kind) {
        (Some(unit), _) => (unit.origin.then("values"), Some(&unit.values)),
        (None, ResultKind::Values(values)) => (record.origin.then("values"), Some(values)),
        (None, _) => (record.origin.then("units"), None),
    };
    match &failure.part {
        Some(part) if values.is_some_and(|v| v.contains_key(part)) => origin.then(part.as_str()),
        _ => origin,
    }
}
