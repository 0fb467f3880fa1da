//! The results of an earlier publication, made again from the record alone: the same bytes for ever.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::routes::version::VersionFile;
use crate::site::past::Past;

/// The fields of a result, in the order of columns.
const FIELDS: [&str; 7] = ["score", "predicate", "zone", "rank", "rank-source", "status", "award"];

/// What a publication says of a result: its fields, by edition and institution.
type Results<'p> = BTreeMap<(&'p str, &'p str), BTreeMap<&'p str, &'p str>>;

/// The file of a version.
pub(crate) fn version(past: &Past, number: u32, file: VersionFile) -> Vec<u8> {
    let (names, results) = state(past, number);
    match file {
        VersionFile::Csv => csv(&names, &results),
        VersionFile::Json => json(past, number, &names, &results),
    }
}

/// All that was public after a publication.
fn state(past: &Past, number: u32) -> (BTreeMap<&str, &str>, Results<'_>) {
    let mut names = BTreeMap::new();
    let mut results: Results<'_> = BTreeMap::new();
    for line in past.publications.iter().filter(|p| p.number <= number).flat_map(|p| &p.lines) {
        match (line.key.split('/').collect::<Vec<_>>()[..].as_ref(), line.now.as_deref()) {
            (["institution", id], Some(name)) => drop(names.insert(*id, name)),
            (["result", edition, institution, field], Some(value)) => {
                results.entry((edition, institution)).or_default().insert(field, value);
            }
            (["result", edition, institution, field], None) => {
                let fields = results.entry((edition, institution)).or_default();
                fields.remove(field);
                if fields.is_empty() {
                    results.remove(&(*edition, *institution));
                }
            }
            _ => {}
        }
    }
    (names, results)
}

fn csv(names: &BTreeMap<&str, &str>, results: &Results<'_>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory fails only on rows of unequal length, and every row here has all columns.
    let head = ["edition", "institution", "name"].into_iter().chain(FIELDS).map(|field| field.replace('-', "_"));
    let _ = writer.write_record(head);
    for ((edition, institution), fields) in results {
        let name = names.get(institution).copied().unwrap_or_default();
        let values = FIELDS.iter().map(|field| fields.get(field).copied().unwrap_or_default());
        let _ = writer.write_record([*edition, *institution, name].into_iter().chain(values));
    }
    writer.into_inner().unwrap_or_default()
}

fn json(past: &Past, number: u32, names: &BTreeMap<&str, &str>, results: &Results<'_>) -> Vec<u8> {
    let row = |((edition, institution), fields): (&(&str, &str), &BTreeMap<&str, &str>)| {
        let mut row = Map::new();
        row.insert("edition".to_owned(), (*edition).into());
        row.insert("institution".to_owned(), (*institution).into());
        row.insert("name".to_owned(), names.get(institution).map_or(Value::Null, |name| (*name).into()));
        for field in FIELDS {
            row.insert(field.replace('-', "_"), fields.get(field).map_or(Value::Null, |value| (*value).into()));
        }
        Value::Object(row)
    };
    let date = past.publications.iter().find(|p| p.number == number).map(|p| p.date.to_string());
    let rows: Vec<Value> = results.iter().map(row).collect();
    let mut text =
        json!({"type": "version", "version": 1, "number": number, "date": date, "results": rows}).to_string();
    text.push('\n');
    text.into_bytes()
}
