//! The rows of each table.

use crate::assess::{Change, Score, WorkingNode};
use crate::content::assessment::{PublishedRank, ResultKind, Source};
use crate::content::id::{PredicateId, ZoneId};
use crate::content::institution::Institution;
use crate::portal::corrected::corrected;
use crate::portal::site::Case;
use crate::portal::voice::Voice;

use super::records;
use super::shape::KindWord;
use super::table::Value;

/// Decimals of a number that is not rounded for readers: those beyond are the noise of long division.
const DIGITS: u32 = 12;

/// Results.
pub fn results(voice: &Voice<'_>, cases: &[Case<'_>]) -> Vec<Vec<Value>> {
    cases.iter().map(|case| result(voice, case)).collect()
}

fn result(voice: &Voice<'_>, case: &Case<'_>) -> Vec<Value> {
    let r = case.result;
    let zone_name = r.zone.as_ref().and_then(|z| voice.zone(case.method, z)).map(|z| z.word);
    let (by, previous) = match &r.change {
        Change::Comparable { by, from, .. } => (Some(*by), Some(from.as_str())),
        _ => (None, None),
    };
    let national = case.record.published_rank;
    let mut row = vec![
        case.assessment.edition.as_str().into(),
        case.institution.id.as_str().into(),
        voice.text(&case.institution.name).into(),
        r.category.as_str().into(),
        KindWord::from(r.kind).as_str().into(),
        r.score.map(Score::value).into(),
        r.predicate.as_ref().map(PredicateId::as_str).into(),
        r.predicate.as_ref().map(|p| voice.predicate(case.method, p)).into(),
        r.zone.as_ref().map(ZoneId::as_str).into(),
        zone_name.into(),
        r.rank.map(|ranks| ranks.category.place).into(),
        r.rank.map(|ranks| ranks.overall.place).into(),
        national.map(|rank| rank.national).into(),
        national.and_then(|PublishedRank { of, .. }| of).into(),
        by.into(),
        previous.into(),
        r.award_withheld.into(),
        case.method.id.as_str().into(),
        case.assessment.published.into(),
        case.record.corrections.iter().map(|c| c.date).max().into(),
    ];
    row.extend(source(voice, case.assessment.sources.get(&case.record.source)));
    row.push(records::permalink(voice, case).into());
    row
}

/// The four columns of a source.
fn source(voice: &Voice<'_>, source: Option<&Source>) -> [Value; 4] {
    [
        source.map(|s| s.publisher.as_str()).into(),
        source.map(|s| voice.text(&s.title)).into(),
        source.and_then(|s| s.date).map(records::date).into(),
        source.and_then(|s| s.url.as_deref()).into(),
    ]
}

/// Institutions.
pub fn institutions(voice: &Voice<'_>) -> Vec<Vec<Value>> {
    let row = |i: &Institution| {
        let item = records::institution(voice, i);
        let texts = [item.id, item.name, item.short, item.category];
        let optional = [item.parent, item.code].map(Value::from);
        texts.map(Value::from).into_iter().chain(optional).chain([item.permalink.into()]).collect()
    };
    voice.site.content.institutions.values().map(row).collect()
}

/// Corrections of results.
pub fn corrections(voice: &Voice<'_>, cases: &[Case<'_>]) -> Vec<Vec<Value>> {
    let of_case = |case: &Case<'_>| {
        let row = |c: &crate::portal::corrected::Corrected<'_>| {
            let data = records::correction(voice, case, c);
            let from = c.correction.source.as_ref().unwrap_or(&case.record.source);
            let mut row = vec![
                case.assessment.edition.as_str().into(),
                case.institution.id.as_str().into(),
                voice.text(&case.institution.name).into(),
                data.field.as_str().into(),
                data.was.into(),
                data.now.into(),
                c.correction.date.into(),
                data.reason.into(),
            ];
            row.extend(source(voice, case.assessment.sources.get(from)));
            row.push(records::permalink(voice, case).into());
            row
        };
        corrected(case).iter().map(row).collect::<Vec<_>>()
    };
    cases.iter().flat_map(of_case).collect()
}

/// The parts of computed scores, of the institution first and then of each of its units.
pub fn parts(voice: &Voice<'_>, cases: &[Case<'_>]) -> Vec<Vec<Value>> {
    let mut rows = Vec::new();
    for case in cases {
        let Some(working) = &case.result.working else { continue };
        walk(voice, case, None, &working.root, None, &mut rows);
        for unit in &working.units {
            walk(voice, case, Some(unit.unit.as_str()), &unit.root, None, &mut rows);
        }
    }
    rows
}

fn walk(
    voice: &Voice<'_>,
    case: &Case<'_>,
    unit: Option<&str>,
    node: &WorkingNode,
    parent: Option<&str>,
    rows: &mut Vec<Vec<Value>>,
) {
    for child in &node.children {
        let Some(id) = child.part.as_ref() else { continue };
        let mut row = vec![
            case.assessment.edition.as_str().into(),
            case.institution.id.as_str().into(),
            voice.text(&case.institution.name).into(),
            unit.into(),
            id.as_str().into(),
            voice.part(case.method, id).into(),
            parent.into(),
        ];
        let numbers = [child.raw, child.value, child.weight, child.share, child.contribution];
        row.extend(numbers.map(|n| n.map(|n| n.round_dp(DIGITS).normalize()).into()));
        rows.push(row);
        walk(voice, case, unit, child, Some(id.as_str()), rows);
    }
}

/// The sources of some results, each once an edition, with how many of the results come from it.
pub fn sources(voice: &Voice<'_>, cases: &[Case<'_>]) -> Vec<Vec<Value>> {
    let mut rows = Vec::new();
    for assessment in &voice.site.content.assessments {
        let here: Vec<&Case<'_>> = cases.iter().filter(|c| c.assessment.edition == assessment.edition).collect();
        if here.is_empty() {
            continue;
        }
        for cited in assessment.sources.values() {
            let from = here.iter().filter(|c| c.record.source == cited.id).count();
            let [publisher, title, date, url] = source(voice, Some(cited));
            let from = u32::try_from(from).unwrap_or(u32::MAX);
            let edition = assessment.edition.as_str().into();
            rows.push(vec![edition, publisher, title, date, cited.accessed.into(), url, from.into()]);
        }
    }
    rows
}

/// Whether any of the results was computed.
pub fn any_computed(cases: &[Case<'_>]) -> bool {
    cases.iter().any(|c| matches!(c.record.kind, ResultKind::Values(_) | ResultKind::Units(_)))
}
