//! A YAML document as a tree in which every key and value has its place.

use std::ops::Range;

use crate::diagnostic::SourceFile;

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// The place, in bytes of the file.
    pub span: Range<usize>,
}

/// The value of a node.
#[derive(Clone, Debug)]
pub enum Value {
    /// A scalar.
    Scalar {
        /// The text.
        text: String,
        /// Whether it has no quotation marks, so that it may be a number, a flag or null.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A mapping, in the order written.
    Map(Vec<Entry>),
    /// A value that was pruned, with its id if it had one.
    Lost(Option<String>),
}

/// A key and its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The place of the key.
    pub key_span: Range<usize>,
    /// The value.
    pub value: Node,
}

impl Node {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|e| e.key == key),
            _ => None,
        }
    }

    /// The part of the span on the first line, which messages mark.
    pub fn first_line(&self, file: &SourceFile) -> Range<usize> {
        first_line(&file.text, &self.span)
    }

    /// The count of its values and keys, itself included.
    pub fn count(&self) -> usize {
        1 + match &self.value {
            Value::List(items) => items.iter().map(Node::count).sum(),
            Value::Map(entries) => entries.iter().map(|e| 1 + e.value.count()).sum(),
            Value::Scalar { .. } | Value::Lost(_) => 0,
        }
    }
}

/// The part of a span on its first line.
pub(crate) fn first_line(text: &str, span: &Range<usize>) -> Range<usize> {
    let marked = text.get(span.clone()).unwrap_or("");
    let line = marked.split('\n').next().unwrap_or("").trim_end();
    span.start..span.start + line.len()
}
