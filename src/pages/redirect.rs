//! An address that sends readers on.

use serde::Serialize;

use crate::site::voice::Voice;

/// `redirect.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct RedirectView {
    /// The language.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// Where it sends readers.
    pub to: String,
}

/// Composes what an address says that sends readers on.
pub(crate) fn redirect(voice: &Voice<'_>, to: &str) -> RedirectView {
    RedirectView { lang: voice.lang().to_string(), title: voice.word("title-redirect"), to: to.to_owned() }
}
