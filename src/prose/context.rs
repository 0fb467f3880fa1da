//! What rendering needs to know beside the Markdown.

use super::dates::Calendar;
use crate::address::{Addresses, Permalink};
use crate::assess::Assessed;
use crate::content::id::{ArticleId, Lang, MethodologyId};
use crate::content::methodology::Methodology;
use crate::content::{AssetPlace, Content};
use crate::language::Language;
use crate::prose::chart_request::ChartRequest;
use crate::prose::words::Words;

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
pub(crate) type Draw<'a> = dyn Fn(&ChartRequest) -> Option<String> + Sync + 'a;

/// What rendering needs to know beside the Markdown: one for each language, shared by all its bodies.
pub(crate) struct ProseContext<'a> {
    pub(crate) content: &'a Content,
    pub(crate) assessed: &'a Assessed,
    pub(crate) language: &'a Language,
    pub(crate) addresses: &'a Addresses,
    pub(crate) targets: &'a dyn Targets,
    pub(crate) draw: &'a Draw<'a>,
    pub(crate) words: Words,
    pub(crate) calendar: Calendar,
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

    pub(crate) fn methodology(&self, id: &MethodologyId) -> Option<&'a Methodology> {
        self.content.methodologies.get(id)
    }
}
