//! The feeds that exist, and their addresses.

use crate::address::Permalink;
use crate::content::id::InstitutionId;
use crate::routes::page::PageId;
use crate::site::voice::Voice;

/// A feed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum FeedId {
    /// The news.
    News,
    /// An institution: its results, the news about it, its corrections.
    Institution(InstitutionId),
    /// Corrections of results and articles.
    Corrections,
    /// Publications, with what became different in each.
    Versions,
}

/// How a feed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum FeedFormat {
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl FeedFormat {
    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Atom => "Atom",
            Self::Json => "JSON Feed",
        }
    }

    /// Its media type.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml",
            Self::Json => "application/feed+json",
        }
    }
}

impl FeedId {
    /// The page it belongs to.
    pub(crate) fn page(&self) -> PageId {
        match self {
            Self::News => PageId::News,
            Self::Institution(id) => PageId::Institution(id.clone()),
            Self::Corrections => PageId::Corrections,
            Self::Versions => PageId::Versions,
        }
    }

    /// Its address.
    pub(crate) fn permalink(&self, voice: &Voice<'_>, format: FeedFormat) -> Permalink {
        let page = self.page().permalink(voice).unwrap_or_else(|| voice.site.addresses.home(voice.lang()));
        page.beside(match format {
            FeedFormat::Atom => "feed.xml",
            FeedFormat::Json => "feed.json",
        })
    }
}
