//! Records to results: scores, predicates, ranks and changes, with the working of each. Pure.
//!
//! Everything is an exact decimal, rounded once, at the end, as the method says. What a reader sees as a rounded
//! number is rounded here and nowhere else.

pub mod result;

pub use result::*;
