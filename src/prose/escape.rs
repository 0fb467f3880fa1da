//! Text and addresses made safe for HTML.

use std::fmt::Write;

/// Appends text of an element.
pub(crate) fn text(into: &mut String, text: &str) {
    replace(into, text, |b| matches!(b, b'&' | b'<' | b'>'));
}

/// Appends text of an attribute in double quotation marks.
pub(crate) fn attribute(into: &mut String, text: &str) {
    replace(into, text, |b| matches!(b, b'&' | b'<' | b'>' | b'"'));
}

/// Text as it may stand in an element or in an attribute in double quotation marks, of HTML and of XML.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    attribute(&mut escaped, text);
    escaped
}

fn replace(into: &mut String, text: &str, is_special: impl Fn(u8) -> bool) {
    let mut rest = text;
    // All of them are ASCII, so that each is a character of its own.
    while let Some(at) = rest.bytes().position(&is_special) {
        into.push_str(&rest[..at]);
        into.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    into.push_str(rest);
}

/// Appends an address: what a URL cannot hold is written in per cent, then it is escaped like text.
pub(crate) fn address(into: &mut String, address: &str) {
    for c in address.chars() {
        match c {
            '&' => into.push_str("&amp;"),
            '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | ' ' | '[' | ']' => percent(into, c),
            c if c.is_control() || !c.is_ascii() => percent(into, c),
            c => into.push(c),
        }
    }
}

fn percent(into: &mut String, c: char) {
    let mut bytes = [0; 4];
    for byte in c.encode_utf8(&mut bytes).bytes() {
        // Writing to a String cannot fail.
        let _ = write!(into, "%{byte:02X}");
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn text_and_addresses_cannot_leave_their_place() {
        let mut html = String::new();
        super::text(&mut html, "a<b>\"&c");
        super::attribute(&mut html, "a<b>\"&c");
        super::address(&mut html, "/a b\"&é");
        assert_eq!(html, "a&lt;b&gt;\"&amp;ca&lt;b&gt;&quot;&amp;c/a%20b%22&amp;%C3%A9");
    }
}
