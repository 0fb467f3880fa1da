//! Text in one language or in several, and values that may be of two types.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::super::assessment::FactValue;
use super::list::Entries;
use super::literal::Ref;

/// Text in one language, not empty. A number or `true` needs quotation marks to be text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Words(pub String);

impl Words {
    fn checked<E: Error>(text: &str) -> Result<Self, E> {
        let text = text.trim();
        if text.is_empty() || control_character(text).is_some() {
            return Err(E::custom("the text is empty, or holds a control character"));
        }
        Ok(Self(text.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WordsVisitor;
        impl Visitor<'_> for WordsVisitor {
            type Value = Words;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("text")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Words, E> {
                Words::checked(text)
            }
        }
        deserializer.deserialize_any(WordsVisitor)
    }
}

impl JsonSchema for Words {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Words".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "minLength": 1})
    }
}

/// The first character that pages and feeds must not contain (HTML 13.1.4, XML 1.0 2.2), with its place.
pub(crate) fn control_character(text: &str) -> Option<(usize, char)> {
    let is_bad = |c: char| (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}');
    // The bytes decide for nearly every text, in a tenth of the time.
    let suspicious = |b: u8| (b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r')) || matches!(b, 0x7f | 0xc2 | 0xef);
    if !text.bytes().any(suspicious) {
        return None;
    }
    text.char_indices().find(|(_, c)| is_bad(*c))
}

/// Text as written: a string, or a mapping by language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RawText {
    /// The same words in every language.
    Everywhere(String),
    /// Words by language.
    ByLang(Entries<Ref, Words>),
}

impl Default for RawText {
    fn default() -> Self {
        Self::Everywhere(String::new())
    }
}

impl<'de> Deserialize<'de> for RawText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = RawText;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("text, or text by language")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<RawText, E> {
                Words::checked(text).map(|words| RawText::Everywhere(words.0))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawText, A::Error> {
                let entries = Entries::deserialize(MapAccessDeserializer::new(map))?;
                if entries.0.is_empty() { Err(A::Error::custom("no language")) } else { Ok(RawText::ByLang(entries)) }
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}

impl JsonSchema for RawText {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let words = generator.subschema_for::<Words>();
        let mut by_lang = generator.subschema_for::<Entries<Ref, Words>>();
        by_lang.insert("minProperties".to_owned(), 1.into());
        json_schema!({"oneOf": [words, by_lang]})
    }
}

impl<'de> Deserialize<'de> for FactValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FactVisitor;
        impl Visitor<'_> for FactVisitor {
            type Value = FactValue;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a whole number, or true or false")
            }

            fn visit_bool<E: Error>(self, flag: bool) -> Result<FactValue, E> {
                Ok(FactValue::Flag(flag))
            }

            fn visit_u64<E: Error>(self, count: u64) -> Result<FactValue, E> {
                u32::try_from(count).map(FactValue::Count).map_err(E::custom)
            }
        }
        deserializer.deserialize_any(FactVisitor)
    }
}

impl JsonSchema for FactValue {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "FactValue".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": ["integer", "boolean"], "minimum": 0, "maximum": u32::MAX})
    }
}
