//! Names, dates, links and sources, ready to print.

use serde::Serialize;

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Link {
    /// The words.
    pub label: String,
    /// Where it leads.
    pub href: String,
}

/// A date, for machines and for readers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct DateView {
    /// `2024-02-06`
    pub iso: String,
    /// `6 Februari 2024`
    pub text: String,
}

/// A zone: a word, and a colour with its mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct ZoneView {
    /// "Zona hijau".
    pub word: String,
    /// `green`: the class is `z-green`, the mark's symbol `mark-green`.
    pub color: &'static str,
}

/// A source, and what it says.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SourceView {
    /// What it says of this result: "Nilai 80,13"; absent in lists of sources.
    pub says: Option<String>,
    /// `main`, `agrees`, `differs`.
    pub stance: &'static str,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When, as exactly as is known.
    pub date: Option<DateView>,
    /// Where.
    pub url: Option<String>,
    /// Words about it.
    pub note: Option<String>,
}

/// An article in a list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ArticleCard {
    /// The headline.
    pub title: String,
    /// Where.
    pub href: String,
    /// When.
    pub date: DateView,
    /// A sentence or two.
    pub summary: Option<String>,
    /// Its language, where it is not the page's.
    pub lang: Option<String>,
}
