//! What is public now, held against the record: what changed must say so.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::chain::{Record, State};
use super::code;
use super::figures::{article_key, result_key};
use super::publication::Publication;
use crate::content::Content;
use crate::content::assessment::{Assessment, ResultRecord};
use crate::diagnostic::{Diagnostic, Diagnostics, Location};

/// More results of an edition than these, and one problem speaks for all of them.
const MOST: usize = 5;
/// The fields of a result that a correction explains, in the order in which they are told.
const FIELDS: [&str; 6] = ["score", "predicate", "zone", "status", "rank", "award"];

/// What is recorded and what is said now.
pub(crate) struct Held<'a> {
    /// What was public.
    pub record: &'a Record,
    /// What is said now.
    pub now: &'a State,
    /// The content that says it.
    pub content: &'a Content,
    /// The date of the corrections that are proposed.
    pub today: Date,
}

impl Held<'_> {
    /// The results (edition and institution) and the articles of which something became different.
    pub(super) fn differing(&self) -> (BTreeSet<(&str, &str)>, BTreeSet<&str>) {
        let mut results: BTreeSet<(&str, &str)> = BTreeSet::new();
        let mut articles: BTreeSet<&str> = BTreeSet::new();
        for (key, value) in self.record.state() {
            if self.now.get(key).is_some_and(|now| now == value) {
                continue;
            }
            match key.split('/').collect::<Vec<_>>()[..] {
                ["result", edition, institution, ..] => drop(results.insert((edition, institution))),
                ["article", id, ..] => drop(articles.insert(id)),
                _ => {}
            }
        }
        (results, articles)
    }

    /// What became different of results without a word.
    pub(super) fn results(&self, differing: &BTreeSet<(&str, &str)>) -> Diagnostics {
        let mut problems = Diagnostics::new();
        let mut by_edition: BTreeMap<&str, Vec<Diagnostic>> = BTreeMap::new();
        for (edition, institution) in differing {
            by_edition.entry(edition).or_default().extend(self.result(edition, institution));
        }
        for (edition, mut found) in by_edition {
            if let Some(count) = Some(found.len()).filter(|count| *count > MOST) {
                found = vec![many(edition, count, &found[0])];
            }
            for problem in found {
                problems.push(problem);
            }
        }
        problems
    }

    fn result(&self, edition: &str, institution: &str) -> Option<Diagnostic> {
        let was = result_key(edition, institution);
        let present = self.present_id(institution);
        let now = result_key(edition, present);
        let said = |field: &str| self.now.get(&format!("{now}{field}")).map(String::as_str);
        let recorded = |field: &str| self.record.value(&format!("{was}{field}"));
        let written = self.written(edition, present);
        let Some((assessment, written)) = written else { return Some(self.gone(edition, institution)) };
        if said("status") == Some("withdrawn") {
            return None;
        }
        if let Some(problem) = self.lost_correction(&was, &now, written) {
            return Some(problem);
        }
        let corrected = self.new_corrections(&was, &now);
        let explained = |field: &str| recorded(field).is_some_and(|was| corrected.iter().any(|c| c.is(field, was)));
        let differs =
            |field: &str| recorded(field).is_some_and(|was| !said(field).is_some_and(|now| is_same(was, now)));
        let follows = |field: &str| match field {
            "predicate" | "award" => differs("score"),
            "zone" => differs("score") || differs("predicate"),
            _ => false,
        };
        let unexplained = |field: &&str| differs(field) && !explained(field) && !follows(field);
        let found: Vec<&str> = FIELDS.into_iter().filter(unexplained).collect();
        let (first, was_first) = found.first().and_then(|first| Some((*first, recorded(first)?)))?;
        let since = self.record.since(&format!("{was}{first}"))?;
        let becomes = |field: &&str| {
            let was = recorded(field).unwrap_or_default();
            format!(
                "the {field} of {institution} in {edition} was public as {was} and {}",
                now_is(said(field), said("status"))
            )
        };
        let message = found.iter().map(becomes).collect::<Vec<_>>().join("; ");
        let place = self.content.files.locate(&written.origin.then(key_of(first, written)));
        let was: Vec<&str> = found.iter().filter_map(|field| recorded(field)).collect();
        let error = Diagnostic::error(code::CHANGED, message)
            .at(place)
            .label(format!("{was_first} {}", public_since(since)))
            .help(self.correction(&found, &was, assessment));
        Some(error)
    }

    /// What to write, ready to be pasted.
    fn correction(&self, fields: &[&str], was: &[&str], assessment: &Assessment) -> String {
        let entry = |(field, was): (&&str, &&str)| {
            let was = match *field {
                "rank" | "award" => format!("\"{field} {was}\""),
                _ => (*was).to_owned(),
            };
            format!("  - {{date: {}, was: {was}, reason: \"…\"}}\n", self.today)
        };
        let entries: String = fields.iter().zip(was).map(entry).collect();
        let source = assessment.sources.keys().next().map_or("…", |source| source.as_str());
        format!(
            "bring back what was public, or say why it changed, at this result:\ncorrections:\n{entries}\
             (add source: {source} or another to an entry where the new value comes from elsewhere)"
        )
    }

    fn gone(&self, edition: &str, institution: &str) -> Diagnostic {
        let key = result_key(edition, institution);
        let first = self.record.below(&key).next().map(|(key, _)| key);
        let since = first.and_then(|key| self.record.since(key));
        let said = FIELDS.iter().find_map(|field| Some((field, self.record.value(&format!("{key}{field}"))?)));
        let what = said.map_or(String::new(), |(field, was)| format!(", with the {field} {was},"));
        let message = format!("the result of {institution} in {edition}{what} was public and is gone");
        let help = format!(
            "bring it back; or, if it was withdrawn, say so in the edition {edition}:\n\
             - institution: {institution}\n  status: withdrawn\n  date: {}\n  reason: \"…\"\n  source: …",
            self.today
        );
        let error = Diagnostic::error(code::GONE, message).help(help);
        let assessment = self.content.assessments.iter().find(|a| a.edition.as_str() == edition);
        let place = match assessment {
            Some(assessment) => Some(self.content.files.locate(&assessment.origin.then("results"))),
            None => first.zip(since).and_then(|(key, since)| place_in(since, key)),
        };
        let error = match place {
            Some(place) => error.at(place),
            None => error,
        };
        error.label(since.map(public_since).unwrap_or_default())
    }

    /// A correction that was public is itself public.
    fn lost_correction(&self, was: &str, now: &str, written: &ResultRecord) -> Option<Diagnostic> {
        let start = format!("{was}correction/");
        let lost = self.record.below(&start).find(|(key, value)| {
            let key = format!("{now}{}", &key[was.len()..]);
            let kept: Vec<&str> = self.now.get(&key).into_iter().flat_map(|all| all.split(", ")).collect();
            !value.split(", ").all(|was| kept.iter().any(|kept| is_same(was, kept)))
        })?;
        let mut pieces = lost.0[start.len()..].split('/');
        let (date, field) = (pieces.next()?, pieces.next()?);
        let since = self.record.since(lost.0)?;
        let message = format!("the correction of {date} ({field} was {}) was public and is gone", lost.1);
        let error = Diagnostic::error(code::CORRECTION_GONE, message)
            .at(self.content.files.locate(&written.origin.then("corrections")))
            .label(public_since(since))
            .help(format!(
                "bring it back; if the correction was itself wrong, add another one:\ncorrections:\n  \
                 - {{date: {date}, was: {}, reason: \"…\"}}",
                lost.1
            ));
        Some(error)
    }

    fn new_corrections(&self, was: &str, now: &str) -> Vec<Corrected<'_>> {
        let start = format!("{now}correction/");
        let range = self.now.range(start.clone()..).take_while(|(key, _)| key.starts_with(&start));
        let mut new = Vec::new();
        for (key, value) in range {
            let known = self.record.value(&format!("{was}{}", &key[now.len()..])).unwrap_or_default();
            let field = key.rsplit('/').next().unwrap_or_default();
            let added = value.split(", ").filter(|value| !known.split(", ").any(|known| known == *value));
            new.extend(added.map(|was| Corrected { field, was }));
        }
        new
    }

    /// The id that an institution has now.
    fn present_id<'i>(&'i self, id: &'i str) -> &'i str {
        if self.content.institutions.contains_key(id) {
            return id;
        }
        let renamed = self.content.institutions.values().find(|i| i.former_ids.iter().any(|f| f.as_str() == id));
        renamed.map_or(id, |institution| institution.id.as_str())
    }

    /// A figure's target with the ids that institutions have now.
    pub(crate) fn present_target(&self, target: &str) -> String {
        let rename = |piece: &str| self.present_id(piece).to_owned();
        match target.split_once(':').and_then(|(scheme, rest)| Some((scheme, rest.split_once('/')?))) {
            Some((scheme, (institution, rest))) => format!("{scheme}:{}/{rest}", rename(institution)),
            None => target.to_owned(),
        }
    }

    fn written(&self, edition: &str, institution: &str) -> Option<(&Assessment, &ResultRecord)> {
        let assessment = self.content.assessments.iter().find(|a| a.edition.as_str() == edition)?;
        let record = assessment.results.iter().find(|r| r.institution.as_str() == institution)?;
        Some((assessment, record))
    }

    /// The value of a key of an article, now and as recorded.
    pub(crate) fn of_article(&self, id: &str, lang: &str, field: &str) -> (Option<&str>, Option<&str>) {
        let key = format!("{}{field}", article_key(id, lang));
        (self.now.get(&key).map(String::as_str), self.record.value(&key))
    }
}

/// A correction that is not recorded yet.
struct Corrected<'c> {
    field: &'c str,
    was: &'c str,
}

impl Corrected<'_> {
    fn is(&self, field: &str, was: &str) -> bool {
        self.field == field && is_same(self.was, was)
    }
}

/// Whether two values are the same; 88.4 is 88.40.
fn is_same(a: &str, b: &str) -> bool {
    let number = |text: &str| Decimal::from_str_exact(text).ok();
    a == b || number(a).zip(number(b)).is_some_and(|(a, b)| a == b)
}

fn now_is(now: Option<&str>, status: Option<&str>) -> String {
    match (now, status) {
        (Some(now), _) => format!("is now {now}"),
        (None, Some(status)) => format!("is now {status}"),
        (None, None) => "is gone".to_owned(),
    }
}

/// The key in the result under which a field is written, or what it is computed from.
fn key_of(field: &'static str, written: &ResultRecord) -> &'static str {
    use crate::content::assessment::ResultKind;
    match (field, &written.kind) {
        ("rank", _) => "rank",
        ("award", _) => "facts",
        (_, ResultKind::Values(_)) => "values",
        (_, ResultKind::Units(_)) => "units",
        (_, ResultKind::NotAssessed) => "status",
        (field, _) => field,
    }
}

/// "public since publication 1 of 2023-12-14"
pub(crate) fn public_since(publication: &Publication) -> String {
    format!("public since publication {} of {}", publication.number, publication.date)
}

/// The place of a key in the publication that made it public.
pub(crate) fn place_in(publication: &Publication, key: &str) -> Option<Location> {
    publication.lines.iter().find(|line| line.key == key).map(|line| publication.place(line))
}

fn many(edition: &str, count: usize, first: &Diagnostic) -> Diagnostic {
    let message = format!("{count} public results of {edition} changed without a word, for one: {}", first.message);
    let help = "if all of them have one cause (a bound, a weight, a column), bring it back; a new method belongs to a \
                new edition. Where each was put right, each needs its correction: "
        .to_owned();
    let help = help + first.help.as_deref().unwrap_or_default();
    let error = Diagnostic::error(first.code, message).label(first.label.clone()).help(help);
    match &first.location {
        Some(place) => error.at(place.clone()),
        None => error,
    }
}
