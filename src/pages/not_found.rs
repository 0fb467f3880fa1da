//! The page for addresses that do not exist.

use serde::Serialize;

use crate::content::portal::Extra;
use crate::site::printed::Link;
use crate::site::voice::Voice;

/// `404.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NotFoundView {
    /// Where to go from here.
    pub links: Vec<Link>,
}

/// The page for addresses that do not exist.
pub(crate) fn not_found(voice: &Voice<'_>) -> NotFoundView {
    let a = &voice.site.addresses;
    let lang = voice.lang();
    let mut links = vec![
        voice.link(voice.word("title-home"), &a.home(lang)),
        voice.link(voice.word("title-institutions"), &a.institutions(lang)),
        voice.link(voice.word("title-news"), &a.news(lang)),
    ];
    if voice.offers(Extra::Data) {
        links.push(voice.link(voice.word("title-data"), &a.data(lang)));
    }
    NotFoundView { links }
}

/// The page's title.
pub(crate) fn title(voice: &Voice<'_>) -> String {
    voice.word("title-not-found")
}
