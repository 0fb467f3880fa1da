//! `institutions/*.yaml` as written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::list::{Item, List, Written};
use super::literal::{Code, Day, Id, Ref};
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
    /// The id, which is part of the address: `kab-tebo`.
    pub id: Id,
    /// The full name.
    pub name: Item<RawText>,
    /// A short name for charts.
    pub short: Option<RawText>,
    /// One of the portal's categories.
    pub category: Item<Ref>,
    /// The institution above it.
    pub parent: Option<Ref>,
    /// An official code, in quotation marks: `"15.09"`.
    pub code: Option<Code>,
    /// Other spellings, for imports and search.
    #[serde(default)]
    pub aliases: List<Words>,
    /// Former ids; their addresses redirect to the present one.
    #[serde(default)]
    pub former_ids: List<Id>,
    /// The day from which it exists: it may have no older result.
    pub since: Option<Day>,
    /// The last day on which it exists; its pages remain and say so.
    pub until: Option<Day>,
    /// The institutions that took over from it after a split or a merger.
    #[serde(default)]
    pub successors: List<Ref>,
    /// Former names; pages and data of that time keep them.
    #[serde(default)]
    pub names: List<RawFormerName>,
}

/// A former name of an institution.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "FormerName")]
pub(crate) struct RawFormerName {
    /// The name.
    pub name: RawText,
    /// The last day on which it had this name.
    pub until: Day,
}
