//! A result in short: the sentence, the score, the places.

use serde::Serialize;

use crate::assess::{Change, Kind, Rank};
use crate::site::Case;
use crate::site::past;
use crate::site::printed::{Link, ZoneView};
use crate::site::voice::{Voice, direction};

/// A value with its name, for lists of key figures.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Fact {
    /// The anchor, in English: `rank`.
    pub id: &'static str,
    /// "Peringkat kabupaten".
    pub label: String,
    /// "2 dari 9".
    pub value: String,
    /// More words.
    pub note: Option<String>,
    /// The zone, where the value is one.
    pub zone: Option<ZoneView>,
    /// `up`, `down`, `same` where the value is a change.
    pub direction: Option<&'static str>,
}

/// A result in short.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Headline {
    /// The institution; leads to its page.
    pub institution: Link,
    /// The edition; leads to the result.
    pub edition: Link,
    /// The score.
    pub score: Option<String>,
    /// "dari 100": the top of the scale.
    pub scale: Option<String>,
    /// The predicate's name.
    pub predicate: Option<String>,
    /// The zone.
    pub zone: Option<ZoneView>,
    /// Rank, change and the like.
    pub facts: Vec<Fact>,
    /// What is not public, in a sentence.
    pub unknown: Option<String>,
    /// What stands where there is neither a score nor a predicate nor a zone.
    pub absent: String,
}

/// The sentence that a journalist can quote. Where something is not public, a second sentence says so.
pub(crate) fn sentence(voice: &Voice<'_>, case: &Case<'_>) -> String {
    let said = statement(voice, case);
    match unknown(voice, case) {
        Some(unknown) if case.result.kind.is_assessed() => format!("{said} {unknown}"),
        _ => said,
    }
}

fn statement(voice: &Voice<'_>, case: &Case<'_>) -> String {
    let result = case.result;
    let assessment = voice.in_sentence(case.assessment);
    let institution = voice.text(case.name());
    let zone = result.zone.as_ref().map(|z| voice.zone_in_sentence(case.method, z));
    let predicate = result.predicate.as_ref().map(|p| voice.predicate(case.method, p));
    let has_zone = if zone.is_some() { "yes" } else { "no" };
    let zone = zone.unwrap_or_default();
    let common = [("assessment", assessment.into()), ("institution", institution.into()), ("zone", zone.into())];
    let [a, b, c] = common;
    match (result.score, predicate) {
        (Some(score), predicate) => {
            let (by, previous) = match &result.change {
                Change::Comparable { by, from, .. } => (voice.language.number(by.abs()), from.to_string()),
                _ => Default::default(),
            };
            let pairs = [
                a,
                b,
                c,
                ("score", voice.score(score).into()),
                ("predicate", predicate.unwrap_or_default().into()),
                ("has_zone", has_zone.into()),
                ("direction", direction(&result.change).unwrap_or("none").into()),
                ("by", by.into()),
                ("previous", previous.into()),
            ];
            voice.say("result-sentence-score", pairs)
        }
        (None, Some(predicate)) => voice.say(
            "result-sentence-predicate",
            [a, b, c, ("predicate", predicate.into()), ("has_zone", has_zone.into())],
        ),
        (None, None) if result.kind == Kind::Withdrawn => {
            let date = past::withdrawal(case).map(|w| voice.language.date(w.date)).unwrap_or_default();
            voice.say("result-sentence-withdrawn", [a, b, c, ("date", date.into())])
        }
        (None, None) if result.kind == Kind::ZoneOnly => voice.say("result-sentence-zone", [a, b, c]),
        (None, None) => voice.say("result-sentence-not-assessed", [a, b, c]),
    }
}

/// What is not public, in a sentence.
pub(crate) fn unknown(voice: &Voice<'_>, case: &Case<'_>) -> Option<String> {
    match case.result.kind {
        Kind::PredicateOnly => Some(voice.word("unknown-score")),
        Kind::ZoneOnly => Some(voice.word("unknown-score-and-predicate")),
        Kind::NotAssessed => Some(voice.word("unknown-not-assessed")),
        Kind::Withdrawn => Some(voice.word("unknown-withdrawn")),
        Kind::Computed | Kind::ComputedThroughUnits | Kind::PublishedScore => None,
    }
}

/// The result in short.
pub(crate) fn headline(voice: &Voice<'_>, case: &Case<'_>) -> Headline {
    let result = case.result;
    Headline {
        institution: Link { label: voice.text(case.name()).to_owned(), ..voice.institution_link(case.institution) },
        edition: voice.result_link(case),
        score: result.score.map(|s| voice.score(s)),
        scale: result.score.and(case.method.scale.as_ref()).map(|scale| scale_words(voice, scale)),
        predicate: result.predicate.as_ref().map(|p| voice.predicate(case.method, p)),
        zone: result.zone.as_ref().and_then(|z| voice.zone(case.method, z)),
        facts: facts(voice, case),
        unknown: unknown(voice, case),
        absent: absent(voice, case),
    }
}

/// What stands where there is neither a score nor a predicate nor a zone.
pub(crate) fn absent(voice: &Voice<'_>, case: &Case<'_>) -> String {
    voice.word(if case.result.kind == Kind::Withdrawn { "headline-withdrawn" } else { "headline-not-assessed" })
}

fn scale_words(voice: &Voice<'_>, scale: &crate::content::methodology::Scale) -> String {
    let max = voice.plain(scale.max);
    if scale.min.is_zero() {
        voice.say("scale-of", [("max", max.into())])
    } else {
        voice.say("scale-range", [("min", voice.plain(scale.min).into()), ("max", max.into())])
    }
}

/// Rank, change, award.
fn facts(voice: &Voice<'_>, case: &Case<'_>) -> Vec<Fact> {
    if !case.result.kind.is_assessed() {
        return Vec::new();
    }
    let mut facts = ranks(voice, case);
    facts.extend(published_rank(voice, case));
    facts.extend(change(voice, case));
    if case.result.award_withheld {
        facts.push(Fact {
            id: "award",
            label: voice.word("fact-award"),
            value: voice.word("fact-award-withheld"),
            note: None,
            zone: None,
            direction: None,
        });
    }
    facts
}

fn ranks(voice: &Voice<'_>, case: &Case<'_>) -> Vec<Fact> {
    let category = voice.category(&case.result.category);
    let label = voice.say("fact-rank-category", [("category", category.into())]);
    let Some(ranks) = case.result.rank else {
        let note = Some(voice.word("fact-no-rank-note"));
        return vec![Fact { id: "rank", label, value: voice.word("fact-no-rank"), note, zone: None, direction: None }];
    };
    let mut facts = vec![rank(voice, "rank", label, ranks.category)];
    if ranks.overall.of != ranks.category.of {
        facts.push(rank(voice, "rank-overall", voice.word("fact-rank-overall"), ranks.overall));
    }
    facts
}

fn rank(voice: &Voice<'_>, id: &'static str, label: String, rank: Rank) -> Fact {
    let shared =
        (rank.shared_by > 1).then(|| voice.say("fact-rank-shared", [("others", i64::from(rank.shared_by - 1).into())]));
    let note = if rank.of == 1 { Some(voice.word("fact-rank-single")) } else { shared };
    Fact { id, label, value: place(voice, rank.place, Some(rank.of)), note, zone: None, direction: None }
}

/// "2 dari 9"
pub(crate) fn place(voice: &Voice<'_>, place: u32, of: Option<u32>) -> String {
    let place = voice.language.count(place);
    match of {
        Some(of) => voice.say("fact-rank-value", [("place", place.into()), ("of", voice.language.count(of).into())]),
        None => voice.say("fact-rank-value-alone", [("place", place.into())]),
    }
}

fn published_rank(voice: &Voice<'_>, case: &Case<'_>) -> Option<Fact> {
    let published = case.record.published_rank?;
    Some(Fact {
        id: "rank-national",
        label: voice.word("fact-rank-national"),
        value: place(voice, published.national, published.of),
        note: Some(voice.word("fact-rank-national-note")),
        zone: None,
        direction: None,
    })
}

fn change(voice: &Voice<'_>, case: &Case<'_>) -> Option<Fact> {
    let (from, value, note, direction) = match &case.result.change {
        Change::FirstEdition => return None,
        Change::Comparable { from, by, .. } => {
            let unit = voice.word("fact-change-unit");
            (from, format!("{} {unit}", voice.language.signed(*by)), None, direction(&case.result.change))
        }
        Change::NotComparable { from, reason } => {
            let reason = voice.not_comparable(&case.assessment.edition, from, reason);
            (from, voice.word("fact-not-comparable"), Some(reason), None)
        }
    };
    let label = voice.say("fact-change", [("previous", from.as_str().into())]);
    Some(Fact { id: "change", label, value, note, zone: None, direction })
}
