//! Coverage that is kept and mixed into pictures in whole numbers: the same on any machine.

use resvg::tiny_skia::{Color, PixmapMut};

/// Shades from paper to ink.
pub const SHADES: u8 = 8;

/// How much ink is in each pixel of a rectangle, from 0 to [`SHADES`].
pub struct Mask {
    /// The left edge.
    pub left: i32,
    /// The upper edge.
    pub top: i32,
    /// The width.
    pub width: usize,
    /// Row by row.
    pub ink: Vec<u8>,
}

impl Mask {
    /// Mixes a colour into the pixels below, moved by whole pixels; what is outside of the picture is left out.
    pub fn blend(&self, color: Color, (x, y): (i32, i32), pixels: &mut PixmapMut<'_>) {
        let (wide, high) = (pixels.width() as usize, pixels.height() as usize);
        let color = color.to_color_u8();
        let color = [color.red(), color.green(), color.blue(), u8::MAX];
        let data = pixels.data_mut();
        let (left, top) = (x + self.left, y + self.top);
        for (row, y) in self.ink.chunks_exact(self.width.max(1)).zip(top..) {
            let Some(y) = usize::try_from(y).ok().filter(|y| *y < high) else { continue };
            for (ink, x) in row.iter().zip(left..).filter(|(ink, _)| **ink > 0) {
                let Some(x) = usize::try_from(x).ok().filter(|x| *x < wide) else { continue };
                let at = (y * wide + x) * 4;
                for (below, above) in data[at..at + 4].iter_mut().zip(color) {
                    *below = mix(*below, above, *ink);
                }
            }
        }
    }
}

fn mix(below: u8, above: u8, ink: u8) -> u8 {
    let (below, above, ink) = (u16::from(below), u16::from(above), u16::from(ink));
    let shades = u16::from(SHADES);
    u8::try_from((below * (shades - ink) + above * ink + shades / 2) / shades).unwrap_or(u8::MAX)
}
