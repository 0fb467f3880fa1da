//! Predicate logic.

use super::support::*;
use crate::assess::result::FiredRule;
use crate::assess::result::InstitutionResult;
use crate::content::assessment::{FactValue, ResultKind};
use crate::content::id::{FactId, PartId, PredicateId, RuleId};
use crate::content::methodology::{Aggregate, Condition, Effect, FactTest, Methodology, Missing, Rule, Test};

fn unresolved() -> Condition {
    Condition::Fact(FactId::new("unresolved"), FactTest::Count(at_least("1")))
}

fn with_rules(rules: Vec<Rule>) -> Methodology {
    Methodology { rules, ..xyz() }
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

/// The result of these values under these rules.
fn ruled(rules: Vec<Rule>, x: &str, y: &str, z: &str) -> InstitutionResult {
    result_of(with_rules(rules), computed(&[("x", x), ("y", y), ("z", z)]))
}

/// Whether a rule with this condition fires on x 90, y 50, z 70 (score 74) and one unresolved report.
fn fires(when: Condition) -> bool {
    let record = record(A, computed(&[("x", "90"), ("y", "50"), ("z", "70")]));
    let record = with_fact(with_count(record, "unresolved", 1), "late", FactValue::Flag(true));
    !result_from(with_rules(vec![rule("r", when, Effect::WithholdAward)]), record).fired.is_empty()
}

fn predicate(result: &InstitutionResult) -> &str {
    result.predicate.as_ref().unwrap().as_str()
}

#[test]
fn an_award_can_be_withheld_while_the_predicate_stays() {
    let method = with_rules(vec![rule("r", unresolved(), Effect::WithholdAward)]);
    let record = |count| with_count(record(A, computed(&[("x", "90"), ("y", "90"), ("z", "90")])), "unresolved", count);
    let result = result_from(method.clone(), record(1));
    assert!(result.award_withheld);
    assert_eq!(predicate(&result), "A");
    let a = Some(PredicateId::new("A"));
    assert_eq!(
        result.fired,
        [FiredRule { rule: RuleId::new("r"), effect: Effect::WithholdAward, before: a.clone(), after: a }]
    );
    let result = result_from(method, record(0));
    assert!(!result.award_withheld && result.fired.is_empty());
}

#[test]
fn a_cap_lowers_the_predicate_and_never_improves_it() {
    let rules = || vec![rule("r", Condition::Part(PartId::new("y"), below("60")), cap("C"))];
    let result = ruled(rules(), "99", "59.99", "99");
    assert_eq!(result.score.unwrap().value().to_string(), "87.30");
    assert_eq!((result.band.as_ref().unwrap().as_str(), predicate(&result)), ("B", "C"));
    assert_eq!(result.zone.as_ref().unwrap().as_str(), "kuning");
    let low = ruled(rules(), "40", "40", "40");
    assert_eq!((low.fired.len(), predicate(&low)), (1, "D"));
    assert_eq!(low.fired[0].before, low.fired[0].after);
    let even = ruled(rules(), "99", "60", "99");
    assert!(even.fired.is_empty());
}

#[test]
fn a_forced_predicate_goes_either_way_and_the_zone_follows() {
    let force = |p: &str| vec![rule("r", not(unresolved()), Effect::Predicate(PredicateId::new(p)))];
    let result = ruled(force("E"), "90", "90", "90");
    assert_eq!((predicate(&result), result.zone.as_ref().unwrap().as_str()), ("E", "merah"));
    assert_eq!(predicate(&ruled(force("A"), "10", "10", "10")), "A");
}

#[test]
fn rules_apply_in_order_each_on_what_the_last_one_left() {
    let always = || Condition::Score(at_least("0"));
    let force = |p: &str| Effect::Predicate(PredicateId::new(p));
    let result = ruled(
        vec![rule("one", always(), cap("C")), rule("two", always(), force("B")), rule("three", always(), cap("D"))],
        "90",
        "90",
        "90",
    );
    let steps: Vec<_> = result
        .fired
        .iter()
        .map(|f| (f.rule.as_str(), f.before.as_ref().unwrap().as_str(), f.after.as_ref().unwrap().as_str()))
        .collect();
    assert_eq!(steps, [("one", "A", "C"), ("two", "C", "B"), ("three", "B", "D")]);
}

#[test]
fn conditions_ask_about_score_parts_and_facts() {
    let part = |id: &str, test| Condition::Part(PartId::new(id), test);
    assert!(fires(Condition::Score(Test { equals: Some(d("74")), ..Test::default() })));
    assert!(!fires(Condition::Score(below("74"))));
    assert!(fires(Condition::Score(Test { at_most: Some(d("74.00")), ..Test::default() })));
    assert!(!fires(Condition::Score(Test { above: Some(d("74")), ..Test::default() })));
    assert!(fires(Condition::Score(Test { at_least: Some(d("70")), below: Some(d("75")), ..Test::default() })));
    assert!(fires(part("y", below("50.01"))));
    assert!(!fires(part("y", below("50"))));
    assert!(fires(Condition::AnyPart(below("51"))));
    assert!(!fires(Condition::AnyPart(below("50"))));
    assert!(fires(unresolved()));
    assert!(fires(Condition::Fact(FactId::new("late"), FactTest::Flag(true))));
    assert!(!fires(Condition::Fact(FactId::new("late"), FactTest::Flag(false))));
}

#[test]
fn a_fact_that_is_not_given_is_nought_or_not_set() {
    assert!(!fires(Condition::Fact(FactId::new("other"), FactTest::Count(at_least("1")))));
    assert!(fires(Condition::Fact(FactId::new("other"), FactTest::Count(below("1")))));
    assert!(fires(Condition::Fact(FactId::new("other"), FactTest::Flag(false))));
}

#[test]
fn conditions_combine() {
    let yes = || Condition::Score(at_least("0"));
    let no = || Condition::Score(below("0"));
    assert!(fires(Condition::All(vec![yes(), yes()])));
    assert!(!fires(Condition::All(vec![yes(), no()])));
    assert!(fires(Condition::Any(vec![no(), yes()])));
    assert!(!fires(Condition::Any(vec![no(), no()])));
    assert!(fires(not(no())));
    assert!(!fires(not(yes())));
}

/// What is not known makes no rule fire, asked one way or the other.
#[test]
fn a_rule_does_not_fire_on_what_is_not_known() {
    let about_score = Condition::Score(below("60"));
    let about_part = Condition::Part(PartId::new("x"), below("60"));
    let any_part = Condition::AnyPart(below("60"));
    for kind in [only_predicate("B"), only_zone("hijau")] {
        for unknown in [&about_score, &about_part, &any_part] {
            for when in [
                unknown.clone(),
                not(unknown.clone()),
                Condition::All(vec![unknown.clone(), Condition::Score(at_least("0"))]),
            ] {
                let method = with_rules(vec![rule("r", when.clone(), Effect::WithholdAward)]);
                assert!(result_of(method, kind.clone()).fired.is_empty(), "{when:?}");
            }
        }
    }
    let published = with_rules(vec![rule("r", not(about_part), Effect::WithholdAward)]);
    assert!(result_of(published, scored("90")).fired.is_empty());
}

#[test]
fn what_is_known_decides_beside_what_is_not() {
    let unknown = || Condition::Score(below("60"));
    let either = Condition::Any(vec![unknown(), unresolved()]);
    let neither = not(Condition::All(vec![unknown(), unresolved()]));
    let method = with_rules(vec![
        rule("either", either, Effect::WithholdAward),
        rule("neither", neither, Effect::WithholdAward),
    ]);
    let fired = |count| {
        let result = result_from(method.clone(), with_count(record(A, only_zone("hijau")), "unresolved", count));
        result.fired.iter().map(|f| f.rule.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(fired(1), ["either"]);
    assert_eq!(fired(0), ["neither"]);
}

#[test]
fn any_part_means_inner_parts_too_and_a_skipped_one_is_not_known() {
    let p = parent(part("p"), Aggregate::Sum, vec![part("p1"), part("p2")]);
    let mut method = method(Aggregate::Mean, vec![p, part("q")]);
    method.score.as_mut().unwrap().missing = Missing::Skip;
    let above = |bound| Condition::AnyPart(Test { above: Some(d(bound)), ..Test::default() });
    method.rules =
        vec![rule("inner", above("70"), Effect::WithholdAward), rule("none", not(above("99")), Effect::WithholdAward)];
    let fired = |values: &[(&str, &str)]| {
        let result = result_of(method.clone(), computed(values));
        result.fired.iter().map(|f| f.rule.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(fired(&[("p1", "40"), ("p2", "40"), ("q", "1")]), ["inner", "none"]);
    assert_eq!(fired(&[("p1", "80"), ("q", "1")]), ["inner"]);
}

#[test]
fn a_part_of_a_result_through_units_is_the_institutions_as_a_whole() {
    let method = with_rules(vec![rule("r", Condition::Part(PartId::new("x"), below("60")), Effect::WithholdAward)]);
    let units = |a, b| through_units(&[&[("x", a), ("y", "70"), ("z", "70")], &[("x", b), ("y", "70"), ("z", "70")]]);
    assert!(result_of(method.clone(), units("20", "100")).fired.is_empty());
    assert_eq!(result_of(method, units("20", "99")).fired.len(), 1);
}

/// Three times 60.01 / 3 is 60.01, though no decimal holds a third of it.
#[test]
fn parts_are_compared_by_their_value_and_not_by_a_stray_last_digit() {
    let third = |id: &str| {
        let leaves = ["1", "2", "3"].iter().map(|n| part(&format!("{id}{n}"))).collect();
        parent(part(id), Aggregate::Mean, leaves)
    };
    let whole = parent(part("whole"), Aggregate::Sum, vec![third("p"), third("q"), third("r")]);
    let mut method = method(Aggregate::Mean, vec![whole]);
    let given: Vec<(String, &str)> = ["p", "q", "r"]
        .iter()
        .flat_map(|id| [(format!("{id}1"), "20"), (format!("{id}2"), "20"), (format!("{id}3"), "20.01")])
        .collect();
    let given: Vec<(&str, &str)> = given.iter().map(|(id, value)| (id.as_str(), *value)).collect();
    for (bound, fired) in [("60.01", 0), ("60.0100000001", 1)] {
        let about = [
            Condition::Part(PartId::new("whole"), below(bound)),
            Condition::All(vec![Condition::AnyPart(at_least("60")), not(Condition::AnyPart(at_least(bound)))]),
        ];
        for when in about {
            method.rules = vec![rule("r", when, Effect::WithholdAward)];
            assert_eq!(result_of(method.clone(), computed(&given)).fired.len(), fired, "{bound}");
        }
    }
}

#[test]
fn no_rule_is_asked_about_who_was_not_assessed() {
    let method = with_rules(vec![
        rule("r", not(Condition::Score(at_least("0"))), Effect::WithholdAward),
        rule("f", unresolved(), Effect::WithholdAward),
    ]);
    let result = result_from(method, with_count(record(A, ResultKind::NotAssessed), "unresolved", 1));
    assert!(result.fired.is_empty() && !result.award_withheld);
}

#[test]
fn where_only_a_zone_is_public_a_rule_has_no_predicate_to_change() {
    let method = with_rules(vec![rule("r", unresolved(), cap("C"))]);
    let result = result_from(method, with_count(record(A, only_zone("hijau")), "unresolved", 1));
    assert_eq!((result.fired[0].before.clone(), result.fired[0].after.clone()), (None, None));
    assert_eq!((result.predicate, result.zone.unwrap().as_str()), (None, "hijau"));
}
