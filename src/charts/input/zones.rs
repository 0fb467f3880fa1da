//! The zones of an edition by category.

use super::{PAGE, charts, edition_source, inline};
use crate::assess::Statistics;
use crate::assess::rounding::per_cent;
use crate::charts::figure::Figure;
use crate::charts::{Heading, Hue, ZoneCount, ZoneRow, Zones};
use crate::content::id::EditionId;
use crate::content::methodology::{Methodology, Zone};
use crate::parts::cells;
use crate::parts::table::{Column, Table};
use crate::site::voice::Voice;

/// The chart; `None` where no zone is known.
pub(crate) fn zones(voice: &Voice<'_>, edition: &EditionId, id: &str) -> Option<Figure> {
    let (assessment, results, method) = voice.site.edition(edition)?;
    let best = method.zones.first()?;
    let overall = &results.overall;
    let count = overall.zones.get(&best.id).copied().unwrap_or(0);
    let title = voice.say(
        "chart-zones-title",
        [
            ("count", i64::from(count).into()),
            ("assessed", i64::from(overall.assessed).into()),
            ("zone", voice.zone_in_sentence(method, &best.id).into()),
        ],
    );
    let national = assessment.context.as_ref().filter(|c| !c.zones.is_empty()).map(|context| {
        let total = context.total();
        let of = |zone: &Zone| context.zones.get(&zone.id).copied().unwrap_or(0);
        let share = |n: u32| per_cent(n, total).map_or_else(|| voice.word("none"), |share| voice.per_cent(share));
        let text = |n: u32| format!("{} ({})", voice.language.count(n), share(n));
        row(voice, method, voice.word("chart-national"), total, of, text)
    });
    let rows = results.by_category.iter().filter(|(_, s)| s.assessed > 0).map(|(category, statistics)| {
        let of = |zone: &Zone| statistics.zones.get(&zone.id).copied().unwrap_or(0);
        row(voice, method, voice.category(category), statistics.assessed, of, |n| voice.language.count(n))
    });
    let chart = Zones {
        heading: Heading { id: id.to_owned(), title: title.clone(), desc: description(voice, method, overall) },
        rows: rows.collect(),
        context: national,
    };
    let charts = charts(&PAGE, |size| chart.draw(size))?;
    Some(Figure {
        id: id.to_owned(),
        kind: "zones",
        title,
        subtitle: voice.say("chart-zones-subtitle", [("edition", edition.as_str().into())]),
        svg: inline(&charts),
        charts,
        downloads: Vec::new(),
        note: None,
        source: edition_source(voice, assessment),
        table: Some(table(voice, edition, method, &results.by_category)),
    })
}

fn row(
    voice: &Voice<'_>,
    method: &Methodology,
    name: String,
    assessed: u32,
    of: impl Fn(&Zone) -> u32,
    text: impl Fn(u32) -> String,
) -> ZoneRow {
    let count = |zone: &Zone| ZoneCount {
        hue: Hue::from_word(zone.color.as_str()),
        word: voice.text(&zone.name).to_owned(),
        count: u64::from(of(zone)),
        text: text(of(zone)),
    };
    ZoneRow {
        name,
        total: voice.say("chart-assessed", [("count", i64::from(assessed).into())]),
        counts: method.zones.iter().map(count).collect(),
    }
}

fn description(voice: &Voice<'_>, method: &Methodology, overall: &Statistics) -> String {
    let zone = |zone: &Zone| {
        let count = overall.zones.get(&zone.id).copied().unwrap_or(0);
        voice.say(
            "chart-description-point",
            [("edition", voice.text(&zone.name).into()), ("value", voice.language.count(count).into())],
        )
    };
    let zones: Vec<String> = method.zones.iter().map(zone).collect();
    voice.say("chart-description-zones", [("zones", zones.join("; ").into())])
}

fn table(
    voice: &Voice<'_>,
    edition: &EditionId,
    method: &Methodology,
    by_category: &indexmap::IndexMap<crate::content::id::CategoryId, Statistics>,
) -> Table {
    let mut columns = cells::columns(voice, &["column-category"]);
    columns.extend(method.zones.iter().map(|z| Column { label: voice.text(&z.name).to_owned(), numeric: true }));
    columns.extend(cells::columns(voice, &["column-assessed#"]));
    let row = |(category, statistics): (&crate::content::id::CategoryId, &Statistics)| {
        let mut cells = vec![cells::text(voice.category(category))];
        let count = |z: &Zone| statistics.zones.get(&z.id).copied().unwrap_or(0);
        cells.extend(method.zones.iter().map(|z| cells::text(voice.language.count(count(z)))));
        cells.push(cells::text(voice.language.count(statistics.assessed)));
        cells::row(cells)
    };
    Table {
        caption: voice.say("caption-zones", [("edition", edition.as_str().into())]),
        columns,
        rows: by_category.iter().map(row).collect(),
        ..Table::default()
    }
}
