//! Maps raw values to 0–1: min-max normalization with fixed goalposts, linear or logarithmic (OECD/JRC *Handbook on
//! Constructing Composite Indicators*, step 5; UNDP's goalposts for the human development index).

use rust_decimal::{Decimal, MathematicalOps};

use super::fault::Fault;
use super::rounding::settle;
use crate::content::methodology::{Curve, Normalize};

/// A normalization with precomputed goalposts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Normalization {
    curve: Curve,
    /// The raw value that becomes 0, or its logarithm.
    start: Decimal,
    /// The distance from the start to the value that becomes 1.
    span: Decimal,
    cap: bool,
}

impl Normalization {
    /// Computes the goalposts.
    pub(crate) fn new(rule: &Normalize) -> Result<Self, Fault> {
        let start = on_curve(rule.curve, rule.from)?;
        let span = on_curve(rule.curve, rule.to)?.checked_sub(start).ok_or(Fault::Overflow)?;
        if span.is_zero() {
            return Err(Fault::NoSpan);
        }
        Ok(Self { curve: rule.curve, start, span, cap: rule.cap })
    }

    /// Maps a raw value: 0 at `from`, 1 at `to`, and beyond them only without a cap. Where `from` is greater than `to`,
    /// less is better.
    pub(crate) fn apply(&self, raw: Decimal) -> Result<Decimal, Fault> {
        let way = on_curve(self.curve, raw)?.checked_sub(self.start).ok_or(Fault::Overflow)?;
        let place = way.checked_div(self.span).ok_or(Fault::Overflow)?;
        let place = if self.curve == Curve::Log { settle(place) } else { place };
        Ok(if self.cap { place.clamp(Decimal::ZERO, Decimal::ONE) } else { place })
    }
}

fn on_curve(curve: Curve, raw: Decimal) -> Result<Decimal, Fault> {
    match curve {
        Curve::Linear => Ok(raw),
        Curve::Log => raw.checked_ln().ok_or(Fault::Logarithm),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn normalized(curve: Curve, from: &str, to: &str, cap: bool, raw: &str) -> Result<Decimal, Fault> {
        Normalization::new(&Normalize { curve, from: d(from), to: d(to), cap })?.apply(d(raw))
    }

    #[test]
    fn the_goalposts_give_nought_and_one() {
        for (curve, from, to) in [(Curve::Linear, "20", "85"), (Curve::Log, "1007.436", "26572.352")] {
            assert_eq!(normalized(curve, from, to, false, from), Ok(Decimal::ZERO));
            assert_eq!(normalized(curve, from, to, false, to), Ok(Decimal::ONE));
        }
        assert_eq!(normalized(Curve::Linear, "20", "85", false, "52.5"), Ok(d("0.5")));
        assert_eq!(normalized(Curve::Log, "1", "100", false, "10"), Ok(d("0.5")));
    }

    #[test]
    fn only_a_cap_cuts_what_lies_beyond_the_goalposts() {
        assert_eq!(normalized(Curve::Linear, "0", "18", false, "19.8"), Ok(d("1.1")));
        assert_eq!(normalized(Curve::Linear, "0", "18", true, "19.8"), Ok(Decimal::ONE));
        assert_eq!(normalized(Curve::Linear, "10", "20", false, "5"), Ok(d("-0.5")));
        assert_eq!(normalized(Curve::Linear, "10", "20", true, "5"), Ok(Decimal::ZERO));
    }

    #[test]
    fn less_is_better_where_the_goalposts_are_turned() {
        assert_eq!(normalized(Curve::Linear, "50", "0", true, "10"), Ok(d("0.8")));
    }

    /// Expected: 60 digits of (ln 9795 − ln 1007.436) / (ln 26572.352 − ln 1007.436).
    #[test]
    fn a_logarithm_is_right_to_its_24_digits() {
        let place = normalized(Curve::Log, "1007.436", "26572.352", false, "9795");
        assert_eq!(place, Ok(d("0.695031146218220840664664")));
    }

    #[test]
    fn a_normalization_that_cannot_be_is_a_fault() {
        assert_eq!(normalized(Curve::Log, "1", "10", true, "0"), Err(Fault::Logarithm));
        assert_eq!(normalized(Curve::Log, "0", "10", true, "5"), Err(Fault::Logarithm));
        assert_eq!(normalized(Curve::Linear, "5", "5", true, "5"), Err(Fault::NoSpan));
    }
}
