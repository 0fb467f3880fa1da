//! The messages and formats of one language: messages by Fluent, from the theme; numbers, dates, lists and sorting by
//! ICU.

mod format;
mod messages;

pub(crate) use format::{Formats, Style};
pub(crate) use messages::{Args, MessageProblem, Messages};

use std::cmp::Ordering;
use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::content::id::Lang;

/// A language, which many threads can use; clones are cheap.
#[derive(Clone)]
pub(crate) struct Language {
    lang: Lang,
    formats: Arc<Formats>,
    messages: Arc<Messages>,
}

impl Language {
    /// Creates a language from Fluent sources, of which later ones override earlier ones: the user's theme overrides
    /// the default theme.
    ///
    /// # Errors
    /// The problems of the tag, which ICU must know, or of the sources.
    pub(crate) fn new(lang: &Lang, sources: &[(String, String)]) -> Result<Self, Vec<MessageProblem>> {
        let formats = Formats::new(lang.as_str())
            .map_err(|reason| vec![MessageProblem { path: String::new(), position: None, message: reason }])?;
        let messages = Messages::new(lang.as_str(), sources)?;
        Ok(Self { lang: lang.clone(), formats: Arc::new(formats), messages: Arc::new(messages) })
    }

    /// The language's tag.
    pub(crate) fn lang(&self) -> &Lang {
        &self.lang
    }

    /// A message with arguments. A missing message becomes its id and is recorded in [`Messages::problems`].
    pub(crate) fn message(&self, id: &str, args: &Args<'_>) -> String {
        self.messages.format(id, args)
    }

    /// A message without arguments.
    pub(crate) fn word(&self, id: &str) -> String {
        self.messages.format(id, &Args::new())
    }

    /// The messages.
    pub(crate) fn messages(&self) -> &Messages {
        &self.messages
    }

    /// A number with as many decimals as it has: 88.40 → `88,40`.
    pub(crate) fn number(&self, number: Decimal) -> String {
        self.formats.number(number, Style::Plain)
    }

    /// A number with its sign, zero without a sign: `+1,21`, `−0,40`, `0,00`.
    pub(crate) fn signed(&self, number: Decimal) -> String {
        self.formats.number(number, Style::Signed)
    }

    /// A count: `1.234`.
    pub(crate) fn count(&self, number: impl Into<u64>) -> String {
        self.formats.number(Decimal::from(number.into()), Style::Plain)
    }

    /// `6 Februari 2024`
    pub(crate) fn date(&self, date: Date) -> String {
        self.formats.date(date)
    }

    /// `Selasa, 6 Februari 2024`
    pub(crate) fn date_with_weekday(&self, date: Date) -> String {
        self.formats.date_with_weekday(date)
    }

    /// `Desember 2023`
    pub(crate) fn month(&self, year: i16, month: i8) -> String {
        self.formats.month(year, month)
    }

    /// A list in words: `a, b, dan c`.
    pub(crate) fn list(&self, items: &[String]) -> String {
        self.formats.list(items)
    }

    /// Names of the weekdays, Monday first.
    pub(crate) fn weekdays(&self) -> &[String; 7] {
        self.formats.weekdays()
    }

    /// Names of the months, January first.
    pub(crate) fn months(&self) -> &[String; 12] {
        self.formats.months()
    }

    /// Compares two texts for a sorted list; numbers within them compare as numbers.
    pub(crate) fn compare(&self, a: &str, b: &str) -> Ordering {
        self.formats.compare(a, b)
    }
}
