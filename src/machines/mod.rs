//! What machines read: citations, linked data, feeds, sitemaps, redirects.

pub(crate) mod citations;
pub(crate) mod feed;
pub(crate) mod linked_data;
pub(crate) mod root;
