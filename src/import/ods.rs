//! What calamine does not read from an .ods: which cells are shown as percentages, and which are merged.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::cell::Merged;

/// The most bytes that the text of a spreadsheet may have; far more than a national table.
const MOST_BYTES: u64 = 256 << 20;

/// How a sheet looks.
#[derive(Debug, Default)]
pub(crate) struct Look {
    /// Its name.
    pub name: String,
    /// Rows and columns of percentages.
    pub percentages: BTreeSet<(usize, usize)>,
    /// Merged cells.
    pub merged: Vec<Merged>,
}

/// How the sheets of an .ods look (`OpenDocument` 1.3, part 3, section 9.1).
///
/// # Errors
/// The file is not an .ods.
pub(crate) fn looks(bytes: &[u8]) -> Result<Vec<Look>, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let content = archive.by_name("content.xml").map_err(|error| error.to_string())?;
    let mut xml = String::new();
    content.take(MOST_BYTES).read_to_string(&mut xml).map_err(|error| error.to_string())?;
    let mut reader = Reader::from_str(&xml);
    let mut walk = Walk::default();
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(element) => walk.open(&element, false),
            Event::Empty(element) => walk.open(&element, true),
            Event::End(element) if name(element.name().as_ref()) == "table-row" => walk.row += walk.repeated_rows,
            Event::Eof => return Ok(walk.looks),
            _ => {}
        }
    }
}

#[derive(Default)]
struct Walk {
    looks: Vec<Look>,
    row: usize,
    repeated_rows: usize,
    column: usize,
}

impl Walk {
    fn open(&mut self, element: &BytesStart<'_>, is_empty: bool) {
        match name(element.name().as_ref()).as_str() {
            "table" => {
                self.row = 0;
                self.looks.push(Look { name: value(element, "table:name").unwrap_or_default(), ..Look::default() });
            }
            "table-row" => {
                self.column = 0;
                self.repeated_rows = count(element, "table:number-rows-repeated");
                if is_empty {
                    self.row += self.repeated_rows;
                }
            }
            "table-cell" => self.cell(element),
            "covered-table-cell" => self.column += count(element, "table:number-columns-repeated"),
            _ => {}
        }
    }

    fn cell(&mut self, element: &BytesStart<'_>) {
        let times = count(element, "table:number-columns-repeated");
        let (row, column) = (self.row, self.column);
        self.column += times;
        let Some(look) = self.looks.last_mut() else { return };
        if value(element, "office:value-type").as_deref() == Some("percentage") {
            // Rows and cells of values are repeated a few times at most; only empty ones fill a sheet.
            for row in row..row + self.repeated_rows.min(1000) {
                look.percentages.extend((column..column + times.min(1000)).map(|column| (row, column)));
            }
        }
        let spanned = |key| count(element, key) - 1;
        let (down, right) = (spanned("table:number-rows-spanned"), spanned("table:number-columns-spanned"));
        if down + right > 0 {
            look.merged.push(Merged { from: (row, column), to: (row + down, column + right) });
        }
    }
}

/// A name without its prefix.
fn name(qualified: &(impl AsRef<[u8]> + ?Sized)) -> String {
    let text = String::from_utf8_lossy(qualified.as_ref()).into_owned();
    text.rsplit(':').next().unwrap_or("").to_owned()
}

fn value(element: &BytesStart<'_>, key: &str) -> Option<String> {
    let attribute = element.try_get_attribute(key).ok().flatten()?;
    let raw = String::from_utf8_lossy(attribute.value.as_ref().as_ref()).into_owned();
    Some(quick_xml::escape::unescape(&raw).map_or_else(|_| raw.clone(), std::borrow::Cow::into_owned))
}

/// How often a cell is repeated, or how many it covers; 1 by default.
fn count(element: &BytesStart<'_>, key: &str) -> usize {
    value(element, key).and_then(|text| text.parse().ok()).unwrap_or(1).max(1)
}
