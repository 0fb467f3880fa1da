//! Feeds: the news, an institution, corrections. `feed.xml` and `feed.json` of the theme print them.

use jiff::civil::Date;
use serde::Serialize;

use crate::content::article::{Article, ArticleCorrection};
use crate::content::id::InstitutionId;
use crate::pages::{result, title};
use crate::parts::headline;
use crate::prose::texts::Texts;
use crate::routes::feed::{FeedFormat, FeedId};
use crate::site::Case;
use crate::site::corrected::{Corrected, corrected};
use crate::site::voice::Voice;

/// How many entries a feed holds.
const ENTRIES: usize = 50;

/// `feed.xml` (Atom, RFC 4287) and `feed.json` (JSON Feed 1.1)
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FeedView {
    /// Its title.
    pub title: String,
    /// Its own address, absolute.
    pub url: String,
    /// The page that it belongs to, absolute.
    pub page: String,
    /// Its language.
    pub lang: String,
    /// Who publishes the portal.
    pub publisher: String,
    /// When its newest entry changed, as RFC 3339 writes it; where it has no entries, when the first edition was published.
    pub updated: String,
    /// The entries, newest first, 50 at most.
    pub entries: Vec<FeedEntry>,
}

/// An entry of a feed.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FeedEntry {
    /// An address that never changes, with an anchor where several entries share a page.
    pub id: String,
    /// Where it leads, absolute.
    pub url: String,
    /// Its title.
    pub title: String,
    /// A sentence or two.
    pub summary: Option<String>,
    /// The text of an article, with absolute addresses: markup that a feed holds as text, so without `| safe`.
    pub content_html: Option<String>,
    /// Who wrote it, where the byline says so.
    pub author: Option<String>,
    /// When it was published, as RFC 3339 writes it.
    pub published: String,
    /// When it was last changed, as RFC 3339 writes it.
    pub updated: String,
}

/// A feed.
pub(crate) fn feed(voice: &Voice<'_>, texts: &Texts, feed: &FeedId, format: FeedFormat) -> FeedView {
    let mut entries = match feed {
        FeedId::News => voice.site.articles(voice.lang()).map(|a| article(voice, texts, a)).collect(),
        FeedId::Institution(id) => institution(voice, texts, id),
        FeedId::Corrections => corrections(voice),
    };
    entries.sort_by(|a, b| {
        b.updated.cmp(&a.updated).then_with(|| b.published.cmp(&a.published)).then_with(|| a.id.cmp(&b.id))
    });
    entries.truncate(ENTRIES);
    let site = voice.site;
    // RFC 4287 wants a moment even of a feed without entries: that of the first edition, which never moves.
    let begun = || moment(site.content.assessments.first().map_or(Date::constant(1970, 1, 1), |a| a.published));
    FeedView {
        title: title::of_feed(voice, feed),
        url: site.addresses.url(&feed.permalink(voice, format)),
        page: feed.page().permalink(voice).map(|p| site.addresses.url(&p)).unwrap_or_default(),
        lang: voice.lang().to_string(),
        publisher: voice.text(&site.content.portal.publisher.name).to_owned(),
        updated: entries.first().map_or_else(begun, |newest| newest.updated.clone()),
        entries,
    }
}

fn article(voice: &Voice<'_>, texts: &Texts, article: &Article) -> FeedEntry {
    let url = voice.site.addresses.url(&voice.article_permalink(article));
    FeedEntry {
        id: url.clone(),
        url: url.clone(),
        title: article.title.clone(),
        summary: article.summary.clone(),
        content_html: texts.article(article).map(|prose| whole(&prose.html, &voice.site.addresses.absolute("/"), &url)),
        author: article.byline.clone(),
        published: moment(article.date),
        updated: moment(article.updated.unwrap_or(article.date)),
    }
}

/// An institution's results, the news about it, and its corrections.
fn institution(voice: &Voice<'_>, texts: &Texts, id: &InstitutionId) -> Vec<FeedEntry> {
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
        [("institution", voice.text(case.name()).into()), ("edition", case.assessment.edition.as_str().into())],
    )
}

fn result(voice: &Voice<'_>, case: &Case<'_>) -> FeedEntry {
    let url = result_url(voice, case);
    FeedEntry {
        id: url.clone(),
        url,
        title: title(voice, case),
        summary: Some(headline::sentence(voice, case)),
        content_html: None,
        author: None,
        published: moment(case.assessment.published),
        updated: moment(case.assessment.published),
    }
}

fn result_corrections(voice: &Voice<'_>, case: &Case<'_>) -> Vec<FeedEntry> {
    let url = result_url(voice, case);
    let item = |(index, corrected): (usize, &Corrected<'_>)| {
        let view = result::correction(voice, case, corrected);
        let heading = voice.say("feed-correction", [("title", title(voice, case).into())]);
        FeedEntry {
            // Later corrections do not change the number of an earlier one.
            id: format!("{url}#correction-{}", index + 1),
            url: format!("{url}#corrections"),
            title: heading,
            summary: Some(format!("{} {}", view.change, view.reason)),
            content_html: None,
            author: None,
            published: moment(corrected.correction.date),
            updated: moment(corrected.correction.date),
        }
    };
    corrected(case).iter().enumerate().map(item).collect()
}

fn corrections(voice: &Voice<'_>) -> Vec<FeedEntry> {
    let content = voice.site.content;
    let cases = content.assessments.iter().flat_map(|a| voice.site.cases(&a.edition));
    let results = cases.flat_map(|case| result_corrections(voice, &case));
    let articles = voice.site.in_language(content.articles.iter(), voice.lang());
    let news = articles.into_iter().flat_map(|a| article_corrections(voice, a));
    results.chain(news).collect()
}

fn article_corrections(voice: &Voice<'_>, article: &Article) -> Vec<FeedEntry> {
    let url = voice.site.addresses.url(&voice.article_permalink(article));
    let item = |(index, correction): (usize, &ArticleCorrection)| FeedEntry {
        id: format!("{url}#correction-{}", index + 1),
        url: url.clone(),
        title: voice.say("feed-correction", [("title", article.title.as_str().into())]),
        summary: Some(correction.text.clone()),
        content_html: None,
        author: None,
        published: moment(correction.date),
        updated: moment(correction.date),
    };
    article.corrections.iter().enumerate().map(item).collect()
}

/// A civil date as a moment of RFC 3339. The content names days; UTC makes the feed the same on every machine.
fn moment(date: Date) -> String {
    format!("{date}T00:00:00+00:00")
}
