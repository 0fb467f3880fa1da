//! Resolves values of parts: checks that each part is known, on its scale, given once, and that none is missing.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::edition::Edition;
use super::method::Method;
use super::parts::PartIndex;
use super::report::Report;
use super::scale::Scores;
use crate::content::code;
use crate::content::id::PartId;
use crate::content::methodology::Missing;
use crate::content::origin::Origin;
use crate::content::raw::list::{Entries, Item};
use crate::content::raw::literal::{Number, Ref};
use crate::diagnostic::{Diagnostic, suggest};

/// Resolves the values of a result or of a unit.
pub(crate) fn resolve(
    raw: Entries<Ref, Number>,
    place: &Origin,
    edition: &Edition<'_>,
    report: &mut Report<'_>,
) -> BTreeMap<PartId, Decimal> {
    let Some(method) = edition.method else { return unchecked(raw) };
    if method.scores == Scores::None || !method.parts.computes {
        no_scores(method, place, report);
        return unchecked(raw);
    }
    if raw.0.is_empty() {
        let diagnostic = Diagnostic::error(code::MISSING_VALUE, "there are no values").help("give each part a value");
        report.at(place, diagnostic);
        return BTreeMap::new();
    }
    let index = &method.parts;
    let written: Vec<String> = raw.0.iter().map(|(id, _)| id.0.clone()).collect();
    let is_written = |name: &str| written.iter().any(|id| id == name);
    let mut given = vec![false; index.entries.len()];
    let mut misspelt = Vec::new();
    let mut values = BTreeMap::new();
    for (id, item) in raw.0 {
        let Some(at) = index.get(&id.0) else {
            if !index.known.allows(&id.0) {
                report.at_key(&place.then(id.0.as_str()), index.known.unknown_beside(&id.0, is_written));
            }
            // A misspelt part is not also reported as missing.
            if let Some(meant) = index.known.nearest(&id.0).and_then(|near| index.get(near)) {
                misspelt.push(meant);
            }
            continue;
        };
        given[at] = true;
        if let Item::Read(value) = item {
            check_value(value.0, at, index, place, report);
            values.insert(index.entries[at].id.clone(), value.0);
        }
    }
    check_ancestors(index, &given, place, report);
    for meant in misspelt {
        given[meant] = true;
    }
    let missing_is_error = method.record.score.as_ref().is_some_and(|s| s.missing == Missing::Error);
    if missing_is_error && index.known.is_complete() {
        check_missing(index, &given, place, report);
    }
    values
}

fn unchecked(raw: Entries<Ref, Number>) -> BTreeMap<PartId, Decimal> {
    let read = raw.0.into_iter().filter_map(|(id, item)| item.into_option().map(|n| (PartId::new(&id.0), n.0)));
    read.collect()
}

fn no_scores(method: &Method, place: &Origin, report: &mut Report<'_>) {
    let id = &method.record.id;
    let (message, help) = if method.scores == Scores::None {
        (format!("the method `{id}` has no scores"), "write `predicate` or `zone`")
    } else {
        (format!("the method `{id}` has no parts to compute scores from"), "write `score`, or give the method parts")
    };
    report.at_key(place, Diagnostic::error(code::NO_SCORES, message).help(help));
}

fn check_value(value: Decimal, at: usize, index: &PartIndex, place: &Origin, report: &mut Report<'_>) {
    let entry = &index.entries[at];
    if let Some((low, high)) = entry.range
        && (value < low || value > high)
    {
        let message = format!("the value {value} of `{}` is off the scale", entry.id);
        let help = format!("values of this part run from {} to {}", low.normalize(), high.normalize());
        report.at(&place.then(entry.id.as_str()), Diagnostic::error(code::OFF_SCALE, message).help(help));
    }
    if entry.logarithmic && value <= Decimal::ZERO {
        let message = format!("the value {value} of `{}` has no logarithm", entry.id);
        let diagnostic = Diagnostic::error(code::OFF_SCALE, message).help("write a number above 0");
        report.at(&place.then(entry.id.as_str()), diagnostic);
    }
}

fn check_ancestors(index: &PartIndex, given: &[bool], place: &Origin, report: &mut Report<'_>) {
    for (at, entry) in index.entries.iter().enumerate().filter(|(at, _)| given[*at]) {
        let ancestors = std::iter::successors(entry.parent, |above| index.entries[*above].parent);
        if let Some(above) = ancestors.into_iter().find(|above| given[*above]) {
            let above = &index.entries[above].id;
            let message = format!("`{}` has a value, and so has `{above}` above it", index.entries[at].id);
            let help = format!("a value for `{above}` stands for all its parts: keep either it or theirs");
            let diagnostic = Diagnostic::error(code::PART_AND_PARENT, message).help(help);
            report.at_key(&place.then(entry.id.as_str()), diagnostic);
        }
    }
}

/// Reports the parts without a value; a part replaces all parts below it that have none.
fn check_missing(index: &PartIndex, given: &[bool], place: &Origin, report: &mut Report<'_>) {
    let mut missing = Vec::new();
    let mut at = 0;
    while let Some(entry) = index.entries.get(at) {
        if given[at] {
            at = entry.end;
        } else if given[at..entry.end].contains(&true) {
            at += 1;
        } else {
            missing.push(entry.id.as_str());
            at = entry.end;
        }
    }
    if !missing.is_empty() {
        let message = format!("no value for {}", suggest::listed(&missing));
        let help = "add it; where a value may be missing, the method says `missing: skip` or `missing: zero`";
        report.at_key(place, Diagnostic::error(code::MISSING_VALUE, message).help(help));
    }
}
