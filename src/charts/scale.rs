//! The scale of scores, and numbers as a coordinate of plotters.

use std::fmt;
use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};
use plotters::coord::types::RangedCoordf64;

use super::backend::tenth;
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
        let whole = self.whole();
        let (min, max) = (whole.range.start, whole.range.end);
        let lowest = scores.into_iter().filter(|s| s.is_finite()).fold(max, f64::min);
        let room = lowest - min;
        if self.cut.is_none() || room < (max - min) * EMPTY {
            return Shown { numbers: whole, cut: false };
        }
        // Down to a tick, with some air below the lowest score.
        let air = (max - lowest).max((max - min) * 0.1) * 0.25;
        let step = step(max - lowest + air, 4).0;
        let from = ((lowest - air - min) / step).floor() * step + min;
        if from <= min {
            Shown { numbers: whole, cut: false }
        } else {
            Shown { numbers: (from..max).into(), cut: true }
        }
    }

    /// All of the scale, its ends in order and apart, whatever was given.
    pub(crate) fn whole(&self) -> Numbers {
        Numbers::from(if self.max > self.min { self.min..self.max } else { self.min..self.min + 1.0 })
    }
}

/// What is drawn of a scale.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shown {
    pub numbers: Numbers,
    pub cut: bool,
}

/// A range of numbers as a coordinate of plotters. A number outside the range is at its end; in a range of one number
/// it is in the middle. The key points are round numbers.
///
/// The range may leave room at the ends of its axis, which plots of the same field use in full: there the infinite
/// numbers are.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Numbers {
    pub range: Range<f64>,
    /// In tenths of a unit, at the low end and at the high end.
    room: (i32, i32),
}

impl From<Range<f64>> for Numbers {
    fn from(range: Range<f64>) -> Self {
        Self { range, room: (0, 0) }
    }
}

impl Numbers {
    /// The same with room at the ends of its axis, in SVG units. The axis must run from the left to the right.
    pub(crate) fn with_room(self, low: f64, high: f64) -> Self {
        Self { room: (tenth(low), tenth(high)), ..self }
    }

    /// At most so many round numbers within the range, each with the decimals that it needs.
    pub(crate) fn ticks(&self, most: usize) -> Vec<(f64, usize)> {
        let Some(steps) = most.checked_sub(1).filter(|steps| *steps > 0) else { return Vec::new() };
        let (step, decimals) = step(self.range.end - self.range.start, steps);
        let first = (self.range.start / step - 1e-9).ceil();
        let last = (self.range.end / step + 1e-9).floor();
        let steps = (last - first).clamp(0.0, 50.0) as usize;
        // Whole multiples, so that 3 × 0.1 prints as 0.3; adding 0 turns -0 into 0.
        (0..=steps).map(|i| ((first + i as f64) * step + 0.0, decimals)).collect()
    }
}

impl Ranged for Numbers {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, number: &f64, limit: (i32, i32)) -> i32 {
        let ends = (limit.0 + self.room.0, limit.1 - self.room.1);
        let Range { start, end } = self.range;
        match *number {
            f64::NEG_INFINITY => limit.0,
            f64::INFINITY => limit.1,
            _ if end <= start => (ends.0 + ends.1 + 1) / 2,
            number if number.is_nan() => ends.0,
            number => RangedCoordf64::from(start..end).map(&number.clamp(start, end), ends),
        }
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        self.ticks(hint.max_num_points()).into_iter().map(|(number, _)| number).collect()
    }

    fn range(&self) -> Range<f64> {
        self.range.clone()
    }
}

/// A round step that divides `length` about `count` times, and the decimals it needs.
fn step(length: f64, count: usize) -> (f64, usize) {
    let wanted = (length / count as f64).max(1e-6);
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
