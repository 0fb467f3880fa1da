//! The numbers of a scale below what is drawn on it.

use super::canvas::{Canvas, face, width};
use super::paint::Role;
use super::place::Anchor;
use super::plot::Axis;
use super::scale::{Numbers, Scale};

/// Prints at most so many ticks below `top`, without those that would touch the one before, and says where they end.
pub(crate) fn draw_numbers(canvas: &Canvas, scale: &Scale, axis: &Axis<Numbers>, most: usize, top: f64) -> f64 {
    let baseline = top + 4.0 + face(Role::Quiet).ascent();
    let right = canvas.width();
    let mut free_from = 0.0;
    for (at, decimals) in axis.coord.ticks(most) {
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
