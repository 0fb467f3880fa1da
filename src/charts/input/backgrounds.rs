//! What the charts of an edition's results have in common, drawn once.

use std::collections::HashMap;
use std::sync::OnceLock;

use rust_decimal::Decimal;

use crate::charts::input::{bands, chart_scale, cut_words, edition_source, float, hue, of_size, ticks};
use crate::charts::{Distribution, DistributionPoint, Prepared, PreparedDimensions, Size, Strip};
use crate::content::id::{CategoryId, EditionId, InstitutionId, PartId};
use crate::site::voice::Voice;
use crate::site::{Case, order};

/// What the charts of an edition's results have in common, drawn once, when a chart first asks for it.
pub(crate) struct Backgrounds {
    editions: HashMap<EditionId, OnceLock<Option<Background>>>,
    parts: HashMap<EditionId, HashMap<CategoryId, OnceLock<Option<Parts>>>>,
}

pub(crate) struct Background {
    /// Those of pages.
    pub(crate) prepared: [(Size, Prepared); 2],
    /// That of embeds, and that of cards: not every portal has them.
    pub(crate) tiny: OnceLock<Option<Prepared>>,
    pub(crate) strip: OnceLock<Option<Strip>>,
    /// Who is where in the prepared points.
    pub(crate) places: HashMap<InstitutionId, usize>,
    /// The line with the sources.
    pub(crate) source: String,
}

impl Backgrounds {
    /// Draws nothing yet: a preview shows few of them, and drawing all would delay it.
    pub(crate) fn new(voice: &Voice<'_>) -> Self {
        let editions = || voice.site.content.assessments.iter().map(|a| a.edition.clone());
        let categories = || voice.site.content.portal.categories.iter().map(|c| (c.id.clone(), OnceLock::new()));
        Self {
            editions: editions().map(|edition| (edition, OnceLock::new())).collect(),
            parts: editions().map(|edition| (edition, categories().collect())).collect(),
        }
    }

    /// What charts of the dimensions of results in one category have in common, drawn by the first that asks.
    pub(crate) fn parts(&self, case: &Case<'_>, draw: impl FnOnce() -> Option<Parts>) -> Option<&Parts> {
        self.parts.get(&case.assessment.edition)?.get(&case.result.category)?.get_or_init(draw).as_ref()
    }

    /// That of an edition; `None` where no score is public.
    pub(crate) fn of(&self, voice: &Voice<'_>, edition: &EditionId) -> Option<&Background> {
        self.editions.get(edition)?.get_or_init(|| Background::draw(voice, edition)).as_ref()
    }
}

impl Background {
    pub(crate) fn draw(voice: &Voice<'_>, edition: &EditionId) -> Option<Self> {
        let scored = scored(voice, edition);
        let prepared = with_chart(voice, &scored, |chart| {
            let prepare = |size| Some((size, chart.prepare(size)?));
            Some([prepare(Size::Wide)?, prepare(Size::Narrow)?])
        });
        Some(Self {
            prepared: prepared?,
            tiny: OnceLock::new(),
            strip: OnceLock::new(),
            places: scored.iter().enumerate().map(|(i, c)| (c.institution.id.clone(), i)).collect(),
            source: edition_source(voice, scored.first()?.assessment),
        })
    }

    /// That of a width.
    pub(crate) fn prepared(&self, voice: &Voice<'_>, edition: &EditionId, size: Size) -> Option<&Prepared> {
        let draw = || with_chart(voice, &scored(voice, edition), |chart| chart.prepare(Size::Tiny));
        of_size(&self.prepared, size).or_else(|| self.tiny.get_or_init(draw).as_ref())
    }

    pub(crate) fn strip(&self, voice: &Voice<'_>, edition: &EditionId) -> Option<&Strip> {
        #[allow(
            clippy::redundant_closure_for_method_calls,
            reason = "the method is of one lifetime, the closure of any"
        )]
        let draw = || with_chart(voice, &scored(voice, edition), |chart| chart.strip());
        self.strip.get_or_init(draw).as_ref()
    }
}

/// Calls `draw` with the chart of an edition's scores; `None` where no score is known.
pub(crate) fn with_chart<T>(
    voice: &Voice<'_>,
    scored: &[Case<'_>],
    draw: impl FnOnce(&Distribution<'_>) -> Option<T>,
) -> Option<T> {
    let first = scored.first()?;
    let scale = first.method.scale.as_ref()?;
    let number = ticks(voice);
    let cut = cut_words(voice, scale);
    let point = |case: &Case<'_>| {
        Some(DistributionPoint {
            score: float(case.result.score?.value()),
            text: voice.score(case.result.score?),
            name: voice.text(case.short_name()).to_owned(),
            hue: hue(case),
        })
    };
    draw(&Distribution {
        scale: chart_scale(scale, &number, Some(&cut)),
        bands: bands(voice, first.method),
        points: scored.iter().filter_map(point).collect(),
    })
}

/// The cases with a score, by rank.
pub(crate) fn scored<'a>(voice: &Voice<'a>, edition: &EditionId) -> Vec<Case<'a>> {
    let mut cases = voice.site.cases(edition);
    cases.retain(|c| c.result.score.is_some());
    order::by_rank(voice, &mut cases);
    cases
}

/// One dimension with its numbers.
pub(crate) struct Dimension {
    pub(crate) part: PartId,
    pub(crate) name: String,
    pub(crate) weight: Option<Decimal>,
    pub(crate) value: Option<Decimal>,
    pub(crate) mean: Option<Decimal>,
    /// The value as printed, or the words for a missing one.
    pub(crate) text: String,
}

/// What the charts of results in one category have in common, where none of their parts is missing or off the scale.
pub(crate) struct Parts {
    pub(crate) parts: Vec<(PartId, Option<Decimal>)>,
    pub(crate) prepared: Vec<(Size, PreparedDimensions)>,
}

impl Parts {
    /// Whether a result's chart is one of them.
    pub(crate) fn has(&self, all: &[Dimension]) -> bool {
        let parts = all.iter().map(|d| (&d.part, d.weight));
        let fits = |(_, prepared): &(Size, PreparedDimensions)| prepared.fits(all.iter().map(|d| d.text.as_str()));
        parts.eq(self.parts.iter().map(|(part, weight)| (part, *weight))) && self.prepared.iter().all(fits)
    }
}
