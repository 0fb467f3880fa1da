//! Resolves editions.

use indexmap::IndexMap;
use jiff::civil::Date;
use rayon::prelude::*;

use super::edition::Edition;
use super::edition_files::EditionFiles;
use super::institution::Institutions;
use super::known::Known;
use super::method::Method;
use super::methodology::Methods;
use super::report::{Ids, Report, items, whole};
use super::result;
use super::source;
use crate::content::assessment::{Assessment, Context, ResultRecord, Source};
use crate::content::code;
use crate::content::id::{EditionId, MethodologyId, PredicateId, SourceId, ZoneId};
use crate::content::origin::{FileId, Origin};
use crate::content::raw::assessment::{RawAssessment, RawContext, RawResult, RawSource};
use crate::content::raw::list::{Entries, Item, List};
use crate::content::raw::literal::{Id, Ref};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// Resolves all editions in parallel.
pub(crate) fn resolve(
    editions: Vec<EditionFiles>,
    institutions: &Institutions,
    methods: &Methods,
    report: &mut Report<'_>,
) -> Vec<Assessment> {
    let resolve_one = |files: EditionFiles| {
        let mut report = report.branch();
        let assessment = edition(files, institutions, methods, &mut report);
        (assessment, report.into_problems())
    };
    let (assessments, problems): (Vec<_>, Vec<Diagnostics>) = editions.into_par_iter().map(resolve_one).unzip();
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
        sources.add(more.sources, &whole(file), report);
        lists.push((file, more.results.0));
    }
    let context = raw.context.map(|c| context(c, method, &sources.known, &origin.then("context"), report));
    let named = lists.iter().flat_map(|(_, list)| list.iter().filter_map(Item::get));
    let named = named.filter_map(|raw| raw.institution.get().map(|id| id.0.clone())).collect();
    let edition = Edition { institutions: &institutions.known, named, sources: &sources.known, method };
    let published = raw.published.into_option().map_or(Date::ZERO, |d| d.0);
    let results = results(lists, &edition, report);
    check_lifetimes(&results, published, institutions, report);
    Some(Assessment {
        edition: EditionId::new(&files.id),
        methodology: MethodologyId::new(raw.methodology.get().map_or("", |m| &m.0)),
        title: report.optional_text(raw.title, || origin.then("title")),
        published,
        embargo: raw.embargo.and_then(Item::into_option).map(|m| m.0),
        note: report.optional_text(raw.note, || origin.then("note")),
        context,
        results,
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

/// Reports results of institutions that do not exist on the day of publication. A day that could not be read is skipped.
fn check_lifetimes(results: &[ResultRecord], published: Date, institutions: &Institutions, report: &mut Report<'_>) {
    for result in results.iter().filter(|_| published != Date::ZERO) {
        let Some(institution) = institutions.records.get(&result.institution) else { continue };
        if institution.exists(published) {
            continue;
        }
        let (limit, word) = match institution.since {
            Some(since) if published < since => (since, "since"),
            _ => (institution.until.unwrap_or(published), "until"),
        };
        let id = &institution.id;
        let message = format!("`{id}` has a result of {published}, but exists {word} {limit}");
        let mut help = format!("take the result out, or correct `{word}` at {}", report.spot(&institution.origin));
        if word == "until" && !institution.successors.is_empty() {
            let successors: Vec<String> = institution.successors.iter().map(|id| format!("`{id}`")).collect();
            help.push_str(&format!("; its successors are {}", successors.join(", ")));
        }
        report.at(&result.origin.then("institution"), Diagnostic::error(code::LIFETIME, message).help(help));
    }
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
    let assessed = raw.assessed;
    let mut counts = |raw, key, known| Counts { raw, place: origin.then(key), known, assessed }.resolve(key, report);
    let zones = counts(raw.zones, "zones", method.map(|m| &m.zones));
    let predicates = counts(raw.predicates, "predicates", method.map(|m| &m.predicates));
    let source = raw.source.into_option();
    if let Some(source) = &source {
        report.known(sources, &source.0, || origin.then("source"));
    }
    Context {
        assessed,
        zones: zones.into_iter().map(|(id, n)| (ZoneId::new(&id), n)).collect(),
        predicates: predicates.into_iter().map(|(id, n)| (PredicateId::new(&id), n)).collect(),
        note: report.optional_text(raw.note, || origin.then("note")),
        source: SourceId::new(source.as_ref().map_or("", |s| &s.0)),
        origin: origin.clone(),
    }
}

/// How many institutions of a country are in each zone, or have each predicate.
struct Counts<'k> {
    raw: Entries<Ref, u32>,
    place: Origin,
    known: Option<&'k Known>,
    assessed: Option<u32>,
}

impl Counts<'_> {
    fn resolve(self, what: &str, report: &mut Report<'_>) -> Vec<(String, u32)> {
        let mut counts = Vec::new();
        // Where one count is uncertain, the sum is uncertain, too.
        let mut is_certain = true;
        for (id, item) in self.raw.0 {
            if let Some(known) = self.known
                && !known.allows(&id.0)
            {
                report.at_key(&self.place.then(id.0.as_str()), known.unknown(&id.0));
                is_certain = false;
            }
            match item.into_option() {
                Some(count) => counts.push((id.0, count)),
                None => is_certain = false,
            }
        }
        let sum: u64 = counts.iter().map(|(_, count)| u64::from(*count)).sum();
        if let Some(assessed) = self.assessed.filter(|assessed| u64::from(*assessed) != sum)
            && is_certain
            && !counts.is_empty()
        {
            let message = format!("the {what} add up to {sum}, but {assessed} institutions were assessed");
            let help =
                "compare the counts with the source; where it counts otherwise, say so in `note` and leave them out";
            report.at_key(&self.place, Diagnostic::error(code::CONTEXT, message).help(help));
        }
        counts
    }
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
