//! Certain mendings of problems, and their application to texts.

use std::ops::Range;

use super::{Diagnostic, Diagnostics, SourceFile};

/// A replacement of one piece of the marked text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mending {
    /// The piece to replace. A mending applies only where it occurs exactly once in the marked text.
    pub from: String,
    /// The replacement.
    pub to: String,
}

/// A replacement in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// The byte offset of the first replaced byte.
    pub start: usize,
    /// The byte offset after the last replaced byte.
    pub end: usize,
    /// The replacement.
    pub text: String,
}

impl Diagnostic {
    /// The replacement that mends the problem; `None` where none is certain.
    pub fn edit(&self) -> Option<Edit> {
        let (location, mending) = (self.location.as_ref()?, self.mending.as_ref()?);
        let marked = location.file.text.get(location.start..location.end)?;
        let at = only(marked, &mending.from)?;
        let start = location.start + at.start;
        (mending.from != mending.to).then(|| Edit { start, end: location.start + at.end, text: mending.to.clone() })
    }
}

impl Diagnostics {
    /// The count of problems with a certain mending.
    pub fn mendable(&self) -> usize {
        self.iter().filter(|problem| problem.edit().is_some()).count()
    }

    /// The replacements that mend the problems of a file, in order. Overlapping replacements are not certain and are
    /// left out.
    pub fn edits_of(&self, file: &SourceFile) -> Vec<Edit> {
        let of_file = |p: &&Diagnostic| p.location.as_ref().is_some_and(|l| l.file.path == file.path);
        let mut edits: Vec<Edit> = self.iter().filter(of_file).filter_map(Diagnostic::edit).collect();
        edits.sort();
        edits.dedup();
        let overlaps = |a: &Edit, b: &Edit| a.start < b.end && b.start < a.end;
        let alone = |edit: &&Edit| edits.iter().all(|other| *edit == other || !overlaps(edit, other));
        edits.iter().filter(alone).cloned().collect()
    }
}

/// Applies replacements, which are in order and do not overlap. Every other byte remains.
pub(crate) fn apply(text: &str, edits: &[Edit]) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        mended.push_str(text.get(at..edit.start).unwrap_or_default());
        mended.push_str(&edit.text);
        at = edit.end;
    }
    mended.push_str(text.get(at..).unwrap_or_default());
    mended
}

/// The place of a piece in a text, if it occurs exactly once.
fn only(text: &str, piece: &str) -> Option<Range<usize>> {
    let at = text.find(piece).filter(|_| !piece.is_empty())?;
    (text.rfind(piece) == Some(at)).then(|| at..at + piece.len())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diagnostic::Location;

    fn problem(text: &str, from: &str, to: &str) -> Diagnostic {
        let file = Arc::new(SourceFile { path: "a".to_owned(), text: text.to_owned() });
        Diagnostic::error("x", "y").at(Location { file, start: 0, end: text.len() }).mended_by(from, to)
    }

    #[test]
    fn a_piece_that_occurs_twice_is_not_certain() {
        assert_eq!(problem("88,4 and 88,4", "88,4", "88.4").edit(), None);
        assert!(problem("88,4 and 88.4", "88,4", "88.4").edit().is_some());
    }

    #[test]
    fn overlapping_mendings_are_left_out_and_the_rest_is_unchanged() {
        let mut problems = Diagnostics::new();
        for (from, to) in [("one", "1"), ("two", "2"), ("wo t", "x"), ("four", "4")] {
            problems.push(problem("one two three four\r\n", from, to));
        }
        let file = SourceFile { path: "a".to_owned(), text: "one two three four\r\n".to_owned() };
        assert_eq!(apply(&file.text, &problems.edits_of(&file)), "1 two three 4\r\n");
    }
}
