//! Tables as CSV: plain, and as a spreadsheet set to a language opens it.

use std::borrow::Cow;

use crate::data::columns;
use crate::data::rows::rows;
use crate::data::table::{Value, digits};
use crate::routes::table::TableId;
use crate::site::voice::Voice;

/// CSV by RFC 4180: commas, quotes where needed, CRLF, decimal points, UTF-8.
pub(crate) fn plain(voice: &Voice<'_>, id: &TableId) -> Vec<u8> {
    write(Vec::new(), b',', voice, id, exact)
}

/// CSV for double-clicking. A spreadsheet takes a file for UTF-8 only where it begins with a byte order mark, and splits
/// it at semicolons where the decimal mark of its language is a comma.
pub(crate) fn for_spreadsheets(voice: &Voice<'_>, id: &TableId) -> Vec<u8> {
    if voice.language.number(rust_decimal::Decimal::new(15, 1)).contains(',') {
        write("\u{feff}".into(), b';', voice, id, |value| local(value, true))
    } else {
        write("\u{feff}".into(), b',', voice, id, |value| local(value, false))
    }
}

fn write(
    start: Vec<u8>,
    delimiter: u8,
    voice: &Voice<'_>,
    id: &TableId,
    field: impl for<'v> Fn(&'v Value<'_>) -> Cow<'v, str>,
) -> Vec<u8> {
    let terminator = csv::Terminator::CRLF;
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(terminator).from_writer(start);
    // Writing to memory fails only on rows of unequal length, and every row here has all columns.
    let _ = writer.write_record(columns::of(id).iter().map(|column| column.name));
    rows(voice, id, &mut |row| {
        for value in row {
            let _ = writer.write_field(&*field(value));
        }
        let _ = writer.write_record(None::<&[u8]>);
    });
    writer.into_inner().unwrap_or_default()
}

fn exact<'v>(value: &'v Value<'_>) -> Cow<'v, str> {
    value.plain()
}

fn local<'v>(value: &'v Value<'_>, comma: bool) -> Cow<'v, str> {
    match value {
        Value::Number(number) if comma => Cow::Owned(digits(*number, ',')),
        Value::Text(text) => as_text(text),
        other => other.plain(),
    }
}

/// A text that a spreadsheet leaves alone. `15.09` would become a time or a number and `2023-12` a date, so they are
/// written as the formula that says text; what begins like a formula of its own gets the apostrophe that says text
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
fn as_text(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return Cow::Owned(format!("'{text}"));
    }
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    let like_a_number = text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-' | b'/' | b':'));
    let is_day = text.parse::<jiff::civil::Date>().is_ok();
    let changed = if digits { text.len() > 1 && text.starts_with('0') } else { like_a_number && !is_day };
    if changed { Cow::Owned(format!("=\"{text}\"")) } else { Cow::Borrowed(text) }
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
