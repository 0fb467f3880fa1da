//! Results and records to their data.

use super::shape::{
    AlsoData, ChangeData, CorrectedField, CorrectionData, FormerNameItem, InstitutionItem, MethodologyData, Named,
    Number, PartData, Place, PredicateData, ResultData, SourceData, StatisticsData, Values, WeightData, WithdrawnData,
};
use crate::assess::{Change, InstitutionResult, Statistics, WorkingNode};
use crate::content::assessment::{Claim, PartialDate, PublishedRank, Source};
use crate::content::institution::Institution;
use crate::content::methodology::Methodology;
use crate::site::Case;
use crate::site::corrected::{Corrected, corrected};
use crate::site::past;
use crate::site::voice::Voice;

/// The word for an institution that was not assessed.
const NOT_ASSESSED: &str = "not-assessed";
const WITHDRAWN: &str = "withdrawn";

/// A result with the working of its parts.
pub(crate) fn result(voice: &Voice<'_>, case: &Case<'_>) -> ResultData {
    let parts = case.result.working.as_ref().map(|w| parts(voice, case, &w.root)).unwrap_or_default();
    ResultData { parts: Some(parts), ..plain(voice, case) }
}

/// A result in a list: thousands of them repeat no names, weights and shares.
pub(crate) fn listed(voice: &Voice<'_>, case: &Case<'_>) -> ResultData {
    fn walk(node: &WorkingNode, into: &mut Values) {
        for child in &node.children {
            into.0.extend(child.part.as_ref().map(|id| (id.to_string(), child.value.map(Into::into))));
            walk(child, into);
        }
    }
    let mut values = Values::default();
    if let Some(working) = &case.result.working {
        walk(&working.root, &mut values);
    }
    ResultData { values: Some(values), ..plain(voice, case) }
}

fn plain(voice: &Voice<'_>, case: &Case<'_>) -> ResultData {
    let r: &InstitutionResult = case.result;
    let (method, record) = (case.method, case.record);
    let place = |rank: crate::assess::Rank| Place { place: rank.place, of: Some(rank.of) };
    ResultData {
        edition: case.assessment.edition.to_string(),
        published: case.assessment.published.to_string(),
        institution: case.institution.id.to_string(),
        name: voice.text(case.name()).to_owned(),
        present_name: case.former_name().map(|_| voice.text(&case.institution.name).to_owned()),
        category: r.category.to_string(),
        methodology: method.id.to_string(),
        kind: r.kind.into(),
        score: r.score.map(|s| s.value().into()),
        predicate: r.predicate.as_ref().map(|p| Named { id: p.to_string(), name: voice.predicate(method, p) }),
        zone: r.zone.as_ref().and_then(|z| Some(Named { id: z.to_string(), name: voice.zone(method, z)?.word })),
        rank_category: r.rank.map(|ranks| place(ranks.category)),
        rank_overall: r.rank.map(|ranks| place(ranks.overall)),
        rank_national: record.published_rank.map(|p| Place { place: p.national, of: p.of }),
        change: change(voice, case),
        award_withheld: r.award_withheld,
        rules_fired: r.fired.iter().map(|f| f.rule.to_string()).collect(),
        parts: None,
        values: None,
        source: case.assessment.sources.get(&record.source).map(|s| source(voice, s)),
        also_reported: record.also_reported.iter().map(|a| also(voice, case, a)).collect(),
        corrections: corrected(case).iter().map(|c| correction(voice, case, c)).collect(),
        withdrawn: withdrawn(voice, case),
        note: record.note.as_ref().map(|n| voice.text(n).to_owned()),
        permalink: permalink(voice, case),
    }
}

/// When and why a result was withdrawn, and what was public.
fn withdrawn(voice: &Voice<'_>, case: &Case<'_>) -> Option<WithdrawnData> {
    let withdrawal = past::withdrawal(case)?;
    let was = withdrawal.was.iter();
    Some(WithdrawnData {
        date: withdrawal.date.to_string(),
        reason: voice.text(&withdrawal.reason).to_owned(),
        was: was.map(|was| (field(was).as_str().to_owned(), claim(case, was))).collect(),
    })
}

/// The address of a result's page.
pub(crate) fn permalink(voice: &Voice<'_>, case: &Case<'_>) -> String {
    let address = voice.site.addresses.result(voice.lang(), &case.institution.id, &case.assessment.edition);
    voice.site.addresses.url(&address)
}

fn change(voice: &Voice<'_>, case: &Case<'_>) -> Option<ChangeData> {
    match &case.result.change {
        Change::FirstEdition => None,
        Change::Comparable { from, previous, by } => Some(ChangeData {
            from: from.to_string(),
            comparable: true,
            previous: Some(previous.value().into()),
            by: Some((*by).into()),
            reason: None,
        }),
        Change::NotComparable { from, reason } => Some(ChangeData {
            from: from.to_string(),
            comparable: false,
            previous: None,
            by: None,
            reason: Some(voice.not_comparable(&case.assessment.edition, from, reason)),
        }),
    }
}

fn parts(voice: &Voice<'_>, case: &Case<'_>, root: &WorkingNode) -> Vec<PartData> {
    fn walk(voice: &Voice<'_>, case: &Case<'_>, node: &WorkingNode, parent: Option<&str>, into: &mut Vec<PartData>) {
        for child in &node.children {
            let Some(id) = child.part.as_ref() else { continue };
            into.push(PartData {
                id: id.to_string(),
                name: voice.part(case.method, id),
                parent: parent.map(str::to_owned),
                raw: child.raw.map(Number::from),
                value: child.value.map(Number::from),
                weight: child.weight.map(Number::from),
                share: child.share.map(Number::from),
                contribution: child.contribution.map(Number::from),
            });
            walk(voice, case, child, Some(id.as_str()), into);
        }
    }
    let mut all = Vec::new();
    walk(voice, case, root, None, &mut all);
    all
}

fn source(voice: &Voice<'_>, source: &Source) -> SourceData {
    SourceData {
        publisher: source.publisher.clone(),
        title: voice.text(&source.title).to_owned(),
        date: source.date.map(date),
        url: source.url.clone(),
    }
}

/// A date as exactly as it is known.
pub(crate) fn date(date: PartialDate) -> String {
    match date {
        PartialDate::Year(year) => format!("{year:04}"),
        PartialDate::Month(year, month) => format!("{year:04}-{month:02}"),
        PartialDate::Day(day) => day.to_string(),
    }
}

fn also(voice: &Voice<'_>, case: &Case<'_>, also: &crate::content::assessment::AlsoReported) -> AlsoData {
    let mut data = AlsoData {
        score: None,
        predicate: None,
        zone: None,
        status: None,
        source: case.assessment.sources.get(&also.source).map(|s| source(voice, s)),
        note: also.note.as_ref().map(|n| voice.text(n).to_owned()),
    };
    match &also.claim {
        Claim::Score(score) => data.score = Some((*score).into()),
        Claim::Predicate(id) => data.predicate = Some(id.to_string()),
        Claim::Zone(id) => data.zone = Some(id.to_string()),
        Claim::NotAssessed => data.status = Some(NOT_ASSESSED.to_owned()),
        Claim::Withdrawn => data.status = Some(WITHDRAWN.to_owned()),
        // No other source is asked for these.
        Claim::Rank(_) | Claim::Award(_) => {}
    }
    data
}

/// A correction.
pub(crate) fn correction(voice: &Voice<'_>, case: &Case<'_>, corrected: &Corrected<'_>) -> CorrectionData {
    let correction = corrected.correction;
    let from = correction.source.as_ref().unwrap_or(&case.record.source);
    CorrectionData {
        date: correction.date.to_string(),
        field: field(&correction.was),
        was: claim(case, &correction.was),
        now: claim(case, &corrected.now),
        reason: voice.text(&correction.reason).to_owned(),
        source: case.assessment.sources.get(from).map(|s| source(voice, s)),
    }
}

fn field(claim: &Claim) -> CorrectedField {
    match claim {
        Claim::Score(_) => CorrectedField::Score,
        Claim::Predicate(_) => CorrectedField::Predicate,
        Claim::Zone(_) => CorrectedField::Zone,
        Claim::NotAssessed | Claim::Withdrawn => CorrectedField::Status,
        Claim::Rank(_) => CorrectedField::Rank,
        Claim::Award(_) => CorrectedField::Award,
    }
}

/// A claim in data: a score with its scale's decimals, the id of a predicate or zone.
fn claim(case: &Case<'_>, claim: &Claim) -> String {
    match claim {
        Claim::Score(score) => case.method.scale.as_ref().map_or(*score, |s| s.round(*score)).to_string(),
        Claim::Predicate(id) => id.to_string(),
        Claim::Zone(id) => id.to_string(),
        Claim::NotAssessed => NOT_ASSESSED.to_owned(),
        Claim::Withdrawn => WITHDRAWN.to_owned(),
        Claim::Rank(PublishedRank { national, of: Some(of) }) => format!("{national} of {of}"),
        Claim::Rank(PublishedRank { national, of: None }) => national.to_string(),
        Claim::Award(given) => if *given { "given" } else { "withheld" }.to_owned(),
    }
}

/// Counts and summaries.
pub(crate) fn statistics(s: &Statistics) -> StatisticsData {
    StatisticsData {
        assessed: s.assessed,
        not_assessed: s.not_assessed,
        scored: s.scored,
        zones: s.zones.iter().map(|(id, n)| (id.to_string(), *n)).collect(),
        predicates: s.predicates.iter().map(|(id, n)| (id.to_string(), *n)).collect(),
        mean: s.mean.map(Number::from),
        median: s.median.map(Number::from),
        min: s.min.map(|s| s.value().into()),
        max: s.max.map(|s| s.value().into()),
    }
}

/// An institution.
pub(crate) fn institution(voice: &Voice<'_>, institution: &Institution) -> InstitutionItem {
    let address = voice.site.addresses.institution(voice.lang(), &institution.id);
    InstitutionItem {
        id: institution.id.to_string(),
        name: voice.text(&institution.name).to_owned(),
        short: voice.text(institution.short_name()).to_owned(),
        category: institution.category.to_string(),
        parent: institution.parent.as_ref().map(ToString::to_string),
        code: institution.code.clone(),
        since: institution.since.map(|day| day.to_string()),
        until: institution.until.map(|day| day.to_string()),
        successors: institution.successors.iter().map(ToString::to_string).collect(),
        former_names: institution
            .names
            .iter()
            .map(|former| FormerNameItem { name: voice.text(&former.name).to_owned(), until: former.until.to_string() })
            .collect(),
        permalink: voice.site.addresses.url(&address),
    }
}

/// A method.
pub(crate) fn methodology(voice: &Voice<'_>, method: &Methodology) -> MethodologyData {
    let predicate = |p: &crate::content::methodology::Predicate| PredicateData {
        id: p.id.to_string(),
        name: voice.text(&p.name).to_owned(),
        from: p.from.map(Number::from),
        zone: p.zone.as_ref().map(ToString::to_string),
    };
    let part = |p: &crate::content::methodology::Part| WeightData {
        id: p.id.to_string(),
        name: voice.text(&p.name).to_owned(),
        weight: p.weight.map(Number::from),
    };
    MethodologyData {
        id: method.id.to_string(),
        name: voice.text(&method.name).to_owned(),
        min: method.scale.as_ref().map(|s| s.min.into()),
        max: method.scale.as_ref().map(|s| s.max.into()),
        decimals: method.scale.as_ref().map(|s| s.decimals),
        predicates: method.predicates.iter().map(predicate).collect(),
        parts: method.score.iter().flat_map(|s| s.all_parts()).map(part).collect(),
    }
}
