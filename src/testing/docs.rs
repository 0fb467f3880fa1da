//! Pages of the guide that are made from the code.

use std::path::Path;

/// Asserts that a page of `docs/` is as it would be made now; `UPDATE_DOCS=1` makes it so.
pub(crate) fn assert_up_to_date(page: &str, generated: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(page);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, generated).expect("docs/ can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("docs/{page} cannot be read: {error}"));
    assert!(written == generated, "docs/{page} is out of date; to write it: UPDATE_DOCS=1 cargo test is_up_to_date");
}
