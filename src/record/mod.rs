//! The record of what was public: `content/published/`, one small text file a publication.
//!
//! [`figures`] says what is public now, [`chain`] reads what was public before, [`hold`] finds what changed without a
//! word, and [`publication`] is the text of one file. `rapor publish` writes the next one.

mod article;
pub(crate) mod chain;
pub(crate) mod code;
pub(crate) mod figures;
mod hold;
mod next;
mod past;
mod publication;
mod rejoin;
#[cfg(test)]
mod tests;

pub(crate) use chain::{Record, State};
pub(crate) use hold::Held;
pub(crate) use next::{Next, next};
pub(crate) use past::{complete, publications};
pub(crate) use publication::Step;
pub(crate) use rejoin::rejoin;

use crate::diagnostic::Diagnostics;

/// What became different for the public without a word: each an error.
pub(crate) fn problems(held: &Held<'_>) -> Diagnostics {
    let (results, articles) = held.differing();
    let mut problems = held.results(&results);
    problems.extend(article::problems(held, &articles));
    problems
}
