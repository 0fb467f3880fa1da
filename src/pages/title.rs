//! The titles of pages, each made where its page is made.

use super::{
    article, corrections, data, edition, home, institution, institutions, methodologies, methodology, news, not_found,
    result, text, versions,
};
use crate::routes::feed::FeedId;
use crate::routes::page::PageId;
use crate::site::voice::Voice;

/// A page's title, without the portal's.
pub(crate) fn title(voice: &Voice<'_>, page: &PageId) -> String {
    match page {
        PageId::Home => home::title(voice),
        PageId::Edition(id) => edition::title(voice, id),
        PageId::Institutions => institutions::title(voice),
        PageId::Institution(id) => institution::title(voice, id),
        PageId::Result(institution, edition) => result::title(voice, institution, edition),
        PageId::News => news::title(voice, None),
        PageId::NewsYear(year) => news::title(voice, Some(*year)),
        PageId::Article(id) => article::title(voice, id),
        PageId::Methodologies => methodologies::title(voice),
        PageId::Methodology(id) => methodology::title(voice, id),
        PageId::Data => data::title(voice),
        PageId::Versions => versions::title(voice),
        PageId::Corrections => corrections::title(voice),
        PageId::Text(id) => text::title(voice, id),
        PageId::Search => voice.word("title-search"),
        PageId::NotFound => not_found::title(voice),
    }
}

/// The word for a page in the breadcrumbs: shorter where its title would repeat the page above.
pub(crate) fn crumb(voice: &Voice<'_>, page: &PageId) -> String {
    match page {
        PageId::Result(_, edition) | PageId::Edition(edition) => edition.to_string(),
        PageId::NewsYear(year) => year.to_string(),
        _ => title(voice, page),
    }
}

/// A feed's title.
pub(crate) fn of_feed(voice: &Voice<'_>, feed: &FeedId) -> String {
    let portal = voice.text(&voice.site.content.portal.title);
    voice.say("feed-title", [("portal", portal.into()), ("page", title(voice, &feed.page()).into())])
}
