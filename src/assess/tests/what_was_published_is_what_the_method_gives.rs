//! Reconciliation and cross-checks: a difference is an error that shows both numbers and where.

use super::support::*;
use crate::assess::assess;
use crate::content::assessment::ResultRecord;
use crate::content::id::{FactId, PredicateId, ZoneId};
use crate::content::methodology::{Aggregate, Condition, Curve, FactTest, Methodology, Missing};

fn given(x: &str) -> ResultRecord {
    record(A, computed(&[("x", x)]))
}

fn published(x: &str, published: &str) -> ResultRecord {
    ResultRecord { published: Some(d(published)), ..given(x) }
}

fn states(record: ResultRecord, predicate: Option<&str>, zone: Option<&str>) -> ResultRecord {
    ResultRecord { stated_predicate: predicate.map(PredicateId::new), stated_zone: zone.map(ZoneId::new), ..record }
}

fn capped_at_c() -> Methodology {
    let unresolved = Condition::Fact(FactId::new("unresolved"), FactTest::Count(at_least("1")));
    Methodology { rules: vec![rule("laporan", unresolved, cap("C"))], ..only_x() }
}

fn problem(code: &str, message: &str, label: &str) -> Vec<(String, String, String)> {
    vec![(code.to_owned(), message.to_owned(), label.to_owned())]
}

#[test]
fn a_published_score_that_the_values_give_is_no_problem() {
    assert_eq!(problems_of(only_x(), published("80.405", "80.41")), []);
    assert_eq!(problems_of(only_x(), published("80.4", "80.400")), []);
}

#[test]
fn a_published_score_that_the_values_do_not_give_shows_both() {
    assert_eq!(
        problems_of(only_x(), published("80.4163", "80.41")),
        problem(
            "rapor::assess::reconcile",
            "the published score of `a` is 80.41, but its values give 80.42",
            "computed: 80.42 (80.4163 before rounding)"
        )
    );
    assert_eq!(problems_of(only_x(), published("80.42", "80.4"))[0].2, "computed: 80.42");
}

#[test]
fn a_problem_marks_the_place_in_the_file() {
    let file = "edition: '2023'\nresults:\n- institution: a\n  values: {x: 80}\n  published: 81\n  source: s\n";
    let content = portal_with_file(vec![only_x()], vec![edition("2023", vec![published("80", "81")])], file);
    let (assessed, diagnostics) = assess(&content);
    let location = diagnostics.iter().next().unwrap().location.clone().unwrap();
    assert_eq!(location.line_column(), (5, 14));
    assert_eq!(&file[location.start..location.end], "81");
    // The result stands as computed; the build fails all the same.
    assert_eq!(assessed.editions[0].results[0].score.unwrap().value(), d("80"));
    assert!(diagnostics.has_errors());
}

#[test]
fn a_predicate_beside_a_score_must_be_what_the_score_gives() {
    assert_eq!(problems_of(only_x(), states(given("87.995"), Some("A"), Some("hijau"))), []);
    assert_eq!(
        problems_of(only_x(), states(given("87.994"), Some("A"), None)),
        problem(
            "rapor::assess::predicate",
            "the stated predicate of `a` is `A`, but its score 87.99 gives `B`",
            "the method gives `B`"
        )
    );
    let published = states(record(A, scored("60")), Some("B"), None);
    assert_eq!(
        problems_of(only_x(), published)[0].1,
        "the stated predicate of `a` is `B`, but its score 60.00 gives `C`"
    );
}

#[test]
fn the_predicate_that_is_checked_is_the_one_after_the_rules() {
    let after = |stated| with_count(states(given("92.1"), Some(stated), None), "unresolved", 1);
    assert_eq!(problems_of(capped_at_c(), after("C")), []);
    assert_eq!(
        problems_of(capped_at_c(), after("A"))[0].1,
        "the stated predicate of `a` is `A`, but its score 92.10 gives `A`, which rule `laporan` makes `C`"
    );
}

#[test]
fn a_published_predicate_that_a_rule_would_change_is_a_problem() {
    let published = |p| with_count(record(A, only_predicate(p)), "unresolved", 1);
    assert_eq!(problems_of(capped_at_c(), published("D")), []);
    assert_eq!(
        problems_of(capped_at_c(), published("A")),
        problem(
            "rapor::assess::predicate",
            "the stated predicate of `a` is `A`, but rule `laporan` makes it `C`",
            "the method gives `C`"
        )
    );
    // What was published stands, beside the rule that fired.
    let (assessed, _) = assess(&portal(vec![capped_at_c()], vec![edition("2023", vec![published("A")])]));
    let result = &assessed.editions[0].results[0];
    assert_eq!((result.predicate.as_ref().unwrap().as_str(), result.fired.len()), ("A", 1));
}

#[test]
fn a_zone_beside_a_score_or_a_predicate_must_be_that_of_the_predicate() {
    assert_eq!(
        problems_of(only_x(), states(given("60"), None, Some("hijau"))),
        problem(
            "rapor::assess::zone",
            "the stated zone of `a` is `hijau`, but its score 60.00 has predicate `C`, which is in zone `kuning`",
            "the method gives `kuning`"
        )
    );
    assert_eq!(
        problems_of(only_x(), states(record(A, only_predicate("C")), None, Some("merah")))[0].1,
        "the stated zone of `a` is `merah`, but its predicate is `C`, which is in zone `kuning`"
    );
    assert_eq!(problems_of(only_x(), states(record(A, only_predicate("C")), None, Some("kuning"))), []);
    assert_eq!(problems_of(only_x(), states(record(A, only_zone("merah")), None, None)), []);
}

#[test]
fn where_words_have_no_bounds_what_is_stated_is_what_is_known() {
    let mut method = only_x();
    method.predicates = vec![predicate("A", None, Some("hijau")), predicate("B", None, None)];
    let result = result_from(method.clone(), states(given("60"), Some("A"), None));
    assert_eq!((result.band, result.predicate.unwrap().as_str(), result.zone.unwrap().as_str()), (None, "A", "hijau"));
    let result = result_from(method, states(record(A, only_predicate("B")), None, Some("kuning")));
    assert_eq!(result.zone.unwrap().as_str(), "kuning");
}

#[test]
fn a_computed_score_off_the_scale_is_a_problem_and_no_score() {
    assert_eq!(
        problems_of(only_x(), given("100.01")),
        problem(
            "rapor::assess::off-scale",
            "the values of `a` give 100.01, which is off the scale of methodology `m` (0 to 100)",
            "gives 100.01"
        )
    );
    assert_eq!(problems_of(only_x(), given("100.004")), []);
    assert_eq!(problems_of(only_x(), given("-0.01"))[0].0, "rapor::assess::off-scale");
}

#[test]
fn what_cannot_be_computed_says_why_and_never_panics() {
    let huge = "79228162514264337593543950335";
    let geometric = method(Aggregate::GeometricMean, vec![part("x"), part("y")]);
    let mut log = part("x");
    log.normalize = Some(normalize(Curve::Log, "1", "10", true));
    let mut flat = part("x");
    flat.normalize = Some(normalize(Curve::Linear, "5", "5", true));
    let code = |method: Methodology, x: &str| {
        problems_of(method, record(A, computed(&[("x", x), ("y", "1")]))).first().map(|p| (p.0.clone(), p.1.clone()))
    };
    let expected = |code: &str, why: &str| {
        Some((format!("rapor::assess::{code}"), format!("the score of `a` cannot be computed{why}")))
    };
    assert_eq!(code(geometric, "-1"), expected("negative", ": a geometric mean needs values of zero or more"));
    assert_eq!(
        code(method(Aggregate::Mean, vec![log]), "0"),
        expected("logarithm", " at part `x`: only a number above zero has a logarithm")
    );
    assert_eq!(
        code(method(Aggregate::Mean, vec![flat]), "0"),
        expected("no-span", " at part `x`: `normalize` has the same `from` and `to`")
    );
    let p = parent(weighted("p", "1"), Aggregate::WeightedMean, vec![weighted("x", "3"), weighted("y", "1")]);
    assert_eq!(
        code(method(Aggregate::Mean, vec![p]), huge),
        expected("overflow", " at part `p`: a number has more than the 28 digits of an exact decimal")
    );
    assert_eq!(code(only_x(), huge).unwrap().0, "rapor::assess::off-scale");
}

#[test]
fn a_method_without_scores_cannot_give_one() {
    let mut words = only_x();
    words.score = None;
    assert_eq!(problems_of(words.clone(), given("5"))[0].0, "rapor::assess::no-scores");
    words.scale = None;
    assert_eq!(problems_of(words, record(A, scored("5")))[0].1, "`a` has a score, but methodology `m` has no scores");
}

#[test]
fn every_problem_of_every_edition_is_found_in_one_run() {
    let mut skip = only_x();
    skip.score.as_mut().unwrap().missing = Missing::Skip;
    let editions = ["2022", "2023"].map(|id| edition(id, vec![published("1", "2"), record("b", computed(&[]))]));
    let (_, diagnostics) = assess(&portal(vec![skip], editions.to_vec()));
    let codes: Vec<_> = diagnostics.iter().map(|d| d.code).collect();
    let each = ["rapor::assess::reconcile", "rapor::assess::no-value"];
    assert_eq!(codes, [each, each].concat());
}
