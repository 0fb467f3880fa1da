//! Counts and summaries over an edition, and over each category of it.

use indexmap::IndexMap;
use rust_decimal::Decimal;

use super::result::{InstitutionResult, Kind, Score, Statistics, WorkingNode};
use super::rounding::per_cent;
use crate::content::id::{CategoryId, InstitutionId, PartId, PredicateId, ZoneId};
use crate::content::methodology::{Methodology, Part, Scale};
use crate::content::portal::Portal;

impl Statistics {
    /// The per cent of assessed results that are in a zone, to two decimals, half away from zero.
    ///
    /// The whole is every assessed result, including results with an unknown zone. `None` where nothing was assessed.
    pub(crate) fn share_of_zone(&self, zone: &ZoneId) -> Option<Decimal> {
        per_cent(self.zones.get(zone).copied().unwrap_or(0), self.assessed)
    }

    /// The per cent of assessed results that have a predicate, computed like [`Statistics::share_of_zone`].
    pub(crate) fn share_of_predicate(&self, predicate: &PredicateId) -> Option<Decimal> {
        per_cent(self.predicates.get(predicate).copied().unwrap_or(0), self.assessed)
    }
}

/// Counts and summaries of some results under a method.
pub(crate) fn statistics<'r>(method: &Methodology, results: impl Iterator<Item = &'r InstitutionResult>) -> Statistics {
    let mut counts = Statistics {
        zones: method.zones.iter().map(|z| (z.id.clone(), 0)).collect(),
        predicates: method.predicates.iter().map(|p| (p.id.clone(), 0)).collect(),
        ..Statistics::default()
    };
    let mut scores = Vec::new();
    for result in results {
        if !result.kind.is_assessed() {
            counts.not_assessed += u32::from(result.kind == Kind::NotAssessed);
            continue;
        }
        counts.assessed += 1;
        count(&mut counts.zones, result.zone.as_ref(), &mut counts.without_zone);
        count(&mut counts.predicates, result.predicate.as_ref(), &mut counts.without_predicate);
        scores.extend(result.score);
    }
    Statistics { scored: u32::try_from(scores.len()).unwrap_or(u32::MAX), ..summarize(counts, scores, method) }
}

fn count<K: std::hash::Hash + Eq>(counts: &mut IndexMap<K, u32>, known: Option<&K>, unknown: &mut u32) {
    match known.and_then(|k| counts.get_mut(k)) {
        Some(count) => *count += 1,
        None => *unknown += 1,
    }
}

fn summarize(counts: Statistics, mut scores: Vec<Score>, method: &Methodology) -> Statistics {
    scores.sort_unstable();
    let scale = method.scale.as_ref();
    Statistics {
        mean: mean(scores.iter().map(|s| s.value()), scale),
        median: median(&scores, scale),
        min: scores.first().copied(),
        max: scores.last().copied(),
        ..counts
    }
}

/// The mean of rounded scores, rounded as the method says; `None` without scores.
pub(crate) fn mean(numbers: impl Iterator<Item = Decimal>, scale: Option<&Scale>) -> Option<Decimal> {
    let mut count = 0_u32;
    let mut sum = Decimal::ZERO;
    for number in numbers {
        sum = sum.checked_add(number)?;
        count += 1;
    }
    Some(scale?.round(sum.checked_div(Decimal::from(count))?))
}

/// The score in the middle, or the mean of the two in the middle.
fn median(ascending: &[Score], scale: Option<&Scale>) -> Option<Decimal> {
    let half = ascending.len() / 2;
    let from = if ascending.len().is_multiple_of(2) { half.checked_sub(1)? } else { half };
    mean(ascending[from..=half].iter().map(|s| s.value()), scale)
}

/// Statistics of each category that has a result, in the portal's order.
pub(crate) fn by_category(
    portal: &Portal,
    method: &Methodology,
    results: &IndexMap<InstitutionId, InstitutionResult>,
) -> IndexMap<CategoryId, Statistics> {
    let of = |id: &CategoryId| results.values().filter(move |r| r.category == *id).collect::<Vec<_>>();
    let with_results = portal.categories.iter().map(|c| (&c.id, of(&c.id))).filter(|(_, r)| !r.is_empty());
    with_results.map(|(id, r)| (id.clone(), statistics(method, r.into_iter()))).collect()
}

/// The mean of each part over the computed results of each category, rounded as the method says. Categories and parts
/// without values are left out.
pub(crate) fn part_means(
    portal: &Portal,
    method: &Methodology,
    results: &IndexMap<InstitutionId, InstitutionResult>,
) -> IndexMap<CategoryId, IndexMap<PartId, Decimal>> {
    let Some(score) = &method.score else { return IndexMap::new() };
    let mut means = IndexMap::new();
    for category in &portal.categories {
        let of_category = results.values().filter(|r| r.category == category.id);
        let trees = of_category.filter_map(|r| r.working.as_ref()).map(|w| &w.root);
        let of_parts = means_of(&score.parts, trees, method.scale.as_ref());
        if !of_parts.is_empty() {
            means.insert(category.id.clone(), of_parts);
        }
    }
    means
}

fn means_of<'r>(
    parts: &[Part],
    trees: impl Iterator<Item = &'r WorkingNode>,
    scale: Option<&Scale>,
) -> IndexMap<PartId, Decimal> {
    let mut known: Vec<Known> = known_parts(parts);
    for tree in trees {
        gather(&mut known, &tree.children);
    }
    let mut means = IndexMap::new();
    note_means(known, scale, &mut means);
    means
}

/// A part and its known values. The tree of a working has the shape of the method's parts, so both are walked side by
/// side.
struct Known<'m> {
    part: &'m PartId,
    values: Vec<Decimal>,
    parts: Vec<Known<'m>>,
}

fn known_parts(parts: &[Part]) -> Vec<Known<'_>> {
    parts.iter().map(|p| Known { part: &p.id, values: Vec::new(), parts: known_parts(&p.parts) }).collect()
}

fn gather(known: &mut [Known], nodes: &[WorkingNode]) {
    for (known, node) in known.iter_mut().zip(nodes) {
        known.values.extend(node.value);
        gather(&mut known.parts, &node.children);
    }
}

/// Adds the means of parts, parents before their children.
fn note_means(known: Vec<Known>, scale: Option<&Scale>, means: &mut IndexMap<PartId, Decimal>) {
    for Known { part, values, parts } in known {
        if let Some(mean) = mean(values.into_iter(), scale) {
            means.insert(part.clone(), mean);
        }
        note_means(parts, scale, means);
    }
}
