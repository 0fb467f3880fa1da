//! A chart with its words and its table.

use serde::Serialize;

use crate::charts::Svg;
use crate::parts::download::Download;
use crate::parts::table::Table;

/// A chart with its words and its table; in a text, `figure.html` prints it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Figure {
    /// The anchor: `trend`.
    pub id: String,
    /// The kind of chart, for a class: `trend`.
    pub kind: &'static str,
    /// The finding.
    pub title: String,
    /// The measure and its unit.
    pub subtitle: String,
    /// The chart.
    pub svg: String,
    /// The chart at each width, for what is made of it besides.
    #[serde(skip)]
    pub charts: Vec<Svg>,
    /// What to know when reading it.
    pub note: Option<String>,
    /// Where the numbers come from, and their date.
    pub source: String,
    /// The chart as files.
    pub downloads: Vec<Download>,
    /// The same in numbers.
    pub table: Option<Table>,
}
