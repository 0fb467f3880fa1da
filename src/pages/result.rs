//! The page of one result: the number, its working, its sources, its corrections.

use serde::Serialize;

use super::common::{Common, Edition};
use super::{methodology, working};
use crate::assess::{FiredRule, Score};
use crate::charts::figure::Figure;
use crate::content::assessment::{AlsoReported, Claim, ResultKind};
use crate::content::id::{EditionId, InstitutionId, SourceId};
use crate::content::methodology::Effect;
use crate::content::portal::Extra;
use crate::diagnostic::suggest::within_sentence;
use crate::pages::working::WorkingView;
use crate::parts::correction::CorrectionView;
use crate::parts::headline::{self, Headline};
use crate::site::Case;
use crate::site::corrected::{Corrected, corrected};
use crate::site::past;
use crate::site::printed::{ArticleCard, DateView, Link, SourceView};
use crate::site::voice::Voice;
use crate::site::words::lower_first;

/// `result.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ResultView {
    /// The edition; leads to its page.
    pub edition: Link,
    /// The sentence that can be quoted.
    pub sentence: String,
    /// Score, predicate, zone; rank and change among its facts.
    pub headline: Headline,
    /// The institution's name of today, in a sentence, where it had another one at the time of the edition.
    pub renamed: Option<String>,
    /// When and why it was withdrawn, and what was public.
    pub withdrawn: Option<WithdrawnView>,
    /// A note of the publisher.
    pub note: Option<String>,
    /// Its place among all.
    pub distribution: Option<Figure>,
    /// How the score came about.
    pub working: Option<WorkingView>,
    /// Its parts against the mean of its category.
    pub dimensions: Option<Figure>,
    /// Where it comes from, the main source first.
    pub sources: Vec<SourceView>,
    /// What the sources disagree about, in a sentence.
    pub disagreement: Option<String>,
    /// The method.
    pub method: MethodView,
    /// The rules that fired.
    pub rules: Vec<RuleView>,
    /// The field that was corrected.
    pub corrections: Vec<CorrectionView>,
    /// When it was published and changed since, where it was.
    pub history: Vec<Link>,
    /// News about it.
    pub news: Vec<ArticleCard>,
    /// The institution's results in the editions before and after.
    pub previous: Option<Link>,
    /// The one after.
    pub next: Option<Link>,
}

/// The end of a result that was public.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WithdrawnView {
    /// When.
    pub date: DateView,
    /// Why.
    pub reason: String,
    /// What was public: "nilai 78,00".
    pub was: Vec<String>,
    /// Anchors that the page offered, so that links to them still lead somewhere.
    pub anchors: Vec<String>,
}

/// A method in short.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MethodView {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// What the predicate means here: "Kualitas Tertinggi: 88,00–100".
    pub band: Option<String>,
    /// The law behind it.
    pub basis: Option<String>,
}

/// A rule that fired.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct RuleView {
    /// What it did, in a sentence.
    pub effect: String,
    /// Why.
    pub reason: Option<String>,
    /// The rule on the method's page.
    pub href: String,
}

/// Composes the page, all but its charts.
pub(crate) fn result(voice: &Voice<'_>, case: &Case<'_>, common: &Common) -> ResultView {
    let common = common.of(voice, case);
    let history = voice.site.history(&case.institution.id);
    let here = history.iter().position(|c| c.assessment.edition == case.assessment.edition);
    let neighbour = |at: Option<usize>, message: &str| {
        at.and_then(|i| history.get(i)).map(|c| voice.neighbour(voice.result_link(c), message))
    };
    let edition = &case.assessment.edition;
    ResultView {
        edition: voice.link(voice.edition_title(case.assessment), &voice.site.addresses.edition(voice.lang(), edition)),
        sentence: headline::sentence(voice, case),
        headline: headline::headline(voice, case),
        renamed: case
            .former_name()
            .map(|_| voice.say("institution-now", [("institution", voice.text(&case.institution.name).into())])),
        withdrawn: withdrawn(voice, case),
        note: case.record.note.as_ref().map(|n| voice.text(n).to_owned()),
        distribution: None,
        working: working::working(voice, case, common.map_or(&[], |common| &common.rows)),
        dimensions: None,
        sources: sources(voice, case, common),
        disagreement: disagreement(voice, case),
        method: method(voice, case),
        rules: case.result.fired.iter().map(|fired| rule(voice, case, fired)).collect(),
        corrections: corrected(case).iter().rev().map(|c| correction(voice, case, c)).collect(),
        history: history_of(voice, case),
        news: news(voice, case),
        previous: neighbour(here.and_then(|i| i.checked_sub(1)), "result-before"),
        next: neighbour(here.map(|i| i + 1), "result-after"),
    }
}

fn withdrawn(voice: &Voice<'_>, case: &Case<'_>) -> Option<WithdrawnView> {
    let withdrawal = past::withdrawal(case)?;
    let page = voice.site.addresses.result(voice.lang(), &case.institution.id, &case.assessment.edition).to_string();
    let recorded = voice.site.past.get().map_or(&[][..], |past| past.addresses.as_slice());
    let anchors = recorded.iter().filter_map(|address| address.strip_prefix(page.as_str())?.strip_prefix('#'));
    Some(WithdrawnView {
        date: voice.date(withdrawal.date),
        reason: voice.text(&withdrawal.reason).to_owned(),
        was: withdrawal.was.iter().map(|was| claim_after_colon(voice, case, was)).collect(),
        anchors: anchors.map(str::to_owned).collect(),
    })
}

/// The versions of the data in which a result became public, changed or was withdrawn.
fn history_of(voice: &Voice<'_>, case: &Case<'_>) -> Vec<Link> {
    let key = (case.assessment.edition.clone(), case.institution.id.clone());
    let Some(past) = voice.site.past.get().filter(|_| voice.offers(Extra::Data)) else { return Vec::new() };
    let page = voice.href(&voice.site.addresses.versions(voice.lang()));
    let indices = past.histories.get(&key).map_or(&[][..], Vec::as_slice);
    let link = |(place, index): (usize, &usize)| {
        let publication = &past.publications[*index];
        let is_end = place + 1 == indices.len() && past::withdrawal(case).is_some();
        let start = format!("result/{}/{}/", key.0, key.1);
        let is_changed = publication.lines.iter().any(|line| line.was.is_some() && line.key.starts_with(&start));
        let message = match (place, is_end, is_changed) {
            (0, ..) => "history-published",
            (_, true, _) => "history-withdrawn",
            (.., true) => "history-corrected",
            _ => "history-completed",
        };
        let label = voice.say(message, [("date", voice.language.date(publication.date).into())]);
        Link { label, href: format!("{page}#version-{}", publication.number) }
    };
    indices.iter().enumerate().map(link).collect()
}

/// Articles about the institution that name this edition or no edition.
fn news(voice: &Voice<'_>, case: &Case<'_>) -> Vec<crate::site::printed::ArticleCard> {
    let about = voice.site.articles_about(&case.institution.id, voice.lang());
    let edition = &case.assessment.edition;
    about.into_iter().filter(|a| a.edition.as_ref().is_none_or(|e| e == edition)).map(|a| voice.card(a)).collect()
}

/// The sources of a result, the main one first, each with what it says.
fn sources(voice: &Voice<'_>, case: &Case<'_>, common: Option<&Edition>) -> Vec<SourceView> {
    let only_values = matches!(case.record.kind, ResultKind::Values(_) | ResultKind::Units(_));
    let common = common.filter(|_| only_values && case.record.also_reported.is_empty());
    if let Some(common) = common.and_then(|common| common.sources.get(&case.record.source)) {
        return vec![common.clone()];
    }
    let view = |id: &SourceId, says, stance, note| {
        case.assessment.sources.get(id).map(|source| voice.source(source, Some(says), stance, note))
    };
    let main = view(&case.record.source, own_words(voice, case), "main", None);
    let others = case.record.also_reported.iter().filter_map(|other| {
        let stance = if differs(case, other) { "differs" } else { "agrees" };
        view(&other.source, claim_words(voice, case, &other.claim), stance, other.note.as_ref())
    });
    main.into_iter().chain(others).collect()
}

/// What the main source says.
fn own_words(voice: &Voice<'_>, case: &Case<'_>) -> String {
    match &case.record.kind {
        ResultKind::Values(_) | ResultKind::Units(_) => voice.word("says-values"),
        ResultKind::Score(score) => score_words(voice, case, *score),
        ResultKind::Predicate(id) => claim_words(voice, case, &Claim::Predicate(id.clone())),
        ResultKind::Zone(id) => claim_words(voice, case, &Claim::Zone(id.clone())),
        ResultKind::NotAssessed => voice.word("says-not-assessed"),
        ResultKind::Withdrawn(_) => voice.word("says-withdrawn"),
    }
}

fn score_words(voice: &Voice<'_>, case: &Case<'_>, score: rust_decimal::Decimal) -> String {
    voice.say("says-score", [("score", voice.on_scale(score, case.method.scale.as_ref()).into())])
}

fn claim_words(voice: &Voice<'_>, case: &Case<'_>, claim: &Claim) -> String {
    match claim {
        Claim::Score(score) => score_words(voice, case, *score),
        Claim::Predicate(id) => voice.say("says-predicate", [("predicate", voice.predicate(case.method, id).into())]),
        Claim::Zone(id) => {
            let zone = voice.zone(case.method, id).map_or_else(|| id.to_string(), |z| z.word);
            voice.say("says-zone", [("zone", zone.into())])
        }
        Claim::NotAssessed => voice.word("says-not-assessed"),
        Claim::Withdrawn => voice.word("says-withdrawn"),
        Claim::Rank(rank) => {
            let place = headline::place(voice, rank.national, rank.of);
            voice.say("says-rank", [("place", place.into())])
        }
        Claim::Award(given) => voice.word(if *given { "says-award-given" } else { "says-award-withheld" }),
    }
}

/// Whether another source says something else than the result shown.
fn differs(case: &Case<'_>, other: &AlsoReported) -> bool {
    match &other.claim {
        Claim::Score(score) => case.result.score.map(Score::value) != Some(*score),
        Claim::Predicate(id) => case.result.predicate.as_ref() != Some(id),
        Claim::Zone(id) => case.result.zone.as_ref() != Some(id),
        Claim::NotAssessed => case.result.kind.is_assessed(),
        Claim::Withdrawn => case.result.kind != crate::assess::Kind::Withdrawn,
        Claim::Rank(rank) => case.record.published_rank != Some(*rank),
        Claim::Award(given) => case.result.award_withheld == *given,
    }
}

/// The sentence about sources that differ.
fn disagreement(voice: &Voice<'_>, case: &Case<'_>) -> Option<String> {
    let differing: Vec<_> = case.record.also_reported.iter().filter(|other| differs(case, other)).collect();
    if differing.is_empty() {
        return None;
    }
    let named: Vec<_> = [&case.record.source].into_iter().chain(differing.iter().map(|other| &other.source)).collect();
    let other = |other: &&AlsoReported| {
        let claim = claim_in_sentence(voice, case, &other.claim);
        let publisher = publisher(voice, case, &other.source, &named);
        voice.say("disagreement-other", [("publisher", publisher.into()), ("claim", claim.into())])
    };
    let ours = ours_in_sentence(voice, case);
    let main = publisher(voice, case, &case.record.source, &named);
    let others = voice.language.list(&differing.iter().map(other).collect::<Vec<_>>());
    Some(voice.say("disagreement-score", [("main", main.into()), ("ours", ours.into()), ("others", others.into())]))
}

/// The publisher of a source, set apart from other sources of the same publisher in the sentence: by the date, or by
/// the title where dates do not do it.
fn publisher(voice: &Voice<'_>, case: &Case<'_>, id: &SourceId, named: &[&SourceId]) -> String {
    let Some(source) = case.assessment.sources.get(id) else { return String::new() };
    let others = named.iter().filter(|other| **other != id).filter_map(|other| case.assessment.sources.get(*other));
    let mut same = others.filter(|other| other.publisher == source.publisher).peekable();
    if same.peek().is_none() {
        return source.publisher.clone();
    }
    let apart = match source.date.filter(|date| same.all(|other| other.date.is_some_and(|d| d != *date))) {
        Some(date) => voice.partial_date(date).text,
        None => voice.say("disagreement-title", [("title", voice.text(&source.title).into())]),
    };
    format!("{} ({apart})", source.publisher)
}

/// What the main source says, in the middle of a sentence: all that another source may contradict.
fn ours_in_sentence(voice: &Voice<'_>, case: &Case<'_>) -> String {
    let result = case.result;
    let contradicts_zone =
        case.record.also_reported.iter().any(|o| matches!(o.claim, Claim::Zone(_)) && differs(case, o));
    let score = result.score.map(|s| claim_in_sentence(voice, case, &Claim::Score(s.value())));
    let zone = result.zone.as_ref().map(|z| claim_in_sentence(voice, case, &Claim::Zone(z.clone())));
    let predicate = result.predicate.as_ref().map(|p| claim_in_sentence(voice, case, &Claim::Predicate(p.clone())));
    match (score, zone, predicate) {
        (Some(score), Some(zone), _) if contradicts_zone => format!("{score} ({zone})"),
        (Some(score), _, _) => score,
        (None, _, Some(predicate)) => predicate,
        (None, Some(zone), None) => zone,
        (None, None, None) => claim_in_sentence(voice, case, &Claim::NotAssessed),
    }
}

fn claim_in_sentence(voice: &Voice<'_>, case: &Case<'_>, claim: &Claim) -> String {
    match claim {
        Claim::Score(score) => {
            let score = voice.on_scale(*score, case.method.scale.as_ref());
            voice.say("disagreement-claim-score", [("score", score.into())])
        }
        Claim::Predicate(id) => {
            voice.say("disagreement-claim-predicate", [("predicate", voice.predicate(case.method, id).into())])
        }
        Claim::Zone(id) => {
            voice.say("disagreement-claim-zone", [("zone", voice.zone_in_sentence(case.method, id).into())])
        }
        Claim::Withdrawn => voice.word("disagreement-claim-withdrawn"),
        Claim::NotAssessed | Claim::Rank(_) | Claim::Award(_) => voice.word("disagreement-claim-not-assessed"),
    }
}

fn method(voice: &Voice<'_>, case: &Case<'_>) -> MethodView {
    let link = voice.method_link(case.method);
    let band = case.result.band.as_ref().map(|id| {
        let range = methodology::range(voice, case.method, id);
        let predicate = voice.predicate(case.method, id);
        voice.say("method-band", [("predicate", predicate.into()), ("range", range.into())])
    });
    MethodView {
        name: link.label,
        href: link.href,
        band,
        basis: case.method.basis.as_ref().map(|b| voice.text(b).to_owned()),
    }
}

fn rule(voice: &Voice<'_>, case: &Case<'_>, fired: &FiredRule) -> RuleView {
    let name = |id: Option<&crate::content::id::PredicateId>| {
        id.map(|id| voice.predicate(case.method, id)).unwrap_or_default()
    };
    let before = name(fired.before.as_ref());
    let effect = match &fired.effect {
        Effect::WithholdAward => voice.word("rule-effect-withheld"),
        Effect::Cap(to) if fired.before == fired.after => {
            voice.say("rule-effect-capped-unchanged", [("predicate", name(Some(to)).into())])
        }
        Effect::Cap(to) => {
            voice.say("rule-effect-capped", [("predicate", name(Some(to)).into()), ("before", before.into())])
        }
        Effect::Predicate(to) if fired.before.is_none() => {
            voice.say("rule-effect-predicate-alone", [("predicate", name(Some(to)).into())])
        }
        Effect::Predicate(to) => {
            voice.say("rule-effect-predicate", [("predicate", name(Some(to)).into()), ("before", before.into())])
        }
    };
    let reason = case.method.rules.iter().find(|r| r.id == fired.rule).and_then(|r| r.reason.as_ref());
    RuleView {
        effect,
        reason: reason.map(|r| voice.text(r).to_owned()),
        href: format!("{}#rule-{}", voice.method_link(case.method).href, fired.rule),
    }
}

/// A correction of a result.
pub(crate) fn correction(voice: &Voice<'_>, case: &Case<'_>, corrected: &Corrected<'_>) -> CorrectionView {
    let correction = corrected.correction;
    let (was, now) = (claimed(voice, case, &correction.was), claimed(voice, case, &corrected.now));
    let source = correction.source.as_ref().unwrap_or(&case.record.source);
    CorrectionView {
        date: voice.date(correction.date),
        change: match corrected.now {
            Claim::Withdrawn => voice.say("correction-withdrawn", [("was", was.into())]),
            _ => voice.say("correction-change", [("was", was.into()), ("now", now.into())]),
        },
        reason: voice.text(&correction.reason).to_owned(),
        source: case.assessment.sources.get(source).map(|s| voice.source(s, None, "main", None)),
        result: None,
    }
}

/// A claim after a colon: a score alone, all else with the word for it.
pub(crate) fn claimed(voice: &Voice<'_>, case: &Case<'_>, claim: &Claim) -> String {
    match claim {
        Claim::Score(score) => voice.on_scale(*score, case.method.scale.as_ref()),
        claim => claim_after_colon(voice, case, claim),
    }
}

/// What a claim says, within a sentence or a list.
fn claim_after_colon(voice: &Voice<'_>, case: &Case<'_>, claim: &Claim) -> String {
    let words = claim_words(voice, case, claim);
    if matches!(claim, Claim::Zone(_)) { lower_first(&words) } else { within_sentence(&words) }
}

/// The page's title: the institution and the edition.
pub(crate) fn title(voice: &Voice<'_>, institution: &InstitutionId, edition: &EditionId) -> String {
    let case = voice.site.case(institution, edition);
    let name = case.map(|case| voice.text(case.name())).unwrap_or_default();
    voice.say("title-result", [("institution", name.into()), ("edition", edition.as_str().into())])
}
