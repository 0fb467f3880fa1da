//! `docs/fields.md` is what the definitions say that read the files.

use std::path::Path;

use rapor::content::{reference, schema};

#[test]
fn the_reference_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/fields.md");
    let generated = reference::fields();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &generated).expect("docs/ can be written");
    }
    let written = std::fs::read_to_string(&path).expect("docs/fields.md can be read");
    assert!(
        written == generated,
        "docs/fields.md is out of date: UPDATE_DOCS=1 cargo test --test docs_list_every_field writes it anew"
    );
}

#[test]
fn every_field_of_every_kind_is_there_and_explained() {
    let reference = reference::fields();
    for kind in schema::all() {
        let (_, section) = reference.split_once(&format!("\n## {}\n", kind.name)).expect("every kind has a section");
        let section = section.split("\n## ").next().unwrap_or_default();
        let objects = kind.schema["$defs"].as_object().into_iter().flat_map(|defs| defs.values()).chain([&kind.schema]);
        for field in objects.filter_map(|object| object["properties"].as_object()).flat_map(|fields| fields.keys()) {
            let row = section.lines().find(|line| line.contains(&format!("`{field}`")) && line.starts_with("| "));
            let row = row.unwrap_or_else(|| panic!("{}: {field} has no row", kind.name));
            assert!(!row.ends_with("|  |") && !row.contains("anything"), "{}: {row}", kind.name);
        }
    }
}
