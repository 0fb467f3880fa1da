//! The rows of a chart as a coordinate of plotters.

use std::ops::Range;
use std::sync::Arc;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};

use super::backend::tenth;

/// Rows from the top downwards, each as tall as its texts; the categories of plotters are all equally tall. A value is
/// a place in a row: the row's number, and how far below its middle, in SVG units.
#[derive(Clone)]
pub(crate) struct Rows(Arc<[f64]>);

/// Rows whose middles are so far below the top of the axis.
impl FromIterator<f64> for Rows {
    fn from_iter<I: IntoIterator<Item = f64>>(middles: I) -> Self {
        Self(middles.into_iter().collect())
    }
}

impl Ranged for Rows {
    type FormatOption = NoDefaultFormatting;
    type ValueType = (usize, f64);

    fn map(&self, (row, below): &(usize, f64), (_, top): (i32, i32)) -> i32 {
        top + tenth(self.0.get(*row).copied().unwrap_or_default() + below)
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<(usize, f64)> {
        (0..self.0.len().min(hint.max_num_points())).map(|row| (row, 0.0)).collect()
    }

    fn range(&self) -> Range<(usize, f64)> {
        (0, 0.0)..(self.0.len(), 0.0)
    }
}
