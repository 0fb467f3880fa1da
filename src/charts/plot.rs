//! Charts of plotters on a sheet: where their axes run, and the series on them.

use std::borrow::Borrow;

use plotters::chart::{ChartBuilder, ChartContext, ChartState};
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::Ranged;
use plotters::element::{Drawable, PointCollection};

use super::backend::{SvgBackend, tenth};
use super::canvas::{Canvas, TALLEST};
use super::paint::Role;

/// The paper that stays free at each side of an area, in tenths of a unit, so that two side by side do not touch.
pub(crate) const HAIR: u32 = 5;

/// A direction on the sheet along which a coordinate of plotters runs.
#[derive(Clone)]
pub(crate) struct Axis<R> {
    pub coord: R,
    /// Its ends in tenths of a unit.
    ends: (i32, i32),
}

impl<R: Ranged> Axis<R> {
    /// The coordinate runs between these places on the sheet: from the left to the right, or from the foot to the top.
    pub(crate) fn new(coord: R, from: f64, to: f64) -> Self {
        Self { coord, ends: (tenth(from), tenth(to)) }
    }

    /// Where a value is on the sheet. Texts are placed by it before there is a plot.
    #[allow(clippy::needless_pass_by_value, reason = "values are small numbers")]
    pub(crate) fn at(&self, value: R::ValueType) -> f64 {
        f64::from(self.coord.map(&value, self.ends)) / 10.0
    }
}

/// A chart of plotters on a part of a sheet.
pub(crate) struct Plot<X: Ranged, Y: Ranged>(ChartContext<'static, SvgBackend, Cartesian2d<X, Y>>);

/// A plot without its sheet, to be drawn on others.
pub(crate) type SavedPlot<X, Y> = ChartState<Cartesian2d<X, Y>>;

impl<X: Ranged + Clone, Y: Ranged + Clone> Plot<X, Y> {
    /// A plot between the ends of two axes.
    pub(crate) fn on(canvas: &Canvas, x: &Axis<X>, y: &Axis<Y>) -> Self {
        let chart = ChartBuilder::on(canvas.root())
            .margin_left(x.ends.0)
            .margin_right(tenth(canvas.width()) - x.ends.1)
            .margin_top(y.ends.1)
            .margin_bottom(tenth(TALLEST) - y.ends.0)
            .build_cartesian_2d(x.coord.clone(), y.coord.clone());
        // Only a title, which is measured by the backend, can fail; there is none.
        Self(chart.expect("a chart without a title is always built"))
    }

    /// The same plot on another sheet.
    pub(crate) fn restored(canvas: &Canvas, saved: &SavedPlot<X, Y>) -> Self {
        Self(saved.clone().restore(canvas.root()))
    }

    /// The plot, to be drawn on other sheets.
    pub(crate) fn save(self) -> SavedPlot<X, Y> {
        self.0.into_chart_state()
    }

    /// Draws a series.
    pub(crate) fn draw<S, E>(&mut self, series: S)
    where
        S: IntoIterator,
        S::Item: Borrow<E>,
        E: Drawable<SvgBackend>,
        for<'e> &'e E: PointCollection<'e, (X::ValueType, Y::ValueType)>,
    {
        let drawn = self.0.draw_series(series);
        debug_assert!(drawn.is_ok(), "the backend was borrowed while drawing");
    }

    /// Draws a line of the grid at each of at most so many key points of the upright axis.
    pub(crate) fn draw_grid(&self, most: usize) {
        let style = Role::Grid.into();
        let drawn = self.0.plotting_area().draw_mesh(|backend, line| line.draw(backend, &style), most, 0);
        debug_assert!(drawn.is_ok(), "the backend was borrowed while drawing");
    }
}
