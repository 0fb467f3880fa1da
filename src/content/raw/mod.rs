//! The shapes of the YAML as people write it, before names are looked up.
//!
//! The records are the types of [`super`]; these shapes only describe what may be written. A file with problems is
//! checked against the JSON schemas made from them.

pub(crate) mod article;
pub(crate) mod assessment;
pub(crate) mod institution;
pub(crate) mod list;
pub(crate) mod literal;
pub(crate) mod mapping;
pub(crate) mod methodology;
pub(crate) mod portal;
pub(crate) mod text;
