//! Coverage that is kept and mixed into pictures in whole numbers: the same on any machine.

use resvg::tiny_skia::{Color, PixmapMut};

/// Shades from paper to ink.
pub(crate) const SHADES: u8 = 8;
/// Pixels that are passed over at once where none has ink.
const STRIDE: usize = 8;

/// How much ink is in each pixel of a rectangle, from 0 to [`SHADES`].
pub(crate) struct Mask {
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
    pub(crate) fn blend(&self, color: Color, (x, y): (i32, i32), pixels: &mut PixmapMut<'_>) {
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
        _ => *below = mix(u32::from_le_bytes(*below), u32::from_le_bytes(color), u32::from(ink)).to_le_bytes(),
    }
}

/// So many eighths of the colour above and the rest of that below, rounded half up, two channels at a time: each has
/// sixteen bits, and needs eleven.
const fn mix(below: u32, above: u32, ink: u32) -> u32 {
    mix_pair(below & EVEN, above & EVEN, ink) | mix_pair((below >> 8) & EVEN, (above >> 8) & EVEN, ink) << 8
}

const fn mix_pair(below: u32, above: u32, ink: u32) -> u32 {
    const ALL: u32 = SHADES as u32;
    const HALF: u32 = (ALL / 2) * 0x1_0001;
    ((below * (ALL - ink) + above * ink + HALF) / ALL) & EVEN
}

/// The first and the third channel of a pixel.
const EVEN: u32 = 0x00ff_00ff;
