//! The line by which an editor finds the schema of a file.

use std::path::Path;

/// The folder of schemas, beside the content folder.
pub(crate) const SCHEMAS: &str = "schemas";

/// The line for a file in a folder of the content folder, or nothing where the schema does not lie there: an editor
/// would call that an error.
pub(crate) fn modeline(content: &Path, kind: &str) -> String {
    let root = content.parent().unwrap_or(Path::new(""));
    if root.join(SCHEMAS).join(format!("{kind}.schema.json")).is_file() { line(2, kind) } else { String::new() }
}

/// The line for a file so many folders below the one that holds the schemas.
pub(crate) fn line(depth: usize, kind: &str) -> String {
    format!("# yaml-language-server: $schema={}{SCHEMAS}/{kind}.schema.json\n", "../".repeat(depth))
}
