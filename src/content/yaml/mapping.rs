//! Checks mappings against a schema: mappings with known keys, and mappings with free keys.

use serde_json::Value as Json;

use super::super::code;
use super::super::raw::literal::misfit;
use super::shape::{Checker, lose};
use super::tree::{Entry, Node, Value};
use super::unseen;
use crate::diagnostic::{Diagnostic, suggest};

impl<'a> Checker<'a> {
    pub(crate) fn check_map(&mut self, node: &mut Node, schema: &'a Json, name: &str) -> bool {
        match schema.get("properties").and_then(Json::as_object) {
            Some(properties) => self.check_record(node, schema, properties, name),
            None => self.check_entries(node, schema, name),
        }
    }

    /// Checks a mapping with free keys.
    fn check_entries(&mut self, node: &mut Node, schema: &'a Json, name: &str) -> bool {
        let (span, Value::Map(entries)) = (node.first_line(self.file), &mut node.value) else { return false };
        if entries.is_empty() && schema.get("minProperties").is_some() {
            let message = format!("{name} is an empty mapping");
            self.report(Diagnostic::error(code::EMPTY_VALUE, message).help("it needs at least one entry"), span);
            return false;
        }
        self.join_split_numbers(entries, |_| false);
        let format = schema.pointer("/propertyNames/format").and_then(Json::as_str).unwrap_or("");
        let Some(of) = schema.get("additionalProperties") else { return true };
        entries.retain_mut(|entry| {
            if !self.check(&mut entry.value, of, &format!("`{}`", entry.key)) {
                lose(&mut entry.value);
            }
            self.check_key(entry, format)
        });
        true
    }

    fn check_key(&mut self, entry: &Entry, format: &str) -> bool {
        let Some(misfit) = misfit(format, &entry.key) else { return true };
        let diagnostic = Diagnostic::error(misfit.code, misfit.message).help(misfit.help.unwrap_or_default());
        self.report(diagnostic, entry.key_span.clone());
        false
    }

    /// Checks a mapping with known keys.
    fn check_record(
        &mut self,
        node: &mut Node,
        schema: &'a Json,
        properties: &'a serde_json::Map<String, Json>,
        name: &str,
    ) -> bool {
        let (span, Value::Map(entries)) = (node.first_line(self.file), &mut node.value) else { return false };
        self.join_split_numbers(entries, |key| properties.contains_key(key));
        let required: Vec<&str> =
            schema.get("required").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str).collect();
        let mut taken: Vec<String> = entries.iter().map(|entry| entry.key.clone()).collect();
        let mut usable = true;
        entries.retain_mut(|entry| {
            if !properties.contains_key(&entry.key) && !self.unknown_key(entry, properties, &mut taken, name) {
                return false;
            }
            let Some(of) = properties.get(&entry.key) else { return false };
            let is_required = required.contains(&entry.key.as_str());
            if entry.value.is_null() && !is_required {
                self.warn_of_comment(&entry.value, self.resolve(of).schema, &format!("`{}`", entry.key));
                return false;
            }
            let fits = self.check(&mut entry.value, of, &format!("`{}`", entry.key));
            if fits && !matches!(entry.value.value, Value::Lost(_)) {
                return true;
            }
            if self.resolve(of).may_be_lost {
                lose(&mut entry.value);
                return true;
            }
            usable &= !is_required;
            false
        });
        for key in required {
            if entries.iter().any(|entry| entry.key == key) {
                continue;
            }
            let of = properties.get(key).unwrap_or(&Json::Null);
            // A key that exists but is unusable was already reported.
            if !taken.iter().any(|there| there == key) {
                self.missing_key(key, of, span.clone());
            }
            if self.resolve(of).may_be_lost {
                entries.push(lost_entry(key));
            } else {
                usable = false;
            }
        }
        usable
    }

    /// Reports an unknown key. Where it resembles a known key that is absent, the entry gets that key and its value is
    /// lost, so that the key is not reported as missing as well; returns whether the entry was kept.
    fn unknown_key(
        &mut self,
        entry: &mut Entry,
        properties: &serde_json::Map<String, Json>,
        taken: &mut Vec<String>,
        name: &str,
    ) -> bool {
        let known: Vec<&str> = properties.keys().map(String::as_str).collect();
        let near = suggest::nearest(&entry.key, known.iter().copied());
        let help = match near.filter(|near| !taken.iter().any(|key| key == near)) {
            _ if unseen::named(&entry.key).is_some() => unseen::help(&entry.key).unwrap_or_default(),
            Some(near) => format!("did you mean `{near}`?"),
            None if entry.key == "<<" => "merge keys are not supported; write the values out".to_owned(),
            None => format!("the keys of {name} are {}", suggest::listed(&known)),
        };
        let diagnostic = Diagnostic::error(code::UNKNOWN_KEY, format!("unknown key `{}`", entry.key)).help(help);
        let free = |near: &&str| !taken.iter().any(|key| key == near);
        let diagnostic = match suggest::only_typo(&entry.key, known.iter().copied()).filter(free) {
            Some(meant) => diagnostic.mended_by(&entry.key, meant),
            None => diagnostic,
        };
        self.report(diagnostic, entry.key_span.clone());
        match near {
            Some(near) if !taken.iter().any(|key| key == near) => {
                near.clone_into(&mut entry.key);
                taken.push(near.to_owned());
                lose(&mut entry.value);
                true
            }
            _ => false,
        }
    }

    /// Reports `{score: 88,41}` as a decimal comma: YAML reads it as a score of 88 and an empty key 41.
    fn join_split_numbers(&mut self, entries: &mut Vec<Entry>, is_key: impl Fn(&str) -> bool) {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let mut at = 1;
        while at < entries.len() {
            let is_rest = digits(&entries[at].key) && !is_key(&entries[at].key) && entries[at].value.is_null();
            let whole = match &entries[at - 1].value.value {
                Value::Scalar { text, plain: true } if is_rest && digits(text.trim_start_matches('-')) => text.clone(),
                _ => {
                    at += 1;
                    continue;
                }
            };
            let rest = entries.remove(at);
            let span = entries[at - 1].value.span.start..rest.key_span.end;
            let message = format!("`{whole},{}` has a decimal comma", rest.key);
            let right = format!("{whole}.{}", rest.key);
            let diagnostic = Diagnostic::error(code::DECIMAL_COMMA, message).help(format!("write {right}"));
            self.report(diagnostic.mended_by(format!("{whole},{}", rest.key), right), span);
            lose(&mut entries[at - 1].value);
        }
    }

    fn missing_key(&mut self, key: &str, schema: &Json, span: std::ops::Range<usize>) {
        let about = schema.get("description").and_then(Json::as_str).unwrap_or("").lines().next().unwrap_or("");
        let about = suggest::within_sentence(about.trim_end_matches('.'));
        let help = if about.is_empty() { format!("add `{key}`") } else { format!("add `{key}`: {about}") };
        self.report(Diagnostic::error(code::MISSING_KEY, format!("`{key}` is missing")).help(help), span);
    }
}

fn lost_entry(key: &str) -> Entry {
    Entry { key: key.to_owned(), key_span: 0..0, value: Node { value: Value::Lost(None), span: 0..0 } }
}
