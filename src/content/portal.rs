//! `content/portal.yaml`: the portal.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Deserialize;

use super::allowance::Allowance;
use super::id::{CategoryId, Lang};
use super::origin::Origin;
use super::text::Text;

/// The portal: title, address, languages and publisher.
#[derive(Clone, Debug)]
pub(crate) struct Portal {
    /// The name of the portal.
    pub title: Text,
    /// A description in a sentence or two.
    pub description: Option<Text>,
    /// Scheme, host and path, always with a final slash: `https://example.org/rapor/`.
    pub base_url: String,
    /// The languages, the first one served at the root; never empty.
    pub languages: Vec<Lang>,
    /// The publisher.
    pub publisher: Publisher,
    /// An SPDX identifier of the licence of the data and the texts: `CC-BY-4.0`.
    pub license: Option<String>,
    /// The name of the theme, a folder below `themes/`; `default` is also built in.
    pub theme: String,
    /// The categories of institutions, in the order shown.
    pub categories: Vec<Category>,
    /// A colour that replaces the theme's accent: `#0b4f6c`.
    pub accent: Option<String>,
    /// A picture below `content/static/`, as a path from there: `logo.svg`.
    pub logo: Option<String>,
    /// Whether published pictures keep what cameras note in them.
    pub keep_metadata: bool,
    /// Words for the foot of every page.
    pub footer: Option<Text>,
    /// The features that the portal leaves out.
    pub omit: BTreeSet<Extra>,
    /// Findings of `check` that are accepted.
    pub allow: Vec<Allowance>,
    /// The place in the content folder.
    pub origin: Origin,
}

/// What a portal may leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub(crate) enum Extra {
    /// The pictures of pages for messengers and social networks.
    Cards,
    /// Charts as files to download.
    ChartFiles,
    /// Parts of pages for other websites.
    Embeds,
    /// The search index.
    Search,
    /// Tables as workbooks.
    Workbooks,
    /// All files of data, and the page that lists them.
    Data,
    /// Feeds of news, of institutions and of corrections.
    Feeds,
    /// Citations, and the metadata of pages for search engines and reference managers.
    Citations,
}

impl Portal {
    /// Whether the portal has a feature.
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
    /// A contact: an e-mail address, or words.
    pub contact: Option<String>,
}

/// A category of institutions; ranks are within a category.
#[derive(Clone, Debug)]
pub(crate) struct Category {
    /// The id.
    pub id: CategoryId,
    /// The name: "Pemerintah provinsi".
    pub name: Text,
    /// Where it was written.
    pub origin: Origin,
}
