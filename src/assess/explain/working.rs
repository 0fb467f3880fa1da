//! The working of a score as a tree: value, weight, share and contribution of each part.

use rust_decimal::Decimal;

use super::Subject;
use super::block::Block;
use super::tree::Branch;
use crate::assess::result::{Working, WorkingNode};
use crate::assess::rounding::as_per_cent;
use crate::content::methodology::{Aggregate, Curve, Part};

const HEADS: [&str; 6] = ["raw", "value", "weight", "share", "adds", "how"];

/// The tree of parts; through units, the tree of the whole institution and then each unit. Empty where no score is
/// computed.
pub(crate) fn trees(subject: &Subject) -> Vec<Block> {
    let Some(working) = &subject.result.working else { return Vec::new() };
    let view = View { subject, absent: "missing, left out" };
    match working.units_aggregate {
        None => vec![tree("Working".to_owned(), vec![view.root("score", &working.root)])],
        Some(units) => through_units(&view, working, units),
    }
}

fn tree(heading: String, branches: Vec<Branch>) -> Block {
    Block::Tree { heading, heads: &HEADS, branches }
}

fn through_units(view: &View, working: &Working, units: Aggregate) -> Vec<Block> {
    let how = name(units);
    let whole = View { absent: "not given by every unit", ..*view }.children(&working.root);
    let each = working.units.iter().map(|u| view.root(view.subject.unit_name(&u.unit), &u.root)).collect();
    vec![
        tree(format!("Parts, as the {how} of the units"), whole),
        tree(format!("Service units, combined by their {how}"), each),
    ]
}

/// Draws a tree of parts.
#[derive(Clone, Copy)]
struct View<'v> {
    subject: &'v Subject<'v>,
    /// The words for a part without a value.
    absent: &'static str,
}

impl View<'_> {
    fn root(&self, label: &str, node: &WorkingNode) -> Branch {
        let scale = self.subject.method.score.as_ref().and_then(|s| s.scale);
        let how = self.how(node, None, scale);
        Branch { label: label.to_owned(), cells: self.cells(node, None, how), children: self.children(node) }
    }

    fn children(&self, node: &WorkingNode) -> Vec<Branch> {
        node.children.iter().map(|child| self.branch(child)).collect()
    }

    fn branch(&self, node: &WorkingNode) -> Branch {
        let score = self.subject.method.score.as_ref();
        let part = node.part.as_ref().and_then(|id| score?.part(id));
        let label = part.map_or_else(String::new, |p| self.subject.name(&p.name).to_owned());
        let how = self.how(node, part, part.and_then(|p| p.scale));
        Branch { label, cells: self.cells(node, part, how), children: self.children(node) }
    }

    fn cells(&self, node: &WorkingNode, part: Option<&Part>, how: String) -> Vec<String> {
        let exact = |number: Option<Decimal>| number.map(|n| self.subject.exact(n)).unwrap_or_default();
        let unit = part.and_then(|p| p.unit.as_ref()).map(|unit| format!(" {}", self.subject.name(unit)));
        vec![
            node.raw.map(|raw| self.subject.number(raw) + unit.as_deref().unwrap_or("")).unwrap_or_default(),
            exact(node.value),
            exact(node.weight),
            node.share.map(|share| self.per_cent(share)).unwrap_or_default(),
            exact(node.contribution),
            how,
        ]
    }

    fn per_cent(&self, share: Decimal) -> String {
        format!("{} %", self.subject.number(as_per_cent(share).normalize()))
    }

    /// How the value of a node was computed, in a few words.
    fn how(&self, node: &WorkingNode, part: Option<&Part>, scale: Option<Decimal>) -> String {
        if node.missing_as_zero {
            return "missing, counts as zero".to_owned();
        }
        if node.value.is_none() {
            return self.absent.to_owned();
        }
        if node.raw.is_some() && part.is_some_and(|p| !p.parts.is_empty()) {
            return "given for the whole part".to_owned();
        }
        let aggregated = node.aggregate.map(|aggregate| name(aggregate).to_owned());
        let normalized = part.filter(|_| node.raw.is_some()).and_then(|p| self.normalization(p));
        let scaled = scale.map(|scale| format!("times {}", self.subject.number(scale)));
        [aggregated, normalized, scaled].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn normalization(&self, part: &Part) -> Option<String> {
        let rule = part.normalize.as_ref()?;
        let curve = if rule.curve == Curve::Log { "logarithm, " } else { "" };
        let cap = if rule.cap { ", capped" } else { "" };
        let (from, to) = (self.subject.number(rule.from), self.subject.number(rule.to));
        Some(format!("{curve}{from} is 0 and {to} is 1{cap}"))
    }
}

/// An aggregate in words.
pub(crate) fn name(aggregate: Aggregate) -> &'static str {
    match aggregate {
        Aggregate::WeightedMean => "weighted mean",
        Aggregate::Mean => "mean",
        Aggregate::GeometricMean => "geometric mean",
        Aggregate::Sum => "sum",
        Aggregate::Min => "minimum",
        Aggregate::Max => "maximum",
    }
}
