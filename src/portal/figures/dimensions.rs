//! A result's dimensions against the means of its category.

use rust_decimal::Decimal;

use crate::chart::{DimensionRow, Dimensions, Heading};
use crate::content::id::PartId;
use crate::content::methodology::Scale;
use crate::portal::compose;
use crate::portal::site::Case;
use crate::portal::view::{Figure, Table};
use crate::portal::voice::{Voice, lower_first, with_decimals};

use super::{PAGE, chart_scale, charts, float, inline, result_source, ticks};

/// One dimension with its numbers.
struct Dimension {
    name: String,
    weight: Option<Decimal>,
    value: Option<Decimal>,
    mean: Option<Decimal>,
}

/// The chart; `None` where the score was not computed, or its parts are on another scale than the score.
pub fn dimensions(voice: &Voice<'_>, case: &Case<'_>, id: &str) -> Option<Figure> {
    let scale = case.method.scale.as_ref()?;
    let all = read(voice, case)?;
    let on = parts_scale(&all, scale);
    let title = title(voice, &all, scale.decimals);
    let number = ticks(voice);
    let category = lower_first(&voice.category(&case.result.category));
    let row = |d: &Dimension| DimensionRow {
        name: d.name.clone(),
        note: d.weight.map(|w| voice.say("chart-weight", [("weight", voice.plain(w).into())])).unwrap_or_default(),
        value: d.value.map(float),
        text: d.value.map_or_else(|| voice.word("none"), |v| shown(voice, v, scale.decimals)),
        mean: d.mean.map(|m| (float(m), shown(voice, m, scale.decimals))),
    };
    let points = all.iter().filter_map(|d| {
        let value = shown(voice, d.value?, scale.decimals);
        Some(voice.say("chart-description-point", [("edition", d.name.as_str().into()), ("value", value.into())]))
    });
    let points: Vec<String> = points.collect();
    let chart = Dimensions {
        heading: Heading {
            id: id.to_owned(),
            title: title.clone(),
            desc: voice.say("chart-description-dimensions", [("points", points.join("; ").into())]),
        },
        scale: chart_scale(&on, &number, None),
        rows: all.iter().map(row).collect(),
    };
    let charts = charts(&PAGE, |size| chart.draw(size))?;
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
        table: Some(table(voice, case, &all, scale.decimals)),
    })
}

/// Whether there is something to draw.
pub fn has_parts(case: &Case<'_>) -> bool {
    let root = case.result.working.as_ref().map(|working| &working.root);
    case.method.scale.is_some()
        && root.is_some_and(|root| root.children.iter().any(|node| node.part.is_some() && node.value.is_some()))
}

/// The top level of the working.
fn read(voice: &Voice<'_>, case: &Case<'_>) -> Option<Vec<Dimension>> {
    let working = case.result.working.as_ref()?;
    let means = case.edition.part_means.get(&case.result.category);
    let mean = |part: &PartId| means.and_then(|m| m.get(part)).copied();
    let dimension = |node: &crate::assess::WorkingNode| {
        let part = node.part.as_ref()?;
        Some(Dimension {
            name: voice.part(case.method, part),
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

fn shown(voice: &Voice<'_>, number: Decimal, decimals: u32) -> String {
    voice.language.number(with_decimals(number, decimals))
}

fn title(voice: &Voice<'_>, all: &[Dimension], decimals: u32) -> String {
    let mut known: Vec<(&Dimension, Decimal)> = all.iter().filter_map(|d| Some((d, d.value?))).collect();
    known.sort_by_key(|(_, value)| std::cmp::Reverse(*value));
    match known[..] {
        [(only, value)] => voice.say(
            "chart-dimensions-title-one",
            [("part", only.name.as_str().into()), ("value", shown(voice, value, decimals).into())],
        ),
        [(_, high), .., (_, low)] if high == low => voice.word("chart-dimensions-title-same"),
        [(highest, _), .., (lowest, _)] => voice.say(
            "chart-dimensions-title",
            [("part", highest.name.as_str().into()), ("lowest", lower_first(&lowest.name).into())],
        ),
        [] => String::new(),
    }
}

fn table(voice: &Voice<'_>, case: &Case<'_>, all: &[Dimension], decimals: u32) -> Table {
    let cell = |n: Option<Decimal>| compose::text(n.map_or_else(|| voice.word("none"), |n| shown(voice, n, decimals)));
    let row = |d: &Dimension| compose::row(vec![compose::text(d.name.as_str()), cell(d.value), cell(d.mean)]);
    Table {
        caption: voice.say(
            "caption-dimensions",
            [
                ("institution", voice.text(&case.institution.name).into()),
                ("edition", case.assessment.edition.as_str().into()),
            ],
        ),
        columns: compose::columns(voice, &["column-part", "column-score#", "column-mean#"]),
        rows: all.iter().map(row).collect(),
        plain: true,
        ..Table::default()
    }
}
