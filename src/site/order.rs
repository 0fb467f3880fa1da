//! The order of results, editions and news.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::content::id::EditionId;
use crate::site::Case;
use crate::site::voice::Voice;

/// The years that have news in this language or in the first, newest first.
pub(crate) fn years_with_news(voice: &Voice<'_>) -> Vec<i16> {
    let first = voice.site.first_lang();
    let articles = voice.site.articles(voice.lang()).chain(voice.site.articles(first));
    let years: BTreeSet<i16> = articles.map(|a| a.date.year()).collect();
    years.into_iter().rev().collect()
}

/// Sorts by score, best first; without one last, by name.
pub(crate) fn by_rank(voice: &Voice<'_>, cases: &mut [Case<'_>]) {
    cases.sort_by(|a, b| {
        let score = |c: &Case<'_>| Reverse(c.result.score);
        let name = |c: &Case<'_>| voice.text(c.name()).to_owned();
        score(a).cmp(&score(b)).then_with(|| voice.language.compare(&name(a), &name(b)))
    });
}

/// The edition whose scores can be compared: the latest with at least two, else the latest.
pub(crate) fn shown<'a>(voice: &Voice<'a>) -> Option<&'a EditionId> {
    let editions = &voice.site.assessed.editions;
    let compared = editions.iter().rev().find(|e| e.overall.scored >= 2);
    compared.or(editions.last()).map(|e| &e.edition)
}
