//! Numbers as people write them: `88,41`, `1.234,5`, `88.41`, `91 %`.

use rust_decimal::Decimal;

use super::cell::Cell;
pub(crate) use crate::content::raw::mapping::DecimalSign;

/// A number in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// The number as written, with the zeros at its end.
    pub value: Decimal,
    /// Whether it has a percent sign.
    pub is_percent: bool,
}

/// Why a cell is not read as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    /// It is not a number.
    NoNumber,
    /// `1.234` may be a thousand or a little more than one, and nothing in the table decides.
    Ambiguous,
}

/// The number in a cell, where the decimal sign is known or the number itself shows it.
///
/// # Errors
/// Why it cannot be read.
pub(crate) fn read(cell: &Cell, sign: Option<DecimalSign>) -> Result<Found, Unread> {
    match cell {
        Cell::Number(value) => Ok(Found { value: *value, is_percent: false }),
        Cell::Percent(value) => Ok(Found { value: *value, is_percent: true }),
        Cell::Empty | Cell::Error(_) => Err(Unread::NoNumber),
        Cell::Text(text) => read_text(text, sign),
    }
}

fn read_text(text: &str, sign: Option<DecimalSign>) -> Result<Found, Unread> {
    let text = text.trim_start_matches('\'').replace(['−', '–'], "-");
    let (digits, is_percent) = match text.strip_suffix('%') {
        Some(digits) => (digits, true),
        None => (text.as_str(), false),
    };
    let digits: String = digits.chars().filter(|c| !c.is_whitespace()).collect();
    let (minus, digits) = match digits.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", digits.as_str()),
    };
    let plain = match own_sign(digits)? {
        Shape::Whole => digits.to_owned(),
        Shape::Decimals(DecimalSign::Comma) => digits.replace('.', "").replace(',', "."),
        Shape::Decimals(DecimalSign::Point) => digits.replace(',', ""),
        Shape::Thousands => digits.replace(['.', ','], ""),
        Shape::Either => match (sign.ok_or(Unread::Ambiguous)?, digits.contains(',')) {
            (DecimalSign::Comma, true) => digits.replace(',', "."),
            (DecimalSign::Point, false) => digits.to_owned(),
            (DecimalSign::Comma, false) | (DecimalSign::Point, true) => digits.replace(['.', ','], ""),
        },
    };
    let value = Decimal::from_str_exact(&format!("{minus}{plain}")).map_err(|_| Unread::NoNumber)?;
    Ok(Found { value, is_percent })
}

/// What the number itself shows.
enum Shape {
    /// No sign in it.
    Whole,
    /// This sign stands before its decimals.
    Decimals(DecimalSign),
    /// Its signs stand between thousands: `1.234.567`.
    Thousands,
    /// One sign before three digits: either.
    Either,
}

fn own_sign(digits: &str) -> Result<Shape, Unread> {
    let known = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let (first, last) = (digits.chars().next(), digits.chars().last());
    let ends_in_digits = first.zip(last).is_some_and(|(a, b)| a.is_ascii_digit() && b.is_ascii_digit());
    if !ends_in_digits || !digits.chars().all(known) {
        return Err(Unread::NoNumber);
    }
    let (dots, commas) = (digits.matches('.').count(), digits.matches(',').count());
    let Some(at) = digits.rfind(['.', ',']) else { return Ok(Shape::Whole) };
    let sign = if digits[at..].starts_with(',') { DecimalSign::Comma } else { DecimalSign::Point };
    if dots > 0 && commas > 0 {
        // The last sign is the decimal sign; it occurs once, and the digits before it are in thousands.
        let (count, other) = if sign == DecimalSign::Comma { (commas, '.') } else { (dots, ',') };
        let fits = count == 1 && in_thousands(&digits[..at], other);
        return if fits { Ok(Shape::Decimals(sign)) } else { Err(Unread::NoNumber) };
    }
    if dots + commas > 1 {
        let separator = if dots > 0 { '.' } else { ',' };
        return if in_thousands(digits, separator) { Ok(Shape::Thousands) } else { Err(Unread::NoNumber) };
    }
    let (whole, decimals) = (&digits[..at], &digits[at + 1..]);
    let may_be_thousands = decimals.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    Ok(if may_be_thousands { Shape::Either } else { Shape::Decimals(sign) })
}

fn in_thousands(digits: &str, separator: char) -> bool {
    let mut groups = digits.split(separator);
    let first = groups.next().unwrap_or("");
    (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)
}

/// The decimal sign that the numbers of a table show, where they agree.
pub(crate) fn sign_of<'a>(cells: impl Iterator<Item = &'a Cell>) -> Option<DecimalSign> {
    let mut found = None;
    for cell in cells {
        let Cell::Text(text) = cell else { continue };
        let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '%').collect();
        let Ok(Shape::Decimals(sign)) = own_sign(digits.trim_start_matches(['-', '\''])) else { continue };
        match found {
            None => found = Some(sign),
            Some(other) if other != sign => return None,
            Some(_) => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str, sign: Option<DecimalSign>) -> Result<String, Unread> {
        read(&Cell::text(text), sign).map(|found| format!("{}{}", found.value, if found.is_percent { "%" } else { "" }))
    }

    #[test]
    fn a_number_is_read_as_it_is_written() {
        let read = |text| number(text, None).expect(text);
        assert_eq!(read("88,41"), "88.41");
        assert_eq!(read("88.40"), "88.40");
        assert_eq!(read("1.234,5"), "1234.5");
        assert_eq!(read("1,234.5"), "1234.5");
        assert_eq!(read("1.234.567"), "1234567");
        assert_eq!(read("'91,5 %"), "91.5%");
        assert_eq!(read("0,125"), "0.125");
        assert_eq!(read("−3,5"), "-3.5");
        assert_eq!(read("1 234,5"), "1234.5");
    }

    #[test]
    fn a_thousand_or_one_and_a_bit_is_never_guessed() {
        assert_eq!(number("1.234", None), Err(Unread::Ambiguous));
        assert_eq!(number("1.234", Some(DecimalSign::Comma)).as_deref(), Ok("1234"));
        assert_eq!(number("1.234", Some(DecimalSign::Point)).as_deref(), Ok("1.234"));
        assert_eq!(number("1,234", Some(DecimalSign::Comma)).as_deref(), Ok("1.234"));
        let table = ["88,41", "90"].map(Cell::text);
        assert_eq!(sign_of(table.iter()), Some(DecimalSign::Comma));
        let both = ["88,41", "88.41"].map(Cell::text);
        assert_eq!(sign_of(both.iter()), None);
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "A", "88,41 (A)", "1.23.4", "1,2,3.4", ",5", "5,"] {
            assert_eq!(number(text, None), Err(Unread::NoNumber), "{text}");
        }
    }
}
