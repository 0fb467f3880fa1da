//! What a correction changed: the old value beside the one that took its place.

use std::mem::discriminant;

use crate::assess::{InstitutionResult, Kind, Score};
use crate::content::assessment::{Claim, Correction, ResultRecord};
use crate::site::Case;

/// A correction, and what took the place of the old value.
#[derive(Clone, Debug)]
pub(crate) struct Corrected<'a> {
    /// The correction as written.
    pub correction: &'a Correction,
    /// The value that replaced it: the old value of a later correction, or today's value.
    pub now: Claim,
}

/// The corrections of a result, in the order written.
pub(crate) fn corrected<'a>(case: &Case<'a>) -> Vec<Corrected<'a>> {
    corrected_of(case.record, case.result)
}

/// The corrections of a result as written, with what it came to.
pub(crate) fn corrected_of<'a>(record: &'a ResultRecord, result: &InstitutionResult) -> Vec<Corrected<'a>> {
    let all = &record.corrections;
    let now = |correction: &Correction| {
        let later = all.iter().filter(|c| c.date > correction.date && same_kind(&c.was, &correction.was));
        let next = later.min_by_key(|c| c.date).map(|c| c.was.clone());
        next.unwrap_or_else(|| today_of(record, result, &correction.was))
    };
    all.iter().map(|correction| Corrected { correction, now: now(correction) }).collect()
}

/// Whether two claims speak of the same thing.
pub(crate) fn same_kind(a: &Claim, b: &Claim) -> bool {
    discriminant(a) == discriminant(b)
}

/// What the result says today where it once said `was`: the same kind of thing if it has one, else the most that it
/// says.
pub(crate) fn today(case: &Case<'_>, was: &Claim) -> Claim {
    today_of(case.record, case.result, was)
}

fn today_of(record: &ResultRecord, result: &InstitutionResult, was: &Claim) -> Claim {
    if result.kind == Kind::Withdrawn {
        return Claim::Withdrawn;
    }
    let score = || result.score.map(Score::value).map(Claim::Score);
    let predicate = || result.predicate.clone().map(Claim::Predicate);
    let zone = || result.zone.clone().map(Claim::Zone);
    let same = match was {
        Claim::Score(_) => score(),
        Claim::Predicate(_) => predicate(),
        Claim::Zone(_) => zone(),
        Claim::Rank(_) => record.published_rank.map(Claim::Rank),
        Claim::Award(_) => Some(Claim::Award(!result.award_withheld)),
        Claim::NotAssessed | Claim::Withdrawn => None,
    };
    same.or_else(score).or_else(predicate).or_else(zone).unwrap_or(Claim::NotAssessed)
}
