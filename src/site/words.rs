//! Names and numbers in the middle of sentences: leaders that may be several, ends of a scale that may be negative.

use fluent_bundle::FluentValue;
use rust_decimal::Decimal;

/// The argument `signed` of a message with a range: a dash beside the sign of a number cannot be read.
pub(crate) fn signed(lowest: Decimal) -> (&'static str, FluentValue<'static>) {
    ("signed", if lowest.is_sign_negative() && !lowest.is_zero() { "yes" } else { "no" }.into())
}

/// The first letter small where the text is a common noun: "Zona hijau" in the middle of a sentence. Abbreviations and
/// names keep their letters: `WTP`, `IPK 2024`, "Satpol PP", "Kabupaten/Kota".
pub(crate) fn lower_first(text: &str) -> String {
    let mut words = text.split_whitespace();
    let mut first_word = words.next().unwrap_or("").chars().skip(1).peekable();
    let is_word = first_word.peek().is_some() && !first_word.any(|c| c.is_uppercase() || c.is_numeric());
    let is_noun = is_word && words.next().is_none_or(|second| second.starts_with(char::is_lowercase));
    let mut rest = text.chars();
    match rest.next() {
        Some(first) if is_noun => first.to_lowercase().chain(rest).collect(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_letters() {
        for name in ["WTP", "BUMD", "IPK 2024 (KPK)", "A", "Satpol PP", "Kabupaten/Kota", "iPK", ""] {
            assert_eq!(lower_first(name), name);
        }
        assert_eq!(lower_first("Zona hijau"), "zona hijau");
        assert_eq!(lower_first("Laporan hasil Ombudsman"), "laporan hasil Ombudsman");
    }
}
