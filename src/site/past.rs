//! What was public before, as far as pages tell of it.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use crate::content::Content;
use crate::content::assessment::{ResultKind, Withdrawal};
use crate::content::id::{EditionId, InstitutionId};
use crate::site::Case;

/// What was public before.
#[derive(Debug, Default)]
pub(crate) struct Past {
    /// The addresses that are recorded.
    pub addresses: Vec<String>,
    /// The publications, oldest first, the one that is about to be made included.
    pub publications: Vec<PastPublication>,
    /// The indices of the publications in which a result became public, changed or went, where they are several.
    pub histories: HashMap<(EditionId, InstitutionId), Vec<usize>>,
}

/// A publication.
#[derive(Debug)]
pub(crate) struct PastPublication {
    /// Its number.
    pub number: u32,
    /// Its date.
    pub date: Date,
    /// What became different.
    pub lines: Vec<PastLine>,
}

/// A figure that became public, changed or went.
#[derive(Debug)]
pub(crate) struct PastLine {
    /// What it is: `result/2023/kab-tebo/score`.
    pub key: String,
    /// What was public before.
    pub was: Option<String>,
    /// What is public since.
    pub now: Option<String>,
}

impl PastLine {
    /// The result that it belongs to.
    fn result(&self) -> Option<(&str, &str)> {
        let mut pieces = self.key.strip_prefix("result/")?.split('/');
        Some((pieces.next()?, pieces.next()?))
    }
}

impl PastPublication {
    /// How many results became public, and how many changed or went.
    pub(crate) fn counts(&self) -> (usize, usize) {
        let mut results: BTreeMap<(&str, &str), bool> = BTreeMap::new();
        for line in &self.lines {
            if let Some(result) = line.result() {
                *results.entry(result).or_default() |= line.was.is_some();
            }
        }
        let changed = results.values().filter(|changed| **changed).count();
        (results.len() - changed, changed)
    }
}

impl Past {
    /// What was public, by the publications and the recorded addresses.
    pub(crate) fn new(publications: Vec<PastPublication>, addresses: Vec<String>) -> Self {
        let mut all: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
        for (index, publication) in publications.iter().enumerate() {
            for result in publication.lines.iter().filter_map(PastLine::result) {
                let indices = all.entry(result).or_default();
                if indices.last() != Some(&index) {
                    indices.push(index);
                }
            }
        }
        let several = all.into_iter().filter(|(_, indices)| indices.len() > 1);
        let histories = several
            .map(|((edition, institution), indices)| {
                ((EditionId::new(edition), InstitutionId::new(institution)), indices)
            })
            .collect();
        Self { addresses, publications, histories }
    }
}

/// The withdrawal of a result, where it is withdrawn.
pub(crate) fn withdrawal<'a>(case: &Case<'a>) -> Option<&'a Withdrawal> {
    match &case.record.kind {
        ResultKind::Withdrawn(withdrawal) => Some(withdrawal),
        _ => None,
    }
}

/// The results that were withdrawn, by institution and edition.
pub(crate) fn withdrawn(content: &Content) -> Vec<(InstitutionId, EditionId)> {
    let mut withdrawn = Vec::new();
    for assessment in &content.assessments {
        let results = assessment.results.iter().filter(|result| matches!(result.kind, ResultKind::Withdrawn(_)));
        withdrawn.extend(results.map(|result| (result.institution.clone(), assessment.edition.clone())));
    }
    withdrawn
}
