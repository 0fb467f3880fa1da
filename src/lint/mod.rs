//! What `check` knows beyond the formats: what is written as it should be, and yet looks wrong.
//!
//! A lint is a function from what was read and scored to findings. Each has a name, a page in `docs/lints/`, and can be
//! allowed in `portal.yaml` with a reason. A build asks none of them: they look at everything, and stop nothing.

mod allowed;
pub(crate) mod code;
mod duplicate_article;
mod finding;
mod missing_result;
mod missing_translation;
mod one_language;
mod predicate_across_methods;
mod score_jump;
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
    /// What it finds, in one sentence.
    pub finds: &'static str,
    /// The code of a warning that an earlier step gives and that goes by this name, too.
    pub earlier: Option<&'static str>,
    look: Look,
}

/// What a lint looks at.
enum Look {
    /// Records and results.
    Records(fn(&Records<'_>) -> Vec<Finding>),
    /// Texts, once all of them are right.
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
    let (finds, earlier, look) = match name {
        LintName::MissingTranslation => (
            "a text, an article or a page lacks one of the portal's languages",
            Some(crate::content::code::MISSING_TRANSLATION),
            Look::Records(missing_translation::look),
        ),
        LintName::MissingResult => (
            "an institution has no result in an edition in which most of its category have one",
            None,
            Look::Records(missing_result::look),
        ),
        LintName::ScoreJump => (
            "a score changed by more than three standard deviations from how the others changed",
            None,
            Look::Records(score_jump::look),
        ),
        LintName::PredicateAcrossMethods => (
            "predicates changed in an edition whose method changed, too",
            None,
            Look::Records(predicate_across_methods::look),
        ),
        LintName::DuplicateArticle => (
            "two articles have the same headline or nearly the same words",
            None,
            Look::Records(duplicate_article::look),
        ),
        LintName::ImageAlt => {
            ("a picture has no words for those who do not see it", Some(crate::prose::code::IMAGE_ALT), Look::Nothing)
        }
        LintName::UnusedSource => {
            ("a source of an edition is cited by nothing", None, Look::Records(unused_source::look))
        }
        LintName::UnboundNumber => {
            ("a number in prose looks like a result and is bound to no data", None, Look::Texts(unbound_number::look))
        }
        LintName::Weekday => ("a weekday is not that of its date", Some(crate::prose::code::WEEKDAY), Look::Nothing),
    };
    Lint { name, finds, earlier, look }
}

/// What there is to say of records and results.
pub(crate) fn of_records(records: &Records<'_>) -> Vec<Finding> {
    let look = |lint: Lint| match lint.look {
        Look::Records(look) => look(records),
        Look::Texts(_) | Look::Nothing => Vec::new(),
    };
    all().into_iter().flat_map(look).collect()
}

/// What there is to say of texts.
pub(crate) fn of_texts(voices: &[Voice<'_>], texts: &Texts) -> Vec<Finding> {
    let look = |lint: Lint| match lint.look {
        Look::Texts(look) => look(voices, texts),
        Look::Records(_) | Look::Nothing => Vec::new(),
    };
    all().into_iter().flat_map(look).collect()
}
