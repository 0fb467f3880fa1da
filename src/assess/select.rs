//! Selections of results of an edition, and their counts, shares and means for figures in prose.

use rust_decimal::Decimal;

use super::result::{EditionResults, InstitutionResult, Score};
use super::rounding::per_cent;
use super::statistics::mean;
use crate::content::id::{CategoryId, PredicateId, ZoneId};

/// A selection of results: all criteria that are set must hold. Without criteria it selects all results.
///
/// Institutions that were not assessed are never selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Selection {
    /// Only this category.
    pub category: Option<CategoryId>,
    /// Only this zone.
    pub zone: Option<ZoneId>,
    /// Only this predicate, after the rules.
    pub predicate: Option<PredicateId>,
}

impl Selection {
    fn has(&self, result: &InstitutionResult) -> bool {
        self.is_about(result)
            && self.zone.as_ref().is_none_or(|z| result.zone.as_ref() == Some(z))
            && self.predicate.as_ref().is_none_or(|p| result.predicate.as_ref() == Some(p))
    }

    /// Whether the result belongs to the whole of a share.
    fn is_about(&self, result: &InstitutionResult) -> bool {
        result.kind.is_assessed() && self.category.as_ref().is_none_or(|c| result.category == *c)
    }
}

impl EditionResults {
    /// The count of selected results.
    pub(crate) fn count(&self, selection: &Selection) -> u32 {
        number(self.results.values().filter(|r| selection.has(r)).count())
    }

    /// The selected results in per cent of the assessed institutions, to two decimals, half away from zero.
    ///
    /// With a category the whole is that category: `share:2023?zone=hijau&category=kota` is the per cent of assessed
    /// cities that are in the green zone. Results with an unknown zone or predicate belong to the whole. `None` where
    /// the whole is empty.
    pub(crate) fn share(&self, selection: &Selection) -> Option<Decimal> {
        let whole = number(self.results.values().filter(|r| selection.is_about(r)).count());
        per_cent(self.count(selection), whole)
    }

    /// The mean of the selected scores, rounded as the method says; results without a score do not count. `None`
    /// without scores.
    pub(crate) fn mean(&self, selection: &Selection) -> Option<Decimal> {
        mean(self.scores(selection).map(Score::value), self.scale.as_ref())
    }

    /// The highest of the selected scores.
    pub(crate) fn max(&self, selection: &Selection) -> Option<Decimal> {
        self.scores(selection).max().map(Score::value)
    }

    /// The lowest of the selected scores.
    pub(crate) fn min(&self, selection: &Selection) -> Option<Decimal> {
        self.scores(selection).min().map(Score::value)
    }

    fn scores<'e>(&'e self, selection: &'e Selection) -> impl Iterator<Item = Score> + 'e {
        self.results.values().filter(|r| selection.has(r)).filter_map(|r| r.score)
    }
}

/// A count of institutions as `u32`; no country has 2³² of them.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
