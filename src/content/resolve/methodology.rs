//! Resolves methods: scale, parts, predicates, zones, facts, rules.

use indexmap::IndexMap;

use super::known::Known;
use super::method::Method;
use super::parts::PartIndex;
use super::report::{Ids, Report, items, whole};
use super::scale::{self, Scores};
use super::{bands, condition, parts, source};
use crate::content::code;
use crate::content::id::{FactId, MethodologyId, PredicateId, RuleId, ZoneId};
use crate::content::methodology::{Fact, Methodology, Predicate, Rule, Zone, ZoneColor};
use crate::content::origin::Origin;
use crate::content::parsed::Parsed;
use crate::content::raw::list::{Item, List, NonEmpty, Written};
use crate::content::raw::literal::Ref;
use crate::content::raw::methodology::{RawEffect, RawFactKind, RawMethodology, RawPredicate, RawRule, RawZone};

/// The methods, and their ids.
#[derive(Debug)]
pub(crate) struct Methods {
    by_id: IndexMap<String, Method>,
    /// The ids, including those of methods that could not be read.
    pub known: Known,
}

impl Methods {
    /// The method with this id.
    pub(crate) fn get(&self, id: &str) -> Option<&Method> {
        self.by_id.get(id)
    }

    /// The records.
    pub(crate) fn records(self) -> IndexMap<MethodologyId, Methodology> {
        self.by_id.into_values().map(|method| (method.record.id.clone(), method.record)).collect()
    }
}

/// Resolves all methods.
pub(crate) fn resolve(parsed: Vec<Parsed<RawMethodology>>, report: &mut Report<'_>) -> Methods {
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
    let scores = scale::resolve(raw.scale, &predicates, origin, report);
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
                    color: raw.color.into_option().unwrap_or(ZoneColor::Grey),
                    origin,
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
                // Without this predicate the bands cannot be checked.
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
                    facts.push(Fact { id: FactId::new(&raw.id.0), name, kind });
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
            rules.push(Rule { id: RuleId::new(&raw.id.0), when, then, reason, origin });
        }
    }
    rules
}
