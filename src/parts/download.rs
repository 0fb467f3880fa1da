//! Files that a page offers.

use serde::Serialize;

/// A file to download.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Download {
    /// What it is: "Hasil 2023".
    pub label: String,
    /// Where.
    pub href: String,
    /// `CSV`, `JSON`.
    pub format: String,
    /// `text/csv`
    pub media_type: &'static str,
    /// "12 kB", on the page of downloads.
    pub size: Option<String>,
}
