//! The structs that templates get, read from the source: their fields, their types and what is said of them.

use std::collections::BTreeMap;
use std::path::Path;

/// The folders in which such structs may be.
const FOLDERS: [&str; 9] = ["pages", "parts", "site", "charts", "machines", "embeds", "pictures", "render", "prose"];

/// A struct that serde writes.
pub(super) struct Struct {
    /// What it is.
    pub doc: String,
    /// Its fields, in their order.
    pub fields: Vec<Field>,
}

/// A field of a struct.
pub(super) struct Field {
    /// Its name.
    pub name: String,
    /// What it is.
    pub doc: String,
    /// Its type, as Rust writes it.
    pub kind: String,
    /// Whether its own fields stand in its place.
    pub is_flat: bool,
}

/// All structs that serde writes, by name.
pub(super) fn structs() -> BTreeMap<String, Struct> {
    let mut structs = BTreeMap::new();
    for folder in FOLDERS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder);
        for entry in walkdir::WalkDir::new(&folder).sort_by_file_name() {
            let entry = entry.expect("the source can be read");
            if entry.path().extension().is_some_and(|ending| ending == "rs") {
                read(&std::fs::read_to_string(entry.path()).expect("the source is text"), &mut structs);
            }
        }
    }
    structs
}

/// Reads the structs of a file, which rustfmt has laid out: a field stands on a line of its own.
fn read(source: &str, structs: &mut BTreeMap<String, Struct>) {
    let (mut doc, mut attributes) = (Vec::new(), String::new());
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        if let Some(words) = line.strip_prefix("///") {
            doc.push(words.trim());
        } else if line.starts_with("#[") {
            attributes.push_str(line);
        } else {
            let name = line.strip_prefix("pub(crate) struct ").and_then(|rest| rest.strip_suffix(" {"));
            if let Some(name) = name.filter(|_| attributes.contains("Serialize")) {
                let fields = fields(name, lines.by_ref().take_while(|line| *line != "}"));
                let known = structs.insert(name.to_owned(), Struct { doc: sentence(&doc), fields });
                assert!(known.is_none(), "two structs for templates are called {name}");
            }
            doc.clear();
            attributes.clear();
        }
    }
}

fn fields<'s>(of: &str, lines: impl Iterator<Item = &'s str>) -> Vec<Field> {
    let (mut fields, mut doc, mut attributes) = (Vec::new(), Vec::new(), String::new());
    for line in lines.map(str::trim) {
        if let Some(words) = line.strip_prefix("///") {
            doc.push(words.trim());
        } else if line.starts_with("#[") {
            attributes.push_str(line);
        } else {
            let field = line.strip_prefix("pub ").and_then(|rest| rest.strip_suffix(',')?.split_once(": "));
            let (name, kind) = field.unwrap_or_else(|| panic!("{of}: {line} is not a public field on a line"));
            if !attributes.contains("skip") {
                let is_flat = attributes.contains("flatten");
                fields.push(Field { name: name.into(), doc: sentence(&doc), kind: kind.into(), is_flat });
            }
            doc.clear();
            attributes.clear();
        }
    }
    fields
}

/// The lines of a comment as a sentence without its full stop.
fn sentence(doc: &[&str]) -> String {
    doc.join(" ").trim_end_matches('.').to_owned()
}
