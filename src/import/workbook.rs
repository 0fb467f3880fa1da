//! Spreadsheets: the visible sheets of an .xlsx or .ods, or a file of separated values.

use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Ods, Range, Reader as _, SheetVisible, StyleRange, Xlsx};
use encoding_rs::Encoding;

use super::cell::{Cell, Merged, Sheet, unreadable};
use super::{delimited, ods};
use crate::diagnostic::Diagnostic;

/// The most rows of a sheet. A national table has some thousands; a cell far below is a mistake.
const MOST_ROWS: usize = 100_000;
/// The most columns of a sheet.
const MOST_COLUMNS: usize = 1_000;

/// Reads a spreadsheet; a person may name the encoding of a file of separated values.
///
/// # Errors
/// The file cannot be read, or its kind is unknown.
pub(crate) fn open(path: &Path, encoding: Option<&'static Encoding>) -> Result<Vec<Sheet>, Diagnostic> {
    let shown = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| {
        unreadable(&shown, &format!("cannot be read: {}", error.kind())).help("check the name and who may read it")
    })?;
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let sheets = match ending.as_str() {
        "xlsx" | "xlsm" => excel(&shown, bytes),
        "ods" => open_document(&shown, bytes),
        "csv" | "tsv" | "txt" => Ok(vec![delimited::read(&shown, &bytes, encoding)?]),
        _ => Err("is not a known kind of spreadsheet".to_owned()),
    };
    let sheets = sheets.map_err(|why| {
        unreadable(&shown, &why).help("open it in a spreadsheet program and save it as .xlsx, .ods or .csv")
    })?;
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(unreadable(&shown, "has nothing in its visible sheets").help("name the file with the results"));
    }
    Ok(sheets)
}

fn excel(shown: &str, bytes: Vec<u8>) -> Result<Vec<Sheet>, String> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| format!("cannot be read: {error}"))?;
    let mut sheets = Vec::new();
    for name in visible(book.sheets_metadata()) {
        // A sheet that is a chart has no cells.
        let Ok(range) = book.worksheet_range(&name) else { continue };
        let styles = book.worksheet_style(&name).unwrap_or_else(|_| StyleRange::empty());
        let regions = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let merged = regions.iter().map(|m| Merged { from: place(m.start), to: place(m.end) }).collect();
        let rows = rows(&range, |row, column| is_percent(&styles, row, column))?;
        sheets.push(Sheet::new(shown, Some(name), rows, merged));
    }
    Ok(sheets)
}

fn open_document(shown: &str, bytes: Vec<u8>) -> Result<Vec<Sheet>, String> {
    let looks = ods::looks(&bytes).map_err(|error| format!("cannot be read: {error}"))?;
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| format!("cannot be read: {error}"))?;
    let mut sheets = Vec::new();
    for name in visible(book.sheets_metadata()) {
        let range = book.worksheet_range(&name).map_err(|error| format!("cannot be read: {error}"))?;
        let look = looks.iter().find(|look| look.name == name);
        let is_percent = |row, column| look.is_some_and(|look| look.percentages.contains(&(row, column)));
        let rows = rows(&range, is_percent)?;
        let merged = look.map_or_else(Vec::new, |look| look.merged.clone());
        sheets.push(Sheet::new(shown, Some(name), rows, merged));
    }
    Ok(sheets)
}

fn visible(sheets: &[calamine::Sheet]) -> Vec<String> {
    sheets.iter().filter(|s| s.visible == SheetVisible::Visible).map(|s| s.name.clone()).collect()
}

fn place((row, column): (u32, u32)) -> (usize, usize) {
    (row as usize, column as usize)
}

/// The cells from the first row and column of the sheet, so that their places have the names that people see.
fn rows(range: &Range<Data>, is_percent: impl Fn(usize, usize) -> bool) -> Result<Vec<Vec<Cell>>, String> {
    let (Some(start), Some(end)) = (range.start().map(place), range.end().map(place)) else { return Ok(Vec::new()) };
    if end.0 >= MOST_ROWS || end.1 >= MOST_COLUMNS {
        return Err(format!("has cells beyond row {MOST_ROWS} or column {MOST_COLUMNS}"));
    }
    let mut rows: Vec<Vec<Cell>> = vec![Vec::new(); start.0];
    for (row, values) in (start.0..).zip(range.rows()) {
        let mut cells = vec![Cell::Empty; start.1];
        for (column, value) in (start.1..).zip(values) {
            let cell = cell(value);
            cells.push(if is_percent(row, column) { cell.into_percent() } else { cell });
        }
        let used = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        cells.truncate(used);
        rows.push(cells);
    }
    let used = rows.iter().rposition(|cells| !cells.is_empty()).map_or(0, |last| last + 1);
    rows.truncate(used);
    Ok(rows)
}

fn cell(value: &Data) -> Cell {
    match value {
        Data::Int(whole) => Cell::Number((*whole).into()),
        Data::Float(float) => Cell::number(*float),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::text(text),
        Data::Bool(flag) => Cell::Text(flag.to_string()),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            Cell::Text(format!("{year:04}-{month:02}-{day:02}"))
        }
        Data::Error(error) => Cell::Error(error.to_string()),
        Data::Empty => Cell::Empty,
    }
}

/// Whether a cell is shown as a percentage: its number format has a percent sign outside quotation marks.
fn is_percent(styles: &StyleRange, row: usize, column: usize) -> bool {
    let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { return false };
    let format = styles.get((row, column)).and_then(|style| style.number_format.as_ref());
    format.is_some_and(|format| {
        // Text in quotation marks is shown beside the number and changes nothing in it.
        let mut codes = format.format_code.split('"').step_by(2);
        matches!(format.format_id, Some(9 | 10)) || codes.any(|code| code.contains('%'))
    })
}
