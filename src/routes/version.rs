//! The files of each version of the data, at addresses that never change.

use jiff::civil::Date;

use crate::address::Permalink;
use crate::site::voice::Voice;

/// In which form a version can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum VersionFile {
    /// A table.
    Csv,
    /// The same for programs.
    Json,
}

impl VersionFile {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Csv, Self::Json];

    /// Its name and its media type.
    pub(crate) fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Csv => ("CSV", "text/csv"),
            Self::Json => ("JSON", "application/json"),
        }
    }

    /// Its address, the same in every language: `/data/versi/0001-2026-11-28.csv`.
    pub(crate) fn permalink(self, voice: &Voice<'_>, number: u32, date: Date) -> Permalink {
        let page = voice.site.addresses.versions(voice.site.first_lang());
        let ending = self.words().0.to_lowercase();
        page.beside(&format!("{number:04}-{date}.{ending}"))
    }
}
