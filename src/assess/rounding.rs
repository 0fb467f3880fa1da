//! Exact numbers, and every rounding of them: scores, other numbers beside scores, per cents. Nothing outside this file
//! rounds.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::content::methodology::{Rounding, Scale};

/// The significant digits of a divided number, or of a logarithm, that are correct.
///
/// A `Decimal` has 28 digits. Each inexact step (a division by 3 or 65, `ln`, `exp`) is off by about one in the 27th
/// digit, and a national method has a few dozen such steps, so 24 digits are safe. Otherwise three times a third would
/// be 99.99…9, and a score of exactly 87.995 would be 87.994 999… and be rounded the wrong way.
const TRUSTED_DIGITS: u32 = 24;

/// Removes the digits that are only errors of the arithmetic, so that a number with a short exact form has that form.
pub(crate) fn settle(value: Decimal) -> Decimal {
    if value.mantissa().unsigned_abs() < 10_u128.pow(TRUSTED_DIGITS) {
        return value.normalize();
    }
    // `None` only where rounding up leaves the range of a decimal; then the value is kept.
    value
        .round_sf_with_strategy(TRUSTED_DIGITS, RoundingStrategy::MidpointNearestEven)
        .map_or(value, |settled| settled.normalize())
}

impl Scale {
    /// The number with exactly the decimals of a score, a half rounded as the method says.
    pub(crate) fn round(&self, number: Decimal) -> Decimal {
        self.to_decimals(number, self.decimals)
    }

    /// A number of a working, such as the value of a part: with the decimals of a score, and with up to two more
    /// where it has them.
    pub(crate) fn round_working(&self, number: Decimal) -> Decimal {
        let most = self.to_decimals(number, self.decimals + 2);
        // A number with even more decimals keeps all of these, zeros too: 84.4700 is 84.47 and a little.
        if most != number {
            return most;
        }
        let shown = most.normalize();
        if shown.scale() < self.decimals { with_decimals(shown, self.decimals) } else { shown }
    }

    /// The exact score, cut to six decimals more than a score has. It is cut, not rounded, so that it never reads like
    /// another score: 87.995 must not show as 88.00.
    pub(crate) fn cut(&self, exact: Decimal) -> Decimal {
        exact.trunc_with_scale(self.decimals + 6).normalize()
    }

    /// The lowest number with the decimals of a score that is not below a bound.
    pub(crate) fn round_up(&self, bound: Decimal) -> Decimal {
        with_decimals(bound.round_dp_with_strategy(self.decimals, RoundingStrategy::ToPositiveInfinity), self.decimals)
    }

    fn to_decimals(&self, number: Decimal, decimals: u32) -> Decimal {
        let strategy = match self.rounding {
            Rounding::HalfUp => RoundingStrategy::MidpointAwayFromZero,
            Rounding::HalfEven => RoundingStrategy::MidpointNearestEven,
        };
        with_decimals(settle(number).round_dp_with_strategy(decimals, strategy), decimals)
    }
}

/// A number without a method, such as the size of a file, with exactly `decimals` decimals, a half away from zero.
pub(crate) fn half_up(number: Decimal, decimals: u32) -> Decimal {
    with_decimals(number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero), decimals)
}

/// A number that is shown as exact, with at most `decimals` decimals and without trailing zeros: further decimals are
/// errors of long divisions.
pub(crate) fn at_most(number: Decimal, decimals: u32) -> Decimal {
    half_up(number, decimals).normalize()
}

/// Per cent of a whole, to two decimals, a half away from zero; `None` where the whole is nothing.
pub(crate) fn per_cent(part: u32, whole: u32) -> Option<Decimal> {
    Decimal::from(part).checked_div(Decimal::from(whole)).map(as_per_cent)
}

/// A share from 0 to 1 as per cent, to two decimals, a half away from zero.
pub(crate) fn as_per_cent(share: Decimal) -> Decimal {
    half_up(settle(share * Decimal::ONE_HUNDRED), 2)
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
    use proptest::prelude::*;

    use super::*;

    fn scale(decimals: u32, rounding: Rounding) -> Scale {
        Scale { min: Decimal::ZERO, max: Decimal::ONE_HUNDRED, decimals, rounding }
    }

    fn rounded(value: &str, decimals: u32, rounding: Rounding) -> String {
        scale(decimals, rounding).round(value.parse().unwrap()).to_string()
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

    #[test]
    fn a_per_cent_of_an_inexact_share_is_rounded_as_the_exact_one() {
        assert_eq!(per_cent(1, 32), Some("3.13".parse().unwrap()));
        assert_eq!(per_cent(2, 3), Some("66.67".parse().unwrap()));
        assert_eq!(per_cent(1, 0), None);
        assert_eq!(as_per_cent(Decimal::ONE).to_string(), "100.00");
    }

    proptest! {
        #[test]
        fn a_working_number_has_the_decimals_it_needs(mantissa: i64, digits in 0_u32..=20, zeros in 0_u32..6, decimals in 0_u32..6) {
            let mut number = Decimal::new(mantissa % 1_000_000_000, digits);
            number.rescale(number.scale() + zeros);
            let exact = number.normalize();
            for rounding in [Rounding::HalfUp, Rounding::HalfEven] {
                let expected = scale(exact.scale().clamp(decimals, decimals + 2), rounding).round(exact);
                prop_assert_eq!(scale(decimals, rounding).round_working(number).to_string(), expected.to_string());
            }
        }
    }
}
