//! A result's dimensions against the means of its category.

use rust_decimal::Decimal;

use super::{Backgrounds, PAGE, chart_scale, charts, float, inline, of_size, result_source, ticks};
use crate::charts::figure::Figure;
use crate::charts::input::backgrounds::{Dimension, Parts};
use crate::charts::{DimensionRow, Dimensions, Heading, Size};
use crate::content::id::PartId;
use crate::content::methodology::Scale;
use crate::parts::cells;
use crate::parts::table::Table;
use crate::site::Case;
use crate::site::voice::Voice;
use crate::site::words::lower_first;

/// The chart; `None` where the score was not computed, or its parts are on another scale than the score.
pub(crate) fn dimensions(voice: &Voice<'_>, backgrounds: &Backgrounds, case: &Case<'_>, id: &str) -> Option<Figure> {
    let scale = case.method.scale.as_ref()?;
    let all = read(voice, case, scale)?;
    let on = parts_scale(&all, scale);
    let title = title(voice, &all, scale);
    let point = |d: &Dimension| {
        d.value?;
        let pairs = [("edition", d.name.as_str().into()), ("value", d.text.as_str().into())];
        Some(voice.say("chart-description-point", pairs))
    };
    let points: Vec<String> = all.iter().filter_map(point).collect();
    let heading = Heading {
        id: id.to_owned(),
        title: title.clone(),
        desc: voice.say("chart-description-dimensions", [("points", points.join("; ").into())]),
    };
    let is_common = all.iter().all(|d| d.value.is_some()) && (on.min, on.max) == (scale.min, scale.max);
    let common = if is_common { backgrounds.parts(case, || prepare(voice, &all, scale)) } else { None };
    let values = || all.iter().map(|d| (d.value.map(float), d.text.as_str()));
    let charts = if let Some(common) = common.filter(|common| common.has(&all)) {
        charts(&PAGE, |size| Some(of_size(&common.prepared, size)?.with_values(&heading, values())))
    } else {
        let number = ticks(voice);
        let chart = Dimensions { heading, scale: chart_scale(&on, &number, None), rows: rows(voice, &all, scale) };
        charts(&PAGE, |size| chart.draw(size))
    }?;
    let category = lower_first(&voice.category(&case.result.category));
    Some(Figure {
        id: id.to_owned(),
        kind: "dimensions",
        title,
        subtitle: voice.say(
            "chart-dimensions-subtitle",
            [("category", category.into()), ("edition", case.assessment.edition.as_str().into())],
        ),
        svg: inline(&charts),
        charts,
        downloads: Vec::new(),
        note: None,
        source: result_source(voice, case),
        table: Some(table(voice, case, &all, scale)),
    })
}

fn rows(voice: &Voice<'_>, all: &[Dimension], scale: &Scale) -> Vec<DimensionRow> {
    let row = |d: &Dimension| DimensionRow {
        name: d.name.clone(),
        note: d.weight.map(|w| voice.say("chart-weight", [("weight", voice.plain(w).into())])).unwrap_or_default(),
        value: d.value.map(float),
        text: d.text.clone(),
        mean: d.mean.map(|m| (float(m), voice.on_scale(m, Some(scale)))),
    };
    all.iter().map(row).collect()
}

/// Draws what the results of a category have in common, with room for any score on the scale.
fn prepare(voice: &Voice<'_>, all: &[Dimension], scale: &Scale) -> Option<Parts> {
    let number = ticks(voice);
    let heading = Heading::default();
    let chart = Dimensions { heading, scale: chart_scale(scale, &number, None), rows: rows(voice, all, scale) };
    let ends = [scale.min, scale.max].map(|end| voice.on_scale(end, Some(scale)));
    let prepared = |size: &Size| Some((*size, chart.prepare(*size, ends.iter().map(String::as_str))?));
    Some(Parts {
        parts: all.iter().map(|d| (d.part.clone(), d.weight)).collect(),
        prepared: PAGE.iter().map(prepared).collect::<Option<_>>()?,
    })
}

/// The top level of the working.
fn read(voice: &Voice<'_>, case: &Case<'_>, scale: &Scale) -> Option<Vec<Dimension>> {
    let working = case.result.working.as_ref()?;
    let means = case.edition.part_means.get(&case.result.category);
    let mean = |part: &PartId| means.and_then(|m| m.get(part)).copied();
    let dimension = |node: &crate::assess::WorkingNode| {
        let part = node.part.as_ref()?;
        Some(Dimension {
            part: part.clone(),
            name: voice.part(case.method, part),
            text: node.value.map_or_else(|| voice.word("none"), |v| voice.on_scale(v, Some(scale))),
            weight: node.weight,
            value: node.value,
            mean: mean(part),
        })
    };
    let all: Vec<Dimension> = working.root.children.iter().filter_map(dimension).collect();
    (!all.is_empty() && all.iter().any(|d| d.value.is_some())).then_some(all)
}

/// Normalized parts are on 0–1 though the score is on 0–100: the axis is theirs.
fn parts_scale(all: &[Dimension], scale: &Scale) -> Scale {
    let numbers = || all.iter().flat_map(|d| d.value.into_iter().chain(d.mean));
    let unit = numbers().all(|n| n >= Decimal::ZERO && n <= Decimal::ONE) && scale.max > Decimal::ONE;
    if unit {
        return Scale { min: Decimal::ZERO, max: Decimal::ONE, ..scale.clone() };
    }
    let min = numbers().fold(scale.min, Decimal::min);
    let max = numbers().fold(scale.max, Decimal::max);
    Scale { min, max, ..scale.clone() }
}

/// Which parts are the highest and which the lowest, by the numbers that are shown.
fn title(voice: &Voice<'_>, all: &[Dimension], scale: &Scale) -> String {
    let known: Vec<(&Dimension, Decimal)> = all.iter().filter_map(|d| Some((d, scale.round(d.value?)))).collect();
    let (Some(high), Some(low)) = (known.iter().map(|k| k.1).max(), known.iter().map(|k| k.1).min()) else {
        return String::new();
    };
    let of = |number: Decimal| known.iter().filter(move |(_, value)| *value == number).map(|(d, _)| &d.name);
    if let [(only, _)] = known[..] {
        let pairs = [("part", only.name.as_str().into()), ("value", only.text.as_str().into())];
        return voice.say("chart-dimensions-title-one", pairs);
    }
    if high == low {
        return voice.word("chart-dimensions-title-same");
    }
    let highest: Vec<String> = of(high).cloned().collect();
    let lowest: Vec<String> = of(low).map(|name| lower_first(name)).collect();
    voice.say(
        "chart-dimensions-title",
        [
            ("part", voice.leaders(&highest, "leaders-parts").into()),
            ("count", i64::try_from(highest.len()).unwrap_or(i64::MAX).into()),
            ("lowest", voice.leaders(&lowest, "leaders-parts").into()),
        ],
    )
}

fn table(voice: &Voice<'_>, case: &Case<'_>, all: &[Dimension], scale: &Scale) -> Table {
    let cell = |n: Option<Decimal>| n.map_or_else(|| voice.word("none"), |n| voice.on_scale(n, Some(scale)));
    let row = |d: &Dimension| cells::row(vec![cells::text(&d.name), cells::text(&d.text), cells::text(cell(d.mean))]);
    Table {
        caption: voice.say(
            "caption-dimensions",
            [("institution", voice.text(case.name()).into()), ("edition", case.assessment.edition.as_str().into())],
        ),
        columns: cells::columns(voice, &["column-part", "column-score#", "column-mean#"]),
        rows: all.iter().map(row).collect(),
        compact: true,
        ..Table::default()
    }
}
