//! What changed between two states of a portal.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::snapshot::{ArticleState, ResultState, Snapshot, Term};

/// The order in which the fields of a result are shown.
const FIELDS: [&str; 8] = ["kind", "score", "predicate", "zone", "rank in category", "rank", "change", "award"];

/// What changed for the public. Every list is sorted by edition and id.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Difference {
    /// Results.
    pub results: Vec<ResultChange>,
    /// Names, bounds and weights.
    pub terms: Vec<TermChange>,
    /// Articles.
    pub articles: Vec<ArticleChange>,
    /// Articles, as they are now, whose prose cites a result that changed.
    pub citing: Vec<Citing>,
    /// Addresses.
    pub addresses: Vec<AddressChange>,
}

/// Whether something was added, removed or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Step {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is different.
    Changed,
}

/// A value before and after; `null` where there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct FieldChange {
    /// `score`, `predicate`, `zone`, `rank`, …
    pub field: String,
    /// Before.
    pub was: Option<String>,
    /// After.
    pub now: Option<String>,
}

/// A result that changed.
#[derive(Debug, Serialize)]
pub(crate) struct ResultChange {
    /// The edition.
    pub edition: String,
    /// The institution.
    pub institution: String,
    /// Its name.
    pub name: String,
    /// What happened.
    pub step: Step,
    /// What is different from before.
    pub fields: Vec<FieldChange>,
}

/// A name, a bound or a weight that changed.
#[derive(Debug, Serialize)]
pub(crate) struct TermChange {
    /// `predicate`, `zone`, `part`, `method`, `institution`; `bound` and `weight` are numbers.
    pub what: &'static str,
    /// The id of the method, where the term belongs to one.
    pub methodology: Option<String>,
    /// Its id.
    pub id: String,
    /// The language; `None` for numbers.
    pub lang: Option<String>,
    /// Before.
    pub was: Option<String>,
    /// After.
    pub now: Option<String>,
}

/// An article that changed.
#[derive(Debug, Serialize)]
pub(crate) struct ArticleChange {
    /// Its id.
    pub id: String,
    /// Its language.
    pub lang: String,
    /// Its headline.
    pub title: String,
    /// What happened.
    pub step: Step,
    /// Which of `title`, `date`, `summary` and `text` changed.
    pub fields: Vec<&'static str>,
}

/// An article that cites what changed.
#[derive(Debug, Serialize)]
pub(crate) struct Citing {
    /// Its id.
    pub id: String,
    /// Its language.
    pub lang: String,
    /// Its headline.
    pub title: String,
    /// Its page.
    pub permalink: String,
    /// The figures that rest on a result that changed.
    pub figures: Vec<CitedFigure>,
}

/// A figure that rests on a result that changed.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct CitedFigure {
    /// `score:kab-tebo/2023`
    pub target: String,
    /// The words in the text.
    pub text: String,
}

/// An address that was added or removed.
#[derive(Debug, Serialize)]
pub(crate) struct AddressChange {
    /// The address.
    pub address: String,
    /// What happened.
    pub step: Step,
}

impl Difference {
    /// Whether nothing changed.
    pub(crate) fn is_empty(&self) -> bool {
        let Self { results, terms, articles, citing, addresses } = self;
        results.is_empty() && terms.is_empty() && articles.is_empty() && citing.is_empty() && addresses.is_empty()
    }
}

/// Compares two states.
pub(crate) fn compare(old: &Snapshot, new: &Snapshot) -> Difference {
    let results = results(old, new);
    Difference {
        terms: terms(old, new),
        articles: articles(old, new),
        citing: citing(new, &results),
        addresses: addresses(old, new),
        results,
    }
}

/// The value of each key before and after.
fn pairs<'m, K: Ord, V>(
    old: &'m BTreeMap<K, V>,
    new: &'m BTreeMap<K, V>,
) -> impl Iterator<Item = (&'m K, Option<&'m V>, Option<&'m V>)> {
    let keys: BTreeSet<&K> = old.keys().chain(new.keys()).collect();
    keys.into_iter().map(|key| (key, old.get(key), new.get(key)))
}

fn step<T>(was: Option<T>, now: Option<T>) -> Step {
    match (was, now) {
        (None, _) => Step::Added,
        (_, None) => Step::Removed,
        _ => Step::Changed,
    }
}

fn results(old: &Snapshot, new: &Snapshot) -> Vec<ResultChange> {
    let change =
        |((edition, institution), was, now): (&(String, String), Option<&ResultState>, Option<&ResultState>)| {
            let fields: Vec<FieldChange> = FIELDS.iter().filter_map(|field| field_change(field, was, now)).collect();
            let state = now.or(was)?;
            (!fields.is_empty()).then(|| ResultChange {
                edition: edition.clone(),
                institution: institution.clone(),
                name: state.name.clone(),
                step: step(was, now),
                fields,
            })
        };
    pairs(&old.results, &new.results).filter_map(change).collect()
}

fn field_change(field: &str, was: Option<&ResultState>, now: Option<&ResultState>) -> Option<FieldChange> {
    let value = |state: Option<&ResultState>| state.and_then(|s| s.says.get(field)).cloned();
    let (was, now) = (value(was), value(now));
    (was != now).then(|| FieldChange { field: field.to_owned(), was, now })
}

/// Terms that both states have, and bounds and weights that were added or removed. A name is added or removed with the
/// thing that it names, so it is not listed again.
fn terms(old: &Snapshot, new: &Snapshot) -> Vec<TermChange> {
    let change = |(term, was, now): (&Term, Option<&String>, Option<&String>)| {
        let is_number = term.lang.is_empty();
        let known = |snapshot: &Snapshot| snapshot.terms.keys().any(|t| t.what == "method" && t.id == term.of);
        let tells = was != now && (was.is_some() && now.is_some() || is_number && known(old) && known(new));
        tells.then(|| TermChange {
            what: term.what,
            methodology: (!term.of.is_empty()).then(|| term.of.clone()),
            id: term.id.clone(),
            lang: (!is_number).then(|| term.lang.clone()),
            was: was.cloned(),
            now: now.cloned(),
        })
    };
    pairs(&old.terms, &new.terms).filter_map(change).collect()
}

fn articles(old: &Snapshot, new: &Snapshot) -> Vec<ArticleChange> {
    let change = |((id, lang), was, now): (&(String, String), Option<&ArticleState>, Option<&ArticleState>)| {
        let fields = match (was, now) {
            (Some(was), Some(now)) => changed_fields(was, now),
            _ => Vec::new(),
        };
        let article = now.or(was)?;
        let tells = step(was, now) != Step::Changed || !fields.is_empty();
        tells.then(|| ArticleChange {
            id: id.clone(),
            lang: lang.clone(),
            title: article.title.clone(),
            step: step(was, now),
            fields,
        })
    };
    pairs(&old.articles, &new.articles).filter_map(change).collect()
}

fn changed_fields(was: &ArticleState, now: &ArticleState) -> Vec<&'static str> {
    let all = [
        ("title", was.title != now.title),
        ("date", was.date != now.date),
        ("summary", was.summary != now.summary),
        ("text", was.text != now.text),
    ];
    all.into_iter().filter(|(_, changed)| *changed).map(|(field, _)| field).collect()
}

/// The articles whose figures rest on results that changed. A figure of a whole edition rests on each of its results.
fn citing(new: &Snapshot, results: &[ResultChange]) -> Vec<Citing> {
    let touched = |edition: &str, institution: Option<&str>| {
        results.iter().any(|r| r.edition == edition && institution.is_none_or(|i| i == r.institution))
    };
    let cites = |((id, lang), article): (&(String, String), &ArticleState)| {
        let figures: Vec<CitedFigure> = article
            .figures
            .iter()
            .filter(|f| touched(&f.edition, f.institution.as_deref()))
            .map(|f| CitedFigure { target: f.target.clone(), text: f.text.clone() })
            .collect();
        (!figures.is_empty()).then(|| Citing {
            id: id.clone(),
            lang: lang.clone(),
            title: article.title.clone(),
            permalink: article.permalink.clone(),
            figures,
        })
    };
    new.articles.iter().filter_map(cites).collect()
}

fn addresses(old: &Snapshot, new: &Snapshot) -> Vec<AddressChange> {
    let gone = old.addresses.difference(&new.addresses).map(|a| (a, Step::Removed));
    let come = new.addresses.difference(&old.addresses).map(|a| (a, Step::Added));
    gone.chain(come).map(|(address, step)| AddressChange { address: address.clone(), step }).collect()
}
