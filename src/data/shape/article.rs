//! A news article.

use schemars::JsonSchema;
use serde::Serialize;

/// A news article, with the figures in its prose that are bound to data.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ArticleData {
    /// Its id, which its translations share: `2024-02-06-kepatuhan-tinggi`.
    pub id: String,
    /// The headline.
    pub title: String,
    /// The day on which it was published.
    #[schemars(extend("format" = "date"))]
    pub date: String,
    /// The day on which it was last changed; null where it never was.
    pub updated: Option<String>,
    /// The place it was written at.
    pub place: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// A sentence or two.
    pub summary: Option<String>,
    /// The ids of the institutions that it is about.
    pub about: Vec<String>,
    /// The id of the edition that it is about.
    pub edition: Option<String>,
    /// The figures in its prose, in order; each says what the data say.
    pub figures: Vec<FigureData>,
    /// Corrections of the article itself, oldest first.
    pub corrections: Vec<ArticleCorrectionData>,
    /// Its words without markup, blocks on lines of their own.
    pub text: String,
    /// Its page.
    #[schemars(extend("format" = "uri"))]
    pub permalink: String,
}

/// A figure in prose.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FigureData {
    /// What it is: `score`, `predicate`, `zone`, `rank`, `change`, `count`, `share`, `mean`, `max` or `min`.
    pub scheme: String,
    /// What it stands for, as the author wrote it: `score:pemprov-jambi/2023`.
    pub target: String,
    /// The id of the institution; null for a figure of a whole edition.
    pub institution: Option<String>,
    /// The id of the edition.
    pub edition: String,
    /// The words in the text.
    pub text: String,
    /// Where the number stands on the portal.
    #[schemars(extend("format" = "uri"))]
    pub permalink: String,
}

/// A correction of an article.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ArticleCorrectionData {
    /// The date of the correction.
    #[schemars(extend("format" = "date"))]
    pub date: String,
    /// What was wrong and what is right.
    pub text: String,
}
