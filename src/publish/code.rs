//! The codes of every problem that publishing can have, with what each one means. Stable: people search for them.

use crate::diagnostic::codes::codes;

codes! {
    "rapor::publish::";

    /// The disk refuses: it is full, or may not be written to.
    DISK = "disk";
    /// The output is a file, or a link that leads nowhere.
    OUTPUT = "output";
    /// Another build is writing to the same output.
    BUSY = "busy";
    /// A file that no build wrote is in the way.
    FOREIGN = "foreign";
    /// Two documents have one path.
    TWICE = "twice";
    /// A document has a path that cannot be one.
    PATH = "path";
}
