//! The news as an Atom feed (RFC 4287).

use atom_syndication::{Content, Entry, Feed, FixedDateTime, Link, Person, Text};
use jiff::civil::Date;

use crate::content::article::Article;
use crate::portal::texts::Texts;
use crate::portal::voice::Voice;

/// How many articles a feed holds.
const ENTRIES: usize = 50;

/// The feed of a language.
pub fn news(voice: &Voice<'_>, texts: &Texts) -> String {
    let site = voice.site;
    let articles: Vec<&Article> = site.articles(voice.lang()).take(ENTRIES).collect();
    let home = site.addresses.news(voice.lang());
    let own = home.beside("feed.xml");
    let publisher = voice.text(&site.content.portal.publisher.name);
    let mut feed = Feed::default();
    feed.set_title(Text::plain(voice.text(&site.content.portal.title)));
    feed.set_id(site.addresses.url(&home));
    feed.set_lang(voice.lang().to_string());
    feed.set_links(vec![link(&site.addresses.url(&own), "self"), link(&site.addresses.url(&home), "alternate")]);
    feed.set_authors(vec![Person { name: publisher.to_owned(), ..Person::default() }]);
    if let Some(updated) = articles.iter().map(|a| a.updated.unwrap_or(a.date)).max() {
        feed.set_updated(midnight(updated));
    }
    feed.set_entries(articles.iter().map(|a| entry(voice, texts, a)).collect::<Vec<_>>());
    let mut xml = feed.to_string();
    xml.push('\n');
    xml
}

fn entry(voice: &Voice<'_>, texts: &Texts, article: &Article) -> Entry {
    let url = voice.site.addresses.url(&voice.article_permalink(article));
    let mut entry = Entry::default();
    entry.set_title(Text::plain(article.title.as_str()));
    entry.set_id(url.clone());
    entry.set_published(midnight(article.date));
    entry.set_updated(midnight(article.updated.unwrap_or(article.date)));
    entry.set_summary(article.summary.as_deref().map(Text::plain));
    entry.set_authors(
        article.byline.iter().map(|name| Person { name: name.clone(), ..Person::default() }).collect::<Vec<_>>(),
    );
    entry.set_content(texts.article(article).map(|prose| Content {
        base: Some(url.clone()),
        content_type: Some("html".into()),
        value: Some(prose.html.clone()),
        ..Content::default()
    }));
    entry.set_links(vec![link(&url, "alternate")]);
    entry
}

fn link(href: &str, rel: &str) -> Link {
    Link { href: href.to_owned(), rel: rel.to_owned(), ..Link::default() }
}

/// A civil date as a moment. The content names days; UTC is taken so that the feed is the same on every machine.
fn midnight(date: Date) -> FixedDateTime {
    // jiff's civil dates print as RFC 3339 wants them.
    format!("{date}T00:00:00+00:00").parse().unwrap_or_default()
}
