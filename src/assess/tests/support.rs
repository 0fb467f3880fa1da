//! Small portals for tests of scoring, built in Rust so that they test scoring alone.

use std::collections::BTreeMap;

use crate::assess::assess;
use crate::assess::result::Assessed;
use crate::assess::result::InstitutionResult;
use crate::content::assessment::{Assessment, FactValue, ResultKind, ResultRecord, Source, Unit};
use crate::content::id::{
    CategoryId, EditionId, FactId, InstitutionId, Lang, MethodologyId, PartId, PredicateId, RuleId, SourceId, UnitId,
    ZoneId,
};
use crate::content::institution::Institution;
use crate::content::methodology::{
    Aggregate, Condition, Curve, Effect, Methodology, Missing, Normalize, Part, Predicate, Rounding, Rule, Scale,
    ScoreMethod, Test, Zone, ZoneColor,
};
use crate::content::origin::{FileId, Origin, Step};
use crate::content::portal::{Category, Portal, Publisher};
use crate::content::text::Text;
use crate::content::{Content, Files};
use indexmap::IndexMap;
use jiff::civil::date;
use rust_decimal::Decimal;

/// A decimal as written.
pub(crate) fn d(text: &str) -> Decimal {
    text.parse().unwrap_or_else(|_| panic!("{text} is no decimal"))
}

/// The first institution, `a`.
pub(crate) const A: &str = "a";

/// A place in the one file that these portals have.
pub(crate) fn origin(steps: &[&str]) -> Origin {
    Origin { file: FileId(0), path: steps.iter().map(|s| Step::from(*s)).collect() }
}

fn text(words: &str) -> Text {
    Text::Everywhere(words.to_owned())
}

/// A leaf without a weight.
pub(crate) fn part(id: &str) -> Part {
    Part {
        id: PartId::new(id),
        name: text(id),
        weight: None,
        aggregate: Aggregate::Mean,
        normalize: None,
        unit: None,
        scale: None,
        parts: Vec::new(),
    }
}

/// A leaf with a weight.
pub(crate) fn weighted(id: &str, weight: &str) -> Part {
    Part { weight: Some(d(weight)), ..part(id) }
}

/// A part of parts.
pub(crate) fn parent(part: Part, aggregate: Aggregate, parts: Vec<Part>) -> Part {
    Part { aggregate, parts, ..part }
}

/// A normalization.
pub(crate) fn normalize(curve: Curve, from: &str, to: &str, cap: bool) -> Normalize {
    Normalize { curve, from: d(from), to: d(to), cap }
}

/// The five predicates and three zones of the Ombudsman's method of 2022, over these parts.
pub(crate) fn method(aggregate: Aggregate, parts: Vec<Part>) -> Methodology {
    let bands =
        [("A", "88", "hijau"), ("B", "78", "hijau"), ("C", "54", "kuning"), ("D", "32", "merah"), ("E", "0", "merah")];
    let zones = [("hijau", ZoneColor::Green), ("kuning", ZoneColor::Yellow), ("merah", ZoneColor::Red)];
    Methodology {
        id: MethodologyId::new("m"),
        name: text("Method"),
        description: None,
        basis: None,
        sources: Vec::new(),
        scale: Some(Scale { min: d("0"), max: d("100"), decimals: 2, rounding: Rounding::HalfUp }),
        score: Some(ScoreMethod { aggregate, missing: Missing::Error, units: Aggregate::Mean, scale: None, parts }),
        predicates: bands.iter().map(|(id, from, zone)| predicate(id, Some(from), Some(zone))).collect(),
        zones: zones.iter().map(|(id, color)| zone(id, *color)).collect(),
        facts: Vec::new(),
        rules: Vec::new(),
        comparable_with: Vec::new(),
        origin: origin(&[]),
    }
}

/// A method whose parts are `x`, `y` and `z` with weights 50, 30 and 20.
pub(crate) fn xyz() -> Methodology {
    method(Aggregate::WeightedMean, vec![weighted("x", "50"), weighted("y", "30"), weighted("z", "20")])
}

/// A method with the one part `x`, so that its value is the score.
pub(crate) fn only_x() -> Methodology {
    method(Aggregate::Mean, vec![part("x")])
}

pub(crate) fn predicate(id: &str, from: Option<&str>, zone: Option<&str>) -> Predicate {
    Predicate {
        id: PredicateId::new(id),
        name: text(&format!("Predicate {id}")),
        from: from.map(d),
        zone: zone.map(ZoneId::new),
        origin: origin(&[]),
    }
}

pub(crate) fn zone(id: &str, color: ZoneColor) -> Zone {
    Zone { id: ZoneId::new(id), name: text(&format!("Zone {id}")), color }
}

/// A rule with this id.
pub(crate) fn rule(id: &str, when: Condition, then: Effect) -> Rule {
    Rule { id: RuleId::new(id), when, then, reason: Some(text(&format!("because of {id}"))) }
}

pub(crate) fn below(bound: &str) -> Test {
    Test { below: Some(d(bound)), ..Test::default() }
}

pub(crate) fn at_least(bound: &str) -> Test {
    Test { at_least: Some(d(bound)), ..Test::default() }
}

pub(crate) fn cap(predicate: &str) -> Effect {
    Effect::Cap(PredicateId::new(predicate))
}

/// Values of parts.
pub(crate) fn values(values: &[(&str, &str)]) -> BTreeMap<PartId, Decimal> {
    values.iter().map(|(part, value)| (PartId::new(part), d(value))).collect()
}

/// A result computed from values of parts.
pub(crate) fn computed(parts: &[(&str, &str)]) -> ResultKind {
    ResultKind::Values(values(parts))
}

/// A result computed through units `u0`, `u1` …
pub(crate) fn through_units(units: &[&[(&str, &str)]]) -> ResultKind {
    let unit = |(index, parts): (usize, &&[(&str, &str)])| Unit {
        id: UnitId::new(&format!("u{index}")),
        name: text(&format!("Unit {index}")),
        values: values(parts),
        origin: origin(&["results", "units"]),
    };
    ResultKind::Units(units.iter().enumerate().map(unit).collect())
}

/// A published score.
pub(crate) fn scored(score: &str) -> ResultKind {
    ResultKind::Score(d(score))
}

pub(crate) fn only_predicate(predicate: &str) -> ResultKind {
    ResultKind::Predicate(PredicateId::new(predicate))
}

pub(crate) fn only_zone(zone: &str) -> ResultKind {
    ResultKind::Zone(ZoneId::new(zone))
}

/// What an edition says about an institution.
pub(crate) fn record(institution: &str, kind: ResultKind) -> ResultRecord {
    ResultRecord {
        institution: InstitutionId::new(institution),
        kind,
        source: SourceId::new("s"),
        published: None,
        stated_predicate: None,
        stated_zone: None,
        published_rank: None,
        also_reported: Vec::new(),
        facts: BTreeMap::new(),
        note: None,
        corrections: Vec::new(),
        origin: Origin { file: FileId(0), path: vec!["results".into(), 0.into()] },
    }
}

/// The same with a fact that is a count.
pub(crate) fn with_count(record: ResultRecord, fact: &str, count: u32) -> ResultRecord {
    with_fact(record, fact, FactValue::Count(count))
}

/// The same with a fact.
pub(crate) fn with_fact(mut record: ResultRecord, fact: &str, value: FactValue) -> ResultRecord {
    record.facts.insert(FactId::new(fact), value);
    record
}

/// An edition under the method `m`.
pub(crate) fn edition(id: &str, results: Vec<ResultRecord>) -> Assessment {
    edition_under("m", id, results)
}

/// An edition under a method.
pub(crate) fn edition_under(method: &str, id: &str, results: Vec<ResultRecord>) -> Assessment {
    let source = Source {
        id: SourceId::new("s"),
        publisher: "Publisher".to_owned(),
        title: text("Title"),
        date: None,
        url: Some("https://example.org/s".to_owned()),
        accessed: None,
        origin: origin(&[]),
    };
    Assessment {
        edition: EditionId::new(id),
        methodology: MethodologyId::new(method),
        title: None,
        published: date(2024, 1, 1),
        embargo: None,
        note: None,
        sources: IndexMap::from([(source.id.clone(), source)]),
        context: None,
        results,
        origin: origin(&[]),
    }
}

/// A portal with these methods and editions. Its institutions are those of the results; one whose id begins with
/// `kota` is in that category, and the others are in `kabupaten`.
pub(crate) fn portal(methods: Vec<Methodology>, assessments: Vec<Assessment>) -> Content {
    portal_with_file(methods, assessments, "results:\n- institution: a\n")
}

/// The same, with the text of the file that all records say they are from.
pub(crate) fn portal_with_file(methods: Vec<Methodology>, assessments: Vec<Assessment>, file: &str) -> Content {
    let ids = assessments.iter().flat_map(|a| a.results.iter().map(|r| r.institution.clone()));
    let institutions = ids.map(|id| (id.clone(), institution(id))).collect();
    let mut files = Files::default();
    files.add("content/assessments/2023.yaml".to_owned(), file.to_owned());
    Content {
        portal: the_portal(),
        institutions,
        methodologies: methods.into_iter().map(|m| (m.id.clone(), m)).collect(),
        assessments,
        articles: Vec::new(),
        pages: Vec::new(),
        redirects: Vec::new(),
        assets: Vec::new(),
        files,
    }
}

fn institution(id: InstitutionId) -> Institution {
    let category = if id.as_str().starts_with("kota") { "kota" } else { "kabupaten" };
    Institution {
        name: text(&format!("Institution {id}")),
        id,
        short: None,
        category: CategoryId::new(category),
        parent: None,
        code: None,
        aliases: Vec::new(),
        former_ids: Vec::new(),
        since: None,
        until: None,
        successors: Vec::new(),
        names: Vec::new(),
        origin: origin(&[]),
    }
}

fn the_portal() -> Portal {
    let category = |id: &str| Category { id: CategoryId::new(id), name: text(&format!("Category {id}")) };
    Portal {
        title: text("Portal"),
        description: None,
        base_url: "https://example.org/".to_owned(),
        languages: vec![Lang::new("id"), Lang::new("en")],
        publisher: Publisher { name: text("Publisher"), url: None, contact: None },
        license: None,
        theme: "default".to_owned(),
        categories: vec![category("kabupaten"), category("kota"), category("provinsi")],
        accent: None,
        logo: None,
        footer: None,
        omit: std::collections::BTreeSet::new(),
        allow: Vec::new(),
        origin: origin(&[]),
    }
}

/// Assesses a portal that must have no problems.
pub(crate) fn assessed(content: &Content) -> Assessed {
    let (assessed, diagnostics) = assess(content);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    assessed
}

/// The result of `a` in a portal of one edition, `2023`, with one record.
pub(crate) fn result_of(method: Methodology, kind: ResultKind) -> InstitutionResult {
    result_from(method, record(A, kind))
}

/// The result of one record in a portal of one edition.
pub(crate) fn result_from(method: Methodology, record: ResultRecord) -> InstitutionResult {
    let assessed = assessed(&portal(vec![method], vec![edition("2023", vec![record])]));
    assessed.editions[0].results[0].clone()
}

/// The result of an institution in an edition.
pub(crate) fn result_in<'a>(assessed: &'a Assessed, institution: &str, edition: &str) -> &'a InstitutionResult {
    &assessed.edition(&when(edition)).expect("the edition").results[&who(institution)]
}

/// The score of that result as it is printed.
pub(crate) fn score_of(method: Methodology, kind: ResultKind) -> String {
    result_of(method, kind).score.expect("a score").value().to_string()
}

/// The problems of one record, which must have some: code, message, label.
pub(crate) fn problems_of(method: Methodology, record: ResultRecord) -> Vec<(String, String, String)> {
    let (_, diagnostics) = assess(&portal(vec![method], vec![edition("2023", vec![record])]));
    diagnostics.iter().map(|d| (d.code.to_owned(), d.message.clone(), d.label.clone())).collect()
}

/// The id of an institution.
pub(crate) fn who(id: &str) -> InstitutionId {
    InstitutionId::new(id)
}

/// The id of an edition.
pub(crate) fn when(id: &str) -> EditionId {
    EditionId::new(id)
}
