//! Explanations for programs. Exact decimals are strings, because readers of JSON keep only some fifteen digits of a
//! number.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::raise::{Beyond, Raise};
use super::sources::written;
use super::why_not::{Nothing, WhyNot};
use super::{Subject, why, working};
use crate::assess::result::{Change, FiredRule, Kind, Rank, Score, WorkingNode};
use crate::content::id::{PartId, PredicateId, SourceId};
use crate::content::methodology::{Effect, Rule};

/// The explanation of a result.
pub(crate) fn explanation(subject: &Subject) -> String {
    let result = subject.result;
    let working = result.working.as_ref();
    let units = working.map(|w| &w.units).into_iter().flatten();
    let units: Vec<Value> = units
        .map(|u| json!({"id": u.unit.as_str(), "name": subject.unit_name(&u.unit), "working": node(subject, &u.root)}))
        .collect();
    let mut all = head(subject);
    // `head` returns an object.
    let Some(fields) = all.as_object_mut() else { return String::new() };
    let rest = json!({
        "kind": kind(result.kind),
        "score": number(result.score.map(Score::value)),
        "unrounded": number(working.map(|w| w.unrounded)),
        "published": number(subject.record.published),
        "working": working.map(|w| node(subject, &w.root)),
        "units_aggregate": working.and_then(|w| w.units_aggregate).map(working::name),
        "units": units,
        "band": result.band.as_ref().map(PredicateId::as_str),
        "predicate": predicate(subject, result.predicate.as_ref()),
        "zone": result.zone.as_ref().map(|id| {
            json!({"id": id.as_str(), "name": subject.method.zone(id).map(|zone| subject.name(&zone.name))})
        }),
        "award_withheld": result.award_withheld,
        "rules": rules(subject),
        "rank": result.rank.as_ref().map(|r| json!({"category": rank(r.category), "overall": rank(r.overall)})),
        "change": change(&result.change),
        "source": source(subject, &subject.record.source),
    });
    if let Value::Object(rest) = rest {
        fields.extend(rest);
    }
    pretty(&all)
}

/// The answer to why a result does not have a better predicate.
pub(crate) fn why_not(subject: &Subject, answer: &WhyNot) -> String {
    let mut all = head(subject);
    let Some(fields) = all.as_object_mut() else { return String::new() };
    let gap = answer.gap.as_ref();
    let rest = json!({
        "predicate": predicate(subject, subject.result.predicate.as_ref()),
        "wanted": predicate(subject, answer.wanted.as_ref()),
        "nothing": answer.nothing.map(nothing),
        "score": number(subject.result.score.map(Score::value)),
        "bound": number(gap.map(|g| g.bound)),
        "needed": number(gap.map(|g| g.needed)),
        "missing": number(gap.map(|g| g.missing)),
        "rounds_from": number(gap.and_then(|g| g.rounds_from).map(|(from, _)| from)),
        "rounds_from_included": gap.and_then(|g| g.rounds_from).map(|(_, itself)| itself),
        "sufficient_alone": answer.raises.iter().map(|r| raise(subject, r)).collect::<Vec<_>>(),
        "insufficient_alone": answer.beyond.iter().map(|b| beyond(subject, b)).collect::<Vec<_>>(),
        "held_by": answer.holding.iter().map(ToString::to_string).collect::<Vec<_>>(),
    });
    if let Value::Object(rest) = rest {
        fields.extend(rest);
    }
    pretty(&all)
}

fn head(subject: &Subject) -> Value {
    json!({
        "institution": {"id": subject.result.institution.as_str(), "name": subject.institution_name()},
        "edition": subject.edition.edition.as_str(),
        "methodology": {"id": subject.method.id.as_str(), "name": subject.name(&subject.method.name)},
    })
}

fn pretty(value: &Value) -> String {
    // A value is always valid JSON.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

fn number(number: Option<Decimal>) -> Value {
    number.map_or(Value::Null, |number| Value::String(number.to_string()))
}

fn predicate(subject: &Subject, id: Option<&PredicateId>) -> Value {
    let name = |id| subject.method.predicate(id).map(|p| subject.name(&p.name));
    id.map_or(Value::Null, |id| json!({"id": id.as_str(), "name": name(id)}))
}

fn node(subject: &Subject, node: &WorkingNode) -> Value {
    json!({
        "part": node.part.as_ref().map(PartId::as_str),
        "name": node.part.as_ref().map(|id| subject.part_name(id)),
        "raw": number(node.raw),
        "value": number(node.value),
        "weight": number(node.weight),
        "share": number(node.share),
        "adds": number(node.contribution),
        "aggregate": node.aggregate.map(working::name),
        "missing_as_zero": node.missing_as_zero,
        "parts": node.children.iter().map(|child| self::node(subject, child)).collect::<Vec<_>>(),
    })
}

fn rules(subject: &Subject) -> Vec<Value> {
    let rules = subject.method.rules.iter().filter(|_| subject.result.kind.is_assessed());
    rules.map(|rule| one_rule(subject, rule)).collect()
}

fn one_rule(subject: &Subject, rule: &Rule) -> Value {
    let fired = subject.result.fired.iter().find(|f| f.rule == rule.id);
    let id = |of: fn(&FiredRule) -> &Option<PredicateId>| fired.and_then(|f| of(f).as_ref()).map(PredicateId::as_str);
    let effect = match &rule.then {
        Effect::WithholdAward => json!({"withhold": "award"}),
        Effect::Cap(predicate) => json!({"cap": predicate.as_str()}),
        Effect::Predicate(predicate) => json!({"predicate": predicate.as_str()}),
    };
    json!({
        "id": rule.id.as_str(),
        "holds": subject.evidence().holds(&rule.when),
        "fired": fired.is_some(),
        "effect": effect,
        "before": id(|f| &f.before),
        "after": id(|f| &f.after),
        "asks": super::condition::words(subject, &subject.evidence(), &rule.when),
        "reason": rule.reason.as_ref().map(|reason| subject.name(reason)),
    })
}

fn rank(rank: Rank) -> Value {
    json!({"place": rank.place, "of": rank.of, "shared_by": rank.shared_by})
}

fn change(change: &Change) -> Value {
    match change {
        Change::FirstEdition => Value::Null,
        Change::Comparable { from, previous, by } => {
            json!({"from": from.as_str(), "previous": previous.value().to_string(), "by": by.to_string()})
        }
        Change::NotComparable { from, reason } => json!({"from": from.as_str(), "not_comparable": why(reason)}),
    }
}

fn source(subject: &Subject, id: &SourceId) -> Value {
    let Some(source) = subject.assessment.sources.get(id) else { return json!({"id": id.as_str()}) };
    json!({
        "id": id.as_str(),
        "publisher": source.publisher,
        "title": subject.name(&source.title),
        "date": source.date.map(written),
        "url": source.url,
    })
}

fn raise(subject: &Subject, raise: &Raise) -> Value {
    json!({
        "unit": raise.unit.as_ref().map(ToString::to_string),
        "part": raise.part.as_str(),
        "name": subject.part_name(&raise.part),
        "now": number(raise.now),
        "to": raise.to.to_string(),
        "score": raise.score.to_string(),
        "predicate": raise.predicate.as_ref().map(PredicateId::as_str),
    })
}

fn beyond(subject: &Subject, part: &Beyond) -> Value {
    json!({
        "unit": part.unit.as_ref().map(ToString::to_string),
        "part": part.part.as_str(),
        "name": subject.part_name(&part.part),
        "now": number(part.now),
        "best": part.best.to_string(),
        "score": number(part.score),
    })
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Computed => "computed",
        Kind::ComputedThroughUnits => "computed-through-units",
        Kind::PublishedScore => "published-score",
        Kind::PredicateOnly => "predicate-only",
        Kind::ZoneOnly => "zone-only",
        Kind::NotAssessed => "not-assessed",
        Kind::Withdrawn => "withdrawn",
    }
}

fn nothing(nothing: Nothing) -> &'static str {
    match nothing {
        Nothing::Best => "best",
        Nothing::Reached => "reached",
        Nothing::NoScore => "no-score",
        Nothing::NoBounds => "no-bounds",
    }
}
