//! Editions.

use std::sync::Arc;

use indexmap::IndexMap;
use jiff::civil::Date;
use rayon::prelude::*;

use super::edition_files::EditionFiles;
use super::institution::Institutions;
use super::known::Known;
use super::methodology::{Method, Methods};
use super::report::{Ids, Report, items, whole};
use super::result::{self, Edition};
use super::source;
use crate::content::assessment::{Assessment, Context, ResultRecord, Source};
use crate::content::code;
use crate::content::id::{EditionId, MethodologyId, PredicateId, SourceId, ZoneId};
use crate::content::kept::Parsings;
use crate::content::origin::{FileId, Origin};
use crate::content::raw::assessment::{RawAssessment, RawContext, RawResult, RawSource};
use crate::content::raw::list::{Entries, Item, List};
use crate::content::raw::literal::{Id, Ref};
use crate::diagnostic::Diagnostics;

/// Resolves all editions, each by itself.
pub(crate) fn resolve(
    editions: Vec<EditionFiles>,
    parsings: &Parsings<'_>,
    institutions: &Institutions,
    methods: &Methods,
    report: &mut Report<'_>,
) -> Vec<Arc<Assessment>> {
    let resolve_one = |files: EditionFiles| {
        let (id, ids) = (files.id.clone(), files.ids());
        parsings.edition(&id, ids.as_deref(), || {
            let mut report = report.branch();
            let assessment = edition(files, institutions, methods, &mut report);
            (assessment, report.into_problems())
        })
    };
    let (assessments, problems): (Vec<_>, Vec<Diagnostics>) = editions.into_par_iter().map(resolve_one).unzip();
    parsings.forget_all_but(&assessments);
    for problems in problems {
        report.join(problems);
    }
    assessments.into_iter().flatten().collect()
}

fn edition(
    files: EditionFiles,
    institutions: &Institutions,
    methods: &Methods,
    report: &mut Report<'_>,
) -> Option<Assessment> {
    let (file, raw) = files.edition?;
    let raw = Arc::unwrap_or_clone(raw);
    let origin = whole(file);
    let method = method(&raw, methods, &origin, report);
    let mut sources = Sources::new();
    if !files.complete {
        sources.known.lost(None);
    }
    match raw.sources {
        Item::Read(entries) => sources.add(entries, &origin, report),
        Item::Lost(_) => sources.known.lost(None),
    }
    let mut lists: Vec<(FileId, List<RawResult>)> = vec![(file, raw.results.unwrap_or_default())];
    for (file, more) in files.results {
        let more = Arc::unwrap_or_clone(more);
        sources.add(more.sources, &whole(file), report);
        lists.push((file, more.results.0));
    }
    let context = raw.context.map(|c| context(c, method, &sources.known, &origin.then("context"), report));
    let named = lists.iter().flat_map(|(_, list)| list.iter().filter_map(Item::get));
    let named = named.filter_map(|raw| raw.institution.get().map(|id| id.0.clone())).collect();
    let edition = Edition { institutions: &institutions.known, named, sources: &sources.known, method };
    Some(Assessment {
        edition: EditionId::new(&files.id),
        methodology: MethodologyId::new(raw.methodology.get().map_or("", |m| &m.0)),
        title: report.optional_text(raw.title, || origin.then("title")),
        published: raw.published.into_option().map_or(Date::ZERO, |d| d.0),
        embargo: raw.embargo.and_then(Item::into_option).map(|m| m.0),
        note: report.optional_text(raw.note, || origin.then("note")),
        context,
        results: results(lists, &edition, report),
        sources: sources.records,
        origin,
    })
}

fn method<'m>(
    raw: &RawAssessment,
    methods: &'m Methods,
    origin: &Origin,
    report: &mut Report<'_>,
) -> Option<&'m Method> {
    let Item::Read(id) = &raw.methodology else { return None };
    report.known(&methods.known, &id.0, || origin.then("methodology"));
    methods.get(&id.0)
}

struct Sources {
    records: IndexMap<SourceId, Source>,
    known: Known,
    ids: Ids,
}

impl Sources {
    fn new() -> Self {
        let known = Known::new(code::UNKNOWN_SOURCE, "source", "the edition");
        Self { records: IndexMap::new(), known, ids: Ids::default() }
    }

    fn add(&mut self, entries: Entries<Id, RawSource>, file: &Origin, report: &mut Report<'_>) {
        let place = file.then("sources");
        for (id, item) in entries.0 {
            let origin = place.then(id.0.as_str());
            self.known.add(&id.0);
            if let Item::Read(raw) = item
                && self.ids.take(&id.0, "sources", &origin, report)
            {
                let source = source::named(&id.0, raw, origin, report);
                self.records.insert(source.id.clone(), source);
            }
        }
    }
}

fn context(
    raw: RawContext,
    method: Option<&Method>,
    sources: &Known,
    origin: &Origin,
    report: &mut Report<'_>,
) -> Context {
    let zones = counts(raw.zones, method.map(|m| &m.zones), &origin.then("zones"), report);
    let predicates = counts(raw.predicates, method.map(|m| &m.predicates), &origin.then("predicates"), report);
    let source = raw.source.into_option();
    if let Some(source) = &source {
        report.known(sources, &source.0, || origin.then("source"));
    }
    Context {
        assessed: raw.assessed,
        zones: zones.into_iter().map(|(id, n)| (ZoneId::new(&id), n)).collect(),
        predicates: predicates.into_iter().map(|(id, n)| (PredicateId::new(&id), n)).collect(),
        note: report.optional_text(raw.note, || origin.then("note")),
        source: SourceId::new(source.as_ref().map_or("", |s| &s.0)),
        origin: origin.clone(),
    }
}

fn counts(
    raw: Entries<Ref, u32>,
    known: Option<&Known>,
    place: &Origin,
    report: &mut Report<'_>,
) -> Vec<(String, u32)> {
    let mut counts = Vec::new();
    let written: Vec<String> = raw.0.iter().map(|(id, _)| id.0.clone()).collect();
    for (id, item) in raw.0 {
        if let Some(known) = known
            && !known.allows(&id.0)
        {
            report.at_key(
                &place.then(id.0.as_str()),
                known.unknown_beside(&id.0, |name| written.iter().any(|id| id == name)),
            );
        }
        counts.extend(item.into_option().map(|count| (id.0, count)));
    }
    counts
}

fn results(lists: Vec<(FileId, List<RawResult>)>, edition: &Edition<'_>, report: &mut Report<'_>) -> Vec<ResultRecord> {
    let mut firsts = result::Firsts::default();
    let mut records = Vec::new();
    for (file, list) in lists {
        let place = whole(file).then("results");
        for (raw, origin) in items(list, &place) {
            if let Item::Read(id) = &raw.institution {
                firsts.take(&id.0, &origin, report);
            }
            records.extend(result::resolve(raw, origin, edition, report));
        }
    }
    records
}
