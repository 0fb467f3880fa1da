//! `imports/*.yaml` as written: how the columns of a spreadsheet are read. Only imports read it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::list::Entries;
use super::literal::Ref;
use super::text::Words;

/// How the columns of a spreadsheet are read, kept for next year.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ImportMap")]
pub(crate) struct RawMapping {
    /// The name of the sheet; the one that looks like the table where absent.
    pub sheet: Option<Words>,
    /// The sign before decimals in numbers that are stored as words; told by the numbers where absent.
    pub decimal: Option<DecimalSign>,
    /// What each column holds, by its heading; headings above one another are joined by " / ", and `{edition}` stands
    /// for the edition's id: `"Nilai {edition}": score`.
    #[serde(default)]
    pub columns: Entries<Ref, Words>,
    /// Words that stand for a predicate or a zone: `Sangat Baik: A`.
    #[serde(default)]
    pub words: Entries<Ref, Ref>,
}

/// The sign before decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub(crate) enum DecimalSign {
    /// `88,41`, with dots between thousands.
    Comma,
    /// `88.41`, with commas between thousands.
    Point,
}
