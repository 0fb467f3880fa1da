//! What surrounds a page, with what machines read of it.

use serde::Serialize;

use crate::content::portal::Extra;
use crate::embeds::{self, EmbedOffer};
use crate::machines::citations::{self, CiteView};
use crate::machines::linked_data::{self, Meta};
use crate::pages::frame::Frame;
use crate::routes::page::PageId;
use crate::site::voice::Voice;

/// What templates get as `page`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Surroundings {
    /// What surrounds every page.
    #[serde(flatten)]
    pub frame: Frame,
    /// `meta` elements for reference managers, social networks and messengers.
    pub metas: Vec<Meta>,
    /// schema.org as JSON-LD, for a `script` of type `application/ld+json`, with `| safe`.
    pub json_ld: String,
    /// Ready citations, where the page is something that people cite.
    pub cite: Option<CiteView>,
    /// Pieces of the page for other people's pages.
    pub embeds: Vec<EmbedOffer>,
}

impl Surroundings {
    /// Adds to a frame what the portal offers of the page; `version` gives that of the page's data.
    pub(crate) fn new(voice: &Voice<'_>, page: &PageId, frame: Frame, version: &dyn Fn() -> String) -> Self {
        let citable = voice.offers(Extra::Citations);
        let work = if citable { citations::work(voice, page, version) } else { None };
        Self {
            metas: linked_data::metas(voice, &frame, work.as_ref()),
            json_ld: if citable { linked_data::graph(voice, page, &frame) } else { String::new() },
            cite: work.as_ref().map(|work| citations::cite(voice, work)),
            embeds: if voice.offers(Extra::Embeds) { embeds::offers(voice, page) } else { Vec::new() },
            frame,
        }
    }
}
