//! A method with everything that checks of results and rules need.

use std::collections::HashMap;

use super::known::Known;
use super::parts::PartIndex;
use super::scale::Scores;
use crate::content::methodology::{FactKind, Methodology};

/// A method, and the names that its results may use.
#[derive(Debug)]
pub(crate) struct Method {
    /// The record.
    pub record: Methodology,
    /// Whether it has scores.
    pub scores: Scores,
    /// The parts.
    pub parts: PartIndex,
    /// The ids of the predicates.
    pub predicates: Known,
    /// The ids of the zones.
    pub zones: Known,
    /// The ids of the facts.
    pub facts: Known,
    /// The kinds of the facts, by id.
    pub fact_kinds: HashMap<String, FactKind>,
}
