//! Deserialises a tree with serde. Scalars have the same types as in `serde_yaml`. Only
//! [`super::super::raw::list::Item`], which asks for a newtype, can be made from a pruned value.

use std::fmt::Display;

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::tree::{Entry, Node, Value};

/// Deserialises a tree. Its depth was bounded when it was parsed.
pub(crate) fn deserialize<T: DeserializeOwned>(tree: &Node) -> Result<T, Error> {
    T::deserialize(tree)
}

/// Why a tree is not the type asked for.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Error(String);

impl de::Error for Error {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// The type of a scalar without quotation marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Plain {
    /// Null: empty, `~` or `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Whole(i128),
    /// Another number. Its value is never used: decimals are read from the text.
    Number,
    /// Text.
    Text,
}

/// The type of a scalar without quotation marks, by the rules of YAML 1.2.
pub(crate) fn plain_type(text: &str) -> Plain {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Plain::Null,
        "true" | "True" | "TRUE" => return Plain::Flag(true),
        "false" | "False" | "FALSE" => return Plain::Flag(false),
        ".inf" | ".Inf" | ".INF" | "-.inf" | "-.Inf" | "-.INF" | ".nan" | ".NaN" | ".NAN" => return Plain::Number,
        _ => {}
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let leading_zeros = unsigned.len() > 1 && unsigned.starts_with('0') && unsigned.bytes().all(|b| b.is_ascii_digit());
    if leading_zeros || !unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return Plain::Text;
    }
    if let Ok(whole) = text.parse::<i128>() {
        return Plain::Whole(whole);
    }
    if unsigned.bytes().any(|b| b.is_ascii_digit()) && text.parse::<f64>().is_ok() {
        Plain::Number
    } else {
        Plain::Text
    }
}

impl<'de> Deserializer<'de> for &Node {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.value {
            Value::Scalar { text, plain: false } => visitor.visit_str(text),
            Value::Scalar { text, plain: true } => match plain_type(text) {
                Plain::Null => visitor.visit_unit(),
                Plain::Flag(flag) => visitor.visit_bool(flag),
                Plain::Whole(whole) => visit_whole(whole, visitor),
                Plain::Number => Err(de::Error::custom("a number where none can be")),
                Plain::Text => visitor.visit_str(text),
            },
            Value::List(items) => visitor.visit_seq(SeqDeserializer::new(items.iter())),
            Value::Map(entries) => visitor.visit_map(MapDeserializer::new(entries.iter().map(pair))),
            Value::Lost(_) => Err(de::Error::custom("a value that was pruned")),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.value {
            Value::Scalar { text, .. } => visitor.visit_str(text),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        match &self.value {
            Value::Lost(None) => visitor.visit_none(),
            Value::Lost(Some(id)) => visitor.visit_str(id),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match &self.value {
            Value::Scalar { text, .. } => visitor.visit_enum(text.as_str().into_deserializer()),
            _ => Err(de::Error::custom("a word was expected")),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

fn pair(entry: &Entry) -> (&str, &Node) {
    (&entry.key, &entry.value)
}

fn visit_whole<'de, V: Visitor<'de>>(whole: i128, visitor: V) -> Result<V::Value, Error> {
    match (u64::try_from(whole), i64::try_from(whole)) {
        (Ok(unsigned), _) => visitor.visit_u64(unsigned),
        (_, Ok(signed)) => visitor.visit_i64(signed),
        _ => visitor.visit_i128(whole),
    }
}

impl Node {
    /// Whether it is null: an empty value, `~` or `null`.
    pub fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar { text, plain: true } if plain_type(text) == Plain::Null)
    }
}

impl IntoDeserializer<'_, Error> for &Node {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
