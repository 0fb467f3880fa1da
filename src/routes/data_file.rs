//! The forms in which data are offered.

use crate::site::voice::Voice;

/// A form in which data are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum DataFile {
    /// JSON of the documented shape.
    Json,
    /// CSV by RFC 4180.
    Csv,
    /// CSV that a spreadsheet set to the page's language opens right: with a byte order mark, and with semicolons where
    /// the language's decimal mark is a comma.
    SpreadsheetCsv,
    /// A workbook by Office Open XML.
    Workbook,
}

impl DataFile {
    /// The ending of its name.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::SpreadsheetCsv => "excel.csv",
            Self::Workbook => "xlsx",
        }
    }

    /// Its name beside a page: `index.json`.
    pub(crate) fn beside(self) -> String {
        format!("index.{}", self.ending())
    }

    /// What readers know it by.
    pub(crate) fn label(self, voice: &Voice<'_>) -> String {
        match self {
            Self::Json => "JSON".to_owned(),
            Self::Csv => "CSV".to_owned(),
            Self::SpreadsheetCsv => voice.word("format-spreadsheet-csv"),
            Self::Workbook => "XLSX".to_owned(),
        }
    }

    /// Its media type.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv | Self::SpreadsheetCsv => "text/csv",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}
