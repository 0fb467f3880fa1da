//! Tables: columns and rows of cells.

use serde::Serialize;

/// Any table but that of a working.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Table {
    /// The anchor, where it has one.
    pub id: Option<String>,
    /// What it shows.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; the first cell of each is its heading.
    pub rows: Vec<Row>,
    /// Whether it is long enough to be worth sorting and filtering.
    pub sortable: bool,
    /// Whether each row is a heading and one or two bare numbers, so that the columns fit on a telephone.
    pub compact: bool,
}

/// A column.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Column {
    /// Its heading.
    pub label: String,
    /// Whether it holds numbers, set to the right.
    pub numeric: bool,
}

/// A row.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    /// The anchor, where it has one.
    pub id: Option<String>,
    /// Anchors it had before.
    pub former_ids: Vec<String>,
    /// How deep it is in a tree, from 0.
    pub depth: u8,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Cell {
    /// What it says; "–" where there is nothing.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
    /// The zone's colour, where the cell shows a zone: its mark comes before the text.
    pub color: Option<&'static str>,
    /// A small chart instead of text.
    pub svg: Option<String>,
    /// More words, quieter.
    pub note: Option<String>,
    /// What to sort by, where that is not the text: a plain number.
    pub sort: Option<String>,
    /// `up`, `down`, `same` where it is a change.
    pub direction: Option<&'static str>,
}
