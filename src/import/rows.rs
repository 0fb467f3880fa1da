//! Which rows of a table are results, and which are totals, headings in between and notes below.

use super::cell::{Cell, Sheet};
use super::layout::Layout;
use super::role::Role;
use crate::scaffold::names::{Match, Names, plain_words};

/// A row about an institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// The row, from 0.
    pub row: usize,
    /// The name as written.
    pub name: String,
}

/// The rows of a table.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    /// Those with a name and a value.
    pub lines: Vec<Line>,
    /// Those with the name of a known institution and no value.
    pub silent: Vec<Line>,
    /// The others, by row, with the words in them.
    pub passed_over: Vec<(usize, String)>,
}

/// Words with which a row of totals begins.
const TOTALS: [&str; 16] = [
    "jumlah",
    "total",
    "grand total",
    "sub total",
    "subtotal",
    "rata rata",
    "rerata",
    "nilai rata rata",
    "nilai tertinggi",
    "nilai terendah",
    "tertinggi",
    "terendah",
    "average",
    "mean",
    "sum",
    "median",
];

/// Sorts the rows below the headings.
pub(crate) fn sort(sheet: &Sheet, table: &Layout, names: &Names) -> Rows {
    let mut rows = Rows::default();
    let Some(by) = table.column(&Role::Institution).map(|column| column.index) else { return rows };
    let says = |role: &Role| matches!(role, Role::Score | Role::Predicate | Role::Zone | Role::Part(_));
    let values: Vec<usize> =
        table.columns.iter().filter(|c| c.role.as_ref().is_some_and(says)).map(|c| c.index).collect();
    for row in table.first_row..sheet.rows.len() {
        let text = words_of(sheet, row);
        if text.is_empty() {
            continue;
        }
        let name = sheet.cell(row, by).shown();
        let is_silent = values.iter().all(|column| is_blank(&sheet.cell(row, *column).shown()));
        let is_known = !matches!(names.find(&name), Match::None(_));
        let is_other = !is_known && (is_silent || begins_as_total(&text));
        if is_heading(sheet, table, row) || is_other {
            rows.passed_over.push((row, text));
        } else if is_silent {
            rows.silent.push(Line { row, name });
        } else {
            rows.lines.push(Line { row, name });
        }
    }
    rows
}

/// Whether a cell is empty or holds a sign for nothing.
pub(crate) fn is_blank(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "" | "-" | "–" | "—" | "n/a" | "na" | "…" | "...")
}

/// The first words of a row, or its first number.
pub(crate) fn words_of(sheet: &Sheet, row: usize) -> String {
    let cells = sheet.rows.get(row).map_or(&[][..], Vec::as_slice);
    let is_number =
        |text: &&String| text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '-' | '%'));
    let shown: Vec<String> = cells.iter().map(Cell::shown).filter(|text| !text.is_empty()).collect();
    shown.iter().find(|text| !is_number(text)).or(shown.first()).cloned().unwrap_or_default()
}

/// Whether a row repeats the headings, as on a new page.
fn is_heading(sheet: &Sheet, table: &Layout, row: usize) -> bool {
    let used = table.columns.iter().filter(|c| c.role.as_ref().is_some_and(|role| *role != Role::Ignore));
    let same = used.filter(|c| c.headings.last().is_some_and(|last| *last == sheet.cell(row, c.index).shown()));
    same.count() > 1
}

/// Whether words begin like those of a row of totals.
pub(crate) fn begins_as_total(text: &str) -> bool {
    let words = format!("{} ", plain_words(text).join(" "));
    TOTALS.iter().any(|total| words.strip_prefix(total).is_some_and(|rest| rest.starts_with(' ')))
}
