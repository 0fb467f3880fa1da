//! The front matter of `news/*.md` and `pages/*.md` as written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::list::{Item, List};
use super::literal::{Day, Moment, Ref};
use super::text::Words;

/// The front matter of a news article.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Article")]
pub(crate) struct RawArticle {
    /// The headline.
    pub title: Item<Words>,
    /// The date of publication, the same as in the file name.
    pub date: Item<Day>,
    /// The dateline.
    pub place: Option<Words>,
    /// The author.
    pub byline: Option<Words>,
    /// A sentence or two for lists and feeds.
    pub summary: Option<Words>,
    /// The institutions it is about.
    #[serde(default)]
    pub about: List<Ref>,
    /// The edition it is about.
    pub edition: Option<Ref>,
    /// "Baca juga": the file names of other articles, without language and ending.
    #[serde(default)]
    pub related: List<Ref>,
    /// The picture.
    pub image: Option<RawImage>,
    /// The date of the last change.
    pub updated: Option<Day>,
    /// Corrections of the article.
    #[serde(default)]
    pub corrections: List<RawArticleCorrection>,
    /// Left out of a build before this moment.
    pub embargo: Option<Moment>,
    /// Left out of a build without `--drafts`.
    #[serde(default)]
    pub draft: bool,
    /// The language; by the file name where absent.
    pub lang: Option<Ref>,
}

/// The front matter of a page.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Page")]
pub(crate) struct RawPage {
    /// The title.
    pub title: Item<Words>,
    /// A sentence or two for search results.
    pub summary: Option<Words>,
    /// The date of the last change.
    pub updated: Option<Day>,
    /// The position in the menu, lowest first.
    #[serde(default)]
    pub order: i32,
    /// Left out of a build without `--drafts`.
    #[serde(default)]
    pub draft: bool,
    /// The language; by the file name where absent.
    pub lang: Option<Ref>,
}

/// A picture beside the article.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Image")]
pub(crate) struct RawImage {
    /// The file name, relative to the article.
    pub src: Item<Words>,
    /// What the picture shows, for people who cannot see it.
    pub alt: Item<Words>,
    /// The creator of the picture.
    pub credit: Option<Words>,
    /// The caption.
    pub caption: Option<Words>,
}

/// A correction of an article.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ArticleCorrection")]
pub(crate) struct RawArticleCorrection {
    /// The date.
    pub date: Item<Day>,
    /// What was wrong, and what is right.
    pub text: Item<Words>,
}
