//! The JSON Schemas of every kind of file, for editors, made from the shapes that read the files.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use schemars::transform::RemoveRefSiblings;
use serde_json::{Map, Value as Json, json};

use super::raw::article::{RawArticle, RawPage};
use super::raw::assessment::{RawAssessment, RawResults};
use super::raw::institution::RawInstitutions;
use super::raw::list::MAY_BE_LOST;
use super::raw::mapping::RawMapping;
use super::raw::methodology::RawMethodology;
use super::raw::portal::{RawPortal, RawRedirects};

/// The schema of a kind of file.
#[derive(Debug)]
pub(crate) struct KindSchema {
    /// The name: `portal`. Its file is `portal.schema.json`.
    pub name: &'static str,
    /// The files that it describes, below the content folder.
    pub files: &'static str,
    /// The schema.
    pub schema: Json,
}

impl KindSchema {
    /// The name of its file.
    pub(crate) fn file_name(&self) -> String {
        format!("{}.schema.json", self.name)
    }

    /// The schema as a file.
    pub(crate) fn text(&self) -> String {
        format!("{:#}\n", self.schema)
    }
}

/// Every kind of file.
pub(crate) fn all() -> Vec<KindSchema> {
    vec![
        kind::<RawPortal>("portal", "portal.yaml"),
        kind::<RawInstitutions>("institutions", "institutions/*.yaml"),
        kind::<RawMethodology>("methodology", "methodologies/*.yaml"),
        kind::<RawAssessment>("assessment", "assessments/EDITION.yaml, assessments/EDITION/edition.yaml"),
        kind::<RawResults>("results", "assessments/EDITION/*.yaml"),
        kind::<RawArticle>("article", "the front matter of news/*.md"),
        kind::<RawPage>("page", "the front matter of pages/*.md"),
        kind::<RawRedirects>("redirects", "redirects.yaml"),
        kind::<RawMapping>("import-map", "imports/*.yaml"),
    ]
}

fn kind<T: JsonSchema>(name: &'static str, files: &'static str) -> KindSchema {
    // Editors that only know draft 7 ignore keywords beside a reference, and find references by their path.
    let settings = SchemaSettings::draft2020_12().with_transform(RemoveRefSiblings::default());
    let generator = settings.into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    for_editors(&mut schema);
    KindSchema { name, files, schema }
}

/// Replaces the reader's own formats by keywords of JSON Schema, and removes the keywords that only the reader needs.
fn for_editors(schema: &mut Json) {
    match schema {
        Json::Object(object) => {
            without_null(object);
            object.remove(MAY_BE_LOST);
            explain_format(object);
            for (key, value) in object.iter_mut() {
                match key.as_str() {
                    // The values of these are not schemas.
                    "examples" | "default" | "const" | "enum" | "required" => {}
                    // The names in these are keys of the format, not keywords; one of them may be `format`.
                    "properties" | "$defs" => {
                        value.as_object_mut().into_iter().flat_map(Map::values_mut).for_each(for_editors);
                    }
                    _ => for_editors(value),
                }
            }
        }
        Json::Array(all) => all.iter_mut().for_each(for_editors),
        _ => {}
    }
}

/// Removes `null`: an optional key may be absent, but not empty.
fn without_null(object: &mut Map<String, Json>) {
    if object.get("default") == Some(&Json::Null) {
        object.remove("default");
    }
    if let Some(Json::Array(types)) = object.get_mut("type") {
        types.retain(|one| one != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            object.insert("type".to_owned(), one);
        }
    }
    if let Some(Json::Array(any)) = object.get_mut("anyOf") {
        any.retain(|one| one.get("type").is_none_or(|one| one != "null"));
        if let [Json::Object(one)] = any.as_slice() {
            let one = one.clone();
            object.remove("anyOf");
            if one.contains_key("$ref") {
                // See RemoveRefSiblings above.
                object.insert("allOf".to_owned(), json!([one]));
            } else {
                for (key, value) in one {
                    object.entry(key).or_insert(value);
                }
            }
        }
    }
}

/// Replaces a format of the reader by a pattern and examples.
fn explain_format(object: &mut Map<String, Json>) {
    let Some(format) = object.get("format").and_then(Json::as_str).map(str::to_owned) else { return };
    let (pattern, examples) = match format.as_str() {
        "decimal" => (r"^-?[0-9]+(\.[0-9]+)?$", json!([88.41])),
        "decimals" => {
            object.insert("minimum".to_owned(), json!(0));
            object.insert("maximum".to_owned(), json!(6));
            ("", json!([2]))
        }
        "date" => (r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", json!(["2024-02-06"])),
        "partial-date" => (r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", json!(["2024-02-06", "2024-02", "2024"])),
        "moment" => ("", json!(["2024-02-06T14:00[Asia/Jakarta]", "2024-02-06T14:00:00+07:00"])),
        "web-address" => (r"^https?://[^\s<>]+$", json!(["https://example.org/results-2024.pdf"])),
        "id" => (r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", json!(["kab-tebo"])),
        "case-id" => (r"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$", json!(["A"])),
        "word-id" => (r"^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$", json!(["unresolved_reports"])),
        "code" => ("", json!(["15.09"])),
        // References and whole numbers have no pattern.
        _ => ("", Json::Null),
    };
    object.remove("format");
    if !pattern.is_empty() {
        object.insert("pattern".to_owned(), json!(pattern));
    }
    if !examples.is_null() {
        object.insert("examples".to_owned(), examples);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every schema below one, with the path to it.
    fn walk(schema: &Json, path: &str, visit: &mut dyn FnMut(&str, &Map<String, Json>)) {
        match schema {
            Json::Object(object) => {
                visit(path, object);
                for (key, value) in object {
                    walk(value, &format!("{path}/{key}"), visit);
                }
            }
            Json::Array(all) => all.iter().for_each(|one| walk(one, path, visit)),
            _ => {}
        }
    }

    #[test]
    fn editors_get_nothing_that_only_the_reader_knows() {
        for kind in all() {
            walk(&kind.schema, kind.name, &mut |path, object| {
                let names_keys = path.ends_with("/properties");
                assert!(!object.contains_key(MAY_BE_LOST), "{path}");
                assert!(names_keys || !object.contains_key("format"), "{path}");
                assert!(!object.get("type").is_some_and(|t| t == "null"), "{path}");
            });
        }
    }

    #[test]
    fn every_key_has_a_description() {
        for kind in all() {
            assert!(kind.schema["description"].is_string() && kind.schema["title"].is_string(), "{}", kind.name);
            walk(&kind.schema, kind.name, &mut |path, object| {
                if let Some(Json::Object(properties)) = object.get("properties") {
                    for (key, schema) in properties {
                        assert!(schema["description"].is_string(), "{path}: `{key}` has no description");
                    }
                }
            });
        }
    }
}
