//! Scalars that are read from the characters written: numbers, dates, ids, addresses.
//!
//! A number is never a binary float: the YAML parser is asked for a string and returns the characters of a plain
//! scalar, from which the decimal is parsed.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::Date;
use jiff::{Timestamp, ZonedDateTime};
use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error, Visitor};

use super::super::assessment::PartialDate;
use super::super::code;

/// The problem of a scalar that does not fit its format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Misfit {
    /// The code of the problem.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// The intended value, where it is certain.
    pub meant: Option<String>,
}

impl Misfit {
    fn new(code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { code, message: message.into(), help: Some(help.into()), meant: None }
    }
}

macro_rules! literal {
    ($(#[$doc:meta])* $name:ident($inner:ty), $format:literal, $types:tt, $parse:path) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub(crate) struct $name(pub(crate) $inner);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct LiteralVisitor;
                impl Visitor<'_> for LiteralVisitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                        f.write_str($format)
                    }

                    fn visit_str<E: Error>(self, text: &str) -> Result<$name, E> {
                        $parse(text).map($name).map_err(|misfit| E::custom(misfit.message))
                    }
                }
                deserializer.deserialize_str(LiteralVisitor)
            }
        }

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({"type": $types, "format": $format})
            }
        }
    };
}

literal!(/** An exact decimal: `88.41`. */ Number(Decimal), "decimal", ["number", "string"], number);
literal!(/** How many decimals scores have: 0 to 6. */ Decimals(u32), "decimals", ["integer"], decimals);
literal!(/** A day: `2024-02-06`. */ Day(Date), "date", ["string"], day);
literal!(/** A day, a month or a year. */ Since(PartialDate), "partial-date", ["string", "integer"], partial_date);
literal!(/** A moment: `2024-02-06T14:00[Asia/Jakarta]`. */ Moment(Timestamp), "moment", ["string"], moment);
literal!(/** An absolute http or https address. */ Url(String), "web-address", ["string"], url);
literal!(/** An id of `a-z 0-9 -`. */ Id(String), "id", ["string", "integer"], id);
literal!(/** An id of `A-Z a-z 0-9 -`. */ CaseId(String), "case-id", ["string", "integer"], case_id);
literal!(/** An id of `a-z 0-9 - _`. */ WordId(String), "word-id", ["string", "integer"], word_id);
literal!(/** The id of something written elsewhere. */ Ref(String), "reference", ["string", "integer"], reference);
literal!(/** A code kept as written: `"15.09"`. */ Code(String), "code", ["string", "number"], reference);
literal!(/** A score, or the id of a predicate or a zone. */ Claimed(String), "claim", ["string", "number"], claim);

macro_rules! as_ref {
    ($($name:ident),*) => {
        $(impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        })*
    };
}

as_ref!(Id, CaseId, WordId, Ref, Code, Claimed);

/// The problem of a text in this format; `None` where it fits.
pub(crate) fn misfit(format: &str, text: &str) -> Option<Misfit> {
    match format {
        "decimal" => number(text).err(),
        "decimals" => decimals(text).err(),
        "date" => day(text).err(),
        "partial-date" => partial_date(text).err(),
        "moment" => moment(text).err(),
        "web-address" => url(text).err(),
        "id" => id(text).err(),
        "case-id" => case_id(text).err(),
        "word-id" => word_id(text).err(),
        "reference" | "code" => reference(text).err(),
        "claim" => claim(text).err(),
        _ => None,
    }
}

fn number(text: &str) -> Result<Decimal, Misfit> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return Err(not_a_number(text));
    }
    if whole.len() > 1 && whole.starts_with('0') {
        let digits = digits.trim_start_matches('0');
        let right = if digits.starts_with('.') || digits.is_empty() { format!("0{digits}") } else { digits.to_owned() };
        let sign = if text.starts_with('-') { "-" } else { "" };
        let message = format!("`{text}` begins with a zero");
        return Err(Misfit::new(
            code::BAD_NUMBER,
            message,
            format!("write {sign}{right}, or the digit that is missing"),
        ));
    }
    Decimal::from_str_exact(text)
        .map_err(|_| Misfit::new(code::BAD_NUMBER, format!("`{text}` has more than 28 digits"), "write fewer decimals"))
}

fn not_a_number(text: &str) -> Misfit {
    let (dots, commas) = (text.matches('.').count(), text.matches(',').count());
    if commas == 1 && dots == 0 && number(&text.replace(',', ".")).is_ok() {
        let right = text.replace(',', ".");
        let misfit =
            Misfit::new(code::DECIMAL_COMMA, format!("`{text}` has a decimal comma"), format!("write {right}"));
        return Misfit { meant: Some(right), ..misfit };
    }
    Misfit::new(
        code::BAD_NUMBER,
        format!("`{text}` is not a number"),
        "write digits with a decimal point, such as 88.41, without thousands separators",
    )
}

fn decimals(text: &str) -> Result<u32, Misfit> {
    let is_digit = text.len() == 1 && text <= "6";
    let digit = text.parse().ok().filter(|_| is_digit);
    digit.ok_or_else(|| {
        Misfit::new(
            code::BAD_NUMBER,
            format!("`{text}` is not a count of decimals"),
            "write a whole number from 0 to 6",
        )
    })
}

fn day(text: &str) -> Result<Date, Misfit> {
    let bytes = text.as_bytes();
    let shaped = bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-';
    let date = if shaped { text.parse::<Date>().ok() } else { None };
    date.ok_or_else(|| {
        let help = "write year-month-day, such as 2024-02-06";
        let what = if shaped && text.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
            format!("the day `{text}` does not exist")
        } else {
            format!("`{text}` is not a date")
        };
        Misfit::new(code::BAD_DATE, what, help)
    })
}

fn partial_date(text: &str) -> Result<PartialDate, Misfit> {
    let bad =
        || Misfit::new(code::BAD_DATE, format!("`{text}` is not a date"), "write 2024-02-06, or 2024-02, or 2024");
    match text.len() {
        4 => day(&format!("{text}-01-01")).map(|d| PartialDate::Year(d.year())).map_err(|_| bad()),
        7 => day(&format!("{text}-01")).map(|d| PartialDate::Month(d.year(), d.month())).map_err(|_| bad()),
        _ => day(text).map(PartialDate::Day).map_err(|misfit| Misfit { help: bad().help, ..misfit }),
    }
}

fn moment(text: &str) -> Result<Timestamp, Misfit> {
    let zoned = text.parse::<ZonedDateTime>().map(|z| z.timestamp());
    zoned.or_else(|_| text.parse::<Timestamp>()).map_err(|_| {
        Misfit::new(
            code::BAD_DATE,
            format!("`{text}` is not a time with a time zone"),
            "write a day, a time and a time zone, such as 2024-02-06T14:00[Asia/Jakarta] or 2024-02-06T14:00:00+07:00",
        )
    })
}

fn url(text: &str) -> Result<String, Misfit> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|r| r.split(['/', '?', '#']).next()).unwrap_or("");
    if host.is_empty() || text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"`".contains(c)) {
        let help = "write the whole address, beginning with https:// or http://";
        return Err(Misfit::new(code::BAD_URL, format!("`{text}` is not a web address"), help));
    }
    Ok(text.to_owned())
}

fn id(text: &str) -> Result<String, Misfit> {
    checked_id(text, |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-', "a-z, 0-9 and -")
}

fn case_id(text: &str) -> Result<String, Misfit> {
    checked_id(text, |c| c.is_ascii_alphanumeric() || c == '-', "A-Z, a-z, 0-9 and -")
}

fn word_id(text: &str) -> Result<String, Misfit> {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    checked_id(text, allowed, "a-z, 0-9, - and _")
}

/// Checks an id. Ids become parts of addresses, so they are plain and short, and are not words that YAML reads as
/// another type.
fn checked_id(text: &str, allowed: impl Fn(char) -> bool, named: &str) -> Result<String, Misfit> {
    if text.is_empty() {
        return Err(Misfit::new(code::BAD_ID, "the id is empty", format!("write a short name of {named}")));
    }
    if let Some(bad) = text.chars().find(|c| !allowed(*c)) {
        let message = format!("`{text}` is not an id: `{}` is not allowed", bad.escape_debug());
        return Err(Misfit::new(code::BAD_ID, message, id_help(text, &allowed, named)));
    }
    if text.starts_with('-') || text.ends_with('-') {
        let message = format!("`{text}` is not an id: it begins or ends with `-`");
        return Err(Misfit::new(code::BAD_ID, message, id_help(text, &allowed, named)));
    }
    if text.len() > 100 {
        return Err(Misfit::new(code::BAD_ID, "the id has more than 100 characters", "write a shorter id"));
    }
    if is_yaml_word(text) {
        let message = format!("`{text}` cannot be an id: YAML reads it as another kind of value");
        return Err(Misfit::new(code::BAD_ID, message, "choose another word"));
    }
    Ok(text.to_owned())
}

/// Help with the nearest valid id.
fn id_help(text: &str, allowed: &impl Fn(char) -> bool, named: &str) -> String {
    let mut near = String::new();
    for c in text.chars().flat_map(|c| if allowed(c) { vec![c] } else { c.to_lowercase().collect() }) {
        let c = if allowed(c) { c } else { '-' };
        if c != '-' || !(near.is_empty() || near.ends_with('-')) {
            near.push(c);
        }
    }
    let near = near.trim_end_matches('-');
    if near.is_empty() || near.len() > 100 {
        return format!("an id is made of {named}");
    }
    format!("an id is made of {named}; write `{near}`")
}

fn reference(text: &str) -> Result<String, Misfit> {
    if text.is_empty() || is_yaml_word(text) {
        return Err(Misfit::new(code::WRONG_TYPE, format!("`{text}` is not a name"), "write the name"));
    }
    Ok(text.to_owned())
}

fn claim(text: &str) -> Result<String, Misfit> {
    let misfit = not_a_number(text);
    if misfit.code == code::DECIMAL_COMMA { Err(misfit) } else { reference(text) }
}

/// Whether YAML reads the plain scalar as another type than text. A quoted scalar looks the same here, so it cannot be
/// a name either.
fn is_yaml_word(text: &str) -> bool {
    matches!(text, "~" | "null" | "Null" | "NULL" | "true" | "True" | "TRUE" | "false" | "False" | "FALSE")
}
