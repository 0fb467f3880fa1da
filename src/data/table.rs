//! Tables of data, each value of its type, before any of them is written as CSV or as a spreadsheet.

use std::borrow::Cow;

use jiff::civil::Date;
use rust_decimal::Decimal;

/// A table.
#[derive(Clone, Debug, Default)]
pub(crate) struct DataTable<'a> {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a value for every column.
    pub rows: Vec<Row<'a>>,
}

/// A row.
pub(crate) type Row<'a> = Vec<Value<'a>>;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// Its name in CSV: `rank_category`. `csv-…` is the message that describes it, `csv-title-…` the one that heads it.
    pub name: &'static str,
    /// What its values are.
    pub kind: ColumnKind,
    /// Whether every row has a value.
    pub required: bool,
}

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnKind {
    /// Words.
    Text,
    /// The id of something.
    Id,
    /// An exact number.
    Number,
    /// A whole number.
    Whole,
    /// A day.
    Date,
    /// A year, a month or a day.
    PartialDate,
    /// Yes or no.
    Flag,
    /// An address.
    Url,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// Nothing is known.
    Empty,
    /// Words, ids, addresses.
    Text(Cow<'a, str>),
    /// An exact number, with as many decimals as are shown.
    Number(Decimal),
    /// A whole number.
    Whole(u32),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
}

impl Value<'_> {
    /// The value as plain CSV has it: decimal point, ISO dates, `true` and `false`.
    pub(crate) fn plain(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(digits(*number, '.')),
            Self::Whole(number) => Cow::Owned(number.to_string()),
            Self::Date(date) => Cow::Owned(date.to_string()),
            Self::Flag(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
        }
    }
}

/// A number with a decimal mark.
pub(crate) fn digits(number: Decimal, mark: char) -> String {
    number.to_string().replace('.', &mark.to_string())
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(Cow::Owned(text)) }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(Cow::Borrowed(text)) }
    }
}

impl From<Decimal> for Value<'_> {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Whole(number)
    }
}

impl From<Date> for Value<'_> {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}
