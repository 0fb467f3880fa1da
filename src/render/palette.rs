//! A picture of flat colours and the smooth edges between them as an indexed PNG.
//!
//! Flat areas keep their exact colours. The shades along edges, hundreds of them, are gathered by the upper three bits
//! of each channel: at this size nobody sees the difference, and the file is a quarter of the size.

use png::{BitDepth, ColorType, DeflateCompression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};

/// An area counts as flat where this many pixels in a row are of one colour.
const FLAT: usize = 12;
/// The most flat colours; a palette has room for 256 in all.
const FLATS: usize = 96;
/// The bits of a channel that tell shades apart.
const BITS: u8 = 3;
/// Pixels that are compared at once.
const STRIDE: usize = 8;

const NONE: u16 = u16::MAX;

/// The colours of a picture, as far as it was read.
struct Palette {
    colors: Vec<PremultipliedColorU8>,
    /// Which of them are flat.
    flats: Vec<(PremultipliedColorU8, u8)>,
    /// Which colour stands for all of one bucket; [`NONE`] until one does.
    buckets: Vec<u16>,
}

/// The picture as PNG.
///
/// # Errors
/// The picture has no size.
pub fn encode(pixels: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let mut palette = Palette { colors: Vec::new(), flats: Vec::new(), buckets: vec![NONE; 1 << (3 * BITS)] };
    let indexed = palette.index(pixels);
    let mut out = Vec::with_capacity(32 * 1024);
    let mut encoder = Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.colors.iter().flat_map(|c| [c.red(), c.green(), c.blue()]).collect::<Vec<u8>>());
    encoder.set_deflate_compression(DeflateCompression::FdeflateUltraFast);
    encoder.set_filter(Filter::Adaptive);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indexed)?;
    writer.finish()?;
    Ok(out)
}

impl Palette {
    /// The number of each pixel's colour.
    fn index(&mut self, pixels: &Pixmap) -> Vec<u8> {
        let wide = pixels.width() as usize;
        let mut out: Vec<u8> = Vec::with_capacity(pixels.pixels().len());
        let mut above: &[PremultipliedColorU8] = &[];
        for row in pixels.pixels().chunks_exact(wide) {
            if row == above {
                out.extend_from_within(out.len() - wide..);
            } else {
                self.index_row(row, &mut out);
            }
            above = row;
        }
        out
    }

    fn index_row(&mut self, row: &[PremultipliedColorU8], out: &mut Vec<u8>) {
        let mut rest = row;
        while let Some(color) = rest.first() {
            let run = run(rest);
            let number = self.number(*color, run);
            out.resize(out.len() + run, number);
            rest = &rest[run..];
        }
    }

    fn number(&mut self, color: PremultipliedColorU8, run: usize) -> u8 {
        if let Some((_, number)) = self.flats.iter().find(|(flat, _)| *flat == color) {
            return *number;
        }
        if run >= FLAT && self.flats.len() < FLATS {
            let number = self.push(color);
            self.flats.push((color, number));
            return number;
        }
        self.stand_in(color)
    }

    /// The colour that stands for a shade: the first of its bucket, or the nearest once the palette is full.
    fn stand_in(&mut self, color: PremultipliedColorU8) -> u8 {
        let bucket = bucket(color);
        if self.buckets[bucket] == NONE {
            let full = self.colors.len() + (FLATS - self.flats.len()) >= 256;
            let number = if full { self.nearest(color) } else { self.push(color) };
            self.buckets[bucket] = u16::from(number);
        }
        u8::try_from(self.buckets[bucket]).unwrap_or(0)
    }

    fn push(&mut self, color: PremultipliedColorU8) -> u8 {
        self.colors.push(color);
        u8::try_from(self.colors.len() - 1).unwrap_or(u8::MAX)
    }

    fn nearest(&self, color: PremultipliedColorU8) -> u8 {
        let channels = |c: PremultipliedColorU8| [c.red(), c.green(), c.blue()];
        let away = |other: &PremultipliedColorU8| {
            let pairs = channels(color).into_iter().zip(channels(*other));
            pairs.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum::<u32>()
        };
        let nearest = self.colors.iter().enumerate().min_by_key(|(_, other)| away(other));
        nearest.and_then(|(number, _)| u8::try_from(number).ok()).unwrap_or(0)
    }
}

/// How many pixels at the start are of one colour; at least one.
fn run(pixels: &[PremultipliedColorU8]) -> usize {
    let Some(first) = pixels.first() else { return 0 };
    let many = [*first; STRIDE];
    let chunks = pixels.chunks_exact(STRIDE).take_while(|chunk| **chunk == many).count() * STRIDE;
    chunks + pixels[chunks..].iter().take_while(|color| *color == first).count()
}

fn bucket(color: PremultipliedColorU8) -> usize {
    let upper = |channel: u8| usize::from(channel >> (8 - BITS));
    upper(color.red()) << (2 * BITS) | upper(color.green()) << BITS | upper(color.blue())
}
