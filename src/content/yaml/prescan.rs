//! Whether a YAML text is so plain that the typed parser can be trusted with it.

use super::{comment, unseen};

/// Deeper brackets than any format has.
const MAX_BRACKETS: u32 = 40;
/// Deeper indentation than any format has, in columns.
const MAX_INDENT: usize = 120;

/// False for a text that may hold anchors, aliases or tags, that nests deeply, or that has brackets or quotation
/// marks over several lines: the typed parser sets no limits to the first ones, and takes the last ones with less
/// indentation than YAML 1.2 and other tools do. One pass over the bytes; what looks like one of these and is not
/// only sends a harmless text the slower way.
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
            // `? key` may be a whole mapping; no format has such keys, nor tags.
            b'!' | b'?' if begins_a_node(previous) => return false,
            // Not every place where the typed parser takes a tab for a space is one where YAML does.
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
            // A comment needs a space before it, which the typed parser does not ask for.
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

/// The place of the quotation mark that closes the one at a place, if that is on the same line.
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
