//! Numbers as a language writes them.

use rust_decimal::Decimal;

use crate::language::Language;

/// The marks of a language's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NumberForm {
    decimal: char,
    group: char,
}

/// A sign that was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    Plus,
    Minus,
}

/// A number that was read: its absolute value, and its sign where one was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) magnitude: Decimal,
    pub(crate) sign: Option<Sign>,
}

impl Written {
    /// The number with its sign; a number without a sign is positive.
    pub(crate) fn value(self) -> Decimal {
        if self.sign == Some(Sign::Minus) { -self.magnitude } else { self.magnitude }
    }
}

impl NumberForm {
    /// Finds the marks by looking at how the language writes a number that has them all.
    pub(crate) fn of(language: &Language) -> Self {
        let sample = language.number(Decimal::new(12_345_675, 1));
        let mark = |c: &char| !c.is_ascii_digit();
        let spaced = |c: char| if c.is_whitespace() { ' ' } else { c };
        let decimal = sample.chars().rfind(mark).map_or('.', spaced);
        let group = sample.chars().find(mark).map_or(',', spaced);
        Self { decimal, group }
    }

    /// The form with point and comma changed places, in which numbers of other languages are written.
    pub(crate) fn swapped(self) -> Self {
        let other = if self.decimal == ',' { '.' } else { ',' };
        Self { decimal: other, group: if other == '.' { ',' } else { '.' } }
    }

    /// What the decimal mark is called.
    pub(crate) fn decimal_name(self) -> &'static str {
        if self.decimal == ',' { "comma" } else { "point" }
    }

    /// Reads a number, with or without grouping; `None` where the text is anything else.
    pub(crate) fn parse(self, text: &str) -> Option<Written> {
        let (sign, digits) = split_sign(text);
        let (whole, fraction) = match digits.split_once(self.decimal) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (digits, None),
        };
        let mut plain = self.ungroup(whole)?;
        if let Some(fraction) = fraction {
            if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            plain.push('.');
            plain.push_str(fraction);
        }
        Some(Written { magnitude: plain.parse().ok()?, sign })
    }

    /// The digits of a whole number; groups, where there are any, have three digits each.
    fn ungroup(self, whole: &str) -> Option<String> {
        let groups: Vec<&str> = whole.split(self.group).collect();
        let digits = |g: &&str| !g.is_empty() && g.bytes().all(|b| b.is_ascii_digit());
        let (first, rest) = groups.split_first()?;
        let grouped = rest.is_empty() || first.len() <= 3;
        let well_formed = groups.iter().all(digits) && rest.iter().all(|g| g.len() == 3) && grouped;
        well_formed.then(|| groups.concat())
    }
}

/// A plus, or a minus in any of the characters that people type for it.
fn split_sign(text: &str) -> (Option<Sign>, &str) {
    let mut chars = text.chars();
    let sign = match chars.next() {
        Some('+') => Sign::Plus,
        Some('-' | '\u{2212}' | '\u{2013}') => Sign::Minus,
        _ => return (None, text),
    };
    (Some(sign), chars.as_str().trim_start())
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    const INDONESIAN: NumberForm = NumberForm { decimal: ',', group: '.' };

    fn value(text: &str) -> Option<Decimal> {
        INDONESIAN.parse(text).map(Written::value)
    }

    #[test]
    fn numbers_are_read_as_the_language_writes_them() {
        assert_eq!(value("88,41"), Some(dec!(88.41)));
        assert_eq!(value("1.234,5"), Some(dec!(1234.5)));
        assert_eq!(value("1234"), Some(dec!(1234)));
        assert_eq!(value("−1,21"), Some(dec!(-1.21)));
        assert_eq!(value("- 1,21"), Some(dec!(-1.21)));
    }

    #[test]
    fn what_is_no_number_of_the_language_is_not_read() {
        for text in ["", "88.41", "88,", ",5", "8,8,4", "1.23.456", "12.34,5", "delapan", "1234.567", "--1", "٣"] {
            assert_eq!(value(text), None, "{text}");
        }
        assert_eq!(value(&"9".repeat(60)), None);
    }

    #[test]
    fn the_other_form_reads_the_other_languages_numbers() {
        assert_eq!(INDONESIAN.swapped().parse("88.41").map(Written::value), Some(dec!(88.41)));
    }
}
