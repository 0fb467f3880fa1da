//! The next publication: what becomes different for the public.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::chain::{FOLDER, Record, State};
use super::publication::{Publication, Step, parse, text};
use crate::diagnostic::SourceFile;

/// A publication that is not written yet.
#[derive(Clone, Debug)]
pub(crate) struct Next {
    /// The publication as it will be read.
    pub publication: Publication,
    /// Its path below the content folder.
    pub path: String,
    /// How many results and articles become public, change and go.
    pub counts: BTreeMap<&'static str, Counts>,
}

/// How many become public, change and go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// They become public.
    pub new: usize,
    /// They change.
    pub changed: usize,
    /// They go.
    pub gone: usize,
}

/// The publication that would follow; `None` where nothing becomes different.
pub(crate) fn next(record: Option<&Record>, now: &State, date: Date) -> Option<Next> {
    let lines = Record::difference(record, now);
    if lines.is_empty() {
        return None;
    }
    let last = record.and_then(|record| record.publications.last());
    let number = last.map_or(1, |last| last.number + 1);
    let text = text(number, date, last.map(Publication::hash).as_deref(), &lines);
    let path = format!("{FOLDER}/{number:04}-{date}.txt");
    let file = Arc::new(SourceFile { path: path.clone(), text });
    // What was just written can be read.
    let publication = parse(&file).ok()?;
    Some(Next { counts: counts(record, now, &lines), publication, path })
}

/// Results and articles, each counted once.
fn counts(record: Option<&Record>, now: &State, lines: &[(String, Step)]) -> BTreeMap<&'static str, Counts> {
    let things: BTreeSet<(&'static str, String)> = lines.iter().filter_map(|(key, _)| thing(key)).collect();
    let mut counts: BTreeMap<&'static str, Counts> = BTreeMap::new();
    for (kind, key) in things {
        let was = record.is_some_and(|record| record.below(&key).next().is_some());
        let is = now.range(key.clone()..).next().is_some_and(|(found, _)| found.starts_with(&key));
        let count = counts.entry(kind).or_default();
        match (was, is) {
            (false, _) => count.new += 1,
            (true, true) => count.changed += 1,
            (true, false) => count.gone += 1,
        }
    }
    counts
}

/// The result, the article or the name that a key belongs to.
fn thing(key: &str) -> Option<(&'static str, String)> {
    match key.split('/').collect::<Vec<_>>()[..] {
        ["result", edition, institution, ..] => Some(("results", format!("result/{edition}/{institution}/"))),
        ["article", id, ..] => Some(("articles", format!("article/{id}/"))),
        ["institution", ..] => Some(("institutions", key.to_owned())),
        _ => None,
    }
}
