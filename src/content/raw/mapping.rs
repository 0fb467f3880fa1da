//! `imports/*.yaml` as written: how the columns of a spreadsheet are read. Only `import` reads these files.

use schemars::JsonSchema;
use serde::Deserialize;

use super::list::Entries;
use super::literal::Ref;
use super::text::Words;

/// How the columns of a spreadsheet are read, stored for the next import.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ImportMap")]
pub(crate) struct RawMapping {
    /// The name of the sheet; the sheet with the table where absent.
    pub sheet: Option<Words>,
    /// The decimal sign of numbers that are stored as text; decided by the numbers where absent.
    pub decimal: Option<DecimalSign>,
    /// The content of each column, by its heading. Headings above one another are joined by " / ", and `{edition}` is
    /// replaced by the id of the edition: `"Nilai {edition}": score`.
    #[serde(default)]
    pub columns: Entries<Ref, Words>,
    /// Words that mean a predicate or a zone: `Sangat Baik: A`.
    #[serde(default)]
    pub words: Entries<Ref, Ref>,
}

/// The decimal sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub(crate) enum DecimalSign {
    /// `88,41`, with dots between thousands.
    Comma,
    /// `88.41`, with commas between thousands.
    Point,
}
