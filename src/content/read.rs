//! Reads the whole content folder: list, load, parse, resolve.

use std::path::Path;

use rayon::prelude::*;

use super::files::Files;
use super::folder::{self, Found, Kind, Listing};
use super::origin::FileId;
use super::parsed::{Parsed, ParsedContent};
use super::raw::article::{RawArticle, RawPage};
use super::raw::assessment::{RawAssessment, RawResults};
use super::raw::institution::RawInstitutions;
use super::raw::methodology::RawMethodology;
use super::raw::portal::{RawPortal, RawRedirects};
use super::yaml;
use super::{Content, code, front_matter, load, pictures, resolve};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// Options for reading.
#[derive(Clone, Debug, Default)]
pub(crate) struct ReadOptions {
    /// The path of the content folder in diagnostics; the given path where absent.
    pub shown_as: Option<String>,
}

/// Reads and checks the content folder. The content is `None` where there is an error; the diagnostics are sorted and
/// have every problem.
pub(crate) fn read(dir: &Path, options: &ReadOptions) -> (Option<Content>, Diagnostics) {
    read_with(dir, options, &[])
}

/// Reads the content folder as if it held other texts: each a path below the folder, and the text there.
pub(crate) fn read_with(
    dir: &Path,
    options: &ReadOptions,
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
    let parsed = parse_all(&files, texts, &ids, &mut problems);
    let content = resolve::resolve(parsed, files, assets, shown, &mut problems);
    let problems = problems.sorted();
    (content.filter(|_| !problems.has_errors()), problems)
}

/// A parsed file of any kind.
enum Any {
    Portal(Box<Parsed<RawPortal>>),
    Redirects(Parsed<RawRedirects>),
    Institutions(Parsed<RawInstitutions>),
    Methodology(Box<Parsed<RawMethodology>>),
    Edition(Box<Parsed<RawAssessment>>),
    Results(Parsed<RawResults>),
    Article(Box<Parsed<RawArticle>>),
    Page(Parsed<RawPage>),
}

fn parse_all(files: &Files, texts: Vec<Found>, ids: &[Option<FileId>], problems: &mut Diagnostics) -> ParsedContent {
    let parsed: Vec<_> =
        texts.into_par_iter().zip(ids).with_max_len(1).map(|(found, id)| parse_one(files, found, *id)).collect();
    let mut content = ParsedContent::default();
    for (any, found) in parsed {
        problems.extend(found);
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
    content
}

fn parse_one(files: &Files, found: Found, id: Option<FileId>) -> (Any, Diagnostics) {
    let mut problems = Diagnostics::new();
    let reader = Reader { files, id, path: found.path, problems: &mut problems };
    let any = match found.kind {
        Kind::Portal => Any::Portal(Box::new(reader.yaml())),
        Kind::Redirects => Any::Redirects(reader.yaml()),
        Kind::Institutions => Any::Institutions(reader.yaml()),
        Kind::Methodology => Any::Methodology(Box::new(reader.yaml())),
        Kind::Assessment | Kind::Edition => Any::Edition(Box::new(reader.yaml())),
        Kind::Results => Any::Results(reader.yaml()),
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
                self.problems.push(Diagnostic::error(problem.code, problem.message).at(place).help(problem.help));
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
