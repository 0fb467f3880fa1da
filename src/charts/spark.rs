//! A line of a word's size, for a row of a table.

use std::fmt::Write as _;

use plotters::element::{Circle, EmptyElement, PathElement};

use super::canvas::Canvas;
use super::paint::Role;
use super::plot::{Axis, Plot};
use super::scale::Numbers;
use super::svg::push_escaped;

/// A small line of scores over editions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spark {
    /// When and what score, in runs that belong together: a gap or a change of method begins a new run.
    pub runs: Vec<Vec<(f64, f64)>>,
    /// The score at the foot of the line. Rows that are compared share it.
    pub low: f64,
    /// The score at its top.
    pub high: f64,
    /// What it shows, for those who do not see it; empty where the row says it in numbers.
    pub label: String,
}

const WIDTH: f64 = 72.0;
const HEIGHT: f64 = 20.0;
/// More points than this are thinned out: there is no more to see.
const MOST: usize = 36;

impl Spark {
    /// The line as inline SVG; `None` without a point.
    pub(crate) fn draw(&self) -> Option<String> {
        let points = || self.runs.iter().flatten();
        let last = points().next_back()?;
        let first = points().map(|p| p.0).fold(f64::INFINITY, f64::min);
        let newest = points().map(|p| p.0).fold(f64::NEG_INFINITY, f64::max);
        let x = Axis::new(Numbers::from(first..newest), 3.0, WIDTH - 3.0);
        let y = Axis::new(Numbers::from(self.low..self.high), HEIGHT - 3.0, 3.0);
        let canvas = Canvas::of_width(WIDTH);
        let mut plot = Plot::on(&canvas, &x, &y);
        let step = points().count().div_ceil(MOST);
        for run in &self.runs {
            let kept = run.iter().enumerate().filter(|(i, _)| i % step == 0 || i + 1 == run.len()).map(|(_, p)| *p);
            let kept: Vec<_> = kept.collect();
            if let [point] = kept[..] {
                // A single score is a short level line.
                plot.draw([EmptyElement::at(point) + PathElement::new([(-20, 0), (20, 0)], Role::Line)]);
            } else {
                plot.draw([PathElement::new(kept, Role::Line)]);
            }
        }
        plot.draw([Circle::new(*last, 22, Role::Focus)]);
        Some(self.frame(&canvas.into_body()))
    }

    fn frame(&self, body: &str) -> String {
        let mut out =
            format!("<svg class=\"c-spark\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\"");
        if self.label.is_empty() {
            out.push_str(" aria-hidden=\"true\"");
        } else {
            out.push_str(" role=\"img\" aria-label=\"");
            push_escaped(&mut out, &self.label);
            out.push('"');
        }
        // Writing to a string cannot fail.
        let _ = write!(out, ">{body}</svg>");
        out
    }
}
