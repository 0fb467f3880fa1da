//! What an author wrote and no page would show: Markdown drops it without a word, so it is reported.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag};

use super::code;
use super::source::Source;
use super::writer::footnotes::Spanned;
use crate::diagnostic::{Diagnostic, Diagnostics};

/// The definition of a link: its label, and where it was written.
pub(crate) type Definition = (String, Range<usize>);

/// Reports what no page shows of a body.
pub(crate) fn check(source: &Source<'_>, events: &[Spanned<'_>], definitions: &[Definition]) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let mut report = |problem: Diagnostic, range: &Range<usize>| problems.push(problem.at(source.location(range)));
    let text = source.markdown;
    let mut columns = 0;
    for (event, range) in events {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => open_fence(text, range, &mut report),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => indented_link(text, range, &mut report),
            Event::Start(Tag::Table(alignments)) => columns = alignments.len(),
            Event::Start(Tag::TableRow) => cells_beyond(text, range, columns, &mut report),
            Event::Start(Tag::Paragraph) => broken_table(text, range, &mut report),
            _ => {}
        }
    }
    shown_comments(text, events, &mut report);
    unused_definitions(events, definitions, &mut report);
    uncovered_lines(text, events, definitions, &mut report);
    problems
}

/// A comment within a paragraph that has no end is no comment: readers would see it.
fn shown_comments(text: &str, events: &[Spanned<'_>], report: &mut impl FnMut(Diagnostic, &Range<usize>)) {
    let is_other = |event: &Event<'_>| {
        matches!(event, Event::InlineHtml(_) | Event::Code(_) | Event::Start(Tag::HtmlBlock | Tag::CodeBlock(_)))
    };
    for (at, mark) in text.match_indices("<!--") {
        let is_escaped = text[..at].ends_with('\\');
        if is_escaped || events.iter().any(|(event, range)| is_other(event) && range.contains(&at)) {
            continue;
        }
        let error = Diagnostic::error(code::OPEN_COMMENT, "a comment begins here and has no end")
            .help("write --> where it ends: without it, readers see it as text");
        report(error, &(at..at + mark.len()));
    }
}

/// A fence without a second one takes the rest of the text, and its figures, as code.
fn open_fence(text: &str, range: &Range<usize>, report: &mut impl FnMut(Diagnostic, &Range<usize>)) {
    let block = text.get(range.clone()).unwrap_or("");
    let first = block.lines().next().unwrap_or("");
    let Some(mark) = first.chars().next().filter(|c| matches!(c, '`' | '~')) else { return };
    let length = first.chars().take_while(|c| *c == mark).count();
    let is_closing = |line: &str| {
        let line = line.trim_start_matches([' ', '\t', '>']).trim_end();
        line.chars().all(|c| c == mark) && line.len() >= length
    };
    if block.lines().count() > 1 && block.lines().next_back().is_some_and(is_closing) {
        return;
    }
    let fence = mark.to_string().repeat(length);
    let error = Diagnostic::error(code::OPEN_FENCE, format!("the code that `{fence}` begins has no end"))
        .help(format!("write a line `{fence}` where it ends, or delete this one"));
    report(error, &(range.start..range.start + first.trim_end().len()));
}

/// Text that is indented by four spaces is code: its links are not read.
fn indented_link(text: &str, range: &Range<usize>, report: &mut impl FnMut(Diagnostic, &Range<usize>)) {
    let block = text.get(range.clone()).unwrap_or("");
    if let Some(at) = block.find("](") {
        let warning = Diagnostic::warning(code::NOT_A_LINK, "a text that is indented by four spaces is shown as code")
            .help("delete the spaces before it, so that its links are read");
        report(warning, &(range.start..range.start + block[..at].trim_end().len().max(1)));
    }
}

/// The places of the cells of a row as written, empty ones included.
fn cells(row: &str) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let (mut start, mut escaped) = (0, false);
    for (at, byte) in row.bytes().enumerate() {
        if byte == b'|' && !escaped {
            cells.push(start..at);
            start = at + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    cells.push(start..row.len());
    if cells.first().is_some_and(|first| row[first.clone()].trim_matches([' ', '\t', '>']).is_empty()) {
        cells.remove(0);
    }
    cells
}

/// Cells behind the last column that has a heading are not shown.
fn cells_beyond(text: &str, range: &Range<usize>, columns: usize, report: &mut impl FnMut(Diagnostic, &Range<usize>)) {
    let row = text.get(range.clone()).unwrap_or("").lines().next().unwrap_or("");
    let beyond = cells(row).into_iter().skip(columns).find(|cell| !row[cell.clone()].trim().is_empty());
    if let Some(cell) = beyond {
        let said = row[cell.clone()].trim();
        let message = format!("`{said}` is in no column: the table has {columns} headings");
        let error = Diagnostic::error(code::TABLE_CELLS, message)
            .help("give its column a heading; write \\| for a line that is no border of cells");
        let start = range.start + cell.start + row[cell.clone()].find(said).unwrap_or(0);
        report(error, &(start..start + said.len()));
    }
}

/// A line of dashes and `|` in a paragraph was meant to make a table.
fn broken_table(text: &str, range: &Range<usize>, report: &mut impl FnMut(Diagnostic, &Range<usize>)) {
    let block = text.get(range.clone()).unwrap_or("");
    let mut at = range.start;
    for line in block.split_inclusive('\n') {
        let marks = line.trim();
        let is_rule = marks.contains('|') && marks.contains("--") && marks.chars().all(|c| "|-: \t".contains(c));
        if is_rule {
            let warning = Diagnostic::warning(code::TABLE_CELLS, "this table is not read as one")
                .help("the row of headings needs as many cells as the line of dashes below it, and a row of its own");
            let start = at + (line.len() - line.trim_start().len());
            return report(warning, &(start..start + marks.len()));
        }
        at += line.len();
    }
}

/// Labels are the same without regard to case and spaces.
fn same_label(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn unused_definitions(
    events: &[Spanned<'_>],
    definitions: &[Definition],
    report: &mut impl FnMut(Diagnostic, &Range<usize>),
) {
    let used: Vec<String> = events
        .iter()
        .filter_map(|(event, _)| match event {
            Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. })
                if matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut) =>
            {
                Some(same_label(id))
            }
            _ => None,
        })
        .collect();
    for (label, range) in definitions.iter().filter(|(label, _)| !used.contains(&same_label(label))) {
        let warning = Diagnostic::warning(code::NOT_SHOWN, format!("`[{label}]:` is the address of no link"))
            .help("no page shows it: refer to it by [words][label], delete it, or write \\[ where it is text");
        report(warning, range);
    }
}

/// Whether an event shows what is written in its place, or says itself why it does not.
fn shows(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => {
            matches!(
                tag,
                Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Heading { .. }
            )
        }
        Event::End(_) => false,
        _ => true,
    }
}

/// A line that no event shows: a second definition of a label, and whatever else Markdown takes for its own.
fn uncovered_lines(
    text: &str,
    events: &[Spanned<'_>],
    definitions: &[Definition],
    report: &mut impl FnMut(Diagnostic, &Range<usize>),
) {
    let mut shown: Vec<&Range<usize>> =
        events.iter().filter(|(event, _)| shows(event)).map(|(_, range)| range).collect();
    shown.extend(definitions.iter().map(|(_, range)| range));
    shown.sort_by_key(|range| range.start);
    let (mut next, mut reached) = (0, 0);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        while let Some(range) = shown.get(next).filter(|range| range.start < end) {
            reached = reached.max(range.end);
            next += 1;
        }
        let words = line.trim();
        if reached <= start && has_words(words) {
            let begin = start + (line.len() - line.trim_start().len());
            let warning = Diagnostic::warning(code::NOT_SHOWN, "no page shows this line")
                .help("Markdown reads it as something else than text: delete it, or begin it with another word");
            report(warning, &(begin..begin + words.len()));
        }
        start = end;
    }
}

/// Whether a line has words, other than the mark of an item or of a footnote.
fn has_words(line: &str) -> bool {
    let line = line.trim_start_matches(['>', ' ', '-', '*', '+']);
    let line = line.strip_prefix("[^").and_then(|rest| rest.split_once("]:")).map_or(line, |(_, rest)| rest);
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let line = if digits.len() < line.len() && matches!(digits, "." | ")") { "" } else { line };
    line.chars().any(char::is_alphanumeric)
}
