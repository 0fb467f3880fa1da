//! Events to HTML.

use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::diagnostic::Diagnostic;

use super::context::ProseContext;
use super::footnotes::{self, Note, References, Spanned};
use super::headings::{self, Anchors};
use super::run::Run;
use super::source::Source;
use super::table::Table;
use super::{Heading, Prose, escape, names};

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
    anchors: Anchors,
    pub(super) anchor_links: Vec<(String, Range<usize>)>,
    references: References,
    table: Option<Table>,
    heading: Option<OpenHeading>,
    /// What closes the link at hand.
    pub(super) link_end: &'static str,
    /// Whether the paragraph at hand is one of pictures alone, which stand as figures.
    pub(super) pictures_alone: bool,
    in_code_block: bool,
    /// Whether raw HTML was reported in the block at hand.
    html_reported: bool,
}

/// A heading whose anchor is made when its words are known.
struct OpenHeading {
    level: u8,
    id: Option<String>,
    /// Where in the HTML the id goes.
    at: usize,
    source: Range<usize>,
}

impl<'w, 'a> Writer<'w, 'a> {
    fn new(source: &'w Source<'w>, context: &'w ProseContext<'a>) -> Self {
        let mut anchors = Anchors::default();
        anchors.reserve(context.reserved_ids);
        let prose = Prose { html: String::with_capacity(source.markdown.len() * 3 / 2), ..Prose::default() };
        Self {
            source,
            context,
            prose,
            run: Run::default(),
            anchors,
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
    fn events(&mut self, events: &[Spanned<'_>]) {
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
            escape::text(&mut self.prose.html, language);
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

    fn open_heading(&mut self, level: HeadingLevel, id: Option<&str>, extra: bool, range: &Range<usize>) {
        if level == HeadingLevel::H1 {
            let warning =
                Diagnostic::warning("rapor::prose::heading", "the title is the only heading of the first level")
                    .help("begin headings with ## and more");
            self.report(warning, range);
        }
        if extra {
            let warning = Diagnostic::warning("rapor::prose::heading", "a heading takes an anchor and nothing else")
                .help("write {#anchor} behind the heading");
            self.report(warning, range);
        }
        let level = (level as u8).max(2);
        let last = self.prose.headings.last().map_or(1, |h| h.level);
        if level > last + 1 {
            let message = format!("a heading of level {level} follows one of level {last}");
            let help =
                format!("begin it with {}: readers of screens follow the levels", "#".repeat(usize::from(last) + 1));
            self.report(Diagnostic::warning("rapor::prose::heading", message).help(help), range);
        }
        // Writing to a String cannot fail.
        let _ = write!(self.prose.html, "<h{level}");
        let heading =
            OpenHeading { level, id: id.map(str::to_owned), at: self.prose.html.len(), source: range.clone() };
        self.heading = Some(heading);
        self.html(">");
    }

    fn close_heading(&mut self) {
        let Some(heading) = self.heading.take() else { return };
        let text = self.run.text().trim().to_owned();
        let id = match heading.id {
            Some(id) => self.own_anchor(id, &text, &heading.source),
            None => self.anchors.make(&text),
        };
        // The anchor is one of `headings`: letters, digits and hyphens.
        self.prose.html.insert_str(heading.at, &format!(" id=\"{id}\""));
        let _ = writeln!(self.prose.html, "</h{}>", heading.level);
        self.prose.headings.push(Heading { level: heading.level, id, text });
    }

    fn own_anchor(&mut self, id: String, text: &str, range: &Range<usize>) -> String {
        let wrong = if !headings::is_anchor(&id) {
            "an anchor is made of a-z, 0-9 and -"
        } else if !self.anchors.claim(&id) {
            "this anchor is taken already"
        } else {
            return id;
        };
        let error = Diagnostic::error("rapor::prose::anchor", format!("“{id}” cannot be the anchor of a heading"));
        self.report(error.help(wrong), range);
        self.anchors.make(text)
    }

    /// Raw HTML is shown as text and is an error: pages are published under a strict content security policy, and
    /// what a page may contain is decided by the theme.
    fn inline_html(&mut self, html: &str, range: &Range<usize>) {
        if is_comment(html) {
            return;
        }
        // The end of an element whose start was reported is not worth another report.
        if !(html.starts_with("</") && self.html_reported) {
            self.html_reported = true;
            self.report(raw_html(html), range);
        }
        self.text(html, range);
    }

    fn html_block(&mut self, range: &Range<usize>) {
        let html = self.source.markdown.get(range.clone()).unwrap_or("").trim_end();
        if is_comment(html) {
            return;
        }
        let marked = range.start..range.start + html.lines().next().unwrap_or("").len();
        self.report(raw_html(html), &marked);
        self.html("<p>");
        escape::text(&mut self.prose.html, html);
        self.html("</p>\n");
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

    fn notes(&mut self, notes: &indexmap::IndexMap<String, Note<'_>>) {
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
            let warning =
                Diagnostic::warning("rapor::prose::footnote", format!("nothing refers to the footnote “{label}”"));
            let end = note.source.start + label.len() + 4;
            self.report(warning.help(format!("write [^{label}] where it belongs")), &(note.source.start..end));
        }
    }

    fn write_notes(&mut self, notes: &[String]) {
        if notes.is_empty() {
            return;
        }
        self.html("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
        escape::text(&mut self.prose.html, &self.context.language.word("footnotes"));
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

    fn finish(mut self) -> Prose {
        for (anchor, range) in std::mem::take(&mut self.anchor_links) {
            if !self.anchors.has(&anchor) {
                let message = format!("there is no heading with the anchor “{anchor}” on this page");
                let error = Diagnostic::error("rapor::prose::anchor", message);
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

/// Whether HTML is comments and nothing else: notes among authors, which are not published.
fn is_comment(html: &str) -> bool {
    let mut rest = html.trim();
    while let Some(comment) = rest.strip_prefix("<!--") {
        let Some((_, after)) = comment.split_once("-->") else { return true };
        rest = after.trim_start();
    }
    rest.is_empty()
}

fn raw_html(html: &str) -> Diagnostic {
    let name: String = html.trim_start_matches(['<', '/']).chars().take_while(char::is_ascii_alphanumeric).collect();
    let help = match name.to_ascii_lowercase().as_str() {
        "br" => "end the line with a backslash to break it",
        "b" | "strong" => "write **words** for bold",
        "i" | "em" => "write *words* for italics",
        "a" => "write [words](address)",
        "img" => "write ![what it shows](name.jpg)",
        "table" => "write a table with | between the cells",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "begin a heading with ##",
        "script" | "style" | "iframe" => "pages hold no code; charts are placed with ![caption](chart:…)",
        _ => "write Markdown instead; to show the sign itself, write \\<",
    };
    let shown = if name.is_empty() { "<".to_owned() } else { format!("<{name}>") };
    Diagnostic::error("rapor::prose::html", format!("HTML is not published: {shown}")).help(help)
}
