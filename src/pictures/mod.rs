//! Pictures for messengers and social networks, and charts as PNG.

pub(crate) mod card;
pub(crate) mod coverage;
#[cfg(feature = "pictures")]
mod glyphs;
#[cfg(feature = "pictures")]
mod ink;
#[cfg_attr(not(feature = "pictures"), path = "no_painter.rs")]
pub(crate) mod painter;
#[cfg(feature = "pictures")]
mod palette;
#[cfg(feature = "pictures")]
mod stamps;

/// What a picture is drawn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Drawing {
    /// The SVG.
    pub svg: String,
    /// The pixels to each of its units.
    pub scale: u8,
}
