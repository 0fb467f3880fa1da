//! What the YAML parser says about broken YAML, in words for people who write content.

use super::super::code;
use super::parse::Problem;

/// A syntax error at byte `start` of the file.
pub fn problem(text: &str, offset: usize, start: usize, said: &str) -> Problem {
    let here = start.saturating_sub(offset).min(text.len());
    let rest = text.get(here..).unwrap_or("");
    let line = rest.split('\n').next().unwrap_or("").trim_end();
    let (message, help) = explain(said, line);
    Problem { code: code::SYNTAX, message, span: start..start + line.len(), help: Some(help.to_owned()) }
}

fn explain(said: &str, line: &str) -> (String, &'static str) {
    let lower = said.to_lowercase();
    let is = |words: &[&str]| words.iter().any(|w| lower.contains(w));
    if is(&["tab"]) {
        return ("a tab where YAML wants spaces".to_owned(), "indent with spaces");
    }
    if is(&["mapping values are not allowed", "':' must be followed", "mapping value"]) {
        return ("a colon where no key can stand".to_owned(), "put a text that holds a colon in quotation marks");
    }
    if is(&["quoted scalar", "unexpected end of stream", "unclosed"]) {
        return ("quotation marks or a bracket are not closed".to_owned(), "close them");
    }
    if is(&["unknown anchor"]) {
        return (
            "an alias of something that has no anchor".to_owned(),
            "put a text that begins with * in quotation marks",
        );
    }
    if line.starts_with(['@', '`', '%']) {
        return ("a text cannot begin with this character".to_owned(), "put the text in quotation marks");
    }
    (
        format!("this is not YAML: {said}"),
        "check the indentation, the quotation marks and the brackets here and on the line above",
    )
}
