//! Whether a YAML text is so plain that the typed parser can be trusted with it.

/// Deeper brackets than any format has.
const MAX_BRACKETS: i32 = 40;
/// Deeper indentation than any format has, in columns.
const MAX_INDENT: usize = 120;

/// False for a text that may hold anchors, aliases or tags, or that nests deeply: such a text is parsed with limits.
/// One pass over the bytes; characters within quotation marks count too, which only ever sends a harmless text the
/// slower way.
pub fn is_plain(text: &str) -> bool {
    let mut brackets = 0;
    let mut indent = Some(0);
    let mut previous = b'\n';
    let bytes = text.as_bytes();
    for (i, &byte) in bytes.iter().enumerate() {
        match byte {
            b'\n' => indent = Some(0),
            b' ' => {
                indent = indent.map(|columns| columns + 1);
                if indent.is_some_and(|columns| columns > MAX_INDENT) {
                    return false;
                }
            }
            // `? key` may be a whole mapping; no format has such keys.
            b'?' if indent.is_some() => return false,
            b'&' | b'*' | b'!' if begins_a_node(previous) && names_something(bytes.get(i + 1)) => return false,
            b'[' | b'{' => {
                brackets += 1;
                indent = None;
                if brackets > MAX_BRACKETS {
                    return false;
                }
            }
            b']' | b'}' => {
                brackets -= 1;
                indent = None;
            }
            _ => indent = None,
        }
        previous = byte;
    }
    true
}

fn begins_a_node(previous: u8) -> bool {
    matches!(previous, b' ' | b'\t' | b'\n' | b'\r' | b'[' | b'{' | b',' | b':')
}

fn names_something(next: Option<&u8>) -> bool {
    next.is_some_and(|byte| !byte.is_ascii_whitespace())
}
