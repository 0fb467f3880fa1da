//! Lists and mappings that keep the places of items that could not be read.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// The schema keyword of a value that may be lost while its list or mapping is kept.
pub(crate) const MAY_BE_LOST: &str = "x-may-be-lost";

/// A value, or the place of a value that could not be read. Every lost value was reported, so its placeholder never
/// reaches a page; it only lets the other checks go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Item<T> {
    /// The value was read.
    Read(T),
    /// The value could not be read; its id, if that could be read.
    Lost(Option<String>),
}

impl<T> Item<T> {
    /// The value, where it was read.
    pub(crate) fn get(&self) -> Option<&T> {
        match self {
            Self::Read(value) => Some(value),
            Self::Lost(_) => None,
        }
    }

    /// The value, where it was read.
    pub(crate) fn into_option(self) -> Option<T> {
        match self {
            Self::Read(value) => Some(value),
            Self::Lost(_) => None,
        }
    }
}

/// A list.
pub(crate) type List<T> = Vec<Item<T>>;

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Item<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ItemVisitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for ItemVisitor<T> {
            type Value = Item<T>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a value")
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Item<T>, D::Error> {
                T::deserialize(deserializer).map(Item::Read)
            }

            // Only `yaml::from_tree` calls the two functions below, for a value that was pruned.
            fn visit_none<E: Error>(self) -> Result<Item<T>, E> {
                Ok(Item::Lost(None))
            }

            fn visit_str<E: Error>(self, id: &str) -> Result<Item<T>, E> {
                Ok(Item::Lost(Some(id.to_owned())))
            }
        }

        deserializer.deserialize_newtype_struct("Item", ItemVisitor(PhantomData))
    }
}

impl<T: JsonSchema> JsonSchema for Item<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("Item<{}>", T::schema_id()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = generator.subschema_for::<T>();
        schema.insert(MAY_BE_LOST.to_owned(), true.into());
        schema
    }
}

/// Reads a list that must be written, at least as `[]`. Asked for a list, the YAML parser would read null as an empty
/// list.
fn written<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<List<T>, D::Error> {
    struct ListVisitor<T>(PhantomData<T>);

    impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
        type Value = List<T>;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("a list")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<List<T>, A::Error> {
            let mut list = Vec::new();
            while let Some(item) = items.next_element()? {
                list.push(item);
            }
            Ok(list)
        }
    }

    deserializer.deserialize_any(ListVisitor(PhantomData))
}

/// A list that must be written, at least as `[]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Written<T>(pub List<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Written<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        written(deserializer).map(Self)
    }
}

impl<T: JsonSchema> JsonSchema for Written<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        List::<T>::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("Written<{}>", T::schema_id()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        List::<T>::json_schema(generator)
    }
}

/// A list with at least one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NonEmpty<T>(pub List<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for NonEmpty<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = written(deserializer)?;
        if list.is_empty() { Err(D::Error::custom("an empty list")) } else { Ok(Self(list)) }
    }
}

impl<T: JsonSchema> JsonSchema for NonEmpty<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("NonEmptyListOf{}", T::schema_name()).into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("NonEmpty<{}>", T::schema_id()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let items = generator.subschema_for::<Item<T>>();
        json_schema!({"type": "array", "items": items, "minItems": 1})
    }
}

/// A mapping from names to values in the order written, without duplicate names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entries<K, T>(pub Vec<(K, Item<T>)>);

impl<K, T> Default for Entries<K, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, K, T> Deserialize<'de> for Entries<K, T>
where
    K: Deserialize<'de> + AsRef<str>,
    T: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EntriesVisitor<K, T>(PhantomData<(K, T)>);

        impl<'de, K: Deserialize<'de> + AsRef<str>, T: Deserialize<'de>> Visitor<'de> for EntriesVisitor<K, T> {
            type Value = Entries<K, T>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a mapping")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries: Vec<(K, Item<T>)> = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                if has_duplicate(&entries) {
                    return Err(A::Error::custom("a duplicate key"));
                }
                Ok(Entries(entries))
            }
        }

        // Asked for a mapping, the YAML parser would read null as an empty mapping.
        deserializer.deserialize_any(EntriesVisitor(PhantomData))
    }
}

fn has_duplicate<K: AsRef<str>, T>(entries: &[(K, T)]) -> bool {
    let mut seen = HashSet::new();
    !entries.iter().all(|(key, _)| seen.insert(key.as_ref()))
}

impl<K: JsonSchema, T: JsonSchema> JsonSchema for Entries<K, T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("EntriesOf{}", T::schema_name()).into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("Entries<{}, {}>", K::schema_id(), T::schema_id()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let keys = generator.subschema_for::<K>();
        let values = generator.subschema_for::<Item<T>>();
        json_schema!({"type": "object", "propertyNames": keys, "additionalProperties": values})
    }
}
