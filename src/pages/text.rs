//! Pages such as "about".

use serde::Serialize;

use crate::content::article::Page;
use crate::content::id::ArticleId;
use crate::prose::texts::Texts;
use crate::site::printed::DateView;
use crate::site::voice::Voice;

/// `page.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PageView {
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: Option<String>,
    /// The text.
    pub body_html: String,
    /// When it was last changed.
    pub updated: Option<DateView>,
}

/// A page such as "about".
pub(crate) fn page(voice: &Voice<'_>, texts: &Texts, page: &Page) -> PageView {
    PageView {
        title: page.title.clone(),
        summary: page.summary.clone(),
        body_html: texts.page(page).map(|p| p.html.clone()).unwrap_or_default(),
        updated: page.updated.map(|d| voice.date(d)),
    }
}

/// The page's title, as written.
pub(crate) fn title(voice: &Voice<'_>, id: &ArticleId) -> String {
    voice.site.text_page(id, voice.lang()).map_or_else(String::new, |page| page.title.clone())
}
