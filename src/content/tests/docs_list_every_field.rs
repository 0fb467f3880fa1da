//! `docs/fields.md` is what the definitions say that read the files.

use super::reference;
use crate::content::schema;
use crate::testing::docs::assert_up_to_date;

#[test]
fn the_reference_of_fields_is_up_to_date() {
    assert_up_to_date("fields.md", &reference::fields());
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
