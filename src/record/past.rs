//! What the record tells of results that were withdrawn.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::chain::Record;
use super::code;
use super::figures::result_key;
use super::publication::{Publication, Step};
use crate::content::Content;
use crate::content::assessment::{Claim, Correction, PublishedRank, ResultKind, ResultRecord};
use crate::content::id::{InstitutionId, PredicateId, ZoneId};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::site::past::{PastLine, PastPublication};

/// Finds what was public of withdrawn results, in the record or in their own corrections, and adds the withdrawal to
/// their corrections: what is said of a correction (on pages, in data, in feeds, at articles) is said of it, too.
pub(crate) fn complete(content: &mut Content, record: Option<&Record>) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let files = &content.files;
    for assessment in &mut content.assessments {
        let is_withdrawn = |result: &ResultRecord| matches!(result.kind, ResultKind::Withdrawn(_));
        if !assessment.results.iter().any(is_withdrawn) {
            continue;
        }
        for result in &mut assessment.results {
            let ResultKind::Withdrawn(withdrawal) = &mut result.kind else { continue };
            let key = result_key(assessment.edition.as_str(), result.institution.as_str());
            let claims = record.map(|record| recorded(record, &key)).unwrap_or_default();
            let claims = if claims.is_empty() { corrected(&result.corrections) } else { claims };
            let Some(first) = claims.first() else {
                problems.push(unknown(&result.institution).at(files.locate(&result.origin.then("status"))));
                continue;
            };
            if result.corrections.iter().all(|correction| correction.date != withdrawal.date) {
                let (was, origin) = (first.clone(), result.origin.clone());
                let (date, reason) = (withdrawal.date, withdrawal.reason.clone());
                result.corrections.push(Correction { date, was, reason, source: None, origin });
            }
            withdrawal.was = claims;
        }
    }
    problems
}

fn unknown(institution: &InstitutionId) -> Diagnostic {
    let message = format!("nothing says what was public of {institution} before it was withdrawn");
    Diagnostic::error(code::WITHDRAWN, message).help(
        "the record does not have it; say it at the result: corrections: [{date: …, was: 78.00, reason: …}], with the \
         date of the withdrawal",
    )
}

/// What was public last, as the record has it.
fn recorded(record: &Record, key: &str) -> Vec<Claim> {
    let value = |field: &str| record.last(&format!("{key}{field}"));
    let score = value("score").and_then(|score| Decimal::from_str_exact(score).ok()).map(Claim::Score);
    let predicate = value("predicate").map(|id| Claim::Predicate(PredicateId::new(id)));
    let zone = value("zone").map(|id| Claim::Zone(ZoneId::new(id)));
    let rank = value("rank").and_then(|rank| {
        let (national, of) = rank.split_once(" of ").map_or((rank, None), |(national, of)| (national, of.parse().ok()));
        Some(Claim::Rank(PublishedRank { national: national.parse().ok()?, of }))
    });
    score.into_iter().chain(predicate).chain(zone).chain(rank).collect()
}

/// What was public last, as the corrections of a result have it.
fn corrected(corrections: &[Correction]) -> Vec<Claim> {
    let last = corrections.iter().map(|correction| correction.date).max();
    let of_last_day = corrections.iter().filter(|correction| Some(correction.date) == last);
    of_last_day.map(|correction| correction.was.clone()).collect()
}

/// The publications and the next one, each line with what was public before.
pub(crate) fn publications(record: Option<&Record>, next: Option<&Publication>) -> Vec<PastPublication> {
    let mut state: HashMap<&str, &str> = HashMap::new();
    let publication = |publication: &Publication| PastPublication {
        number: publication.number,
        date: publication.date,
        lines: Vec::with_capacity(publication.lines.len()),
    };
    let mut all = Vec::new();
    for recorded in record.into_iter().flat_map(|record| &record.publications).chain(next) {
        let mut past = publication(recorded);
        for line in &recorded.lines {
            let was = state.get(line.key.as_str()).copied();
            let now = match &line.step {
                Step::Added(value) => Some(value.as_str()),
                Step::Changed(both) => was.and_then(|was| Step::now(both, was)),
                Step::Removed(_) => None,
            };
            match now {
                Some(now) => drop(state.insert(&line.key, now)),
                None => drop(state.remove(line.key.as_str())),
            }
            let owned = |value: Option<&str>| value.map(str::to_owned);
            past.lines.push(PastLine { key: line.key.clone(), was: owned(was), now: owned(now) });
        }
        all.push(past);
    }
    all
}
