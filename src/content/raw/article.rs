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
    /// When it was published, the same as in the file's name.
    pub date: Item<Day>,
    /// The dateline.
    pub place: Option<Words>,
    /// Who wrote it.
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
    /// When it was last changed.
    pub updated: Option<Day>,
    /// Its own corrections.
    #[serde(default)]
    pub corrections: List<RawArticleCorrection>,
    /// Left out of a build before this moment.
    pub embargo: Option<Moment>,
    /// Left out of a build without `--drafts`.
    #[serde(default)]
    pub draft: bool,
    /// Its language; by the file's name where absent.
    pub lang: Option<Ref>,
}

/// The front matter of a page.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Page")]
pub(crate) struct RawPage {
    /// Its title.
    pub title: Item<Words>,
    /// A sentence or two for search results.
    pub summary: Option<Words>,
    /// When it was last changed.
    pub updated: Option<Day>,
    /// Its place in the menu, lowest first.
    #[serde(default)]
    pub order: i32,
    /// Left out of a build without `--drafts`.
    #[serde(default)]
    pub draft: bool,
    /// Its language; by the file's name where absent.
    pub lang: Option<Ref>,
}

/// A picture beside the article.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Image")]
pub(crate) struct RawImage {
    /// The file name, relative to the article.
    pub src: Item<Words>,
    /// What it shows, for people who cannot see it.
    pub alt: Item<Words>,
    /// Who made it.
    pub credit: Option<Words>,
    /// Words below it.
    pub caption: Option<Words>,
}

/// Something in an article that was put right.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ArticleCorrection")]
pub(crate) struct RawArticleCorrection {
    /// When.
    pub date: Item<Day>,
    /// What was wrong and what is right.
    pub text: Item<Words>,
}
