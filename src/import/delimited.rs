//! Files of separated values, as spreadsheet programs of several countries save them.

use super::cell::{Cell, Sheet};

/// The separators that are looked for, in the order of preference where two fit equally.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];
/// Rows that decide which one it is.
const PROBE: usize = 50;

/// Reads a file; UTF-8 with or without its mark, UTF-16 with it, separated by semicolons, tabs or commas.
///
/// # Errors
/// Where its text cannot be read.
pub fn read(shown: &str, bytes: &[u8]) -> Result<Sheet, String> {
    let text = decode(bytes)?.replace("\r\n", "\n");
    // Excel writes, and reads, a first line that names the separator.
    let (named, text) = match text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n')) {
        Some((separator, rest)) => (separator.bytes().next(), rest.to_owned()),
        None => (None, text),
    };
    let separator = named.unwrap_or_else(|| separator_of(&text));
    let mut rows = records(&text, separator)?;
    if named.is_some() {
        // Rows keep the numbers that an editor shows.
        rows.insert(0, Vec::new());
    }
    Ok(Sheet::new(shown, None, rows, Vec::new()))
}

fn decode(bytes: &[u8]) -> Result<String, String> {
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|_| "is not the UTF-16 that its first bytes promise".to_owned())
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        _ => utf8(bytes),
    }
}

/// Another encoding has no mark, so which one it is would be a guess, and names would be spoilt.
fn utf8(bytes: &[u8]) -> Result<String, String> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let line = bytes[..error.valid_up_to()].iter().filter(|b| **b == b'\n').count() + 1;
            Err(format!("line {line} is not UTF-8"))
        }
    }
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
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| format!("cannot be read: {error}"))?;
        // The reader passes over empty lines, which are rows to those who count them.
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
        let sheet = read("x.csv", bytes).expect("readable");
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
    fn another_encoding_is_not_guessed() {
        assert_eq!(read("x.csv", b"Nama;Nilai\nK\xf6ln;1\n").map(|_| ()), Err("line 2 is not UTF-8".to_owned()));
    }
}
