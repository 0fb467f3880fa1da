//! Characters that look like a space, or like nothing, and are neither to YAML.

use super::shape::Checker;
use super::tree::{Node, Value};
use crate::content::code;
use crate::diagnostic::Diagnostic;

/// The name of a character that looks like a space, or like nothing.
fn name_of(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{00a0}' => "a no-break space",
        '\u{202f}' => "a narrow no-break space",
        '\u{2000}'..='\u{200a}' | '\u{205f}' => "a space of another width",
        '\u{3000}' => "an ideographic space",
        '\u{00ad}' => "a soft hyphen",
        '\u{200b}' => "a zero-width space",
        '\u{2060}' | '\u{feff}' => "a zero-width no-break space",
        _ => return None,
    })
}

/// Whether nothing of the character is seen, not even a space.
fn has_no_width(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// The first such character of a text, and what it is: "U+00A0, a no-break space".
pub(crate) fn named(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    text.chars().find_map(|c| name_of(c).map(|name| format!("U+{:04X}, {name}", u32::from(c))))
}

/// What to do about such a character in a text, if it has one.
pub(crate) fn help(text: &str) -> Option<String> {
    named(text).map(|name| {
        format!("it holds {name}, which looks like a space or like nothing: type a plain space there, or delete it")
    })
}

/// Whether the bytes of a line may hold such a character.
pub(crate) fn may_be_in(line: &[u8]) -> bool {
    !line.is_ascii() && std::str::from_utf8(line).is_ok_and(|line| line.chars().any(|c| name_of(c).is_some()))
}

impl Checker<'_> {
    /// Reports, in a name or a number, a character that looks like a space. Whether it did.
    pub(super) fn reports_unseen(&mut self, node: &Node, text: &str, name: &str) -> bool {
        let (Some(what), Some(help)) = (named(text), help(text)) else { return false };
        let message = format!("{name} holds {what}");
        let diagnostic = Diagnostic::error(code::UNSEEN_CHARACTER, message).help(help);
        self.report(diagnostic, node.first_line(self.file));
        true
    }

    /// Warns of a character in a line of words that nobody sees, or that was pasted from between two cells.
    pub(super) fn warn_of_unseen(&mut self, node: &Node, name: &str) {
        let Value::Scalar { text, .. } = &node.value else { return };
        let text = text.trim();
        if text.contains('\n') {
            return;
        }
        let what = if text.contains('\t') {
            "a tab".to_owned()
        } else {
            match text.chars().find(|c| has_no_width(*c)).and_then(|c| named(&c.to_string())) {
                Some(what) => what,
                None => return,
            }
        };
        let diagnostic = Diagnostic::warning(code::UNSEEN_CHARACTER, format!("{name} holds {what}"))
            .help("delete it; a cell pasted from a sheet often brings one along");
        self.report(diagnostic, node.first_line(self.file));
    }
}
