//! `portal.yaml` and `redirects.yaml` as written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::allowance::LintName;
use super::super::portal::Extra;
use super::list::{Entries, Item, List, NonEmpty, Written};
use super::literal::{Id, Ref, Url};
use super::text::{RawText, Words};

/// The portal: title, address, languages and publisher.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Portal")]
pub(crate) struct RawPortal {
    /// The name of the portal.
    pub title: Item<RawText>,
    /// A description in a sentence or two.
    pub description: Option<RawText>,
    /// The address of the published portal: `https://example.org/rapor/`.
    pub base_url: Item<Words>,
    /// The languages; the first is served at the root.
    pub languages: Item<NonEmpty<Ref>>,
    /// The publisher of the portal.
    pub publisher: Item<RawPublisher>,
    /// An SPDX identifier of the licence of the data and the texts: `CC-BY-4.0`.
    pub license: Option<Words>,
    /// The name of the theme.
    pub theme: Option<Id>,
    /// The categories of institutions, in the order shown.
    pub categories: Item<Written<RawCategory>>,
    /// A colour that replaces the theme's accent: `"#0b4f6c"`.
    pub accent: Option<Words>,
    /// A picture below `static/`, as a path from there.
    pub logo: Option<Words>,
    /// Whether published pictures keep what cameras note in them: place, time, names.
    #[serde(default)]
    pub keep_metadata: bool,
    /// Words for the foot of every page.
    pub footer: Option<RawText>,
    /// The features that the portal leaves out: `[cards, embeds]`.
    pub omit: Option<List<Extra>>,
    /// Findings of `rapor check` that are accepted.
    pub allow: Option<List<RawAllowance>>,
}

/// A lint that is allowed, with a reason.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Allowance")]
pub(crate) struct RawAllowance {
    /// The lint.
    pub lint: LintName,
    /// The reason.
    #[expect(dead_code, reason = "it is written for people who read the file")]
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
    /// The publisher's website.
    pub url: Option<Url>,
    /// A contact: an e-mail address, or words.
    pub contact: Option<Words>,
}

/// A category of institutions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Category")]
pub(crate) struct RawCategory {
    /// The id.
    pub id: Id,
    /// The name.
    pub name: Item<RawText>,
}

/// Redirects from old addresses.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Redirects")]
pub(crate) struct RawRedirects {
    /// From an old path to a new path or an absolute address: `/lama/: /baru/`.
    #[serde(default)]
    pub redirects: Entries<Ref, Ref>,
}
