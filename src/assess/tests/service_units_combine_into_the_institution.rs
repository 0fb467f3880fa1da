//! An institution scored through its service units.

use super::support::*;
use crate::assess::result::Kind;
use crate::assess::result::WorkingNode;
use crate::content::id::PartId;
use crate::content::methodology::{Aggregate, Methodology, Missing};

/// `p` (60) of `p1` and `p2`, and `q` (40).
fn nested(units: Aggregate) -> Methodology {
    let p = parent(weighted("p", "60"), Aggregate::Mean, vec![part("p1"), part("p2")]);
    let mut method = method(Aggregate::WeightedMean, vec![p, weighted("q", "40")]);
    method.score.as_mut().unwrap().units = units;
    method
}

const FIRST: &[(&str, &str)] = &[("p1", "80"), ("p2", "90"), ("q", "70")]; // 79
const SECOND: &[(&str, &str)] = &[("p1", "60"), ("p2", "50"), ("q", "90")]; // 69

fn node<'r>(root: &'r WorkingNode, part: &str) -> &'r WorkingNode {
    root.find(&PartId::new(part)).expect("the part")
}

#[test]
fn each_unit_is_scored_and_the_scores_are_combined() {
    for (units, score) in [
        (Aggregate::Mean, "74.00"),
        (Aggregate::WeightedMean, "74.00"),
        (Aggregate::Min, "69.00"),
        (Aggregate::Max, "79.00"),
        (Aggregate::GeometricMean, "73.83"),
    ] {
        let result = result_of(nested(units), through_units(&[FIRST, SECOND]));
        assert_eq!(result.kind, Kind::ComputedThroughUnits);
        assert_eq!(result.score.unwrap().value().to_string(), score, "{units:?}");
        let working = result.working.unwrap();
        assert_eq!(working.units_aggregate, Some(units));
        let unit = &working.units[1];
        assert_eq!((unit.unit.as_str(), unit.root.value), ("u1", Some(d("69"))));
    }
}

#[test]
fn the_institution_shows_each_part_that_every_unit_has() {
    let root = result_of(nested(Aggregate::Mean), through_units(&[FIRST, SECOND])).working.unwrap().root;
    assert_eq!(root.value, Some(d("74")));
    assert_eq!(node(&root, "p1").value, Some(d("70")));
    assert_eq!(node(&root, "p").value, Some(d("70")));
    assert_eq!((node(&root, "p").share, node(&root, "p").contribution), (Some(d("0.6")), Some(d("42"))));
    assert_eq!((node(&root, "q").value, node(&root, "q").contribution), (Some(d("80")), Some(d("32"))));
    assert_eq!(node(&root, "q").raw, None);
}

#[test]
fn what_adds_up_in_no_unit_is_not_made_to_add_up() {
    let root = result_of(nested(Aggregate::Min), through_units(&[FIRST, SECOND])).working.unwrap().root;
    assert_eq!(node(&root, "q").value, Some(d("70")));
    assert_eq!((node(&root, "q").share, node(&root, "q").contribution), (None, None));
}

#[test]
fn a_part_that_one_unit_skips_has_no_value_for_the_institution() {
    let mut method = nested(Aggregate::Mean);
    method.score.as_mut().unwrap().missing = Missing::Skip;
    let root = result_of(method, through_units(&[FIRST, &[("p1", "60"), ("q", "90")]])).working.unwrap().root;
    assert_eq!(node(&root, "p1").value, Some(d("70")));
    assert_eq!(node(&root, "p2").value, None);
    assert_eq!(node(&root, "p1").contribution, None);
    assert_eq!((node(&root, "p").value, node(&root, "p").contribution), (Some(d("72.5")), Some(d("43.5"))));
}

#[test]
fn a_part_given_as_a_whole_in_one_unit_keeps_its_value() {
    let root = result_of(nested(Aggregate::Mean), through_units(&[FIRST, &[("p", "55"), ("q", "90")]]));
    let root = root.working.unwrap().root;
    assert_eq!((node(&root, "p").value, node(&root, "p").contribution), (Some(d("70")), Some(d("42"))));
    assert_eq!(node(&root, "p1").value, None);
    let whole =
        result_of(nested(Aggregate::Mean), through_units(&[&[("p", "85"), ("q", "70")], &[("p", "55"), ("q", "90")]]));
    let whole = whole.working.unwrap().root;
    assert_eq!((node(&whole, "p").value, node(&whole, "p").aggregate), (Some(d("70")), None));
    assert!(node(&whole, "p").children.is_empty());
}

#[test]
fn a_part_deep_below_a_whole_that_one_unit_gives_has_no_value() {
    let p = parent(part("p"), Aggregate::Mean, vec![part("p1"), part("p2")]);
    let g = parent(part("g"), Aggregate::Mean, vec![p, part("r")]);
    let kind = through_units(&[&[("g", "50")], &[("p1", "60"), ("p2", "80"), ("r", "90")]]);
    let root = result_of(method(Aggregate::Mean, vec![g]), kind).working.unwrap().root;
    assert_eq!(node(&root, "g").value, Some(d("65")));
    for id in ["p", "p1", "p2", "r"] {
        let node = node(&root, id);
        assert_eq!((node.value, node.share, node.contribution), (None, None, None), "{id}");
    }
}

/// Seven units do not lose what a division by seven cannot hold.
#[test]
fn units_are_divided_once() {
    let xs = ["87.99", "87.99", "88.00", "88.00", "87.99", "88.00", "87.995"];
    let units: Vec<Vec<(&str, &str)>> = xs.iter().map(|x| vec![("x", *x)]).collect();
    let units: Vec<&[(&str, &str)]> = units.iter().map(Vec::as_slice).collect();
    let result = result_of(only_x(), through_units(&units));
    assert_eq!(result.working.as_ref().unwrap().unrounded, d("87.995"));
    assert_eq!(result.predicate.unwrap().as_str(), "A");
}
