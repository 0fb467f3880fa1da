//! Exact numbers and the one rounding at the end.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::content::methodology::{Rounding, Scale};

/// Significant digits that are trusted in a number that was divided, or went through a logarithm.
///
/// A `Decimal` holds 28. Each inexact step (a division by 3 or 65, `ln`, `exp`) is off by about one in the 27th, and
/// a national method has a few dozen of them; 24 leaves room. Without this, three times a third would be
/// 99.99…9 and a score that is 87.995 exactly would be read as 87.994 999… and rounded the wrong way.
const TRUSTED_DIGITS: u32 = 24;

/// Takes off the digits that only the arithmetic put there, so that a result that has a short exact form has it.
pub(crate) fn settle(value: Decimal) -> Decimal {
    if value.mantissa().unsigned_abs() < 10_u128.pow(TRUSTED_DIGITS) {
        return value.normalize();
    }
    // `None` only where rounding up leaves the range of a decimal; the value itself is then the best there is.
    value
        .round_sf_with_strategy(TRUSTED_DIGITS, RoundingStrategy::MidpointNearestEven)
        .map_or(value, |settled| settled.normalize())
}

/// Rounds to the decimals of a scale, as it says, and prints with exactly that many.
pub(crate) fn round(value: Decimal, scale: &Scale) -> Decimal {
    let strategy = match scale.rounding {
        Rounding::HalfUp => RoundingStrategy::MidpointAwayFromZero,
        Rounding::HalfEven => RoundingStrategy::MidpointNearestEven,
    };
    with_decimals(settle(value).round_dp_with_strategy(scale.decimals, strategy), scale.decimals)
}

/// Per cent of a whole, to two decimals, half away from zero; `None` of nothing.
pub(crate) fn per_cent(part: u32, whole: u32) -> Option<Decimal> {
    let share = (Decimal::from(part) * Decimal::ONE_HUNDRED).checked_div(Decimal::from(whole))?;
    Some(with_decimals(share.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero), 2))
}

/// The same number with trailing zeros up to `decimals`: 88.4 becomes 88.40.
fn with_decimals(mut value: Decimal, decimals: u32) -> Decimal {
    value.rescale(decimals);
    // A rounded −0.001 is zero, and zero has no sign.
    if value.is_zero() {
        value.set_sign_positive(true);
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(decimals: u32, rounding: Rounding) -> Scale {
        Scale { min: Decimal::ZERO, max: Decimal::ONE_HUNDRED, decimals, rounding }
    }

    fn rounded(value: &str, decimals: u32, rounding: Rounding) -> String {
        round(value.parse().unwrap(), &scale(decimals, rounding)).to_string()
    }

    #[test]
    fn half_up_rounds_a_half_away_from_zero() {
        assert_eq!(rounded("87.995", 2, Rounding::HalfUp), "88.00");
        assert_eq!(rounded("87.994", 2, Rounding::HalfUp), "87.99");
        assert_eq!(rounded("-0.005", 2, Rounding::HalfUp), "-0.01");
        assert_eq!(rounded("-0.004", 2, Rounding::HalfUp), "0.00");
    }

    #[test]
    fn half_even_rounds_a_half_to_the_even_neighbour() {
        assert_eq!(rounded("87.985", 2, Rounding::HalfEven), "87.98");
        assert_eq!(rounded("87.995", 2, Rounding::HalfEven), "88.00");
        assert_eq!(rounded("2.5", 0, Rounding::HalfEven), "2");
    }

    #[test]
    fn what_the_arithmetic_left_behind_does_not_decide_a_rounding() {
        assert_eq!(rounded("87.994999999999999999999999998", 2, Rounding::HalfUp), "88.00");
        assert_eq!(rounded("87.9949999999999999999", 2, Rounding::HalfUp), "87.99");
    }

    #[test]
    fn settling_keeps_short_numbers_and_the_largest_ones() {
        assert_eq!(settle("88.40".parse().unwrap()).to_string(), "88.4");
        assert_eq!(settle(Decimal::MAX).round_sf(20), Decimal::MAX.round_sf(20));
    }
}
