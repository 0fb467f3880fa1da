//! Events to HTML.

use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::diagnostic::Diagnostic;

use super::code;
use super::context::ProseContext;
use super::footnotes::{self, References, Spanned};
use super::headings::{Anchors, OpenHeading};
use super::run::Run;
use super::source::Source;
use super::table::Table;
use super::{Prose, names};
use crate::portal::escape;

/// Turns Markdown into HTML.
pub(super) fn write(source: &Source<'_>, context: &ProseContext<'_>) -> Prose {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES;
    let parts = footnotes::part(Parser::new_ext(source.markdown, options).into_offset_iter());
    let mut writer = Writer::new(source, context);
    writer.events(&parts.main);
    writer.notes(&parts.notes);
    writer.finish()
}

/// Writes the events of one body. What it finds wrong never stops it, so that one run reports everything.
pub(super) struct Writer<'w, 'a> {
    pub(super) source: &'w Source<'w>,
    pub(super) context: &'w ProseContext<'a>,
    pub(super) prose: Prose,
    pub(super) run: Run,
    pub(super) anchors: Anchors,
    pub(super) anchor_links: Vec<(String, Range<usize>)>,
    pub(super) references: References,
    table: Option<Table>,
    pub(super) heading: Option<OpenHeading>,
    /// What closes the link at hand.
    pub(super) link_end: &'static str,
    /// Whether the paragraph at hand is one of pictures alone, which stand as figures.
    pub(super) pictures_alone: bool,
    in_code_block: bool,
    /// Whether raw HTML was reported in the block at hand.
    pub(super) html_reported: bool,
}

impl<'w, 'a> Writer<'w, 'a> {
    fn new(source: &'w Source<'w>, context: &'w ProseContext<'a>) -> Self {
        let prose = Prose { html: String::with_capacity(source.markdown.len() * 3 / 2), ..Prose::default() };
        Self {
            source,
            context,
            prose,
            run: Run::default(),
            anchors: Anchors::default(),
            anchor_links: Vec::new(),
            references: References::default(),
            table: None,
            heading: None,
            link_end: "",
            pictures_alone: false,
            in_code_block: false,
            html_reported: false,
        }
    }

    pub(super) fn html(&mut self, html: &str) {
        self.prose.html.push_str(html);
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic, range: &Range<usize>) {
        self.prose.diagnostics.push(diagnostic.at(self.source.location(range)));
    }

    /// Writes events in a loop and not by recursion: nothing that is nested deeply enough can exhaust the stack.
    pub(super) fn events(&mut self, events: &[Spanned<'_>]) {
        let mut index = 0;
        while let Some((event, range)) = events.get(index) {
            index = match event {
                Event::Start(Tag::Image { dest_url, title, .. }) => {
                    let end = end_of(events, index);
                    self.picture(dest_url, title, &events[index + 1..end], range);
                    end + 1
                }
                Event::Start(Tag::HtmlBlock) => {
                    let end = end_of(events, index);
                    self.end_block();
                    self.html_block(range);
                    end + 1
                }
                Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                    let end = end_of(events, index);
                    index + 1 + self.open_link(*link_type, dest_url, title, &events[index + 1..end], range)
                }
                Event::Start(Tag::Paragraph) => {
                    self.open_paragraph(&events[index + 1..]);
                    index + 1
                }
                event => {
                    self.event(event, range);
                    index + 1
                }
            };
        }
        self.end_block();
    }

    fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.open(tag, range),
            Event::End(tag) => self.close(*tag),
            Event::Text(text) => self.text(text, range),
            Event::Code(code) => self.code(code, range),
            Event::Html(html) | Event::InlineHtml(html) => self.inline_html(html, range),
            Event::FootnoteReference(label) => {
                self.references.refer(label, self.context.language, &mut self.prose.html);
            }
            Event::SoftBreak => self.line_break("\n", range),
            Event::HardBreak => self.line_break("<br>\n", range),
            Event::Rule => self.html("<hr>\n"),
            // Extensions that are not switched on.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn open(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        if !matches!(tag, Tag::Emphasis | Tag::Strong) {
            self.end_block();
        }
        match tag {
            Tag::Heading { level, id, classes, attrs } => {
                let extra = !classes.is_empty() || !attrs.is_empty();
                self.open_heading(*level, id.as_deref(), extra, range);
            }
            Tag::Table(alignments) => self.table = Some(Table::open(alignments.clone(), &mut self.prose.html)),
            Tag::TableHead => self.in_table(Table::open_head),
            Tag::TableRow => self.in_table(Table::open_row),
            Tag::TableCell => self.in_table(|table, html| table.open_cell(html)),
            Tag::CodeBlock(kind) => self.open_code_block(kind),
            Tag::List(Some(1)) => self.html("<ol>\n"),
            Tag::List(Some(start)) => {
                // Writing to a String cannot fail.
                let _ = writeln!(self.prose.html, "<ol start=\"{start}\">");
            }
            Tag::List(None) => self.html("<ul>\n"),
            Tag::Item => self.html("<li>"),
            Tag::BlockQuote(_) => self.html("<blockquote>\n"),
            Tag::Emphasis => self.html("<em>"),
            Tag::Strong => self.html("<strong>"),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => return self.html("</em>"),
            TagEnd::Strong => return self.html("</strong>"),
            TagEnd::Link => {
                let end = std::mem::take(&mut self.link_end);
                return self.html(end);
            }
            TagEnd::Heading(_) => self.close_heading(),
            TagEnd::TableCell => {
                let words = self.run.text().to_owned();
                self.in_table(|table, html| table.close_cell(&words, html));
            }
            TagEnd::TableHead => self.in_table(Table::close_head),
            TagEnd::TableRow => self.html("</tr>\n"),
            TagEnd::Table => {
                self.table = None;
                Table::close(&mut self.prose.html);
            }
            TagEnd::CodeBlock => {
                self.in_code_block = false;
                self.html("</code></pre>\n");
            }
            TagEnd::Paragraph if std::mem::take(&mut self.pictures_alone) => {}
            TagEnd::Paragraph => self.html("</p>\n"),
            TagEnd::List(true) => self.html("</ol>\n"),
            TagEnd::List(false) => self.html("</ul>\n"),
            TagEnd::Item => self.html("</li>\n"),
            TagEnd::BlockQuote(_) => self.html("</blockquote>\n"),
            _ => {}
        }
        self.end_block();
    }

    fn in_table(&mut self, write: impl FnOnce(&mut Table, &mut String)) {
        if let Some(table) = &mut self.table {
            write(table, &mut self.prose.html);
        }
    }

    fn open_paragraph(&mut self, after: &[Spanned<'_>]) {
        self.end_block();
        self.pictures_alone = is_pictures_alone(after);
        if !self.pictures_alone {
            self.html("<p>");
        }
    }

    fn open_code_block(&mut self, kind: &CodeBlockKind<'_>) {
        self.in_code_block = true;
        self.html("<pre><code");
        if let CodeBlockKind::Fenced(language) = kind
            && let Some(language) = language.split_whitespace().next()
        {
            self.html(" class=\"language-");
            escape::attribute(&mut self.prose.html, language);
            self.html("\"");
        }
        self.html(">");
    }

    pub(super) fn text(&mut self, text: &str, range: &Range<usize>) {
        escape::text(&mut self.prose.html, text);
        if !self.in_code_block {
            self.run.push(text, range);
        }
    }

    fn code(&mut self, code: &str, range: &Range<usize>) {
        self.html("<code>");
        escape::text(&mut self.prose.html, code);
        self.html("</code>");
        self.run.push_code(code, range);
    }

    fn line_break(&mut self, html: &str, range: &Range<usize>) {
        // Between pictures that stand as figures there is no line to break.
        if !self.pictures_alone {
            self.html(html);
        }
        self.run.push(" ", range);
    }

    /// Ends the words of a block: checks them, and keeps them for search and for the count of words.
    fn end_block(&mut self) {
        self.html_reported = false;
        if self.run.text().is_empty() {
            return;
        }
        self.check_run();
        self.prose.words += self.run.text().split_whitespace().count();
        if !self.prose.text.is_empty() {
            self.prose.text.push('\n');
        }
        self.prose.text.push_str(self.run.text().trim());
        self.run.clear();
    }

    fn finish(mut self) -> Prose {
        for (anchor, range) in std::mem::take(&mut self.anchor_links) {
            if !self.anchors.has(&anchor) {
                let message = format!("there is no heading with the anchor `{anchor}` on this page");
                let error = Diagnostic::error(code::ANCHOR, message);
                let help = names::did_you_mean(&anchor, self.prose.headings.iter().map(|h| h.id.as_str()));
                self.report(error.help(help.unwrap_or_else(|| "the page has no headings".to_owned())), &range);
            }
        }
        self.prose
    }
}

/// The index of the event that ends what starts at `start`; the last one where nothing does.
fn end_of(events: &[Spanned<'_>], start: usize) -> usize {
    let mut depth = 0_usize;
    for (index, (event, _)) in events.iter().enumerate().skip(start) {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return index;
        }
    }
    events.len().saturating_sub(1)
}

/// Whether a paragraph, from its first event on, holds pictures and nothing else.
fn is_pictures_alone(events: &[Spanned<'_>]) -> bool {
    let mut index = 0;
    let mut pictures = 0;
    loop {
        match events.get(index) {
            Some((Event::Start(Tag::Image { .. }), _)) => {
                pictures += 1;
                index = end_of(events, index) + 1;
            }
            Some((Event::SoftBreak | Event::HardBreak, _)) => index += 1,
            Some((Event::End(TagEnd::Paragraph), _)) => return pictures > 0,
            _ => return false,
        }
    }
}

/// The words of events, without markup.
pub(super) fn words(events: &[Spanned<'_>]) -> String {
    let mut words = String::new();
    for (event, _) in events {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}
