//! Checks the names and scores in the results of an edition.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::known::Known;
use super::method::Method;
use super::report::Report;
use super::scale::Scores;
use crate::content::code;
use crate::content::id::{PredicateId, SourceId, ZoneId};
use crate::content::origin::Origin;
use crate::content::raw::list::Item;
use crate::content::raw::literal::Ref;
use crate::diagnostic::Diagnostic;

/// The names that the results of an edition may use.
#[derive(Debug)]
pub(crate) struct Edition<'a> {
    /// The ids of institutions.
    pub institutions: &'a Known,
    /// The institutions that have a result, as written.
    pub named: HashSet<String>,
    /// The ids of the edition's sources.
    pub sources: &'a Known,
    /// The method; `None` where it is unknown or could not be read, which skips the checks that need it.
    pub method: Option<&'a Method>,
}

impl Edition<'_> {
    /// The source under the key `source`.
    pub(crate) fn source(&self, raw: &Item<Ref>, origin: &Origin, report: &mut Report<'_>) -> SourceId {
        let Some(source) = raw.get() else { return SourceId::new("") };
        report.known(self.sources, &source.0, || origin.then("source"));
        SourceId::new(&source.0)
    }

    /// The predicate under the key `predicate`.
    pub(crate) fn predicate(&self, id: &str, origin: &Origin, report: &mut Report<'_>) -> PredicateId {
        if let Some(method) = self.method {
            report.known(&method.predicates, id, || origin.then("predicate"));
        }
        PredicateId::new(id)
    }

    /// The zone under the key `zone`.
    pub(crate) fn zone(&self, id: &str, origin: &Origin, report: &mut Report<'_>) -> ZoneId {
        if let Some(method) = self.method {
            report.known(&method.zones, id, || origin.then("zone"));
        }
        ZoneId::new(id)
    }

    /// Checks that a score is on the scale and does not have more decimals than the scale.
    pub(crate) fn check_score(&self, score: Decimal, place: impl Fn() -> Origin, report: &mut Report<'_>) {
        let Some(method) = self.method else { return };
        let scale = match &method.scores {
            Scores::On(scale) => scale,
            Scores::Unknown => return,
            Scores::None => {
                let message = format!("the method `{}` has no scores", method.record.id);
                let help = "write `predicate` or `zone`, or give the method a `scale`";
                report.at(&place(), Diagnostic::error(code::NO_SCORES, message).help(help));
                return;
            }
        };
        if score < scale.min || score > scale.max {
            let message = format!("the score {score} is off the scale");
            let help = format!("the scale of `{}` runs from {} to {}", method.record.id, scale.min, scale.max);
            report.at(&place(), Diagnostic::error(code::OFF_SCALE, message).help(help));
        } else if score.normalize().scale() > scale.decimals {
            let message = format!("the score {score} has more decimals than its scale, which has {}", scale.decimals);
            let help = format!("write it as published, or raise `decimals` in `{}`", method.record.id);
            report.at(&place(), Diagnostic::error(code::DECIMALS, message).help(help));
        }
    }
}
