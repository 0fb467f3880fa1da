//! A method as results and rules are checked against it.

use std::collections::HashMap;

use super::known::Known;
use super::parts::PartIndex;
use super::scale::Scores;
use crate::content::methodology::{FactKind, Methodology};

/// A method, and all that results under it may name.
#[derive(Debug)]
pub(crate) struct Method {
    /// The record.
    pub record: Methodology,
    /// Whether it has scores.
    pub scores: Scores,
    /// Its parts.
    pub parts: PartIndex,
    /// The ids of its predicates.
    pub predicates: Known,
    /// The ids of its zones.
    pub zones: Known,
    /// The ids of its facts.
    pub facts: Known,
    /// Their kinds.
    pub fact_kinds: HashMap<String, FactKind>,
}
