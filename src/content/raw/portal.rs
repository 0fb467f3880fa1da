//! `portal.yaml` and `redirects.yaml` as written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::list::{Entries, Item, List, NonEmpty, Written};
use super::literal::{Id, Ref, Url};
use super::text::{RawText, Words};
use super::words::{RawExtra, RawLint};

/// The portal: its title, address, languages and publisher.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Portal")]
pub(crate) struct RawPortal {
    /// The name of the portal.
    pub title: Item<RawText>,
    /// What the portal is, in a sentence or two.
    pub description: Option<RawText>,
    /// Where the portal will be published: `https://example.org/rapor/`.
    pub base_url: Item<Words>,
    /// The languages; the first is served at the root.
    pub languages: Item<NonEmpty<Ref>>,
    /// Who publishes it.
    pub publisher: Item<RawPublisher>,
    /// An SPDX identifier of the licence of the data and the texts: `CC-BY-4.0`.
    pub license: Option<Words>,
    /// The name of the theme.
    pub theme: Option<Id>,
    /// The kinds of institution, in the order shown.
    pub categories: Item<Written<RawCategory>>,
    /// A colour that replaces the theme's accent: `"#0b4f6c"`.
    pub accent: Option<Words>,
    /// A picture below `static/`, named from there.
    pub logo: Option<Words>,
    /// Words for the foot of every page.
    pub footer: Option<RawText>,
    /// What the portal does without: `[cards, embeds]`.
    pub omit: Option<List<RawExtra>>,
    /// Findings of `rapor check` that are right, and yet not to be mended.
    pub allow: Option<List<RawAllowance>>,
}

/// A lint that is allowed, and why.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Allowance")]
pub(crate) struct RawAllowance {
    /// The lint.
    pub lint: RawLint,
    /// Why the fact is so.
    #[expect(dead_code, reason = "people read it, in the file")]
    pub reason: Item<Words>,
    /// Institutions, editions (`kab-tebo/2023` for both), files (`news/hasil.md#80,00` for one number in it) or folders;
    /// everywhere where absent.
    #[serde(rename = "where")]
    pub places: Option<NonEmpty<Ref>>,
}

/// Who publishes the portal.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Publisher")]
pub(crate) struct RawPublisher {
    /// The publisher's name.
    pub name: Item<RawText>,
    /// The publisher's own site.
    pub url: Option<Url>,
    /// How to reach them: an e-mail address, or words.
    pub contact: Option<Words>,
}

/// A kind of institution.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Category")]
pub(crate) struct RawCategory {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Item<RawText>,
}

/// Addresses given up on purpose.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Redirects")]
pub(crate) struct RawRedirects {
    /// From an old path to a new path or an absolute address: `/lama/: /baru/`.
    #[serde(default)]
    pub redirects: Entries<Ref, Ref>,
}
