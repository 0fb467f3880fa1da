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
    /// A title; made from the portal's words where absent.
    pub title: Option<Text>,
    /// When the results were made public.
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
    /// Where it was written.
    pub origin: Origin,
}

/// Where a number comes from.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// Its id within the file; also unique within the edition.
    pub id: SourceId,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: Text,
    /// When it was published, as exactly as is known: `2023`, `2023-12` or `2023-12-14`.
    pub date: Option<PartialDate>,
    /// Where it is.
    pub url: Option<String>,
    /// When it was last seen there.
    pub accessed: Option<Date>,
    /// Where it was written.
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

/// Aggregates published elsewhere: how all institutions of a country did.
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
    /// Where the numbers come from.
    pub source: SourceId,
    /// Where it was written.
    pub origin: Origin,
}

/// What one edition says about one institution, as written.
#[derive(Clone, Debug)]
pub(crate) struct ResultRecord {
    /// The institution.
    pub institution: InstitutionId,
    /// What is known.
    pub kind: ResultKind,
    /// Where it comes from.
    pub source: SourceId,
    /// A published score that the computed one must equal.
    pub published: Option<Decimal>,
    /// A predicate written beside a score: a cross-check.
    pub stated_predicate: Option<PredicateId>,
    /// A zone written beside a score or a predicate: a cross-check.
    pub stated_zone: Option<ZoneId>,
    /// Ranks given by the source, by field: `national` 10 of 34.
    pub published_rank: Option<PublishedRank>,
    /// What other sources say.
    pub also_reported: Vec<AlsoReported>,
    /// What rules may ask: `unresolved_reports: 1`.
    pub facts: BTreeMap<FactId, FactValue>,
    /// What readers should know.
    pub note: Option<Text>,
    /// What was published before and put right.
    pub corrections: Vec<Correction>,
    /// Where it was written.
    pub origin: Origin,
}

/// The kinds of result; exactly one is given.
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
    /// Where it was written.
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
    /// What it says.
    pub claim: Claim,
    /// Which source.
    pub source: SourceId,
    /// Words about the difference.
    pub note: Option<Text>,
}

/// What a source claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    /// A score.
    Score(Decimal),
    /// A predicate.
    Predicate(PredicateId),
    /// A zone.
    Zone(ZoneId),
    /// That the institution was not assessed.
    NotAssessed,
}

/// The value of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FactValue {
    /// A whole number from 0.
    Count(u32),
    /// Yes or no.
    Flag(bool),
}

/// Something published before and put right.
#[derive(Clone, Debug)]
pub(crate) struct Correction {
    /// When it was put right.
    pub date: Date,
    /// What stood there before.
    pub was: Claim,
    /// Why it was changed.
    pub reason: Text,
    /// Where the new value comes from; the result's own source where absent.
    pub source: Option<SourceId>,
}
