//! Resolves the tree of parts of a method.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::known::Known;
use super::report::{Ids, Report};
use super::scale::Scores;
use crate::content::code;
use crate::content::id::PartId;
use crate::content::methodology::{Aggregate, Curve, Normalize, Part, ScoreMethod};
use crate::content::origin::Origin;
use crate::content::raw::list::{Item, List};
use crate::content::raw::methodology::{RawNormalize, RawPart, RawScoreMethod};
use crate::diagnostic::Diagnostic;

/// The parts of a method, parents before their children, for looking up the values of results.
#[derive(Debug)]
pub(crate) struct PartIndex {
    /// The parts in the order of the tree.
    pub entries: Vec<PartEntry>,
    by_id: HashMap<PartId, usize>,
    /// The ids.
    pub known: Known,
    /// Whether the method computes scores at all.
    pub computes: bool,
}

/// A part, and its position in the tree.
#[derive(Debug)]
pub(crate) struct PartEntry {
    /// The id.
    pub id: PartId,
    /// The part above it.
    pub parent: Option<usize>,
    /// The index after the last descendant.
    pub end: usize,
    /// The range of its values; `None` where the method does not limit it.
    pub range: Option<(Decimal, Decimal)>,
    /// Whether its value goes through a logarithm.
    pub logarithmic: bool,
}

impl PartIndex {
    /// The parts of a method that has none.
    pub(crate) fn none() -> Self {
        let known = Known::new(code::UNKNOWN_PART, "part", "the method");
        Self { entries: Vec::new(), by_id: HashMap::new(), known, computes: false }
    }

    /// The index of a part.
    pub(crate) fn get(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    fn new(score: &ScoreMethod, scores: &Scores, known: Known) -> Self {
        let mut index = Self { entries: Vec::new(), by_id: HashMap::new(), known, computes: true };
        let range = match scores {
            Scores::On(scale) => score.aggregate.range_below(Some((scale.min, scale.max)), score.scale),
            Scores::None | Scores::Unknown => None,
        };
        index.add(&score.parts, None, range);
        index
    }

    fn add(&mut self, parts: &[Part], parent: Option<usize>, range: Option<(Decimal, Decimal)>) {
        for part in parts {
            let at = self.entries.len();
            let logarithmic = part.normalize.as_ref().is_some_and(|n| n.curve == Curve::Log);
            self.entries.push(PartEntry {
                id: part.id.clone(),
                parent,
                end: at,
                range: if part.normalize.is_some() { None } else { range },
                logarithmic,
            });
            self.by_id.entry(part.id.clone()).or_insert(at);
            self.add(&part.parts, Some(at), part.aggregate.range_below(range, part.scale));
            self.entries[at].end = self.entries.len();
        }
    }
}

/// Resolves how a method computes scores.
pub(crate) fn resolve(
    raw: Item<RawScoreMethod>,
    scores: &Scores,
    origin: &Origin,
    report: &mut Report<'_>,
) -> (Option<ScoreMethod>, PartIndex) {
    let place = origin.then("score");
    let mut tree = Tree { ids: Ids::default(), illegible: Vec::new(), known: PartIndex::none().known, report };
    let Some(raw) = raw.into_option() else {
        tree.known.lost(None);
        let index = PartIndex { computes: true, known: tree.known, ..PartIndex::none() };
        return (None, index);
    };
    if *scores == Scores::None {
        let message = "the method computes scores but has no scale";
        let help = "add `scale: {min: 0, max: 100, decimals: 2}` and give each predicate a `from`";
        tree.report.at_key(&place, Diagnostic::error(code::SCALE, message).help(help));
    }
    let units = raw.units.unwrap_or(Aggregate::Mean);
    if units == Aggregate::WeightedMean {
        let message = "service units have no weights, so they have no weighted mean";
        let help = "write `units: mean`";
        tree.report.at(&place.then("units"), Diagnostic::error(code::WEIGHT, message).help(help));
    }
    let aggregate = tree.aggregate(raw.aggregate, &raw.parts.0, &place);
    tree.check_weights(&raw.parts.0, aggregate, &place.then("parts"));
    tree.check_scale(raw.scale.as_ref().map(|s| s.0), &place);
    let parts = tree.parts(raw.parts.0, &place.then("parts"));
    let (known, illegible) = (tree.known, tree.illegible);
    let scale = raw.scale.map(|s| s.0);
    let score = ScoreMethod { aggregate, missing: raw.missing, units, scale, parts };
    let mut index = PartIndex::new(&score, scores, known);
    for entry in index.entries.iter_mut().filter(|entry| illegible.contains(&entry.id)) {
        entry.range = None;
    }
    (Some(score), index)
}

struct Tree<'r, 'a> {
    ids: Ids,
    /// Parts of which the normalization could not be read: what their values can be is not known.
    illegible: Vec<PartId>,
    known: Known,
    report: &'r mut Report<'a>,
}

impl Tree<'_, '_> {
    fn parts(&mut self, raw: List<RawPart>, place: &Origin) -> Vec<Part> {
        let mut parts = Vec::new();
        for (i, item) in raw.into_iter().enumerate() {
            match item {
                Item::Read(raw) => parts.push(self.part(raw, &place.then(i))),
                Item::Lost(id) => {
                    self.known.lost(id.as_deref());
                    // The parts below it are not known.
                    self.known.lost(None);
                }
            }
        }
        parts
    }

    fn part(&mut self, raw: RawPart, origin: &Origin) -> Part {
        self.ids.take(&raw.id.0, "parts", &origin.then("id"), self.report);
        self.known.add(&raw.id.0);
        let aggregate = self.aggregate(raw.aggregate, &raw.parts, origin);
        let children = origin.then("parts");
        self.check_weights(&raw.parts, aggregate, &children);
        self.check_place(&raw, origin);
        self.check_scale(raw.scale.as_ref().map(|s| s.0), origin);
        let is_normalized = raw.normalize.is_some();
        let read = raw.normalize.and_then(Item::into_option);
        let normalize = read.and_then(|n| self.normalize(&n, &origin.then("normalize")));
        if is_normalized && normalize.is_none() {
            self.illegible.push(PartId::new(&raw.id.0));
        }
        Part {
            id: PartId::new(&raw.id.0),
            name: self.report.required_text(raw.name, || origin.then("name")),
            weight: raw.weight.and_then(Item::into_option).map(|w| w.0),
            aggregate,
            normalize,
            unit: self.report.optional_text(raw.unit, || origin.then("unit")),
            scale: raw.scale.map(|s| s.0),
            parts: self.parts(raw.parts, &children),
            origin: origin.clone(),
        }
    }

    /// The aggregate as written; otherwise `weighted-mean` where there are weights, and `mean` where there are none.
    fn aggregate(&mut self, given: Option<Aggregate>, parts: &List<RawPart>, place: &Origin) -> Aggregate {
        let weighted = parts.iter().filter_map(Item::get).any(|p| p.weight.is_some());
        let aggregate = given.unwrap_or(if weighted { Aggregate::WeightedMean } else { Aggregate::Mean });
        if aggregate == Aggregate::WeightedMean && !weighted && parts.iter().any(|p| p.get().is_some()) {
            let message = "the weighted mean needs weights, but the parts have none";
            let help = "give each part a `weight`, or write `aggregate: mean`";
            self.report.at(&place.then("aggregate"), Diagnostic::error(code::WEIGHT, message).help(help));
        }
        if weighted && matches!(aggregate, Aggregate::Mean | Aggregate::Min | Aggregate::Max) {
            let message = "the aggregate ignores the weights of the parts";
            let help = "write `aggregate: weighted-mean`, or delete the weights";
            self.report.at(&place.then("aggregate"), Diagnostic::warning(code::WEIGHT, message).help(help));
        }
        aggregate
    }

    fn check_weights(&mut self, parts: &List<RawPart>, aggregate: Aggregate, place: &Origin) {
        let some = parts.iter().filter_map(Item::get).any(|p| p.weight.is_some());
        for (i, part) in parts.iter().enumerate() {
            let Some(part) = part.get() else { continue };
            let id = &part.id.0;
            match &part.weight {
                Some(Item::Read(weight)) if weight.0 <= Decimal::ZERO => {
                    let message = format!("the weight of `{id}` is {}", weight.0);
                    let help = "write a number above 0, or leave the part out";
                    let place = place.then(i).then("weight");
                    self.report.at(&place, Diagnostic::error(code::WEIGHT, message).help(help));
                }
                None if some && !matches!(aggregate, Aggregate::Mean | Aggregate::Min | Aggregate::Max) => {
                    let message = format!("`{id}` has no weight, but parts beside it have one");
                    let help = "give it a `weight`; all parts of one part have one, or none has";
                    self.report.at(&place.then(i), Diagnostic::error(code::WEIGHT, message).help(help));
                }
                _ => {}
            }
        }
    }

    fn check_scale(&mut self, scale: Option<Decimal>, place: &Origin) {
        if let Some(scale) = scale
            && scale <= Decimal::ZERO
        {
            let message = format!("a part cannot be multiplied by {scale}");
            let help = "write a number above 0";
            self.report.at(&place.then("scale"), Diagnostic::error(code::PART, message).help(help));
        }
    }

    /// Reports keys that only a leaf, or only an inner part, may have.
    fn check_place(&mut self, raw: &RawPart, origin: &Origin) {
        let id = &raw.id.0;
        let leaf = raw.parts.is_empty();
        let mut wrong = |key: &str, wrong: bool, why: &str| {
            if wrong {
                let message = format!("`{key}` is not allowed for `{id}`, which {why}");
                let diagnostic = Diagnostic::error(code::PART, message).help("delete it, or move it");
                self.report.at_key(&origin.then(key), diagnostic);
            }
        };
        wrong("normalize", !leaf && raw.normalize.is_some(), "has parts of its own");
        wrong("unit", !leaf && raw.unit.is_some(), "has parts of its own");
        wrong("aggregate", leaf && raw.aggregate.is_some(), "has no parts of its own");
        wrong("scale", leaf && raw.scale.is_some(), "has no parts of its own");
    }

    fn normalize(&mut self, raw: &RawNormalize, place: &Origin) -> Option<Normalize> {
        let (curve, key, bounds) = match (&raw.linear, &raw.log) {
            (Some(Item::Read(bounds)), None) => (Curve::Linear, "linear", bounds),
            (None, Some(Item::Read(bounds))) => (Curve::Log, "log", bounds),
            (None | Some(Item::Lost(_)), None | Some(Item::Lost(_))) if raw.linear.is_some() || raw.log.is_some() => {
                return None;
            }
            _ => {
                let message = "the normalization must have exactly one curve";
                let help = "write either `linear: {from: …, to: …}` or `log: {from: …, to: …}`";
                self.report.at(place, Diagnostic::error(code::NORMALIZE, message).help(help));
                return None;
            }
        };
        let (from, to) = (bounds.from.0, bounds.to.0);
        if from == to {
            let message = format!("the normalization from {from} to {to} divides by zero");
            let diagnostic = Diagnostic::error(code::NORMALIZE, message).help("write two different numbers");
            self.report.at(&place.then(key), diagnostic);
        }
        for (end, bound) in [("from", from), ("to", to)] {
            if curve == Curve::Log && bound <= Decimal::ZERO {
                let message = format!("{bound} has no logarithm");
                let diagnostic = Diagnostic::error(code::NORMALIZE, message).help("write a number above 0");
                self.report.at(&place.then(key).then(end), diagnostic);
            }
        }
        Some(Normalize { curve, from, to, cap: raw.cap })
    }
}
