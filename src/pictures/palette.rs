//! A picture of flat colours and the smooth edges between them as an indexed PNG.
//!
//! Flat areas keep their exact colours. The shades along edges, hundreds of them, are gathered by the upper three bits
//! of each channel: at this size nobody sees the difference, and the file is a quarter of the size.

use fdeflate::Compressor;
use png::chunk::IDAT;
use png::{BitDepth, ColorType, Encoder, EncodingError};
use resvg::tiny_skia::Pixmap;

/// Red, green, blue and how opaque it is.
type Pixel = [u8; 4];

/// An area counts as flat where this many pixels in a row are of one colour.
const FLAT: usize = 12;
/// The most flat colours; a palette has room for 256 in all.
const FLATS: usize = 96;
/// The bits of a channel that tell shades apart.
const BITS: u8 = 3;
/// Pixels that are compared at once.
const STRIDE: usize = 8;

/// The colours that are found again at once.
const RECENT: usize = 1 << 8;

const NONE: u16 = u16::MAX;

/// The colours of a picture, as far as it was read.
struct Palette {
    colors: Vec<Pixel>,
    /// Which of them are flat.
    flats: Vec<(Pixel, u8)>,
    /// Which colour stands for all of one bucket; [`NONE`] until one does.
    buckets: Vec<u16>,
    /// Colours met of late, each at a place of its own that it may lose to another.
    recent: [(Pixel, u16); RECENT],
}

/// The picture as PNG.
///
/// # Errors
/// The picture has no size.
pub(crate) fn encode(pixels: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let mut palette = Palette {
        colors: Vec::new(),
        flats: Vec::new(),
        buckets: vec![NONE; 1 << (3 * BITS)],
        recent: [([0; 4], NONE); RECENT],
    };
    let indexed = palette.index(pixels);
    let mut out = Vec::with_capacity(32 * 1024);
    let mut encoder = Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(
        palette.colors.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect::<Vec<u8>>(),
    );
    let mut writer = encoder.write_header()?;
    let mut compressor = Compressor::new(Vec::with_capacity(32 * 1024))?;
    compressor.write_data(&filtered(&indexed, pixels.width() as usize))?;
    writer.write_chunk(IDAT, &compressor.finish()?)?;
    writer.finish()?;
    Ok(out)
}

/// Each row as its differences to the pixels before or above, whichever are smaller, after a byte that says which. In
/// flat pictures the further filters of PNG win almost nothing and cost as much as all the rest.
fn filtered(indexed: &[u8], wide: usize) -> Vec<u8> {
    const SUB: u8 = 1;
    const UP: u8 = 2;
    let wide = wide.max(1);
    let mut out = Vec::with_capacity(indexed.len() + indexed.len() / wide);
    let (blank, mut sub, mut up) = (vec![0; wide], vec![0; wide], vec![0; wide]);
    let mut above = blank.as_slice();
    for row in indexed.chunks_exact(wide) {
        if row == above {
            out.push(UP);
            out.extend_from_slice(&blank);
            continue;
        }
        differences(&mut up, row, above);
        sub[0] = row[0];
        differences(&mut sub[1..], &row[1..], &row[..wide - 1]);
        let is_sub = size(&sub) < size(&up);
        out.push(if is_sub { SUB } else { UP });
        out.extend_from_slice(if is_sub { &sub } else { &up });
        above = row;
    }
    out
}

fn differences(out: &mut [u8], from: &[u8], less: &[u8]) {
    for ((out, from), less) in out.iter_mut().zip(from).zip(less) {
        *out = from.wrapping_sub(*less);
    }
}

/// How large differences are. Pieces are short enough for their sums to fit in sixteen bits.
fn size(differences: &[u8]) -> u32 {
    let of_piece = |piece: &[u8]| piece.iter().fold(0, |sum, d| sum + u16::from(d.cast_signed().unsigned_abs()));
    differences.chunks(256).map(|piece| u32::from(of_piece(piece))).sum()
}

impl Palette {
    /// The number of each pixel's colour.
    fn index(&mut self, pixels: &Pixmap) -> Vec<u8> {
        let wide = pixels.width() as usize;
        // A short run is written as a whole stride, of which the next one overwrites the rest; the last has room for it.
        let mut out = vec![0; pixels.data().len() / 4 + STRIDE];
        let mut above: &[u8] = &[];
        for (row, at) in pixels.data().chunks_exact(wide * 4).zip((0..).step_by(wide)) {
            if row == above {
                out.copy_within(at - wide..at, at);
            } else {
                self.index_row(row.as_chunks().0, &mut out[at..]);
            }
            above = row;
        }
        out.truncate(pixels.data().len() / 4);
        out
    }

    fn index_row(&mut self, row: &[Pixel], out: &mut [u8]) {
        let mut at = 0;
        while let Some(color) = row.get(at) {
            let run = run(&row[at..], *color);
            let number = self.number(*color, run);
            match out[at..].first_chunk_mut::<STRIDE>() {
                Some(stride) if run <= STRIDE => *stride = [number; STRIDE],
                _ => out[at..at + run].fill(number),
            }
            at += run;
        }
    }

    fn number(&mut self, color: Pixel, run: usize) -> u8 {
        // A colour keeps its number, but for a shade that turns out to be flat.
        let (recent, number) = self.recent[place(color)];
        match u8::try_from(number) {
            Ok(number) if recent == color && run < FLAT => number,
            _ => {
                let number = self.look_up(color, run);
                self.recent[place(color)] = (color, u16::from(number));
                number
            }
        }
    }

    fn look_up(&mut self, color: Pixel, run: usize) -> u8 {
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
    fn stand_in(&mut self, color: Pixel) -> u8 {
        let bucket = bucket(color);
        if self.buckets[bucket] == NONE {
            let full = self.colors.len() + (FLATS - self.flats.len()) >= 256;
            let number = if full { self.nearest(color) } else { self.push(color) };
            self.buckets[bucket] = u16::from(number);
        }
        u8::try_from(self.buckets[bucket]).unwrap_or(0)
    }

    fn push(&mut self, color: Pixel) -> u8 {
        self.colors.push(color);
        u8::try_from(self.colors.len() - 1).unwrap_or(u8::MAX)
    }

    fn nearest(&self, color: Pixel) -> u8 {
        let away = |other: &Pixel| {
            let pairs = color.into_iter().zip(*other);
            pairs.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum::<u32>()
        };
        let nearest = self.colors.iter().enumerate().min_by_key(|(_, other)| away(other));
        nearest.and_then(|(number, _)| u8::try_from(number).ok()).unwrap_or(0)
    }
}

/// How many pixels at the start are of this colour.
fn run(pixels: &[Pixel], color: Pixel) -> usize {
    let short = pixels.iter().take(STRIDE).take_while(|other| **other == color).count();
    if short < STRIDE {
        return short;
    }
    let strides = pixels.as_chunks::<STRIDE>().0.iter().take_while(|stride| **stride == [color; STRIDE]).count();
    let rest = &pixels[strides * STRIDE..];
    strides * STRIDE + rest.iter().take_while(|other| **other == color).count()
}

/// Where among [`RECENT`] places a colour may be; those of one edge are seldom at the same.
const fn place(color: Pixel) -> usize {
    (u32::from_le_bytes(color).wrapping_mul(0x9e37_79b1) >> 24) as usize
}

fn bucket(color: Pixel) -> usize {
    let upper = |channel: u8| usize::from(channel >> (8 - BITS));
    let [red, green, blue, _] = color;
    upper(red) << (2 * BITS) | upper(green) << BITS | upper(blue)
}
