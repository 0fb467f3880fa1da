//! A new article, a draft.

use super::names::slug;
use super::scalar::{id, quoted, scalar};
use super::{NewFile, fill};

/// What a person says about the article.
#[derive(Clone, Debug)]
pub(crate) struct NewArticle<'a> {
    /// Its headline.
    pub title: &'a str,
    /// Its day: 2024-02-06.
    pub date: &'a str,
    /// The institutions that it is about.
    pub about: &'a [String],
    /// The edition that it is about.
    pub edition: Option<&'a str>,
    /// Its language, where that is not the portal's first.
    pub other_lang: Option<&'a str>,
}

/// The article as a file of the content folder.
pub(crate) fn file(news: &NewArticle<'_>, modeline: &str) -> NewFile {
    let about: Vec<String> = news.about.iter().map(|institution| id(institution)).collect();
    let of =
        format!("{}/{}", news.about.first().map_or("INSTITUTION", String::as_str), news.edition.unwrap_or("EDITION"));
    let text = fill(
        include_str!("templates/new-article.md"),
        &[
            ("modeline", modeline),
            ("title", &scalar(news.title)),
            ("date", news.date),
            ("about", &about.join(", ")),
            (
                "edition",
                &news.edition.map_or_else(|| "# edition: \"2024\"".to_owned(), |e| format!("edition: {}", quoted(e))),
            ),
            ("of", &of),
        ],
    );
    let slug = match slug(news.title) {
        slug if slug.is_empty() => "article".to_owned(),
        slug => slug,
    };
    let lang = news.other_lang.map(|lang| format!(".{lang}")).unwrap_or_default();
    NewFile { path: format!("news/{}-{slug}{lang}.md", news.date), text }
}
