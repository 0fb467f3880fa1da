//! The columns of each table. Their order is permanent: new columns come at the end.

use super::table::Column;
use super::table::ColumnKind::{self, Date, Flag, Id, Number, PartialDate, Text, Url, Whole};
use crate::routes::table::TableId;

const fn always(name: &'static str, kind: ColumnKind) -> Column {
    Column { name, kind, required: true }
}

const fn maybe(name: &'static str, kind: ColumnKind) -> Column {
    Column { name, kind, required: false }
}

/// Results.
pub(crate) const RESULTS: &[Column] = &[
    always("edition", Id),
    always("institution", Id),
    always("name", Text),
    always("category", Id),
    always("kind", Id),
    maybe("score", Number),
    maybe("predicate", Id),
    maybe("predicate_name", Text),
    maybe("zone", Id),
    maybe("zone_name", Text),
    maybe("rank_category", Whole),
    maybe("rank_overall", Whole),
    maybe("rank_national", Whole),
    maybe("rank_national_of", Whole),
    maybe("change", Number),
    maybe("previous_edition", Id),
    always("award_withheld", Flag),
    always("methodology", Id),
    always("published", Date),
    maybe("corrected", Date),
    always("source_publisher", Text),
    always("source_title", Text),
    maybe("source_date", PartialDate),
    maybe("source_url", Url),
    always("permalink", Url),
];

/// Institutions.
pub(crate) const INSTITUTIONS: &[Column] = &[
    always("institution", Id),
    always("name", Text),
    always("short", Text),
    always("category", Id),
    maybe("parent", Id),
    maybe("code", Text),
    always("permalink", Url),
];

/// The parts of computed scores.
pub(crate) const PARTS: &[Column] = &[
    always("edition", Id),
    always("institution", Id),
    always("name", Text),
    maybe("unit", Id),
    always("part", Id),
    always("part_name", Text),
    maybe("parent_part", Id),
    maybe("raw", Number),
    maybe("value", Number),
    maybe("weight", Number),
    maybe("share", Number),
    maybe("contribution", Number),
];

/// Corrections of results.
pub(crate) const CORRECTIONS: &[Column] = &[
    always("edition", Id),
    always("institution", Id),
    always("name", Text),
    always("field", Id),
    always("was", Text),
    always("now", Text),
    always("date", Date),
    always("reason", Text),
    always("source_publisher", Text),
    always("source_title", Text),
    maybe("source_date", PartialDate),
    maybe("source_url", Url),
    always("permalink", Url),
];

/// The sources of results, in workbooks.
pub(crate) const SOURCES: &[Column] = &[
    always("edition", Id),
    always("source_publisher", Text),
    always("source_title", Text),
    maybe("source_date", PartialDate),
    maybe("accessed", Date),
    maybe("source_url", Url),
    always("results_from", Whole),
];

/// Predicates and their bounds, in workbooks.
pub(crate) const BANDS: &[Column] = &[
    always("methodology", Id),
    always("predicate", Id),
    always("predicate_name", Text),
    maybe("from", Number),
    maybe("zone", Id),
    maybe("zone_name", Text),
];

/// Parts and their weights, in workbooks.
pub(crate) const WEIGHTS: &[Column] = &[
    always("methodology", Id),
    always("part", Id),
    always("part_name", Text),
    maybe("parent_part", Id),
    maybe("weight", Number),
    maybe("weight_unit", Text),
];

/// Methods, in workbooks.
pub(crate) const METHODS: &[Column] = &[
    always("methodology", Id),
    always("name", Text),
    maybe("scale_min", Number),
    maybe("scale_max", Number),
    maybe("basis", Text),
    always("permalink", Url),
];

/// What the columns are, in workbooks.
pub(crate) const DICTIONARY: &[Column] =
    &[always("column", Text), always("column_title", Text), always("meaning", Text)];

/// What a workbook is, in workbooks.
pub(crate) const ABOUT: &[Column] = &[always("item", Text), always("about", Text)];

/// The columns of a table.
pub(crate) fn of(table: &TableId) -> &'static [Column] {
    match table {
        TableId::Results | TableId::Edition(_) | TableId::Institution(_) => RESULTS,
        TableId::Institutions => INSTITUTIONS,
        TableId::Parts => PARTS,
        TableId::Corrections => CORRECTIONS,
    }
}
