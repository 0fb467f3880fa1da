//! The rows of each table.

use std::collections::HashMap;

use super::records;
use super::shape::KindWord;
use super::table::{Row, Value};
use crate::assess::rounding::at_most;
use crate::assess::{Change, Score, WorkingNode};
use crate::content::assessment::{PublishedRank, ResultKind, Source};
use crate::content::id::{MethodologyId, PartId, PredicateId, ZoneId};
use crate::content::institution::Institution;
use crate::content::methodology::ScoreMethod;
use crate::routes::table::TableId;
use crate::site::Case;
use crate::site::corrected::corrected;
use crate::site::voice::Voice;

/// Decimals of a number that is not rounded for readers: those beyond are the noise of long division.
const DIGITS: u32 = 12;

/// Results.
pub(crate) fn results<'v>(voice: &'v Voice<'_>, cases: &'v [Case<'_>]) -> Vec<Row<'v>> {
    cases.iter().map(|case| result(voice, case)).collect()
}

/// A result.
pub(crate) fn result<'v>(voice: &'v Voice<'_>, case: &'v Case<'_>) -> Row<'v> {
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
        voice.text(case.name()).into(),
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
fn source<'v>(voice: &Voice<'_>, source: Option<&'v Source>) -> [Value<'v>; 4] {
    [
        source.map(|s| s.publisher.as_str()).into(),
        source.map(|s| voice.text(&s.title)).into(),
        source.and_then(|s| s.date).map(records::date).into(),
        source.and_then(|s| s.url.as_deref()).into(),
    ]
}

/// Institutions.
pub(crate) fn institutions<'v>(voice: &'v Voice<'_>) -> Vec<Row<'v>> {
    let row = |i: &Institution| {
        let item = records::institution(voice, i);
        let texts = [item.id, item.name, item.short, item.category];
        let optional = [item.parent, item.code].map(Value::from);
        texts.map(Value::from).into_iter().chain(optional).chain([item.permalink.into()]).collect()
    };
    voice.site.content.institutions.values().map(row).collect()
}

/// Corrections of results.
pub(crate) fn corrections<'v>(voice: &'v Voice<'_>, cases: &'v [Case<'_>]) -> Vec<Row<'v>> {
    let of_case = |case: &'v Case<'_>| {
        let row = |c: &crate::site::corrected::Corrected<'_>| {
            let data = records::correction(voice, case, c);
            let from = c.correction.source.as_ref().unwrap_or(&case.record.source);
            let mut row = vec![
                case.assessment.edition.as_str().into(),
                case.institution.id.as_str().into(),
                voice.text(case.name()).into(),
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
pub(crate) fn parts<'v>(voice: &'v Voice<'_>, cases: &'v [Case<'_>], row: &mut dyn FnMut(Row<'v>)) {
    let mut names: HashMap<&MethodologyId, HashMap<&PartId, &str>> = HashMap::new();
    for case in cases {
        let Some(working) = &case.result.working else { continue };
        let names = names.entry(&case.method.id).or_insert_with(|| {
            let parts = case.method.score.as_ref().map(ScoreMethod::all_parts).unwrap_or_default();
            parts.into_iter().map(|part| (&part.id, voice.text(&part.name))).collect()
        });
        let walk = Walk { voice, case, names };
        walk.below(None, &working.root, None, row);
        for unit in &working.units {
            walk.below(Some(unit.unit.as_str()), &unit.root, None, row);
        }
    }
}

struct Walk<'n, 'v, 'a> {
    voice: &'v Voice<'a>,
    case: &'v Case<'a>,
    names: &'n HashMap<&'v PartId, &'v str>,
}

impl<'v> Walk<'_, 'v, '_> {
    fn below(
        &self,
        unit: Option<&'v str>,
        node: &'v WorkingNode,
        parent: Option<&'v str>,
        row: &mut dyn FnMut(Row<'v>),
    ) {
        for child in &node.children {
            let Some(id) = child.part.as_ref() else { continue };
            let mut values = vec![
                self.case.assessment.edition.as_str().into(),
                self.case.institution.id.as_str().into(),
                self.voice.text(self.case.name()).into(),
                unit.into(),
                id.as_str().into(),
                self.names.get(id).copied().unwrap_or(id.as_str()).into(),
                parent.into(),
            ];
            let numbers = [child.raw, child.value, child.weight, child.share, child.contribution];
            values.extend(numbers.map(|n| n.map(|n| at_most(n, DIGITS)).into()));
            row(values);
            self.below(unit, child, Some(id.as_str()), row);
        }
    }
}

/// The sources of some results, each once an edition, with how many of the results come from it.
pub(crate) fn sources<'v>(voice: &'v Voice<'_>, cases: &[Case<'_>]) -> Vec<Row<'v>> {
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
pub(crate) fn any_computed(cases: &[Case<'_>]) -> bool {
    cases.iter().any(|c| matches!(c.record.kind, ResultKind::Values(_) | ResultKind::Units(_)))
}

/// Makes the rows of a table, one after the other, so that a long one is never whole in memory.
pub(crate) fn rows(voice: &Voice<'_>, id: &TableId, row: &mut dyn FnMut(&[Value<'_>])) {
    let cases = id.cases(voice.site);
    match id {
        TableId::Institutions => institutions(voice).iter().for_each(|values| row(values)),
        TableId::Parts => parts(voice, &cases, &mut |values| row(&values)),
        TableId::Corrections => corrections(voice, &cases).iter().for_each(|values| row(values)),
        _ => cases.iter().for_each(|case| row(&result(voice, case))),
    }
}
