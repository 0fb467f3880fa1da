//! Shapes of many pieces, drawn once and then copied: the dots of an edition stand behind hundreds of cards.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, PoisonError, RwLock};

use resvg::tiny_skia::{Color, Paint, Pixmap, PixmapMut, Transform};
use resvg::usvg;
use sha2::{Digest, Sha256};

use super::ink::{Mask, SHADES};

/// A shape of fewer points is drawn as fast as it is looked up.
const POINTS: usize = 64;
/// So many are kept; an edition has one or two.
const KEPT: usize = 64;

/// Shapes by what they are drawn from.
#[derive(Default)]
pub(crate) struct Stamps(RwLock<HashMap<[u8; 32], Arc<Mask>>>);

impl Stamps {
    /// Draws a line of many pieces in one colour; `false` where it is something else, and nothing was drawn.
    pub(crate) fn draw(&self, path: &usvg::Path, transform: Transform, pixels: &mut PixmapMut<'_>) -> bool {
        let Some(stroke) = path.stroke().filter(|_| path.fill().is_none() && path.is_visible()) else { return false };
        let usvg::Paint::Color(color) = stroke.paint() else { return false };
        if path.data().len() < POINTS || stroke.opacity() != usvg::Opacity::ONE {
            return false;
        }
        let key = key(path, stroke, transform);
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        let Some(mask) = kept.or_else(|| self.make(key, path, stroke, transform)) else { return false };
        mask.blend(Color::from_rgba8(color.red, color.green, color.blue, u8::MAX), (0, 0), pixels);
        true
    }

    fn make(&self, key: [u8; 32], path: &usvg::Path, stroke: &usvg::Stroke, transform: Transform) -> Option<Arc<Mask>> {
        let area = path.stroke_bounding_box().transform(transform)?.round_out()?;
        let mut pixels = Pixmap::new(area.width(), area.height())?;
        let anti_alias = path.rendering_mode().use_shape_antialiasing();
        let moved = transform.post_translate(-whole(area.x()), -whole(area.y()));
        let paint = Paint { anti_alias, ..Paint::default() };
        pixels.stroke_path(path.data(), &paint, &stroke.to_tiny_skia(), moved, None);
        let shade = |alpha: u8| (u16::from(alpha) * u16::from(SHADES) + 127) / 255;
        let ink = pixels.pixels().iter().map(|pixel| u8::try_from(shade(pixel.alpha())).unwrap_or(SHADES)).collect();
        let mask = Arc::new(Mask { left: area.x(), top: area.y(), width: area.width() as usize, ink });
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(key, Arc::clone(&mask));
        Some(mask)
    }
}

/// A coordinate on a picture, which a float holds exactly.
#[allow(clippy::cast_precision_loss, reason = "pictures are small")]
fn whole(coordinate: i32) -> f32 {
    coordinate as f32
}

/// The hash of everything that the shape depends on.
fn key(path: &usvg::Path, stroke: &usvg::Stroke, transform: Transform) -> [u8; 32] {
    let mut bytes = Vec::with_capacity(path.data().len() * 9 + 128);
    bytes.extend(path.data().verbs().iter().map(|verb| *verb as u8));
    for point in path.data().points() {
        bytes.extend(point.x.to_le_bytes());
        bytes.extend(point.y.to_le_bytes());
    }
    let mut rest = String::new();
    // Writing to a string cannot fail.
    let _ = write!(rest, "{:?} {:?} {transform:?}", stroke.to_tiny_skia(), path.rendering_mode());
    Sha256::new_with_prefix(bytes).chain_update(rest).finalize().into()
}
