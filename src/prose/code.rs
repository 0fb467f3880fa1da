//! The codes of every problem that prose can have, with what each one means. Stable: people search for them.

use crate::diagnostic::codes::codes;

codes! {
    "rapor::prose::";

    /// The text of a figure says something else than the data.
    FIGURE_DIFFERS = "figure-differs";
    /// The data has no such figure: it is not public, or not comparable.
    NO_FIGURE = "no-figure";
    /// A figure or a chart is not written in its form.
    TARGET = "target";
    /// A link of a kind that is not known.
    UNKNOWN_SCHEME = "unknown-scheme";
    /// A figure or a link names an unknown institution.
    UNKNOWN_INSTITUTION = "unknown-institution";
    /// A figure or a link names an unknown edition.
    UNKNOWN_EDITION = "unknown-edition";
    /// A link names an unknown methodology.
    UNKNOWN_METHODOLOGY = "unknown-methodology";
    /// A figure names a part that the method does not have.
    UNKNOWN_PART = "unknown-part";
    /// A figure names a zone that the method does not have.
    UNKNOWN_ZONE = "unknown-zone";
    /// A figure names a predicate that the method does not have.
    UNKNOWN_PREDICATE = "unknown-predicate";
    /// A figure names a category that the portal does not have.
    UNKNOWN_CATEGORY = "unknown-category";
    /// A figure is narrowed by something else than zone, category and predicate.
    UNKNOWN_FILTER = "unknown-filter";
    /// A chart of a kind that is not known.
    UNKNOWN_CHART = "unknown-chart";
    /// A chart that cannot be placed, or has nothing to show.
    CHART = "chart";
    /// A link that leads nowhere.
    LINK = "link";
    /// An anchor is invalid or already taken.
    ANCHOR = "anchor";
    /// A picture that cannot be shown.
    IMAGE = "image";
    /// A picture without words for those who do not see it (a warning).
    IMAGE_ALT = "image-alt";
    /// HTML in Markdown.
    HTML = "html";
    /// A comment that has no end.
    OPEN_COMMENT = "open-comment";
    /// Code between fences that has no end.
    OPEN_FENCE = "open-fence";
    /// A cell of a table in no column, or a table that is not read as one (a warning).
    TABLE_CELLS = "table-cells";
    /// A line, or the address of a link, that no page shows (a warning).
    NOT_SHOWN = "not-shown";
    /// A heading of the wrong level, or with attributes (a warning).
    HEADING = "heading";
    /// A footnote without a reference, or a reference without a footnote (a warning).
    FOOTNOTE = "footnote";
    /// What was meant as a link to a figure was not read as one (a warning).
    NOT_A_LINK = "not-a-link";
    /// A date written with a weekday that is not its own (a warning).
    WEEKDAY = "weekday";
    /// A date that does not exist (a warning).
    DATE = "date";
}
