//! YAML to raw shapes: fast where all is well, thorough where something is wrong.
//!
//! The fast path is one typed pass of `serde_yaml`. Whatever it refuses, and whatever could be expensive or
//! surprising (aliases, tags, deep nesting), takes the thorough path: the text is parsed to a tree with spans, held
//! against the JSON schema of the raw shape, every problem is reported, what is bad is pruned, and the rest is
//! deserialised all the same, so that the checks of what it means can go on. What the thorough path says is what
//! counts; the fast path may only be stricter.

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

/// What to say of YAML with nothing in it: a whole file, or front matter.
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
            // The schema lets nothing through that the shapes refuse, as far as is known; if it does, say so.
            if !problems.has_errors() {
                problems.push(Diagnostic::error(code::WRONG_TYPE, error.to_string()).at(at(tree.first_line(file))));
            }
            None
        }
    }
}
