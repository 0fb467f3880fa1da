//! The painter of a program without the feature `pictures`. Nothing asks it for a picture: `project` leaves pictures out.

use super::Drawing;
use crate::diagnostic::Diagnostic;
use crate::theme::Theme;

/// Draws nothing.
pub(crate) struct Painter;

impl Painter {
    /// Needs no fonts.
    pub(crate) fn new(_: &Theme) -> Self {
        Self
    }

    /// Every picture is the same: none.
    pub(crate) fn key(&self, _: &Drawing) -> [u8; 32] {
        [0; 32]
    }

    /// Has no picture.
    pub(crate) fn paint(&self, _: &Drawing) -> Result<Vec<u8>, Diagnostic> {
        Ok(Vec::new())
    }
}
