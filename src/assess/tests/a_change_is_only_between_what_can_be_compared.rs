//! A result against the edition before, or why there is no change to speak of.

use super::support::*;
use crate::assess::result::Change;
use crate::assess::result::NotComparable;
use crate::content::assessment::ResultKind;
use crate::content::id::MethodologyId;
use crate::content::methodology::Methodology;

/// The change of `a` in the edition 2023 against 2022; the other institution keeps both editions from being empty.
fn change(before: Option<ResultKind>, now: ResultKind, methods: [&str; 2]) -> Change {
    change_under(vec![named("m"), named("n")], before, now, methods)
}

fn change_under(methods: Vec<Methodology>, before: Option<ResultKind>, now: ResultKind, under: [&str; 2]) -> Change {
    let other = || record("other", scored("50"));
    let earlier = before.map(|kind| record(A, kind)).into_iter().chain([other()]).collect();
    let editions =
        vec![edition_under(under[0], "2022", earlier), edition_under(under[1], "2023", vec![record(A, now), other()])];
    result_in(&assessed(&portal(methods, editions)), A, "2023").change.clone()
}

fn named(id: &str) -> Methodology {
    Methodology { id: MethodologyId::new(id), ..only_x() }
}

fn why(change: Change) -> NotComparable {
    match change {
        Change::NotComparable { from, reason } if from == when("2022") => reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_change_is_this_rounded_score_less_the_one_before() {
    // Exactly 1.005 less; as published, 89.62 less 88.41.
    let Change::Comparable { from, previous, by } = change(Some(scored("89.619")), scored("88.414"), ["m", "m"]) else {
        panic!()
    };
    assert_eq!((from, previous.value().to_string(), by.to_string()), (when("2022"), "89.62".into(), "-1.21".into()));
    let Change::Comparable { by, .. } = change(Some(scored("88.4")), scored("88.40"), ["m", "m"]) else { panic!() };
    assert_eq!(by, d("0"));
}

#[test]
fn the_first_edition_has_none_before() {
    let assessed = assessed(&portal(vec![only_x()], vec![edition("2022", vec![record(A, scored("1"))])]));
    assert_eq!(assessed.editions[0].results[0].change, Change::FirstEdition);
}

#[test]
fn the_edition_before_is_the_one_right_before_whatever_the_years() {
    let years = ["2018", "2019", "2021"];
    let editions = years.iter().zip(["10", "20", "50"]).map(|(y, s)| edition(y, vec![record(A, scored(s))])).collect();
    let assessed = assessed(&portal(vec![only_x()], editions));
    let change = &result_in(&assessed, A, "2021").change;
    assert!(matches!(change, Change::Comparable { from, by, .. } if *from == when("2019") && *by == d("30")));
}

#[test]
fn scores_under_different_methods_are_not_compared() {
    let reason = why(change(Some(scored("80")), scored("90"), ["m", "n"]));
    assert_eq!(reason, NotComparable::MethodChanged { from: MethodologyId::new("m"), to: MethodologyId::new("n") });
}

#[test]
fn methods_that_name_each_other_either_way_are_compared() {
    let naming = |id: &str, other: &str| Methodology { comparable_with: vec![MethodologyId::new(other)], ..named(id) };
    for methods in [vec![naming("m", "n"), named("n")], vec![named("m"), naming("n", "m")]] {
        let change = change_under(methods, Some(scored("80")), scored("90"), ["m", "n"]);
        assert!(matches!(change, Change::Comparable { by, .. } if by == d("10")));
    }
}

#[test]
fn without_a_score_on_either_side_there_is_no_change() {
    assert_eq!(why(change(Some(scored("80")), only_predicate("A"), ["m", "m"])), NotComparable::NoScore);
    assert_eq!(why(change(Some(scored("80")), ResultKind::NotAssessed, ["m", "n"])), NotComparable::NoScore);
    assert_eq!(why(change(Some(only_zone("hijau")), scored("80"), ["m", "m"])), NotComparable::NoScoreBefore);
    assert_eq!(why(change(Some(ResultKind::NotAssessed), scored("80"), ["m", "m"])), NotComparable::NoScoreBefore);
    assert_eq!(why(change(None, scored("80"), ["m", "m"])), NotComparable::NoResultBefore);
    assert_eq!(why(change(None, scored("80"), ["m", "n"])), NotComparable::NoResultBefore);
}
