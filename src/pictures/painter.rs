//! SVG to PNG: drawn by resvg with the theme's own fonts, written with as few colours as it has.

use std::cell::Cell;
use std::sync::Arc;

use resvg::tiny_skia::{Color, Paint, PathBuilder, Pixmap, PixmapMut, Transform};
use resvg::usvg;
use sha2::{Digest, Sha256};

use super::Drawing;
use super::glyphs::Glyphs;
use super::palette;
use super::stamps::Stamps;
use crate::diagnostic::Diagnostic;
use crate::theme::Theme;

thread_local! {
    /// The canvas of the picture before: a new one costs a thousand pages of memory.
    static LAST: Cell<Option<Pixmap>> = const { Cell::new(None) };
}

/// A canvas of one colour; that of the picture before, where it is of the same size.
fn canvas(width: u32, height: u32, color: Color) -> Option<Pixmap> {
    let last = LAST.take().filter(|last| (last.width(), last.height()) == (width, height));
    let mut canvas = last.or_else(|| Pixmap::new(width, height))?;
    canvas.fill(color);
    Some(canvas)
}

/// The colour of the paper, where the first thing drawn is one that covers everything.
fn paper(tree: &usvg::Tree) -> Option<Color> {
    let usvg::Node::Path(path) = tree.root().children().first()? else { return None };
    let fill = path.fill().filter(|_| path.is_visible() && path.stroke().is_none())?;
    let usvg::Paint::Color(color) = fill.paint() else { return None };
    let whole = PathBuilder::from_rect(tree.size().to_rect(0.0, 0.0)?);
    let covers = *path.data() == whole && path.abs_transform().is_identity() && fill.opacity() == usvg::Opacity::ONE;
    covers.then(|| Color::from_rgba8(color.red, color.green, color.blue, u8::MAX))
}

/// Draws pictures; shared by threads.
pub(crate) struct Painter {
    options: usvg::Options<'static>,
    glyphs: Glyphs,
    stamps: Stamps,
    /// A hash of the fonts.
    mark: [u8; 32],
}

impl Painter {
    /// Loads the fonts of the theme alone, so that pictures are the same on every machine.
    pub(crate) fn new(theme: &Theme) -> Self {
        let mut fonts = usvg::fontdb::Database::new();
        let mut mark = Sha256::new();
        for (path, bytes) in theme.fonts() {
            mark.update(path);
            mark.update(Sha256::digest(bytes));
            fonts.load_font_data(bytes.to_vec());
        }
        let family = "Plus Jakarta Sans".to_owned();
        let mut options = usvg::Options { font_family: family, fontdb: Arc::new(fonts), ..usvg::Options::default() };
        // Nothing outside the drawing is read, whatever a theme links to.
        options.image_href_resolver.resolve_string = Box::new(|_, _| None);
        let glyphs = Glyphs::new(&options.fontdb);
        Self { options, glyphs, stamps: Stamps::default(), mark: mark.finalize().into() }
    }

    /// A hash of all that a picture is drawn from.
    pub(crate) fn key(&self, drawing: &Drawing) -> [u8; 32] {
        Sha256::new_with_prefix(self.mark).chain_update([drawing.scale]).chain_update(&drawing.svg).finalize().into()
    }

    /// The picture of a drawing.
    ///
    /// # Errors
    /// It is no SVG, or has no size.
    pub(crate) fn paint(&self, drawing: &Drawing) -> Result<Vec<u8>, Diagnostic> {
        let scale = f32::from(drawing.scale);
        let tree = usvg::Tree::from_str(&drawing.svg, &self.options).map_err(|error| problem(&error))?;
        let size = tree.size().to_int_size().scale_by(scale).ok_or_else(|| problem(&"it has no size"))?;
        let paper = paper(&tree);
        let color = paper.unwrap_or(Color::TRANSPARENT);
        let mut pixels =
            canvas(size.width(), size.height(), color).ok_or_else(|| problem(&"it is too large to be drawn"))?;
        let drawn = usize::from(paper.is_some());
        self.draw(&tree.root().children()[drawn..], Transform::from_scale(scale, scale), &mut pixels.as_mut());
        let encoded = palette::encode(&pixels).map_err(|error| problem(&error));
        LAST.set(Some(pixels));
        encoded
    }

    /// Draws nodes one by one: plain text and shapes of many pieces from what was drawn
    /// before, everything else by resvg.
    fn draw(&self, nodes: &[usvg::Node], transform: Transform, pixels: &mut PixmapMut<'_>) {
        for node in nodes {
            match node {
                usvg::Node::Group(group) if !group.should_isolate() => {
                    self.draw(group.children(), transform.pre_concat(group.transform()), pixels);
                }
                usvg::Node::Text(text) if self.glyphs.draw(text, transform, pixels) => {}
                usvg::Node::Path(path) if self.stamps.draw(path, transform, pixels) => {}
                _ => {
                    // resvg moves a single node to the corner; this moves it back.
                    match (node.abs_layer_bounding_box(), node) {
                        (Some(area), _) => {
                            resvg::render_node(node, transform.pre_translate(area.x(), area.y()), pixels);
                        }
                        (None, usvg::Node::Path(path)) => draw_line(path, transform, pixels),
                        (None, _) => {}
                    }
                }
            }
        }
    }
}

/// Draws a level or upright line, of which resvg takes a single one for nothing.
fn draw_line(path: &usvg::Path, transform: Transform, pixels: &mut PixmapMut<'_>) {
    let Some(stroke) = path.stroke().filter(|_| path.is_visible()) else { return };
    let usvg::Paint::Color(color) = stroke.paint() else { return };
    let mut paint = Paint { anti_alias: path.rendering_mode().use_shape_antialiasing(), ..Paint::default() };
    paint.set_color_rgba8(color.red, color.green, color.blue, stroke.opacity().to_u8());
    pixels.stroke_path(path.data(), &paint, &stroke.to_tiny_skia(), transform, None);
}

fn problem(error: &dyn std::fmt::Display) -> Diagnostic {
    Diagnostic::error("rapor::render::picture", format!("the picture cannot be drawn: {error}"))
        .in_file("templates/card.svg")
        .help("resvg draws static SVG 1.1; docs/theming-reference.md says what a card gets")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Were a new version of resvg to say of plain text that it is more, every card would cost twice as much, and no other
    /// test would see it.
    #[test]
    fn plain_text_is_drawn_from_kept_glyphs() {
        let theme = Theme::load("default", &[]).unwrap_or_else(|problems| panic!("{problems:?}"));
        let painter = Painter::new(&theme);
        let draws = |attributes: &str| {
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"30\"><text y=\"20\" {attributes}>Nilai \
                 88,41</text></svg>"
            );
            let tree = usvg::Tree::from_str(&svg, &painter.options).expect("the drawing is SVG");
            let mut pixels = Pixmap::new(90, 30).expect("the picture has a size");
            let usvg::Node::Text(text) = &tree.root().children()[0] else { panic!("the drawing holds a text") };
            let is_drawn = painter.glyphs.draw(text, Transform::identity(), &mut pixels.as_mut());
            assert_eq!(pixels.data().iter().any(|byte| *byte > 0), is_drawn);
            is_drawn
        };
        for plain in ["", "font-weight=\"400\"", "font-weight=\"700\"", "fill=\"#126b3f\" font-size=\"9\""] {
            assert!(draws(plain), "{plain}");
        }
        for more in ["stroke=\"red\"", "fill-opacity=\".5\"", "text-decoration=\"underline\""] {
            assert!(!draws(more), "{more}");
        }
    }
}
