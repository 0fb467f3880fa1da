//! Resolves the results of an edition.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::edition::Edition;
use super::method::Method;
use super::report::{Report, items};
use super::result_kind;
use crate::content::assessment::{AlsoReported, Claim, Correction, FactValue, PublishedRank, ResultRecord};
use crate::content::code;
use crate::content::id::{FactId, InstitutionId, PredicateId, ZoneId};
use crate::content::methodology::FactKind;
use crate::content::origin::Origin;
use crate::content::raw::assessment::{RawCorrection, RawRank, RawReport, RawResult, RawStatus};
use crate::content::raw::list::{Entries, Item};
use crate::content::raw::literal::Ref;
use crate::diagnostic::{Diagnostic, suggest};

/// The first result of each institution.
#[derive(Debug, Default)]
pub(crate) struct Firsts(HashMap<String, Origin>);

impl Firsts {
    /// Records a result; reports it where its institution already has one.
    pub(crate) fn take(&mut self, institution: &str, origin: &Origin, report: &mut Report<'_>) {
        if let Some(first) = self.0.get(institution) {
            let message = format!("`{institution}` has two results in this edition");
            let help = format!("keep one; the first is at {}", report.spot(first));
            let place = origin.then("institution");
            report.at(&place, Diagnostic::error(code::DUPLICATE_RESULT, message).help(help));
        } else {
            self.0.insert(institution.to_owned(), origin.clone());
        }
    }
}

/// Resolves a result. `None` where its kind is not clear, which is reported.
pub(crate) fn resolve(
    mut raw: RawResult,
    origin: Origin,
    edition: &Edition<'_>,
    report: &mut Report<'_>,
) -> Option<ResultRecord> {
    let institution = raw.institution.get().map_or(String::new(), |i| i.0.clone());
    if raw.institution.get().is_some() && !edition.institutions.allows(&institution) {
        let problem = edition.institutions.unknown_beside(&institution, |near| edition.named.contains(near));
        report.at(&origin.then("institution"), problem);
    }
    let source = edition.source(&raw.source, &origin, report);
    let published_rank = raw.rank.take().map(|rank| published_rank(&rank, &origin, report));
    let facts = facts(std::mem::take(&mut raw.facts), edition.method, &origin, report);
    let note = report.optional_text(raw.note.take(), || origin.then("note"));
    let also_reported = items(std::mem::take(&mut raw.also_reported), &origin.then("also_reported"))
        .filter_map(|(raw, origin)| also_reported(raw, &origin, edition, report))
        .collect();
    let corrections = items(std::mem::take(&mut raw.corrections), &origin.then("corrections"))
        .map(|(raw, origin)| correction(raw, &origin, edition, report))
        .collect();
    let kind = result_kind::resolve(raw, &origin, edition, report)?;
    Some(ResultRecord {
        institution: InstitutionId::new(&institution),
        kind: kind.kind,
        source,
        published: kind.published,
        stated_predicate: kind.stated_predicate,
        stated_zone: kind.stated_zone,
        published_rank,
        also_reported,
        facts,
        note,
        corrections,
        origin,
    })
}

fn published_rank(raw: &RawRank, origin: &Origin, report: &mut Report<'_>) -> PublishedRank {
    let place = origin.then("rank");
    if raw.national == 0 {
        let diagnostic = Diagnostic::error(code::RANK, "a rank begins at 1").help("write the rank, from 1");
        report.at(&place.then("national"), diagnostic);
    }
    if let Some(of) = raw.of
        && of < raw.national
    {
        let message = format!("rank {} of {of} is not possible", raw.national);
        let help = "`of` is how many were ranked";
        report.at(&place.then("of"), Diagnostic::error(code::RANK, message).help(help));
    }
    PublishedRank { national: raw.national, of: raw.of }
}

fn facts(
    raw: Entries<Ref, FactValue>,
    method: Option<&Method>,
    origin: &Origin,
    report: &mut Report<'_>,
) -> BTreeMap<FactId, FactValue> {
    let place = origin.then("facts");
    let mut facts = BTreeMap::new();
    let written: Vec<String> = raw.0.iter().map(|(id, _)| id.0.clone()).collect();
    for (id, item) in raw.0 {
        let place = place.then(id.0.as_str());
        if let Some(method) = method
            && !method.facts.allows(&id.0)
        {
            let is_written = |name: &str| written.iter().any(|id| id == name);
            report.at_key(&place, method.facts.unknown_beside(&id.0, is_written));
        }
        let Item::Read(value) = item else { continue };
        let kind = method.and_then(|m| m.fact_kinds.get(&id.0));
        let wrong = match (value, kind) {
            (FactValue::Flag(_), Some(FactKind::Count)) => Some(("a count", "a whole number, such as 1")),
            (FactValue::Count(_), Some(FactKind::Flag)) => Some(("a flag", "true or false")),
            _ => None,
        };
        if let Some((what, write)) = wrong {
            let message = format!("the fact `{}` is {what}", id.0);
            report.at(&place, Diagnostic::error(code::FACT_KIND, message).help(format!("write {write}")));
        }
        facts.insert(FactId::new(&id.0), value);
    }
    facts
}

fn also_reported(
    raw: RawReport,
    origin: &Origin,
    edition: &Edition<'_>,
    report: &mut Report<'_>,
) -> Option<AlsoReported> {
    let source = edition.source(&raw.source, origin, report);
    let note = report.optional_text(raw.note, || origin.then("note"));
    let given: Vec<&str> = [
        ("score", raw.score.is_some()),
        ("predicate", raw.predicate.is_some()),
        ("zone", raw.zone.is_some()),
        ("status", raw.status.is_some()),
    ]
    .into_iter()
    .filter_map(|(key, given)| given.then_some(key))
    .collect();
    if given.len() != 1 {
        let message = match given.len() {
            0 => "the report is empty".to_owned(),
            _ => format!("the report makes several claims: {}", suggest::listed(&given)),
        };
        let help = "write exactly one of `score`, `predicate`, `zone` and `status: not-assessed`";
        report.at(origin, Diagnostic::error(code::RESULT_KIND, message).help(help));
        return None;
    }
    let claim = if let Some(score) = raw.score {
        let score = score.into_option()?.0;
        edition.check_score(score, || origin.then("score"), report);
        Claim::Score(score)
    } else if let Some(predicate) = raw.predicate {
        Claim::Predicate(edition.predicate(&predicate.into_option()?.0, origin, report))
    } else if let Some(zone) = raw.zone {
        Claim::Zone(edition.zone(&zone.into_option()?.0, origin, report))
    } else {
        match raw.status?.into_option()? {
            RawStatus::NotAssessed => Claim::NotAssessed,
            RawStatus::Withdrawn => Claim::Withdrawn,
        }
    };
    Some(AlsoReported { claim, source, note, origin: origin.clone() })
}

fn correction(raw: RawCorrection, origin: &Origin, edition: &Edition<'_>, report: &mut Report<'_>) -> Correction {
    let was = raw.was.into_option().map(|was| was.0);
    Correction {
        date: raw.date.into_option().map_or(Date::ZERO, |d| d.0),
        was: was.map_or(Claim::NotAssessed, |was| claim(&was, edition, origin, report)),
        reason: report.required_text(raw.reason, || origin.then("reason")),
        source: raw.source.filter(|s| s.get().is_some()).map(|s| edition.source(&s, origin, report)),
        origin: origin.clone(),
    }
}

/// Resolves the value before a correction: a number is a score, and a word is a predicate or a zone of the method.
fn claim(was: &str, edition: &Edition<'_>, origin: &Origin, report: &mut Report<'_>) -> Claim {
    let place = || origin.then("was");
    if let Some(claim) = claim_of_words(was) {
        return claim;
    }
    if let Ok(score) = Decimal::from_str_exact(was) {
        edition.check_score(score, place, report);
        return Claim::Score(score);
    }
    let Some(method) = edition.method else { return Claim::Predicate(PredicateId::new(was)) };
    if !method.predicates.allows(was) && method.zones.allows(was) {
        return Claim::Zone(ZoneId::new(was));
    }
    if !method.predicates.allows(was) {
        let mut both = method.predicates.clone();
        both.merge(&method.zones, "predicate or zone");
        report.at(&place(), both.unknown(was));
    }
    Claim::Predicate(PredicateId::new(was))
}

/// A claim that needs no method: a status, a rank of a source, the award.
fn claim_of_words(was: &str) -> Option<Claim> {
    match was {
        "not-assessed" => return Some(Claim::NotAssessed),
        "withdrawn" => return Some(Claim::Withdrawn),
        "award given" => return Some(Claim::Award(true)),
        "award withheld" => return Some(Claim::Award(false)),
        _ => {}
    }
    let rank = was.strip_prefix("rank ")?;
    let (national, of) = match rank.split_once(" of ") {
        Some((national, of)) => (national, Some(of.parse().ok()?)),
        None => (rank, None),
    };
    Some(Claim::Rank(PublishedRank { national: national.parse().ok()?, of }))
}
