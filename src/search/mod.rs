//! The search: what it finds, and its index.

pub(crate) mod index;
pub(crate) mod records;
