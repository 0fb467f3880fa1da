//! Allowances: findings of `check` that a portal accepts.

use schemars::JsonSchema;
use serde::Deserialize;

use super::origin::Origin;

/// A lint that is allowed.
#[derive(Clone, Debug)]
pub(crate) struct Allowance {
    /// The lint.
    pub lint: LintName,
    /// The places to which it is limited; empty where it holds everywhere.
    pub places: Vec<Place>,
    /// The place in the content folder.
    pub origin: Origin,
}

/// A place to which an allowance is limited.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// An institution, an edition, both as `kab-tebo/2023`, a file below the content folder, a number in a file as
    /// `news/2024-02-06-hasil.md#80,00`, or a folder with a slash at its end.
    pub name: String,
    /// The place in the content folder.
    pub origin: Origin,
}

impl Place {
    /// The place without the number, and the number.
    pub(crate) fn file_and_number(&self) -> (&str, Option<&str>) {
        self.name.split_once('#').map_or((&self.name, None), |(file, number)| (file, Some(number)))
    }

    /// Whether a file is this place or is inside it.
    pub(crate) fn holds(&self, file: &str) -> bool {
        let (place, _) = self.file_and_number();
        file == place || (place.ends_with('/') && file.starts_with(place))
    }
}

/// The name of a lint: the last part of its code, and the name of its page in `docs/lints/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub(crate) enum LintName {
    /// A text, an article or a page lacks one of the portal's languages.
    MissingTranslation,
    /// An institution has no result in an edition in which most of its category have one.
    MissingResult,
    /// A score changed by more than three standard deviations.
    ScoreJump,
    /// A predicate changed together with the method.
    PredicateAcrossMethods,
    /// Two articles are the same.
    DuplicateArticle,
    /// A picture has no alternative text.
    ImageAlt,
    /// A source is never cited.
    UnusedSource,
    /// A number in prose is not checked.
    UnboundNumber,
    /// A weekday does not fit its date.
    Weekday,
}

impl LintName {
    /// All variants.
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

    /// The name in YAML.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lint_is_written_as_it_is_read() {
        for lint in LintName::ALL {
            assert_eq!(serde_yaml::from_str::<LintName>(lint.as_str()).unwrap(), lint);
        }
    }
}
