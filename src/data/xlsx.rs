//! A workbook as Office Open XML.

use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive as _;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook as Xlsx, Worksheet, XlsxError,
};

use crate::data::table::{ColumnKind, Value};
use crate::data::workbook::{Headed, Sheet, Workbook};

/// The narrowest and the widest column, in characters.
const WIDTHS: (usize, usize) = (6, 48);

/// The bytes of the file: the same for the same workbook.
pub(crate) fn write(workbook: &Workbook<'_>) -> Vec<u8> {
    // It fails only where a limit of the format is passed (1,048,576 rows), beyond any assessment.
    try_write(workbook).unwrap_or_default()
}

fn try_write(workbook: &Workbook<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut file = Xlsx::new();
    let created = excel_date(workbook.created)?;
    let properties = DocProperties::new().set_title(&workbook.title).set_author(&workbook.author);
    file.set_properties(&properties.set_creation_datetime(&created));
    let mut formats = Formats::new();
    for sheet in &workbook.sheets {
        write_sheet(file.add_worksheet(), sheet, &mut formats)?;
    }
    file.save_to_buffer()
}

/// The formats of cells: few, because each distinct one is written into the file.
struct Formats {
    head: Format,
    date: Format,
    /// By count of decimals.
    numbers: Vec<Format>,
}

impl Formats {
    fn new() -> Self {
        let head = Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_align(FormatAlign::Top);
        Self { head, date: Format::new().set_num_format("yyyy-mm-dd"), numbers: Vec::new() }
    }

    /// `0.00` for two decimals.
    fn number(&mut self, decimals: usize) -> &Format {
        while self.numbers.len() <= decimals {
            let decimals = self.numbers.len();
            let point = if decimals == 0 { "" } else { "." };
            self.numbers.push(Format::new().set_num_format(format!("0{point}{}", "0".repeat(decimals))));
        }
        &self.numbers[decimals]
    }
}

fn write_sheet(into: &mut Worksheet, sheet: &Sheet<'_>, formats: &mut Formats) -> Result<(), XlsxError> {
    into.set_name(&sheet.name)?;
    let mut row = 0;
    for table in &sheet.tables {
        row = write_table(into, table, row, formats)? + 1;
    }
    if let [only] = sheet.tables.as_slice() {
        into.set_freeze_panes(1, 0)?;
        let rows = u32::try_from(only.table.rows.len()).unwrap_or(u32::MAX);
        let columns = u16::try_from(only.table.columns.len()).unwrap_or(u16::MAX);
        into.autofilter(0, 0, rows, columns.saturating_sub(1))?;
    }
    for (column, width) in widths(sheet).into_iter().enumerate() {
        // A cell's padding, and the button of the filter.
        #[expect(clippy::cast_precision_loss, reason = "a width is at most some fifty characters")]
        into.set_column_width(u16::try_from(column).unwrap_or(u16::MAX), width as f64 + 3.0)?;
    }
    Ok(())
}

/// Writes a table from a row on; gives the row below it.
fn write_table(into: &mut Worksheet, table: &Headed<'_>, from: u32, formats: &mut Formats) -> Result<u32, XlsxError> {
    for (column, head) in (0_u16..).zip(&table.heads) {
        into.write_string_with_format(from, column, head, &formats.head)?;
    }
    let mut row = from + 1;
    for values in &table.table.rows {
        for ((column, value), kind) in (0_u16..).zip(values).zip(&table.table.columns) {
            write_value(into, (row, column), value, kind.kind, formats)?;
        }
        row += 1;
    }
    Ok(row)
}

fn write_value(
    into: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value<'_>,
    kind: ColumnKind,
    formats: &mut Formats,
) -> Result<(), XlsxError> {
    match value {
        Value::Empty => return Ok(()),
        // A source's date that is known to the day can be sorted as one.
        Value::Text(text) if kind == ColumnKind::PartialDate => match text.parse::<Date>() {
            Ok(date) => into.write_datetime_with_format(row, column, &excel_date(date)?, &formats.date)?,
            Err(_) => into.write_string(row, column, text.as_ref())?,
        },
        Value::Text(text) => into.write_string(row, column, text.as_ref())?,
        Value::Number(number) => {
            let decimals = usize::try_from(number.scale()).unwrap_or(0).min(10);
            let number = number.to_f64().unwrap_or(f64::NAN);
            into.write_number_with_format(row, column, number, formats.number(decimals))?
        }
        Value::Whole(number) => into.write_number(row, column, *number)?,
        Value::Date(date) => into.write_datetime_with_format(row, column, &excel_date(*date)?, &formats.date)?,
        Value::Flag(flag) => into.write_boolean(row, column, *flag)?,
    };
    Ok(())
}

fn excel_date(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(date.year()).unwrap_or(1900).max(1900);
    ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs())
}

/// The width of each column of a sheet: its longest value.
fn widths(sheet: &Sheet<'_>) -> Vec<usize> {
    let mut widths: Vec<usize> = Vec::new();
    let mut see = |column: usize, length: usize| {
        if widths.len() <= column {
            widths.resize(column + 1, WIDTHS.0);
        }
        widths[column] = widths[column].max(length.min(WIDTHS.1));
    };
    for table in &sheet.tables {
        for (column, head) in table.heads.iter().enumerate() {
            see(column, head.chars().count());
        }
        for row in &table.table.rows {
            for (column, value) in row.iter().enumerate() {
                see(column, value.plain().chars().count());
            }
        }
    }
    widths
}
