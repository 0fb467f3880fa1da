//! Headings, and their anchors: stable, unique, plain ASCII.

use std::collections::HashSet;
use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::HeadingLevel;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::diagnostic::Diagnostic;

use super::writer::Writer;
use super::{Heading, code};

/// Ids that the pages of the theme use around a body.
const OF_THE_PAGE: [&str; 3] = ["content", "cite", "download"];

/// The ids that a body has given out.
#[derive(Debug)]
pub(super) struct Anchors {
    taken: HashSet<String>,
}

impl Default for Anchors {
    fn default() -> Self {
        Self { taken: OF_THE_PAGE.map(str::to_owned).into() }
    }
}

impl Anchors {
    pub(super) fn has(&self, id: &str) -> bool {
        self.taken.contains(id)
    }

    /// Takes an id as it is; `false` where it is taken already.
    pub(super) fn claim(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned())
    }

    /// Makes an id of words; where it is taken, a number is put behind it.
    pub(super) fn make(&mut self, words: &str) -> String {
        let slug = slug(words);
        let mut id = slug.clone();
        let mut number = 2;
        while !self.claim(&id) {
            id = format!("{slug}-{number}");
            number += 1;
        }
        id
    }
}

/// Whether an id that a person wrote may be used: letters, digits and hyphens, as in addresses.
pub(super) fn is_anchor(id: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !id.is_empty() && id.bytes().all(allowed) && !is_footnote(id)
}

/// Footnotes have the ids `fn-1` and `fnref-1`.
fn is_footnote(id: &str) -> bool {
    id.starts_with("fn-") || id.starts_with("fnref-")
}

fn slug(words: &str) -> String {
    let mut slug = String::with_capacity(words.len());
    for c in words.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') && !matches!(c, '\'' | '’') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    // An id may not be empty, and starts with a letter so that style sheets and tools can name it without escapes.
    if slug.starts_with(|c: char| c.is_ascii_lowercase()) && !is_footnote(slug) {
        slug.to_owned()
    } else {
        format!("s-{slug}").trim_end_matches('-').to_owned()
    }
}

/// A heading whose anchor is made when its words are known.
pub(super) struct OpenHeading {
    level: u8,
    id: Option<String>,
    /// Where in the HTML the id goes.
    at: usize,
    source: Range<usize>,
}

impl Writer<'_, '_> {
    pub(super) fn open_heading(&mut self, level: HeadingLevel, id: Option<&str>, extra: bool, range: &Range<usize>) {
        if level == HeadingLevel::H1 {
            let warning = Diagnostic::warning(code::HEADING, "the title is the only heading of the first level")
                .help("begin headings with ## and more");
            self.report(warning, range);
        }
        if extra {
            let warning = Diagnostic::warning(code::HEADING, "a heading takes an anchor and nothing else")
                .help("write {#anchor} behind the heading");
            self.report(warning, range);
        }
        let level = (level as u8).max(2);
        let last = self.prose.headings.last().map_or(1, |h| h.level);
        if level > last + 1 {
            let message = format!("a heading of level {level} follows one of level {last}");
            let help =
                format!("begin it with {}: readers of screens follow the levels", "#".repeat(usize::from(last) + 1));
            self.report(Diagnostic::warning(code::HEADING, message).help(help), range);
        }
        // Writing to a String cannot fail.
        let _ = write!(self.prose.html, "<h{level}");
        let heading =
            OpenHeading { level, id: id.map(str::to_owned), at: self.prose.html.len(), source: range.clone() };
        self.heading = Some(heading);
        self.html(">");
    }

    pub(super) fn close_heading(&mut self) {
        let Some(heading) = self.heading.take() else { return };
        let text = self.run.text().trim().to_owned();
        let id = match heading.id {
            Some(id) => self.own_anchor(id, &text, &heading.source),
            None => self.anchors.make(&text),
        };
        // The anchor is one of our own: letters, digits and hyphens.
        self.prose.html.insert_str(heading.at, &format!(" id=\"{id}\""));
        let _ = writeln!(self.prose.html, "</h{}>", heading.level);
        self.prose.headings.push(Heading { level: heading.level, id, text });
    }

    fn own_anchor(&mut self, id: String, text: &str, range: &Range<usize>) -> String {
        let wrong = if !is_anchor(&id) {
            "an anchor is made of a-z, 0-9 and -"
        } else if !self.anchors.claim(&id) {
            "this anchor is taken already"
        } else {
            return id;
        };
        let error = Diagnostic::error(code::ANCHOR, format!("`{id}` cannot be the anchor of a heading"));
        self.report(error.help(wrong), range);
        self.anchors.make(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_stable_and_unique() {
        let mut anchors = Anchors::default();
        let made: Vec<String> =
            ["Cara membaca", "Cara Membaca!", "Cite", "2023", "Jum’at é", "", "fn-1"].map(|w| anchors.make(w)).into();
        assert_eq!(made, ["cara-membaca", "cara-membaca-2", "cite-2", "s-2023", "jumat-e", "s", "s-fn-1"]);
    }
}
