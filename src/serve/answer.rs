//! The answer to a path: the same document that a build would write there.

use std::path::PathBuf;

use super::note::note;
use super::overlay::inject;
use crate::diagnostic::Diagnostics;
use crate::project::{Composed, Project};
use crate::routes::output::Output;
use crate::routes::page::PageId;

/// An answer.
#[derive(Debug)]
pub(crate) enum Answer {
    /// A document.
    Document(Document),
    /// A file of the content on the disk.
    Disk(PathBuf),
    /// A redirect to the path with a slash at the end.
    Slash(String),
    /// Nothing: the portal's page for missing addresses.
    Missing(Document),
    /// The page cannot be made.
    Broken(Diagnostics),
}

/// Bytes and what they are.
#[derive(Debug, Default)]
pub(crate) struct Document {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The media type.
    pub media_type: String,
    /// A hash of the document.
    pub mark: String,
}

/// Answers from one generation.
pub(crate) struct Desk<'d> {
    /// The portal.
    pub portal: &'d Composed<'d>,
    /// What it was made from.
    pub project: &'d Project,
    /// The generation's number.
    pub number: u64,
}

impl Desk<'_> {
    /// The answer to a path below the root, decoded and without the slash before it.
    pub(crate) fn answer(&self, path: &str) -> Answer {
        let plan = self.portal.plan;
        let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        if let Some(output) = plan.file(&file) {
            return self.document(&file, output).unwrap_or_else(Answer::Broken);
        }
        if plan.file(&format!("{path}/index.html")).is_some() {
            return Answer::Slash(format!("/{path}/"));
        }
        self.missing(path)
    }

    fn document(&self, path: &str, output: &Output) -> Result<Answer, Diagnostics> {
        if let Output::Asset(index) = output {
            return Ok(Answer::Disk(self.project.content.assets[*index].disk_path.clone()));
        }
        let bytes = self.portal.renderer.document(output)?.into_owned();
        let Output::Page(lang, page) = output else {
            let mark = crate::theme::mark(&bytes);
            return Ok(Answer::Document(Document { bytes, media_type: media_type(path, output), mark }));
        };
        let missing = self.portal.renderer.missing_messages();
        if !missing.is_empty() {
            return Err(missing);
        }
        let lang = &self.project.content.portal.languages[*lang];
        let (html, mark) = inject(&bytes, self.number, note(&self.project.unpublished, page, lang).as_deref());
        Ok(Answer::Document(Document { bytes: html, media_type: media_type(path, output), mark }))
    }

    /// The page for missing addresses in the nearest folder above: `/en/404.html` below `/en/`.
    fn missing(&self, path: &str) -> Answer {
        let folders = path.match_indices('/').map(|(at, _)| &path[..=at]).rev().chain([""]);
        let pages = folders.filter_map(|folder| {
            let file = format!("{folder}404.html");
            let output = self.portal.plan.file(&file).filter(|o| matches!(o, Output::Page(_, PageId::NotFound)))?;
            Some(self.document(&file, output))
        });
        match pages.into_iter().next() {
            Some(Ok(Answer::Document(document))) => Answer::Missing(document),
            Some(Err(problems)) => Answer::Broken(problems),
            _ => Answer::Missing(Document::default()),
        }
    }
}

/// The media type of a document: that of a feed from its format, of anything else from its name.
fn media_type(path: &str, output: &Output) -> String {
    let guessed = match output {
        Output::Feed(_, _, format) => format.media_type(),
        Output::RedirectsFile | Output::RedirectsMap => "text/plain",
        _ => mime_guess::from_path(path).first_raw().unwrap_or("application/octet-stream"),
    };
    let is_text = guessed.starts_with("text/") || guessed.ends_with("xml");
    if is_text { format!("{guessed}; charset=utf-8") } else { guessed.to_owned() }
}
