//! The reference of every field, `docs/fields.md`, made from the schemas. A test checks that it is up to date.

use serde_json::{Map, Value as Json};

use crate::content::schema::{self, KindSchema};

const HEAD: &str = "\
# Every field

<!-- Generated from src/content/raw: to write it again, UPDATE_DOCS=1 cargo test is_up_to_date. -->

The keys of each kind of file, made from the definitions that read the files. [Content formats](formats.md) explains the
same with examples; `rapor schema` writes it for your editor. **Bold** fields are required. A *text* is one text, or one
for each language; *words* are in one language; an *id* is small letters, digits and hyphens; a *number* is exact, with a
decimal point.
";

/// Every field of every kind of file, in Markdown.
pub(crate) fn fields() -> String {
    let mut text = HEAD.to_owned();
    for kind in schema::all() {
        text.push_str(&format!("\n## {}\n\nIn `{}`.\n", kind.name, kind.files.replace(", ", "`, `")));
        text.push_str(&object(&kind, &kind.schema));
        for (name, definition) in kind.schema["$defs"].as_object().into_iter().flatten() {
            let anchor = anchor(&kind, name);
            text.push_str(&format!("\n<a id=\"{anchor}\"></a>\n\n### {} · {name}\n", kind.name));
            text.push_str(&object(&kind, definition));
        }
    }
    text
}

fn anchor(kind: &KindSchema, definition: &str) -> String {
    format!("{}-{}", kind.name, definition.to_lowercase())
}

/// The description of a schema, and a table of its fields; only the kind of value where it is not an object.
fn object(kind: &KindSchema, schema: &Json) -> String {
    let said = schema["description"].as_str().map(|said| format!("\n{}\n", in_a_line(said))).unwrap_or_default();
    let Some(properties) = schema["properties"].as_object() else {
        return format!("{said}\nIt is {}.\n", value(kind, schema));
    };
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Json::as_str).collect();
    let row = |(name, field): (&String, &Json)| {
        let shown = if required.contains(&name.as_str()) { format!("**`{name}`**") } else { format!("`{name}`") };
        format!("| {shown} | {} | {} |\n", value(kind, field), meaning(field))
    };
    let rows: String = properties.iter().map(row).collect();
    format!("{said}\n| field | value | |\n| --- | --- | --- |\n{rows}")
}

/// The description of a field, with the descriptions of its words.
fn meaning(field: &Json) -> String {
    let said = in_a_line(field["description"].as_str().unwrap_or_default());
    let words = constants(field).filter_map(|word| {
        let said = in_a_line(word["description"].as_str()?);
        Some(format!("`{}`: {}", word["const"].as_str()?, said.trim_end_matches('.')))
    });
    let words: Vec<String> = words.collect();
    if words.is_empty() { said } else { format!("{said} {}.", words.join("; ")) }
}

/// The kind of a value.
fn value(kind: &KindSchema, schema: &Json) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|to| to.strip_prefix("#/$defs/")) {
        return format!("[{name}](#{})", anchor(kind, name));
    }
    if let Some([one]) = schema["allOf"].as_array().map(Vec::as_slice) {
        return value(kind, one);
    }
    if schema["type"] != "array" && constants(schema).next().is_some() {
        return "word".to_owned();
    }
    for several in ["oneOf", "anyOf"] {
        if let Some(several) = schema[several].as_array() {
            return one_of(kind, several);
        }
    }
    let types: Vec<&str> = match &schema["type"] {
        Json::String(one) => vec![one],
        Json::Array(several) => several.iter().filter_map(Json::as_str).collect(),
        _ => Vec::new(),
    };
    match types.as_slice() {
        ["array"] => match value(kind, &schema["items"]).as_str() {
            one @ ("word" | "id" | "number" | "text") => format!("list of {one}s"),
            other => format!("list of {other}"),
        },
        ["object"] => match &schema["additionalProperties"] {
            Json::Object(items) => format!("{} by name", value(kind, &Json::Object(items.clone()))),
            _ => "fields".to_owned(),
        },
        ["boolean"] => "`true` or `false`".to_owned(),
        ["integer"] => whole(schema.as_object()),
        ["string"] => "words".to_owned(),
        types if types.contains(&"number") => "number".to_owned(),
        types if types.contains(&"integer") => "id".to_owned(),
        _ => "anything".to_owned(),
    }
}

/// Alternatives in words. Text in one language or in several is so common that it has a name.
fn one_of(kind: &KindSchema, several: &[Json]) -> String {
    let kinds: Vec<String> = several.iter().map(|one| value(kind, one)).collect();
    match kinds.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["words", "words by name"] => "text".to_owned(),
        _ => kinds.join(" or "),
    }
}

fn whole(schema: Option<&Map<String, Json>>) -> String {
    let bound = |name: &str| schema.and_then(|schema| schema.get(name)).and_then(Json::as_i64);
    match (bound("minimum"), bound("maximum")) {
        (Some(least), Some(most)) => format!("whole number from {least} to {most}"),
        (Some(least), None) => format!("whole number from {least}"),
        _ => "whole number".to_owned(),
    }
}

/// The words of a field, each with its description.
fn constants(schema: &Json) -> impl Iterator<Item = &Json> {
    let schema = if schema["items"].is_object() { &schema["items"] } else { schema };
    let inside = schema["allOf"].as_array().and_then(|all| all.first()).unwrap_or(schema);
    inside["oneOf"].as_array().into_iter().flatten().filter(|one| one["const"].is_string())
}

/// A text for a row of a table.
fn in_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}
