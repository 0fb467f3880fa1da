//! Coverage that is kept and mixed into pictures in whole numbers: the same on any machine.

use resvg::tiny_skia::{Color, PixmapMut};

/// Shades from paper to ink.
pub const SHADES: u8 = 8;
/// Pixels that are passed over at once where none has ink.
const STRIDE: usize = 8;

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
        // What is left of the picture, and where the rest begins in it.
        let outside = usize::try_from(left.saturating_neg()).unwrap_or(0).min(self.width);
        let from = usize::try_from(left).unwrap_or(0).min(wide);
        for (row, y) in self.ink.chunks_exact(self.width.max(1)).zip(top..) {
            let Some(y) = usize::try_from(y).ok().filter(|y| *y < high) else { continue };
            let below = &mut data[(y * wide + from) * 4..(y + 1) * wide * 4];
            let pairs = row[outside..].chunks(STRIDE).zip(below.chunks_mut(STRIDE * 4));
            for (ink, below) in pairs.filter(|(ink, _)| ink.iter().any(|ink| *ink > 0)) {
                for (ink, below) in ink.iter().zip(below.as_chunks_mut::<4>().0) {
                    blend_pixel(below, color, *ink);
                }
            }
        }
    }
}

fn blend_pixel(below: &mut [u8; 4], color: [u8; 4], ink: u8) {
    match ink {
        0 => {}
        SHADES => *below = color,
        _ => *below = std::array::from_fn(|channel| mix(below[channel], color[channel], ink)),
    }
}

fn mix(below: u8, above: u8, ink: u8) -> u8 {
    let (below, above, ink) = (u16::from(below), u16::from(above), u16::from(ink));
    let shades = u16::from(SHADES);
    u8::try_from((below * (shades - ink) + above * ink + shades / 2) / shades).unwrap_or(u8::MAX)
}
