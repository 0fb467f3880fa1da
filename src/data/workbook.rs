//! What a spreadsheet of results holds: the results, their parts, corrections, sources, methods, and what it all is.

use jiff::civil::Date;

use super::table::{Column, DataTable, Row, Value};
use super::{columns, rows};
use crate::content::id::ZoneId;
use crate::content::methodology::{Methodology, Part};
use crate::routes::table::TableId;
use crate::site::Case;
use crate::site::license::license;
use crate::site::voice::Voice;

/// A workbook.
#[derive(Clone, Debug)]
pub(crate) struct Workbook<'a> {
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub author: String,
    /// The day of its data, so that the same data give the same bytes.
    pub created: Date,
    /// Its sheets.
    pub sheets: Vec<Sheet<'a>>,
}

/// A sheet.
#[derive(Clone, Debug)]
pub(crate) struct Sheet<'a> {
    /// Its name.
    pub name: String,
    /// Its tables, one below the other. A sheet of one table can be sorted and filtered.
    pub tables: Vec<Headed<'a>>,
}

/// A table with the heads of its columns in the workbook's language.
#[derive(Clone, Debug)]
pub(crate) struct Headed<'a> {
    /// The heads, one a column.
    pub heads: Vec<String>,
    /// The table.
    pub table: DataTable<'a>,
}

/// Composes a workbook of these results, which are those of the table.
pub(crate) fn workbook<'v>(voice: &'v Voice<'_>, id: &'v TableId, cases: &'v [Case<'_>]) -> Workbook<'v> {
    let site = voice.site;
    let portal = &site.content.portal;
    let mut sheets = vec![sheet(voice, "sheet-results", [(columns::RESULTS, rows::results(voice, cases))])];
    // The parts of a whole history are more rows than people read; they have a CSV of their own.
    if *id != TableId::Results && rows::any_computed(cases) {
        let mut parts = Vec::new();
        rows::parts(voice, cases, &mut |row| parts.push(row));
        sheets.push(sheet(voice, "sheet-parts", [(columns::PARTS, parts)]));
    }
    let corrections = rows::corrections(voice, cases);
    if !corrections.is_empty() {
        sheets.push(sheet(voice, "sheet-corrections", [(columns::CORRECTIONS, corrections)]));
    }
    sheets.extend(explaining(voice, id, cases));
    Workbook {
        title: title(voice, id),
        author: voice.text(&portal.publisher.name).to_owned(),
        created: last_change(cases).unwrap_or_default(),
        sheets,
    }
}

/// The sheets that explain the results.
fn explaining<'v>(voice: &'v Voice<'_>, id: &'v TableId, cases: &[Case<'_>]) -> [Sheet<'v>; 3] {
    let sources = sheet(voice, "sheet-sources", [(columns::SOURCES, rows::sources(voice, cases))]);
    [sources, methods(voice, cases), about(voice, id, cases)]
}

/// All that a workbook says beside its results, parts and corrections, as bytes that are others where it says
/// something else.
pub(crate) fn surroundings(voice: &Voice<'_>, id: &TableId) -> Vec<u8> {
    let explaining = explaining(voice, id, &id.cases(voice.site));
    let names = ["sheet-results", "sheet-parts", "sheet-corrections"].map(|name| voice.word(name));
    let mut words: Vec<String> = names.into();
    words.extend([columns::RESULTS, columns::PARTS, columns::CORRECTIONS].iter().flat_map(|c| heads(voice, c)));
    for Sheet { name, tables } in explaining {
        words.push(name);
        for Headed { heads, table } in tables {
            words.extend(heads);
            words.extend(table.rows.iter().flatten().map(|value| value.plain().into_owned()));
        }
    }
    words.join("\0").into_bytes()
}

fn heads(voice: &Voice<'_>, columns: &[Column]) -> Vec<String> {
    columns.iter().map(|c| voice.word(&format!("csv-title-{}", c.name))).collect()
}

fn sheet<'v, const N: usize>(voice: &Voice<'_>, name: &str, tables: [(&[Column], Vec<Row<'v>>); N]) -> Sheet<'v> {
    let headed = |(columns, rows): (&[Column], Vec<Row<'v>>)| Headed {
        heads: heads(voice, columns),
        table: DataTable { columns: columns.to_vec(), rows },
    };
    Sheet { name: voice.word(name), tables: tables.into_iter().map(headed).collect() }
}

/// The date on which any of the results was last published or corrected.
pub(crate) fn last_change(cases: &[Case<'_>]) -> Option<Date> {
    let corrected = cases.iter().flat_map(|c| &c.record.corrections).map(|c| c.date);
    cases.iter().map(|c| c.assessment.published).chain(corrected).max()
}

/// What a table is called: "Hasil 2023".
pub(crate) fn title(voice: &Voice<'_>, id: &TableId) -> String {
    match id {
        TableId::Results => voice.word("download-all"),
        TableId::Edition(edition) => voice.say("download-edition", [("edition", edition.as_str().into())]),
        TableId::Institution(id) => {
            let institution = voice.site.content.institutions.get(id);
            institution.map_or_else(|| id.to_string(), |i| voice.text(&i.name).to_owned())
        }
        TableId::Institutions => voice.word("download-institutions"),
        TableId::Parts => voice.word("download-parts"),
        TableId::Corrections => voice.word("download-corrections"),
    }
}

/// Methods, their predicates and their weights.
fn methods<'v>(voice: &'v Voice<'_>, cases: &[Case<'_>]) -> Sheet<'v> {
    let used = |m: &&Methodology| cases.iter().any(|c| c.method.id == m.id);
    let methods: Vec<&Methodology> = voice.site.content.methodologies.values().filter(used).collect();
    let facts = methods.iter().map(|m| method(voice, m)).collect();
    let bands = methods.iter().flat_map(|m| bands(voice, m)).collect();
    let mut weights = Vec::new();
    for method in &methods {
        let parts = method.score.as_ref().map_or(&[][..], |s| &s.parts);
        weigh(voice, method, parts, None, &mut weights);
    }
    let first = [(columns::METHODS, facts), (columns::BANDS, bands)];
    let mut sheet = sheet(voice, "sheet-methods", first);
    if !weights.is_empty() {
        sheet.tables.extend(self::sheet(voice, "sheet-methods", [(columns::WEIGHTS, weights)]).tables);
    }
    sheet
}

fn method<'v>(voice: &'v Voice<'_>, method: &'v Methodology) -> Row<'v> {
    let addresses = &voice.site.addresses;
    vec![
        method.id.as_str().into(),
        voice.text(&method.name).into(),
        method.scale.as_ref().map(|s| s.round(s.min)).into(),
        method.scale.as_ref().map(|s| s.round(s.max)).into(),
        method.basis.as_ref().map(|b| voice.text(b)).into(),
        addresses.url(&addresses.methodology(voice.lang(), &method.id)).into(),
    ]
}

fn bands<'v>(voice: &'v Voice<'_>, method: &'v Methodology) -> Vec<Row<'v>> {
    let row = |p: &'v crate::content::methodology::Predicate| {
        vec![
            method.id.as_str().into(),
            p.id.as_str().into(),
            voice.text(&p.name).into(),
            p.from.map(|from| method.scale.as_ref().map_or(from, |s| s.round(from))).into(),
            p.zone.as_ref().map(ZoneId::as_str).into(),
            p.zone.as_ref().and_then(|z| voice.zone(method, z)).map(|z| z.word).into(),
        ]
    };
    method.predicates.iter().map(row).collect()
}

fn weigh<'v>(
    voice: &'v Voice<'_>,
    method: &'v Methodology,
    parts: &'v [Part],
    parent: Option<&'v str>,
    rows: &mut Vec<Row<'v>>,
) {
    for part in parts {
        rows.push(vec![
            method.id.as_str().into(),
            part.id.as_str().into(),
            voice.text(&part.name).into(),
            parent.into(),
            part.weight.into(),
            part.unit.as_ref().map(|u| voice.text(u)).into(),
        ]);
        weigh(voice, method, &part.parts, Some(part.id.as_str()), rows);
    }
}

/// What the workbook is, whose, under which licence, and what its columns mean.
fn about<'v>(voice: &'v Voice<'_>, id: &'v TableId, cases: &[Case<'_>]) -> Sheet<'v> {
    let site = voice.site;
    let portal = &site.content.portal;
    let page = match id {
        TableId::Edition(edition) => site.addresses.edition(voice.lang(), edition),
        _ => site.addresses.data(voice.lang()),
    };
    let mut facts: Vec<(&str, Value)> = vec![
        ("about-title", title(voice, id).into()),
        ("about-portal", voice.text(&portal.title).into()),
        ("about-publisher", voice.text(&portal.publisher.name).into()),
        ("about-url", site.addresses.url(&page).into()),
        ("about-changed", last_change(cases).into()),
    ];
    if let Some((name, url)) = portal.license.as_deref().map(license) {
        facts.push(("about-license", url.map_or_else(|| name.clone(), |url| format!("{name}, {url}")).into()));
    }
    let facts = facts.into_iter().map(|(word, value)| vec![voice.word(word).into(), value]).collect();
    let mut listed: Vec<Column> = columns::RESULTS.to_vec();
    for column in columns::PARTS.iter().chain(columns::CORRECTIONS) {
        if !listed.iter().any(|c| c.name == column.name) {
            listed.push(*column);
        }
    }
    let meaning = |c: &Column| {
        let [title, meaning] = ["title-", ""].map(|kind| voice.word(&format!("csv-{kind}{}", c.name)));
        vec![c.name.into(), title.into(), meaning.into()]
    };
    let dictionary = listed.iter().map(meaning).collect();
    sheet(voice, "sheet-about", [(columns::ABOUT, facts), (columns::DICTIONARY, dictionary)])
}
