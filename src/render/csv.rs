//! Tables as CSV: plain, and as a spreadsheet set to a language opens it.

use crate::language::Language;
use crate::portal::dataset::table::{Table, Value};

/// CSV by RFC 4180: commas, quotes where needed, CRLF, decimal points, UTF-8.
pub fn plain(table: &Table) -> Vec<u8> {
    let rows = table.rows.iter().map(|row| row.iter().map(Value::plain).collect::<Vec<_>>());
    write(Vec::new(), b',', table, rows)
}

/// CSV for double-clicking. A spreadsheet takes a file for UTF-8 only where it begins with a byte order mark, and splits
/// it at semicolons where the decimal mark of its language is a comma.
pub fn for_spreadsheets(table: &Table, language: &Language) -> Vec<u8> {
    let comma = language.number(rust_decimal::Decimal::new(15, 1)).contains(',');
    let rows = table.rows.iter().map(|row| row.iter().map(|value| local(value, comma)).collect::<Vec<_>>());
    write("\u{feff}".into(), if comma { b';' } else { b',' }, table, rows)
}

fn write(start: Vec<u8>, delimiter: u8, table: &Table, rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let terminator = csv::Terminator::CRLF;
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(terminator).from_writer(start);
    // Writing to memory fails only on rows of unequal length, and every row here has all columns.
    let _ = writer.write_record(table.columns.iter().map(|column| column.name));
    for row in rows {
        let _ = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
}

fn local(value: &Value, comma: bool) -> String {
    match value {
        Value::Number(number) if comma => number.to_string().replace('.', ","),
        Value::Text(text) => as_text(text),
        other => other.plain(),
    }
}

/// A text that a spreadsheet leaves alone. `15.09` would become a time or a number and `2023-12` a date, so they are
/// written as the formula that says text; what begins like a formula of its own gets the apostrophe that says text
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
fn as_text(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return format!("'{text}");
    }
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    let like_a_number = text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-' | b'/' | b':'));
    let is_day = text.parse::<jiff::civil::Date>().is_ok();
    let changed = if digits { text.len() > 1 && text.starts_with('0') } else { like_a_number && !is_day };
    if changed { format!("=\"{text}\"") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::as_text;

    #[test]
    fn what_a_spreadsheet_would_change_is_kept_as_text() {
        assert_eq!(as_text("15.09"), "=\"15.09\"");
        assert_eq!(as_text("0101"), "=\"0101\"");
        assert_eq!(as_text("2023-12"), "=\"2023-12\"");
        assert_eq!(as_text("2023"), "2023");
        assert_eq!(as_text("2023-12-14"), "2023-12-14");
        assert_eq!(as_text("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(as_text("Kabupaten Tebo"), "Kabupaten Tebo");
    }
}
