//! The index of a program without the feature `search`. Nothing asks for it: `project` leaves the search out.

use super::records::Record;
use crate::diagnostic::Diagnostic;

/// The folder of the index, below the portal's root.
pub(crate) const FOLDER: &str = "pagefind";

/// Every index is the same: none.
pub(crate) fn key(_: &[Record]) -> [u8; 32] {
    [0; 32]
}

/// Has no files.
pub(crate) fn index(_: &[Record]) -> Result<Vec<(String, Vec<u8>)>, Diagnostic> {
    Ok(Vec::new())
}
