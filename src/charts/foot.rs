//! The numbers of a scale below what is drawn on it.

use super::canvas::{Anchor, Canvas, face, width};
use super::paint::Role;
use super::scale::{Axis, Scale, Shown};

/// Prints about `count` ticks below `top`, as many as have room, and says where they end.
pub(crate) fn draw_numbers(canvas: &Canvas, scale: &Scale, shown: &Shown, axis: &Axis, count: f64, top: f64) -> f64 {
    let baseline = top + 4.0 + face(Role::Quiet).ascent();
    let right = canvas.size().width();
    let mut free_from = 0.0;
    for (at, decimals) in shown.ticks(count) {
        let label = (scale.number)(at, decimals);
        let half = width(&label, Role::Quiet) / 2.0;
        let middle = axis.at(at).clamp(half, (right - half).max(half));
        if middle - half >= free_from {
            canvas.text((middle, baseline), Anchor::Middle, &label, Role::Quiet);
            free_from = middle + half + 8.0;
        }
    }
    baseline + 5.0
}
