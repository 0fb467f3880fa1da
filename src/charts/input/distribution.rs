//! The scores of an edition, one of them picked out.

use crate::site::order;
use std::collections::HashMap;
use std::sync::OnceLock;

use crate::charts::{Distribution, DistributionPoint, Heading, Prepared, Size, Strip, Svg};
use crate::content::id::{CategoryId, EditionId, InstitutionId};
use crate::content::methodology::Scale;
use crate::parts::figure::Figure;
use crate::parts::table::Table;
use crate::site::Case;
use crate::site::voice::Voice;

use super::dimensions::Parts;
use super::{bands, chart_scale, charts, cut_words, edition_source, float, hue, inline, of_size, ticks};

/// A table lists so many scores; above that it sums them up, and the edition's ranking lists them.
const ROWS: usize = 40;

/// What the charts of an edition's results have in common, drawn once, when a chart first asks for it.
pub(crate) struct Backgrounds {
    editions: HashMap<EditionId, OnceLock<Option<Background>>>,
    parts: HashMap<EditionId, HashMap<CategoryId, OnceLock<Option<Parts>>>>,
}

struct Background {
    /// Those of pages.
    prepared: [(Size, Prepared); 2],
    /// That of embeds, and that of cards: not every portal has them.
    tiny: OnceLock<Option<Prepared>>,
    strip: OnceLock<Option<Strip>>,
    /// Who is where in the prepared points.
    places: HashMap<InstitutionId, usize>,
    /// Whose numbers they are.
    source: String,
}

impl Backgrounds {
    /// Draws none yet: a preview shows few of them, and would be late with all.
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
    fn of(&self, voice: &Voice<'_>, edition: &EditionId) -> Option<&Background> {
        self.editions.get(edition)?.get_or_init(|| Background::draw(voice, edition)).as_ref()
    }
}

impl Background {
    fn draw(voice: &Voice<'_>, edition: &EditionId) -> Option<Self> {
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
    fn prepared(&self, voice: &Voice<'_>, edition: &EditionId, size: Size) -> Option<&Prepared> {
        let draw = || with_chart(voice, &scored(voice, edition), |chart| chart.prepare(Size::Tiny));
        of_size(&self.prepared, size).or_else(|| self.tiny.get_or_init(draw).as_ref())
    }

    fn strip(&self, voice: &Voice<'_>, edition: &EditionId) -> Option<&Strip> {
        #[allow(
            clippy::redundant_closure_for_method_calls,
            reason = "the method is of one lifetime, the closure of any"
        )]
        let draw = || with_chart(voice, &scored(voice, edition), |chart| chart.strip());
        self.strip.get_or_init(draw).as_ref()
    }
}

/// Hands on the chart of an edition's scores; `None` where there are none.
fn with_chart<T>(
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
            name: voice.text(case.institution.short_name()).to_owned(),
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
fn scored<'a>(voice: &Voice<'a>, edition: &EditionId) -> Vec<Case<'a>> {
    let mut cases = voice.site.cases(edition);
    cases.retain(|c| c.result.score.is_some());
    order::by_rank(voice, &mut cases);
    cases
}

/// The distribution; `None` where no score is public.
pub(crate) fn distribution(
    voice: &Voice<'_>,
    backgrounds: &Backgrounds,
    edition: &EditionId,
    focus: Option<&InstitutionId>,
    id: &str,
    sizes: &[Size],
) -> Option<Figure> {
    let background = backgrounds.of(voice, edition)?;
    let (_, results, method) = voice.site.edition(edition)?;
    let place = focus.and_then(|f| background.places.get(f)).copied();
    // One dot alone says nothing about its place.
    if focus.is_some() && (place.is_none() || background.places.len() < 2) {
        return None;
    }
    let statistics = &results.overall;
    let (min, max) = (voice.score(statistics.min?), voice.score(statistics.max?));
    let title = title(voice, focus, statistics.scored, &min, &max);
    let mean = statistics.mean.map(|m| voice.language.number(m)).unwrap_or_default();
    let heading = Heading {
        id: id.to_owned(),
        title: title.clone(),
        desc: voice
            .say("chart-description-distribution", [("min", min.into()), ("max", max.into()), ("mean", mean.into())]),
    };
    let scale = method.scale.as_ref()?;
    let charts = charts(sizes, |size| Some(background.prepared(voice, edition, size)?.with_focus(&heading, place)))?;
    Some(Figure {
        id: id.to_owned(),
        kind: "distribution",
        title,
        subtitle: distribution_subtitle(voice, edition, scale),
        svg: inline(&charts),
        charts,
        downloads: Vec::new(),
        note: None,
        source: background.source.clone(),
        table: Some(table(voice, edition, background.places.len(), focus)),
    })
}

/// The strip of a card; `None` where no score is public, or not that of the one in focus.
pub(crate) fn strip(
    voice: &Voice<'_>,
    backgrounds: &Backgrounds,
    edition: &EditionId,
    focus: Option<&InstitutionId>,
) -> Option<Svg> {
    let background = backgrounds.of(voice, edition)?;
    let place = focus.and_then(|f| background.places.get(f)).copied();
    if focus.is_some() && place.is_none() { None } else { Some(background.strip(voice, edition)?.with_focus(place)) }
}

/// What a distribution measures: "Nilai 2023 pada skala 0–100; tiap titik satu instansi".
pub(crate) fn distribution_subtitle(voice: &Voice<'_>, edition: &EditionId, scale: &Scale) -> String {
    voice.say(
        "chart-distribution-subtitle",
        [
            ("edition", edition.as_str().into()),
            ("min", voice.plain(scale.min).into()),
            ("max", voice.plain(scale.max).into()),
        ],
    )
}

fn title(voice: &Voice<'_>, focus: Option<&InstitutionId>, count: u32, min: &str, max: &str) -> String {
    let counted = ("count", i64::from(count).into());
    match focus.and_then(|f| voice.site.content.institutions.get(f)) {
        Some(institution) => voice
            .say("chart-distribution-title-focus", [("institution", voice.text(&institution.name).into()), counted]),
        None if count == 1 => voice.say("chart-distribution-title-one", [("max", max.into())]),
        None => voice.say("chart-distribution-title", [("min", min.into()), ("max", max.into()), counted]),
    }
}

/// Every score where there are few; else the lowest, the mean, the median, the highest, and the one in focus.
fn table(voice: &Voice<'_>, edition: &EditionId, count: usize, focus: Option<&InstitutionId>) -> Table {
    let caption = voice.say("caption-distribution", [("edition", edition.as_str().into())]);
    let mut plain = vec![["column-institution", "column-score"].map(|id| voice.word(id)).to_vec()];
    if count <= ROWS {
        let score = |case: &Case<'_>| case.result.score.map(|score| voice.score(score)).unwrap_or_default();
        let row = |case: &Case<'_>| vec![voice.text(&case.institution.name).to_owned(), score(case)];
        plain.extend(scored(voice, edition).iter().map(row));
    } else {
        plain.extend(summary(voice, edition, focus));
    }
    Table { caption, plain, ..Table::default() }
}

fn summary(voice: &Voice<'_>, edition: &EditionId, focus: Option<&InstitutionId>) -> Vec<Vec<String>> {
    let Some((_, results, _)) = voice.site.edition(edition) else { return Vec::new() };
    let statistics = &results.overall;
    let own = focus
        .and_then(|f| voice.site.case(f, edition))
        .and_then(|c| Some((voice.text(&c.institution.name).to_owned(), voice.score(c.result.score?))));
    let numbers = [
        ("fact-max", statistics.max.map(|s| voice.score(s))),
        ("fact-mean", statistics.mean.map(|m| voice.language.number(m))),
        ("fact-median", statistics.median.map(|m| voice.language.number(m))),
        ("fact-min", statistics.min.map(|s| voice.score(s))),
    ];
    let named = numbers.into_iter().filter_map(|(id, number)| Some((voice.word(id), number?)));
    own.into_iter().chain(named).map(|(name, number)| vec![name, number]).collect()
}
