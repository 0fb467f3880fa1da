//! Compares results with what was published. A difference is reported, never adjusted.

use rust_decimal::Decimal;

use super::problem::Problem;
use super::result::{InstitutionResult, Kind};
use super::rounding::at_most;
use crate::content::assessment::{ResultKind, ResultRecord};
use crate::content::id::PredicateId;
use crate::content::methodology::Methodology;

/// The differences between the statements of a record and its result.
pub(crate) fn reconcile(method: &Methodology, record: &ResultRecord, result: &InstitutionResult) -> Vec<Problem> {
    [score(method, record, result), predicate(method, record, result), zone(record, result)]
        .into_iter()
        .flatten()
        .collect()
}

fn score(method: &Methodology, record: &ResultRecord, result: &InstitutionResult) -> Option<Problem> {
    let (published, computed, working) = (record.published?, result.score?, result.working.as_ref()?);
    (published != computed.value()).then(|| Problem {
        code: "rapor::assess::reconcile",
        message: format!(
            "the published score of `{}` is {published}, but its values give {}",
            record.institution,
            computed.value()
        ),
        origin: record.origin.then("published"),
        label: before_rounding(computed.value(), working.unrounded),
        help: format!(
            "compare the values with the source, and the weights with methodology `{}`; one of them differs from \
             what was published",
            method.id
        ),
    })
}

fn before_rounding(computed: Decimal, unrounded: Decimal) -> String {
    if computed == unrounded {
        format!("computed: {computed}")
    } else {
        format!("computed: {computed} ({} before rounding)", at_most(unrounded, 10))
    }
}

/// Cross-checks the final predicate, after the rules, because that is the one that a source announces.
fn predicate(method: &Methodology, record: &ResultRecord, result: &InstitutionResult) -> Option<Problem> {
    let stated = match &record.kind {
        ResultKind::Predicate(published) => published,
        _ => record.stated_predicate.as_ref()?,
    };
    let given = given_predicate(record, result)?;
    (stated != given).then(|| Problem {
        code: "rapor::assess::predicate",
        message: format!(
            "the stated predicate of `{}` is `{stated}`, but {}",
            record.institution,
            gives(result, given)
        ),
        origin: record.origin.then("predicate"),
        label: format!("the method gives `{given}`"),
        help: format!("compare both with the source, and the bounds and rules of methodology `{}`", method.id),
    })
}

/// The predicate by the method, where there is one: from a score, or from a published predicate that a rule changes.
fn given_predicate<'r>(record: &'r ResultRecord, result: &'r InstitutionResult) -> Option<&'r PredicateId> {
    match &record.kind {
        ResultKind::Predicate(published) => {
            Some(result.fired.last().and_then(|f| f.after.as_ref()).unwrap_or(published))
        }
        _ => result.band.as_ref().and(result.predicate.as_ref()),
    }
}

/// "its score 92.10 gives `A`, which rule `x` makes `B`".
fn gives(result: &InstitutionResult, given: &PredicateId) -> String {
    let from_score = match (result.score, &result.band) {
        (Some(score), Some(band)) => format!("its score {} gives `{band}`", score.value()),
        _ => "that is not what it ends with".to_owned(),
    };
    let changing = result.fired.iter().rev().find(|fired| fired.before != fired.after);
    match changing {
        Some(fired) if result.kind == Kind::PredicateOnly => format!("rule `{}` makes it `{given}`", fired.rule),
        Some(fired) => format!("{from_score}, which rule `{}` makes `{given}`", fired.rule),
        None => from_score,
    }
}

fn zone(record: &ResultRecord, result: &InstitutionResult) -> Option<Problem> {
    let (stated, given) = (record.stated_zone.as_ref()?, result.zone.as_ref()?);
    let predicate = result.predicate.as_ref()?;
    let from = match result.score {
        Some(score) => format!("its score {} has predicate `{predicate}`", score.value()),
        None => format!("its predicate is `{predicate}`"),
    };
    (stated != given).then(|| Problem {
        code: "rapor::assess::zone",
        message: format!(
            "the stated zone of `{}` is `{stated}`, but {from}, which is in zone `{given}`",
            record.institution
        ),
        origin: record.origin.then("zone"),
        label: format!("the method gives `{given}`"),
        help: "compare both with the source; one of them differs from what was published".to_owned(),
    })
}
