//! What would have to change, in words.

use rust_decimal::Decimal;

use super::Subject;
use super::block::Block;
use super::condition::words;
use super::gap::Gap;
use super::raise::{Beyond, Raise};
use super::tree::Branch;
use super::why_not::{Nothing, WhyNot};
use crate::content::id::{PartId, PredicateId, RuleId, UnitId};
use crate::content::methodology::{Effect, Rule};

/// The answer in the order of its questions: how far, which parts, which rules.
pub(crate) fn blocks(subject: &Subject, answer: &WhyNot) -> Vec<Block> {
    let mut blocks = vec![subject.title(), Block::Lines(gap(subject, answer))];
    blocks.push(raises(subject, answer));
    blocks.push(beyond(subject, &answer.beyond));
    blocks.push(holding(subject, &answer.holding));
    blocks
}

fn named(subject: &Subject, id: &PredicateId) -> String {
    match subject.method.predicate(id) {
        Some(predicate) => format!("{id}, {}", subject.name(&predicate.name)),
        None => id.to_string(),
    }
}

fn gap(subject: &Subject, answer: &WhyNot) -> String {
    let now = subject.result.predicate.as_ref().map_or("not known".to_owned(), |id| named(subject, id));
    let mut lines = format!("Predicate: {now}\n");
    if let Some(wanted) = &answer.wanted {
        lines.push_str(&format!("Wanted: {}\n", named(subject, wanted)));
    }
    if let Some(nothing) = answer.nothing {
        lines.push_str(why_nothing(nothing));
    }
    if let Some(gap) = &answer.gap {
        lines.push_str(&points(subject, gap));
    }
    lines
}

fn why_nothing(nothing: Nothing) -> &'static str {
    match nothing {
        Nothing::Best => "There is no better predicate.\n",
        Nothing::Reached => "The result has this predicate already.\n",
        Nothing::NoScore => "The score is not public, so the distance is unknown.\n",
        Nothing::NoBounds => "The method's predicates have no bounds, so no score reaches one.\n",
    }
}

fn points(subject: &Subject, gap: &Gap) -> String {
    let (score, bound) = (subject.number(gap.score.value()), subject.number(gap.bound));
    if gap.missing.is_zero() {
        return format!("Score: {score} reaches the bound, {bound}; a rule prevents the predicate\n");
    }
    let mut lines = format!("Score: {score}; the bound is {bound}\nMissing: {} points\n", subject.number(gap.missing));
    match gap.rounds_from {
        Some((from, itself)) => {
            let from = subject.number(from);
            let from = if itself { format!("from {from} up") } else { format!("above {from}") };
            lines.push_str(&format!("Before rounding: {from}\n"));
        }
        None => lines.push_str("Its parts are not public, so nothing can be said about them.\n"),
    }
    lines
}

fn raises(subject: &Subject, answer: &WhyNot) -> Block {
    let row = |raise: &Raise| {
        let is_held =
            raise.predicate != answer.wanted && !is_better(subject, raise.predicate.as_ref(), answer.wanted.as_ref());
        let predicate = raise.predicate.as_ref().map_or("none", PredicateId::as_str);
        let then = if is_held { format!("{predicate}, held there by a rule") } else { predicate.to_owned() };
        vec![now(subject, raise.now), subject.number(raise.to), subject.number(raise.score), then]
    };
    let rows = answer.raises.iter().map(|raise| (raise.unit.as_ref(), &raise.part, row(raise)));
    Block::Tree {
        heading: "Parts that suffice when they alone change".to_owned(),
        heads: &["now", "to", "score", "predicate"],
        branches: branches(subject, rows),
    }
}

fn is_better(subject: &Subject, one: Option<&PredicateId>, other: Option<&PredicateId>) -> bool {
    let order = |id: Option<&PredicateId>| subject.method.predicates.iter().position(|p| Some(&p.id) == id);
    matches!((order(one), order(other)), (Some(one), Some(other)) if one < other)
}

fn beyond(subject: &Subject, beyond: &[Beyond]) -> Block {
    let row = |part: &Beyond| {
        let score = part.score.map_or_else(|| "none".to_owned(), |score| subject.number(score));
        vec![now(subject, part.now), subject.number(part.best.normalize()), score, String::new()]
    };
    let rows = beyond.iter().map(|part| (part.unit.as_ref(), &part.part, row(part)));
    Block::Tree {
        heading: "Parts that do not suffice alone, even at their best".to_owned(),
        heads: &["now", "best", "score", ""],
        branches: branches(subject, rows),
    }
}

fn now(subject: &Subject, value: Option<Decimal>) -> String {
    value.map_or_else(|| "missing".to_owned(), |value| subject.number(value))
}

/// One branch for each part, below one branch for each unit where there are units.
fn branches<'r>(
    subject: &'r Subject<'r>,
    rows: impl Iterator<Item = (Option<&'r UnitId>, &'r PartId, Vec<String>)>,
) -> Vec<Branch> {
    let mut branches: Vec<Branch> = Vec::new();
    let mut last = None;
    for (unit, part, cells) in rows {
        let branch = Branch { label: subject.part_name(part).to_owned(), cells, children: Vec::new() };
        let Some(unit) = unit else {
            branches.push(branch);
            continue;
        };
        if last != Some(unit) {
            branches.push(Branch::words(subject.unit_name(unit), Vec::new()));
            last = Some(unit);
        }
        if let Some(of_unit) = branches.last_mut() {
            of_unit.children.push(branch);
        }
    }
    branches
}

fn holding(subject: &Subject, holding: &[RuleId]) -> Block {
    let rules = holding.iter().filter_map(|id| subject.method.rules.iter().find(|rule| rule.id == *id));
    Block::Tree {
        heading: "Rules that hold it lower".to_owned(),
        heads: &[],
        branches: rules.map(|rule| held(subject, rule)).collect(),
    }
}

fn held(subject: &Subject, rule: &Rule) -> Branch {
    let what = match &rule.then {
        Effect::Cap(predicate) => format!("{}: no better than {predicate}", rule.id),
        Effect::Predicate(predicate) => format!("{}: always {predicate}", rule.id),
        Effect::WithholdAward => rule.id.to_string(),
    };
    let asks = Branch::words(format!("while {}", words(subject, &subject.evidence(), &rule.when)), Vec::new());
    let reason = rule.reason.as_ref();
    let reason = reason.map(|reason| Branch::words(format!("reason: {}", subject.name(reason)), Vec::new()));
    Branch::words(what, [asks].into_iter().chain(reason).collect())
}
