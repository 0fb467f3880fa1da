//! Explains syntax errors of the YAML parser to people who write content.

use std::ops::Range;

use super::super::code;
use super::problem::Problem;
use super::{comment, unseen};

/// A syntax error at byte `start` of the file.
pub(crate) fn problem(text: &str, offset: usize, start: usize, said: &str) -> Problem {
    let mut here = start.saturating_sub(offset).min(text.len());
    let said = said.to_lowercase();
    if said.contains("tab") {
        // The parser stops before the tab; the message marks the tab.
        here += text.get(here..).and_then(|rest| rest.find('\t')).unwrap_or(0);
    }
    let rest = text.get(here..).unwrap_or("");
    let line = rest.split('\n').next().unwrap_or("").trim_end();
    let (message, help) = explain(&said, line);
    if let Some(problem) = unseen_space(text, offset, here) {
        return problem;
    }
    let start = offset + here;
    let cut_help = lines_around(text, here).find_map(|line| comment::help_for_line(&text[line]));
    Problem::new(code::SYNTAX, message, start..start + line.len(), cut_help.as_deref().unwrap_or(help))
}

/// A character that looks like a space, in a place near the error where YAML wants a space.
fn unseen_space(text: &str, offset: usize, here: usize) -> Option<Problem> {
    let wants_space = |before: &str| before.trim_start_matches(['-', ' ']).is_empty() || before.ends_with([':', ',']);
    let found = lines_around(text, here).find_map(|line| {
        let (at, c) = text[line.clone()].char_indices().find(|(_, c)| unseen::named(&c.to_string()).is_some())?;
        wants_space(&text[line.start..line.start + at]).then_some((line.start + at, c))
    });
    let (at, c) = found?;
    let name = unseen::named(&c.to_string())?;
    Some(Problem::new(
        code::SYNTAX,
        format!("{name}, stands where YAML wants a plain space"),
        offset + at..offset + at + c.len_utf8(),
        "it looks like a space: delete it, and type one",
    ))
}

/// The line of a place, and the two lines before it: what YAML stumbles over often stands above.
fn lines_around(text: &str, at: usize) -> impl Iterator<Item = Range<usize>> {
    let mut end = text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| at + end);
    let lines = text.get(..end).unwrap_or("").rsplit('\n').take(3);
    lines.map(move |line| {
        let range = end - line.len()..end;
        end = range.start.saturating_sub(1);
        range
    })
}

fn explain(said: &str, line: &str) -> (&'static str, &'static str) {
    let is = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if is(&["tab"]) {
        ("YAML does not allow a tab here", "indent with spaces")
    } else if line.starts_with(['@', '`', '%']) {
        ("a text cannot begin with this character", "put the text in quotation marks")
    } else if is(&["mapping value", "':' must be followed"]) {
        ("unexpected colon", "put a text that contains a colon in quotation marks")
    } else if is(&["quoted scalar", "unexpected end of stream", "unclosed"]) {
        ("unclosed quotation marks or bracket", "close them")
    } else if is(&["unknown anchor"]) {
        ("unknown alias", "put a text that begins with * in quotation marks")
    } else if is(&["flow mapping", "flow sequence"]) {
        ("unclosed bracket or missing comma", "look for it here and on the lines above")
    } else if is(&["block collection", "block mapping", "block sequence", "indent", "simple key", "expected key"]) {
        ("inconsistent indentation", "begin the keys of one mapping, and the dashes of one list, in the same column")
    } else {
        ("this is not valid YAML", "check the indentation, the quotation marks and the brackets here and above")
    }
}
