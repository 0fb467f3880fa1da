//! A method prepared for scoring: everything that is the same for all results is computed once.

use rust_decimal::Decimal;

use super::aggregate::{Term, total_weight};
use super::fault::Fault;
use super::normalize::Normalization;
use super::weights::lowest_terms;
use crate::content::methodology::{Aggregate, Methodology, Missing, Part, ScoreMethod};

/// A prepared method.
#[derive(Debug)]
pub(crate) struct Plan<'m> {
    /// The method.
    pub method: &'m Methodology,
    /// How scores are computed; `None` where the method does not compute scores.
    pub score: Option<ScorePlan<'m>>,
}

/// How scores are computed.
#[derive(Debug)]
pub(crate) struct ScorePlan<'m> {
    /// The parts below the root.
    pub root: Group<'m>,
    /// The meaning of a missing value.
    pub missing: Missing,
    /// How service units are combined.
    pub units: Aggregate,
}

/// Sibling parts, and how they are combined into the value of their parent.
#[derive(Debug)]
pub(crate) struct Group<'m> {
    /// How they are combined.
    pub aggregate: Aggregate,
    /// The factor for the outcome; 1 where the method has none.
    pub scale: Decimal,
    /// The siblings.
    pub nodes: Vec<Node<'m>>,
    /// The shares of the siblings where none is missing; empty under `min` and `max`.
    pub shares: Vec<Decimal>,
}

/// One part.
#[derive(Debug)]
pub(crate) struct Node<'m> {
    /// The part.
    pub part: &'m Part,
    /// The weight, in lowest terms except under `sum`.
    pub weight: Decimal,
    /// How the raw value is normalized.
    pub normalization: Option<Result<Normalization, Fault>>,
    /// The parts below; `None` for a leaf.
    pub group: Option<Group<'m>>,
}

impl<'m> Plan<'m> {
    /// Prepares a method.
    pub(crate) fn new(method: &'m Methodology) -> Self {
        Self { method, score: method.score.as_ref().map(ScorePlan::new) }
    }
}

impl<'m> ScorePlan<'m> {
    fn new(score: &'m ScoreMethod) -> Self {
        let root = Group::new(score.aggregate, score.scale, &score.parts);
        Self { root, missing: score.missing, units: score.units }
    }
}

impl<'m> Group<'m> {
    fn new(aggregate: Aggregate, scale: Option<Decimal>, parts: &'m [Part]) -> Self {
        let nodes: Vec<Node> =
            parts.iter().zip(counting_weights(aggregate, parts)).map(|(p, w)| Node::new(p, w)).collect();
        Self { aggregate, scale: scale.unwrap_or(Decimal::ONE), shares: full_shares(aggregate, &nodes), nodes }
    }
}

impl<'m> Node<'m> {
    fn new(part: &'m Part, weight: Decimal) -> Self {
        let normalization = part.normalize.as_ref().map(Normalization::new);
        let group = (!part.parts.is_empty()).then(|| Group::new(part.aggregate, part.scale, &part.parts));
        Self { part, weight, normalization, group }
    }
}

/// The weights of parts under an aggregate: as written under `sum`, in lowest terms under means by weight, and 1 under
/// the others.
fn counting_weights(aggregate: Aggregate, parts: &[Part]) -> Vec<Decimal> {
    let given: Vec<Decimal> = parts.iter().map(|p| p.weight.unwrap_or(Decimal::ONE)).collect();
    match aggregate {
        Aggregate::WeightedMean | Aggregate::GeometricMean => lowest_terms(&given),
        Aggregate::Sum => given,
        Aggregate::Mean | Aggregate::Min | Aggregate::Max => vec![Decimal::ONE; parts.len()],
    }
}

fn full_shares(aggregate: Aggregate, nodes: &[Node]) -> Vec<Decimal> {
    let terms: Vec<Term> = nodes.iter().map(|n| Term { weight: n.weight, value: Decimal::ONE }).collect();
    shares(aggregate, &terms).unwrap_or_default()
}

/// The shares wᵢ / Σ w; `None` under `min` and `max`, where parts have no share, and where the sum overflows.
pub(crate) fn shares(aggregate: Aggregate, terms: &[Term]) -> Option<Vec<Decimal>> {
    if matches!(aggregate, Aggregate::Min | Aggregate::Max) {
        return None;
    }
    let total = total_weight(terms).ok()?;
    terms.iter().map(|t| t.weight.checked_div(total)).collect()
}

/// The parts of a method, parents before their children, each with its depth from 0 and its share among its siblings.
/// Parts have a share only under a mean.
pub(crate) fn part_shares(method: &Methodology) -> Vec<(&Part, u8, Option<Decimal>)> {
    fn walk<'m>(group: &Group<'m>, depth: u8, into: &mut Vec<(&'m Part, u8, Option<Decimal>)>) {
        let is_mean = matches!(group.aggregate, Aggregate::WeightedMean | Aggregate::Mean);
        for (index, node) in group.nodes.iter().enumerate() {
            into.push((node.part, depth, group.shares.get(index).copied().filter(|_| is_mean)));
            if let Some(below) = &node.group {
                walk(below, depth + 1, into);
            }
        }
    }
    let mut all = Vec::new();
    if let Some(score) = Plan::new(method).score {
        walk(&score.root, 0, &mut all);
    }
    all
}
