//! The words of a block, and where each was written.

use std::ops::Range;

/// The words of the block at hand without markup, and where each piece of them was written.
#[derive(Debug, Default)]
pub(crate) struct Run {
    text: String,
    pieces: Vec<RunPiece>,
}

#[derive(Debug)]
struct RunPiece {
    /// Where it starts in the text.
    at: usize,
    source: Range<usize>,
    /// Whether its bytes are those of the source, so that places inside it are known.
    verbatim: bool,
    code: bool,
}

impl Run {
    pub(crate) fn push(&mut self, text: &str, source: &Range<usize>) {
        self.add(text, source, text.len() == source.len(), false);
    }

    /// Words of a code span, which are shown as they are and not looked into.
    pub(crate) fn push_code(&mut self, text: &str, source: &Range<usize>) {
        self.add(text, source, false, true);
    }

    fn add(&mut self, text: &str, source: &Range<usize>, verbatim: bool, code: bool) {
        self.pieces.push(RunPiece { at: self.text.len(), source: source.clone(), verbatim, code });
        self.text.push_str(text);
    }

    /// Whether a place in the text is in a code span.
    pub(crate) fn is_code(&self, offset: usize) -> bool {
        self.place(offset).is_some_and(|(piece, _)| piece.code)
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.pieces.clear();
    }

    /// Where a range of the text was written.
    pub(crate) fn written(&self, range: &Range<usize>) -> Range<usize> {
        let first = |(piece, within): (&RunPiece, usize)| piece.source.start + if piece.verbatim { within } else { 0 };
        let after = |(piece, within): (&RunPiece, usize)| {
            if piece.verbatim { piece.source.start + within + 1 } else { piece.source.end }
        };
        let start = self.place(range.start).map_or(0, first);
        let end = self.place(range.end.saturating_sub(1)).map_or(start, after);
        start..end.max(start)
    }

    fn place(&self, offset: usize) -> Option<(&RunPiece, usize)> {
        let index = self.pieces.partition_point(|p| p.at <= offset).checked_sub(1)?;
        let piece = &self.pieces[index];
        Some((piece, offset - piece.at))
    }
}
