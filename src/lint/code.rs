//! The codes of lints, with what each one means. They never change: people search for them.

use crate::diagnostic::codes::codes;

codes! {
    "rapor::lint::";

    /// An article or a page lacks one of the portal's languages (a warning).
    MISSING_TRANSLATION = "missing-translation";
    /// An institution has no result in an edition in which its peers have one (a warning).
    MISSING_RESULT = "missing-result";
    /// A score changed by more than three standard deviations (a warning).
    SCORE_JUMP = "score-jump";
    /// A predicate changed where the method changed, too (a warning).
    PREDICATE_ACROSS_METHODS = "predicate-across-methods";
    /// Two articles say the same (a warning).
    DUPLICATE_ARTICLE = "duplicate-article";
    /// A source that nothing cites (a warning).
    UNUSED_SOURCE = "unused-source";
    /// A number in prose that nothing checks (a warning).
    UNBOUND_NUMBER = "unbound-number";
    /// An allowance of `portal.yaml` that silences nothing (a warning).
    UNUSED_ALLOWANCE = "unused-allowance";
}
