//! The score is rounded once, at the end, and the predicate is read off what is printed.

use super::support::*;
use crate::assess::result::InstitutionResult;
use crate::assess::result::Kind;
use crate::content::methodology::{Aggregate, Rounding, Scale};

fn called(result: &InstitutionResult) -> (String, &str, &str) {
    (
        result.score.expect("a score").value().to_string(),
        result.predicate.as_ref().expect("a predicate").as_str(),
        result.zone.as_ref().expect("a zone").as_str(),
    )
}

fn of_score(score: &str) -> InstitutionResult {
    result_of(only_x(), computed(&[("x", score)]))
}

#[test]
fn half_a_hundredth_below_the_bound_is_rounded_up_to_it() {
    assert_eq!(called(&of_score("87.995")), ("88.00".to_owned(), "A", "hijau"));
    assert_eq!(called(&of_score("87.994")), ("87.99".to_owned(), "B", "hijau"));
    assert_eq!(called(&of_score("87.9949999")), ("87.99".to_owned(), "B", "hijau"));
}

#[test]
fn a_score_on_the_bound_gets_the_better_predicate() {
    for (score, predicate, zone) in
        [("88", "A", "hijau"), ("78", "B", "hijau"), ("54", "C", "kuning"), ("32", "D", "merah"), ("0", "E", "merah")]
    {
        assert_eq!(called(&of_score(score)), (format!("{score}.00"), predicate, zone));
    }
    assert_eq!(called(&of_score("53.99")), ("53.99".to_owned(), "D", "merah"));
    assert_eq!(called(&of_score("100")), ("100.00".to_owned(), "A", "hijau"));
}

#[test]
fn half_even_follows_the_method() {
    let mut method = only_x();
    method.scale = Some(Scale { rounding: Rounding::HalfEven, ..method.scale.unwrap() });
    assert_eq!(score_of(method.clone(), computed(&[("x", "87.985")])), "87.98");
    assert_eq!(score_of(method, computed(&[("x", "87.995")])), "88.00");
}

#[test]
fn the_decimals_follow_the_method() {
    for (decimals, printed) in [(0, "88"), (1, "88.0"), (4, "87.9951")] {
        let mut method = only_x();
        method.scale = Some(Scale { decimals, ..method.scale.unwrap() });
        assert_eq!(score_of(method, computed(&[("x", "87.99512")])), printed);
    }
}

/// Thirds on the way do not keep a score from being the 87.995 that it is: (x₁+x₂+x₃)/3 three times over.
#[test]
fn divisions_on_the_way_up_do_not_decide_a_rounding() {
    let thirds = |id: &str| {
        parent(part(id), Aggregate::Mean, ["1", "2", "3"].iter().map(|n| part(&format!("{id}{n}"))).collect())
    };
    let method = method(Aggregate::Mean, vec![thirds("x"), thirds("y"), thirds("z")]);
    let given = [
        ("x1", "88.33"),
        ("x2", "87.00"),
        ("x3", "88.00"),
        ("y1", "88.33"),
        ("y2", "87.00"),
        ("y3", "88.00"),
        ("z1", "90.33"),
        ("z2", "87.00"),
        ("z3", "87.965"),
    ];
    let result = result_of(method, computed(&given));
    assert_eq!(result.working.as_ref().unwrap().unrounded, d("87.995"));
    assert_eq!(called(&result), ("88.00".to_owned(), "A", "hijau"));
}

#[test]
fn a_published_score_is_called_what_it_gives() {
    let result = result_of(only_x(), scored("88.4"));
    assert_eq!(called(&result), ("88.40".to_owned(), "A", "hijau"));
    assert_eq!(result.kind, Kind::PublishedScore);
    assert!(result.working.is_none());
}

#[test]
fn where_only_the_predicate_is_public_the_zone_is_its_own() {
    let result = result_of(only_x(), only_predicate("C"));
    assert_eq!(result.kind, Kind::PredicateOnly);
    assert_eq!((result.score, result.band.clone(), result.rank), (None, None, None));
    assert_eq!(result.predicate.unwrap().as_str(), "C");
    assert_eq!(result.zone.unwrap().as_str(), "kuning");
}

#[test]
fn where_only_the_zone_is_public_the_predicate_is_not_known() {
    let result = result_of(only_x(), only_zone("kuning"));
    assert_eq!(result.kind, Kind::ZoneOnly);
    assert_eq!((result.score, result.predicate.clone(), result.rank), (None, None, None));
    assert_eq!(result.zone.unwrap().as_str(), "kuning");
}

#[test]
fn who_was_not_assessed_has_nothing() {
    let result = result_of(only_x(), crate::content::assessment::ResultKind::NotAssessed);
    assert_eq!(result.kind, Kind::NotAssessed);
    assert_eq!((result.score, result.predicate, result.zone, result.rank), (None, None, None, None));
}
