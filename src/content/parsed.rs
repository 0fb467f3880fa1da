//! What is in each file, before any name in it is looked up.

use super::origin::FileId;
use super::raw::article::{RawArticle, RawPage};
use super::raw::assessment::{RawAssessment, RawResults};
use super::raw::institution::RawInstitutions;
use super::raw::methodology::RawMethodology;
use super::raw::portal::{RawPortal, RawRedirects};

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
    pub editions: Vec<Parsed<RawAssessment>>,
    /// `assessments/2023/*.yaml`
    pub results: Vec<Parsed<RawResults>>,
    /// `news/*.md`
    pub articles: Vec<Parsed<RawArticle>>,
    /// `pages/*.md`
    pub pages: Vec<Parsed<RawPage>>,
}
