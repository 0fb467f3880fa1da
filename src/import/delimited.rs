//! Files of separated values, as spreadsheet programs of several countries save them.

use encoding_rs::Encoding;

use super::cell::{Cell, Sheet, unreadable};
use crate::diagnostic::Diagnostic;

/// The separators that are looked for, in the order of preference where two fit equally.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];
/// The rows that decide the separator.
const PROBE: usize = 50;
const SAVE: &str = "open it in a spreadsheet program and save it as “CSV UTF-8”, or as .xlsx";

/// Reads a file separated by semicolons, tabs or commas. It is UTF-8 with or without a byte order mark, UTF-16 with one,
/// or in the encoding that a person names.
///
/// # Errors
/// Its text cannot be read.
pub(crate) fn read(shown: &str, bytes: &[u8], encoding: Option<&'static Encoding>) -> Result<Sheet, Diagnostic> {
    let text = decode(shown, bytes, encoding)?.replace("\r\n", "\n");
    // Excel writes, and reads, a first line that names the separator.
    let (named, text) = match text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n')) {
        Some((separator, rest)) => (separator.bytes().next(), rest.to_owned()),
        None => (None, text),
    };
    let separator = named.unwrap_or_else(|| separator_of(&text));
    let mut rows = records(&text, separator).map_err(|why| unreadable(shown, &why).help(SAVE))?;
    if named.is_some() {
        // Rows keep the numbers that an editor shows.
        rows.insert(0, Vec::new());
    }
    Ok(Sheet::new(shown, None, rows, Vec::new()))
}

/// Without a byte order mark, any encoding but UTF-8 would be a guess that can corrupt names, so a person must name it.
fn decode(shown: &str, bytes: &[u8], encoding: Option<&'static Encoding>) -> Result<String, Diagnostic> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked.or(encoding).unwrap_or(encoding_rs::UTF_8);
    if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(unmarked(bytes)) {
        return Ok(text.into_owned());
    }
    let name = encoding.name();
    if encoding != encoding_rs::UTF_8 {
        return Err(unreadable(shown, &format!("is not {name}")).help(SAVE));
    }
    let good = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let line = bytes[..good].split(|byte| *byte == b'\n').count();
    let help = format!("{SAVE}; or, if it comes from an older spreadsheet program, say --encoding windows-1252");
    Err(unreadable(shown, &format!("line {line} is not UTF-8")).help(help))
}

fn unmarked(bytes: &[u8]) -> &[u8] {
    Encoding::for_bom(bytes).map_or(bytes, |(_, length)| &bytes[length..])
}

/// The separator that gives the most rows with the same number of fields, and most fields then.
fn separator_of(text: &str) -> u8 {
    let score = |separator: u8| {
        let rows = records(text, separator).unwrap_or_default();
        let widths: Vec<usize> = rows.iter().take(PROBE).map(Vec::len).filter(|width| *width > 1).collect();
        let common = |width: &usize| (widths.iter().filter(|w| *w == width).count(), *width);
        widths.iter().map(common).max().unwrap_or_default()
    };
    // Of equal scores `max_by_key` takes the last.
    SEPARATORS.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(b',')
}

fn records(text: &str, separator: u8) -> Result<Vec<Vec<Cell>>, String> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| format!("cannot be read: {error}"))?;
        // The reader skips empty lines, which editors count as rows.
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        let passed_over = text.as_bytes()[start.min(text.len())..].iter().take_while(|b| **b == b'\n');
        rows.extend(std::iter::repeat_n(Vec::new(), passed_over.count()));
        rows.push(record.iter().map(Cell::text).collect());
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        let sheet = read("x.csv", bytes, None).expect("readable");
        sheet.rows.iter().map(|cells| cells.iter().map(Cell::shown).collect()).collect()
    }

    #[test]
    fn separators_and_encodings_are_found() {
        let expected = vec![vec!["Nama".to_owned(), "Nilai".to_owned()], vec!["Tebo".to_owned(), "88,41".to_owned()]];
        assert_eq!(rows(b"Nama;Nilai\nTebo;88,41\n"), expected);
        assert_eq!(rows("\u{feff}Nama\tNilai\r\nTebo\t88,41\r\n".as_bytes()), expected);
        assert_eq!(rows(b"Nama,Nilai\nTebo,\"88,41\"\n"), expected);
        let utf16: Vec<u8> = "\u{feff}Nama;Nilai\nTebo;88,41\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(rows(&utf16), expected);
        let named = rows(b"sep=;\nNama;Nilai\nTebo;88,41\n");
        assert_eq!((named[0].len(), &named[1..]), (0, &expected[..]));
    }

    #[test]
    fn rows_keep_their_numbers() {
        assert_eq!(rows(b"a;b\n\n\nc;d\n").len(), 4);
    }

    #[test]
    fn another_encoding_is_said_and_not_guessed() {
        let bytes = b"Nama;Nilai\nK\xf6ln;1\n";
        let problem = read("x.csv", bytes, None).map(|_| ()).expect_err("a guess");
        assert_eq!(problem.message, "line 2 is not UTF-8");
        let sheet = read("x.csv", bytes, Some(encoding_rs::WINDOWS_1252)).expect("readable");
        assert_eq!(sheet.cell(1, 0).shown(), "Köln");
    }
}
