//! Reading the whole content folder: list, load, parse, resolve.

use std::cmp::Reverse;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::files::Files;
use super::folder::{self, Found, Kind, Listing};
use super::kept::{Kept, Parsings};
use super::origin::FileId;
use super::raw::article::{RawArticle, RawPage};
use super::raw::assessment::{RawAssessment, RawResults};
use super::raw::institution::RawInstitutions;
use super::raw::methodology::RawMethodology;
use super::raw::portal::{RawPortal, RawRedirects};
use super::yaml;
use super::{Content, code, front_matter, load, pictures, resolve};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// How to read.
#[derive(Clone, Debug, Default)]
pub(crate) struct ReadOptions {
    /// What diagnostics call the content folder; the path as it is given where absent.
    pub shown_as: Option<String>,
}

/// Reads the content folder and checks all of it. Content is given only where there is no error; every problem
/// that was found is in the diagnostics, sorted.
pub(crate) fn read(dir: &Path, options: &ReadOptions) -> (Option<Content>, Diagnostics) {
    read_through(dir, options, None, &[])
}

/// Likewise, parsing only what changed since the last time with the same `kept`: the outcome is the same.
pub(crate) fn read_again(dir: &Path, options: &ReadOptions, kept: &Kept) -> (Option<Content>, Diagnostics) {
    read_through(dir, options, Some(kept), &[])
}

/// Likewise, as if the folder held other texts: a path below it, and the text there.
pub(crate) fn read_with(
    dir: &Path,
    options: &ReadOptions,
    instead: &[(String, String)],
) -> (Option<Content>, Diagnostics) {
    read_through(dir, options, None, instead)
}

fn read_through(
    dir: &Path,
    options: &ReadOptions,
    kept: Option<&Kept>,
    instead: &[(String, String)],
) -> (Option<Content>, Diagnostics) {
    let shown = options.shown_as.clone().unwrap_or_else(|| dir.to_string_lossy().replace('\\', "/"));
    let shown = shown.trim_end_matches('/');
    let mut problems = Diagnostics::new();
    let mut listing = folder::list(dir, shown, &mut problems);
    for (path, text) in instead {
        folder::stand_in(&mut listing, path, text, shown, &mut problems);
    }
    let Listing { texts, mut assets } = listing;
    pictures::look(&mut assets, shown, &mut problems);
    if problems.iter().any(|p| p.code == code::MISSING_FILE) {
        return (None, problems);
    }
    let (files, ids) = load::load(&texts, shown, &mut problems);
    let (parsed, parsings) = parse_all(&files, texts, &ids, kept, &mut problems);
    let content = resolve::resolve(parsed, &parsings, files, assets, shown, &mut problems);
    let problems = problems.sorted();
    (content.filter(|_| !problems.has_errors()), problems)
}

/// A file as parsed; without a raw value where none could be read.
#[derive(Clone, Debug)]
pub(crate) struct Parsed<T> {
    /// The file; `None` where not even its text could be read.
    pub file: Option<FileId>,
    /// Its path below the content folder.
    pub path: String,
    /// What is in it.
    pub raw: Option<T>,
    /// Where the Markdown starts in a file that has some.
    pub body: usize,
}

impl<T> Parsed<T> {
    /// The same, cheap to copy.
    fn shared(self) -> Parsed<Arc<T>> {
        Parsed { file: self.file, path: self.path, raw: self.raw.map(Arc::new), body: self.body }
    }
}

/// Everything that was parsed, by kind, each in the order of file names.
#[derive(Debug, Default)]
pub(crate) struct ParsedContent {
    /// `portal.yaml`
    pub portal: Option<Parsed<RawPortal>>,
    /// `redirects.yaml`
    pub redirects: Option<Parsed<RawRedirects>>,
    /// `institutions/*.yaml`
    pub institutions: Vec<Parsed<RawInstitutions>>,
    /// `methodologies/*.yaml`
    pub methodologies: Vec<Parsed<RawMethodology>>,
    /// `assessments/2023.yaml` and `assessments/2023/edition.yaml`
    pub editions: Vec<Parsed<Arc<RawAssessment>>>,
    /// `assessments/2023/*.yaml`
    pub results: Vec<Parsed<Arc<RawResults>>>,
    /// `news/*.md`
    pub articles: Vec<Parsed<RawArticle>>,
    /// `pages/*.md`
    pub pages: Vec<Parsed<RawPage>>,
}

/// A parsed file of any kind.
#[derive(Clone, Debug)]
pub(crate) enum Any {
    Portal(Box<Parsed<RawPortal>>),
    Redirects(Parsed<RawRedirects>),
    Institutions(Parsed<RawInstitutions>),
    Methodology(Box<Parsed<RawMethodology>>),
    Edition(Box<Parsed<Arc<RawAssessment>>>),
    Results(Parsed<Arc<RawResults>>),
    Article(Box<Parsed<RawArticle>>),
    Page(Parsed<RawPage>),
}

impl Any {
    /// Whether editions are resolved with the help of what is in it.
    pub(crate) fn is_for_editions(&self) -> bool {
        matches!(self, Self::Portal(_) | Self::Institutions(_) | Self::Methodology(_))
    }

    /// The same in a reading in which the file has this index.
    pub(crate) fn in_file(mut self, id: FileId) -> Self {
        let file = match &mut self {
            Self::Portal(parsed) => &mut parsed.file,
            Self::Redirects(parsed) => &mut parsed.file,
            Self::Institutions(parsed) => &mut parsed.file,
            Self::Methodology(parsed) => &mut parsed.file,
            Self::Edition(parsed) => &mut parsed.file,
            Self::Results(parsed) => &mut parsed.file,
            Self::Article(parsed) => &mut parsed.file,
            Self::Page(parsed) => &mut parsed.file,
        };
        *file = Some(id);
        self
    }
}

fn parse_all<'k>(
    files: &Files,
    texts: Vec<Found>,
    ids: &[Option<FileId>],
    kept: Option<&'k Kept>,
    problems: &mut Diagnostics,
) -> (ParsedContent, Parsings<'k>) {
    if let Some(kept) = kept {
        kept.forget_all_but(&texts);
    }
    let one = |(found, id): (Found, &Option<FileId>)| match (kept, *id) {
        (Some(kept), Some(id)) => kept.parse(files.get(id), id, found, |found| parse_one(files, found, Some(id))),
        (_, id) => {
            let (any, problems) = parse_one(files, found, id);
            (any, problems, None)
        }
    };
    // The longest first, one at a time: none is left that keeps one thread busy when the others are done.
    let length = |id: &Option<FileId>| id.map_or(0, |id| files.get(id).text.len());
    let mut queue: Vec<_> = texts.into_iter().zip(ids).enumerate().collect();
    queue.sort_by_key(|(_, (_, id))| Reverse(length(id)));
    let mut parsed: Vec<_> = queue.into_iter().par_bridge().map(|(at, file)| (at, one(file))).collect();
    parsed.sort_by_key(|(at, _)| *at);
    let mut content = ParsedContent::default();
    let mut parsings = Parsings::new(kept);
    for ((_, (any, found, parsing)), id) in parsed.into_iter().zip(ids) {
        problems.extend(found);
        parsings.note(&any, *id, parsing);
        match any {
            Any::Portal(parsed) => content.portal = Some(*parsed),
            Any::Redirects(parsed) => content.redirects = Some(parsed),
            Any::Institutions(parsed) => content.institutions.push(parsed),
            Any::Methodology(parsed) => content.methodologies.push(*parsed),
            Any::Edition(parsed) => content.editions.push(*parsed),
            Any::Results(parsed) => content.results.push(parsed),
            Any::Article(parsed) => content.articles.push(*parsed),
            Any::Page(parsed) => content.pages.push(parsed),
        }
    }
    (content, parsings)
}

fn parse_one(files: &Files, found: Found, id: Option<FileId>) -> (Any, Diagnostics) {
    let mut problems = Diagnostics::new();
    let reader = Reader { files, id, path: found.path, problems: &mut problems };
    let any = match found.kind {
        Kind::Portal => Any::Portal(Box::new(reader.yaml())),
        Kind::Redirects => Any::Redirects(reader.yaml()),
        Kind::Institutions => Any::Institutions(reader.yaml()),
        Kind::Methodology => Any::Methodology(Box::new(reader.yaml())),
        Kind::Assessment | Kind::Edition => Any::Edition(Box::new(reader.yaml().shared())),
        Kind::Results => Any::Results(reader.yaml().shared()),
        Kind::Article => Any::Article(Box::new(reader.markdown())),
        Kind::Page => Any::Page(reader.markdown()),
    };
    (any, problems)
}

struct Reader<'a> {
    files: &'a Files,
    id: Option<FileId>,
    path: String,
    problems: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn yaml<T: serde::de::DeserializeOwned + schemars::JsonSchema>(self) -> Parsed<T> {
        let range = self.id.map_or(0..0, |id| 0..self.files.get(id).text.len());
        self.range(range, 0)
    }

    fn markdown<T: serde::de::DeserializeOwned + schemars::JsonSchema>(self) -> Parsed<T> {
        let Some(id) = self.id else { return self.range(0..0, 0) };
        match front_matter::split(&self.files.get(id).text) {
            Ok(halves) => self.range(halves.yaml, halves.body),
            Err(problem) => {
                let place = self.files.location(id, problem.span);
                let help = problem.help.unwrap_or_default();
                self.problems.push(Diagnostic::error(problem.code, problem.message).at(place).help(help));
                Parsed { file: Some(id), path: self.path, raw: None, body: 0 }
            }
        }
    }

    fn range<T: serde::de::DeserializeOwned + schemars::JsonSchema>(
        self,
        range: std::ops::Range<usize>,
        body: usize,
    ) -> Parsed<T> {
        let raw = self.id.and_then(|id| {
            let (raw, found) = yaml::read(self.files.get(id), range);
            self.problems.extend(found);
            raw
        });
        Parsed { file: self.id, path: self.path, raw, body }
    }
}
