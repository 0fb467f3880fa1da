//! The JSON beside pages names its schema, and the schema says what every field is. That the JSON follows the schema is
//! checked with a validator, by tests/data/run.

use serde_json::Value;

use crate::support::CONTOH;

fn json(path: &str) -> Value {
    serde_json::from_str(CONTOH.text(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// Calls `look` on every object in a value.
fn walk<'v>(value: &'v Value, look: &mut impl FnMut(&'v serde_json::Map<String, Value>)) {
    match value {
        Value::Object(fields) => {
            look(fields);
            fields.values().for_each(|v| walk(v, look));
        }
        Value::Array(items) => items.iter().for_each(|v| walk(v, look)),
        _ => {}
    }
}

#[test]
fn every_file_names_the_schema_and_its_version() {
    let schema = json("data/schema/v1.json");
    let mut seen = 0;
    for path in CONTOH.files.keys().filter(|p| p.ends_with("/index.json") || p.ends_with("/results.json")) {
        let data = json(path);
        assert_eq!(data["$schema"], schema["$id"], "{path}");
        assert_eq!(data["version"], 1, "{path}");
        seen += 1;
    }
    assert!(seen > 60, "{seen} files");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["$id"], "https://contoh.example/data/schema/v1.json");
}

#[test]
fn every_field_of_the_schema_is_explained() {
    let schema = json("data/schema/v1.json");
    let mut fields = 0;
    walk(&schema, &mut |object| {
        let Some(Value::Object(properties)) = object.get("properties") else { return };
        for (name, field) in properties {
            let explained = field["description"].as_str().is_some_and(|text| text.ends_with('.'));
            assert!(explained || name == "type", "{name} is not explained: {field}");
            fields += 1;
        }
    });
    assert!(fields > 80, "{fields} fields");
}

#[test]
fn every_kind_of_page_with_data_has_its_json_beside_it() {
    for (path, kind) in [
        ("2024/index.json", "edition"),
        ("instansi/index.json", "institutions"),
        ("instansi/kota-arunika/index.json", "institution"),
        ("instansi/kota-arunika/2024/index.json", "result"),
        ("metodologi/layanan-contoh/index.json", "methodology"),
        ("koreksi/index.json", "corrections"),
        ("berita/2024/12/12/arunika-kembali-unggul/index.json", "article"),
        ("data/results.json", "results"),
    ] {
        assert_eq!(json(path)["type"], kind, "{path}");
    }
}
