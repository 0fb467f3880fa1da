//! The scores of an edition, one of them picked out.

use super::{charts, inline};
use crate::charts::figure::Figure;
use crate::charts::input::backgrounds::{Backgrounds, scored};
use crate::charts::{Heading, Size, Svg};
use crate::content::id::{EditionId, InstitutionId};
use crate::content::methodology::Scale;
use crate::parts::cells;
use crate::parts::table::{Row, Table};
use crate::site::Case;
use crate::site::voice::Voice;

/// A table lists so many scores; above that it sums them up, and the edition's ranking lists them.
const ROWS: usize = 40;

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

/// The strip of a card; `None` where no score is public, or the score of the institution in focus is not.
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
    let columns = cells::columns(voice, &["column-institution", "column-score#"]);
    let rows = if count <= ROWS {
        let score = |case: &Case<'_>| case.result.score.map(|score| voice.score(score)).unwrap_or_default();
        let row = |case: &Case<'_>| cells::row(vec![cells::text(voice.text(case.name())), cells::text(score(case))]);
        scored(voice, edition).iter().map(row).collect()
    } else {
        summary(voice, edition, focus)
    };
    Table { caption, columns, rows, compact: true, ..Table::default() }
}

fn summary(voice: &Voice<'_>, edition: &EditionId, focus: Option<&InstitutionId>) -> Vec<Row> {
    let Some((_, results, _)) = voice.site.edition(edition) else { return Vec::new() };
    let statistics = &results.overall;
    let own = focus
        .and_then(|f| voice.site.case(f, edition))
        .and_then(|c| Some((voice.text(c.name()).to_owned(), voice.score(c.result.score?))));
    let numbers = [
        ("fact-max", statistics.max.map(|s| voice.score(s))),
        ("fact-mean", statistics.mean.map(|m| voice.language.number(m))),
        ("fact-median", statistics.median.map(|m| voice.language.number(m))),
        ("fact-min", statistics.min.map(|s| voice.score(s))),
    ];
    let named = numbers.into_iter().filter_map(|(id, number)| Some((voice.word(id), number?)));
    own.into_iter()
        .chain(named)
        .map(|(name, number)| cells::row(vec![cells::text(name), cells::text(number)]))
        .collect()
}
