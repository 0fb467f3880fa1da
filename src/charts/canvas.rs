//! A sheet to draw on: SVG units in, plotters elements out.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, CoordMapper, Drawable, PathElement, PointCollection, Polygon, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, ShapeStyle, TextStyle};
use plotters_backend::BackendCoord;

use super::backend::SvgBackend;
use super::font::{Face, measure};
use super::hue::{Hue, Outline};
use super::paint::{Paint, Role};
use super::place::Area;
use super::svg::{Heading, Size, Svg};

/// Taller than any chart; the height is known only when all is drawn.
const TALLEST: u32 = 1_000_000;

/// Where a text's position is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// A sheet of one width.
pub(crate) struct Canvas {
    size: Size,
    backend: Rc<RefCell<SvgBackend>>,
    area: DrawingArea<SvgBackend, Shift>,
    /// How texts are set; made once, because plotters looks its font up each time.
    text: RefCell<TextStyle<'static>>,
}

impl Canvas {
    pub(crate) fn new(size: Size) -> Self {
        let width = (size.width() * 10.0) as u32;
        let backend = Rc::new(RefCell::new(SvgBackend::new((width, TALLEST))));
        let area = DrawingArea::from(&backend);
        let text = RefCell::new(TextStyle::from((FontFamily::SansSerif, 10.0)));
        Self { size, backend, area, text }
    }

    pub(crate) fn size(&self) -> Size {
        self.size
    }

    /// What was drawn, without its frame.
    pub(crate) fn into_body(self) -> String {
        self.backend.borrow_mut().take_body()
    }

    /// The chart.
    pub(crate) fn finish(self, heading: &Heading, height: f64) -> Svg {
        let size = self.size;
        Svg::new(heading.clone(), size, height, self.into_body())
    }

    pub(crate) fn line(&self, points: &[(f64, f64)], paint: impl Into<Paint>) {
        self.draw(&PathElement::new(points.iter().map(|p| tenths(*p)).collect::<Vec<_>>(), style(paint)));
    }

    pub(crate) fn rect(&self, area: Area, paint: impl Into<Paint>) {
        self.draw(&Rectangle::new([tenths((area.x0, area.y0)), tenths((area.x1, area.y1))], style(paint)));
    }

    /// A zone's mark.
    pub(crate) fn mark(&self, (x, y): (f64, f64), radius: f64, role: Role, hue: Hue) {
        let (paint, radius) = (style(Paint::in_hue(role, hue)), radius * hue.size());
        match hue.outline() {
            Outline::Circle => self.draw(&Circle::new(tenths((x, y)), (radius * 10.0).round() as u32, paint)),
            Outline::Polygon(corners) => {
                let corners: Vec<_> =
                    corners.iter().map(|(dx, dy)| tenths((x + dx * radius, y + dy * radius))).collect();
                self.draw(&Polygon::new(corners, paint));
            }
        }
    }

    /// A circle of no zone.
    pub(crate) fn circle(&self, at: (f64, f64), radius: f64, role: Role) {
        self.draw(&Circle::new(tenths(at), (radius * 10.0).round() as u32, style(role)));
    }

    /// Dots of a diameter, upwards from each foot as many as it says, `pitch` from one to the next.
    pub(crate) fn dots(&self, stacks: &[(f64, f64, usize)], diameter: f64, pitch: f64) {
        let stacked = stacks.iter().any(|(_, _, count)| *count > 1);
        let step = (pitch * 10.0).round().clamp(1.0, 255.0);
        let paint = Paint { role: Role::Dots, hue: None, pitch: if stacked { step as u8 } else { 0 } };
        let style = style(paint).stroke_width((diameter * 10.0).round() as u32);
        for (x, y, count) in stacks {
            let (x, y) = tenths((*x, *y));
            // A tenth more than the dots need, so that rounding does not lose the last one.
            let top = y - (count.saturating_sub(1) as f64 * step) as i32 - i32::from(*count > 1);
            self.draw(&PathElement::new(if top == y { vec![(x, y), (x, y)] } else { vec![(x, y), (x, top)] }, style));
        }
    }

    /// A line of text on a baseline.
    pub(crate) fn text(&self, (x, y): (f64, f64), anchor: Anchor, text: &str, paint: impl Into<Paint>) {
        let horizontal = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let mut style = self.text.borrow_mut();
        style.pos = Pos::new(horizontal, VPos::Bottom);
        style.color = paint.into().to_backend_color();
        let drawn = self.area.draw_text(text, &style, tenths((x, y)));
        debug_assert!(drawn.is_ok(), "the backend was borrowed while drawing");
    }

    /// Lines of text, the first on the baseline.
    pub(crate) fn lines(&self, (x, y): (f64, f64), anchor: Anchor, lines: &[String], paint: impl Into<Paint>) {
        let paint = paint.into();
        for (i, line) in lines.iter().enumerate() {
            self.text((x, y + i as f64 * face(paint.role).line()), anchor, line, paint);
        }
    }

    fn draw<'a, E, B>(&self, element: &'a E)
    where
        B: CoordMapper,
        &'a E: PointCollection<'a, BackendCoord, B>,
        E: Drawable<SvgBackend, B>,
    {
        // The backend cannot fail, and nothing else borrows it while an element is drawn.
        let drawn = self.area.draw(element);
        debug_assert!(drawn.is_ok(), "the backend was borrowed while drawing");
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

fn style(paint: impl Into<Paint>) -> ShapeStyle {
    ShapeStyle::from(paint.into()).filled()
}

fn tenths((x, y): (f64, f64)) -> BackendCoord {
    ((x * 10.0).round() as i32, (y * 10.0).round() as i32)
}
