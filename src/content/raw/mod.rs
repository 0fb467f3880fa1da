//! The shapes of the YAML as people write it, before any of it is looked up.
//!
//! What the records need to know is in the types of [`super`]; here is only what may be written. The JSON schemas
//! made from these shapes are what a file is held against when something in it is wrong.

pub mod article;
pub mod assessment;
pub mod institution;
pub mod list;
pub mod literal;
pub mod mapping;
pub mod methodology;
pub mod portal;
pub mod text;
pub mod words;
