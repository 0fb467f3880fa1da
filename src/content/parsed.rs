//! Parsed files, before the names in them are looked up.

use super::origin::FileId;
use super::raw::article::{RawArticle, RawPage};
use super::raw::assessment::{RawAssessment, RawResults};
use super::raw::institution::RawInstitutions;
use super::raw::methodology::RawMethodology;
use super::raw::portal::{RawPortal, RawRedirects};

/// A parsed file.
#[derive(Clone, Debug)]
pub(crate) struct Parsed<T> {
    /// The file; `None` where its text could not be read.
    pub file: Option<FileId>,
    /// The path below the content folder.
    pub path: String,
    /// The parsed value; `None` where the file is unusable.
    pub raw: Option<T>,
    /// The start of the Markdown in a Markdown file.
    pub body: usize,
}

/// All parsed files by kind, each kind sorted by file name.
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
