//! `institutions/*.yaml` as written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::list::{Item, List, Written};
use super::literal::{Code, Id, Ref};
use super::text::{RawText, Words};

/// Institutions that are assessed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Institutions")]
pub(crate) struct RawInstitutions {
    /// The institutions.
    pub institutions: Written<RawInstitution>,
}

/// An institution that is assessed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Institution")]
pub(crate) struct RawInstitution {
    /// Its id, part of its address: `kab-tebo`.
    pub id: Id,
    /// Its full name.
    pub name: Item<RawText>,
    /// A short name for charts.
    pub short: Option<RawText>,
    /// Its kind, one of the portal's categories.
    pub category: Item<Ref>,
    /// The institution above it.
    pub parent: Option<Ref>,
    /// An official code, in quotation marks: `"15.09"`.
    pub code: Option<Code>,
    /// Other spellings, for imports and search.
    #[serde(default)]
    pub aliases: List<Words>,
    /// Ids it had before; their addresses redirect to the present one.
    #[serde(default)]
    pub former_ids: List<Id>,
}
