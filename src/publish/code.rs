//! The codes of every problem of publishing, with what each one means. They never change: people search for them.

use crate::diagnostic::codes::codes;

codes! {
    "rapor::publish::";

    /// The disk refuses: it is full, or may not be written to.
    DISK = "disk";
    /// The output is a file, or a link to nothing.
    OUTPUT = "output";
    /// Another build is writing to the same output.
    BUSY = "busy";
    /// A file that no build wrote is in the way.
    FOREIGN = "foreign";
    /// The cache lies in the output.
    CACHE_IN_OUTPUT = "cache-in-output";
    /// Two documents have one path.
    TWICE = "twice";
    /// The path of a document is invalid.
    PATH = "path";
}
