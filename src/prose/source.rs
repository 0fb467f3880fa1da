//! The Markdown at hand and where it was written.

use std::ops::Range;

use jiff::civil::Date;

use crate::content::Content;
use crate::content::article::Body;
use crate::content::origin::{FileId, Origin};
use crate::diagnostic::Location;

/// Markdown, and where it was written.
pub(crate) struct Source<'a> {
    pub(crate) markdown: &'a str,
    content: &'a Content,
    written: Written<'a>,
}

enum Written<'a> {
    /// In a Markdown file, from this byte on.
    File { file: FileId, start: usize },
    /// In a YAML value, whose place is looked up only when something is wrong.
    Value(&'a Origin),
}

impl<'a> Source<'a> {
    pub(crate) fn of_body(body: &'a Body, content: &'a Content) -> Self {
        Self { markdown: &body.markdown, content, written: Written::File { file: body.file, start: body.start } }
    }

    pub(crate) fn of_value(markdown: &'a str, origin: &'a Origin, content: &'a Content) -> Self {
        Self { markdown, content, written: Written::Value(origin) }
    }

    /// The place of a range of the Markdown in its file.
    pub(crate) fn location(&self, range: &Range<usize>) -> Location {
        match &self.written {
            Written::File { file, start } => Location {
                file: self.content.files.get(*file).clone(),
                start: start + range.start,
                end: start + range.end,
            },
            Written::Value(origin) => self.content.files.locate(origin),
        }
    }

    /// The place of a part of a link's destination. A destination that is written elsewhere (a reference link) or
    /// with escapes is not found in the link's own text; then the whole link is the place.
    pub(crate) fn within(&self, link: &Range<usize>, destination: &str, part: &Range<usize>) -> Range<usize> {
        let written = self.markdown.get(link.clone()).unwrap_or("");
        match written.rfind(destination) {
            Some(at) if !destination.is_empty() => link.start + at + part.start..link.start + at + part.end,
            _ => link.clone(),
        }
    }

    /// The day of the article; `None` for pages and values.
    pub(crate) fn day(&self) -> Option<Date> {
        let Written::File { file, .. } = self.written else { return None };
        self.content.articles.iter().find(|article| article.body.file == file).map(|article| article.date)
    }

    /// The folder of the file below the content folder, with a final slash, and from there the path of the file's
    /// folder: `news/`, or `news/2024/`. Values of YAML files have none.
    pub(crate) fn folder(&self) -> Option<&str> {
        let Written::File { file, .. } = self.written else { return None };
        let path = &self.content.files.get(file).path;
        let start = ["news/", "pages/"].into_iter().filter_map(|folder| find_folder(path, folder)).max()?;
        let end = path.rfind('/').map_or(path.len(), |slash| slash + 1);
        path.get(start..end)
    }
}

/// Where a folder starts in a path: the last place, so that a content folder of the same name does not deceive.
fn find_folder(path: &str, folder: &str) -> Option<usize> {
    let found = path.rmatch_indices(folder).map(|(at, _)| at);
    found.into_iter().find(|at| *at == 0 || path.as_bytes()[at - 1] == b'/')
}
