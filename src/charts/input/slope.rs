//! The change from the edition before.

use super::{PAGE, chart_scale, charts, cut_words, edition_source, float, inline, ticks};
use crate::assess::Score;
use crate::charts::figure::Figure;
use crate::charts::{Heading, Slope, SlopeRow};
use crate::content::id::EditionId;
use crate::parts::cells;
use crate::parts::table::{Cell, Table};
use crate::site::voice::Voice;
use crate::site::{Case, order};

/// A pair of comparable results of one institution.
struct Pair<'a> {
    case: Case<'a>,
    before: Score,
    after: Score,
}

/// The chart of two editions; `None` where no two results can be compared.
pub(crate) fn slope(voice: &Voice<'_>, from: &EditionId, to: &EditionId, id: &str) -> Option<Figure> {
    let pairs = pairs(voice, from, to);
    let first = pairs.first()?;
    let scale = first.case.method.scale.as_ref()?;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let rises = pairs.iter().filter(|p| p.after > p.before).count();
    let falls = pairs.iter().filter(|p| p.after < p.before).count();
    let title = voice.say(
        "chart-slope-title",
        [
            ("up", count(rises).into()),
            ("down", count(falls).into()),
            ("from", from.as_str().into()),
            ("to", to.as_str().into()),
        ],
    );
    let number = ticks(voice);
    let cut = cut_words(voice, scale);
    let row = |pair: &Pair<'_>| SlopeRow {
        name: voice.text(pair.case.short_name()).to_owned(),
        from: float(pair.before.value()),
        from_text: voice.score(pair.before),
        to: float(pair.after.value()),
        to_text: voice.score(pair.after),
        change: voice.language.signed(pair.after.value() - pair.before.value()),
    };
    let chart = Slope {
        heading: Heading {
            id: id.to_owned(),
            title: title.clone(),
            desc: voice.say(
                "chart-description-slope",
                [("from", from.as_str().into()), ("to", to.as_str().into()), ("count", count(pairs.len()).into())],
            ),
        },
        scale: chart_scale(scale, &number, Some(&cut)),
        editions: (from.to_string(), to.to_string()),
        rows: pairs.iter().map(row).collect(),
        focus: None,
    };
    let charts = charts(&PAGE, |size| chart.draw(size))?;
    Some(Figure {
        id: id.to_owned(),
        kind: "slope",
        title,
        subtitle: voice.say("chart-slope-subtitle", voice.ends(scale)),
        svg: inline(&charts),
        charts,
        downloads: Vec::new(),
        note: None,
        source: edition_source(voice, first.case.assessment),
        table: Some(table(voice, from, to, &pairs)),
    })
}

fn pairs<'a>(voice: &Voice<'a>, from: &EditionId, to: &EditionId) -> Vec<Pair<'a>> {
    let mut cases = voice.site.cases(to);
    order::by_rank(voice, &mut cases);
    let pair = |case: Case<'a>| {
        let (before, after) = voice.site.comparable(&case, from)?;
        Some(Pair { case, before, after })
    };
    cases.into_iter().filter_map(pair).collect()
}

fn table(voice: &Voice<'_>, from: &EditionId, to: &EditionId, pairs: &[Pair<'_>]) -> Table {
    let mut columns =
        cells::columns(voice, &["column-institution", "column-score#", "column-score#", "column-change#"]);
    columns[1].label = from.to_string();
    columns[2].label = to.to_string();
    let row = |pair: &Pair<'_>| {
        let by = pair.after.value() - pair.before.value();
        let direction = match by {
            by if by.is_zero() => "same",
            by if by.is_sign_negative() => "down",
            _ => "up",
        };
        cells::row(vec![
            cells::text(voice.text(pair.case.name())),
            cells::text(voice.score(pair.before)),
            cells::text(voice.score(pair.after)),
            Cell { text: voice.language.signed(by), direction: Some(direction), ..Cell::default() },
        ])
    };
    Table {
        caption: voice.say("caption-slope", [("from", from.as_str().into()), ("to", to.as_str().into())]),
        columns,
        rows: pairs.iter().map(row).collect(),
        sortable: pairs.len() > 7,
        ..Table::default()
    }
}
