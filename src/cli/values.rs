//! The values of options.

use clap::ValueEnum;
use jiff::Timestamp;

use crate::assess::explain;

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal
    Auto,
    /// In a pipe too
    Always,
    /// Nowhere
    Never,
}

/// How problems are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: the line, what is marked in it, and what to do
    Human,
    /// One JSON object a line
    Json,
    /// Annotations of GitHub Actions
    Github,
}

/// How a difference is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// For people
    Text,
    /// One JSON object
    Json,
    /// Tables, for a comment on a pull request
    Markdown,
}

/// The form of an explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// Words and a tree, for a terminal
    Text,
    /// Lists and tables, for a page or an issue
    Markdown,
    /// For a program; exact decimals are strings
    Json,
}

impl From<Form> for explain::Form {
    fn from(form: Form) -> Self {
        match form {
            Form::Text => Self::Text,
            Form::Markdown => Self::Markdown,
            Form::Json => Self::Json,
        }
    }
}

/// The address of a portal: with a scheme, a host, and a slash at the end.
pub(crate) fn base_url(text: &str) -> Result<String, String> {
    match crate::content::wrong_address(text) {
        Some(wrong) => Err(format!("it {wrong}; write it as https://example.org/ or https://example.org/rapor/")),
        None => Ok(format!("{}/", text.trim_end_matches('/'))),
    }
}

/// A moment by RFC 3339, or with the name of a time zone by RFC 9557.
pub(crate) fn moment(text: &str) -> Result<Timestamp, String> {
    let zoned = text.parse::<jiff::ZonedDateTime>().map(|zoned| zoned.timestamp());
    zoned
        .or_else(|_| text.parse::<Timestamp>())
        .map_err(|_| "write it as 2024-02-06T14:00:00+07:00 or 2024-02-06T14:00[Asia/Jakarta]".into())
}
