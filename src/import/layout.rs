//! Where the table is in a sheet: the rows of its headings, and what its columns are called.

use std::collections::BTreeMap;
use std::ops::Range;

use super::cell::{Cell, Sheet};
use super::role::Role;

/// The rows in which headings are looked for.
const DEPTH: usize = 100;
/// The most rows of headings.
const TALLEST: usize = 4;

/// What a column holds, by its place and its headings; `None` where that is not certain.
pub(crate) type Meaning<'a> = dyn Fn(usize, &[String]) -> Option<Role> + 'a;

/// Where a table is in its sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    /// The rows of its headings.
    pub header: Range<usize>,
    /// The first row below them.
    pub first_row: usize,
    /// Its columns that have a heading.
    pub columns: Vec<Column>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// Its place, from 0.
    pub index: usize,
    /// Its headings from top to bottom.
    pub headings: Vec<String>,
    /// What it holds, where that is certain.
    pub role: Option<Role>,
}

impl Column {
    /// Its headings in one line.
    pub(crate) fn heading(&self) -> String {
        self.headings.join(" / ")
    }

    /// Whether it has this role; a column that is ignored has none.
    pub(crate) fn holds(&self, role: Option<&Role>) -> bool {
        let read = |role: &&Role| **role != Role::Ignore;
        self.role.as_ref().filter(read) == role.filter(read)
    }
}

impl Layout {
    /// How much it looks like the wanted table: a role of one column adds to the score, a role of several takes away.
    pub(crate) fn score(&self) -> i32 {
        let mut claims: BTreeMap<&Role, i32> = BTreeMap::new();
        for role in self.columns.iter().filter_map(|c| c.role.as_ref()).filter(|role| **role != Role::Ignore) {
            *claims.entry(role).or_default() += 1;
        }
        claims.values().map(|count| if *count == 1 { 2 } else { 1 - *count }).sum()
    }

    /// The column that holds something.
    pub(crate) fn column(&self, role: &Role) -> Option<&Column> {
        self.columns.iter().find(|c| c.role.as_ref() == Some(role))
    }
}

/// The most likely table of a sheet by its headings; `None` where no heading is known.
pub(crate) fn find(sheet: &Sheet, meaning: &Meaning<'_>) -> Option<Layout> {
    let mut best: Option<(i32, Layout)> = None;
    for last in 0..sheet.rows.len().min(DEPTH) {
        if sheet.rows[last].is_empty() {
            continue;
        }
        for height in 1..=TALLEST.min(last + 1) {
            let table = at(sheet, last + 1 - height..last + 1, meaning);
            // Among equal ones, the one right above the first name: it has the last row of headings.
            let score = 2 * table.score() + i32::from(table.score() > 0 && stands_on_a_name(sheet, &table));
            if score > best.as_ref().map_or(0, |(score, _)| *score) {
                best = Some((score, table));
            }
        }
    }
    best.map(|(_, table)| table)
}

/// Whether the first row below the headings that is not empty has a name.
fn stands_on_a_name(sheet: &Sheet, table: &Layout) -> bool {
    let names = table.columns.iter().find(|c| matches!(c.role, Some(Role::Institution | Role::Name(_))));
    let first = (table.first_row..sheet.rows.len()).find(|row| sheet.rows[*row].iter().any(|cell| !cell.is_empty()));
    names.zip(first).is_some_and(|(column, row)| !sheet.cell(row, column.index).is_empty())
}

fn at(sheet: &Sheet, header: Range<usize>, meaning: &Meaning<'_>) -> Layout {
    let mut columns = Vec::new();
    for index in 0..sheet.width() {
        let mut headings: Vec<String> = Vec::new();
        for row in header.clone() {
            let text = shown(sheet, &header, row, index);
            if !text.is_empty() && headings.last() != Some(&text) {
                headings.push(text);
            }
        }
        if !headings.is_empty() {
            let role = meaning(index, &headings);
            columns.push(Column { index, headings, role });
        }
    }
    let first_row = if is_numbering(sheet, header.end) { header.end + 1 } else { header.end };
    Layout { header, first_row, columns }
}

/// The heading at a place. In a file that has no merged cells, an empty cell above a heading belongs to the cell on its
/// left.
fn shown(sheet: &Sheet, header: &Range<usize>, row: usize, column: usize) -> String {
    let own = sheet.heading(row, column);
    let has_below = || (row + 1..header.end).any(|below| !sheet.heading(below, column).is_empty());
    if !own.is_empty() || !sheet.merged.is_empty() || row + 1 == header.end || !has_below() {
        return own;
    }
    let Some(left) = (0..column).rev().find(|left| !sheet.cell(row, *left).is_empty()) else { return own };
    // A heading without another one below it belongs to its own column alone.
    let covers = (row + 1..header.end).any(|below| !sheet.cell(below, left).is_empty());
    if covers { sheet.cell(row, left).shown() } else { own }
}

/// Whether a row numbers the columns: (1) (2) (3).
fn is_numbering(sheet: &Sheet, row: usize) -> bool {
    let Some(cells) = sheet.rows.get(row) else { return false };
    let numbers: Vec<String> = cells.iter().map(Cell::shown).filter(|text| !text.is_empty()).collect();
    let expected = (1..).map(|n: usize| n.to_string());
    numbers.len() > 1 && numbers.iter().zip(expected).all(|(text, n)| text.trim_matches(['(', ')']) == n)
}
