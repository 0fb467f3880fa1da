//! The rules, and the effect of each.

use super::Subject;
use super::block::Block;
use super::condition::words;
use super::tree::Branch;
use crate::assess::result::FiredRule;
use crate::content::methodology::{Effect, Rule};

/// Every rule in order. Empty where the method has no rules, or the institution was not assessed.
pub(crate) fn list(subject: &Subject) -> Block {
    let rules = subject.method.rules.iter().filter(|_| subject.result.kind.is_assessed());
    Block::Tree { heading: "Rules".to_owned(), heads: &[], branches: rules.map(|rule| branch(subject, rule)).collect() }
}

fn branch(subject: &Subject, rule: &Rule) -> Branch {
    let evidence = subject.evidence();
    let fired = subject.result.fired.iter().find(|f| f.rule == rule.id);
    let mut below = vec![Branch::words(format!("asks: {}", words(subject, &evidence, &rule.when)), Vec::new())];
    if let Some(reason) = rule.reason.as_ref().filter(|_| fired.is_some()) {
        below.push(Branch::words(format!("reason: {}", subject.name(reason)), Vec::new()));
    }
    let outcome = match (fired, evidence.holds(&rule.when)) {
        (Some(fired), _) => format!("fired, {}", done(rule, fired)),
        (None, None) => "did not fire, because its condition is unknown".to_owned(),
        (None, _) => "did not fire".to_owned(),
    };
    Branch::words(format!("{}: {outcome}", rule.id), below)
}

fn done(rule: &Rule, fired: &FiredRule) -> String {
    match (&rule.then, &fired.before, &fired.after) {
        (Effect::WithholdAward, _, _) => "the award is withheld".to_owned(),
        (_, Some(before), Some(after)) if before != after => format!("predicate {before} became {after}"),
        (Effect::Cap(cap), Some(before), _) => format!("predicate {before} stays, no better than {cap}"),
        (_, Some(before), _) => format!("predicate {before} stays"),
        (_, None, _) => "there is no predicate to change".to_owned(),
    }
}
