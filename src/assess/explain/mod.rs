//! Explains a result in words and a tree: the output of `rapor explain INSTITUTION EDITION`, as text, Markdown or JSON.
//!
//! The sentences are English, like all messages of the tool. Names are in the requested language, and the caller
//! formats the numbers.

mod block;
mod condition;
mod gap;
mod json;
mod raise;
mod rules;
mod sources;
mod tree;
mod why_not;
mod why_words;
mod working;

use rust_decimal::Decimal;

use super::condition::Evidence;
use super::result::{Assessed, Change, EditionResults, InstitutionResult, Kind, NotComparable, Rank};
use super::rounding::at_most;
use crate::content::Content;
use crate::content::assessment::{Assessment, ResultKind, ResultRecord};
use crate::content::id::{EditionId, InstitutionId, Lang, PartId, PredicateId, UnitId};
use crate::content::methodology::{Methodology, Rounding};
use crate::content::text::Text;
use block::Block;

/// The language of names and the format of numbers.
#[derive(Clone, Copy)]
pub(crate) struct Wording<'w> {
    /// The language of names.
    pub lang: &'w Lang,
    /// Formats a number; [`plain`] gives `88.41`.
    pub number: &'w dyn Fn(Decimal) -> String,
}

/// A number with a decimal point and all its decimals.
pub(crate) fn plain(number: Decimal) -> String {
    number.to_string()
}

/// Everything that an explanation of one result needs.
#[derive(Clone, Copy)]
struct Subject<'s> {
    content: &'s Content,
    edition: &'s EditionResults,
    assessment: &'s Assessment,
    method: &'s Methodology,
    record: &'s ResultRecord,
    result: &'s InstitutionResult,
    wording: Wording<'s>,
}

/// The form of an explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Text for a terminal.
    Text,
    /// Markdown for a page or an issue.
    Markdown,
    /// JSON for a program; exact decimals are strings.
    Json,
}

/// Explains how a result was computed. `None` where there is no such result.
pub(crate) fn explain(
    form: Form,
    content: &Content,
    assessed: &Assessed,
    institution: &InstitutionId,
    edition: &EditionId,
    wording: Wording,
) -> Option<String> {
    let subject = Subject::new(content, assessed, institution, edition, wording)?;
    Some(match form {
        Form::Text => block::text(&subject.blocks()),
        Form::Markdown => block::markdown(&subject.blocks()),
        Form::Json => json::explanation(&subject),
    })
}

/// Explains what would have to change for a better predicate: the wanted one, or the next one. `None` where there is no
/// such result. The inner error lists the predicates of the method, where the wanted one is unknown.
pub(crate) fn why_not(
    form: Form,
    content: &Content,
    assessed: &Assessed,
    institution: &InstitutionId,
    edition: &EditionId,
    wanted: Option<&str>,
    wording: Wording,
) -> Option<Result<String, Vec<String>>> {
    let subject = Subject::new(content, assessed, institution, edition, wording)?;
    let answer = match why_not::why_not(&subject, wanted) {
        Ok(answer) => answer,
        Err(known) => return Some(Err(known)),
    };
    Some(Ok(match form {
        Form::Text => block::text(&why_words::blocks(&subject, &answer)),
        Form::Markdown => block::markdown(&why_words::blocks(&subject, &answer)),
        Form::Json => json::why_not(&subject, &answer),
    }))
}

impl<'s> Subject<'s> {
    fn new(
        content: &'s Content,
        assessed: &'s Assessed,
        institution: &InstitutionId,
        edition: &EditionId,
        wording: Wording<'s>,
    ) -> Option<Self> {
        let assessment = content.assessments.iter().find(|a| a.edition == *edition)?;
        let edition = assessed.edition(edition)?;
        Some(Self {
            content,
            edition,
            assessment,
            method: content.methodologies.get(&edition.methodology)?,
            record: assessment.results.iter().find(|r| r.institution == *institution)?,
            result: edition.results.get(institution)?,
            wording,
        })
    }

    fn blocks(&self) -> Vec<Block> {
        let mut blocks = vec![self.title(), Block::Lines(self.score())];
        blocks.extend(working::trees(self));
        blocks.extend([Block::Lines(self.outcome()), rules::list(self)]);
        blocks.extend([Block::Lines(self.places()), sources::list(self)]);
        blocks
    }

    /// The evidence for the rules of the result.
    fn evidence(&self) -> Evidence<'s> {
        let parts = self.result.working.as_ref().map(|w| &w.root);
        Evidence { score: self.result.score, parts, facts: &self.record.facts }
    }

    fn institution_name(&self) -> &'s str {
        let id = &self.result.institution;
        self.content.institutions.get(id).map_or(id.as_str(), |i| self.name(&i.name))
    }

    fn part_name(&self, id: &'s PartId) -> &'s str {
        let found = self.method.score.as_ref().and_then(|score| score.part(id));
        found.map_or(id.as_str(), |part| self.name(&part.name))
    }

    fn unit_name<'u>(&'u self, id: &'u UnitId) -> &'u str {
        let ResultKind::Units(units) = &self.record.kind else { return id.as_str() };
        units.iter().find(|u| u.id == *id).map_or(id.as_str(), |u| self.name(&u.name))
    }

    fn name(&self, text: &'s Text) -> &'s str {
        text.get(self.wording.lang, self.content.portal.first_language())
    }

    fn number(&self, number: Decimal) -> String {
        (self.wording.number)(number)
    }

    /// An exact number with up to six decimals.
    fn exact(&self, number: Decimal) -> String {
        self.number(at_most(number, 6))
    }

    fn title(&self) -> Block {
        let (id, name) = (&self.result.institution, self.institution_name());
        let method = self.name(&self.method.name);
        Block::Title(
            format!("{name} ({id}), edition {}", self.edition.edition),
            format!("Method: {method} ({})\n", self.method.id),
        )
    }

    /// The score and its origin, or that there is no score.
    fn score(&self) -> String {
        let score = self.result.score.map(|s| self.number(s.value()));
        match (self.result.kind, score) {
            (Kind::Computed | Kind::ComputedThroughUnits, Some(score)) => self.computed(&score),
            (Kind::Computed | Kind::ComputedThroughUnits, None) => "Score: it could not be computed\n".to_owned(),
            (Kind::PublishedScore, Some(score)) => {
                format!("Score: {score}, as published; its parts are not public, so nothing is computed\n")
            }
            (Kind::PublishedScore, None) => "Score: published, but the method has none\n".to_owned(),
            (Kind::PredicateOnly, _) => "Score: not public; only the predicate is, so nothing is computed\n".to_owned(),
            (Kind::ZoneOnly, _) => "Score: not public; only the zone is, so nothing is computed\n".to_owned(),
            (Kind::NotAssessed, _) => "Not assessed in this edition\n".to_owned(),
            (Kind::Withdrawn, _) => "Withdrawn\n".to_owned(),
        }
    }

    fn computed(&self, score: &str) -> String {
        let rounding = self.rounding().unwrap_or_default();
        let Some(published) = self.record.published else { return format!("Score: {score}{rounding}\n") };
        let agrees = self.result.score.is_some_and(|s| s.value() == published);
        let verdict = if agrees { "the same" } else { "NOT the same" };
        format!("Score: {score}{rounding}\nPublished: {}, {verdict}\n", self.number(published))
    }

    fn rounding(&self) -> Option<String> {
        let scale = self.method.scale.as_ref()?;
        let unrounded = self.result.working.as_ref()?.unrounded;
        let half = match scale.rounding {
            Rounding::HalfUp => "a half up",
            Rounding::HalfEven => "a half to the even neighbour",
        };
        let unrounded = self.number(at_most(unrounded, 12));
        Some(format!(", from {unrounded} rounded to {} decimals, {half}", scale.decimals))
    }

    /// Predicate, zone and award, with reasons.
    fn outcome(&self) -> String {
        let named = |id: &str, name: Option<&'s Text>| match name {
            Some(name) => format!("{id}, {}", self.name(name)),
            None => id.to_owned(),
        };
        let predicate = self.result.predicate.as_ref().map(|id| {
            let name = named(id.as_str(), self.method.predicate(id).map(|p| &p.name));
            format!("Predicate: {name}{}\n", self.why_predicate())
        });
        let is_unknown = predicate.is_none() && self.result.kind.is_assessed();
        let unknown = is_unknown.then(|| "Predicate: not known\n".to_owned());
        let zone = self.result.zone.as_ref();
        let zone = zone.map(|id| format!("Zone: {}\n", named(id.as_str(), self.method.zone(id).map(|z| &z.name))));
        let award = self.result.award_withheld.then(|| "Award: withheld\n".to_owned());
        [predicate, unknown, zone, award].into_iter().flatten().collect()
    }

    fn why_predicate(&self) -> String {
        if self.result.kind == Kind::PredicateOnly {
            return ", as published".to_owned();
        }
        let Some(band) = &self.result.band else { return String::new() };
        let bounds = self.bounds(band);
        if self.result.predicate.as_ref() == Some(band) {
            format!(": {bounds}")
        } else {
            format!(", after the rules; the score alone gives {band}: {bounds}")
        }
    }

    /// "77.86 is at least 54 and below 78".
    fn bounds(&self, band: &PredicateId) -> String {
        let Some(index) = self.method.predicates.iter().position(|p| p.id == *band) else { return String::new() };
        let score = self.result.score.map(|s| self.number(s.value())).unwrap_or_default();
        let from = self.method.predicates[index].from.map(|from| format!("at least {}", self.number(from)));
        let better = index.checked_sub(1).and_then(|i| self.method.predicates[i].from);
        let below = better.map(|bound| format!("below {}", self.number(bound)));
        let both: Vec<String> = from.into_iter().chain(below).collect();
        format!("{score} is {}", both.join(" and "))
    }

    /// Rank and change.
    fn places(&self) -> String {
        if !self.result.kind.is_assessed() {
            return String::new();
        }
        let rank = match &self.result.rank {
            None => "none, without a score".to_owned(),
            Some(ranks) => {
                let category = self.content.portal.category(&self.result.category);
                let category = category.map_or(self.result.category.as_str(), |c| self.name(&c.name));
                format!("{} in {category}; {} in all", place(ranks.category), place(ranks.overall))
            }
        };
        format!("Rank: {rank}\nChange: {}\n", self.change())
    }

    fn change(&self) -> String {
        match &self.result.change {
            Change::FirstEdition => "none, this is the first edition".to_owned(),
            Change::Comparable { from, previous, by } => {
                let sign = if *by > Decimal::ZERO { "+" } else { "" };
                format!("{sign}{} against {} in {from}", self.number(*by), self.number(previous.value()))
            }
            Change::NotComparable { from, reason } => format!("not comparable with {from}: {}", why(reason)),
        }
    }
}

/// "3 of 12, shared by 2".
fn place(rank: Rank) -> String {
    let shared = if rank.shared_by > 1 { format!(" (shared by {})", rank.shared_by) } else { String::new() };
    format!("{} of {}{shared}", rank.place, rank.of)
}

fn why(reason: &NotComparable) -> String {
    match reason {
        NotComparable::MethodChanged { from, to } => format!("the method changed from {from} to {to}"),
        NotComparable::NoScore => "this result has no score".to_owned(),
        NotComparable::NoScoreBefore => "the result before has no score".to_owned(),
        NotComparable::NoResultBefore => "there is no result before".to_owned(),
    }
}
