//! Tables: columns and rows of cells.

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

/// Any table but that of a working.
#[derive(Clone, Debug, Default)]
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
    /// Instead of columns and rows, where each row is a heading and one or two bare numbers, so that there is room for
    /// the columns on a telephone: the texts of the cells, the columns' own first.
    pub plain: Vec<Vec<String>>,
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
#[derive(Clone, Debug)]
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
#[derive(Clone, Debug, Default)]
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

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut table = serializer.serialize_struct("Table", 6)?;
        table.serialize_field("id", &self.id)?;
        table.serialize_field("caption", &self.caption)?;
        table.serialize_field("columns", &self.columns)?;
        table.serialize_field("rows", &Rows(self))?;
        table.serialize_field("sortable", &self.sortable)?;
        table.serialize_field("plain", &self.plain)?;
        table.end()
    }
}

struct Rows<'t>(&'t Table);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.rows.iter().map(|row| RowOf { row, table: self.0 }))
    }
}

struct RowOf<'t> {
    row: &'t Row,
    table: &'t Table,
}

impl Serialize for RowOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { row, table } = *self;
        let mut fields = serializer.serialize_struct("Row", 3)?;
        if let Some(id) = &row.id {
            fields.serialize_field("id", id)?;
        }
        if !row.former_ids.is_empty() {
            fields.serialize_field("former_ids", &row.former_ids)?;
        }
        if row.depth > 0 {
            fields.serialize_field("depth", &row.depth)?;
        }
        if let Some(cell) = row.cells.first() {
            fields.serialize_field("head", &CellOf { cell, column: None, sortable: table.sortable })?;
        }
        fields.serialize_field("cells", &Cells(self))?;
        fields.end()
    }
}

/// All but the first.
struct Cells<'t>(&'t RowOf<'t>);

impl Serialize for Cells<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let RowOf { row, table } = *self.0;
        let cells = row.cells.iter().enumerate().skip(1);
        serializer.collect_seq(cells.map(|(at, cell)| CellOf {
            cell,
            column: table.columns.get(at),
            sortable: table.sortable,
        }))
    }
}

struct CellOf<'t> {
    cell: &'t Cell,
    column: Option<&'t Column>,
    sortable: bool,
}

impl Serialize for CellOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { cell, column, sortable } = *self;
        let sort = cell.sort.as_ref().filter(|_| sortable);
        let more = cell.href.is_some() || cell.color.is_some() || cell.svg.is_some() || cell.note.is_some();
        let mut fields = serializer.serialize_struct("Cell", 3)?;
        fields.serialize_field("text", &cell.text)?;
        if let Some(column) = column {
            fields.serialize_field("label", &column.label)?;
            if column.numeric {
                fields.serialize_field("numeric", &true)?;
            }
        }
        if let Some(sort) = sort {
            fields.serialize_field("sorts", &true)?;
            fields.serialize_field("sort", sort)?;
        }
        if let Some(direction) = cell.direction {
            fields.serialize_field("direction", direction)?;
        }
        if more {
            fields.serialize_field("more", &true)?;
        }
        if let Some(href) = &cell.href {
            fields.serialize_field("href", href)?;
        }
        if let Some(color) = cell.color {
            fields.serialize_field("color", color)?;
        }
        if let Some(svg) = &cell.svg {
            fields.serialize_field("svg", svg)?;
        }
        if let Some(note) = &cell.note {
            fields.serialize_field("note", note)?;
        }
        fields.end()
    }
}
