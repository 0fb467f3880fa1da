//! Methods: scale, parts, predicates, zones, facts, rules.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::known::Known;
use super::parts::PartIndex;
use super::report::{Ids, Report, items, whole};
use super::{bands, condition, parts, source};
use crate::content::code;
use crate::content::id::{FactId, MethodologyId, PredicateId, RuleId, ZoneId};
use crate::content::methodology::{Fact, FactKind, Methodology, Predicate, Rule, Scale, Zone, ZoneColor};
use crate::content::origin::Origin;
use crate::content::raw::list::{Item, List, NonEmpty, Written};
use crate::content::raw::literal::Ref;
use crate::content::raw::methodology::{
    RawEffect, RawFactKind, RawMethodology, RawPredicate, RawRule, RawScale, RawZone,
};
use crate::content::read::Parsed;
use crate::diagnostic::Diagnostic;

/// A method, and all that results under it may name.
#[derive(Debug)]
pub(super) struct Method {
    /// The record.
    pub record: Methodology,
    /// Whether it has scores.
    pub scores: Scores,
    /// Its parts.
    pub parts: PartIndex,
    /// The ids of its predicates.
    pub predicates: Known,
    /// The ids of its zones.
    pub zones: Known,
    /// The ids of its facts.
    pub facts: Known,
    /// Their kinds.
    pub fact_kinds: HashMap<String, FactKind>,
}

/// Whether a method has scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Scores {
    /// On this scale.
    On(Scale),
    /// It speaks in words alone.
    None,
    /// Its scale could not be read.
    Unknown,
}

/// The methods, and their names.
#[derive(Debug)]
pub(super) struct Methods {
    by_id: IndexMap<String, Method>,
    /// Their ids, those of illegible ones too.
    pub known: Known,
}

impl Methods {
    /// The method with this id.
    pub(super) fn get(&self, id: &str) -> Option<&Method> {
        self.by_id.get(id)
    }

    /// The records.
    pub(super) fn records(self) -> IndexMap<MethodologyId, Methodology> {
        self.by_id.into_values().map(|method| (method.record.id.clone(), method.record)).collect()
    }
}

/// Resolves all methods.
pub(super) fn resolve(parsed: Vec<Parsed<RawMethodology>>, report: &mut Report<'_>) -> Methods {
    let place = format!("{}/methodologies", report.shown);
    let mut methods = Methods { by_id: IndexMap::new(), known: Known::new(code::UNKNOWN_METHODOLOGY, "method", place) };
    let mut ids = Ids::default();
    for parsed in parsed {
        let (Some(file), Some(raw)) = (parsed.file, parsed.raw) else {
            methods.known.lost(None);
            continue;
        };
        let origin = whole(file);
        methods.known.add(&raw.id.0);
        if ids.take(&raw.id.0, "methods", &origin.then("id"), report) {
            let method = method(raw, &origin, report);
            methods.by_id.insert(method.record.id.as_str().to_owned(), method);
        }
    }
    for method in methods.by_id.values() {
        for (i, other) in method.record.comparable_with.iter().enumerate() {
            let place = || method.record.origin.then("comparable_with").then(i);
            report.known(&methods.known, other.as_str(), place);
        }
    }
    methods
}

fn method(raw: RawMethodology, origin: &Origin, report: &mut Report<'_>) -> Method {
    let (zones, known_zones) = zones(raw.zones, origin, report);
    let (predicates, known_predicates) = predicates(raw.predicates, &known_zones, origin, report);
    let scores = scores(raw.scale, &predicates, origin, report);
    bands::check(&predicates, &known_predicates, &scores, origin, report);
    let (score, parts) = match raw.score {
        Some(raw) => parts::resolve(raw, &scores, origin, report),
        None => (None, PartIndex::none()),
    };
    let (facts, known_facts) = facts(raw.facts, origin, report);
    let record = Methodology {
        id: MethodologyId::new(&raw.id.0),
        name: report.required_text(raw.name, || origin.then("name")),
        description: report.optional_text(raw.description, || origin.then("description")),
        basis: report.optional_text(raw.basis, || origin.then("basis")),
        sources: source::listed(raw.sources, &origin.then("sources"), report),
        scale: if let Scores::On(scale) = &scores { Some(scale.clone()) } else { None },
        score,
        predicates,
        zones,
        rules: Vec::new(),
        comparable_with: comparable(raw.comparable_with, origin),
        origin: origin.clone(),
        facts,
    };
    let fact_kinds = record.facts.iter().map(|f| (f.id.as_str().to_owned(), f.kind)).collect();
    let mut method = Method {
        record,
        scores,
        parts,
        predicates: known_predicates,
        zones: known_zones,
        facts: known_facts,
        fact_kinds,
    };
    method.record.rules = rules(raw.rules, &method, &origin.then("rules"), report);
    method
}

fn comparable(raw: List<Ref>, origin: &Origin) -> Vec<MethodologyId> {
    items(raw, origin).map(|(id, _)| MethodologyId::new(&id.0)).collect()
}

fn zones(raw: Item<Written<RawZone>>, origin: &Origin, report: &mut Report<'_>) -> (Vec<Zone>, Known) {
    let mut known = Known::new(code::UNKNOWN_ZONE, "zone", "the method");
    let Some(list) = raw.into_option() else {
        known.lost(None);
        return (Vec::new(), known);
    };
    let mut ids = Ids::default();
    let mut zones = Vec::new();
    let place = origin.then("zones");
    for (i, item) in list.0.into_iter().enumerate() {
        let origin = place.then(i);
        match item {
            Item::Lost(id) => known.lost(id.as_deref()),
            Item::Read(raw) => {
                ids.take(&raw.id.0, "zones", &origin.then("id"), report);
                known.add(&raw.id.0);
                zones.push(Zone {
                    id: ZoneId::new(&raw.id.0),
                    name: report.required_text(raw.name, || origin.then("name")),
                    color: raw.color.into_option().map_or(ZoneColor::Grey, Into::into),
                });
            }
        }
    }
    (zones, known)
}

fn predicates(
    raw: Item<NonEmpty<RawPredicate>>,
    zones: &Known,
    origin: &Origin,
    report: &mut Report<'_>,
) -> (Vec<Predicate>, Known) {
    let mut known = Known::new(code::UNKNOWN_PREDICATE, "predicate", "the method");
    let Some(list) = raw.into_option() else {
        known.lost(None);
        return (Vec::new(), known);
    };
    let mut ids = Ids::default();
    let mut predicates = Vec::new();
    let place = origin.then("predicates");
    for (i, item) in list.0.into_iter().enumerate() {
        let origin = place.then(i);
        let raw = match item {
            Item::Read(raw) => raw,
            Item::Lost(id) => {
                known.lost(id.as_deref());
                // Without this one the bands say nothing.
                known.lost(None);
                continue;
            }
        };
        ids.take(&raw.id.0, "predicates", &origin.then("id"), report);
        known.add(&raw.id.0);
        if let Some(zone) = &raw.zone {
            report.known(zones, &zone.0, || origin.then("zone"));
        }
        if let Some(Item::Lost(_)) = raw.from {
            known.lost(None);
        }
        predicates.push(Predicate {
            id: PredicateId::new(&raw.id.0),
            name: report.required_text(raw.name, || origin.then("name")),
            from: raw.from.and_then(Item::into_option).map(|n| n.0),
            zone: raw.zone.map(|z| ZoneId::new(&z.0)),
            origin,
        });
    }
    (predicates, known)
}

fn scores(raw: Option<Item<RawScale>>, predicates: &[Predicate], origin: &Origin, report: &mut Report<'_>) -> Scores {
    let raw = match raw {
        None => {
            let Some(bounded) = predicates.iter().find(|p| p.from.is_some()) else { return Scores::None };
            let message = format!("the method has no `scale`, but `{}` has a bound", bounded.id);
            let help = "add `scale: {min: 0, max: 100, decimals: 2}`, or delete every `from`";
            report.at(&bounded.origin.then("from"), Diagnostic::error(code::SCALE, message).help(help));
            return Scores::Unknown;
        }
        Some(Item::Lost(_)) => return Scores::Unknown,
        Some(Item::Read(raw)) => raw,
    };
    let scale = Scale { min: raw.min.0, max: raw.max.0, decimals: raw.decimals.0, rounding: raw.rounding.into() };
    let place = origin.then("scale");
    if scale.min >= scale.max {
        let message = format!("the scale ends at {} but begins at {}", scale.max, scale.min);
        report.at(&place.then("max"), Diagnostic::error(code::SCALE, message).help("write the lowest score as `min`"));
        return Scores::Unknown;
    }
    for (key, bound) in [("min", scale.min), ("max", scale.max)] {
        if bound.normalize().scale() > scale.decimals {
            let message = format!(
                "the end of the scale {bound} has more decimals than its scores, which have {}",
                scale.decimals
            );
            let help = "write fewer decimals, or raise `decimals`";
            report.at(&place.then(key), Diagnostic::error(code::DECIMALS, message).help(help));
        }
    }
    Scores::On(scale)
}

fn facts(raw: List<RawFactKind>, origin: &Origin, report: &mut Report<'_>) -> (Vec<Fact>, Known) {
    let mut known = Known::new(code::UNKNOWN_FACT, "fact", "the method");
    let mut ids = Ids::default();
    let mut facts = Vec::new();
    let place = origin.then("facts");
    for (i, item) in raw.into_iter().enumerate() {
        let origin = place.then(i);
        match item {
            Item::Lost(id) => known.lost(id.as_deref()),
            Item::Read(raw) => {
                ids.take(&raw.id.0, "facts", &origin.then("id"), report);
                known.add(&raw.id.0);
                let name = report.required_text(raw.name, || origin.then("name"));
                if let Some(kind) = raw.kind.into_option() {
                    facts.push(Fact { id: FactId::new(&raw.id.0), name, kind: kind.into() });
                }
            }
        }
    }
    (facts, known)
}

fn rules(raw: List<RawRule>, method: &Method, place: &Origin, report: &mut Report<'_>) -> Vec<Rule> {
    let mut ids = Ids::default();
    let mut rules = Vec::new();
    for (raw, origin) in items(raw, place) {
        ids.take(&raw.id.0, "rules", &origin.then("id"), report);
        let when = raw.when.into_option();
        let when = when.and_then(|when| condition::resolve(when, method, &origin.then("when"), report));
        let then: Option<RawEffect> = raw.then.into_option();
        let then = then.and_then(|then| condition::effect(then, method, &origin.then("then"), report));
        let reason = report.optional_text(raw.reason, || origin.then("reason"));
        if let (Some(when), Some(then)) = (when, then) {
            rules.push(Rule { id: RuleId::new(&raw.id.0), when, then, reason });
        }
    }
    rules
}
