//! The line in a YAML file that tells editors its schema.

use std::path::Path;

/// The folder of schemas, beside the content folder.
pub(crate) const SCHEMAS: &str = "schemas";

/// The line for a file in a folder of the content folder; empty where the schema does not exist, because an editor
/// would report an error.
pub(crate) fn modeline(content: &Path, kind: &str) -> String {
    let root = content.parent().unwrap_or(Path::new(""));
    if root.join(SCHEMAS).join(format!("{kind}.schema.json")).is_file() { line(2, kind) } else { String::new() }
}

/// The line for a file that is `depth` folders below the folder with the schemas.
pub(crate) fn line(depth: usize, kind: &str) -> String {
    format!("# yaml-language-server: $schema={}{SCHEMAS}/{kind}.schema.json\n", "../".repeat(depth))
}
