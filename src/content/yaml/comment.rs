//! A `#` in a text that YAML reads as the start of a comment: what follows it is lost without a word.

use std::ops::Range;

use serde_json::Value as Json;

use super::shape::Checker;
use super::tree::{Node, Value};
use crate::content::code;
use crate::diagnostic::Diagnostic;

/// Whether a comment begins at a place of a line as a text would go on: a space, the mark, and a character.
pub(crate) fn cuts_a_text(line: &[u8], at: usize) -> bool {
    let follows_space = at > 0 && matches!(line.get(at - 1), Some(b' ' | b'\t'));
    let goes_on = line.get(at + 1).is_some_and(|next| !next.is_ascii_whitespace() && *next != b'#');
    line.get(at) == Some(&b'#') && follows_space && goes_on
}

/// Where a comment begins as a text would go on, behind a plain text on its line, or in the place of one; and its end.
fn cut_off(text: &str, node: &Node, is_empty: bool) -> Option<Range<usize>> {
    let line_start = text.get(..node.span.end)?.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(line_start..)?.split('\n').next()?.trim_end();
    let mark = (0..line.len()).find(|at| cuts_a_text(line.as_bytes(), *at))?;
    let between = if is_empty {
        // Only the key, or the dash, stands before it.
        let before = line[..mark].trim();
        if before.ends_with([':', '-']) { "" } else { return None }
    } else {
        line.get(node.span.end - line_start..mark)?
    };
    between.trim().is_empty().then_some(line_start + mark..line_start + line.len())
}

/// What to write instead of a line that a comment cuts, where it is cut: for broken YAML, of which no value is known.
pub(crate) fn help_for_line(line: &str) -> Option<String> {
    let trimmed = line.trim_start();
    if trimmed.starts_with('#') || line.contains(['"', '\'']) {
        return None;
    }
    let at = (0..line.len()).find(|at| cuts_a_text(line.as_bytes(), *at))?;
    Some(format!(
        "` {}` begins a comment, and the rest of its line is not read: put a text that holds ` #` in quotation marks",
        line.get(at..)?.chars().take_while(|c| !c.is_whitespace()).collect::<String>()
    ))
}

impl Checker<'_> {
    /// Warns where a text without quotation marks ends at a `#` behind which it seems to go on.
    pub(super) fn warn_of_comment(&mut self, node: &Node, schema: &Json, name: &str) {
        let Some((cut, help)) = self.comment_in(node, schema) else { return };
        let message = format!("{name} ends before ` {}`, which YAML reads as a comment", &self.file.text[cut.clone()]);
        let start = if node.is_null() { cut.start } else { node.first_line(self.file).start };
        self.report(Diagnostic::warning(code::CUT_TEXT, message).help(help), start..cut.end);
    }

    /// Where such a comment is, and what to write instead.
    pub(super) fn comment_in(&self, node: &Node, schema: &Json) -> Option<(Range<usize>, String)> {
        let Value::Scalar { text, plain: true } = &node.value else { return None };
        let is_words = schema.get("format").is_none() && may_be_words(schema);
        let cut = cut_off(&self.file.text, node, text.is_empty()).filter(|_| is_words)?;
        let lost = &self.file.text[cut.clone()];
        let whole = if text.is_empty() { lost.to_owned() } else { format!("{text} {lost}") };
        let quoted = whole.replace('\\', "\\\\").replace('"', "\\\"");
        Some((cut, format!("write it in quotation marks: \"{quoted}\"; a comment has a space behind its #")))
    }
}

/// Whether a schema asks for words, or for words by language.
fn may_be_words(schema: &Json) -> bool {
    let is_text = |schema: &Json| schema.get("type").and_then(Json::as_str) == Some("string");
    is_text(schema) || schema.get("oneOf").and_then(Json::as_array).is_some_and(|all| all.iter().any(is_text))
}
