//! Pictures for messengers and social networks, and charts as PNG.

pub(crate) mod card;
pub(crate) mod coverage;
pub(crate) mod glyphs;
pub(crate) mod ink;
pub(crate) mod painter;
pub(crate) mod palette;
pub(crate) mod stamps;
