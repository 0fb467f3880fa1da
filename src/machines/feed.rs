//! Feeds: the news, an institution, corrections; as Atom (RFC 4287) and as JSON Feed 1.1.

use atom_syndication::{Content, Entry, Feed, FixedDateTime, Link, Person, Text};
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::content::article::Article;
use crate::content::id::InstitutionId;
use crate::pages::versions::VersionView;
use crate::pages::{result, title, versions};
use crate::parts::headline;
use crate::prose::texts::Texts;
use crate::routes::feed::{FeedFormat, FeedId};
use crate::site::Case;
use crate::site::corrected::{Corrected, corrected};
use crate::site::voice::Voice;

/// How many entries a feed holds.
const ENTRIES: usize = 50;

/// One entry.
struct Item {
    /// For ever the same: an address, with an anchor where several entries share a page.
    id: String,
    url: String,
    title: String,
    summary: Option<String>,
    html: Option<String>,
    author: Option<String>,
    published: Date,
    updated: Date,
}

/// A feed as text.
pub(crate) fn feed(voice: &Voice<'_>, texts: &Texts, feed: &FeedId, format: FeedFormat) -> String {
    let mut items = match feed {
        FeedId::News => voice.site.articles(voice.lang()).map(|a| article(voice, texts, a)).collect(),
        FeedId::Institution(id) => institution(voice, texts, id),
        FeedId::Corrections => corrections(voice),
        FeedId::Versions => publications(voice),
    };
    items.sort_by(|a, b| {
        b.updated.cmp(&a.updated).then_with(|| b.published.cmp(&a.published)).then_with(|| a.id.cmp(&b.id))
    });
    items.truncate(ENTRIES);
    match format {
        FeedFormat::Atom => atom(voice, feed, &items),
        FeedFormat::Json => json_feed(voice, feed, &items),
    }
}

fn article(voice: &Voice<'_>, texts: &Texts, article: &Article) -> Item {
    let url = voice.site.addresses.url(&voice.article_permalink(article));
    Item {
        id: url.clone(),
        url: url.clone(),
        title: article.title.clone(),
        summary: article.summary.clone(),
        html: texts.article(article).map(|prose| whole(&prose.html, &voice.site.addresses.absolute("/"), &url)),
        author: article.byline.clone(),
        published: article.date,
        updated: article.updated.unwrap_or(article.date),
    }
}

/// An institution's results, the news about it, and its corrections.
fn institution(voice: &Voice<'_>, texts: &Texts, id: &InstitutionId) -> Vec<Item> {
    let history = voice.site.history(id);
    let results = history.iter().map(|case| result(voice, case));
    let articles = voice.site.articles_about(id, voice.lang());
    let news = articles.into_iter().map(|a| article(voice, texts, a));
    let mended = history.iter().flat_map(|case| result_corrections(voice, case));
    results.chain(news).chain(mended).collect()
}

/// Text for a feed: its links lead to whole addresses. JSON feeds have no base to complete them by, and many readers
/// pass over the one that Atom gives. Quotation marks in text are escaped, so these stand only around attributes.
fn whole(html: &str, root: &str, page: &str) -> String {
    let text = html.replace("href=\"/", &format!("href=\"{root}")).replace("src=\"/", &format!("src=\"{root}"));
    // A mark in a chart names a shape of its own document.
    let mut pieces = text.split("href=\"#");
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let place = if whole.ends_with("<use ") { "" } else { page };
        whole.push_str("href=\"");
        whole.push_str(place);
        whole.push('#');
        whole.push_str(piece);
    }
    whole
}

fn result_url(voice: &Voice<'_>, case: &Case<'_>) -> String {
    let address = voice.site.addresses.result(voice.lang(), &case.institution.id, &case.assessment.edition);
    voice.site.addresses.url(&address)
}

fn title(voice: &Voice<'_>, case: &Case<'_>) -> String {
    voice.say(
        "title-result",
        [
            ("institution", voice.text(&case.institution.name).into()),
            ("edition", case.assessment.edition.as_str().into()),
        ],
    )
}

fn result(voice: &Voice<'_>, case: &Case<'_>) -> Item {
    let url = result_url(voice, case);
    Item {
        id: url.clone(),
        url,
        title: title(voice, case),
        summary: Some(headline::sentence(voice, case)),
        html: None,
        author: None,
        published: case.assessment.published,
        updated: case.assessment.published,
    }
}

fn result_corrections(voice: &Voice<'_>, case: &Case<'_>) -> Vec<Item> {
    let url = result_url(voice, case);
    let item = |(index, corrected): (usize, &Corrected<'_>)| {
        let view = result::correction(voice, case, corrected);
        let heading = voice.say("feed-correction", [("title", title(voice, case).into())]);
        Item {
            // The first correction of a result is the first for ever, whatever comes after it.
            id: format!("{url}#correction-{}", index + 1),
            url: format!("{url}#corrections"),
            title: heading,
            summary: Some(format!("{} {}", view.change, view.reason)),
            html: None,
            author: None,
            published: corrected.correction.date,
            updated: corrected.correction.date,
        }
    };
    corrected(case).iter().enumerate().map(item).collect()
}

fn corrections(voice: &Voice<'_>) -> Vec<Item> {
    let content = voice.site.content;
    let cases = content.assessments.iter().flat_map(|a| voice.site.cases(&a.edition));
    let results = cases.flat_map(|case| result_corrections(voice, &case));
    let articles = voice.site.in_language(content.articles.iter(), voice.lang());
    let news = articles.into_iter().flat_map(|a| article_corrections(voice, a));
    results.chain(news).collect()
}

/// The publications, each with what became different.
fn publications(voice: &Voice<'_>) -> Vec<Item> {
    let page = voice.site.addresses.url(&voice.site.addresses.versions(voice.lang()));
    let item = |version: VersionView, date: Date| {
        let url = format!("{page}#{}", version.id);
        let changes = version.changes.iter().map(|c| format!(" {}: {}.", c.result.label, c.fields.join("; ")));
        Item {
            id: url.clone(),
            url,
            title: version.title,
            summary: Some(changes.fold(version.summary, |all, change| all + &change)),
            html: None,
            author: None,
            published: date,
            updated: date,
        }
    };
    let past = voice.site.past.get().into_iter().flat_map(|past| past.publications.iter().rev());
    let versions = versions::versions(voice).versions;
    versions.into_iter().zip(past).map(|(version, past)| item(version, past.date)).collect()
}

fn article_corrections(voice: &Voice<'_>, article: &Article) -> Vec<Item> {
    let url = voice.site.addresses.url(&voice.article_permalink(article));
    let item = |(index, correction): (usize, &crate::content::article::ArticleCorrection)| Item {
        id: format!("{url}#correction-{}", index + 1),
        url: url.clone(),
        title: voice.say("feed-correction", [("title", article.title.as_str().into())]),
        summary: Some(correction.text.clone()),
        html: None,
        author: None,
        published: correction.date,
        updated: correction.date,
    };
    article.corrections.iter().enumerate().map(item).collect()
}

fn atom(voice: &Voice<'_>, id: &FeedId, items: &[Item]) -> String {
    let addresses = &voice.site.addresses;
    let own = addresses.url(&id.permalink(voice, FeedFormat::Atom));
    let page = id.page().permalink(voice).map(|p| addresses.url(&p)).unwrap_or_default();
    let portal = &voice.site.content.portal;
    let mut feed = Feed::default();
    feed.set_title(Text::plain(title::of_feed(voice, id)));
    feed.set_id(own.clone());
    feed.set_lang(voice.lang().to_string());
    feed.set_links(vec![link(&own, "self"), link(&page, "alternate")]);
    feed.set_authors(vec![person(voice.text(&portal.publisher.name))]);
    // RFC 4287 wants a moment even of a feed without entries: that of the first edition, which never moves.
    let begun = voice.site.content.assessments.first().map(|a| a.published);
    if let Some(updated) = items.iter().map(|i| i.updated).max().or(begun) {
        feed.set_updated(midnight(updated));
    }
    feed.set_entries(items.iter().map(entry).collect::<Vec<_>>());
    let mut xml = feed.to_string();
    xml.push('\n');
    xml
}

fn entry(item: &Item) -> Entry {
    let mut entry = Entry::default();
    entry.set_title(Text::plain(item.title.as_str()));
    entry.set_id(item.id.clone());
    entry.set_published(midnight(item.published));
    entry.set_updated(midnight(item.updated));
    entry.set_summary(item.summary.as_deref().map(Text::plain));
    entry.set_authors(item.author.as_deref().map(person).into_iter().collect::<Vec<_>>());
    entry.set_content(item.html.as_ref().map(|html| Content {
        base: Some(item.url.clone()),
        content_type: Some("html".into()),
        value: Some(html.clone()),
        ..Content::default()
    }));
    entry.set_links(vec![link(&item.url, "alternate")]);
    entry
}

fn person(name: &str) -> Person {
    Person { name: name.to_owned(), ..Person::default() }
}

fn link(href: &str, rel: &str) -> Link {
    Link { href: href.to_owned(), rel: rel.to_owned(), ..Link::default() }
}

/// A civil date as a moment. The content names days; UTC is taken so that the feed is the same on every machine.
fn midnight(date: Date) -> FixedDateTime {
    // jiff's civil dates print as RFC 3339 wants them.
    moment(date).parse().unwrap_or_default()
}

fn moment(date: Date) -> String {
    format!("{date}T00:00:00+00:00")
}

fn json_feed(voice: &Voice<'_>, id: &FeedId, items: &[Item]) -> String {
    let addresses = &voice.site.addresses;
    let page = id.page().permalink(voice).map(|p| addresses.url(&p)).unwrap_or_default();
    let publisher = voice.text(&voice.site.content.portal.publisher.name);
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": title::of_feed(voice, id),
        "home_page_url": page,
        "feed_url": addresses.url(&id.permalink(voice, FeedFormat::Json)),
        "language": voice.lang().as_str(),
        "authors": [{"name": publisher}],
        "items": items.iter().map(json_item).collect::<Vec<_>>(),
    });
    // A value of strings always serializes.
    let mut text = serde_json::to_string(&feed).unwrap_or_default();
    text.push('\n');
    text
}

fn json_item(item: &Item) -> Value {
    let mut value = json!({
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "date_published": moment(item.published),
        "date_modified": moment(item.updated),
    });
    if let Some(fields) = value.as_object_mut() {
        match (&item.html, &item.summary) {
            (Some(html), summary) => {
                fields.insert("content_html".into(), html.as_str().into());
                if let Some(summary) = summary {
                    fields.insert("summary".into(), summary.as_str().into());
                }
            }
            (None, summary) => {
                fields.insert("content_text".into(), summary.as_deref().unwrap_or(&item.title).into());
            }
        }
        if let Some(author) = &item.author {
            fields.insert("authors".into(), json!([{"name": author}]));
        }
    }
    value
}
