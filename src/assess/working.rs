//! Computes the values of the tree of parts, for one result or one service unit.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::aggregate::{Term, combine, contribution, total_weight};
use super::fault::{Failure, Fault};
use super::plan::{Group, Node, ScorePlan, shares};
use super::result::WorkingNode;
use crate::content::id::PartId;
use crate::content::methodology::Missing;

/// Values of parts, at any depth.
pub(crate) type Values = BTreeMap<PartId, Decimal>;

/// The working of the root. Its value is `None` only where all values are missing and skipped.
pub(crate) fn work(plan: &ScorePlan, values: &Values) -> Result<WorkingNode, Failure> {
    work_group(&plan.root, None, plan.missing, values)
}

fn work_group(group: &Group, part: Option<&PartId>, missing: Missing, values: &Values) -> Result<WorkingNode, Failure> {
    let mut children = Vec::with_capacity(group.nodes.len());
    for node in &group.nodes {
        children.push(work_node(node, missing, values)?);
    }
    let value = join(group, &mut children).map_err(|fault| fault.at(part))?;
    Ok(WorkingNode { value, aggregate: Some(group.aggregate), children, ..empty(part.cloned()) })
}

fn work_node(node: &Node, missing: Missing, values: &Values) -> Result<WorkingNode, Failure> {
    let id = &node.part.id;
    let blank = WorkingNode { weight: node.part.weight, ..empty(Some(id.clone())) };
    if let Some(raw) = values.get(id) {
        let value = leaf_value(node, *raw).map_err(|fault| fault.at(Some(id)))?;
        return Ok(WorkingNode { raw: Some(*raw), value: Some(value), ..blank });
    }
    if let Some(group) = &node.group {
        let worked = work_group(group, Some(id), missing, values)?;
        return Ok(WorkingNode { weight: node.part.weight, ..worked });
    }
    match missing {
        Missing::Error => Err(Fault::Missing.at(Some(id))),
        Missing::Skip => Ok(blank),
        Missing::Zero => Ok(WorkingNode { value: Some(Decimal::ZERO), missing_as_zero: true, ..blank }),
    }
}

/// The value of a part from its written value. A leaf is normalized and scaled; the value of an inner part replaces its
/// subtree and is used as it is.
fn leaf_value(node: &Node, raw: Decimal) -> Result<Decimal, Fault> {
    if node.group.is_some() {
        return Ok(raw);
    }
    let normalized = match &node.normalization {
        Some(normalization) => normalization.as_ref().map_err(|fault| *fault)?.apply(raw)?,
        None => raw,
    };
    match node.part.scale {
        Some(scale) => normalized.checked_mul(scale).ok_or(Fault::Overflow),
        None => Ok(normalized),
    }
}

/// Combines the children that have a value, and sets their shares and contributions.
fn join(group: &Group, children: &mut [WorkingNode]) -> Result<Option<Decimal>, Fault> {
    let terms = present(group, children);
    if terms.is_empty() {
        return Ok(None);
    }
    note_shares(group, children, &terms)?;
    combine(group.aggregate, &terms, group.scale).map(Some)
}

/// The weight and value of each child that has a value.
pub(crate) fn present(group: &Group, children: &[WorkingNode]) -> Vec<Term> {
    let term = |(node, child): (&Node, &WorkingNode)| Some(Term { weight: node.weight, value: child.value? });
    group.nodes.iter().zip(children).filter_map(term).collect()
}

/// Sets the share and the contribution of each child that has a value; shares are renormalised where others are
/// missing.
pub(crate) fn note_shares(group: &Group, children: &mut [WorkingNode], terms: &[Term]) -> Result<(), Fault> {
    let renormalised =
        if terms.len() == group.nodes.len() { None } else { Some(shares(group.aggregate, terms).unwrap_or_default()) };
    let shares = renormalised.as_deref().unwrap_or(&group.shares);
    let total = total_weight(terms)?;
    let known = children.iter_mut().filter(|c| c.value.is_some());
    for (index, (child, term)) in known.zip(terms).enumerate() {
        child.share = shares.get(index).copied();
        child.contribution = contribution(group.aggregate, *term, total, group.scale)?;
    }
    Ok(())
}

/// A node without values.
pub(crate) fn empty(part: Option<PartId>) -> WorkingNode {
    WorkingNode {
        part,
        raw: None,
        value: None,
        weight: None,
        share: None,
        contribution: None,
        aggregate: None,
        missing_as_zero: false,
        children: Vec::new(),
    }
}
