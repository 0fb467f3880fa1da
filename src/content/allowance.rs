//! What a portal allows: findings of `check` that are right, and yet not to be mended.

use super::origin::Origin;

/// A lint that is allowed; why is said in the file.
#[derive(Clone, Debug)]
pub(crate) struct Allowance {
    /// The lint.
    pub lint: LintName,
    /// Where; everywhere if there is none.
    pub places: Vec<Place>,
    /// Where it was written.
    pub origin: Origin,
}

/// Something that an allowance is limited to.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// An institution, an edition, both as `kab-tebo/2023`, a file below the content folder, a number in one as
    /// `news/2024-02-06-hasil.md#80,00`, or a folder with a slash at its end.
    pub name: String,
    /// Where it was written.
    pub origin: Origin,
}

impl Place {
    /// The place without the number, and the number.
    pub(crate) fn file_and_number(&self) -> (&str, Option<&str>) {
        self.name.split_once('#').map_or((&self.name, None), |(file, number)| (file, Some(number)))
    }

    /// Whether a file is it, or lies in it.
    pub(crate) fn holds(&self, file: &str) -> bool {
        let (place, _) = self.file_and_number();
        file == place || (place.ends_with('/') && file.starts_with(place))
    }
}

/// The name of a lint, which is the last part of its code and the name of its page in `docs/lints/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum LintName {
    /// A text, an article or a page lacks one of the portal's languages.
    MissingTranslation,
    /// An institution has no result in an edition in which its peers have one.
    MissingResult,
    /// A score changed by more than three standard deviations.
    ScoreJump,
    /// A predicate changed where the method changed, too.
    PredicateAcrossMethods,
    /// Two articles say the same.
    DuplicateArticle,
    /// A picture has no words for those who do not see it.
    ImageAlt,
    /// A source that nothing cites.
    UnusedSource,
    /// A number in prose that nothing checks.
    UnboundNumber,
    /// A weekday that is not that of its date.
    Weekday,
}

impl LintName {
    /// All of them.
    pub(crate) const ALL: [Self; 9] = [
        Self::MissingTranslation,
        Self::MissingResult,
        Self::ScoreJump,
        Self::PredicateAcrossMethods,
        Self::DuplicateArticle,
        Self::ImageAlt,
        Self::UnusedSource,
        Self::UnboundNumber,
        Self::Weekday,
    ];

    /// The name as it is written.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::MissingTranslation => "missing-translation",
            Self::MissingResult => "missing-result",
            Self::ScoreJump => "score-jump",
            Self::PredicateAcrossMethods => "predicate-across-methods",
            Self::DuplicateArticle => "duplicate-article",
            Self::ImageAlt => "image-alt",
            Self::UnusedSource => "unused-source",
            Self::UnboundNumber => "unbound-number",
            Self::Weekday => "weekday",
        }
    }
}
