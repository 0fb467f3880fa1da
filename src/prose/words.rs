//! The words that a language has for numbers.

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions, FluentNumberType};
use rust_decimal::Decimal;

use crate::language::Language;
use crate::prose::names::plain;
use crate::prose::number::NumberForm;

/// The words that a language has for numbers, and the form of its digits.
pub(crate) struct Words {
    pub(crate) form: NumberForm,
    /// "nol", "satu", "dua" …: a word's place is its number.
    pub(crate) numbers: Vec<String>,
    /// "pertama", "kedua" …: from the first place on.
    pub(crate) ordinals: Vec<String>,
    /// What may follow a share: "%", "persen".
    pub(crate) percent: Vec<String>,
}

impl Words {
    pub(crate) fn of(language: &Language) -> Self {
        Self {
            form: NumberForm::of(language),
            numbers: listed(language, "number-words"),
            ordinals: listed(language, "ordinal-words"),
            percent: listed(language, "percent-words"),
        }
    }
}

/// The items of a message that is a list with commas.
pub(crate) fn listed(language: &Language, message: &str) -> Vec<String> {
    language.word(message).split(',').map(plain).filter(|w| !w.is_empty()).collect()
}

impl Words {
    pub(crate) fn without_percent<'t>(&self, said: &'t str) -> &'t str {
        self.percent.iter().find_map(|p| said.strip_suffix(p.as_str())).map_or(said, str::trim_end)
    }

    pub(crate) fn is_number(&self, said: &str, number: u32) -> bool {
        let word = self.numbers.get(number as usize);
        word.is_some_and(|w| w == said) || self.form.parse(said).is_some_and(|w| w.value() == Decimal::from(number))
    }

    pub(crate) fn is_ordinal(&self, said: &str, place: u32, language: &Language) -> bool {
        let word = (place as usize).checked_sub(1).and_then(|i| self.ordinals.get(i));
        word.is_some_and(|w| w == said) || plain(&ordinal(language, place)) == said
    }
}

/// "ke-1", "1st".
pub(crate) fn ordinal(language: &Language, place: u32) -> String {
    let options = FluentNumberOptions { r#type: FluentNumberType::Ordinal, ..FluentNumberOptions::default() };
    let place = FluentValue::Number(FluentNumber::new(f64::from(place), options));
    language.messages().say("ordinal", [("place", place)])
}
