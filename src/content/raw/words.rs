//! The words that a method may choose from.

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::allowance::LintName;
use super::super::methodology::{Aggregate, FactKind, Missing, Rounding, ZoneColor};
use super::super::portal::Extra;

/// What a portal may leave out.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Extra", inline)]
pub(crate) enum RawExtra {
    /// The pictures of pages for messengers and social networks.
    Cards,
    /// Charts as files to download.
    ChartFiles,
    /// Pieces of pages for other people's pages.
    Embeds,
    /// The search index.
    Search,
    /// Tables as workbooks.
    Workbooks,
    /// All files of data, and the page that lists them.
    Data,
    /// Feeds of news, of institutions and of corrections.
    Feeds,
    /// Ready citations, and what search engines and reference managers read of a page.
    Citations,
}

/// A lint.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Lint", inline)]
pub(crate) enum RawLint {
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

/// How a half is rounded.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Rounding", inline)]
pub(crate) enum RawRounding {
    /// Away from zero.
    #[default]
    HalfUp,
    /// To the even neighbour.
    HalfEven,
}

/// How several numbers become one.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Aggregate", inline)]
pub(crate) enum RawAggregate {
    /// The mean, by weight.
    WeightedMean,
    /// The mean.
    Mean,
    /// The geometric mean, by weight where there are weights.
    GeometricMean,
    /// The sum, by weight where there are weights.
    Sum,
    /// The lowest.
    Min,
    /// The highest.
    Max,
}

/// What a missing value means.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Missing", inline)]
pub(crate) enum RawMissing {
    /// A problem in the content.
    #[default]
    Error,
    /// The part is left out, and the other weights are renormalised.
    Skip,
    /// The part counts as zero.
    Zero,
}

/// The colours of the theme. Each has a mark of its own.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Color", inline)]
pub(crate) enum RawColor {
    /// A circle.
    Green,
    /// A triangle.
    Yellow,
    /// A square.
    Red,
    /// A diamond.
    Blue,
    /// A pentagon.
    Orange,
    /// A hexagon.
    Purple,
    /// A ring.
    Grey,
}

/// What kind of value a fact has.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "FactType", inline)]
pub(crate) enum RawFactType {
    /// A whole number from 0.
    Count,
    /// Yes or no.
    Flag,
}

/// What a rule can withhold.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Withheld", inline)]
pub(crate) enum RawWithheld {
    /// The award.
    Award,
}

impl From<RawExtra> for Extra {
    fn from(raw: RawExtra) -> Self {
        match raw {
            RawExtra::Cards => Self::Cards,
            RawExtra::ChartFiles => Self::ChartFiles,
            RawExtra::Embeds => Self::Embeds,
            RawExtra::Search => Self::Search,
            RawExtra::Workbooks => Self::Workbooks,
            RawExtra::Data => Self::Data,
            RawExtra::Feeds => Self::Feeds,
            RawExtra::Citations => Self::Citations,
        }
    }
}

impl From<RawLint> for LintName {
    fn from(raw: RawLint) -> Self {
        match raw {
            RawLint::MissingTranslation => Self::MissingTranslation,
            RawLint::MissingResult => Self::MissingResult,
            RawLint::ScoreJump => Self::ScoreJump,
            RawLint::PredicateAcrossMethods => Self::PredicateAcrossMethods,
            RawLint::DuplicateArticle => Self::DuplicateArticle,
            RawLint::ImageAlt => Self::ImageAlt,
            RawLint::UnusedSource => Self::UnusedSource,
            RawLint::UnboundNumber => Self::UnboundNumber,
            RawLint::Weekday => Self::Weekday,
        }
    }
}

impl From<RawRounding> for Rounding {
    fn from(raw: RawRounding) -> Self {
        match raw {
            RawRounding::HalfUp => Self::HalfUp,
            RawRounding::HalfEven => Self::HalfEven,
        }
    }
}

impl From<RawAggregate> for Aggregate {
    fn from(raw: RawAggregate) -> Self {
        match raw {
            RawAggregate::WeightedMean => Self::WeightedMean,
            RawAggregate::Mean => Self::Mean,
            RawAggregate::GeometricMean => Self::GeometricMean,
            RawAggregate::Sum => Self::Sum,
            RawAggregate::Min => Self::Min,
            RawAggregate::Max => Self::Max,
        }
    }
}

impl From<RawMissing> for Missing {
    fn from(raw: RawMissing) -> Self {
        match raw {
            RawMissing::Error => Self::Error,
            RawMissing::Skip => Self::Skip,
            RawMissing::Zero => Self::Zero,
        }
    }
}

impl From<RawColor> for ZoneColor {
    fn from(raw: RawColor) -> Self {
        match raw {
            RawColor::Green => Self::Green,
            RawColor::Yellow => Self::Yellow,
            RawColor::Red => Self::Red,
            RawColor::Blue => Self::Blue,
            RawColor::Orange => Self::Orange,
            RawColor::Purple => Self::Purple,
            RawColor::Grey => Self::Grey,
        }
    }
}

impl From<RawFactType> for FactKind {
    fn from(raw: RawFactType) -> Self {
        match raw {
            RawFactType::Count => Self::Count,
            RawFactType::Flag => Self::Flag,
        }
    }
}
