//! Resolves the kind of a result, which exactly one key decides.

use rust_decimal::Decimal;

use super::edition::Edition;
use super::report::{Ids, Report, items};
use super::values;
use crate::content::assessment::{ResultKind, Unit, Withdrawal};
use crate::content::code;
use crate::content::id::{PredicateId, UnitId, ZoneId};
use crate::content::origin::Origin;
use crate::content::raw::assessment::{RawResult, RawStatus, RawUnit};
use crate::content::raw::list::{Item, List};
use crate::content::raw::literal::{Day, Ref};
use crate::content::raw::text::RawText;
use crate::diagnostic::{Diagnostic, suggest};

/// The kind of a result, and the cross-checks written beside it.
#[derive(Debug)]
pub(crate) struct Kinded {
    /// The kind.
    pub kind: ResultKind,
    /// A published score beside values.
    pub published: Option<Decimal>,
    /// A predicate beside a score.
    pub stated_predicate: Option<PredicateId>,
    /// A zone beside a score or a predicate.
    pub stated_zone: Option<ZoneId>,
}

/// Resolves the kind. `None` where it is not clear.
pub(crate) fn resolve(
    raw: RawResult,
    origin: &Origin,
    edition: &Edition<'_>,
    report: &mut Report<'_>,
) -> Option<Kinded> {
    check_one(&raw, origin, report)?;
    check_withdrawal_keys(&raw, origin, report);
    let computed = raw.values.is_some() || raw.units.is_some();
    let published = raw.published.and_then(Item::into_option).map(|n| n.0);
    if let Some(published) = published {
        check_published(published, computed, origin, edition, report);
    }
    let predicate = read(raw.predicate).map(|id| edition.predicate(&id.0, origin, report));
    let zone = read(raw.zone).map(|id| edition.zone(&id.0, origin, report));
    let kind = if let Some(values) = raw.values {
        let place = origin.then("values");
        ResultKind::Values(values::resolve(values.into_option()?, &place, edition, report))
    } else if let Some(raw) = raw.units {
        ResultKind::Units(units(raw.into_option()?, &origin.then("units"), edition, report))
    } else if let Some(score) = raw.score {
        let score = score.into_option()?.0;
        edition.check_score(score, || origin.then("score"), report);
        ResultKind::Score(score)
    } else if let Some(status) = raw.status {
        match status.into_option()? {
            RawStatus::NotAssessed => ResultKind::NotAssessed,
            RawStatus::Withdrawn => ResultKind::Withdrawn(withdrawal(raw.reason, raw.date, origin, report)?),
        }
    } else if let Some(predicate) = predicate {
        let kind = ResultKind::Predicate(predicate);
        return Some(Kinded { kind, published, stated_predicate: None, stated_zone: zone });
    } else {
        let kind = ResultKind::Zone(zone?);
        return Some(Kinded { kind, published, stated_predicate: None, stated_zone: None });
    };
    Some(Kinded { kind, published, stated_predicate: predicate, stated_zone: zone })
}

/// When and why a result was withdrawn.
fn withdrawal(
    reason: Option<Item<RawText>>,
    date: Option<Item<Day>>,
    origin: &Origin,
    report: &mut Report<'_>,
) -> Option<Withdrawal> {
    let missing: Vec<&str> = [("reason", reason.is_none()), ("date", date.is_none())]
        .iter()
        .filter(|(_, no)| *no)
        .map(|(key, _)| *key)
        .collect();
    if !missing.is_empty() {
        let message = format!("the withdrawn result has no {}", suggest::listed(&missing));
        let help = "write `reason: …` and `date: 2025-01-15` beside `status: withdrawn`: readers are told when and why";
        report.at_key(&origin.then("status"), Diagnostic::error(code::MISSING_KEY, message).help(help));
    }
    let (date, reason) = (date?.into_option()?.0, report.required_text(reason?, || origin.then("reason")));
    Some(Withdrawal { date, reason, was: Vec::new() })
}

/// `reason` and `date` belong to a withdrawn result alone.
fn check_withdrawal_keys(raw: &RawResult, origin: &Origin, report: &mut Report<'_>) {
    if matches!(&raw.status, Some(Item::Read(RawStatus::Withdrawn) | Item::Lost(_))) {
        return;
    }
    for (key, given) in [("reason", raw.reason.is_some()), ("date", raw.date.is_some())] {
        if given {
            let message = format!("`{key}` belongs to a result with `status: withdrawn`, or to one of its corrections");
            let help = "write it at the correction that it explains, or take it out";
            report.at_key(&origin.then(key), Diagnostic::error(code::RESULT_KIND, message).help(help));
        }
    }
}

fn read(raw: Option<Item<Ref>>) -> Option<Ref> {
    raw.and_then(Item::into_option)
}

/// Reports a result without a kind or with several.
fn check_one(raw: &RawResult, origin: &Origin, report: &mut Report<'_>) -> Option<()> {
    let given = |key, given: bool| given.then_some(key);
    let mut deciding: Vec<&str> = [
        given("values", raw.values.is_some()),
        given("units", raw.units.is_some()),
        given("score", raw.score.is_some()),
        given("status", raw.status.is_some()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let words = [given("predicate", raw.predicate.is_some()), given("zone", raw.zone.is_some())];
    let mut words = words.into_iter().flatten();
    // Beside a score they are cross-checks; beside "not assessed" they contradict it.
    if deciding == ["status"] {
        deciding.extend(words.by_ref());
    }
    if deciding.is_empty() && words.next().is_some() {
        return Some(());
    }
    let diagnostic = match deciding.as_slice() {
        [_] => return Some(()),
        [] => Diagnostic::error(code::RESULT_KIND, "the result is empty")
            .help("write one of `values`, `units`, `score`, `predicate`, `zone` and `status: not-assessed`"),
        several => {
            let message = format!("the result has several kinds: {}", suggest::listed(several));
            Diagnostic::error(code::RESULT_KIND, message).help("keep the one that decides the result")
        }
    };
    let place = match deciding.get(1) {
        Some(second) => origin.then(*second),
        None => origin.clone(),
    };
    report.at_key(&place, diagnostic);
    None
}

fn check_published(
    published: Decimal,
    computed: bool,
    origin: &Origin,
    edition: &Edition<'_>,
    report: &mut Report<'_>,
) {
    let place = origin.then("published");
    if !computed {
        let message = "`published` is not allowed here: there is no computed score to compare it with";
        let help = "write the published score as `score`";
        report.at_key(&place, Diagnostic::error(code::RESULT_KIND, message).help(help));
        return;
    }
    edition.check_score(published, || place.clone(), report);
}

fn units(raw: List<RawUnit>, place: &Origin, edition: &Edition<'_>, report: &mut Report<'_>) -> Vec<Unit> {
    if raw.is_empty() {
        let diagnostic = Diagnostic::error(code::MISSING_VALUE, "the result has no units").help("list at least one");
        report.at(place, diagnostic);
    }
    let mut ids = Ids::default();
    items(raw, place)
        .map(|(raw, origin)| {
            ids.take(&raw.id.0, "units", &origin.then("id"), report);
            let name = report.required_text(raw.name, || origin.then("name"));
            let values = match raw.values {
                Item::Read(values) => values::resolve(values, &origin.then("values"), edition, report),
                Item::Lost(_) => std::collections::BTreeMap::new(),
            };
            Unit { id: UnitId::new(&raw.id.0), name, values, origin }
        })
        .collect()
}
