//! The shapes of the YAML as people write it, before any of it is looked up.
//!
//! What the records need to know is in the types of [`super`]; here is only what may be written. The JSON schemas
//! made from these shapes are what a file is held against when something in it is wrong.

pub(crate) mod article;
pub(crate) mod assessment;
pub(crate) mod institution;
pub(crate) mod list;
pub(crate) mod literal;
pub(crate) mod mapping;
pub(crate) mod methodology;
pub(crate) mod portal;
pub(crate) mod text;
