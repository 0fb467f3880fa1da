//! The search: what it finds, and its index.

#[cfg_attr(not(feature = "search"), path = "no_index.rs")]
pub(crate) mod index;
pub(crate) mod records;
