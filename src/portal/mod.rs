//! Results and articles to pages: permalinks, links resolved, figures in prose checked. Pure.

pub mod address;
pub mod site;
pub mod view;
pub mod voice;
