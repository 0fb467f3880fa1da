//! Results and articles to pages: permalinks, links resolved, figures in prose checked. Pure.

pub(crate) mod address;
pub(crate) mod audit;
pub(crate) mod card;
pub(crate) mod cite;
pub(crate) mod compose;
pub(crate) mod corrected;
pub(crate) mod dataset;
pub(crate) mod embed;
pub(crate) mod escape;
pub(crate) mod figures;
pub(crate) mod linked_data;
pub(crate) mod page;
pub(crate) mod permalinks;
pub(crate) mod plan;
pub(crate) mod prose;
pub(crate) mod search;
pub(crate) mod site;
pub(crate) mod targets;
pub(crate) mod texts;
pub(crate) mod view;
mod view_fields;
pub(crate) mod voice;
