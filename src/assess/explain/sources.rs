//! The source of a result, and what other sources say.

use super::Subject;
use super::block::Block;
use super::tree::Branch;
use crate::content::assessment::{Claim, PartialDate};
use crate::content::id::SourceId;

/// The source of the result, and then those that disagree.
pub(crate) fn list(subject: &Subject) -> Block {
    let mut branches = vec![Branch::words(cite(subject, &subject.record.source), Vec::new())];
    for other in &subject.record.also_reported {
        let claim = format!("reports {}", claim(subject, &other.claim));
        branches.push(Branch::words(cite(subject, &other.source), vec![Branch::words(claim, Vec::new())]));
    }
    Block::Tree { heading: "Sources".to_owned(), heads: &[], branches }
}

fn cite(subject: &Subject, id: &SourceId) -> String {
    let Some(source) = subject.assessment.sources.get(id) else { return id.to_string() };
    let words = [
        Some(source.publisher.clone()),
        Some(subject.name(&source.title).to_owned()),
        source.date.map(written),
        source.url.clone(),
    ];
    words.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn claim(subject: &Subject, claim: &Claim) -> String {
    match claim {
        Claim::Score(score) => subject.number(*score),
        Claim::Predicate(predicate) => format!("predicate {predicate}"),
        Claim::Zone(zone) => format!("zone {zone}"),
        Claim::NotAssessed => "that it was not assessed".to_owned(),
        Claim::Withdrawn => "that it was withdrawn".to_owned(),
        // No other source is asked for these.
        Claim::Rank(_) | Claim::Award(_) => String::new(),
    }
}

pub(crate) fn written(date: PartialDate) -> String {
    match date {
        PartialDate::Year(year) => format!("{year:04}"),
        PartialDate::Month(year, month) => format!("{year:04}-{month:02}"),
        PartialDate::Day(day) => day.to_string(),
    }
}
