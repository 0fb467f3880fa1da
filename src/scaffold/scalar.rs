//! Text as a YAML scalar.

/// The text as a scalar that is valid anywhere in YAML, in a flow mapping too: plain where it is read as the same text,
/// and in quotation marks otherwise.
pub(crate) fn scalar(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// The text in quotation marks.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// An id as a value or a key; an id that begins like a number is put in quotation marks.
pub(crate) fn id(id: &str) -> String {
    if id.starts_with(|c: char| c.is_ascii_digit()) { quoted(id) } else { scalar(id) }
}

/// Whether YAML reads a plain scalar as this same text: it begins with a letter, holds no sign of YAML, and is not a word
/// with a meaning of its own.
fn is_plain(text: &str) -> bool {
    let known =
        |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | '/' | '(' | ')' | '\'' | '–' | '%');
    let lower = text.to_lowercase();
    let word = matches!(lower.as_str(), "true" | "false" | "yes" | "no" | "on" | "off" | "null" | "y" | "n");
    text.starts_with(char::is_alphabetic) && !text.ends_with(' ') && text.chars().all(known) && !word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let texts = [
            "Kota Jambi",
            "KAB. TANJAB BRT",
            "no",
            "15.09",
            "a: b",
            "#1",
            "say \"it\"",
            "tail ",
            "[x]",
            "a, b",
            "- x",
            "* catatan",
            "naïve – café",
            "é",
            "tab\tand\nline",
            "\u{7}",
            "https://example.org/?a=1#b",
            "x # y",
            "~",
        ];
        for text in texts {
            let yaml = format!("{{a: {}, b: [{}]}}", scalar(text), scalar(text));
            let read: serde_yaml::Value = serde_yaml::from_str(&yaml).expect(&yaml);
            assert_eq!((read["a"].as_str(), read["b"][0].as_str()), (Some(text), Some(text)), "{yaml}");
        }
    }
}
