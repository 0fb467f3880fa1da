//! Rules of a method.

use crate::content::methodology::{Condition, Effect, FactTest, Test};
use insta::assert_snapshot;
use rust_decimal::Decimal;

use crate::testing::{METHOD, Portal};

fn portal(when: &str, then: &str) -> Portal {
    let rule = format!("rules:\n  - id: aturan\n    when: {when}\n    then: {then}\n");
    Portal::minimal().file("methodologies/kepatuhan.yaml", format!("{METHOD}{rule}"))
}

fn condition(when: &str) -> Condition {
    let content = portal(when, "{withhold: award}").content();
    content.methodologies["kepatuhan"].rules[0].when.clone()
}

fn problems(when: &str) -> String {
    portal(when, "{withhold: award}").problems()
}

fn below(bound: i64) -> Test {
    Test { below: Some(Decimal::from(bound)), ..Test::default() }
}

#[test]
fn a_condition_asks_about_the_score_a_part_any_part_or_a_fact() {
    assert_eq!(condition("{score: {below: 60}}"), Condition::Score(below(60)));
    assert!(
        matches!(condition("{part: input, below: 60}"), Condition::Part(part, test) if part.as_str() == "input" && test == below(60))
    );
    assert_eq!(condition("{any_part: {below: 60}}"), Condition::AnyPart(below(60)));
    assert!(matches!(condition("{fact: unresolved_reports, at_least: 1}"), Condition::Fact(_, FactTest::Count(_))));
    assert!(matches!(condition("{fact: appealed}"), Condition::Fact(_, FactTest::Flag(true))));
    assert!(matches!(condition("{fact: appealed, is: false}"), Condition::Fact(_, FactTest::Flag(false))));
}

#[test]
fn conditions_are_combined() {
    let combined = condition("{all: [{score: {below: 60}}, {any: [{not: {score: {below: 30}}}]}]}");
    let not = Condition::Not(Box::new(Condition::Score(below(30))));
    assert_eq!(combined, Condition::All(vec![Condition::Score(below(60)), Condition::Any(vec![not])]));
}

#[test]
fn a_rule_withholds_caps_or_sets_a_predicate() {
    let effect =
        |then: &str| portal("{fact: appealed}", then).content().methodologies["kepatuhan"].rules[0].then.clone();
    assert_eq!(effect("{withhold: award}"), Effect::WithholdAward);
    assert!(matches!(effect("{cap: B}"), Effect::Cap(id) if id.as_str() == "B"));
    assert!(matches!(effect("{predicate: C}"), Effect::Predicate(id) if id.as_str() == "C"));
}

#[test]
fn a_rule_names_a_known_predicate() {
    assert_snapshot!(portal("{fact: appealed}", "{cap: b1}").problems(), @r"
        rapor::content::unknown-predicate

          × unknown predicate `b1`
            ╭─[content/methodologies/kepatuhan.yaml:27:17]
         26 │     when: {fact: appealed}
         27 │     then: {cap: b1}
            ·                 ──
            ╰────
          help: the method has `A`, `B` and `C`

        1 error
    ");
}

#[test]
fn a_rule_does_one_thing() {
    assert_snapshot!(portal("{fact: appealed}", "{cap: B, withhold: award}").problems(), @r"
        rapor::content::rule

          × a rule has exactly one effect
            ╭─[content/methodologies/kepatuhan.yaml:27:11]
         26 │     when: {fact: appealed}
         27 │     then: {cap: B, withhold: award}
            ·           ─────────────────────────
            ╰────
          help: write exactly one of `withhold: award`, `cap: …` and `predicate: …`

        1 error
    ");
}

#[test]
fn a_condition_asks_about_one_thing() {
    assert_snapshot!(problems("{score: {below: 60}, fact: appealed}"), @r"
        rapor::content::rule

          × the condition has several subjects: `score` and `fact`
            ╭─[content/methodologies/kepatuhan.yaml:26:11]
         25 │   - id: aturan
         26 │     when: {score: {below: 60}, fact: appealed}
            ·           ────────────────────────────────────
         27 │     then: {withhold: award}
            ╰────
          help: write exactly one of `score`, `part`, `any_part`, `fact`, `all`, `any` and `not`

        1 error
    ");
}

#[test]
fn a_condition_asks_about_something() {
    assert_snapshot!(problems("{below: 60}"), @r"
        rapor::content::rule

          × the condition is empty
            ╭─[content/methodologies/kepatuhan.yaml:26:11]
         25 │   - id: aturan
         26 │     when: {below: 60}
            ·           ───────────
         27 │     then: {withhold: award}
            ╰────
          help: write exactly one of `score`, `part`, `any_part`, `fact`, `all`, `any` and `not`

        1 error
    ");
}

#[test]
fn a_condition_has_a_bound() {
    assert_snapshot!(problems("{part: input}"), @r"
        rapor::content::rule

          × the condition has no bound
            ╭─[content/methodologies/kepatuhan.yaml:26:11]
         25 │   - id: aturan
         26 │     when: {part: input}
            ·           ─────────────
         27 │     then: {withhold: award}
            ╰────
          help: write `below`, `above`, `at_least`, `at_most` or `equals`, and a number

        1 error
    ");
}

#[test]
fn a_condition_names_a_known_part_and_a_known_fact() {
    assert_snapshot!(problems("{all: [{part: inptu, below: 60}, {fact: unresolved_report, at_least: 1}]}"), @r"
        rapor::content::unknown-part

          × unknown part `inptu`
            ╭─[content/methodologies/kepatuhan.yaml:26:25]
         25 │   - id: aturan
         26 │     when: {all: [{part: inptu, below: 60}, {fact: unresolved_report, at_least: 1}]}
            ·                         ─────
         27 │     then: {withhold: award}
            ╰────
          help: did you mean `input`?

        rapor::content::unknown-fact

          × unknown fact `unresolved_report`
            ╭─[content/methodologies/kepatuhan.yaml:26:51]
         25 │   - id: aturan
         26 │     when: {all: [{part: inptu, below: 60}, {fact: unresolved_report, at_least: 1}]}
            ·                                                   ─────────────────
         27 │     then: {withhold: award}
            ╰────
          help: did you mean `unresolved_reports`?

        2 errors
    ");
}

#[test]
fn a_count_is_asked_for_bounds_and_a_flag_is_not() {
    assert_snapshot!(problems("{any: [{fact: unresolved_reports, is: true}, {fact: appealed, at_least: 1}]}"), @r"
        rapor::content::rule

          × `unresolved_reports` is a count, not a flag
            ╭─[content/methodologies/kepatuhan.yaml:26:49]
         25 │   - id: aturan
         26 │     when: {any: [{fact: unresolved_reports, is: true}, {fact: appealed, at_least: 1}]}
            ·                                                 ────
         27 │     then: {withhold: award}
            ╰────
          help: ask for bounds, such as `at_least: 1`

        rapor::content::rule

          × `appealed` is a flag, not a count
            ╭─[content/methodologies/kepatuhan.yaml:26:56]
         25 │   - id: aturan
         26 │     when: {any: [{fact: unresolved_reports, is: true}, {fact: appealed, at_least: 1}]}
            ·                                                        ─────────────────────────────
         27 │     then: {withhold: award}
            ╰────
          help: ask `is: true` or `is: false`

        2 errors
    ");
}

#[test]
fn a_bound_of_the_score_is_on_the_scale() {
    assert_snapshot!(problems("{score: {below: 600}}"), @r"
        rapor::content::off-scale

          × 600 is off the scale
            ╭─[content/methodologies/kepatuhan.yaml:26:27]
         25 │   - id: aturan
         26 │     when: {score: {below: 600}}
            ·                           ───
         27 │     then: {withhold: award}
            ╰────
          help: the scale runs from 0 to 100

        1 error
    ");
}

#[test]
fn a_bound_stands_inside_what_it_bounds() {
    assert_snapshot!(problems("{score: {above: 20}, below: 60}"), @r"
        rapor::content::rule

          × `below` cannot be combined with `score`
            ╭─[content/methodologies/kepatuhan.yaml:26:32]
         25 │   - id: aturan
         26 │     when: {score: {above: 20}, below: 60}
            ·                                ─────
         27 │     then: {withhold: award}
            ╰────
          help: write it inside: `{below: 60}`

        1 error
    ");
}

#[test]
fn a_combination_of_nothing_is_an_error() {
    assert_snapshot!(problems("{all: []}"), @r"
        rapor::content::rule

          × `all` is empty
            ╭─[content/methodologies/kepatuhan.yaml:26:17]
         25 │   - id: aturan
         26 │     when: {all: []}
            ·                 ──
         27 │     then: {withhold: award}
            ╰────
          help: list at least one condition

        1 error
    ");
}
