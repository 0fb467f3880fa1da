//! What pages, charts and embeds share: links, tables, key figures, sources.

pub(crate) mod cells;
pub(crate) mod correction;
pub(crate) mod download;
pub(crate) mod headline;
pub(crate) mod moves;
pub(crate) mod table;
