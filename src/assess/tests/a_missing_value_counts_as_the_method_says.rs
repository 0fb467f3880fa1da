//! `missing: error`, `skip` and `zero`.

use super::support::*;
use crate::content::id::PartId;
use crate::content::methodology::{Aggregate, Curve, Methodology, Missing};

fn with(missing: Missing, mut method: Methodology) -> Methodology {
    method.score.as_mut().unwrap().missing = missing;
    method
}

/// `p` (50) of `p1` and `p2`, and `q` (50).
fn nested() -> Methodology {
    let p = parent(weighted("p", "50"), Aggregate::Mean, vec![part("p1"), part("p2")]);
    method(Aggregate::WeightedMean, vec![p, weighted("q", "50")])
}

#[test]
fn skip_renormalises_the_other_weights() {
    let result = result_of(with(Missing::Skip, xyz()), computed(&[("x", "80"), ("z", "10")]));
    let working = result.working.unwrap();
    assert_eq!(working.unrounded, d("60"));
    let node = |id| working.root.find(&PartId::new(id)).unwrap();
    assert_eq!(node("x").share.unwrap().round_dp(4), d("0.7143"));
    assert_eq!(node("z").share.unwrap().round_dp(4), d("0.2857"));
    assert_eq!((node("y").value, node("y").share, node("y").contribution), (None, None, None));
    assert_eq!(node("y").weight, Some(d("30")));
}

#[test]
fn skip_leaves_out_a_part_that_has_nothing_below_it() {
    assert_eq!(score_of(with(Missing::Skip, nested()), computed(&[("q", "40")])), "40.00");
    assert_eq!(score_of(with(Missing::Skip, nested()), computed(&[("p2", "20"), ("q", "40")])), "30.00");
}

#[test]
fn skip_works_under_every_aggregate() {
    // (80^50 · 10^20)^(1/70) = 44.1640…
    for (aggregate, score) in [
        (Aggregate::Mean, "45.00"),
        (Aggregate::GeometricMean, "44.16"),
        (Aggregate::Min, "10.00"),
        (Aggregate::Max, "80.00"),
    ] {
        let method = with(Missing::Skip, method(aggregate, xyz().score.unwrap().parts));
        assert_eq!(score_of(method, computed(&[("x", "80"), ("z", "10")])), score, "{aggregate:?}");
    }
}

#[test]
fn zero_counts_as_zero_after_normalization() {
    let mut x = part("x");
    x.normalize = Some(normalize(Curve::Linear, "20", "85", false));
    let result = result_of(with(Missing::Zero, method(Aggregate::Mean, vec![x, part("y")])), computed(&[("y", "80")]));
    let working = result.working.unwrap();
    assert_eq!(working.unrounded, d("40"));
    let node = working.root.find(&PartId::new("x")).unwrap();
    assert_eq!((node.value, node.raw, node.missing_as_zero), (Some(d("0")), None, true));
    assert!(!working.root.find(&PartId::new("y")).unwrap().missing_as_zero);
}

#[test]
fn zero_makes_a_geometric_mean_zero() {
    let method = method(Aggregate::GeometricMean, vec![part("x"), part("y")]);
    assert_eq!(score_of(with(Missing::Zero, method), computed(&[("y", "80")])), "0.00");
}

#[test]
fn units_skip_by_themselves_and_one_without_any_value_is_left_out() {
    let kind = through_units(&[&[("p1", "10"), ("p2", "30"), ("q", "40")], &[("q", "60")], &[]]);
    // (30 + 60) / 2
    assert_eq!(score_of(with(Missing::Skip, nested()), kind), "45.00");
}

#[test]
fn error_is_a_problem_and_no_score() {
    assert_eq!(
        problems_of(xyz(), record(A, computed(&[("x", "80"), ("z", "10")]))),
        [(
            "rapor::assess::missing-value".to_owned(),
            "the score of `a` cannot be computed at part `y`: a value is missing".to_owned(),
            "a value is missing".to_owned()
        )]
    );
    assert_eq!(
        problems_of(
            xyz(),
            record(A, through_units(&[&[("x", "80"), ("y", "1"), ("z", "1")], &[("x", "1"), ("y", "1")]]))
        )[0]
        .1,
        "the score of service unit `u1` of `a` cannot be computed at part `z`: a value is missing"
    );
}

#[test]
fn nothing_at_all_is_a_problem_even_where_values_are_skipped() {
    let problems = problems_of(with(Missing::Skip, xyz()), record(A, computed(&[])));
    assert_eq!(problems[0].0, "rapor::assess::no-value");
    assert_eq!(problems[0].1, "the score of `a` cannot be computed: every value is missing");
    let problems = problems_of(with(Missing::Skip, xyz()), record(A, through_units(&[&[], &[]])));
    assert_eq!(problems[0].0, "rapor::assess::no-value");
}
