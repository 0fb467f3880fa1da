//! The embeds that exist, and their addresses.

use crate::address::Permalink;
use crate::assess::{EditionResults, Kind};
use crate::content::id::{EditionId, InstitutionId};
use crate::routes::page::PageId;
use crate::site::voice::Voice;

/// The name of an embed's description for machines, beside it (<https://oembed.com>).
pub(crate) const OEMBED: &str = "oembed.json";

/// An embed, in whatever language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum EmbedId {
    /// `/embed/instansi/kab-tebo/2023/`
    Score(InstitutionId, EditionId),
    /// `/embed/instansi/kab-tebo/`
    Trend(InstitutionId),
    /// `/embed/2023/peringkat/`
    Ranking(EditionId),
    /// `/embed/2023/sebaran/`
    Distribution(EditionId),
}

/// The embeds that a page offers.
pub(crate) fn of(voice: &Voice<'_>, page: &PageId) -> Vec<EmbedId> {
    match page {
        PageId::Result(institution, edition) => vec![EmbedId::Score(institution.clone(), edition.clone())],
        PageId::Institution(id) if voice.site.latest(id).is_some() => vec![EmbedId::Trend(id.clone())],
        PageId::Edition(edition) if has_scores(voice, edition) => {
            vec![EmbedId::Ranking(edition.clone()), EmbedId::Distribution(edition.clone())]
        }
        _ => Vec::new(),
    }
}

pub(crate) fn has_scores(voice: &Voice<'_>, edition: &EditionId) -> bool {
    let has = |results: &EditionResults| {
        results.overall.scored > 0 || results.results.values().any(|result| result.kind == Kind::Withdrawn)
    };
    voice.site.edition(edition).is_some_and(|(_, results, method)| has(results) && method.scale.is_some())
}

impl EmbedId {
    /// Its kind, for messages and classes.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Score(..) => "score",
            Self::Trend(_) => "trend",
            Self::Ranking(_) => "ranking",
            Self::Distribution(_) => "distribution",
        }
    }

    /// Its address.
    pub(crate) fn permalink(&self, voice: &Voice<'_>) -> Permalink {
        let (a, lang) = (&voice.site.addresses, voice.lang());
        match self {
            Self::Score(institution, edition) => a.embed_score(lang, institution, edition),
            Self::Trend(institution) => a.embed_trend(lang, institution),
            Self::Ranking(edition) => a.embed_ranking(lang, edition),
            Self::Distribution(edition) => a.embed_distribution(lang, edition),
        }
    }

    /// The page that it comes from.
    pub(crate) fn page(&self) -> PageId {
        match self {
            Self::Score(institution, edition) => PageId::Result(institution.clone(), edition.clone()),
            Self::Trend(institution) => PageId::Institution(institution.clone()),
            Self::Ranking(edition) | Self::Distribution(edition) => PageId::Edition(edition.clone()),
        }
    }
}
