//! Laws that hold for every method and every set of values, tried on thousands of them.

use super::support::*;
use crate::assess::assess;
use crate::assess::result::InstitutionResult;
use crate::content::assessment::ResultKind;
use crate::content::methodology::{Aggregate, Curve, Methodology, Missing, Part, Rounding, Scale};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// A score or an indicator: 0 to 100 with up to four decimals.
fn value() -> impl Strategy<Value = Decimal> {
    (0..=1_000_000_i64, 2..=4_u32).prop_map(|(n, decimals)| Decimal::new(n.min(100 * 10_i64.pow(decimals)), decimals))
}

/// A weight: above 0, with two decimals.
fn weight() -> impl Strategy<Value = Decimal> {
    (1..=10_000_i64).prop_map(|n| Decimal::new(n, 2))
}

/// Two to six leaves, each with its weight and value.
fn leaves() -> impl Strategy<Value = Vec<(Decimal, Decimal)>> {
    prop::collection::vec((weight(), value()), 2..=6)
}

fn aggregates() -> impl Strategy<Value = Aggregate> {
    prop::sample::select(vec![
        Aggregate::WeightedMean,
        Aggregate::Mean,
        Aggregate::GeometricMean,
        Aggregate::Min,
        Aggregate::Max,
    ])
}

fn scale() -> impl Strategy<Value = Scale> {
    let rounding = prop::sample::select(vec![Rounding::HalfUp, Rounding::HalfEven]);
    let bounds = (Decimal::ZERO, Decimal::ONE_HUNDRED);
    (0..=6_u32, rounding).prop_map(move |(decimals, rounding)| Scale {
        min: bounds.0,
        max: bounds.1,
        decimals,
        rounding,
    })
}

/// Leaves `p0`, `p1` … with these weights.
fn parts(weights: impl Iterator<Item = Decimal>) -> Vec<Part> {
    weights.enumerate().map(|(i, weight)| Part { weight: Some(weight), ..part(&format!("p{i}")) }).collect()
}

/// Two levels: the leaves in pairs below inner parts that weigh what their first leaf does.
fn in_pairs(inner: Aggregate, weights: &[Decimal]) -> Vec<Part> {
    let leaves = parts(weights.iter().copied());
    let pairs = leaves.chunks(2).enumerate();
    pairs
        .map(|(i, pair)| parent(Part { weight: pair[0].weight, ..part(&format!("q{i}")) }, inner, pair.to_vec()))
        .collect()
}

fn given(values: impl Iterator<Item = Decimal>) -> ResultKind {
    ResultKind::Values(
        values.enumerate().map(|(i, v)| (crate::content::id::PartId::new(&format!("p{i}")), v)).collect(),
    )
}

fn scored(method: Methodology, kind: ResultKind) -> InstitutionResult {
    result_of(method, kind)
}

/// What a reader sees of it, and all the digits behind.
fn all_digits(result: &InstitutionResult) -> (String, String, Option<String>) {
    let working = result.working.as_ref().unwrap();
    (
        result.score.unwrap().value().to_string(),
        working.unrounded.to_string(),
        result.predicate.as_ref().map(ToString::to_string),
    )
}

proptest! {
    #[test]
    fn a_mean_stays_within_the_range_of_its_parts(leaves in leaves(), aggregate in aggregates()) {
        let method = method(aggregate, parts(leaves.iter().map(|l| l.0)));
        let exact = scored(method, given(leaves.iter().map(|l| l.1))).working.unwrap().unrounded;
        let lowest = leaves.iter().map(|l| l.1).min().unwrap();
        let highest = leaves.iter().map(|l| l.1).max().unwrap();
        prop_assert!(lowest <= exact && exact <= highest, "{lowest} ≤ {exact} ≤ {highest}");
    }

    #[test]
    fn a_mean_of_equal_values_is_that_value(value in value(), weights in prop::collection::vec(weight(), 2..=6), aggregate in aggregates()) {
        let method = method(aggregate, parts(weights.iter().copied()));
        let exact = scored(method, given(weights.iter().map(|_| value))).working.unwrap().unrounded;
        prop_assert_eq!(exact, value);
    }

    #[test]
    fn scaling_all_weights_changes_nothing(leaves in leaves(), factor in 1..=99_999_i64, decimals in 0..=4_u32, outer in aggregates(), inner in aggregates()) {
        let factor = Decimal::new(factor, decimals);
        let weights: Vec<Decimal> = leaves.iter().map(|l| l.0).collect();
        let scaled: Vec<Decimal> = weights.iter().map(|w| w * factor).collect();
        let values = || given(leaves.iter().map(|l| l.1));
        let one = scored(method(outer, in_pairs(inner, &weights)), values());
        let other = scored(method(outer, in_pairs(inner, &scaled)), values());
        prop_assert_eq!(all_digits(&one), all_digits(&other));
        let shares = |r: &InstitutionResult| r.working.as_ref().unwrap().root.children.iter().map(|c| (c.share, c.contribution)).collect::<Vec<_>>();
        prop_assert_eq!(shares(&one), shares(&other));
    }

    #[test]
    fn raising_a_part_never_lowers_a_score(leaves in leaves(), which in any::<prop::sample::Index>(), by in 0..=1_000_000_i64, outer in aggregates(), inner in aggregates()) {
        let weights: Vec<Decimal> = leaves.iter().map(|l| l.0).collect();
        let mut raised: Vec<Decimal> = leaves.iter().map(|l| l.1).collect();
        let index = which.index(raised.len());
        raised[index] = (raised[index] + Decimal::new(by, 4)).min(Decimal::ONE_HUNDRED);
        let method = method(outer, in_pairs(inner, &weights));
        let before = scored(method.clone(), given(leaves.iter().map(|l| l.1)));
        let after = scored(method, given(raised.into_iter()));
        prop_assert!(after.score >= before.score);
        let unrounded = |r: &InstitutionResult| r.working.as_ref().unwrap().unrounded;
        prop_assert!(unrounded(&after) >= unrounded(&before));
    }

    #[test]
    fn raising_a_raw_value_never_lowers_a_score_under_goalposts(low in 1..=99_999_i64, by in 0..=99_999_i64, cap in any::<bool>(), log in any::<bool>()) {
        let mut x = part("p0");
        x.normalize = Some(normalize(if log { Curve::Log } else { Curve::Linear }, "1", "2000", cap));
        let mut method = method(Aggregate::Mean, vec![x]);
        method.scale = Some(Scale { min: Decimal::from(-1000), max: Decimal::from(1000), ..method.scale.unwrap() });
        let unrounded = |raw| scored(method.clone(), given(std::iter::once(Decimal::new(raw, 2)))).working.unwrap().unrounded;
        prop_assert!(unrounded(low) <= unrounded(low + by));
    }

    #[test]
    fn contributions_add_up_to_the_score(leaves in leaves(), inner in aggregates()) {
        let weights: Vec<Decimal> = leaves.iter().map(|l| l.0).collect();
        let method = method(Aggregate::WeightedMean, in_pairs(inner, &weights));
        let working = scored(method, given(leaves.iter().map(|l| l.1))).working.unwrap();
        let sum: Decimal = working.root.children.iter().map(|c| c.contribution.unwrap()).sum();
        prop_assert!((sum - working.unrounded).abs() < Decimal::new(1, 20));
        let shares: Decimal = working.root.children.iter().map(|c| c.share.unwrap()).sum();
        prop_assert!((shares - Decimal::ONE).abs() < Decimal::new(1, 20));
    }

    #[test]
    fn every_score_on_the_scale_has_exactly_one_predicate(value in value(), scale in scale()) {
        let method = Methodology { scale: Some(scale), ..only_x() };
        let result = result_of(method.clone(), ResultKind::Score(value));
        let score = result.score.unwrap().value();
        // A band reaches from its bound up to the bound of the better one, and the best one to the top.
        let above = |index: usize| index.checked_sub(1).and_then(|better| method.predicates[better].from);
        let bands = method.predicates.iter().enumerate();
        let within: Vec<_> = bands
            .filter(|(i, p)| score >= p.from.unwrap() && above(*i).is_none_or(|bound| score < bound))
            .map(|(_, p)| p.id.clone())
            .collect();
        prop_assert_eq!(within.len(), 1);
        prop_assert_eq!(result.predicate, Some(within[0].clone()));
        prop_assert_eq!(result.band, Some(within[0].clone()));
    }

    #[test]
    fn rounding_twice_is_rounding_once(value in value(), scale in scale()) {
        let method = Methodology { scale: Some(scale.clone()), ..only_x() };
        let once = result_of(method.clone(), ResultKind::Score(value)).score.unwrap().value();
        let twice = result_of(method, ResultKind::Score(once)).score.unwrap().value();
        prop_assert_eq!(once.to_string(), twice.to_string());
        prop_assert_eq!(once.scale(), scale.decimals);
        prop_assert!((once - value).abs() * Decimal::TWO <= Decimal::new(1, scale.decimals));
    }

    #[test]
    fn skipping_a_value_is_the_method_without_that_part(leaves in leaves(), aggregate in aggregates()) {
        let mut with = method(aggregate, parts(leaves.iter().map(|l| l.0)));
        with.score.as_mut().unwrap().missing = Missing::Skip;
        let last = leaves.len() - 1;
        let without = method(aggregate, parts(leaves[..last].iter().map(|l| l.0)));
        let values = || given(leaves[..last].iter().map(|l| l.1));
        prop_assert_eq!(scored(with, values()).score, scored(without, values()).score);
    }

    /// The same content gives the same results to the last digit with any number of threads.
    #[test]
    fn threads_decide_nothing(scores in prop::collection::vec(value(), 40..120)) {
        let results: Vec<_> = scores.iter().enumerate().map(|(i, v)| record(&format!("i{i}"), computed(&[("x", &v.to_string())]))).collect();
        let content = portal(vec![only_x()], vec![edition("2022", results.clone()), edition("2023", results)]);
        let with = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            format!("{:?}", pool.install(|| assess(&content)))
        };
        prop_assert_eq!(with(1), with(4));
    }
}
