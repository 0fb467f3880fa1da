//! Text drawn from glyphs that were drawn before.
//!
//! Cards repeat the same few hundred glyphs at the same few sizes. resvg would fill the outline of each again, which is
//! most of what a card costs; here each is drawn once, at a quarter of a pixel's precision, and then copied.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use ab_glyph::{Font, FontVec, Glyph, GlyphId, OutlinedGlyph, PxScaleFactor, VariableFont as _, point};
use resvg::tiny_skia::{Color, PixmapMut, Transform};
use resvg::usvg;
use usvg::fontdb::{Database, ID, Source};

use super::ink::{Mask, SHADES};

/// A glyph may stand at so many places within a pixel.
const PLACES: f32 = 4.0;

/// Glyphs, each at one size and place within a pixel.
pub(crate) struct Glyphs {
    fonts: HashMap<ID, FontVec>,
    drawn: RwLock<HashMap<Key, Mask>>,
}

/// Which glyph of which font, at which size (the bits of a float), at which place within a pixel.
type Key = (ID, u16, u32, u8);

/// A glyph and the whole pixel that it stands at.
struct Placed {
    key: Key,
    x: i32,
    y: i32,
    color: Color,
}

impl Glyphs {
    /// For the static fonts of a database that are in memory.
    pub(crate) fn new(fonts: &Database) -> Self {
        let read = |face: &usvg::fontdb::FaceInfo| {
            // Without its other sources the database reads nothing from the disk.
            let Source::Binary(bytes) = &face.source;
            let bytes = bytes.as_ref().as_ref().to_vec();
            let font = FontVec::try_from_vec_and_index(bytes, face.index).ok()?;
            // A variable font has other outlines at each weight. In a static one what usvg asks for (`wght` of every text)
            // changes nothing.
            font.variations().is_empty().then_some((face.id, font))
        };
        Self { fonts: fonts.faces().filter_map(read).collect(), drawn: RwLock::default() }
    }

    /// Draws a text; `false` where it is more than plain letters in one colour, and nothing was drawn.
    pub(crate) fn draw(&self, text: &usvg::Text, transform: Transform, pixels: &mut PixmapMut<'_>) -> bool {
        let placed: Option<Vec<Placed>> = text.layouted().iter().try_fold(Vec::new(), |mut all, span| {
            let color = plain_color(span)?;
            for glyph in &span.positioned_glyphs {
                all.push(self.place(glyph, transform, color)?);
            }
            Some(all)
        });
        let Some(placed) = placed else { return false };
        self.make(&placed);
        let drawn = self.drawn.read().unwrap_or_else(PoisonError::into_inner);
        for glyph in &placed {
            if let Some(mask) = drawn.get(&glyph.key) {
                mask.blend(glyph.color, (glyph.x, glyph.y), pixels);
            }
        }
        true
    }

    /// Where a glyph stands; `None` where it is turned or squeezed.
    fn place(&self, glyph: &usvg::layout::PositionedGlyph, transform: Transform, color: Color) -> Option<Placed> {
        let at = transform.pre_concat(glyph.outline_transform());
        let upright = at.kx == 0.0 && at.ky == 0.0 && (at.sx + at.sy).abs() < at.sx * 1e-4;
        if !upright || !self.fonts.contains_key(&glyph.font) {
            return None;
        }
        // Baselines stand on whole pixels, as in any browser.
        let quarters = (at.tx * PLACES).round();
        let x = (quarters / PLACES).floor();
        let place = quarters - x * PLACES;
        let key = (glyph.font, u16::try_from(glyph.id.0).ok()?, at.sx.to_bits(), whole(place).try_into().ok()?);
        Some(Placed { key, x: whole(x), y: whole(at.ty.round()), color })
    }

    /// Draws those that were not drawn before.
    fn make(&self, placed: &[Placed]) {
        let missing: Vec<Key> = {
            let drawn = self.drawn.read().unwrap_or_else(PoisonError::into_inner);
            placed.iter().map(|glyph| glyph.key).filter(|key| !drawn.contains_key(key)).collect()
        };
        if missing.is_empty() {
            return;
        }
        let new: Vec<(Key, Mask)> = missing.into_iter().map(|key| (key, self.mask(key))).collect();
        self.drawn.write().unwrap_or_else(PoisonError::into_inner).extend(new);
    }

    fn mask(&self, (font, id, scale, place): Key) -> Mask {
        let scale = f32::from_bits(scale);
        let outline = self.fonts.get(&font).and_then(|font| font.outline(GlyphId(id)));
        // A space has no outline.
        let Some(outline) = outline else { return Mask { left: 0, top: 0, width: 0, ink: Vec::new() } };
        let position = point(f32::from(place) / PLACES, 0.0);
        // The scale of the glyph itself is not used where the factor is given.
        let glyph = Glyph { id: GlyphId(id), scale: 1.0.into(), position };
        let factor = PxScaleFactor { horizontal: scale, vertical: scale };
        let outlined = OutlinedGlyph::new(glyph, outline, factor);
        let bounds = outlined.px_bounds();
        let (width, height) = (whole(bounds.width()), whole(bounds.height()));
        let (width, height) = (usize::try_from(width).unwrap_or(0), usize::try_from(height).unwrap_or(0));
        let mut ink = vec![0; width * height];
        outlined.draw(|x, y, cover| {
            if let Some(pixel) = ink.get_mut(y as usize * width + x as usize) {
                *pixel = u8::try_from(whole((cover.clamp(0.0, 1.0) * f32::from(SHADES)).round())).unwrap_or(0);
            }
        });
        Mask { left: whole(bounds.min.x), top: whole(bounds.min.y), width, ink }
    }
}

/// The colour of a span of plain text.
fn plain_color(span: &usvg::layout::Span) -> Option<Color> {
    let decorated = span.underline.is_some() || span.overline.is_some() || span.line_through.is_some();
    let fill = span.fill.as_ref().filter(|_| span.visible && span.stroke.is_none() && !decorated)?;
    match fill.paint() {
        usvg::Paint::Color(color) if fill.opacity() == usvg::Opacity::ONE => {
            Some(Color::from_rgba8(color.red, color.green, color.blue, u8::MAX))
        }
        _ => None,
    }
}

/// A whole float as a number. Everything here is within the reach of a picture.
#[allow(clippy::cast_possible_truncation, reason = "floats are whole, and pictures are small")]
fn whole(number: f32) -> i32 {
    number as i32
}
