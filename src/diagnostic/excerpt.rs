//! The lines around a place, cut to the width of a screen. miette gets only these, because it would otherwise read the
//! whole file for each problem.

use std::ops::Range;

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::{Location, character_start};

/// The most characters of a line that are shown.
const LONGEST: usize = 160;
/// How many characters before the mark are shown of a line that is cut.
const BEFORE: usize = 40;

/// A few lines of a file, with a mark.
#[derive(Debug)]
pub(crate) struct Excerpt {
    name: String,
    text: String,
    /// The mark, in bytes of `text`.
    marked: Range<usize>,
    /// Lines and columns from 0.
    first_line: usize,
    line: usize,
    column: usize,
}

impl Excerpt {
    /// The line of a place, and the one before and the one after it.
    pub(crate) fn new(location: &Location) -> Self {
        let text = &location.file.text;
        let start = character_start(text, location.start);
        let end = character_start(text, location.end.max(start));
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let (line, column) = location.line_column();
        let mut excerpt = Self {
            name: location.file.path.clone(),
            text: String::new(),
            marked: 0..0,
            first_line: line - 1,
            line: line - 1,
            column: column - 1,
        };
        if line_start > 0 {
            let before = text[..line_start - 1].rsplit('\n').next().unwrap_or("");
            excerpt.push(before, 0);
            excerpt.first_line -= 1;
        }
        excerpt.push_marked(&text[line_start..line_end], start - line_start, end.min(line_end) - line_start);
        if let Some(after) = text.get(line_end + 1..).filter(|rest| !rest.is_empty()) {
            excerpt.push(after.split('\n').next().unwrap_or(""), 0);
        }
        excerpt
    }

    /// The mark, in bytes of the excerpt.
    pub(crate) fn marked(&self) -> Range<usize> {
        self.marked.clone()
    }

    /// Adds a line from a character on; returns the byte offset of its text in the excerpt.
    fn push(&mut self, line: &str, from: usize) -> usize {
        if from > 0 {
            self.text.push('…');
        }
        let at = self.text.len();
        let shown: String = line.chars().skip(from).take(LONGEST).map(visible).collect();
        let is_cut = line.chars().nth(from + LONGEST).is_some();
        self.text.push_str(shown.trim_end());
        if is_cut {
            self.text.push('…');
        }
        self.text.push('\n');
        at
    }

    fn push_marked(&mut self, line: &str, start: usize, end: usize) {
        let characters = line[..start].chars().count();
        let fits = line.chars().nth(LONGEST).is_none();
        let from = if fits { 0 } else { characters.saturating_sub(BEFORE) };
        let at = self.push(line, from);
        let line_end = self.text.len() - 1;
        // Only control characters have another count of bytes than in the file.
        let width = |text: &str| text.chars().map(|c| visible(c).len_utf8()).sum::<usize>();
        let skipped: usize = line.chars().take(from).map(|c| visible(c).len_utf8()).sum();
        let start_at = (at + width(&line[..start]) - skipped).min(line_end);
        let end_at = (start_at + width(&line[start..end])).min(line_end);
        self.marked = character_start(&self.text, start_at)..character_start(&self.text, end_at);
    }
}

/// A character as it is shown. Control characters, and characters that change the direction of text, must not reach a
/// terminal.
pub(crate) fn visible(c: char) -> char {
    match c {
        '\t' => '\t',
        '\r' => ' ',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        _: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        // miette asks for no context lines when it needs the place of the mark.
        let (line, column) = if before + after == 0 { (self.line, self.column) } else { (self.first_line, 0) };
        let span = SourceSpan::from((0, self.text.len()));
        let lines = self.text.lines().count();
        let contents =
            MietteSpanContents::new_named(self.name.clone(), self.text.as_bytes(), span, line, column, lines);
        Ok(Box::new(contents))
    }
}
