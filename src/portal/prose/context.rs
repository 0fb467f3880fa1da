//! What rendering needs to know beside the Markdown.

use crate::assess::Assessed;
use crate::content::AssetPlace;
use crate::content::Content;
use crate::content::id::{ArticleId, Lang, MethodologyId};
use crate::content::methodology::Methodology;
use crate::language::Language;
use crate::portal::address::{Addresses, Permalink};

use super::chart::ChartRequest;
use super::dates::Calendar;
use super::spoken::Words;

/// Knows where articles, pages and files are published in this build. Drafts and what is under embargo are not.
pub(crate) trait Targets: Sync {
    /// An article in exactly this language.
    fn article(&self, article: &ArticleId, lang: &Lang) -> Option<Permalink>;
    /// A page in exactly this language.
    fn page(&self, page: &ArticleId, lang: &Lang) -> Option<Permalink>;
    /// A file, named below its folder with forward slashes.
    fn asset(&self, place: AssetPlace, path: &str) -> Option<AssetLink>;
}

/// Where a file is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AssetLink {
    /// Its address.
    pub permalink: Permalink,
    /// Width and height of a picture in pixels, where known.
    pub size: Option<(u32, u32)>,
}

/// Draws a chart: the whole `figure`, or `None` where there is nothing to draw.
pub(super) type Draw<'a> = dyn Fn(&ChartRequest) -> Option<String> + Sync + 'a;

/// What rendering needs to know beside the Markdown: one for each language, shared by all its bodies.
pub(crate) struct ProseContext<'a> {
    pub(super) content: &'a Content,
    pub(super) assessed: &'a Assessed,
    pub(super) language: &'a Language,
    pub(super) addresses: &'a Addresses,
    pub(super) targets: &'a dyn Targets,
    pub(super) draw: &'a Draw<'a>,
    pub(super) words: Words,
    pub(super) calendar: Calendar,
}

impl<'a> ProseContext<'a> {
    /// Brings together what is known; `draw` draws the charts that bodies place.
    pub(crate) fn new(
        content: &'a Content,
        assessed: &'a Assessed,
        language: &'a Language,
        addresses: &'a Addresses,
        targets: &'a dyn Targets,
        draw: &'a Draw<'a>,
    ) -> Self {
        let (words, calendar) = (Words::of(language), Calendar::of(language));
        Self { content, assessed, language, addresses, targets, draw, words, calendar }
    }

    /// The language that is written.
    pub(crate) fn lang(&self) -> &Lang {
        self.language.lang()
    }

    /// The portal's first language.
    pub(crate) fn first_lang(&self) -> &Lang {
        self.content.portal.first_language()
    }

    pub(super) fn methodology(&self, id: &MethodologyId) -> Option<&'a Methodology> {
        self.content.methodologies.get(id)
    }
}
