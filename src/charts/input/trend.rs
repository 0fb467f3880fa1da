//! An institution over the editions.

use super::{SOURCES, bands, chart_scale, charts, cut_words, float, hue, inline, source_line, ticks, when, year};
use jiff::civil::Date;

use crate::assess::{Change, Kind};
use crate::charts::figure::Figure;
use crate::charts::{Gap, Heading, MeanLine, Segment, Size, Spark, Svg, Trend, TrendPoint, TrendResult};
use crate::content::assessment::Assessment;
use crate::content::methodology::{Methodology, Scale};
use crate::parts::cells;
use crate::parts::table::Table;
use crate::site::Case;
use crate::site::voice::{Voice, direction};

/// The least institutions of a category for which the mean is worth a line.
const MEAN: u32 = 3;

/// The height of the field of scores on a card.
const LOW: f64 = 72.0;

/// The trend; `None` for an institution without a result.
pub(crate) fn trend(voice: &Voice<'_>, history: &[Case<'_>], id: &str, sizes: &[Size]) -> Option<Figure> {
    let title = title(voice, history)?;
    let heading = Heading { id: id.to_owned(), title: title.clone(), desc: description(voice, history) };
    let draw = |chart: Trend<'_>| Some((charts(sizes, |size| chart.draw(size))?, breaks(voice, &chart)));
    let (charts, note) = with_chart(voice, history, heading, draw)?;
    Some(Figure {
        id: id.to_owned(),
        kind: "trend",
        title,
        subtitle: trend_subtitle(voice, history),
        svg: inline(&charts),
        charts,
        downloads: Vec::new(),
        note,
        source: history_source(voice, history),
        table: Some(table(voice, history)),
    })
}

/// Why the line is not joined: a split, or a change of method.
fn breaks(voice: &Voice<'_>, chart: &Trend<'_>) -> Option<String> {
    let split = voice.word("chart-split");
    let labels = chart.segments.iter().skip(1).map(|segment| &segment.break_label);
    let is_split = labels.clone().any(|label| *label == split);
    let is_method = labels.clone().any(|label| *label != split);
    let notes = [(is_method, "chart-trend-note-method"), (is_split, "chart-trend-note-split")];
    let notes: Vec<String> = notes.into_iter().filter(|(is, _)| *is).map(|(_, id)| voice.word(id)).collect();
    (!notes.is_empty()).then(|| notes.join(" "))
}

/// The trend as a card shows it, with few words, and what it measures.
pub(crate) fn low_trend(voice: &Voice<'_>, history: &[Case<'_>]) -> Option<(Svg, String)> {
    let svg = with_chart(voice, history, Heading::default(), |mut chart| {
        chart.gaps.iter_mut().for_each(|gap| gap.text.clear());
        for segment in &mut chart.segments {
            segment.break_label.clear();
            segment.points.iter_mut().for_each(|point| shorten(voice, &mut point.result));
        }
        chart.draw_tall(Size::Wide, LOW)
    })?;
    Some((svg, trend_subtitle(voice, history)))
}

/// The line below the chart: the sources, and the date of the latest.
fn history_source(voice: &Voice<'_>, history: &[Case<'_>]) -> String {
    let mut publishers: Vec<String> = Vec::new();
    for case in history {
        let publisher = case.assessment.sources.get(&case.record.source).map(|s| s.publisher.clone());
        publishers.extend(publisher.filter(|p| !publishers.contains(p)));
    }
    match history.last() {
        Some(latest) if publishers.len() <= SOURCES => source_line(voice, &publishers, latest.assessment),
        Some(latest) => {
            voice.say("chart-source-editions", [("date", voice.language.date(latest.assessment.published).into())])
        }
        None => String::new(),
    }
}

/// On a card the words of a result without a score stand large beside the chart.
fn shorten(voice: &Voice<'_>, result: &mut TrendResult) {
    if let TrendResult::Worded { text, .. } = result
        && *text != voice.word("chart-zone-only")
    {
        *text = voice.word("chart-predicate-only");
    }
}

/// Puts the chart's numbers together and lets `draw` have it.
fn with_chart<T>(
    voice: &Voice<'_>,
    history: &[Case<'_>],
    heading: Heading,
    draw: impl FnOnce(Trend<'_>) -> Option<T>,
) -> Option<T> {
    let span = span(voice, history)?;
    let number = ticks(voice);
    let scale = scale(history);
    let words = Scale::words_only();
    let cut = cut_words(voice, scale.unwrap_or(&words));
    draw(Trend {
        heading,
        scale: chart_scale(scale.unwrap_or(&words), &number, Some(&cut)),
        segments: segments(voice, span, history),
        gaps: gaps(voice, span, history),
        peers: Vec::new(),
        mean: mean(voice, span, history),
    })
}

/// The scale of the latest score.
fn scale<'a>(history: &[Case<'a>]) -> Option<&'a Scale> {
    history.iter().rev().find_map(|c| c.result.score.and(c.method.scale.as_ref()))
}

/// The editions from the first that has a result of the institution to the last.
fn span<'a>(voice: &Voice<'a>, history: &[Case<'_>]) -> Option<&'a [Assessment]> {
    let editions = &voice.site.content.assessments;
    let at = |case: &Case<'_>| editions.iter().position(|a| a.edition == case.assessment.edition);
    Some(&editions[at(history.first()?)?..=at(history.last()?)?])
}

fn title(voice: &Voice<'_>, history: &[Case<'_>]) -> Option<String> {
    let latest = history.last()?;
    let name = voice.text(&latest.institution.name);
    // The finding is the latest change there is.
    let changed = history.iter().rev().find(|c| matches!(c.result.change, Change::Comparable { .. }));
    let Some((case, Change::Comparable { from, by, .. })) = changed.map(|c| (c, &c.result.change)) else {
        return Some(voice.say("chart-trend-title-other", [("institution", name.into())]));
    };
    let id = format!("chart-trend-title-{}", direction(&case.result.change).unwrap_or("same"));
    Some(voice.say(
        &id,
        [
            ("institution", name.into()),
            ("by", voice.language.number(by.abs()).into()),
            ("from", from.as_str().into()),
            ("to", case.assessment.edition.as_str().into()),
        ],
    ))
}

fn trend_subtitle(voice: &Voice<'_>, history: &[Case<'_>]) -> String {
    match scale(history) {
        Some(scale) => voice.say("chart-trend-subtitle", voice.ends(scale)),
        None => voice.word("chart-trend-subtitle-words"),
    }
}

fn description(voice: &Voice<'_>, history: &[Case<'_>]) -> String {
    let point = |case: &Case<'_>| {
        let value = match point_result(voice, case) {
            Some(TrendResult::Score { text, .. } | TrendResult::Worded { text, .. }) => text,
            None => voice.word(missing(case)),
        };
        voice.say(
            "chart-description-point",
            [("edition", case.assessment.edition.as_str().into()), ("value", value.into())],
        )
    };
    let points: Vec<String> = history.iter().map(point).collect();
    voice.say("chart-description-trend", [("points", points.join("; ").into())])
}

/// Editions in runs of comparable methods.
fn segments(voice: &Voice<'_>, span: &[Assessment], history: &[Case<'_>]) -> Vec<Segment> {
    let mut segments: Vec<(&Methodology, Segment)> = Vec::new();
    let mut before: Option<Date> = None;
    for assessment in span {
        let Some(method) = voice.site.content.methodologies.get(&assessment.methodology) else { continue };
        let joins = segments.last().is_some_and(|(last, _)| last.is_comparable_with(method));
        let split = before.is_some_and(|before| is_split(voice, history, before, assessment.published));
        before = Some(assessment.published);
        if !joins || split {
            let break_label = voice.word(if split { "chart-split" } else { "chart-method-changed" });
            segments.push((method, Segment { break_label, bands: bands(voice, method), points: Vec::new() }));
        }
        let case = history.iter().find(|c| c.assessment.edition == assessment.edition);
        let point = case.and_then(|c| Some((c, point_result(voice, c)?)));
        if let (Some((_, segment)), Some((case, result))) = (segments.last_mut(), point) {
            let label = case.assessment.edition.to_string();
            segment.points.push(TrendPoint { x: when(voice, case.assessment), label, result });
        }
    }
    segments.into_iter().map(|(_, segment)| segment).collect()
}

/// Whether the institution was split between two days: it is not the same institution on both.
fn is_split(voice: &Voice<'_>, history: &[Case<'_>], before: Date, after: Date) -> bool {
    let institutions = &voice.site.content.institutions;
    let successors = history.iter().take(1).flat_map(|case| &case.institution.successors);
    let since = successors.filter_map(|id| institutions.get(id)?.since);
    since.into_iter().any(|since| before < since && since <= after)
}

fn point_result(voice: &Voice<'_>, case: &Case<'_>) -> Option<TrendResult> {
    let hue = hue(case);
    if let Some(score) = case.result.score {
        return Some(TrendResult::Score { score: float(score.value()), text: voice.score(score), hue });
    }
    let text = match case.result.kind {
        Kind::ZoneOnly => voice.word("chart-zone-only"),
        Kind::PredicateOnly => {
            case.result.predicate.as_ref().map_or_else(String::new, |p| voice.predicate(case.method, p))
        }
        Kind::NotAssessed | Kind::Withdrawn => return None,
        _ => voice.word("chart-no-score"),
    };
    Some(TrendResult::Worded { text, hue })
}

/// Why there is nothing to draw.
fn missing(case: &Case<'_>) -> &'static str {
    if case.result.kind == Kind::Withdrawn { "chart-withdrawn" } else { "chart-not-assessed" }
}

/// Editions and years without a result.
fn gaps(voice: &Voice<'_>, span: &[Assessment], history: &[Case<'_>]) -> Vec<Gap> {
    let missing = span.iter().filter_map(|assessment| {
        let case = history.iter().find(|c| c.assessment.edition == assessment.edition);
        let text = match case {
            Some(case) if !case.result.kind.is_assessed() => missing(case),
            Some(_) => return None,
            None => "chart-no-result",
        };
        let label = assessment.edition.to_string();
        Some(Gap { x: when(voice, assessment), label, text: voice.word(text) })
    });
    let years: Option<Vec<i32>> = voice.site.content.assessments.iter().map(year).collect();
    let between = |years: Vec<i32>| {
        let (first, last) = (span.first().and_then(year).unwrap_or(0), span.last().and_then(year).unwrap_or(0));
        // A gap of many years is a typing mistake in an edition's id rather than a gap to draw.
        let drawn = if last - first <= 60 { first..last } else { 0..0 };
        drawn.filter(move |y| !years.contains(y))
    };
    let unassessed = years.into_iter().flat_map(between).map(|year| Gap {
        x: f64::from(year),
        label: year.to_string(),
        text: voice.word("chart-no-edition"),
    });
    missing.chain(unassessed).collect()
}

/// The mean of the institution's category, where there are enough others.
fn mean(voice: &Voice<'_>, span: &[Assessment], history: &[Case<'_>]) -> Option<MeanLine> {
    let category = &history.last()?.institution.category;
    let points: Vec<(f64, f64)> = span
        .iter()
        .filter_map(|assessment| {
            let (_, results, _) = voice.site.edition(&assessment.edition)?;
            let statistics = results.by_category.get(category).filter(|s| s.scored >= MEAN)?;
            Some((when(voice, assessment), float(statistics.mean?)))
        })
        .collect();
    let label =
        voice.say("chart-mean-of", [("category", crate::site::words::lower_first(&voice.category(category)).into())]);
    (!points.is_empty()).then_some(MeanLine { points, label })
}

fn table(voice: &Voice<'_>, history: &[Case<'_>]) -> Table {
    let ids = ["column-edition", "column-score#", "column-predicate", "column-zone"];
    let name = history.last().map(|c| voice.text(&c.institution.name).to_owned()).unwrap_or_default();
    let row = |case: &Case<'_>| {
        cells::row(vec![
            cells::text(case.assessment.edition.as_str()),
            cells::score(voice, case.result),
            cells::text(
                case.result.predicate.as_ref().map_or_else(|| voice.word("none"), |p| voice.predicate(case.method, p)),
            ),
            cells::zone(voice, case.method, case.result),
        ])
    };
    Table {
        caption: voice.say("caption-trend", [("institution", name.into())]),
        columns: cells::columns(voice, &ids),
        rows: history.iter().map(row).collect(),
        ..Table::default()
    }
}

/// A small trend line for a table's row: all scores up to the edition shown, broken where methods changed.
pub(crate) fn spark(voice: &Voice<'_>, case: &Case<'_>) -> Option<String> {
    let history = voice.site.history(&case.institution.id);
    let mut runs: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut method: Option<&Methodology> = None;
    for past in history {
        let joins = method.is_some_and(|m| m.is_comparable_with(past.method));
        if !joins {
            runs.push(Vec::new());
        }
        method = Some(past.method);
        if let (Some(score), Some(run)) = (past.result.score, runs.last_mut()) {
            run.push((when(voice, past.assessment), float(score.value())));
        }
        if past.assessment.edition == case.assessment.edition {
            break;
        }
    }
    let scores = || runs.iter().flatten().map(|p| p.1);
    if scores().count() < 2 {
        return None;
    }
    // All rows share the lower half of the scale's room, so that their lines can be compared.
    let scale = case.method.scale.as_ref()?;
    let low =
        float(scale.min + (scale.max - scale.min) / rust_decimal::Decimal::TWO).min(scores().fold(f64::MAX, f64::min));
    Spark { runs, low, high: float(scale.max), label: String::new() }.draw()
}
