//! Pages of the guide that are made from the code.

use std::path::Path;

/// Asserts that a page of `docs/` is as it would be made now; `UPDATE_DOCS=1` makes it so. `test` is the test's file.
pub fn assert_up_to_date(page: &str, generated: &str, test: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(page);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, generated).expect("docs/ can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("docs/{page} cannot be read: {error}"));
    assert!(written == generated, "docs/{page} is out of date: UPDATE_DOCS=1 cargo test --test {test} writes it anew");
}
