//! Evaluates the conditions of rules.
//!
//! The logic is three-valued (Kleene's strong logic): a condition on an unknown score or part is unknown, and so is its
//! negation. A rule fires only where its condition certainly holds, so that a missing number never changes a predicate.
//! Facts are always known: an absent count is 0, and an absent flag is not set.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::result::{Score, WorkingNode};
use super::rounding::settle;
use crate::content::assessment::FactValue;
use crate::content::id::{FactId, PartId};
use crate::content::methodology::{Condition, FactTest, Test};

/// What is known about a result when its rules are applied.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Evidence<'r> {
    /// The rounded score.
    pub score: Option<Score>,
    /// The tree of parts; for a result through units, the tree of the whole institution.
    pub parts: Option<&'r WorkingNode>,
    /// The facts as written.
    pub facts: &'r BTreeMap<FactId, FactValue>,
}

impl Evidence<'_> {
    /// Whether a condition holds; `None` where that is unknown.
    pub(crate) fn holds(&self, condition: &Condition) -> Option<bool> {
        match condition {
            Condition::Score(test) => Some(meets(self.score?.value(), test)),
            Condition::Part(part, test) => Some(meets(self.part(part)?, test)),
            Condition::AnyPart(test) => any_part(self.parts?, test),
            Condition::Fact(fact, FactTest::Count(test)) => Some(meets(Decimal::from(self.count(fact)), test)),
            Condition::Fact(fact, FactTest::Flag(wanted)) => Some(self.flag(fact) == *wanted),
            Condition::All(conditions) => not(any(conditions.iter().map(|c| not(self.holds(c))))),
            Condition::Any(conditions) => any(conditions.iter().map(|c| self.holds(c))),
            Condition::Not(condition) => not(self.holds(condition)),
        }
    }

    /// The exact value of a part; `None` where it is unknown.
    pub(crate) fn part(&self, part: &PartId) -> Option<Decimal> {
        self.parts?.find(part)?.value.map(settle)
    }

    /// A count; 0 where absent.
    pub(crate) fn count(&self, fact: &FactId) -> u32 {
        match self.facts.get(fact) {
            Some(FactValue::Count(count)) => *count,
            Some(FactValue::Flag(set)) => u32::from(*set),
            None => 0,
        }
    }

    /// A flag; not set where absent.
    pub(crate) fn flag(&self, fact: &FactId) -> bool {
        self.count(fact) > 0
    }
}

fn not(answer: Option<bool>) -> Option<bool> {
    answer.map(|holds| !holds)
}

/// True where one is true; otherwise unknown where one is unknown.
fn any(answers: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut so_far = Some(false);
    for answer in answers {
        match answer {
            Some(true) => return Some(true),
            Some(false) => {}
            None => so_far = None,
        }
    }
    so_far
}

/// Whether any part below the root meets the test. It is unknown where a part without a value could be the only one.
fn any_part(node: &WorkingNode, test: &Test) -> Option<bool> {
    any(node.children.iter().flat_map(|child| {
        let itself = child.value.map(|value| meets(settle(value), test));
        let below = if child.children.is_empty() { Some(false) } else { any_part(child, test) };
        [itself, below]
    }))
}

/// Whether a number is within all the bounds that are given.
pub(crate) fn meets(number: Decimal, test: &Test) -> bool {
    test.below.is_none_or(|bound| number < bound)
        && test.above.is_none_or(|bound| number > bound)
        && test.at_least.is_none_or(|bound| number >= bound)
        && test.at_most.is_none_or(|bound| number <= bound)
        && test.equals.is_none_or(|bound| number == bound)
}
