//! Resolves institutions: categories, parents, former ids.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::known::Known;
use super::report::{Ids, Report, items, whole};
use crate::content::code;
use crate::content::id::{CategoryId, InstitutionId};
use crate::content::institution::{FormerName, Institution};
use crate::content::origin::Origin;
use crate::content::parsed::Parsed;
use crate::content::portal::Portal;
use crate::content::raw::institution::{RawInstitution, RawInstitutions};
use crate::content::raw::list::Item;
use crate::diagnostic::Diagnostic;

/// The institutions, and their ids.
#[derive(Debug)]
pub(crate) struct Institutions {
    /// The records.
    pub records: IndexMap<InstitutionId, Institution>,
    /// The ids, including those of institutions that could not be read.
    pub known: Known,
}

/// Resolves all files of institutions.
pub(crate) fn resolve(
    parsed: Vec<Parsed<RawInstitutions>>,
    portal: Option<&Portal>,
    report: &mut Report<'_>,
) -> Institutions {
    let categories = categories(portal);
    let mut known = Known::new(code::UNKNOWN_INSTITUTION, "institution", format!("{}/institutions", report.shown));
    let mut ids = Ids::default();
    let mut records = IndexMap::new();
    for parsed in parsed {
        let (Some(file), Some(raw)) = (parsed.file, parsed.raw) else {
            known.lost(None);
            continue;
        };
        let place = whole(file).then("institutions");
        for (i, item) in raw.institutions.0.into_iter().enumerate() {
            let origin = place.then(i);
            match item {
                Item::Lost(id) => known.lost(id.as_deref()),
                Item::Read(raw) => {
                    known.add(&raw.id.0);
                    if ids.take(&raw.id.0, "institutions", &origin.then("id"), report) {
                        let record = institution(raw, origin, &categories, report);
                        records.insert(record.id.clone(), record);
                    }
                }
            }
        }
    }
    check_parents(&records, &known, report);
    check_former_ids(&records, report);
    check_lives(&records, &known, report);
    Institutions { records, known }
}

fn categories(portal: Option<&Portal>) -> Known {
    let mut known = Known::new(code::UNKNOWN_CATEGORY, "category", "the portal");
    match portal {
        Some(portal) if !portal.categories.is_empty() => {
            for category in &portal.categories {
                known.add(category.id.as_str());
            }
        }
        _ => known.lost(None),
    }
    known
}

fn institution(raw: RawInstitution, origin: Origin, categories: &Known, report: &mut Report<'_>) -> Institution {
    let category = raw.category.into_option().map(|c| c.0);
    if let Some(category) = &category {
        report.known(categories, category, || origin.then("category"));
    }
    let mut names: Vec<FormerName> = items(raw.names, &origin.then("names"))
        .map(|(former, place)| FormerName {
            name: report.text(former.name, || place.then("name")),
            until: former.until.0,
        })
        .collect();
    names.sort_by_key(|former| former.until);
    Institution {
        id: InstitutionId::new(&raw.id.0),
        name: report.required_text(raw.name, || origin.then("name")),
        short: report.optional_text(raw.short, || origin.then("short")),
        category: CategoryId::new(category.as_deref().unwrap_or("")),
        parent: raw.parent.map(|p| InstitutionId::new(&p.0)),
        code: raw.code.map(|c| c.0),
        aliases: items(raw.aliases, &origin).map(|(alias, _)| alias.0).collect(),
        former_ids: items(raw.former_ids, &origin).map(|(id, _)| InstitutionId::new(&id.0)).collect(),
        since: raw.since.map(|day| day.0),
        until: raw.until.map(|day| day.0),
        successors: items(raw.successors, &origin).map(|(id, _)| InstitutionId::new(&id.0)).collect(),
        names,
        origin,
    }
}

/// Reports an end before the beginning, two names until the same day, and unknown successors.
fn check_lives(records: &IndexMap<InstitutionId, Institution>, known: &Known, report: &mut Report<'_>) {
    for record in records.values() {
        if let (Some(since), Some(until)) = (record.since, record.until)
            && until < since
        {
            let message = format!("`{}` ends on {until}, before it begins on {since}", record.id);
            let help = "correct `since` or `until`";
            report.at(&record.origin.then("until"), Diagnostic::error(code::LIFETIME, message).help(help));
        }
        for pair in record.names.windows(2).filter(|pair| pair[0].until == pair[1].until) {
            let message = format!("`{}` has two names until {}", record.id, pair[0].until);
            let help = "write the last day of each name";
            report.at(&record.origin.then("names"), Diagnostic::error(code::LIFETIME, message).help(help));
        }
        for (i, successor) in record.successors.iter().enumerate() {
            let place = || record.origin.then("successors").then(i);
            if *successor == record.id {
                let message = format!("`{}` is its own successor", record.id);
                let help = "write the institutions that took over from it, or delete the line";
                report.at(&place(), Diagnostic::error(code::LIFETIME, message).help(help));
            } else {
                report.known(known, successor.as_str(), place);
            }
        }
    }
}

fn check_parents(records: &IndexMap<InstitutionId, Institution>, known: &Known, report: &mut Report<'_>) {
    for record in records.values() {
        if let Some(parent) = &record.parent {
            report.known(known, parent.as_str(), || record.origin.then("parent"));
        }
    }
    let mut reported: Vec<&InstitutionId> = Vec::new();
    for record in records.values() {
        let Some(cycle) = cycle_from(records, record) else { continue };
        if !cycle.iter().any(|id| reported.contains(id)) {
            let path: Vec<&str> = cycle.iter().map(|id| id.as_str()).chain([record.id.as_str()]).collect();
            let message = format!("`{}` is its own parent: {}", record.id, path.join(" → "));
            let help = "delete the `parent` of the institution at the top";
            let diagnostic = Diagnostic::error(code::PARENT_CYCLE, message).help(help);
            report.at(&record.origin.then("parent"), diagnostic);
            reported.extend(cycle);
        }
    }
}

/// The circle of parents that leads back to an institution; `None` where there is none.
fn cycle_from<'a>(
    records: &'a IndexMap<InstitutionId, Institution>,
    start: &'a Institution,
) -> Option<Vec<&'a InstitutionId>> {
    let mut path = vec![&start.id];
    let mut at = start;
    // The walk ends after as many steps as there are institutions.
    while let Some(next) = at.parent.as_ref().and_then(|id| records.get(id)) {
        if next.id == start.id {
            return Some(path);
        }
        if path.len() > records.len() {
            return None;
        }
        path.push(&next.id);
        at = next;
    }
    None
}

fn check_former_ids(records: &IndexMap<InstitutionId, Institution>, report: &mut Report<'_>) {
    let mut claimed: HashMap<&InstitutionId, &Institution> = HashMap::new();
    for record in records.values() {
        for (i, former) in record.former_ids.iter().enumerate() {
            let place = || record.origin.then("former_ids").then(i);
            if let Some(live) = records.get(former) {
                let message = format!("the former id `{former}` is in use");
                let help = format!("delete it here, or rename the institution at {}", report.spot(&live.origin));
                report.at(&place(), Diagnostic::error(code::FORMER_ID, message).help(help));
            } else if let Some(first) = claimed.insert(former, record) {
                let message = format!("duplicate former id `{former}`");
                let help = format!("`{}` has it at {}", first.id, report.spot(&first.origin));
                report.at(&place(), Diagnostic::error(code::FORMER_ID, message).help(help));
            }
        }
    }
}
