//! Raw HTML in Markdown: never published.

use std::ops::Range;

use super::code;
use super::writer::Writer;
use crate::diagnostic::Diagnostic;
use crate::prose::escape;

impl Writer<'_, '_> {
    /// Raw HTML is shown as text and is an error: pages are published under a strict content security policy, and
    /// what a page may contain is decided by the theme.
    pub(crate) fn inline_html(&mut self, html: &str, range: &Range<usize>) {
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

    pub(crate) fn html_block(&mut self, range: &Range<usize>) {
        let html = self.source.markdown.get(range.clone()).unwrap_or("").trim_end();
        if let Some(at) = unclosed_comment(html) {
            let start = range.start + at;
            let error = Diagnostic::error(code::OPEN_COMMENT, "a comment begins here and has no end")
                .help("write --> where it ends: all that follows is taken for a part of it, and no page shows it");
            return self.report(error, &(start..start + "<!--".len()));
        }
        if is_comment(html) {
            return;
        }
        let marked = range.start..range.start + html.lines().next().unwrap_or("").len();
        self.report(raw_html(html), &marked);
        self.html("<p>");
        escape::text(&mut self.prose.html, html);
        self.html("</p>\n");
    }
}

/// Whether HTML is comments and nothing else: notes among authors, which are not published.
fn is_comment(html: &str) -> bool {
    let mut rest = html.trim();
    while let Some(comment) = rest.strip_prefix("<!--") {
        let Some((_, after)) = comment.split_once("-->") else { return false };
        rest = after.trim_start();
    }
    rest.is_empty()
}

/// Where a comment begins that has no end, or in which another one begins: the end is that one's.
fn unclosed_comment(html: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(begin) = html.get(at..)?.find("<!--").map(|found| at + found) {
        let inside = begin + "<!--".len();
        let end = html.get(inside..)?.find("-->").map(|found| inside + found);
        match end {
            Some(end) if !html.get(inside..end)?.contains("<!--") => at = end,
            _ => return Some(begin),
        }
    }
    None
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
    Diagnostic::error(code::HTML, format!("HTML is not published: {shown}")).help(help)
}
