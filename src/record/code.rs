//! The codes of every problem that the record can have, with what each one means. Stable: people search for them.

use crate::diagnostic::codes::codes;

codes! {
    "rapor::record::";

    /// A file of the record cannot be read.
    UNREADABLE = "unreadable";
    /// A line of the record that the tool did not write.
    LINE = "line";
    /// A file of the record is missing, was altered, or does not follow the one before it.
    CHAIN = "chain";
    /// Two publications have one number: two branches published at the same time.
    CONFLICT = "conflict";
    /// A public result says something else, and no correction says so.
    CHANGED = "changed";
    /// A public result is gone.
    GONE = "gone";
    /// A public correction is gone.
    CORRECTION_GONE = "correction-gone";
    /// A withdrawn result of which nothing says what was public.
    WITHDRAWN = "withdrawn";
    /// Something is public, or about to be, and is not recorded (a warning).
    UNRECORDED = "unrecorded";
    /// A title or a figure of a public article says something else, and the article does not say so.
    ARTICLE = "article";
}
