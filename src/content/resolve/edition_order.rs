//! The order of editions: that of their ids where these are years, else that in which they were made public.

use jiff::civil::Date;
use std::cmp::Ordering;

use super::report::Report;
use crate::content::assessment::Assessment;
use crate::content::{code, natural};
use crate::diagnostic::Diagnostic;

/// Sorts the editions, oldest first, and reports ids and dates that say something else of one another.
pub(crate) fn sort(assessments: &mut [Assessment], report: &mut Report<'_>) {
    let by_year = assessments.iter().all(|a| year(a.edition.as_str()).is_some());
    if !by_year {
        assessments.sort_by(|a, b| {
            let by_id = || natural::compare(a.edition.as_str(), b.edition.as_str());
            a.published.cmp(&b.published).then_with(by_id)
        });
    }
    for assessment in &*assessments {
        too_early(assessment, report);
    }
    for pair in assessments.windows(2) {
        against_order(&pair[0], &pair[1], report);
    }
}

/// The year that an id begins with: `2023`, `2023-2`.
fn year(id: &str) -> Option<i16> {
    let (year, rest) = id.split_at_checked(4)?;
    let is_year = year.bytes().all(|b| b.is_ascii_digit()) && !rest.starts_with(|c: char| c.is_ascii_digit());
    is_year.then(|| year.parse().ok()).flatten()
}

/// An edition cannot be public before its own year.
fn too_early(assessment: &Assessment, report: &mut Report<'_>) {
    let (id, published) = (&assessment.edition, assessment.published);
    let Some(year) = year(id.as_str()).filter(|year| published != Date::ZERO && published.year() < *year) else {
        return;
    };
    let message = format!("the edition `{id}` was published on {published}, before {year} began");
    let warning = Diagnostic::warning(code::EDITION_ORDER, message).help("correct the date, or the id");
    report.at(&assessment.origin.then("published"), warning);
}

/// Of two editions in order, the ids or the dates say that the second one is older.
fn against_order(before: &Assessment, after: &Assessment, report: &mut Report<'_>) {
    let known = before.published != Date::ZERO && after.published != Date::ZERO;
    let (first, second) = (before.edition.as_str(), after.edition.as_str());
    let by_date = after.published < before.published;
    // Ids such as `wave-2` and `wave-10` have an order of their own; `baseline` and `endline` have none.
    let by_id = stem(first).is_some_and(|of_first| Some(of_first) == stem(second))
        && natural::compare(first, second) == Ordering::Greater;
    if !known || !(by_date || by_id) {
        return;
    }
    let message = if by_date {
        format!("`{second}` follows `{first}`, but was published before it, on {}", after.published)
    } else {
        format!("`{second}` was published after `{first}`, so it counts as the later edition, against its number")
    };
    let help = "correct one of the dates, or one of the ids: changes and “the latest” go by this order";
    report.at(&after.origin.then("published"), Diagnostic::warning(code::EDITION_ORDER, message).help(help));
}

/// What stands before the number at the end of an id; `None` where no number does.
fn stem(id: &str) -> Option<&str> {
    let stem = id.trim_end_matches(|c: char| c.is_ascii_digit());
    (stem.len() < id.len()).then_some(stem)
}
