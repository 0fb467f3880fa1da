//! What pages, charts and embeds share: links, tables, key figures, sources.

pub(crate) mod cells;
pub(crate) mod headline;
pub(crate) mod view;
pub(crate) mod view_fields;
