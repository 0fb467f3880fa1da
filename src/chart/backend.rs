//! The plotters backend that writes SVG with classes.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use super::font::{Face, measure};
use super::paint::{Paint, Role};
use super::path::{push_circle, push_line, push_line_from, push_tenths};
use super::svg::push_escaped;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Writes what plotters draws as the body of an SVG. Its pixels are tenths of an SVG unit, its colours are
/// [`Paint`]s. Shapes of one look that follow one another share one `<path>`.
pub(crate) struct SvgBackend {
    size: (u32, u32),
    body: String,
    /// The look of the path that is still open.
    open: Option<Paint>,
    /// Where the last line in it ended.
    pen: Option<BackendCoord>,
}

impl SvgBackend {
    /// A backend of this many tenths of a unit.
    pub(crate) fn new(size: (u32, u32)) -> Self {
        Self { size, body: String::with_capacity(4096), open: None, pen: None }
    }

    /// Takes what was drawn so far.
    pub(super) fn take_body(&mut self) -> String {
        self.close();
        std::mem::take(&mut self.body)
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.body.push_str("\"/>");
        }
    }

    /// The path data to append to for this look.
    fn path(&mut self, color: BackendColor, stroke_width: u32) -> &mut String {
        let paint = Paint::from_backend(color).unwrap_or(Role::Grid.into());
        if self.open != Some(paint) {
            self.close();
            self.body.push_str("<path class=\"");
            self.push_class(paint);
            if paint.role == Role::Dots {
                self.push_dots(paint, stroke_width);
            }
            self.body.push_str("\" d=\"");
            self.open = Some(paint);
            self.pen = None;
        }
        &mut self.body
    }

    fn push_class(&mut self, paint: Paint) {
        self.body.push_str(paint.role.class());
        if let Some(hue) = paint.hue {
            self.body.push_str(" z-");
            self.body.push_str(hue.word());
        }
    }

    /// Dots are round caps of a line without length; in a stack, of a dash without length.
    fn push_dots(&mut self, paint: Paint, stroke_width: u32) {
        self.body.push_str("\" stroke-width=\"");
        push_tenths(&mut self.body, i32::try_from(stroke_width).unwrap_or(0));
        if paint.pitch > 0 {
            self.body.push_str("\" stroke-dasharray=\"0 ");
            push_tenths(&mut self.body, i32::from(paint.pitch));
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
        push_line(self.path(color, 1), [point, (point.0 + 1, point.1)], false);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, _fill: bool) -> Drawn {
        push_line(self.path(style.color(), style.stroke_width()), [a, (b.0, a.1), b, (a.0, b.1)], true);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Drawn {
        self.path(style.color(), style.stroke_width());
        // Stacks of dots are many, and each is near the one before.
        let pen = self.pen.filter(|_| self.open.is_some_and(|paint| paint.pitch > 0));
        self.pen = push_line_from(&mut self.body, pen, points);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, radius: u32, style: &S, _fill: bool) -> Drawn {
        push_circle(self.path(style.color(), style.stroke_width()), at, i32::try_from(radius).unwrap_or(0));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        push_line(self.path(style.color(), style.stroke_width()), corners, true);
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, (x, y): BackendCoord) -> Drawn {
        self.close();
        self.body.push_str("<text class=\"");
        self.push_class(Paint::from_backend(style.color()).unwrap_or(Role::Label.into()));
        self.body.push_str(match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " c-m",
            HPos::Right => " c-e",
        });
        self.body.push_str("\" x=\"");
        push_tenths(&mut self.body, x);
        self.body.push_str("\" y=\"");
        push_tenths(&mut self.body, y);
        self.body.push_str("\">");
        push_escaped(&mut self.body, text);
        self.body.push_str("</text>");
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let role = Paint::from_backend(style.color()).map_or(Role::Label, |paint| paint.role);
        let face = role.face().unwrap_or(Face { size: style.size() / 10.0, bold: false });
        Ok(((measure(text, face) * 10.0) as u32, (face.line() * 10.0) as u32))
    }
}
