//! Tables: each cell knows the head of its column, so that a narrow screen can stack them.

use pulldown_cmark::Alignment;

use crate::prose::escape;

/// The table at hand.
#[derive(Debug, Default)]
pub(crate) struct OpenTable {
    alignments: Vec<Alignment>,
    heads: Vec<String>,
    column: usize,
    in_head: bool,
}

impl OpenTable {
    pub(crate) fn open(alignments: Vec<Alignment>, html: &mut String) -> Self {
        html.push_str("<div class=\"table\">\n<table>\n");
        Self { alignments, ..Self::default() }
    }

    pub(crate) fn open_head(&mut self, html: &mut String) {
        self.in_head = true;
        html.push_str("<thead>\n<tr>");
    }

    pub(crate) fn close_head(&mut self, html: &mut String) {
        self.in_head = false;
        self.column = 0;
        html.push_str("</tr>\n</thead>\n<tbody>\n");
    }

    pub(crate) fn open_row(&mut self, html: &mut String) {
        self.column = 0;
        html.push_str("<tr>");
    }

    /// Opens a cell.
    pub(crate) fn open_cell(&self, html: &mut String) {
        html.push_str(if self.in_head { "<th scope=\"col\"" } else { "<td" });
        if let Some(head) = self.heads.get(self.column).filter(|h| !self.in_head && !h.is_empty()) {
            html.push_str(" data-label=\"");
            escape::attribute(html, head);
            html.push('"');
        }
        // A class, because the content security policy of a portal allows no `style`.
        html.push_str(match self.alignments.get(self.column) {
            Some(Alignment::Right) => " class=\"right\">",
            Some(Alignment::Center) => " class=\"center\">",
            _ => ">",
        });
    }

    /// Closes a cell; the words of a head cell are remembered for its column.
    pub(crate) fn close_cell(&mut self, words: &str, html: &mut String) {
        self.column += 1;
        if self.in_head {
            self.heads.push(words.trim().to_owned());
            html.push_str("</th>");
        } else {
            html.push_str("</td>");
        }
    }

    pub(crate) fn close(html: &mut String) {
        html.push_str("</tbody>\n</table>\n</div>\n");
    }
}
