//! Checks a tree against the JSON schema of a raw shape: every misfit is reported, and unusable values are pruned.

use std::sync::Arc;

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::Value as Json;

use super::super::code;
use super::super::raw::list::MAY_BE_LOST;
use super::super::raw::literal::misfit;
use super::super::raw::text::control_character;
use super::from_tree::{Plain, plain_type};
use super::tree::{Node, Value};
use super::words::{expected, found, type_help};
use crate::diagnostic::{Diagnostic, Diagnostics, Location, SourceFile, suggest};

/// Reports and prunes everything that does not fit `T`; returns whether the rest can be deserialised.
pub(crate) fn check<T: JsonSchema>(tree: &mut Node, file: &Arc<SourceFile>, problems: &mut Diagnostics) -> bool {
    let root = SchemaGenerator::default().into_root_schema_for::<T>().to_value();
    let mut checker = Checker { root: &root, file, problems };
    checker.check(tree, &root, "the file")
}

/// Checks a tree against a schema.
pub(crate) struct Checker<'a> {
    root: &'a Json,
    pub(crate) file: &'a Arc<SourceFile>,
    problems: &'a mut Diagnostics,
}

/// A schema without its indirections.
#[derive(Clone, Copy)]
pub(crate) struct Resolved<'a> {
    pub(crate) schema: &'a Json,
    /// Whether a value that is unusable may be left as a place alone.
    pub(crate) may_be_lost: bool,
}

impl<'a> Checker<'a> {
    pub(crate) fn report(&mut self, diagnostic: Diagnostic, span: std::ops::Range<usize>) {
        let location = Location { file: Arc::clone(self.file), start: span.start, end: span.end };
        self.problems.push(diagnostic.at(location));
    }

    fn report_node(&mut self, diagnostic: Diagnostic, node: &Node) {
        self.report(diagnostic, node.first_line(self.file));
    }

    /// Follows references, and skips the alternative `null`.
    pub(crate) fn resolve(&self, schema: &'a Json) -> Resolved<'a> {
        let mut resolved = Resolved { schema, may_be_lost: false };
        // A reference leads to a shape, and an alternative to a reference: these are only a few steps.
        for _ in 0..8 {
            let schema = resolved.schema;
            resolved.may_be_lost |= schema.get(MAY_BE_LOST).is_some();
            let reference = schema.get("$ref").and_then(Json::as_str).and_then(|r| r.strip_prefix('#'));
            let target = reference.and_then(|pointer| self.root.pointer(pointer));
            let alternative = schema
                .get("anyOf")
                .and_then(Json::as_array)
                .and_then(|all| all.iter().find(|s| s.get("type").and_then(Json::as_str) != Some("null")));
            match target.or(alternative) {
                Some(next) => resolved.schema = next,
                None => break,
            }
        }
        resolved
    }

    /// Checks a node and prunes it where needed; returns whether it can be deserialised.
    pub(crate) fn check(&mut self, node: &mut Node, schema: &'a Json, name: &str) -> bool {
        let schema = self.resolve(schema).schema;
        if let Some(words) = words_of(schema) {
            return self.check_word(node, &words, name);
        }
        let schema = alternative_for(schema, node);
        if node.is_null() {
            let help = self.comment_in(node, schema).map(|(_, help)| help);
            let error = Diagnostic::error(code::EMPTY_VALUE, format!("{name} is empty"));
            self.report_node(error.help(help.unwrap_or_else(|| format!("write {}", expected(schema)))), node);
            return false;
        }
        self.warn_of_comment(node, schema, name);
        match &mut node.value {
            Value::Map(_) if allows(schema, "object") => self.check_map(node, schema, name),
            Value::List(_) if allows(schema, "array") => self.check_list(node, schema, name),
            Value::Scalar { .. } if is_scalar(schema) => self.check_scalar(node, schema, name),
            Value::Lost(_) => true,
            _ => self.wrong_type(node, schema, name),
        }
    }

    fn wrong_type(&mut self, node: &Node, schema: &Json, name: &str) -> bool {
        let message = format!("{name} must be {}, not {}", expected(schema), found(node));
        let diagnostic = Diagnostic::error(code::WRONG_TYPE, message);
        let diagnostic = match type_help(node, schema) {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        };
        self.report_node(diagnostic, node);
        false
    }

    fn check_word(&mut self, node: &Node, words: &[&str], name: &str) -> bool {
        let Value::Scalar { text, .. } = &node.value else {
            let message = format!("{name} must be one word, not {}", found(node));
            let help = format!("write one of {}", suggest::listed(words));
            self.report_node(Diagnostic::error(code::WRONG_TYPE, message).help(help), node);
            return false;
        };
        if words.contains(&text.as_str()) {
            return true;
        }
        if self.reports_unseen(node, text, name) {
            return false;
        }
        let help = match suggest::nearest(text, words.iter().copied()) {
            Some(near) if words.len() == 1 => format!("did you mean `{near}`?"),
            Some(near) => format!("did you mean `{near}`? The known words are {}", suggest::listed(words)),
            None => format!("write one of {}", suggest::listed(words)),
        };
        let message = if node.is_null() { format!("{name} is empty") } else { format!("{name} cannot be `{text}`") };
        self.report_node(Diagnostic::error(code::UNKNOWN_WORD, message).help(help), node);
        false
    }

    fn check_scalar(&mut self, node: &Node, schema: &Json, name: &str) -> bool {
        let Value::Scalar { text, plain } = &node.value else { return false };
        if let Some(format) = schema.get("format").and_then(Json::as_str)
            && !matches!(format, "int32" | "uint32")
        {
            if self.reports_unseen(node, text, name) {
                return false;
            }
            let Some(misfit) = misfit(format, text) else { return true };
            let diagnostic = Diagnostic::error(misfit.code, misfit.message).help(misfit.help.unwrap_or_default());
            let diagnostic = match misfit.meant {
                Some(meant) => diagnostic.mended_by(text, meant),
                None => diagnostic,
            };
            self.report_node(diagnostic, node);
            return false;
        }
        let kind = if *plain { plain_type(text) } else { Plain::Text };
        let fits = match kind {
            Plain::Flag(_) => allows(schema, "boolean"),
            Plain::Whole(whole) => allows(schema, "integer") && self.in_range(node, whole, schema, name),
            Plain::Text => allows(schema, "string") && self.not_blank(node, text, name),
            Plain::Null | Plain::Number => false,
        };
        let typed = match kind {
            Plain::Flag(_) => "boolean",
            Plain::Whole(_) => "integer",
            Plain::Text => "string",
            Plain::Null | Plain::Number => "none",
        };
        // Where the type is right, the problem was already reported.
        fits || (!allows(schema, typed) && self.wrong_type(node, schema, name))
    }

    fn in_range(&mut self, node: &Node, whole: i128, schema: &Json, name: &str) -> bool {
        let bound = |key: &str| schema.get(key).and_then(Json::as_i64).map(i128::from);
        let signed = schema.get("format").and_then(Json::as_str) == Some("int32");
        let least = bound("minimum").unwrap_or(if signed { i128::from(i32::MIN) } else { 0 });
        let most = bound("maximum").unwrap_or(i128::from(if signed { i32::MAX.unsigned_abs() } else { u32::MAX }));
        if (least..=most).contains(&whole) {
            return true;
        }
        let message = format!("{name} cannot be {whole}");
        let help = format!("write a whole number from {least} to {most}");
        self.report_node(Diagnostic::error(code::BAD_NUMBER, message).help(help), node);
        false
    }

    fn not_blank(&mut self, node: &Node, text: &str, name: &str) -> bool {
        if let Some((_, bad)) = control_character(text) {
            let message = format!("{name} contains the control character U+{:04X}", u32::from(bad));
            let diagnostic = Diagnostic::error(code::CONTROL_CHARACTER, message).help("delete the character");
            self.report_node(diagnostic, node);
            return false;
        }
        if !text.trim().is_empty() {
            self.warn_of_unseen(node, name);
            return true;
        }
        let help = "write the text";
        self.report_node(Diagnostic::error(code::EMPTY_VALUE, format!("{name} is empty")).help(help), node);
        false
    }

    fn check_list(&mut self, node: &mut Node, schema: &'a Json, name: &str) -> bool {
        let (span, Value::List(items)) = (node.first_line(self.file), &mut node.value) else { return false };
        if items.is_empty() && schema.get("minItems").is_some() {
            let message = format!("{name} is an empty list");
            self.report(Diagnostic::error(code::EMPTY_VALUE, message).help("it needs at least one item"), span);
            return false;
        }
        let Some(of) = schema.get("items") else { return true };
        let may_be_lost = self.resolve(of).may_be_lost;
        let mut usable = true;
        let item_name = format!("an item of {name}");
        for item in items {
            if !self.check(item, of, &item_name) {
                usable &= may_be_lost;
                lose(item);
            }
        }
        usable
    }
}

/// Replaces a value by a lost one, which keeps its place and its id.
pub(crate) fn lose(node: &mut Node) {
    if matches!(node.value, Value::Lost(_)) {
        return;
    }
    let id = node.get("id").and_then(|entry| match &entry.value.value {
        Value::Scalar { text, .. } => Some(text.clone()),
        _ => None,
    });
    node.value = Value::Lost(id);
}

/// Whether a schema allows a JSON type.
fn allows(schema: &Json, kind: &str) -> bool {
    match schema.get("type") {
        Some(Json::String(one)) => one == kind,
        Some(Json::Array(all)) => all.iter().any(|one| one.as_str() == Some(kind)),
        _ => false,
    }
}

fn is_scalar(schema: &Json) -> bool {
    ["string", "number", "integer", "boolean"].iter().any(|kind| allows(schema, kind))
}

/// The words of an enumeration.
fn words_of(schema: &Json) -> Option<Vec<&str>> {
    if let Some(words) = schema.get("enum").and_then(Json::as_array) {
        return Some(words.iter().filter_map(Json::as_str).collect());
    }
    let all = schema.get("oneOf")?.as_array()?;
    if let Some(word) = all.iter().map(|one| one.get("const").and_then(Json::as_str)).collect::<Option<Vec<_>>>() {
        return Some(word);
    }
    None
}

/// The alternative that fits a node best: text, or text by language.
fn alternative_for<'a>(schema: &'a Json, node: &Node) -> &'a Json {
    let Some(all) = schema.get("oneOf").and_then(Json::as_array) else { return schema };
    let wanted = match node.value {
        Value::Map(_) => "object",
        Value::Scalar { .. } => "string",
        Value::List(_) | Value::Lost(_) => return schema,
    };
    all.iter().find(|one| allows(one, wanted)).unwrap_or(schema)
}
