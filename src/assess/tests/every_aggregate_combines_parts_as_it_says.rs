//! Aggregates, weights, scales and nesting, and the working that shows them.

use super::support::*;
use crate::assess::result::Working;
use crate::assess::result::WorkingNode;
use crate::content::id::PartId;
use crate::content::methodology::{Aggregate, Curve, Methodology, Part};

const VALUES: [(&str, &str); 3] = [("x", "40"), ("y", "10"), ("z", "90")];

fn weighted_xyz(aggregate: Aggregate) -> Methodology {
    method(aggregate, vec![weighted("x", "1"), weighted("y", "2"), weighted("z", "0.5")])
}

fn plain_xyz(aggregate: Aggregate) -> Methodology {
    method(aggregate, vec![part("x"), part("y"), part("z")])
}

fn working(method: Methodology, values: &[(&str, &str)]) -> Working {
    result_of(method, computed(values)).working.expect("a working")
}

fn node<'w>(working: &'w Working, part: &str) -> &'w WorkingNode {
    working.root.find(&PartId::new(part)).expect("the part")
}

fn printed(number: Option<rust_decimal::Decimal>) -> String {
    number.map_or("none".to_owned(), |n| n.normalize().to_string())
}

#[test]
fn with_weights() {
    // (1·40 + 2·10 + 0.5·90) / 3.5 = 30; (40 · 10² · 90^½)^(1/3.5) = 20.7366…
    for (aggregate, score) in [
        (Aggregate::WeightedMean, "30.00"),
        (Aggregate::Mean, "46.67"),
        (Aggregate::GeometricMean, "20.34"),
        (Aggregate::Min, "10.00"),
        (Aggregate::Max, "90.00"),
    ] {
        assert_eq!(score_of(weighted_xyz(aggregate), computed(&VALUES)), score, "{aggregate:?}");
    }
    let sum = [("x", "20"), ("y", "10"), ("z", "90")];
    assert_eq!(score_of(weighted_xyz(Aggregate::Sum), computed(&sum)), "85.00");
}

#[test]
fn without_weights() {
    // (40 · 10 · 90)^(1/3) = 33.0192…
    for (aggregate, score) in [
        (Aggregate::WeightedMean, "46.67"),
        (Aggregate::Mean, "46.67"),
        (Aggregate::GeometricMean, "33.02"),
        (Aggregate::Min, "10.00"),
        (Aggregate::Max, "90.00"),
    ] {
        assert_eq!(score_of(plain_xyz(aggregate), computed(&VALUES)), score, "{aggregate:?}");
    }
    assert_eq!(score_of(plain_xyz(Aggregate::Sum), computed(&[("x", "1"), ("y", "2"), ("z", "3.5")])), "6.50");
}

#[test]
fn weights_need_not_add_up_to_a_hundred_and_shares_say_what_they_come_to() {
    let working = working(weighted_xyz(Aggregate::WeightedMean), &VALUES);
    let row = |part| {
        let node = node(&working, part);
        [
            printed(node.value),
            printed(node.weight),
            printed(node.share.map(|s| s.round_dp(6))),
            printed(node.contribution.map(|c| c.round_dp(6))),
        ]
    };
    assert_eq!(row("x"), ["40", "1", "0.285714", "11.428571"]);
    assert_eq!(row("y"), ["10", "2", "0.571429", "5.714286"]);
    assert_eq!(row("z"), ["90", "0.5", "0.142857", "12.857143"]);
}

#[test]
fn contributions_add_up_only_where_parts_do() {
    for aggregate in [Aggregate::GeometricMean, Aggregate::Min, Aggregate::Max] {
        let working = working(plain_xyz(aggregate), &VALUES);
        assert_eq!(node(&working, "x").contribution, None, "{aggregate:?}");
        assert_eq!(node(&working, "x").share.is_some(), aggregate == Aggregate::GeometricMean, "{aggregate:?}");
    }
    let sum = working(weighted_xyz(Aggregate::Sum), &[("x", "20"), ("y", "10"), ("z", "90")]);
    assert_eq!(printed(node(&sum, "z").contribution), "45");
}

/// Input 21.85, made of two; proses 32.37; output 24.24; pengaduan 21.54: the Ombudsman's method of 2022.
#[test]
fn parts_nest_and_each_level_divides_once() {
    let input = parent(weighted("input", "21.85"), Aggregate::Mean, vec![part("kompetensi"), part("sarana")]);
    let rest = [("proses", "32.37"), ("output", "24.24"), ("pengaduan", "21.54")];
    let parts = std::iter::once(input).chain(rest.iter().map(|(id, w)| weighted(id, w))).collect();
    let given =
        [("kompetensi", "90.12"), ("sarana", "84.5"), ("proses", "80"), ("output", "77.01"), ("pengaduan", "66")];
    let result = result_of(method(Aggregate::WeightedMean, parts), computed(&given));
    let working = result.working.unwrap();
    // 0.2185·87.31 + 0.3237·80 + 0.2424·77.01 + 0.2154·66
    assert_eq!(working.unrounded, d("77.856859"));
    assert_eq!(result.score.unwrap().value().to_string(), "77.86");
    assert_eq!(printed(node(&working, "input").value), "87.31");
    assert_eq!(printed(node(&working, "input").contribution), "19.077235");
    assert_eq!(printed(node(&working, "kompetensi").contribution), "45.06");
    assert_eq!(node(&working, "input").aggregate, Some(Aggregate::Mean));
    assert_eq!(node(&working, "kompetensi").raw, Some(d("90.12")));
}

#[test]
fn a_value_at_an_inner_part_stands_for_its_subtree_as_it_is() {
    let mut inner = parent(weighted("x", "1"), Aggregate::Mean, vec![part("x1"), part("x2")]);
    inner.scale = Some(d("100"));
    let method = method(Aggregate::WeightedMean, vec![inner, weighted("y", "1")]);
    let working = working(method, &[("x", "60"), ("y", "80")]);
    assert_eq!(working.unrounded, d("70"));
    let x = node(&working, "x");
    assert_eq!((x.raw, x.value, x.aggregate, x.children.len()), (Some(d("60")), Some(d("60")), None, 0));
}

#[test]
fn a_scale_multiplies_what_its_node_gives() {
    let mut x = part("x");
    x.normalize = Some(normalize(Curve::Linear, "0", "50", false));
    let mut index = method(Aggregate::Mean, vec![x.clone(), part("y")]);
    index.score.as_mut().unwrap().scale = Some(d("100"));
    let at_root = working(index, &[("x", "20"), ("y", "0.8")]);
    assert_eq!(at_root.unrounded, d("60"));
    assert_eq!(printed(node(&at_root, "x").contribution), "20");

    let mut inner = parent(part("p"), Aggregate::Max, vec![x.clone(), part("y")]);
    inner.scale = Some(d("10"));
    assert_eq!(working(method(Aggregate::Mean, vec![inner]), &[("x", "20"), ("y", "0.8")]).unrounded, d("8"));

    x.scale = Some(d("100"));
    let leaf = working(method(Aggregate::Mean, vec![x]), &[("x", "20")]);
    assert_eq!((leaf.unrounded, printed(node(&leaf, "x").value)), (d("40"), "40".to_owned()));
    assert_eq!(node(&leaf, "x").raw, Some(d("20")));
}

#[test]
fn a_cap_keeps_a_leaf_within_its_goalposts() {
    for (cap, score) in [(false, "60.00"), (true, "50.00")] {
        let mut x = part("x");
        x.normalize = Some(normalize(Curve::Linear, "0", "10", cap));
        let mut method = method(Aggregate::Mean, vec![x, part("y")]);
        method.score.as_mut().unwrap().scale = Some(d("100"));
        assert_eq!(score_of(method, computed(&[("x", "12"), ("y", "0")])), score);
    }
}

/// The human development index as BPS publishes it for Jambi, from life expectancy, two kinds of schooling and spending.
#[test]
fn goalposts_logarithms_and_a_geometric_mean_make_the_human_development_index() {
    let leaf = |id, curve, from, to| Part { normalize: Some(normalize(curve, from, to, false)), ..part(id) };
    let schooling = vec![leaf("hls", Curve::Linear, "0", "18"), leaf("rls", Curve::Linear, "0", "15")];
    let parts = vec![
        leaf("uhh", Curve::Linear, "20", "85"),
        parent(part("pendidikan"), Aggregate::Mean, schooling),
        leaf("pengeluaran", Curve::Log, "1007.436", "26572.352"),
    ];
    let mut index = method(Aggregate::GeometricMean, parts);
    index.score.as_mut().unwrap().scale = Some(d("100"));
    for (uhh, hls, rls, spending, unrounded) in [
        ("70.71", "12.72", "8.07", "9795", "69.6202953495094168904707"),
        ("71.16", "12.98", "8.55", "10392", "71.2911944418664850982027"),
    ] {
        let given = [("uhh", uhh), ("hls", hls), ("rls", rls), ("pengeluaran", spending)];
        let exact = working(index.clone(), &given).unrounded;
        // Expected: 24 digits of the formula worked out with 60.
        assert_eq!(exact.round_dp(20), d(unrounded).round_dp(20));
    }
}
