//! `content/assessments/*`: the results of an edition.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use jiff::Timestamp;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::id::{EditionId, FactId, InstitutionId, MethodologyId, PartId, PredicateId, SourceId, UnitId, ZoneId};
use super::origin::Origin;
use super::text::Text;

/// One edition of an assessment.
#[derive(Clone, Debug)]
pub(crate) struct Assessment {
    /// Its id, part of its address: `2023`.
    pub edition: EditionId,
    /// The method its results come from.
    pub methodology: MethodologyId,
    /// The title; a message of the theme where absent.
    pub title: Option<Text>,
    /// The date on which the results were published.
    pub published: Date,
    /// Left out of a build before this moment.
    pub embargo: Option<Timestamp>,
    /// What readers should know about the edition (Markdown).
    pub note: Option<Text>,
    /// The sources its results cite, in the order written.
    pub sources: IndexMap<SourceId, Source>,
    /// Aggregates published elsewhere, shown beside the portal's own.
    pub context: Option<Context>,
    /// The results, in the order written (files of a folder by name).
    pub results: Vec<ResultRecord>,
    /// The place in the content folder.
    pub origin: Origin,
}

/// A source of numbers.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// The id, unique within the edition.
    pub id: SourceId,
    /// The publisher.
    pub publisher: String,
    /// Its title.
    pub title: Text,
    /// The date of publication, as exactly as it is known: `2023`, `2023-12` or `2023-12-14`.
    pub date: Option<PartialDate>,
    /// The web address.
    pub url: Option<String>,
    /// The date on which it was last available there.
    pub accessed: Option<Date>,
    /// The place in the content folder.
    pub origin: Origin,
}

/// A date of which the day, or the month too, may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum PartialDate {
    /// `2023`
    Year(i16),
    /// `2023-12`
    Month(i16, i8),
    /// `2023-12-14`
    Day(Date),
}

/// The results of a whole country, published elsewhere.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    /// How many were assessed.
    pub assessed: Option<u32>,
    /// How many in each zone.
    pub zones: IndexMap<ZoneId, u32>,
    /// How many with each predicate.
    pub predicates: IndexMap<PredicateId, u32>,
    /// What readers should know about these numbers.
    pub note: Option<Text>,
    /// The source.
    pub source: SourceId,
    /// Where it was written.
    pub origin: Origin,
}

impl Context {
    /// How many were assessed; the sum of the counts where the number is not written.
    pub(crate) fn total(&self) -> u32 {
        let sum = |counts: &mut dyn Iterator<Item = &u32>| counts.fold(0_u32, |sum, count| sum.saturating_add(*count));
        let counted = || sum(&mut self.zones.values()).max(sum(&mut self.predicates.values()));
        self.assessed.unwrap_or_else(counted)
    }
}

/// The result of one institution in one edition, as written.
#[derive(Clone, Debug)]
pub(crate) struct ResultRecord {
    /// The institution.
    pub institution: InstitutionId,
    /// The kind of result, with its values.
    pub kind: ResultKind,
    /// The source.
    pub source: SourceId,
    /// A published score that the computed one must equal.
    pub published: Option<Decimal>,
    /// A predicate written beside a score: a cross-check.
    pub stated_predicate: Option<PredicateId>,
    /// A zone written beside a score or a predicate: a cross-check.
    pub stated_zone: Option<ZoneId>,
    /// The rank that the source gives: 10 of 34 nationally.
    pub published_rank: Option<PublishedRank>,
    /// What other sources say.
    pub also_reported: Vec<AlsoReported>,
    /// Facts that rules use: `unresolved_reports: 1`.
    pub facts: BTreeMap<FactId, FactValue>,
    /// What readers should know.
    pub note: Option<Text>,
    /// Corrections of what was published.
    pub corrections: Vec<Correction>,
    /// The place in the content folder.
    pub origin: Origin,
}

/// The kind of a result.
#[derive(Clone, Debug)]
pub(crate) enum ResultKind {
    /// Computed from values of parts.
    Values(BTreeMap<PartId, Decimal>),
    /// Computed through service units; never empty.
    Units(Vec<Unit>),
    /// A published score, with no parts.
    Score(Decimal),
    /// Only the predicate is public.
    Predicate(PredicateId),
    /// Only the zone is public.
    Zone(ZoneId),
    /// The institution was not assessed.
    NotAssessed,
    /// The result was withdrawn: what was published stays told, and counts nowhere.
    Withdrawn(Withdrawal),
}

/// The end of a result that was public.
#[derive(Clone, Debug)]
pub(crate) struct Withdrawal {
    /// When it was withdrawn.
    pub date: Date,
    /// Why.
    pub reason: Text,
    /// What was public, as the record or the result's own corrections have it; never empty in a portal that is built.
    pub was: Vec<Claim>,
}

/// A service unit of an institution.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    /// Its id within the result.
    pub id: UnitId,
    /// Its name.
    pub name: Text,
    /// Values of parts.
    pub values: BTreeMap<PartId, Decimal>,
    /// The place in the content folder.
    pub origin: Origin,
}

/// A rank that a source gives, among the institutions of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PublishedRank {
    /// The rank, from 1.
    pub national: u32,
    /// Among how many.
    pub of: Option<u32>,
}

/// What another source says about the same result.
#[derive(Clone, Debug)]
pub(crate) struct AlsoReported {
    /// The claim.
    pub claim: Claim,
    /// The other source.
    pub source: SourceId,
    /// A note on the difference.
    pub note: Option<Text>,
    /// Where it was written.
    pub origin: Origin,
}

/// The claim of a source about a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    /// A score.
    Score(Decimal),
    /// A predicate.
    Predicate(PredicateId),
    /// A zone.
    Zone(ZoneId),
    /// The institution was not assessed.
    NotAssessed,
    /// That the result was withdrawn.
    Withdrawn,
    /// A rank that a source gives.
    Rank(PublishedRank),
    /// Whether the award is given.
    Award(bool),
}

/// The value of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FactValue {
    /// A whole number from 0.
    Count(u32),
    /// Yes or no.
    Flag(bool),
}

/// A correction of a published result.
#[derive(Clone, Debug)]
pub(crate) struct Correction {
    /// The date of the correction.
    pub date: Date,
    /// The value before.
    pub was: Claim,
    /// The reason for the change.
    pub reason: Text,
    /// The source of the new value; the source of the result where absent.
    pub source: Option<SourceId>,
    /// Where it was written.
    pub origin: Origin,
}
