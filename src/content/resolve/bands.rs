//! Checks that the bounds of predicates cover every score of the scale exactly once.

use std::cmp::Ordering;

use super::known::Known;
use super::report::Report;
use super::scale::Scores;
use crate::content::code;
use crate::content::methodology::{Predicate, Scale};
use crate::content::origin::Origin;
use crate::diagnostic::Diagnostic;

/// Checks the bands of a method.
pub(crate) fn check(
    predicates: &[Predicate],
    known: &Known,
    scores: &Scores,
    origin: &Origin,
    report: &mut Report<'_>,
) {
    // The bands cannot be checked where a predicate or a bound could not be read.
    let Scores::On(scale) = scores else { return };
    if !known.is_complete() || predicates.is_empty() {
        return;
    }
    if predicates.iter().all(|p| p.from.is_none()) {
        let message = "the method has a scale, but none of its predicates has a bound";
        let help = "give each predicate a `from`, or delete the `scale` if the method has no scores";
        report.at(&origin.then("scale"), Diagnostic::error(code::BANDS, message).help(help));
        return;
    }
    check_each(predicates, scale, report);
    check_order(predicates, report);
    check_bottom(predicates, scale, report);
}

fn check_each(predicates: &[Predicate], scale: &Scale, report: &mut Report<'_>) {
    for predicate in predicates {
        let Some(from) = predicate.from else {
            let message = format!("the bands have a gap: `{}` has no bound", predicate.id);
            let help = "give it a `from`: the lowest score that has it";
            report.at(&predicate.origin, Diagnostic::error(code::BANDS, message).help(help));
            continue;
        };
        let place = || predicate.origin.then("from");
        if from < scale.min || from > scale.max {
            let message = format!("the bound {from} is off the scale");
            let help = format!("the scale runs from {} to {}", scale.min, scale.max);
            report.at(&place(), Diagnostic::error(code::OFF_SCALE, message).help(help));
        } else if from.normalize().scale() > scale.decimals {
            let message = format!("the bound {from} has more decimals than the scale, which has {}", scale.decimals);
            let help = "write the lowest score that has the predicate; it is compared with the rounded score";
            report.at(&place(), Diagnostic::error(code::DECIMALS, message).help(help));
        }
    }
}

fn check_order(predicates: &[Predicate], report: &mut Report<'_>) {
    let bounded: Vec<_> = predicates.iter().filter_map(|p| p.from.map(|from| (p, from))).collect();
    for pair in bounded.windows(2) {
        let ((better, above), (predicate, from)) = (pair[0], pair[1]);
        let (what, help) = match from.cmp(&above) {
            Ordering::Less => continue,
            Ordering::Equal => ("", "write the lowest score of each"),
            Ordering::Greater => (" and are in the wrong order", "list the predicates best first, each bound lower"),
        };
        let message =
            format!("the bands of `{}` from {above} and of `{}` from {from} overlap{what}", better.id, predicate.id);
        let diagnostic = Diagnostic::error(code::BANDS, message).help(help);
        report.at(&predicate.origin.then("from"), diagnostic);
    }
}

fn check_bottom(predicates: &[Predicate], scale: &Scale, report: &mut Report<'_>) {
    let bounded = predicates.iter().filter_map(|p| p.from.map(|from| (p, from)));
    let Some((last, lowest)) = bounded.min_by_key(|(_, from)| *from) else { return };
    if lowest > scale.min {
        let message = format!("the bands do not reach the bottom: no predicate covers {} to {lowest}", scale.min);
        let help = format!("begin the lowest band at {}, or add a predicate below `{}`", scale.min, last.id);
        report.at(&last.origin.then("from"), Diagnostic::error(code::BANDS, message).help(help));
    }
}
