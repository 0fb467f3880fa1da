//! An institution over editions.

mod field;
mod foot;
mod frame;
mod series;

use super::canvas::Canvas;
use super::hue::Hue;
use super::plot::Plot;
use super::scale::{Band, Scale};
use super::svg::{Heading, Size, Svg};
use frame::Frame;

/// An institution's results over editions, before the bands of each edition's method.
#[derive(Clone, Debug)]
pub(crate) struct Trend<'a> {
    /// What it says to those who do not see it.
    pub heading: Heading,
    /// The scale of the scores.
    pub scale: Scale<'a>,
    /// The editions, cut where the method changed in a way that makes scores incomparable; oldest first.
    pub segments: Vec<Segment>,
    /// Years without an assessment.
    pub gaps: Vec<Gap>,
    /// Lines of others, kept quiet.
    pub peers: Vec<PeerLine>,
    /// The line of a mean.
    pub mean: Option<MeanLine>,
}

/// Editions under one method.
#[derive(Clone, Debug, Default)]
pub(crate) struct Segment {
    /// The words at the rule before it: "metode berubah". The first segment has no rule.
    pub break_label: String,
    /// The bands of the method, in any order; empty for a method without scores.
    pub bands: Vec<Band>,
    /// Its results, oldest first; may be empty where the institution has none under this method.
    pub points: Vec<TrendPoint>,
}

/// A result.
#[derive(Clone, Debug)]
pub(crate) struct TrendPoint {
    /// When: the year, or the edition's place in the row of editions where ids are no numbers.
    pub x: f64,
    /// The edition: "2023".
    pub label: String,
    /// What is known.
    pub result: TrendResult,
}

/// What is known of a result.
#[derive(Clone, Debug)]
pub(crate) enum TrendResult {
    /// A score.
    Score {
        /// The score on the scale.
        score: f64,
        /// The score as printed.
        text: String,
        /// The colour of its zone.
        hue: Hue,
    },
    /// A zone or a predicate in words, without a score.
    Worded {
        /// What is known, or that nothing more is: "hanya zona", "Kualitas Tertinggi".
        text: String,
        /// The colour of its zone; grey where that is not known.
        hue: Hue,
    },
}

/// A year without an assessment.
#[derive(Clone, Debug)]
pub(crate) struct Gap {
    /// When.
    pub x: f64,
    /// The year: "2020".
    pub label: String,
    /// Why nothing is there: "tidak dinilai".
    pub text: String,
}

/// The line of another institution. It is broken where the line in focus would be.
#[derive(Clone, Debug, Default)]
pub(crate) struct PeerLine {
    /// When and what score; oldest first.
    pub points: Vec<(f64, f64)>,
}

/// The line of a mean.
#[derive(Clone, Debug, Default)]
pub(crate) struct MeanLine {
    /// When and what mean; oldest first.
    pub points: Vec<(f64, f64)>,
    /// What it is: "rata-rata kabupaten".
    pub label: String,
}

impl Trend<'_> {
    /// The chart; `None` without a single result.
    pub(crate) fn draw(&self, size: Size) -> Option<Svg> {
        self.draw_tall(size, if size.is_wide() { 230.0 } else { 210.0 })
    }

    /// The same with a field of scores of this height: a low one for a card.
    pub(crate) fn draw_tall(&self, size: Size, tall: f64) -> Option<Svg> {
        let mut frame = Frame::new(self, size, tall)?;
        let canvas = Canvas::new(size);
        let mut plot = Plot::on(&canvas, &frame.x, &frame.y);
        field::draw(self, &mut frame, &mut plot, &canvas);
        series::draw(self, &mut frame, &mut plot, &canvas);
        foot::draw(self, &mut frame, &canvas);
        field::draw_names(self, &mut frame, &canvas);
        Some(canvas.finish(&self.heading, size, frame.height))
    }

    /// Every result.
    fn points(&self) -> impl DoubleEndedIterator<Item = &TrendPoint> {
        self.segments.iter().flat_map(|segment| &segment.points)
    }

    /// Every score that is drawn as a line.
    fn scores(&self) -> impl Iterator<Item = f64> {
        let own = self.points().filter_map(TrendPoint::score);
        let mean = self.mean.iter().flat_map(|line| &line.points);
        let others = self.peers.iter().flat_map(|line| &line.points);
        own.chain(mean.chain(others).map(|(_, score)| *score))
    }
}

impl TrendPoint {
    fn score(&self) -> Option<f64> {
        match self.result {
            TrendResult::Score { score, .. } => Some(score),
            TrendResult::Worded { .. } => None,
        }
    }
}
