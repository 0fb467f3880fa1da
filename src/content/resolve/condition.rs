//! Resolves the conditions and effects of rules.

use rust_decimal::Decimal;

use super::method::Method;
use super::report::{Report, items};
use super::scale::Scores;
use crate::content::code;
use crate::content::id::{FactId, PartId, PredicateId};
use crate::content::methodology::{Condition, Effect, FactKind, FactTest, Test};
use crate::content::origin::Origin;
use crate::content::raw::list::List;
use crate::content::raw::literal::Number;
use crate::content::raw::methodology::{RawCondition, RawEffect, RawTest};
use crate::diagnostic::{Diagnostic, suggest};

/// Resolves a condition. The parser has limited its depth.
pub(crate) fn resolve(
    raw: RawCondition,
    method: &Method,
    place: &Origin,
    report: &mut Report<'_>,
) -> Option<Condition> {
    let asked: Vec<&str> = [
        ("score", raw.score.is_some()),
        ("part", raw.part.is_some()),
        ("any_part", raw.any_part.is_some()),
        ("fact", raw.fact.is_some()),
        ("all", raw.all.is_some()),
        ("any", raw.any.is_some()),
        ("not", raw.not.is_some()),
    ]
    .into_iter()
    .filter_map(|(key, given)| given.then_some(key))
    .collect();
    let [subject] = asked[..] else {
        let message = match asked.len() {
            0 => "the condition is empty".to_owned(),
            _ => format!("the condition has several subjects: {}", suggest::listed(&asked)),
        };
        let help = "write exactly one of `score`, `part`, `any_part`, `fact`, `all`, `any` and `not`";
        report.at(place, Diagnostic::error(code::RULE, message).help(help));
        return None;
    };
    Resolver { method, place, report }.resolve(raw, subject)
}

struct Resolver<'m, 'r, 'a> {
    method: &'m Method,
    place: &'m Origin,
    report: &'r mut Report<'a>,
}

impl Resolver<'_, '_, '_> {
    fn resolve(&mut self, raw: RawCondition, subject: &str) -> Option<Condition> {
        let bounds = RawTest {
            below: raw.below,
            above: raw.above,
            at_least: raw.at_least,
            at_most: raw.at_most,
            equals: raw.equals,
        };
        if !matches!(subject, "part" | "fact") {
            self.no_bounds_beside(&bounds, subject);
        }
        if raw.is.is_some() && subject != "fact" {
            self.stray("is", subject);
        }
        if let Some(test) = raw.score {
            return self.score(test);
        }
        if let Some(test) = raw.any_part {
            self.computes("any_part");
            return Some(Condition::AnyPart(self.test(test, &self.place.then("any_part"))?));
        }
        if let Some(part) = raw.part {
            return self.part(&part.0, bounds);
        }
        if let Some(fact) = raw.fact {
            return self.fact(&fact.0, bounds, raw.is);
        }
        if let Some(all) = raw.all {
            return self.several(all, "all").map(Condition::All);
        }
        if let Some(any) = raw.any {
            return self.several(any, "any").map(Condition::Any);
        }
        let not = resolve(*raw.not?, self.method, &self.place.then("not"), self.report)?;
        Some(Condition::Not(Box::new(not)))
    }

    fn problem(&mut self, place: &Origin, message: String, help: &str) {
        self.report.at(place, Diagnostic::error(code::RULE, message).help(help));
    }

    fn no_bounds_beside(&mut self, bounds: &RawTest, subject: &str) {
        for (key, bound) in named(bounds) {
            if bound.is_some() {
                self.stray(key, subject);
            }
        }
    }

    fn stray(&mut self, key: &str, subject: &str) {
        let message = format!("`{key}` cannot be combined with `{subject}`");
        let help = match subject {
            "score" | "any_part" => "write it inside: `{below: 60}`",
            _ => "delete it",
        };
        let place = self.place.then(key);
        self.report.at_key(&place, Diagnostic::error(code::RULE, message).help(help));
    }

    fn score(&mut self, test: RawTest) -> Option<Condition> {
        let place = self.place.then("score");
        match &self.method.scores {
            Scores::None => {
                let message = "the method has no scores to ask about".to_owned();
                self.report.at(&place, Diagnostic::error(code::NO_SCORES, message).help("ask about a fact"));
            }
            Scores::On(scale) => {
                for (key, bound) in named(&test) {
                    let Some(bound) = bound else { continue };
                    if bound < scale.min || bound > scale.max {
                        let message = format!("{bound} is off the scale");
                        let help = format!("the scale runs from {} to {}", scale.min, scale.max);
                        self.report.at(&place.then(key), Diagnostic::error(code::OFF_SCALE, message).help(help));
                    }
                }
            }
            Scores::Unknown => {}
        }
        self.test(test, &place).map(Condition::Score)
    }

    /// Checks that the method has parts, and returns whether it has.
    fn computes(&mut self, key: &str) -> bool {
        if !self.method.parts.computes {
            let message = "the method has no parts to ask about".to_owned();
            self.problem(&self.place.then(key), message, "ask about `score`, or add `score: {parts: …}` to the method");
        }
        self.method.parts.computes
    }

    fn part(&mut self, part: &str, bounds: RawTest) -> Option<Condition> {
        if self.computes("part") {
            self.report.known(&self.method.parts.known, part, || self.place.then("part"));
        }
        let test = self.test(bounds, self.place)?;
        Some(Condition::Part(PartId::new(part), test))
    }

    fn fact(&mut self, fact: &str, bounds: RawTest, is: Option<bool>) -> Option<Condition> {
        self.report.known(&self.method.facts, fact, || self.place.then("fact"));
        let id = FactId::new(fact);
        let bounded = named(&bounds).iter().any(|(_, bound)| bound.is_some());
        match self.method.fact_kinds.get(fact) {
            Some(FactKind::Count) if is.is_some() => {
                let message = format!("`{fact}` is a count, not a flag");
                self.problem(&self.place.then("is"), message, "ask for bounds, such as `at_least: 1`");
                None
            }
            Some(FactKind::Count) => Some(Condition::Fact(id, FactTest::Count(self.test(bounds, self.place)?))),
            Some(FactKind::Flag) if bounded => {
                let message = format!("`{fact}` is a flag, not a count");
                self.problem(self.place, message, "ask `is: true` or `is: false`");
                None
            }
            Some(FactKind::Flag) => Some(Condition::Fact(id, FactTest::Flag(is.unwrap_or(true)))),
            None => None,
        }
    }

    fn several(&mut self, raw: List<RawCondition>, key: &str) -> Option<Vec<Condition>> {
        let place = self.place.then(key);
        if raw.is_empty() {
            self.problem(&place, format!("`{key}` is empty"), "list at least one condition");
            return None;
        }
        let resolved: Vec<_> =
            items(raw, &place).map(|(raw, place)| resolve(raw, self.method, &place, self.report)).collect();
        resolved.into_iter().collect()
    }

    fn test(&mut self, raw: RawTest, place: &Origin) -> Option<Test> {
        if named(&raw).iter().all(|(_, bound)| bound.is_none()) {
            let help = "write `below`, `above`, `at_least`, `at_most` or `equals`, and a number";
            self.problem(place, "the condition has no bound".to_owned(), help);
            return None;
        }
        let number = |n: Option<Number>| n.map(|n| n.0);
        Some(Test {
            below: number(raw.below),
            above: number(raw.above),
            at_least: number(raw.at_least),
            at_most: number(raw.at_most),
            equals: number(raw.equals),
        })
    }
}

fn named(test: &RawTest) -> [(&'static str, Option<Decimal>); 5] {
    let number = |n: &Option<Number>| n.as_ref().map(|n| n.0);
    [
        ("below", number(&test.below)),
        ("above", number(&test.above)),
        ("at_least", number(&test.at_least)),
        ("at_most", number(&test.at_most)),
        ("equals", number(&test.equals)),
    ]
}

/// Resolves the effect of a rule.
pub(crate) fn effect(raw: RawEffect, method: &Method, place: &Origin, report: &mut Report<'_>) -> Option<Effect> {
    for (key, id) in [("cap", &raw.cap), ("predicate", &raw.predicate)] {
        if let Some(id) = id {
            report.known(&method.predicates, &id.0, || place.then(key));
        }
    }
    match (raw.withhold, raw.cap, raw.predicate) {
        (Some(_), None, None) => Some(Effect::WithholdAward),
        (None, Some(cap), None) => Some(Effect::Cap(PredicateId::new(&cap.0))),
        (None, None, Some(predicate)) => Some(Effect::Predicate(PredicateId::new(&predicate.0))),
        _ => {
            let help = "write exactly one of `withhold: award`, `cap: …` and `predicate: …`";
            report.at(place, Diagnostic::error(code::RULE, "a rule has exactly one effect").help(help));
            None
        }
    }
}
