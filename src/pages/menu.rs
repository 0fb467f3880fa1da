//! The main menu.

use serde::Serialize;

use crate::content::portal::Extra;
use crate::routes::page::PageId;
use crate::site::voice::Voice;

/// A menu entry.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MenuItem {
    /// The word.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether this page is there or below.
    pub current: bool,
}

/// An entry of the main menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Section {
    Results,
    Institutions,
    News,
    Methodologies,
    Data,
    Search,
}

impl Section {
    pub(crate) const ALL: [Self; 6] =
        [Self::Results, Self::Institutions, Self::News, Self::Methodologies, Self::Data, Self::Search];

    /// Where a page is or below.
    pub(crate) fn of(page: &PageId) -> Option<Self> {
        Some(match page {
            PageId::Edition(_) => Self::Results,
            PageId::Institutions | PageId::Institution(_) | PageId::Result(..) => Self::Institutions,
            PageId::News | PageId::NewsYear(_) | PageId::Article(_) => Self::News,
            PageId::Methodologies | PageId::Methodology(_) => Self::Methodologies,
            PageId::Data => Self::Data,
            PageId::Search => Self::Search,
            _ => return None,
        })
    }

    /// Its word and its page; `None` where the portal has none.
    fn entry(self, voice: &Voice<'_>) -> Option<(&'static str, PageId)> {
        Some(match self {
            Self::Results => {
                let latest = voice.site.content.assessments.last()?;
                ("menu-results", PageId::Edition(latest.edition.clone()))
            }
            Self::Institutions => ("menu-institutions", PageId::Institutions),
            Self::News => ("menu-news", PageId::News),
            Self::Methodologies => ("menu-methodologies", PageId::Methodologies),
            Self::Data => ("menu-data", voice.offers(Extra::Data).then_some(PageId::Data)?),
            Self::Search => ("menu-search", PageId::Search),
        })
    }
}

pub(crate) fn menu(voice: &Voice<'_>, at: Option<Section>) -> Vec<MenuItem> {
    let item = |section: Section| {
        let (word, page) = section.entry(voice)?;
        let href = voice.href(&page.permalink(voice)?);
        Some(MenuItem { label: voice.word(word), href, current: at == Some(section) })
    };
    Section::ALL.into_iter().filter_map(item).collect()
}
