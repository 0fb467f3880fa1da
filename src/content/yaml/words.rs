//! Types of YAML values in words.

use serde_json::Value as Json;

use super::from_tree::{Plain, plain_type};
use super::tree::{Node, Value};

/// The type that a schema requires, in words.
pub(crate) fn expected(schema: &Json) -> &'static str {
    if schema.get("oneOf").is_some() {
        return "text, or text by language";
    }
    match schema.get("format").and_then(Json::as_str) {
        Some("decimal") => return "a number",
        Some("date" | "partial-date") => return "a date",
        Some("moment") => return "a moment",
        Some("web-address") => return "a web address",
        Some("id" | "case-id" | "word-id" | "reference") => return "an id",
        Some("code") => return "a code",
        Some("claim") => return "a score or an id",
        _ => {}
    }
    let types: Vec<&str> = match schema.get("type") {
        Some(Json::String(one)) => vec![one],
        Some(Json::Array(all)) => all.iter().filter_map(Json::as_str).filter(|t| *t != "null").collect(),
        _ => Vec::new(),
    };
    match types.as_slice() {
        ["string"] => "text",
        ["integer"] => "a whole number",
        ["boolean"] => "true or false",
        ["array"] => "a list",
        ["object"] => "a mapping",
        ["integer", "boolean"] => "a whole number, or true or false",
        _ => "another kind of value",
    }
}

/// The type of a node, in words.
pub(crate) fn found(node: &Node) -> String {
    match &node.value {
        Value::List(_) => "a list".to_owned(),
        Value::Map(_) => "a mapping".to_owned(),
        Value::Lost(_) => "an invalid value".to_owned(),
        Value::Scalar { plain: false, .. } => "text".to_owned(),
        Value::Scalar { text, plain: true } => match plain_type(text) {
            Plain::Null => "nothing".to_owned(),
            Plain::Flag(_) => format!("`{text}`"),
            Plain::Whole(_) => "a number".to_owned(),
            Plain::Number => "a number with decimals".to_owned(),
            Plain::Text => "text".to_owned(),
        },
    }
}

/// How to write a node as the type that a schema requires.
pub(crate) fn type_help(node: &Node, schema: &Json) -> Option<String> {
    let wanted = expected(schema);
    match (&node.value, wanted) {
        (Value::Scalar { text, plain: true }, "text" | "text, or text by language") => {
            Some(format!("put it in quotation marks: \"{text}\""))
        }
        (Value::Scalar { .. }, "true or false") => Some("write true or false, without quotation marks".to_owned()),
        (Value::Scalar { .. }, "a whole number") => {
            Some("write digits alone, without a decimal point and without quotation marks".to_owned())
        }
        (Value::Scalar { text, .. }, "a list") => Some(format!("write it as a list: [{text}]")),
        (Value::Map(_), "a list") => Some("begin each item with a dash".to_owned()),
        (Value::List(_), "a mapping") => Some("write `key: value`, without a dash".to_owned()),
        (Value::Map(_), "text") => Some("put a text that contains a colon in quotation marks".to_owned()),
        (Value::List(_), "text") => Some("put a text that begins with a bracket in quotation marks".to_owned()),
        _ => None,
    }
}
