//! Footnotes: numbered in the order in which the text refers to them, with links there and back.

use std::fmt::Write;
use std::ops::Range;

use indexmap::IndexMap;
use indexmap::map::Entry;
use pulldown_cmark::{Event, Tag, TagEnd};

use super::Writer;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::prose::{code, escape};

/// An event and where it was written.
pub(crate) type Spanned<'m> = (Event<'m>, Range<usize>);

/// A body's events: the running text, and each footnote by its label.
pub(crate) struct Parts<'m> {
    pub(crate) main: Vec<Spanned<'m>>,
    pub(crate) notes: IndexMap<String, Note<'m>>,
    /// Labels that were defined already, and where they are defined again.
    pub(crate) again: Vec<(String, Range<usize>)>,
}

/// A footnote.
pub(crate) struct Note<'m> {
    pub(crate) events: Vec<Spanned<'m>>,
    pub(crate) source: Range<usize>,
}

/// Takes the footnotes out of the running text.
pub(crate) fn part<'m>(events: impl Iterator<Item = Spanned<'m>>) -> Parts<'m> {
    let mut parts = Parts { main: Vec::new(), notes: IndexMap::new(), again: Vec::new() };
    let mut open: Vec<(String, Note<'m>)> = Vec::new();
    for (event, range) in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                open.push((label.to_string(), Note { events: Vec::new(), source: range }));
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                if let Some((label, note)) = open.pop() {
                    match parts.notes.entry(label) {
                        Entry::Vacant(place) => drop(place.insert(note)),
                        Entry::Occupied(first) => parts.again.push((first.key().clone(), note.source)),
                    }
                }
            }
            event => open.last_mut().map_or(&mut parts.main, |(_, note)| &mut note.events).push((event, range)),
        }
    }
    parts
}

/// The footnotes that the text has referred to so far: how often each.
#[derive(Debug, Default)]
pub(crate) struct References {
    labels: IndexMap<String, u32>,
}

impl References {
    /// The label of the note with this index.
    pub(crate) fn label(&self, index: usize) -> Option<&str> {
        self.labels.get_index(index).map(|(label, _)| label.as_str())
    }

    pub(crate) fn has(&self, label: &str) -> bool {
        self.labels.contains_key(label)
    }

    /// Writes a reference.
    pub(crate) fn refer(&mut self, label: &str, language: &Language, html: &mut String) {
        let entry = self.labels.entry(label.to_owned());
        let number = entry.index() + 1;
        let times = entry.or_insert(0);
        *times += 1;
        let id = reference_id(number, *times);
        let name = language.messages().say("footnote-reference", [("number", number.into())]);
        // Writing to a String cannot fail.
        let _ = write!(
            html,
            "<sup><a class=\"footnote\" id=\"{id}\" href=\"#fn-{number}\" role=\"doc-noteref\" aria-label=\""
        );
        escape::attribute(html, &name);
        let _ = write!(html, "\">{number}</a></sup>");
    }

    /// Writes the links back from a note; called when every reference is written.
    pub(crate) fn back_links(&self, index: usize, language: &Language) -> String {
        let mut html = String::new();
        let times = self.labels.get_index(index).map_or(0, |(_, times)| *times);
        for time in 1..=times {
            let id = reference_id(index + 1, time);
            let name = language.messages().say("footnote-back", [("number", (index + 1).into())]);
            let _ = write!(html, " <a class=\"footnote-back\" href=\"#{id}\" role=\"doc-backlink\" aria-label=\"");
            escape::attribute(&mut html, &name);
            html.push_str("\">↩</a>");
        }
        html
    }
}

fn reference_id(number: usize, time: u32) -> String {
    if time == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{time}") }
}

impl Writer<'_, '_> {
    pub(crate) fn notes(&mut self, notes: &indexmap::IndexMap<String, Note<'_>>) {
        let body = std::mem::take(&mut self.prose.html);
        let mut written = Vec::new();
        // Notes may refer to further notes, which are then numbered behind those of the text.
        while let Some(label) = self.references.label(written.len()) {
            if let Some(note) = notes.get(label) {
                self.events(&note.events);
            }
            written.push(std::mem::take(&mut self.prose.html));
        }
        self.prose.html = body;
        self.write_notes(&written);
        for (label, note) in notes.iter().filter(|(label, _)| !self.references.has(label)).collect::<Vec<_>>() {
            let warning = Diagnostic::warning(code::FOOTNOTE, format!("nothing refers to the footnote `{label}`"));
            let end = note.source.start + label.len() + 4;
            self.report(warning.help(format!("write [^{label}] where it belongs")), &(note.source.start..end));
        }
    }

    fn write_notes(&mut self, notes: &[String]) {
        if notes.is_empty() {
            return;
        }
        self.html("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
        escape::attribute(&mut self.prose.html, &self.context.language.word("footnotes"));
        self.html("\">\n<ol>\n");
        for (index, note) in notes.iter().enumerate() {
            let back = self.references.back_links(index, self.context.language);
            // The link back belongs to the last line of the note.
            let (note, end) = note.strip_suffix("</p>\n").map_or((note.as_str(), ""), |note| (note, "</p>\n"));
            // Writing to a String cannot fail.
            let _ = writeln!(self.prose.html, "<li id=\"fn-{}\">{note}{back}{end}</li>", index + 1);
        }
        self.html("</ol>\n</section>\n");
    }
}
