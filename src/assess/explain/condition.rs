//! Conditions in words, with the known values.

use super::Subject;
use crate::assess::condition::Evidence;
use crate::content::id::FactId;
use crate::content::methodology::{Condition, FactTest, Test};

/// The condition in words: "Unresolved reports (1) at least 1".
pub(crate) fn words(subject: &Subject, evidence: &Evidence, condition: &Condition) -> String {
    match condition {
        Condition::Score(test) => {
            let score = evidence.score.map(|s| subject.number(s.value()));
            format!("score ({}) {}", known(score), bounds(subject, test))
        }
        Condition::Part(part, test) => {
            let value = evidence.part(part).map(|value| subject.exact(value));
            format!("{} ({}) {}", subject.part_name(part), known(value), bounds(subject, test))
        }
        Condition::AnyPart(test) => format!("any part {}", bounds(subject, test)),
        Condition::Fact(fact, FactTest::Count(test)) => {
            format!("{} ({}) {}", fact_name(subject, fact), evidence.count(fact), bounds(subject, test))
        }
        Condition::Fact(fact, FactTest::Flag(wanted)) => {
            format!("{} ({}) is {}", fact_name(subject, fact), yes_no(evidence.flag(fact)), yes_no(*wanted))
        }
        Condition::All(all) => join(subject, evidence, all, " and "),
        Condition::Any(any) => join(subject, evidence, any, " or "),
        Condition::Not(condition) => format!("not ({})", words(subject, evidence, condition)),
    }
}

fn join(subject: &Subject, evidence: &Evidence, conditions: &[Condition], with: &str) -> String {
    let said = |condition: &Condition| match condition {
        Condition::All(_) | Condition::Any(_) => format!("({})", words(subject, evidence, condition)),
        _ => words(subject, evidence, condition),
    };
    conditions.iter().map(said).collect::<Vec<_>>().join(with)
}

fn bounds(subject: &Subject, test: &Test) -> String {
    let all = [
        ("below", test.below),
        ("above", test.above),
        ("at least", test.at_least),
        ("at most", test.at_most),
        ("equal to", test.equals),
    ];
    let given = all.iter().filter_map(|(word, bound)| Some(format!("{word} {}", subject.number((*bound)?))));
    given.collect::<Vec<_>>().join(" and ")
}

fn known(number: Option<String>) -> String {
    number.unwrap_or_else(|| "not known".to_owned())
}

fn yes_no(flag: bool) -> &'static str {
    if flag { "yes" } else { "no" }
}

fn fact_name<'s>(subject: &'s Subject, fact: &'s FactId) -> &'s str {
    let found = subject.method.facts.iter().find(|f| f.id == *fact);
    found.map_or(fact.as_str(), |f| subject.name(&f.name))
}
