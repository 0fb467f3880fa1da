//! The plotters backend that writes SVG with classes.

use std::convert::Infallible;

use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};

use super::paint::{Paint, Role};
use super::path::{push_circle, push_line, push_line_from, push_tenths};
use super::place::Anchor;
use super::svg::push_escaped;

/// Drawing cannot fail: it appends to a string.
pub(crate) type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// A length in SVG units as the backend's pixels.
pub(crate) fn tenth(units: f64) -> i32 {
    (units * 10.0).round() as i32
}

/// A point in SVG units as the backend's pixels.
pub(crate) fn tenths((x, y): (f64, f64)) -> BackendCoord {
    (tenth(x), tenth(y))
}

/// Writes what plotters draws as the body of an SVG. Its pixels are tenths of an SVG unit, its colours are
/// [`Paint`]s. Shapes of one look that follow one another share one `<path>`.
pub(crate) struct SvgBackend {
    size: (u32, u32),
    body: String,
    /// The look of the path that is still open.
    open: Option<Paint>,
}

impl SvgBackend {
    /// A backend of this many tenths of a unit.
    pub(crate) fn new(size: (u32, u32)) -> Self {
        Self { size, body: String::with_capacity(4096), open: None }
    }

    /// Takes what was drawn so far.
    pub(crate) fn take_body(&mut self) -> String {
        self.close();
        std::mem::take(&mut self.body)
    }

    /// Draws dots of a diameter in stacks: of each, the middle of the lowest dot and how many it has. `pitch` is from
    /// one dot to the next. A dot is the round cap of a line without length; in a stack, of a dash without length.
    pub(crate) fn draw_dots(&mut self, stacks: &[(BackendCoord, usize)], diameter: i32, pitch: i32) {
        if stacks.is_empty() {
            return;
        }
        self.begin(Role::Dots.into());
        self.body.push_str("\" stroke-width=\"");
        push_tenths(&mut self.body, diameter);
        let stacked = stacks.iter().any(|(_, count)| *count > 1);
        if stacked {
            self.body.push_str("\" stroke-dasharray=\"0 ");
            push_tenths(&mut self.body, pitch);
        }
        self.body.push_str("\" d=\"");
        let mut pen = None;
        for ((x, y), count) in stacks {
            // A tenth more than the dots need, so that rounding does not lose the last one.
            let above = i32::try_from(count.saturating_sub(1)).unwrap_or(0);
            let height = above * pitch + above.min(1);
            // Stacks are many, and each is near the one before.
            let from = pen.filter(|_| stacked);
            pen = push_line_from(&mut self.body, from, [(*x, *y), (*x, y - height)]);
        }
        self.close();
    }

    /// Writes a line of text on a baseline. The texts of plotters name a font, which it looks up and measures; ours
    /// have a class, and are measured before.
    pub(crate) fn draw_text_line(&mut self, text: &str, anchor: Anchor, paint: Paint, (x, y): BackendCoord) {
        self.close();
        self.body.push_str("<text class=\"");
        self.push_class(paint);
        self.body.push_str(match anchor {
            Anchor::Start => "",
            Anchor::Middle => " c-m",
            Anchor::End => " c-e",
        });
        self.body.push_str("\" x=\"");
        push_tenths(&mut self.body, x);
        self.body.push_str("\" y=\"");
        push_tenths(&mut self.body, y);
        self.body.push_str("\">");
        push_escaped(&mut self.body, text);
        self.body.push_str("</text>");
    }

    /// The data of a path of this look, to append to.
    fn path(&mut self, style: &impl BackendStyle) -> &mut String {
        let paint = Paint::from(style.color());
        if self.open != Some(paint) {
            self.begin(paint);
            self.body.push_str("\" d=\"");
        }
        &mut self.body
    }

    /// Begins a path of this look, in its class.
    fn begin(&mut self, paint: Paint) {
        self.close();
        self.body.push_str("<path class=\"");
        self.push_class(paint);
        self.open = Some(paint);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.body.push_str("\"/>");
        }
    }

    fn push_class(&mut self, paint: Paint) {
        self.body.push_str(paint.role.class());
        if let Some(hue) = paint.hue {
            self.body.push_str(" z-");
            self.body.push_str(hue.word());
        }
    }
}

impl DrawingBackend for SvgBackend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        self.close();
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        push_line(self.path(&color), [point, (point.0 + 1, point.1)], false);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, _fill: bool) -> Drawn {
        push_line(self.path(style), [a, (b.0, a.1), b, (a.0, b.1)], true);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Drawn {
        push_line(self.path(style), points, false);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, radius: u32, style: &S, _fill: bool) -> Drawn {
        push_circle(self.path(style), at, i32::try_from(radius).unwrap_or(0));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        push_line(self.path(style), corners, true);
        Ok(())
    }
}
