//! Weights in lowest terms.

use rust_decimal::Decimal;

/// The smallest whole numbers in the same proportion: 21.85, 32.37, 45.78 become 2185, 3237, 4578.
///
/// Weights are proportions: multiplying all of them by the same number must not change the last digit of any division.
/// In lowest terms they are the same numbers. Weights with more than 38 digits are not changed.
pub(crate) fn lowest_terms(weights: &[Decimal]) -> Vec<Decimal> {
    whole(weights).unwrap_or_else(|| weights.to_vec())
}

fn whole(weights: &[Decimal]) -> Option<Vec<Decimal>> {
    let weights: Vec<Decimal> = weights.iter().map(Decimal::normalize).collect();
    let decimals = weights.iter().map(Decimal::scale).max()?;
    let on_one_scale = |w: &Decimal| 10_i128.checked_pow(decimals - w.scale())?.checked_mul(w.mantissa());
    let whole: Vec<i128> = weights.iter().map(on_one_scale).collect::<Option<_>>()?;
    let divisor = whole.iter().copied().fold(0, greatest_common_divisor);
    whole.into_iter().map(|w| Decimal::try_from_i128_with_scale(w.checked_div(divisor)?, 0).ok()).collect()
}

fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(weights: &[&str]) -> Vec<String> {
        let weights: Vec<Decimal> = weights.iter().map(|w| w.parse().unwrap()).collect();
        lowest_terms(&weights).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn weights_in_the_same_proportion_are_the_same_weights() {
        assert_eq!(terms(&["21.85", "32.37", "24.24", "21.54"]), ["2185", "3237", "2424", "2154"]);
        assert_eq!(terms(&["0.5", "0.25", "0.25"]), ["2", "1", "1"]);
        assert_eq!(terms(&["50", "25", "25.00"]), ["2", "1", "1"]);
    }

    #[test]
    fn weights_too_long_for_whole_numbers_stay_as_they_are() {
        let long = ["7922816251426433759354395033", "0.0000000000000000000000000001"];
        assert_eq!(terms(&long), long);
    }
}
