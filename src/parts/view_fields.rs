//! What templates get of the rows of tables, which are written by the hundred thousand: each has the fields that it needs
//! and no others, so that a template asks little of it.

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use crate::pages::working::WorkingRow;
use crate::parts::shared::Shared;
use crate::parts::table::Cell;
use crate::parts::table::Column;
use crate::parts::table::Row;
use crate::parts::table::Table;

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.made.get() {
            Some(made) => made.serialize(serializer),
            None => self.value.serialize(serializer),
        }
    }
}

impl Serialize for WorkingRow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_struct("WorkingRow", 3 + usize::from(self.raw.is_some()))?;
        let head = if self.head.made.get().is_some() { "start" } else { "head" };
        row.serialize_field(head, &*self.head)?;
        if let Some(raw) = &self.raw {
            row.serialize_field("raw", raw)?;
        }
        row.serialize_field("value", &self.value)?;
        row.serialize_field("contribution", &self.contribution)?;
        row.end()
    }
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
