//! A sheet as its reader sees it: rows of cells, each at its place.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, Location, SourceFile};

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words, or a number that was stored as words.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A number that is shown as a percentage: 0.8841 is shown, and kept here, as 88.41.
    Percent(Decimal),
    /// The error of a formula: `#DIV/0!`.
    Error(String),
}

impl Cell {
    /// Words as a cell; nothing where they are only spaces.
    pub(crate) fn text(text: &str) -> Self {
        // A table that is copied from a page or a PDF has non-breaking spaces and marks of direction.
        let kept: String = text.chars().filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}')).collect();
        let words: Vec<&str> = kept.split_whitespace().collect();
        if words.is_empty() { Self::Empty } else { Self::Text(words.join(" ")) }
    }

    /// A number of a spreadsheet. Spreadsheets store binary floats and show at most 15 digits, which a float always holds:
    /// so the decimal that was typed is read exactly, and the rounding errors of sums disappear.
    pub(crate) fn number(float: f64) -> Self {
        let digits = format!("{float:.14e}");
        match Decimal::from_scientific(&digits) {
            Ok(number) => Self::Number(number.normalize()),
            Err(_) => Self::Text(float.to_string()),
        }
    }

    /// The same number, shown as a percentage.
    #[must_use]
    pub(crate) fn into_percent(self) -> Self {
        match self {
            Self::Number(number) => Self::Percent((number * Decimal::ONE_HUNDRED).normalize()),
            other => other,
        }
    }

    /// Whether it is empty.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::Empty
    }

    /// What a person sees in it.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Percent(number) => format!("{number} %"),
        }
    }
}

/// Merged cells; rows and columns from 0, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Merged {
    /// Row and column of the first cell, which holds what all of them show.
    pub from: (usize, usize),
    /// Row and column of the last one.
    pub to: (usize, usize),
}

/// A sheet.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// Its name; `None` for a file of separated values.
    pub name: Option<String>,
    /// Its rows from the first one of the sheet.
    pub rows: Vec<Vec<Cell>>,
    /// Merged cells.
    pub merged: Vec<Merged>,
    /// Its text, for problems that show a row.
    source: Arc<SourceFile>,
    /// Where each cell of `source` starts and ends.
    places: Vec<Vec<(usize, usize)>>,
}

static EMPTY: Cell = Cell::Empty;

impl Sheet {
    /// A sheet of a file.
    pub(crate) fn new(file: &str, name: Option<String>, rows: Vec<Vec<Cell>>, merged: Vec<Merged>) -> Self {
        let path = name.as_ref().map_or_else(|| file.to_owned(), |name| format!("{file} ({name})"));
        let (text, places) = drawn(&rows);
        Self { name, rows, merged, source: Arc::new(SourceFile { path, text }), places }
    }

    /// The cell at a place; an empty one beyond the edge.
    pub(crate) fn cell(&self, row: usize, column: usize) -> &Cell {
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or(&EMPTY)
    }

    /// What a cell shows, which may be merged with others.
    pub(crate) fn heading(&self, row: usize, column: usize) -> String {
        let covers = |m: &&Merged| (m.from.0..=m.to.0).contains(&row) && (m.from.1..=m.to.1).contains(&column);
        let (row, column) = self.merged.iter().find(covers).map_or((row, column), |merged| merged.from);
        self.cell(row, column).shown()
    }

    /// How many columns its widest row has.
    pub(crate) fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The place of a cell, for a problem.
    pub(crate) fn location(&self, row: usize, column: usize) -> Location {
        let cells = self.places.get(row);
        let place = cells.and_then(|cells| cells.get(column).or_else(|| cells.last()));
        let (start, end) = place.copied().unwrap_or((self.source.text.len(), self.source.text.len()));
        Location { file: Arc::clone(&self.source), start, end }
    }
}

/// A column as spreadsheets name it: A, B, … Z, AA.
pub(crate) fn letters(column: usize) -> String {
    let mut name = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        name.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    name.iter().rev().collect()
}

/// The sheet as text, one line a row, so that a problem can show its row.
fn drawn(rows: &[Vec<Cell>]) -> (String, Vec<Vec<(usize, usize)>>) {
    let mut text = String::new();
    let mut places = Vec::with_capacity(rows.len());
    for cells in rows {
        let mut line = Vec::with_capacity(cells.len());
        for (i, cell) in cells.iter().enumerate() {
            if i > 0 {
                text.push_str(" | ");
            }
            let start = text.len();
            text.push_str(&cell.shown());
            line.push((start, text.len()));
        }
        places.push(line);
        text.push('\n');
    }
    (text, places)
}

/// The problem of a file that cannot be read.
pub(crate) fn unreadable(shown: &str, why: &str) -> Diagnostic {
    Diagnostic::error("rapor::import::unreadable", why).in_file(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_float_becomes_the_decimal_that_was_typed() {
        let typed = |float: f64| Cell::number(float).shown();
        assert_eq!(typed(88.41), "88.41");
        assert_eq!(typed(0.1 + 0.2), "0.3");
        assert_eq!(typed(90.0), "90");
        assert_eq!(typed(88.413_333_333_333_33), "88.4133333333333");
        assert_eq!(Cell::number(0.8841).into_percent(), Cell::Percent(Decimal::new(8841, 2)));
    }

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"].map(str::to_owned));
    }
}
