//! Results and articles to pages: permalinks, links resolved, figures in prose checked. Pure.

pub mod address;
pub mod audit;
pub mod card;
pub mod cite;
pub mod compose;
pub mod corrected;
pub mod dataset;
pub mod embed;
pub mod escape;
pub mod figures;
pub mod linked_data;
pub mod node;
pub mod page;
pub mod permalinks;
pub mod plan;
pub mod prose;
pub mod search;
pub mod site;
pub mod targets;
pub mod texts;
pub mod view;
mod view_fields;
pub mod voice;
