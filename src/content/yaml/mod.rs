//! Reads YAML into raw shapes: a fast path for valid files, a thorough path for files with problems.
//!
//! The fast path is one typed pass of `serde_yaml`. A file that it refuses, or that has aliases, tags or deep nesting,
//! takes the thorough path: the text is parsed into a tree with spans and checked against the JSON schema of the raw
//! shape. Every problem is reported, invalid values are pruned, and the rest is deserialised, so that later checks can
//! go on. The thorough path decides; the fast path may only be stricter.

mod comment;
mod from_tree;
mod mapping;
pub(crate) mod parse;
mod prescan;
pub(crate) mod problem;
mod shape;
mod syntax;
pub(crate) mod tree;
pub(crate) mod unseen;
mod words;

use std::ops::Range;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::code;
use crate::diagnostic::{Diagnostic, Diagnostics, Location, SourceFile};

/// Reads the YAML in `range` of a file.
pub(crate) fn read<T: DeserializeOwned + JsonSchema>(
    file: &Arc<SourceFile>,
    range: Range<usize>,
) -> (Option<T>, Diagnostics) {
    let text = &file.text[range.clone()];
    if prescan::is_plain(text)
        && let Ok(value) = serde_yaml::from_str(text)
    {
        return (Some(value), Diagnostics::new());
    }
    let mut problems = Diagnostics::new();
    let value = read_thoroughly(file, range, &mut problems);
    (value, problems)
}

/// The problem of an empty file, or of empty front matter.
fn nothing(is_front_matter: bool) -> Diagnostic {
    if is_front_matter {
        return Diagnostic::error(code::FRONT_MATTER, "the front matter is empty").help("write at least `title: …`");
    }
    Diagnostic::error(code::EMPTY_FILE, "the file is empty").help("delete it, or fill it")
}

fn read_thoroughly<T: DeserializeOwned + JsonSchema>(
    file: &Arc<SourceFile>,
    range: Range<usize>,
    problems: &mut Diagnostics,
) -> Option<T> {
    let at = |span: Range<usize>| Location { file: Arc::clone(file), start: span.start, end: span.end };
    let parsed = parse::parse(&file.text, range.clone());
    for problem in parsed.problems {
        problems.push(Diagnostic::error(problem.code, problem.message).at(at(problem.span)).help(problem.help));
    }
    let Some(mut tree) = parsed.tree else {
        if problems.is_empty() {
            problems.push(nothing(range.start > 0).at(at(range)));
        }
        return None;
    };
    let usable = shape::check::<T>(&mut tree, file, problems);
    if !usable {
        return None;
    }
    match from_tree::deserialize(&tree) {
        Ok(value) => Some(value),
        Err(error) => {
            // No value is known that fits the schema and that the shapes refuse; if there is one, it is reported here.
            if !problems.has_errors() {
                problems.push(Diagnostic::error(code::WRONG_TYPE, error.to_string()).at(at(tree.first_line(file))));
            }
            None
        }
    }
}
