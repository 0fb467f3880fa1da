//! The page of the search.

use serde::Serialize;

use super::title::title as page_title;
use crate::content::portal::Extra;
use crate::routes::page::PageId;
use crate::site::printed::Link;
use crate::site::voice::Voice;

/// `search.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SearchView {
    /// The sentence.
    pub sentence: String,
    /// Whether there is an index to search.
    pub index: bool,
    /// Everything by name, for readers without scripts.
    pub groups: Vec<SearchGroup>,
}

/// Things of one kind.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SearchGroup {
    /// What they are.
    pub title: String,
    /// The things, by name.
    pub links: Vec<Link>,
}

/// The page of the search: complete by name without a script.
pub(crate) fn search(voice: &Voice<'_>) -> SearchView {
    let content = voice.site.content;
    let group = |title: &str, pages: Vec<PageId>| {
        let mut links: Vec<Link> =
            pages.iter().filter_map(|p| Some(voice.link(page_title(voice, p), &p.permalink(voice)?))).collect();
        links.sort_by(|a, b| voice.language.compare(&a.label, &b.label));
        SearchGroup { title: voice.word(title), links }
    };
    let texts = content.pages.iter().filter(|p| p.lang == *voice.lang());
    let mut groups = vec![
        group("search-institutions", content.institutions.keys().cloned().map(PageId::Institution).collect()),
        group("search-editions", content.assessments.iter().map(|a| PageId::Edition(a.edition.clone())).collect()),
        group("search-news", voice.site.articles(voice.lang()).map(|a| PageId::Article(a.id.clone())).collect()),
        group("search-methods", content.methodologies.keys().cloned().map(PageId::Methodology).collect()),
        group("search-pages", texts.map(|p| PageId::Text(p.id.clone())).collect()),
    ];
    groups.retain(|g| !g.links.is_empty());
    SearchView { sentence: voice.word("search-sentence"), index: content.portal.offers(Extra::Search), groups }
}
