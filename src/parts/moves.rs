//! The largest rises and falls, and what cannot be compared.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::assess::{Change, Kind, NotComparable};
use crate::site::Case;
use crate::site::printed::Link;
use crate::site::voice::{Voice, direction};

/// How many rises and falls a page lists.
pub(crate) const MOVES: usize = 5;

/// A change between two editions.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Move {
    /// Who; leads to the result.
    pub institution: Link,
    /// "+4,20".
    pub change: String,
    /// "84,22 → 88,42" in words: "dari 84,22 menjadi 88,42".
    pub detail: String,
    /// `up` or `down`.
    pub direction: &'static str,
}

/// The largest rises and falls among comparable results.
pub(crate) fn moves(voice: &Voice<'_>, cases: &[Case<'_>]) -> (Vec<Move>, Vec<Move>) {
    let mut changed: Vec<(Decimal, &Case<'_>)> = cases
        .iter()
        .filter_map(|c| match &c.result.change {
            Change::Comparable { by, .. } if !by.is_zero() => Some((*by, c)),
            _ => None,
        })
        .collect();
    changed.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.institution.id.cmp(&b.1.institution.id)));
    let rises = changed.iter().take_while(|(by, _)| by.is_sign_positive()).take(MOVES);
    let falls = changed.iter().rev().take_while(|(by, _)| by.is_sign_negative()).take(MOVES);
    let view = |(by, case): &(Decimal, &Case<'_>)| one_move(voice, *by, case);
    (rises.map(view).collect(), falls.map(view).collect())
}

pub(crate) fn one_move(voice: &Voice<'_>, by: Decimal, case: &Case<'_>) -> Move {
    let (from, to) = match (&case.result.change, case.result.score) {
        (Change::Comparable { previous, .. }, Some(score)) => (voice.score(*previous), voice.score(score)),
        _ => Default::default(),
    };
    Move {
        institution: Link {
            label: voice.text(case.name()).to_owned(),
            href: voice.result_href(&case.institution.id, &case.assessment.edition),
        },
        change: voice.language.signed(by),
        detail: voice.say("move-detail", [("from", from.into()), ("to", to.into())]),
        direction: direction(&case.result.change).unwrap_or("same"),
    }
}

/// What cannot be compared, and why: once for a change of method, once for scores that are not public.
pub(crate) fn not_comparable(voice: &Voice<'_>, cases: &[Case<'_>]) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut unscored = Vec::new();
    let mut previous = None;
    for case in cases.iter().filter(|c| c.result.kind != Kind::NotAssessed) {
        let Change::NotComparable { from, reason } = &case.result.change else { continue };
        if let NotComparable::MethodChanged { from: old, to: new } = reason {
            let name = |id| voice.site.content.methodologies.get(id).map(|m| voice.text(&m.name)).unwrap_or_default();
            let sentence = voice.say(
                "not-comparable-method",
                [
                    ("edition", case.assessment.edition.as_str().into()),
                    ("previous", from.as_str().into()),
                    ("from", name(old).into()),
                    ("to", name(new).into()),
                ],
            );
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        } else {
            unscored.push(voice.text(case.name()).to_owned());
            previous = Some((case.assessment.edition.clone(), from.clone()));
        }
    }
    // Under a change of method nothing is comparable, so who lacks a score adds nothing.
    if let (Some((edition, previous)), true) = (previous, sentences.is_empty()) {
        unscored.sort_by(|a, b| voice.language.compare(a, b));
        sentences.push(voice.say(
            "not-comparable-scores",
            [
                ("institutions", voice.language.list(&unscored).into()),
                ("edition", edition.as_str().into()),
                ("previous", previous.as_str().into()),
            ],
        ));
    }
    sentences
}
