//! Decides whether a YAML text is plain enough for the fast path.

use super::{comment, unseen};

/// Deeper brackets than any format has.
const MAX_BRACKETS: u32 = 40;
/// The greatest indentation for the fast path, in columns; no format indents deeper.
const MAX_INDENT: usize = 120;

/// Returns false for a text that may have anchors, aliases or tags, deep nesting, or brackets or quotation marks over
/// several lines. The typed parser does not limit the former, and accepts the latter with less indentation than YAML
/// 1.2. It may return false for a harmless text, which then takes the thorough path.
pub(crate) fn is_plain(text: &str) -> bool {
    text.as_bytes().split(|byte| *byte == b'\n').all(is_plain_line)
}

fn is_plain_line(line: &[u8]) -> bool {
    let indent = line.iter().take_while(|byte| **byte == b' ').count();
    if indent > MAX_INDENT {
        return false;
    }
    // What only looks like a space is named on the thorough path.
    if unseen::may_be_in(line) {
        return false;
    }
    let mut brackets: u32 = 0;
    let mut previous = b' ';
    let mut at = indent;
    while let Some(&byte) = line.get(at) {
        match byte {
            b'&' | b'*' if begins_a_node(previous) && names_something(line.get(at + 1)) => return false,
            // `? key` may be a whole mapping; no format has such keys or tags.
            b'!' | b'?' if begins_a_node(previous) => return false,
            // The typed parser accepts tabs in places where YAML does not.
            b'\t' => return false,
            b'"' | b'\'' if begins_a_node(previous) => match closing_quote(line, at) {
                Some(end) => at = end,
                None => return false,
            },
            b'[' | b'{' => {
                brackets += 1;
                if brackets > MAX_BRACKETS {
                    return false;
                }
            }
            b']' | b'}' => brackets = brackets.saturating_sub(1),
            // YAML requires a space before a comment; the typed parser does not.
            b'#' if matches!(previous, b'"' | b'\'' | b']' | b'}') => return false,
            // A text may go on behind what is read as a comment.
            b'#' if at > indent && comment::cuts_a_text(line, at) => return false,
            _ => {}
        }
        previous = byte;
        at += 1;
    }
    brackets == 0
}

fn begins_a_node(previous: u8) -> bool {
    matches!(previous, b' ' | b'[' | b'{' | b',' | b':')
}

fn names_something(next: Option<&u8>) -> bool {
    next.is_some_and(|byte| !byte.is_ascii_whitespace())
}

/// The closing quotation mark, if it is on the same line.
fn closing_quote(line: &[u8], open: usize) -> Option<usize> {
    let quote = *line.get(open)?;
    let mut at = open + 1;
    while let Some(&byte) = line.get(at) {
        let is_escape = match quote {
            b'"' => byte == b'\\',
            _ => byte == b'\'' && line.get(at + 1) == Some(&b'\''),
        };
        if is_escape {
            at += 2;
        } else if byte == quote {
            return Some(at);
        } else {
            at += 1;
        }
    }
    None
}
