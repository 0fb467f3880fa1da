//! Charts as small SVG that takes its colours and its font from the page.
//!
//! Every kind is an input struct with ready-to-print strings and positions, and a `draw` that gives an [`Svg`], or
//! `None` where there is nothing to draw. A chart is drawn for one of two widths ([`Size`]): text is never scaled
//! below 11 pixels, so a phone gets a layout of its own. [`responsive`] draws both and lets `chart.css` show one.
//!
//! Drawing goes through plotters onto [`SvgBackend`], which turns a "colour" ([`Paint`]) into a CSS class. Layout is
//! in SVG units as `f64`; the backend's pixels are tenths of a unit, which is all the precision that is written.

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
