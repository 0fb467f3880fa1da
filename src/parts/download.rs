//! Files that a page offers.

use serde::Serialize;

use crate::address::Permalink;
use crate::routes::data_file::DataFile;
use crate::site::voice::Voice;

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

impl Download {
    /// Data in one of their forms.
    pub(crate) fn of_data(voice: &Voice<'_>, file: DataFile, label: String, permalink: &Permalink) -> Self {
        Self {
            label,
            href: voice.href(permalink),
            format: file.label(voice),
            media_type: file.media_type(),
            size: None,
        }
    }
}
