//! A sheet to draw on in SVG units, and the root of the plots on it.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, PathElement, PointCollection};
use plotters_backend::BackendCoord;

use super::backend::{SvgBackend, tenth, tenths};
use super::element::Mark;
use super::font::{Face, measure};
use super::hue::Hue;
use super::paint::{Paint, Role};
use super::place::{Anchor, Area};
use super::svg::{Heading, Size, Svg};

/// Taller than any chart; the height is known only when all is drawn.
pub(crate) const TALLEST: f64 = 100_000.0;

/// A sheet of one width.
pub(crate) struct Canvas {
    width: f64,
    backend: Rc<RefCell<SvgBackend>>,
    root: DrawingArea<SvgBackend, Shift>,
}

impl Canvas {
    /// A sheet for a chart.
    pub(crate) fn new(size: Size) -> Self {
        Self::of_width(size.width())
    }

    /// A sheet of a width in SVG units.
    pub(crate) fn of_width(width: f64) -> Self {
        // plotters ends an axis at the last pixel of its area: a tenth more, and it ends at the edge of the sheet.
        let pixels = |units| tenth(units).unsigned_abs() + 1;
        let backend = Rc::new(RefCell::new(SvgBackend::new((pixels(width), pixels(TALLEST)))));
        let root = DrawingArea::from(&backend);
        Self { width, backend, root }
    }

    /// The width in SVG units.
    pub(crate) fn width(&self) -> f64 {
        self.width
    }

    /// The area of plotters that is the whole sheet.
    pub(crate) fn root(&self) -> &DrawingArea<SvgBackend, Shift> {
        &self.root
    }

    /// What was drawn, without its frame.
    pub(crate) fn into_body(self) -> String {
        self.backend.borrow_mut().take_body()
    }

    /// The chart.
    pub(crate) fn finish(self, heading: &Heading, size: Size, height: f64) -> Svg {
        Svg::new(heading.clone(), size, height, self.into_body())
    }

    /// Draws an element that is placed on the sheet rather than on a plot.
    pub(crate) fn draw<E>(&self, element: &E)
    where
        E: Drawable<SvgBackend>,
        for<'e> &'e E: PointCollection<'e, BackendCoord>,
    {
        // The backend cannot fail, and nothing else borrows it while an element is drawn.
        let drawn = self.root.draw(element);
        debug_assert!(drawn.is_ok(), "the backend was borrowed while drawing");
    }

    /// Draws a line through points.
    pub(crate) fn line(&self, points: &[(f64, f64)], role: Role) {
        self.draw(&PathElement::new(points.iter().map(|p| tenths(*p)).collect::<Vec<_>>(), role));
    }

    /// Draws a zone's mark.
    pub(crate) fn mark(&self, at: (f64, f64), radius: f64, role: Role, hue: Hue) {
        self.draw(&Mark::new(tenths(at), radius, role, hue));
    }

    /// Draws a line of text on a baseline.
    pub(crate) fn text(&self, at: (f64, f64), anchor: Anchor, text: &str, paint: impl Into<Paint>) {
        self.backend.borrow_mut().draw_text_line(text, anchor, paint.into(), tenths(at));
    }

    /// Draws lines of text, the first on the baseline, and gives the baseline of the last.
    pub(crate) fn lines(&self, (x, y): (f64, f64), anchor: Anchor, lines: &[String], paint: impl Into<Paint>) -> f64 {
        let paint = paint.into();
        let baseline = |i: usize| y + i as f64 * face(paint.role).line();
        for (i, line) in lines.iter().enumerate() {
            self.text((x, baseline(i)), anchor, line, paint);
        }
        baseline(lines.len().saturating_sub(1))
    }
}

/// The face of a text's role.
pub(crate) fn face(role: Role) -> Face {
    role.face().unwrap_or(Face { size: 13.0, bold: false })
}

/// How wide a text is in a role.
pub(crate) fn width(text: &str, role: Role) -> f64 {
    measure(text, face(role))
}

/// How wide a label is at most, in focus or not: of some characters the regular weight is the wider one.
pub(crate) fn label_width(text: &str) -> f64 {
    width(text, Role::Strong).max(width(text, Role::Label))
}

/// How wide the widest line is.
pub(crate) fn widest<'a>(lines: impl IntoIterator<Item = &'a String>, role: Role) -> f64 {
    lines.into_iter().map(|line| width(line, role)).fold(0.0, f64::max)
}

/// The area of lines of text, the first on the baseline.
pub(crate) fn text_area(at: (f64, f64), anchor: Anchor, lines: &[String], role: Role) -> Area {
    lines_area(at, anchor, (widest(lines, role), lines.len()), role)
}

/// The area of lines of text of which the widest is so wide.
pub(crate) fn lines_area((x, y): (f64, f64), anchor: Anchor, (wide, count): (f64, usize), role: Role) -> Area {
    let face = face(role);
    let x0 = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - wide / 2.0,
        Anchor::End => x - wide,
    };
    let below = count.saturating_sub(1) as f64 * face.line() + face.descent();
    Area { x0, y0: y - face.ascent(), x1: x0 + wide, y1: y + below }
}
