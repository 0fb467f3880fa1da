//! Combines several numbers into one: the aggregations of the OECD/JRC *Handbook on Constructing Composite Indicators*
//! (2008), step 6.

use rust_decimal::{Decimal, MathematicalOps};

use super::fault::Fault;
use super::rounding::settle;
use crate::content::methodology::Aggregate;

/// A number and its weight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    /// The weight; 1 where the method has no weights.
    pub weight: Decimal,
    /// The number.
    pub value: Decimal,
}

/// Combines the terms, of which there must be at least one, and multiplies by `scale`.
///
/// A mean multiplies and adds first and divides once, so that it is exact wherever its result has 28 digits or less.
pub(crate) fn combine(aggregate: Aggregate, terms: &[Term], scale: Decimal) -> Result<Decimal, Fault> {
    if terms.is_empty() {
        return Err(Fault::NothingGiven);
    }
    match aggregate {
        Aggregate::WeightedMean | Aggregate::Mean => mean(terms, scale),
        Aggregate::Sum => times(weighted_sum(terms)?, scale),
        Aggregate::GeometricMean => times(geometric_mean(terms)?, scale),
        Aggregate::Min => times(fold(terms, Decimal::min), scale),
        Aggregate::Max => times(fold(terms, Decimal::max), scale),
    }
}

/// The sum of the weights.
pub(crate) fn total_weight(terms: &[Term]) -> Result<Decimal, Fault> {
    terms.iter().try_fold(Decimal::ZERO, |sum, term| sum.checked_add(term.weight)).ok_or(Fault::Overflow)
}

/// The contribution of one term to the outcome of [`combine`]; `None` where terms do not add up (`geometric-mean`,
/// `min`, `max`).
pub(crate) fn contribution(
    aggregate: Aggregate,
    term: Term,
    total_weight: Decimal,
    scale: Decimal,
) -> Result<Option<Decimal>, Fault> {
    let divisor = match aggregate {
        Aggregate::WeightedMean | Aggregate::Mean => total_weight,
        Aggregate::Sum => Decimal::ONE,
        Aggregate::GeometricMean | Aggregate::Min | Aggregate::Max => return Ok(None),
    };
    let product = times(times(term.weight, term.value)?, scale)?;
    product.checked_div(divisor).map(Some).ok_or(Fault::Overflow)
}

fn mean(terms: &[Term], scale: Decimal) -> Result<Decimal, Fault> {
    let sum = times(weighted_sum(terms)?, scale)?;
    sum.checked_div(total_weight(terms)?).ok_or(Fault::Overflow)
}

fn weighted_sum(terms: &[Term]) -> Result<Decimal, Fault> {
    let add = |sum: Decimal, term: &Term| sum.checked_add(term.weight.checked_mul(term.value)?);
    terms.iter().try_fold(Decimal::ZERO, add).ok_or(Fault::Overflow)
}

/// exp(Σ wᵢ ln xᵢ / Σ wᵢ). A zero makes it zero; a negative number has no geometric mean.
fn geometric_mean(terms: &[Term]) -> Result<Decimal, Fault> {
    if terms.iter().any(|t| t.value < Decimal::ZERO) {
        return Err(Fault::Negative);
    }
    if terms.iter().any(|t| t.value.is_zero()) {
        return Ok(Decimal::ZERO);
    }
    let first = terms[0].value;
    if terms.iter().all(|t| t.value == first) {
        return Ok(first);
    }
    let logarithm = mean_logarithm(terms).ok_or(Fault::Overflow)?;
    // `ln` and `exp` are correct to about 26 digits; settling makes √(4 × 9) exactly 6.
    Ok(settle(logarithm.checked_exp().ok_or(Fault::Overflow)?))
}

fn mean_logarithm(terms: &[Term]) -> Option<Decimal> {
    let add = |sum: Decimal, term: &Term| sum.checked_add(term.value.checked_ln()?.checked_mul(term.weight)?);
    let sum = terms.iter().try_fold(Decimal::ZERO, add)?;
    sum.checked_div(total_weight(terms).ok()?)
}

fn fold(terms: &[Term], pick: fn(Decimal, Decimal) -> Decimal) -> Decimal {
    // `combine` has checked that there is a first term.
    terms.iter().skip(1).fold(terms[0].value, |so_far, term| pick(so_far, term.value))
}

fn times(a: Decimal, b: Decimal) -> Result<Decimal, Fault> {
    if b == Decimal::ONE { Ok(a) } else { a.checked_mul(b).ok_or(Fault::Overflow) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn of(aggregate: Aggregate, weighted: &[(&str, &str)]) -> Result<Decimal, Fault> {
        let terms: Vec<Term> = weighted.iter().map(|(w, x)| Term { weight: d(w), value: d(x) }).collect();
        combine(aggregate, &terms, Decimal::ONE)
    }

    #[test]
    fn each_aggregate_is_what_its_name_says() {
        let terms = [("1", "10"), ("3", "20")];
        assert_eq!(of(Aggregate::WeightedMean, &terms), Ok(d("17.5")));
        assert_eq!(of(Aggregate::Sum, &terms), Ok(d("70")));
        assert_eq!(of(Aggregate::Min, &terms), Ok(d("10")));
        assert_eq!(of(Aggregate::Max, &terms), Ok(d("20")));
        assert_eq!(of(Aggregate::Mean, &[("1", "10"), ("1", "20")]), Ok(d("15")));
    }

    #[test]
    fn a_geometric_mean_with_a_short_exact_value_has_it() {
        assert_eq!(of(Aggregate::GeometricMean, &[("1", "4"), ("1", "9")]), Ok(d("6")));
        assert_eq!(of(Aggregate::GeometricMean, &[("2", "2"), ("1", "16")]), Ok(d("4")));
        assert_eq!(of(Aggregate::GeometricMean, &[("1", "77.43120025"), ("1", "100")]), Ok(d("87.995")));
    }

    #[test]
    fn a_geometric_mean_of_equal_values_is_that_value_to_the_last_digit() {
        let third = "0.3333333333333333333333333333";
        assert_eq!(of(Aggregate::GeometricMean, &[("1", third), ("5", third)]), Ok(d(third)));
    }

    #[test]
    fn a_zero_makes_a_geometric_mean_zero_and_a_negative_number_has_none() {
        assert_eq!(of(Aggregate::GeometricMean, &[("1", "0"), ("1", "9")]), Ok(Decimal::ZERO));
        assert_eq!(of(Aggregate::GeometricMean, &[("1", "0"), ("1", "-9")]), Err(Fault::Negative));
    }

    #[test]
    fn what_no_decimal_holds_is_a_fault_and_not_a_panic() {
        let most = Decimal::MAX.to_string();
        assert_eq!(of(Aggregate::Sum, &[("1", &most), ("1", &most)]), Err(Fault::Overflow));
        assert_eq!(of(Aggregate::WeightedMean, &[("3", &most), ("1", "1")]), Err(Fault::Overflow));
        assert_eq!(of(Aggregate::Mean, &[]), Err(Fault::NothingGiven));
    }

    /// The expected values were computed with 60 digits.
    #[test]
    fn a_geometric_mean_is_right_to_its_24_digits() {
        let cases = [
            (vec![("1", "2"), ("1", "3")], "2.44948974278317809819728"),
            (
                vec![("2185", "88.41"), ("3237", "54.32"), ("2424", "96.29"), ("2154", "71.5")],
                "73.6469269132967734481751",
            ),
            (vec![("1", "0.0017"), ("1", "99999.99")], "13.0384041584850406108942"),
        ];
        for (terms, expected) in cases {
            assert_eq!(of(Aggregate::GeometricMean, &terms).unwrap().to_string(), expected);
        }
    }
}
