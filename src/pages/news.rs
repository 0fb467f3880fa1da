//! The index of the news, and the news of a year.

use serde::Serialize;

use crate::content::article::Article;
use crate::pages::menu::MenuItem;
use crate::site::order::years_with_news;
use crate::site::printed::ArticleCard;
use crate::site::voice::Voice;

/// How many articles the index shows; the years hold all.
const LATEST: usize = 30;

/// `news.html`: the index, or one year of it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NewsView {
    /// The sentence.
    pub sentence: String,
    /// The articles, newest first.
    pub articles: Vec<ArticleCard>,
    /// Articles that this language does not have.
    pub untranslated: Vec<ArticleCard>,
    /// The years.
    pub years: Vec<MenuItem>,
    /// The year, where it is one.
    pub year: Option<String>,
}

/// The index, or one year of it.
pub(crate) fn news(voice: &Voice<'_>, year: Option<i16>) -> NewsView {
    let of_year = |a: &&Article| year.is_none_or(|y| a.date.year() == y);
    let all: Vec<&Article> = voice.site.articles(voice.lang()).filter(of_year).collect();
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let shown = if year.is_some() { all.len() } else { LATEST };
    NewsView {
        sentence: voice.say("news-sentence", [("count", count.into())]),
        articles: all.iter().take(shown).map(|a| voice.card(a)).collect(),
        untranslated: untranslated(voice, year),
        years: years(voice, year),
        year: year.map(|y| y.to_string()),
    }
}

/// What this language lacks, in the portal's first language.
fn untranslated(voice: &Voice<'_>, year: Option<i16>) -> Vec<ArticleCard> {
    let first = voice.site.first_lang();
    if voice.lang() == first {
        return Vec::new();
    }
    let missing = voice.site.articles(first).filter(|a| voice.site.article(&a.id, voice.lang()).is_none());
    let shown = if year.is_some() { usize::MAX } else { LATEST };
    missing.filter(|a| year.is_none_or(|y| a.date.year() == y)).take(shown).map(|a| voice.card(a)).collect()
}

pub(crate) fn years(voice: &Voice<'_>, current: Option<i16>) -> Vec<MenuItem> {
    let item = |year: i16| MenuItem {
        label: year.to_string(),
        href: voice.href(&voice.site.addresses.news_year(voice.lang(), year)),
        current: current == Some(year),
    };
    years_with_news(voice).into_iter().map(item).collect()
}

/// The page's title: of the index, or of a year.
pub(crate) fn title(voice: &Voice<'_>, year: Option<i16>) -> String {
    match year {
        Some(year) => voice.say("title-news-year", [("year", year.to_string().into())]),
        None => voice.word("title-news"),
    }
}
