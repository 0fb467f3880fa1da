//! `content/portal.yaml`: the portal itself.

use std::collections::BTreeSet;

use super::allowance::Allowance;
use super::id::{CategoryId, Lang};
use super::origin::Origin;
use super::text::Text;

/// The portal: its title, address, languages and publisher.
#[derive(Clone, Debug)]
pub(crate) struct Portal {
    /// The name of the portal.
    pub title: Text,
    /// What the portal is, in a sentence or two.
    pub description: Option<Text>,
    /// Scheme, host and path, always with a final slash: `https://example.org/rapor/`.
    pub base_url: String,
    /// The languages, the first one served at the root; never empty.
    pub languages: Vec<Lang>,
    /// Who publishes it.
    pub publisher: Publisher,
    /// An SPDX identifier of the licence of the data and the texts: `CC-BY-4.0`.
    pub license: Option<String>,
    /// The name of the theme, a folder below `themes/`; `default` is also built in.
    pub theme: String,
    /// The kinds of institution, in the order shown.
    pub categories: Vec<Category>,
    /// A colour that replaces the theme's accent: `#0b4f6c`.
    pub accent: Option<String>,
    /// A picture below `content/static/`, named from there: `logo.svg`.
    pub logo: Option<String>,
    /// Words for the foot of every page.
    pub footer: Option<Text>,
    /// What the portal does without.
    pub omit: BTreeSet<Extra>,
    /// Findings of `check` that are right, and yet not to be mended.
    pub allow: Vec<Allowance>,
    /// Where it was written.
    pub origin: Origin,
}

/// What a portal may leave out, because it is dear to make where there are many thousands of pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Extra {
    /// The pictures of pages for messengers and social networks.
    Cards,
    /// Charts as files to download.
    ChartFiles,
    /// Pieces of pages for other people's pages.
    Embeds,
    /// The search index; the search page then lists everything by name.
    Search,
    /// Tables as workbooks.
    Workbooks,
    /// All files of data, and the page that lists them.
    Data,
    /// Feeds of news, of institutions and of corrections.
    Feeds,
    /// Ready citations, and what search engines and reference managers read of a page.
    Citations,
}

impl Portal {
    /// Whether the portal has this.
    pub(crate) fn offers(&self, extra: Extra) -> bool {
        !self.omit.contains(&extra)
    }

    /// The language served at the root.
    pub(crate) fn first_language(&self) -> &Lang {
        &self.languages[0]
    }

    /// The category with this id.
    pub(crate) fn category(&self, id: &CategoryId) -> Option<&Category> {
        self.categories.iter().find(|c| c.id == *id)
    }
}

/// Who publishes the portal.
#[derive(Clone, Debug)]
pub(crate) struct Publisher {
    /// The publisher's name.
    pub name: Text,
    /// The publisher's own site.
    pub url: Option<String>,
    /// How to reach them: an e-mail address, or words.
    pub contact: Option<String>,
}

/// A kind of institution; ranks are within one.
#[derive(Clone, Debug)]
pub(crate) struct Category {
    /// Its id.
    pub id: CategoryId,
    /// Its name: "Pemerintah provinsi".
    pub name: Text,
}
