//! Articles held against the record: a title or a figure that changed must be marked as changed.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::code;
use super::hold::{Held, public_since};
use super::publication::Publication;
use crate::content::article::Article;
use crate::diagnostic::{Diagnostic, Diagnostics};

/// One problem an article. One that is gone altogether is a matter of its address.
pub(crate) fn problems(held: &Held<'_>, differing: &BTreeSet<&str>) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let of_key = |key: &str| held.content.articles.iter().find(|a| format!("{}.{}", a.id, a.lang) == key);
    for article in differing.iter().filter_map(|key| of_key(key)) {
        if let Some(problem) = problem(held, article) {
            problems.push(problem);
        }
    }
    problems
}

fn problem(held: &Held<'_>, article: &Article) -> Option<Diagnostic> {
    let (what, since) = changed(held, article)?;
    if says_so(held, article, since.date) {
        return None;
    }
    let error = Diagnostic::error(code::ARTICLE, format!("{what}, and the article does not say that it changed"))
        .at(held.content.files.locate(&article.origin.then("title")))
        .label(public_since(since))
        .help(format!(
            "bring it back, or say so in the front matter:\nupdated: {0}\nor, where it was wrong:\ncorrections:\n  \
             - {{date: {0}, text: \"…\"}}",
            held.today
        ));
    Some(error)
}

/// The first thing that a reader would find changed, and since when it was public.
fn changed<'h>(held: &'h Held<'_>, article: &Article) -> Option<(String, &'h Publication)> {
    let (id, lang) = (article.id.as_str(), article.lang.as_str());
    let key = super::figures::article_key(id, lang);
    if let (Some(now), Some(was)) = held.of_article(id, lang, "title")
        && now != was
    {
        let since = held.record.since(&format!("{key}title"))?;
        return Some((format!("the title was public as “{was}” and is now “{now}”"), since));
    }
    let figures = format!("{key}figure/");
    held.record.below(&figures).find_map(|(recorded, was)| {
        let target = held.present_target(&recorded[figures.len()..]);
        let since = held.record.since(recorded)?;
        match held.now.get(&format!("{figures}{target}")) {
            Some(now) if now == was => None,
            Some(now) => Some((format!("the figure `{target}` was public as {was} and is now {now}"), since)),
            None => Some((format!("the figure `{target}`, public as {was}, is gone from the text"), since)),
        }
    })
}

/// Whether the article was marked as changed since then.
fn says_so(held: &Held<'_>, article: &Article, since: Date) -> bool {
    let (id, lang) = (article.id.as_str(), article.lang.as_str());
    let (now, was) = held.of_article(id, lang, "updated");
    let updated = now != was && article.updated.is_some_and(|updated| updated >= since);
    let (now, was) = held.of_article(id, lang, "corrections");
    let count = |dates: Option<&str>| dates.map_or(0, |dates| dates.split(", ").count());
    updated || count(now) > count(was)
}
