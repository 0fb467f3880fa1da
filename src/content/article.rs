//! `content/news/*.md` and `content/pages/*.md`: front matter and Markdown.

use jiff::Timestamp;
use jiff::civil::Date;

use super::id::{ArticleId, EditionId, InstitutionId, Lang};
use super::origin::{FileId, Origin};

/// A news article, in one language.
#[derive(Clone, Debug)]
pub(crate) struct Article {
    /// The file name without language and ending: `2024-02-06-kepatuhan-tinggi`; translations share it.
    pub id: ArticleId,
    /// The part of the id after the date.
    pub slug: String,
    /// Its language.
    pub lang: Lang,
    /// The headline.
    pub title: String,
    /// When it was published.
    pub date: Date,
    /// The dateline.
    pub place: Option<String>,
    /// Who wrote it.
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
    /// When it was last changed.
    pub updated: Option<Date>,
    /// Its own corrections.
    pub corrections: Vec<ArticleCorrection>,
    /// Left out of a build before this moment.
    pub embargo: Option<Timestamp>,
    /// Left out of a build without `--drafts`.
    pub draft: bool,
    /// The Markdown.
    pub body: Body,
    /// Where it was written.
    pub origin: Origin,
}

/// A page such as "about", in one language.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// The slug, which is the address; translations share it.
    pub id: ArticleId,
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// A sentence or two for search results.
    pub summary: Option<String>,
    /// When it was last changed.
    pub updated: Option<Date>,
    /// Its place in the menu, lowest first; 0 where absent.
    pub order: i32,
    /// Left out of a build without `--drafts`.
    pub draft: bool,
    /// The Markdown.
    pub body: Body,
    /// Where it was written.
    pub origin: Origin,
}

/// Markdown, and where it starts in its file.
#[derive(Clone, Debug)]
pub(crate) struct Body {
    /// The file.
    pub file: FileId,
    /// Byte offset in the file at which the Markdown starts (and runs to the end of the file).
    pub start: usize,
    /// The Markdown.
    pub markdown: String,
}

/// A picture of an article. It lies beside the text.
#[derive(Clone, Debug)]
pub(crate) struct Image {
    /// The file name, relative to the article's folder.
    pub src: String,
    /// What it shows.
    pub alt: String,
    /// Who made it.
    pub credit: Option<String>,
    /// Words below it.
    pub caption: Option<String>,
}

/// Something in an article that was put right.
#[derive(Clone, Debug)]
pub(crate) struct ArticleCorrection {
    /// When.
    pub date: Date,
    /// What was wrong and what is right.
    pub text: String,
}
