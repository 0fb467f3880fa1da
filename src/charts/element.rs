//! Elements of charts that plotters lacks: marks of zones, and dots in stacks.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingBackend};

use super::backend::{Drawn, SvgBackend, tenth};
use super::hue::{Hue, Shape};
use super::paint::{Paint, Role};

/// A zone's mark.
pub(crate) struct Mark<C> {
    at: C,
    radius: f64,
    role: Role,
    hue: Hue,
}

impl<C> Mark<C> {
    /// A mark of a radius in SVG units.
    pub(crate) fn new(at: C, radius: f64, role: Role, hue: Hue) -> Self {
        Self { at, radius, role, hue }
    }
}

impl<'a, C> PointCollection<'a, C> for &'a Mark<C> {
    type Point = &'a C;
    type IntoIter = [&'a C; 1];

    fn point_iter(self) -> Self::IntoIter {
        [&self.at]
    }
}

impl<C> Drawable<SvgBackend> for Mark<C> {
    fn draw<I: Iterator<Item = BackendCoord>>(&self, points: I, backend: &mut SvgBackend, _: (u32, u32)) -> Drawn {
        let paint = Paint::in_hue(self.role, self.hue);
        for (x, y) in points {
            match self.hue.shape() {
                Shape::Circle(radius) => {
                    backend.draw_circle((x, y), tenth(radius * self.radius).unsigned_abs(), &paint, true)?;
                }
                Shape::Polygon(corners) => {
                    let at = |middle: i32, reach: f64| tenth(f64::from(middle) / 10.0 + reach * self.radius);
                    backend.fill_polygon(corners.iter().map(|(dx, dy)| (at(x, *dx), at(y, *dy))), &paint)?;
                }
            }
        }
        Ok(())
    }
}

/// Dots in stacks.
pub(crate) struct Dots<C> {
    /// The middle of the lowest dot of each stack, and how many dots it has.
    pub stacks: Vec<(C, usize)>,
    /// In SVG units.
    pub diameter: f64,
    /// From one dot of a stack to the next, in SVG units.
    pub pitch: f64,
}

impl<'a, C> PointCollection<'a, C> for &'a Dots<C> {
    type Point = &'a C;
    type IntoIter = Vec<&'a C>;

    fn point_iter(self) -> Self::IntoIter {
        self.stacks.iter().map(|(foot, _)| foot).collect()
    }
}

impl<C> Drawable<SvgBackend> for Dots<C> {
    fn draw<I: Iterator<Item = BackendCoord>>(&self, feet: I, backend: &mut SvgBackend, _: (u32, u32)) -> Drawn {
        let stacks: Vec<_> = feet.zip(self.stacks.iter().map(|(_, count)| *count)).collect();
        backend.draw_dots(&stacks, tenth(self.diameter), tenth(self.pitch).max(1));
        Ok(())
    }
}
