//! Which pages and files exist, and where: the plan of the output, and permalinks.

pub(crate) mod chart;
pub(crate) mod data_file;
pub(crate) mod embed;
pub(crate) mod feed;
pub(crate) mod former;
pub(crate) mod output;
pub(crate) mod page;
pub(crate) mod permalinks;
pub(crate) mod plan;
pub(crate) mod table;
pub(crate) mod version;
