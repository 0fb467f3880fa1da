//! Resolves the scale of a method.

use super::report::Report;
use crate::content::code;
use crate::content::methodology::{Predicate, Scale};
use crate::content::origin::Origin;
use crate::content::raw::list::Item;
use crate::content::raw::methodology::RawScale;
use crate::diagnostic::Diagnostic;

/// Whether a method has scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Scores {
    /// It has scores on this scale.
    On(Scale),
    /// It has no scores, only predicates and zones.
    None,
    /// Its scale could not be read.
    Unknown,
}

/// Resolves the scale of a method. Without a scale no predicate may have a bound.
pub(crate) fn resolve(
    raw: Option<Item<RawScale>>,
    predicates: &[Predicate],
    origin: &Origin,
    report: &mut Report<'_>,
) -> Scores {
    let raw = match raw {
        None => {
            let Some(bounded) = predicates.iter().find(|p| p.from.is_some()) else { return Scores::None };
            let message = format!("the method has no `scale`, but `{}` has a bound", bounded.id);
            let help = "add `scale: {min: 0, max: 100, decimals: 2}`, or delete every `from`";
            report.at(&bounded.origin.then("from"), Diagnostic::error(code::SCALE, message).help(help));
            return Scores::Unknown;
        }
        Some(Item::Lost(_)) => return Scores::Unknown,
        Some(Item::Read(raw)) => raw,
    };
    let scale = Scale { min: raw.min.0, max: raw.max.0, decimals: raw.decimals.0, rounding: raw.rounding };
    let place = origin.then("scale");
    if scale.min >= scale.max {
        let message = format!("the scale ends at {} but begins at {}", scale.max, scale.min);
        report.at(&place.then("max"), Diagnostic::error(code::SCALE, message).help("write the lowest score as `min`"));
        return Scores::Unknown;
    }
    for (key, bound) in [("min", scale.min), ("max", scale.max)] {
        if bound.normalize().scale() > scale.decimals {
            let message = format!(
                "the end of the scale {bound} has more decimals than its scores, which have {}",
                scale.decimals
            );
            let help = "write fewer decimals, or raise `decimals`";
            report.at(&place.then(key), Diagnostic::error(code::DECIMALS, message).help(help));
        }
    }
    Scores::On(scale)
}
