//! SVG to PNG: drawn by resvg with the theme's own fonts, written with as few colours as it has.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;
use sha2::{Digest, Sha256};

use crate::diagnostic::Diagnostic;

use super::palette;
use super::theme::Theme;

/// Changes whenever the same SVG would give other bytes: with the version of resvg or png, or with what is done here.
const VERSION: &str = "resvg 0.49, png 0.18, palette 1";

/// Draws pictures; shared by threads.
pub struct Painter {
    options: usvg::Options<'static>,
    /// Of the version and the fonts.
    mark: [u8; 32],
}

impl Painter {
    /// Loads the theme's fonts, and none of the machine's: the same picture everywhere.
    pub fn new(theme: &Theme) -> Self {
        let mut fonts = usvg::fontdb::Database::new();
        let mut mark = Sha256::new_with_prefix(VERSION);
        for (path, bytes) in theme.fonts() {
            mark.update(path);
            mark.update(Sha256::digest(bytes));
            fonts.load_font_data(bytes.to_vec());
        }
        let family = "Plus Jakarta Sans".to_owned();
        let mut options = usvg::Options { font_family: family, fontdb: Arc::new(fonts), ..usvg::Options::default() };
        // Nothing outside the drawing is read, whatever a theme links to.
        options.image_href_resolver.resolve_string = Box::new(|_, _| None);
        Self { options, mark: mark.finalize().into() }
    }

    /// The name of a picture in a cache: another one where any of its bytes could differ.
    pub fn key(&self, svg: &str) -> [u8; 32] {
        Sha256::new_with_prefix(self.mark).chain_update(svg).finalize().into()
    }

    /// The picture of an SVG, at its own size times `scale`.
    ///
    /// # Errors
    /// It is no SVG, or has no size.
    pub fn paint(&self, svg: &str, scale: f32) -> Result<Vec<u8>, Diagnostic> {
        let tree = usvg::Tree::from_str(svg, &self.options).map_err(|error| problem(&error))?;
        let size = tree.size().to_int_size().scale_by(scale).ok_or_else(|| problem(&"it has no size"))?;
        let mut pixels =
            Pixmap::new(size.width(), size.height()).ok_or_else(|| problem(&"it is too large to be drawn"))?;
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        palette::encode(&pixels).map_err(|error| problem(&error))
    }
}

fn problem(error: &dyn std::fmt::Display) -> Diagnostic {
    Diagnostic::error("rapor::render::picture", format!("the picture cannot be drawn: {error}"))
        .in_file("templates/card.svg")
        .help("resvg draws static SVG 1.1; docs/theming.md says what a card gets")
}
