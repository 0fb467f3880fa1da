//! `content/news/*.md` and `content/pages/*.md`: front matter and Markdown.

use jiff::Timestamp;
use jiff::civil::Date;

use super::id::{ArticleId, EditionId, InstitutionId, Lang};
use super::origin::{FileId, Origin};

/// A news article, in one language.
#[derive(Clone, Debug)]
pub(crate) struct Article {
    /// The file name without language and extension: `2024-02-06-kepatuhan-tinggi`. Translations have the same id.
    pub id: ArticleId,
    /// The part of the id after the date.
    pub slug: String,
    /// The language.
    pub lang: Lang,
    /// The headline.
    pub title: String,
    /// The date of publication.
    pub date: Date,
    /// The dateline.
    pub place: Option<String>,
    /// The author.
    pub byline: Option<String>,
    /// A sentence or two for lists and feeds.
    pub summary: Option<String>,
    /// The institutions it is about.
    pub about: Vec<InstitutionId>,
    /// The edition it is about.
    pub edition: Option<EditionId>,
    /// "Baca juga", as written.
    pub related: Vec<ArticleId>,
    /// The picture.
    pub image: Option<Image>,
    /// The date of the last change.
    pub updated: Option<Date>,
    /// Corrections of the article.
    pub corrections: Vec<ArticleCorrection>,
    /// Left out of a build before this moment.
    pub embargo: Option<Timestamp>,
    /// Left out of a build without `--drafts`.
    pub draft: bool,
    /// The Markdown.
    pub body: Body,
    /// The place in the content folder.
    pub origin: Origin,
}

/// A page such as "about", in one language.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// The slug, which is part of the address. Translations have the same id.
    pub id: ArticleId,
    /// The language.
    pub lang: Lang,
    /// The title.
    pub title: String,
    /// A sentence or two for search results.
    pub summary: Option<String>,
    /// The date of the last change.
    pub updated: Option<Date>,
    /// The position in the menu, lowest first; 0 where absent.
    pub order: i32,
    /// Left out of a build without `--drafts`.
    pub draft: bool,
    /// The Markdown.
    pub body: Body,
    /// The place in the content folder.
    pub origin: Origin,
}

/// Markdown, and its place in the file.
#[derive(Clone, Debug)]
pub(crate) struct Body {
    /// The file.
    pub file: FileId,
    /// The byte offset at which the Markdown starts; it ends with the file.
    pub start: usize,
    /// The Markdown.
    pub markdown: String,
}

/// A picture of an article, in the same folder as the text.
#[derive(Clone, Debug)]
pub(crate) struct Image {
    /// The path, relative to the folder of the article.
    pub src: String,
    /// What the picture shows, for people who cannot see it.
    pub alt: String,
    /// The creator of the picture.
    pub credit: Option<String>,
    /// The caption.
    pub caption: Option<String>,
}

/// A correction of an article.
#[derive(Clone, Debug)]
pub(crate) struct ArticleCorrection {
    /// The date.
    pub date: Date,
    /// What was wrong, and what is right.
    pub text: String,
}
