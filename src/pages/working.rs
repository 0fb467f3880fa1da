//! The working of a score as a table, down to the indicators.

use std::cell::RefCell;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::assess::rounding::as_per_cent;
use crate::assess::{Working, WorkingNode};
use crate::content::id::PartId;
use crate::content::methodology::{Aggregate, Scale, ScoreMethod};
use crate::site::Case;
use crate::site::voice::Voice;

/// A part's row without its numbers, and what it was made of.
pub(crate) struct Known {
    part: PartId,
    weight: Option<Decimal>,
    share: Option<Decimal>,
    row: WorkingRow,
}

struct Sheet<'v, 'a> {
    voice: &'v Voice<'a>,
    case: &'v Case<'a>,
    method: &'v ScoreMethod,
    scale: &'v Scale,
    /// Whether parts are normalized, so that the written value differs from the part's value.
    has_raw: bool,
    /// The rows that the edition's results share, in their order.
    known: &'v [Known],
    /// The last share in words: siblings often have the same.
    share: RefCell<Option<(Decimal, String)>>,
}

impl<'v, 'a> Sheet<'v, 'a> {
    fn of(voice: &'v Voice<'a>, case: &'v Case<'a>, known: &'v [Known]) -> Option<Self> {
        let (method, scale) = (case.method.score.as_ref()?, case.method.scale.as_ref()?);
        let has_raw = method.all_parts().iter().any(|p| p.normalize.is_some());
        Some(Self { voice, case, method, scale, has_raw, known, share: RefCell::default() })
    }

    fn rows(&self, root: &WorkingNode, prefix: &str) -> Vec<WorkingRow> {
        let mut rows = Vec::new();
        for child in &root.children {
            self.add(child, 0, prefix, &mut rows);
        }
        rows
    }

    fn add(&self, node: &WorkingNode, depth: u8, prefix: &str, rows: &mut Vec<WorkingRow>) {
        let number = |n: Option<Decimal>| n.map_or_else(String::new, |n| self.voice.working_number(n, self.scale));
        rows.push(WorkingRow {
            raw: self.has_raw.then(|| self.raw(node)),
            value: node.value.map_or_else(|| self.voice.word("none"), |v| self.voice.working_number(v, self.scale)),
            contribution: number(node.contribution),
            ..self.common(node, prefix, rows.len()).unwrap_or_else(|| self.row(node, depth, prefix))
        });
        for child in &node.children {
            self.add(child, depth + 1, prefix, rows);
        }
    }

    /// The row that other results have too at this place, without its numbers.
    fn common(&self, node: &WorkingNode, prefix: &str, at: usize) -> Option<WorkingRow> {
        let known = self.known.get(at).filter(|_| prefix.is_empty() && missing(node).is_none())?;
        let same = node.part.as_ref() == Some(&known.part) && (node.weight, node.share) == (known.weight, known.share);
        same.then(|| known.row.clone())
    }

    /// A row without its numbers.
    fn row(&self, node: &WorkingNode, depth: u8, prefix: &str) -> WorkingRow {
        let part = node.part.as_ref();
        WorkingRow {
            id: part.map_or_else(String::new, |p| format!("{prefix}part-{p}")),
            depth,
            name: part.map_or_else(String::new, |p| self.voice.part(self.case.method, p)),
            note: missing(node).map(|id| self.voice.word(id)),
            weight: node.weight.map_or_else(String::new, |w| self.voice.plain(w)),
            share: node.share.map_or_else(String::new, |s| self.percent(s)),
            raw: None,
            value: String::new(),
            contribution: String::new(),
        }
    }

    /// The rows of a working without their numbers, for others to share.
    fn known(&self, root: &WorkingNode) -> Option<Vec<Known>> {
        fn walk(sheet: &Sheet<'_, '_>, node: &WorkingNode, depth: u8, known: &mut Vec<Known>) -> Option<()> {
            let (part, row) = (node.part.clone()?, sheet.row(node, depth, ""));
            known.push(Known { part, weight: node.weight, share: node.share, row });
            node.children.iter().try_for_each(|child| walk(sheet, child, depth + 1, known))
        }
        let mut known = Vec::new();
        root.children.iter().try_for_each(|child| walk(self, child, 0, &mut known))?;
        Some(known)
    }

    /// The raw value with its unit.
    fn raw(&self, node: &WorkingNode) -> String {
        let Some(raw) = node.raw else { return String::new() };
        let number = self.voice.plain(raw);
        let unit = node.part.as_ref().and_then(|p| self.method.part(p)).and_then(|p| p.unit.as_ref());
        unit.map_or_else(|| number.clone(), |unit| format!("{number} {}", self.voice.text(unit)))
    }

    fn percent(&self, share: Decimal) -> String {
        if let Some((_, words)) = self.share.borrow().as_ref().filter(|(last, _)| *last == share) {
            return words.clone();
        }
        let words = self.voice.per_cent(as_per_cent(share));
        *self.share.borrow_mut() = Some((share, words.clone()));
        words
    }

    fn total(&self, working: &Working) -> WorkingTotal {
        let exact = self.voice.working_number(working.unrounded, self.scale);
        WorkingTotal {
            name: self.voice.word("working-total"),
            value: self.case.result.score.map_or(exact, |s| self.voice.score(s)),
            weight: self.sum_of_weights().map_or_else(String::new, |w| self.voice.plain(w)),
            contribution: Self::sum_of_contributions(working)
                .map_or_else(String::new, |c| self.voice.working_number(c, self.scale)),
        }
    }

    fn sum_of_weights(&self) -> Option<Decimal> {
        self.method.parts.iter().map(|p| p.weight).sum()
    }

    /// The sum of the parts; `None` where the aggregate is not a sum.
    fn sum_of_contributions(working: &Working) -> Option<Decimal> {
        working.root.children.iter().filter(|c| c.value.is_some()).map(|c| c.contribution).sum()
    }

    fn units(&self, working: &Working) -> Vec<UnitView> {
        let crate::content::assessment::ResultKind::Units(records) = &self.case.record.kind else { return Vec::new() };
        let view = |unit: &crate::assess::UnitWorking| {
            let record = records.iter().find(|r| r.id == unit.unit);
            UnitView {
                name: record.map_or_else(|| unit.unit.to_string(), |r| self.voice.text(&r.name).to_owned()),
                id: format!("unit-{}", unit.unit),
                score: unit
                    .root
                    .value
                    .map_or_else(|| self.voice.word("none"), |v| self.voice.working_number(v, self.scale)),
                rows: self.rows(&unit.root, &format!("unit-{}-", unit.unit)),
            }
        };
        working.units.iter().map(view).collect()
    }

    /// The score before and after rounding.
    fn rounding(&self, working: &Working) -> String {
        let Some(score) = self.case.result.score else { return String::new() };
        let score_text = self.voice.score(score);
        if working.unrounded == score.value() {
            return self.voice.say("working-exact", [("score", score_text.into())]);
        }
        let cut = self.scale.cut(working.unrounded);
        let mark = if cut == working.unrounded { "" } else { "…" };
        let exact = format!("{}{mark}", self.voice.language.number(cut));
        self.voice.say("working-rounding", [("exact", exact.into()), ("score", score_text.into())])
    }
}

/// How a score came about.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WorkingView {
    /// In a sentence: how the parts are combined and rounded.
    pub explanation: String,
    /// The caption of the table.
    pub caption: String,
    /// The tree, parents before their children.
    pub rows: Vec<WorkingRow>,
    /// What the rows come to: the score.
    pub total: WorkingTotal,
    /// Whether raw values differ from values (normalized parts), so that the column is worth showing.
    pub has_raw: bool,
    /// Whether there are weights.
    pub has_weights: bool,
    /// The service units.
    pub units: Vec<UnitView>,
    /// In a sentence: how units are combined.
    pub units_explanation: Option<String>,
    /// The score before and after rounding, in a sentence.
    pub rounding: String,
}

/// A part in the working.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WorkingRow {
    /// The anchor: `part-input`.
    pub id: String,
    /// How deep it is in the tree, from 0.
    pub depth: u8,
    /// Its name.
    pub name: String,
    /// Missing and skipped, or counted as zero, in a word.
    pub note: Option<String>,
    /// The weight.
    pub weight: String,
    /// The share among its siblings: "21,85%".
    pub share: String,
    /// What was written, with its unit, where parts are normalized.
    pub raw: Option<String>,
    /// The value.
    pub value: String,
    /// What it adds to its parent; empty where contributions are not added.
    pub contribution: String,
}

/// The last row of a working.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WorkingTotal {
    /// The word for the score.
    pub name: String,
    /// What the weights come to.
    pub weight: String,
    /// The score.
    pub value: String,
    /// What the contributions come to; empty where they are not added.
    pub contribution: String,
}

/// A service unit.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct UnitView {
    /// Its name.
    pub name: String,
    /// The anchor.
    pub id: String,
    /// Its score.
    pub score: String,
    /// Its own working.
    pub rows: Vec<WorkingRow>,
}

/// The rows that the results of an edition have in common, without their numbers: those of the first in which no part is missing.
pub(crate) fn known(voice: &Voice<'_>, cases: &[Case<'_>]) -> Vec<Known> {
    let mut roots = cases.iter().filter_map(|c| Some((c, &c.result.working.as_ref()?.root)));
    let whole = roots.find(|(_, root)| root.children.iter().all(is_whole));
    whole.and_then(|(case, root)| Sheet::of(voice, case, &[])?.known(root)).unwrap_or_default()
}

/// Whether neither a node nor one below it is missing.
fn is_whole(node: &WorkingNode) -> bool {
    missing(node).is_none() && node.children.iter().all(is_whole)
}

/// The working, where the score was computed.
pub(crate) fn working(voice: &Voice<'_>, case: &Case<'_>, known: &[Known]) -> Option<WorkingView> {
    let working = case.result.working.as_ref()?;
    let sheet = Sheet::of(voice, case, known)?;
    let parts = sheet.method.all_parts();
    Some(WorkingView {
        explanation: voice.word(&format!("working-explanation-{}", name(sheet.method.aggregate))),
        caption: voice.say(
            "caption-working",
            [("institution", voice.text(case.name()).into()), ("edition", case.assessment.edition.as_str().into())],
        ),
        rows: sheet.rows(&working.root, ""),
        total: sheet.total(working),
        has_raw: sheet.has_raw,
        has_weights: parts.iter().any(|p| p.weight.is_some()),
        units: sheet.units(working),
        units_explanation: working.units_aggregate.map(|aggregate| {
            let count = i64::try_from(working.units.len()).unwrap_or(i64::MAX);
            voice.say(&format!("working-units-{}", name(aggregate)), [("count", count.into())])
        }),
        rounding: sheet.rounding(working),
    })
}

/// The word for an aggregate in the ids of messages.
pub(crate) fn name(aggregate: Aggregate) -> &'static str {
    match aggregate {
        Aggregate::WeightedMean => "weighted-mean",
        Aggregate::Mean => "mean",
        Aggregate::GeometricMean => "geometric-mean",
        Aggregate::Sum => "sum",
        Aggregate::Min => "min",
        Aggregate::Max => "max",
    }
}

/// The message that says how a part is missing.
fn missing(node: &WorkingNode) -> Option<&'static str> {
    if node.missing_as_zero {
        return Some("working-missing-zero");
    }
    node.value.is_none().then_some("working-missing")
}
