//! Results of an edition that have something in common, and what can be said of them: the figures in prose.

use rust_decimal::Decimal;

use super::result::{EditionResults, InstitutionResult, Kind, Score};
use super::rounding::per_cent;
use super::statistics::mean;
use crate::content::id::{CategoryId, PredicateId, ZoneId};

/// Which results of an edition are meant; everything that is given must hold. Nothing given means all.
///
/// Institutions that were not assessed are never among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Selection {
    /// Of this category.
    pub category: Option<CategoryId>,
    /// In this zone.
    pub zone: Option<ZoneId>,
    /// With this predicate, after the rules.
    pub predicate: Option<PredicateId>,
}

impl Selection {
    fn has(&self, result: &InstitutionResult) -> bool {
        self.is_about(result)
            && self.zone.as_ref().is_none_or(|z| result.zone.as_ref() == Some(z))
            && self.predicate.as_ref().is_none_or(|p| result.predicate.as_ref() == Some(p))
    }

    /// Whether the result is of the whole that a share is of.
    fn is_about(&self, result: &InstitutionResult) -> bool {
        result.kind != Kind::NotAssessed && self.category.as_ref().is_none_or(|c| result.category == *c)
    }
}

impl EditionResults {
    /// How many results are meant.
    pub(crate) fn count(&self, selection: &Selection) -> u32 {
        number(self.results.values().filter(|r| selection.has(r)).count())
    }

    /// How many per cent they are of the assessed institutions, to two decimals, half away from zero.
    ///
    /// With a category the whole is that category: `share:2023?zone=hijau&category=kota` is the per cent of assessed
    /// cities that are in the green zone. Results whose zone or predicate is not known belong to the whole. `None`
    /// where the whole is nothing.
    pub(crate) fn share(&self, selection: &Selection) -> Option<Decimal> {
        let whole = number(self.results.values().filter(|r| selection.is_about(r)).count());
        per_cent(self.count(selection), whole)
    }

    /// The mean of their scores, rounded as the method says; results without a score do not count. `None` where none
    /// has one.
    pub(crate) fn mean(&self, selection: &Selection) -> Option<Decimal> {
        mean(self.scores(selection).map(Score::value), self.scale.as_ref())
    }

    /// Their highest score.
    pub(crate) fn max(&self, selection: &Selection) -> Option<Decimal> {
        self.scores(selection).max().map(Score::value)
    }

    /// Their lowest score.
    pub(crate) fn min(&self, selection: &Selection) -> Option<Decimal> {
        self.scores(selection).min().map(Score::value)
    }

    fn scores<'e>(&'e self, selection: &'e Selection) -> impl Iterator<Item = Score> + 'e {
        self.results.values().filter(|r| selection.has(r)).filter_map(|r| r.score)
    }
}

/// A count of institutions; no country has 2³² of them.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
