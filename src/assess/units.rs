//! The score of an institution through its service units: each unit is scored, and the scores are combined.

use rust_decimal::Decimal;

use super::aggregate::{Term, combine};
use super::fault::Failure;
use super::plan::{Group, ScorePlan};
use super::result::{UnitWorking, WorkingNode};
use super::working::{empty, note_shares, present};
use crate::content::methodology::Aggregate;

/// Combines the scores of the units. A unit without a score, whose values are all skipped, is left out.
pub(crate) fn combine_units(plan: &ScorePlan, units: &[UnitWorking]) -> Result<Decimal, Failure> {
    let scores: Vec<Decimal> = units.iter().filter_map(|u| u.root.value).collect();
    combine(plan.units, &equal_terms(&scores), Decimal::ONE).map_err(|fault| fault.at(None))
}

/// The tree of parts of the whole institution: the units' aggregate of each part that has a value in every unit. It is
/// for readers and for rules about parts; the score comes from the units.
pub(crate) fn merge(plan: &ScorePlan, units: &[UnitWorking], score: Decimal) -> WorkingNode {
    let roots: Vec<Option<&WorkingNode>> = units.iter().map(|u| Some(&u.root)).collect();
    let children = merge_children(&plan.root, plan.units, &roots);
    WorkingNode { value: Some(score), aggregate: Some(plan.root.aggregate), children, ..empty(None) }
}

/// Merges the parts below a part. A unit does not have the part where a value replaces a part above it.
fn merge_children(group: &Group, units: Aggregate, parents: &[Option<&WorkingNode>]) -> Vec<WorkingNode> {
    if parents.iter().flatten().all(|parent| parent.children.is_empty()) {
        return Vec::new();
    }
    let mut children: Vec<WorkingNode> =
        (0..group.nodes.len()).map(|index| merge_node(group, index, units, parents)).collect();
    let terms = present(group, &children);
    // Shares and contributions are meaningful only where every unit has them, and where the units' aggregate keeps
    // sums. Where they cannot be computed they are left out; the score does not depend on them.
    if keeps_sums(units) && terms.len() == children.len() {
        let _ = note_shares(group, &mut children, &terms);
    }
    children
}

fn merge_node(group: &Group, index: usize, units: Aggregate, parents: &[Option<&WorkingNode>]) -> WorkingNode {
    let node = &group.nodes[index];
    let each: Vec<Option<&WorkingNode>> = parents.iter().map(|p| p.and_then(|p| p.children.get(index))).collect();
    let values: Option<Vec<Decimal>> = each.iter().map(|n| n.and_then(|n| n.value)).collect();
    let children = node.group.as_ref().map(|g| merge_children(g, units, &each)).unwrap_or_default();
    WorkingNode {
        value: values.and_then(|v| combine(units, &equal_terms(&v), Decimal::ONE).ok()),
        weight: node.part.weight,
        aggregate: if children.is_empty() { None } else { node.group.as_ref().map(|g| g.aggregate) },
        missing_as_zero: each.iter().all(|n| n.is_some_and(|n| n.missing_as_zero)),
        children,
        ..empty(Some(node.part.id.clone()))
    }
}

fn keeps_sums(units: Aggregate) -> bool {
    matches!(units, Aggregate::WeightedMean | Aggregate::Mean | Aggregate::Sum)
}

/// Units have no weights, so each has the weight 1.
fn equal_terms(values: &[Decimal]) -> Vec<Term> {
    values.iter().map(|value| Term { weight: Decimal::ONE, value: *value }).collect()
}
