//! Explains syntax errors of the YAML parser to people who write content.

use super::super::code;
use super::problem::Problem;

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
    let start = offset + here;
    Problem::new(code::SYNTAX, message, start..start + line.len(), help)
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
