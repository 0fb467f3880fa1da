//! The scale of scores: its ticks, its cut, and where a score is on the sheet.

use std::fmt;
use std::ops::Range;

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

use super::hue::Hue;

/// The scale that scores are drawn on.
#[derive(Clone, Copy)]
pub(crate) struct Scale<'a> {
    /// The lowest score there can be.
    pub min: f64,
    /// The highest score there can be.
    pub max: f64,
    /// Prints a tick: the number, and how many decimals it needs.
    pub number: &'a (dyn Fn(f64, usize) -> String + Sync),
    /// Where the axis may leave out an empty lower part: the words that say so ("sumbu tidak mulai dari 0").
    pub cut: Option<&'a str>,
}

impl fmt::Debug for Scale<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scale").field("min", &self.min).field("max", &self.max).field("cut", &self.cut).finish()
    }
}

/// A range of the scale that a predicate or a zone covers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Band {
    /// Its lower bound.
    pub from: f64,
    /// Where the next band begins, or the end of the scale.
    pub to: f64,
    /// The colour of its zone.
    pub hue: Hue,
    /// The name to print.
    pub name: String,
}

/// The least share of the scale that must be empty below the lowest score for the axis to be cut.
const EMPTY: f64 = 0.45;

impl Scale<'_> {
    /// What is drawn of the scale: all of it, or less at the low end where it may be cut and is empty there. `scores`
    /// must be within it.
    pub(crate) fn shown(&self, scores: impl IntoIterator<Item = f64>) -> Shown {
        let (min, max) = self.bounds();
        let lowest = scores.into_iter().filter(|s| s.is_finite()).fold(max, f64::min);
        let room = lowest - min;
        if self.cut.is_none() || room < (max - min) * EMPTY {
            return Shown { range: min..max, cut: false };
        }
        // Down to a tick, with some air below the lowest score.
        let air = (max - lowest).max((max - min) * 0.1) * 0.25;
        let step = step(max - lowest + air, 4.0).0;
        let from = ((lowest - air - min) / step).floor() * step + min;
        if from <= min { Shown { range: min..max, cut: false } } else { Shown { range: from..max, cut: true } }
    }

    /// The ends in order and apart, whatever was given.
    fn bounds(&self) -> (f64, f64) {
        if self.max > self.min { (self.min, self.max) } else { (self.min, self.min + 1.0) }
    }
}

/// What is drawn of a scale.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shown {
    pub range: Range<f64>,
    pub cut: bool,
}

impl Shown {
    /// About `count` round numbers within it, each with the decimals it needs.
    pub(crate) fn ticks(&self, count: f64) -> Vec<(f64, usize)> {
        let (step, decimals) = step(self.range.end - self.range.start, count);
        let first = (self.range.start / step - 1e-9).ceil();
        let last = (self.range.end / step + 1e-9).floor();
        let steps = (last - first).clamp(0.0, 50.0) as usize;
        // Whole multiples, so that 3 × 0.1 prints as 0.3; adding 0 turns -0 into 0.
        (0..=steps).map(|i| ((first + i as f64) * step + 0.0, decimals)).collect()
    }
}

/// A round step that divides `length` about `count` times, and the decimals it needs.
fn step(length: f64, count: f64) -> (f64, usize) {
    let wanted = (length / count).max(1e-6);
    let (mut unit, mut decimals) = (1.0, 0);
    while unit * 10.0 <= wanted {
        unit *= 10.0;
    }
    while unit > wanted {
        unit /= 10.0;
        decimals += 1;
    }
    let (factor, finer) = [(1.0, 0), (2.0, 0), (2.5, 1), (5.0, 0), (10.0, 0)]
        .into_iter()
        .find(|(factor, _)| factor * unit >= wanted * 0.999)
        .unwrap_or((10.0, 0));
    let decimals = if unit >= 10.0 { 0 } else { decimals + finer };
    (factor * unit, decimals)
}

/// A direction on the sheet along which numbers run.
#[derive(Clone)]
pub(crate) struct Axis {
    coord: RangedCoordf64,
    range: Range<f64>,
    /// Its ends in tenths of a unit.
    ends: (i32, i32),
}

impl Axis {
    /// `numbers` run from `from` to `to` on the sheet.
    pub(crate) fn new(numbers: Range<f64>, from: f64, to: f64) -> Self {
        let ends = ((from * 10.0).round() as i32, (to * 10.0).round() as i32);
        Self { coord: numbers.clone().into(), range: numbers, ends }
    }

    /// Where a number is; one outside the range is at its end, and in a range of one number it is in the middle.
    pub(crate) fn at(&self, number: f64) -> f64 {
        if self.range.end <= self.range.start {
            return f64::from(self.ends.0 + self.ends.1) / 20.0;
        }
        let number = if number.is_finite() { number } else { self.range.start };
        f64::from(self.coord.map(&number.clamp(self.range.start, self.range.end), self.ends)) / 10.0
    }
}
