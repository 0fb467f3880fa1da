//! The scores of a category in order.

use super::{PAGE, chart_scale, charts, edition_source, float, hue, inline, ticks};
use crate::assess::Kind;
use crate::charts::figure::Figure;
use crate::charts::{Heading, Ranking, RankingRow};
use crate::content::id::CategoryId;
use crate::routes::chart::LEAST_RANKED;
use crate::site::Case;
use crate::site::voice::Voice;
use crate::site::words::lower_first;

/// More rows than this are cut down to the first, the last and a gap; the table below has them all.
const ROWS: usize = 24;

/// The chart of cases that are sorted by rank; `None` for a handful. Its table stands below it on the page.
pub(crate) fn ranking(
    voice: &Voice<'_>,
    cases: &[Case<'_>],
    category: Option<&CategoryId>,
    id: &str,
) -> Option<Figure> {
    let first = cases.first().filter(|_| cases.iter().filter(|c| c.result.score.is_some()).count() >= LEAST_RANKED)?;
    let scale = first.method.scale.as_ref()?;
    let title = title(voice, cases, first, category);
    let number = ticks(voice);
    let more =
        |count: usize| voice.say("chart-ranking-more", [("count", i64::try_from(count).unwrap_or(i64::MAX).into())]);
    let drawn: Vec<&Case<'_>> = cases.iter().filter(|c| c.result.kind.is_assessed()).collect();
    let points: Vec<String> = drawn.iter().take(3).map(|c| point(voice, c)).collect();
    let chart = Ranking {
        heading: Heading {
            id: id.to_owned(),
            title: title.clone(),
            desc: voice.say("chart-description-ranking", [("points", points.join("; ").into())]),
        },
        scale: chart_scale(scale, &number, None),
        rows: drawn.iter().map(|c| row(voice, c, category.is_some())).collect(),
        focus: None,
        max_rows: ROWS,
        more: &more,
    };
    let edition = &first.assessment.edition;
    let charts = charts(&PAGE, |size| chart.draw(size))?;
    let [min, max, signed] = voice.ends(scale);
    Some(Figure {
        id: id.to_owned(),
        kind: "ranking",
        title,
        subtitle: voice.say("chart-ranking-subtitle", [("edition", edition.as_str().into()), min, max, signed]),
        svg: inline(&charts),
        charts,
        downloads: Vec::new(),
        note: None,
        source: edition_source(voice, first.assessment),
        table: None,
    })
}

/// Who is the highest: all who share the highest score.
fn title(voice: &Voice<'_>, cases: &[Case<'_>], first: &Case<'_>, category: Option<&CategoryId>) -> String {
    let top: Vec<String> = cases
        .iter()
        .take_while(|case| case.result.score == first.result.score)
        .map(|case| voice.text(&case.institution.name).to_owned())
        .collect();
    let count = ("count", i64::try_from(top.len()).unwrap_or(i64::MAX).into());
    let top = ("top", voice.leaders(&top, "leaders-institutions").into());
    match category {
        Some(id) => {
            let category = ("category", lower_first(&voice.category(id)).into());
            voice.say("chart-ranking-title", [top, count, category])
        }
        None => voice.say("chart-ranking-title-all", [top, count]),
    }
}

fn point(voice: &Voice<'_>, case: &Case<'_>) -> String {
    let value = text(voice, case);
    let name = voice.text(case.name());
    voice.say("chart-description-point", [("edition", name.into()), ("value", value.into())])
}

fn text(voice: &Voice<'_>, case: &Case<'_>) -> String {
    match (case.result.score, case.result.kind) {
        (Some(score), _) => voice.score(score),
        (None, Kind::ZoneOnly) => voice.word("chart-zone-only"),
        (None, Kind::PredicateOnly) => voice.word("chart-predicate-only"),
        (None, _) => voice.word("chart-no-score"),
    }
}

fn row(voice: &Voice<'_>, case: &Case<'_>, in_category: bool) -> RankingRow {
    let place = case.result.rank.map(|r| if in_category { r.category.place } else { r.overall.place });
    RankingRow {
        place: place.map_or_else(String::new, |place| voice.language.count(place)),
        name: voice.text(case.short_name()).to_owned(),
        score: case.result.score.map(|s| float(s.value())),
        text: text(voice, case),
        hue: hue(case),
    }
}
