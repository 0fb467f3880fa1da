//! Charts as small SVG that takes its colours and its font from the page.
//!
//! Every kind is an input struct with ready-to-print strings and positions, and a `draw` that gives an [`Svg`], or
//! `None` where there is nothing to draw. A chart is drawn once for each width that it is shown at ([`Size`]): text is
//! never scaled below 11 pixels, so a phone gets a layout of its own. [`inline`] puts all of them into the page, and
//! `chart.css` shows the one that fits. Layout is in SVG units as `f64`; the backend's pixels are tenths of a unit,
//! which is all the precision that is written.
//!
//! # What plotters does
//!
//! A sheet ([`canvas::Canvas`]) is a drawing area on our backend ([`backend::SvgBackend`]). A kind measures its texts,
//! so knows where its axes run ([`plot::Axis`]), and builds a chart between them ([`plot::Plot`]) with `ChartBuilder`.
//! What has a value is a series on that chart, and is placed by its coordinates:
//!
//! - Scores and years are a `Ranged` of ours ([`scale::Numbers`]), which maps as `RangedCoordf64` does; the rows of a
//!   ranking, of dimensions and of zones are another ([`rows::Rows`]). The shares of a bar and the two editions of a
//!   slope are ranges of plotters itself.
//! - Ticks are key points of the coordinate; the grid is `draw_mesh`.
//! - Bands and bars are `Rectangle`s, lines `LineSeries` or `PathElement`s, what is a fixed size at a value is composed
//!   on an `EmptyElement`. Marks of zones and stacks of dots are elements of our own ([`element`]).
//! - What many charts share is drawn once; the bars of each are drawn on its saved `ChartState`.
//!
//! # What plotters does not do here
//!
//! - **Classes.** Its elements carry a colour and no class, so that a class travels as a colour, by the table in
//!   [`paint`]. Its own SVG backend writes colours and fonts into each of its elements, which then follow neither the
//!   dark nor the printed page; ours joins shapes of one class into one path, which is shorter.
//! - **Texts.** It measures in a font that it loads itself, in whole pixels, and breaks lines at characters. Ours are
//!   measured with the tables of the portal's font ([`font`]), break at words, and go to the backend at once.
//! - **Axes with labels.** `configure_mesh` draws all labels of an axis, whether or not they touch or leave the sheet,
//!   and draws both axes in one style or labels none. Label areas have a size given beforehand; ours follow from the
//!   labels ([`foot`], [`trend`]). Labels at points, which step aside for one another, it has none ([`place`]).
//! - **Ticks.** Its key points are steps of 1, 2 and 5, found with a logarithm that differs between machines in the
//!   last digit; ours know quarters, and how many decimals each needs.
//! - **Rows.** `SegmentedCoord` makes categories equally tall; ours are as tall as their texts.
//! - **Series of points.** `PointSeries` has one style for all; each mark has the colour and the shape of its zone.
//!   Dashes are CSS: `DashedLineSeries` would write each as a line of its own. A swarm of dots it lacks ([`swarm`]).

// Layout is in small floats whose tenths become whole backend pixels; counts of points and rows are far below 2^52.
#![allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_sign_loss)]

pub(crate) mod backend;
pub(crate) mod canvas;
pub(crate) mod dimensions;
pub(crate) mod distribution;
pub(crate) mod element;
pub(crate) mod figure;
pub(crate) mod font;
pub(crate) mod foot;
pub(crate) mod hue;
pub(crate) mod input;
pub(crate) mod paint;
pub(crate) mod path;
pub(crate) mod place;
pub(crate) mod plate;
pub(crate) mod plot;
pub(crate) mod ranking;
pub(crate) mod rows;
pub(crate) mod scale;
pub(crate) mod slope;
pub(crate) mod spark;
pub(crate) mod strip;
pub(crate) mod svg;
pub(crate) mod swarm;
#[cfg(test)]
mod tests;
pub(crate) mod trend;
pub(crate) mod zones;

pub(crate) use dimensions::{DimensionRow, Dimensions, PreparedDimensions};
pub(crate) use distribution::{Distribution, DistributionPoint, Prepared};
pub(crate) use font::{Face, measure, shorten, wrap};
pub(crate) use hue::Hue;
pub(crate) use plate::Plate;
pub(crate) use ranking::{Ranking, RankingRow};
pub(crate) use scale::{Band, Scale};
pub(crate) use slope::{Slope, SlopeRow};
pub(crate) use spark::Spark;
pub(crate) use strip::Strip;
pub(crate) use svg::{Heading, Size, Svg, inline};
pub(crate) use trend::{Gap, MeanLine, Segment, Trend, TrendPoint, TrendResult};
pub(crate) use zones::{ZoneCount, ZoneRow, Zones};
