//! One result.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Serialize;

use super::Number;
use crate::assess::Kind;

/// The result of one institution in one edition.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ResultData {
    /// The id of the edition: `2023`.
    pub edition: String,
    /// The day on which the edition was made public.
    #[schemars(extend("format" = "date"))]
    pub published: String,
    /// The id of the institution: `kab-tebo`. It never changes.
    pub institution: String,
    /// The institution's name at the time of the edition.
    pub name: String,
    /// The institution's name of today, where it is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub present_name: Option<String>,
    /// The id of the institution's category.
    pub category: String,
    /// The id of the method that the result comes from.
    pub methodology: String,
    /// How the result came about.
    pub kind: KindWord,
    /// The score, rounded as the method says; null where none is public.
    pub score: Option<Number>,
    /// The predicate, after the method's rules; null where none is known.
    pub predicate: Option<Named>,
    /// The zone; null where none is known.
    pub zone: Option<Named>,
    /// The rank within the category; null without a score.
    pub rank_category: Option<Place>,
    /// The rank among all institutions of the edition; null without a score.
    pub rank_overall: Option<Place>,
    /// The rank that the source gives among the institutions of the country.
    pub rank_national: Option<Place>,
    /// Against the edition before; null in the first edition.
    pub change: Option<ChangeData>,
    /// Whether a rule of the method withholds the award.
    pub award_withheld: bool,
    /// The ids of the rules that fired, in order.
    pub rules_fired: Vec<String>,
    /// The parts of a computed score with their working, parents before their children; empty where the score was
    /// published as a whole. Only beside the result itself; lists of results have `values`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<Vec<PartData>>,
    /// The value of each part of a computed score, by its id. Only in lists of results; the names and weights of parts
    /// are beside the method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values: Option<Values>,
    /// The source that the result is taken from.
    pub source: Option<SourceData>,
    /// What other sources say about the same result.
    pub also_reported: Vec<AlsoData>,
    /// Corrections of the result, oldest first.
    pub corrections: Vec<CorrectionData>,
    /// When and why the result was withdrawn, and what was public; absent where it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<WithdrawnData>,
    /// What readers should know about the result.
    pub note: Option<String>,
    /// The page of the result.
    #[schemars(extend("format" = "uri"))]
    pub permalink: String,
}

/// Values of parts by id, in the order of the method; null where one is missing.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub(crate) struct Values(
    #[schemars(with = "std::collections::BTreeMap<String, Option<Number>>")] pub IndexMap<String, Option<Number>>,
);

/// How a result came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum KindWord {
    /// Computed by the method from values of its parts.
    Computed,
    /// Computed by the method from values of several service units.
    ComputedThroughUnits,
    /// The score was published as a whole.
    PublishedScore,
    /// Only the predicate is public.
    PredicateOnly,
    /// Only the zone is public.
    ZoneOnly,
    /// The institution was not assessed.
    NotAssessed,
    /// The result was public and was withdrawn.
    Withdrawn,
}

impl KindWord {
    /// All of them.
    pub(crate) const ALL: [Self; 7] = [
        Self::Computed,
        Self::ComputedThroughUnits,
        Self::PublishedScore,
        Self::PredicateOnly,
        Self::ZoneOnly,
        Self::NotAssessed,
        Self::Withdrawn,
    ];

    /// The word.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Computed => "computed",
            Self::ComputedThroughUnits => "computed-through-units",
            Self::PublishedScore => "published-score",
            Self::PredicateOnly => "predicate-only",
            Self::ZoneOnly => "zone-only",
            Self::NotAssessed => "not-assessed",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl From<Kind> for KindWord {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Computed => Self::Computed,
            Kind::ComputedThroughUnits => Self::ComputedThroughUnits,
            Kind::PublishedScore => Self::PublishedScore,
            Kind::PredicateOnly => Self::PredicateOnly,
            Kind::ZoneOnly => Self::ZoneOnly,
            Kind::NotAssessed => Self::NotAssessed,
            Kind::Withdrawn => Self::Withdrawn,
        }
    }
}

/// A thing with an id and a name.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Named {
    /// Its id, which never changes.
    pub id: String,
    /// Its name in the file's language.
    pub name: String,
}

/// A rank.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Place {
    /// The rank, from 1; equal scores share a rank, and the next one is left out: 1, 2, 2, 4.
    pub place: u32,
    /// Among how many; null where the source does not say.
    pub of: Option<u32>,
}

/// A result against the edition before.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ChangeData {
    /// The id of the edition before.
    pub from: String,
    /// Whether the two scores can be compared.
    pub comparable: bool,
    /// The score of the edition before; null where the two cannot be compared.
    pub previous: Option<Number>,
    /// This score less that one, in points of the scale; null where the two cannot be compared.
    pub by: Option<Number>,
    /// Why they cannot be compared; null where they can.
    pub reason: Option<String>,
}

/// A part of a computed score.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PartData {
    /// Its id in the method.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The id of the part above it; null at the top.
    pub parent: Option<String>,
    /// The value that was given for it; null where it was computed from its own parts.
    pub raw: Option<Number>,
    /// Its value after normalization and aggregation, not rounded; null where it is missing.
    pub value: Option<Number>,
    /// Its weight as the method gives it.
    pub weight: Option<Number>,
    /// Its share among its siblings, 0 to 1, after missing ones were left out.
    pub share: Option<Number>,
    /// What it adds to the value of the part above it.
    pub contribution: Option<Number>,
}

/// A source.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct SourceData {
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When it was published, as exactly as is known: `2023`, `2023-12` or `2023-12-14`.
    pub date: Option<String>,
    /// Where it is.
    pub url: Option<String>,
}

/// What another source says about the same result. One of `score`, `predicate`, `zone` and `status` is given.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct AlsoData {
    /// A score.
    pub score: Option<Number>,
    /// The id of a predicate.
    pub predicate: Option<String>,
    /// The id of a zone.
    pub zone: Option<String>,
    /// `not-assessed`, where the source says so.
    pub status: Option<String>,
    /// The source.
    pub source: Option<SourceData>,
    /// Words about the difference.
    pub note: Option<String>,
}

/// A correction of a published result.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CorrectionData {
    /// The date of the correction.
    #[schemars(extend("format" = "date"))]
    pub date: String,
    /// The field that was corrected.
    pub field: CorrectedField,
    /// The old value: a score, the id of a predicate or zone, or `not-assessed`.
    pub was: String,
    /// The corrected value, in the same form.
    pub now: String,
    /// Why it was changed.
    pub reason: String,
    /// Where the new value comes from.
    pub source: Option<SourceData>,
}

/// The end of a result that was public.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct WithdrawnData {
    /// The day on which it was withdrawn.
    #[schemars(extend("format" = "date"))]
    pub date: String,
    /// Why.
    pub reason: String,
    /// What was public: scores, ids of predicates and zones, by field.
    #[schemars(with = "std::collections::BTreeMap<String, String>")]
    pub was: IndexMap<String, String>,
}

/// The field of a correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CorrectedField {
    /// The score.
    Score,
    /// The predicate.
    Predicate,
    /// The zone.
    Zone,
    /// Whether the institution was assessed, or its result withdrawn.
    Status,
    /// The rank that the source gives.
    Rank,
    /// Whether the award is given.
    Award,
}

impl CorrectedField {
    /// All of them.
    pub(crate) const ALL: [Self; 6] = [Self::Score, Self::Predicate, Self::Zone, Self::Status, Self::Rank, Self::Award];

    /// The word.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Predicate => "predicate",
            Self::Zone => "zone",
            Self::Status => "status",
            Self::Rank => "rank",
            Self::Award => "award",
        }
    }
}
