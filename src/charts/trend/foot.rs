//! What is below the field: results without a score, the editions, and the years without an assessment.

use super::super::canvas::{Canvas, face, text_area, width};
use super::super::font::wrap;
use super::super::paint::Role;
use super::super::place::{Anchor, Area};
use super::frame::Frame;
use super::{Gap, Trend, TrendResult};

/// Draws the marks and the words below the field.
pub(crate) fn draw(trend: &Trend, frame: &mut Frame, canvas: &Canvas) {
    draw_lane(trend, frame, canvas);
    draw_editions(trend, frame, canvas);
    draw_gaps(trend, frame, canvas);
}

fn draw_lane(trend: &Trend, frame: &mut Frame, canvas: &Canvas) {
    let Some(lane) = frame.lane else { return };
    for point in trend.points() {
        if let TrendResult::Worded { hue, .. } = &point.result {
            canvas.mark((frame.x.at(point.x), lane), 4.2, Role::Hollow, *hue);
        }
    }
    let y = lane + 10.0 + face(Role::Quiet).ascent();
    for label in std::mem::take(&mut frame.lane_labels) {
        let at = (label.x, y);
        if frame.take(text_area(at, label.anchor, &label.lines, Role::Quiet)) {
            canvas.lines(at, label.anchor, &label.lines, Role::Quiet);
        }
    }
}

/// Draws the labels of the editions: of all, or of every second, third …, as many as have room, counted from the last;
/// and that of the first.
fn draw_editions(trend: &Trend, frame: &mut Frame, canvas: &Canvas) {
    let points: Vec<_> = trend.points().rev().collect();
    let half = |i: usize| width(&points[i].label, Role::Label) / 2.0 + 2.0;
    let x = |i: usize| frame.x.at(points[i].x);
    let fits = |step: &usize| {
        let kept: Vec<usize> = (0..points.len()).step_by(*step).collect();
        kept.windows(2).all(|pair| x(pair[0]) - half(pair[0]) >= x(pair[1]) + half(pair[1]))
    };
    let step = (1..points.len()).find(fits).unwrap_or(points.len());
    for i in (0..points.len()).step_by(step).chain([points.len() - 1]) {
        let at = (frame.x.at(points[i].x), frame.foot);
        write(at, &points[i].label, Role::Label, frame, canvas);
    }
}

fn write(at: (f64, f64), label: &str, role: Role, frame: &mut Frame, canvas: &Canvas) -> bool {
    let area = Frame::area(at, Anchor::Middle, label, role);
    let sheet = Area { x0: 0.0, y0: 0.0, x1: frame.size.width(), y1: f64::INFINITY };
    let fits = area.within(&sheet) && frame.taken.is_free(&area.grown(2.0));
    if fits {
        frame.taken.add(area.grown(2.0));
        canvas.text(at, Anchor::Middle, label, role);
    }
    fits
}

/// A year without an assessment, and below it why.
fn draw_gaps(trend: &Trend, frame: &mut Frame, canvas: &Canvas) {
    let line = face(Role::Quiet).line();
    for gap in &trend.gaps {
        let at = (frame.x.at(gap.x), frame.foot);
        if !write(at, &gap.label, Role::Quiet, frame, canvas) {
            continue;
        }
        let lines = wrap(&gap.text, face(Role::Quiet), gap_room(trend, gap, frame), 3);
        let below = (at.0, at.1 + line);
        let area = text_area(below, Anchor::Middle, &lines, Role::Quiet);
        if area.x0 >= 0.0 && area.x1 <= frame.size.width() && frame.take(area) {
            canvas.lines(below, Anchor::Middle, &lines, Role::Quiet);
            frame.height = frame.height.max(area.y1 + 3.0);
        }
    }
}

/// The width between the gap's neighbours on either side, within reason.
fn gap_room(trend: &Trend, gap: &Gap, frame: &Frame) -> f64 {
    let away = |x: f64| (frame.x.at(x) - frame.x.at(gap.x)).abs();
    let others =
        trend.gaps.iter().map(|other| other.x).chain(trend.points().map(|p| p.x)).filter(|x| (x - gap.x).abs() > 0.0);
    (others.map(away).fold(f64::INFINITY, f64::min) * 1.6).clamp(48.0, 110.0)
}
