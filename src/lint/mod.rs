//! What `check` knows beyond the formats: content that is valid, and yet looks wrong.
//!
//! A lint is a function from what was read and scored to findings. Each has a name and a page in `docs/lints/`, and can
//! be allowed in `portal.yaml` with a reason. A build runs no lints: they take time, and are never errors.

mod allowed;
pub(crate) mod code;
mod duplicate_article;
mod finding;
mod missing_result;
mod missing_translation;
mod predicate_across_methods;
mod score_jump;
#[cfg(test)]
mod tests;
mod unbound_number;
mod unused_source;

pub(crate) use allowed::{Looked, allow, without_allowed};
pub(crate) use finding::Finding;

use crate::assess::Assessed;
use crate::content::Content;
use crate::content::allowance::LintName;
use crate::prose::texts::Texts;
use crate::site::voice::Voice;

/// A lint.
pub(crate) struct Lint {
    /// Its name.
    pub name: LintName,
    /// The code of a warning of an earlier step that goes by this name, too.
    pub earlier: Option<&'static str>,
    look: Look,
}

/// What a lint looks at.
enum Look {
    /// Records and results.
    Records(fn(&Records<'_>) -> Vec<Finding>),
    /// Texts, once none of them has an error.
    Texts(fn(&[Voice<'_>], &Texts) -> Vec<Finding>),
    /// Nothing of its own: an earlier step finds it.
    Nothing,
}

/// What was read and scored.
#[derive(Clone, Copy)]
pub(crate) struct Records<'a> {
    /// The records.
    pub content: &'a Content,
    /// The results.
    pub assessed: &'a Assessed,
}

/// Every lint, in the order of [`LintName::ALL`].
pub(crate) fn all() -> [Lint; LintName::ALL.len()] {
    LintName::ALL.map(lint)
}

fn lint(name: LintName) -> Lint {
    use crate::{content, prose};

    let (earlier, look) = match name {
        LintName::MissingTranslation => {
            (Some(content::code::MISSING_TRANSLATION), Look::Records(missing_translation::look))
        }
        LintName::MissingResult => (None, Look::Records(missing_result::look)),
        LintName::ScoreJump => (None, Look::Records(score_jump::look)),
        LintName::PredicateAcrossMethods => (None, Look::Records(predicate_across_methods::look)),
        LintName::DuplicateArticle => (None, Look::Records(duplicate_article::look)),
        LintName::ImageAlt => (Some(prose::code::IMAGE_ALT), Look::Nothing),
        LintName::UnusedSource => (None, Look::Records(unused_source::look)),
        LintName::UnboundNumber => (None, Look::Texts(unbound_number::look)),
        LintName::Weekday => (Some(prose::code::WEEKDAY), Look::Nothing),
    };
    Lint { name, earlier, look }
}

/// The findings in records and results.
pub(crate) fn of_records(records: &Records<'_>) -> Vec<Finding> {
    let look = |lint: Lint| match lint.look {
        Look::Records(look) => look(records),
        Look::Texts(_) | Look::Nothing => Vec::new(),
    };
    all().into_iter().flat_map(look).collect()
}

/// The findings in texts.
pub(crate) fn of_texts(voices: &[Voice<'_>], texts: &Texts) -> Vec<Finding> {
    let look = |lint: Lint| match lint.look {
        Look::Texts(look) => look(voices, texts),
        Look::Records(_) | Look::Nothing => Vec::new(),
    };
    all().into_iter().flat_map(look).collect()
}
