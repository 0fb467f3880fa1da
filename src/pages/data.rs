//! The page of downloads.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::address::Permalink;
use crate::assess::rounding::half_up;
use crate::data::columns;
use crate::data::table::Column;
use crate::data::workbook::title as table_title;
use crate::parts::cells;
use crate::parts::download::Download;
use crate::parts::table::Table;
use crate::routes::data_file::DataFile;
use crate::routes::page::PageId;
use crate::routes::table::{self, TableId};
use crate::site::printed::Link;
use crate::site::voice::Voice;

/// Tells how many bytes a file has.
pub(crate) type Size<'s> = dyn Fn(&Permalink) -> Option<usize> + 's;

/// `data.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DataView {
    /// The sentence.
    pub sentence: String,
    /// The files.
    pub groups: Vec<DownloadGroup>,
    /// The page of earlier versions, where something is recorded.
    pub versions: Option<Link>,
    /// The columns of each kind of table.
    pub columns: Vec<Table>,
}

/// Files that belong together.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DownloadGroup {
    /// What they are: "Edisi 2023".
    pub title: String,
    /// What can be had.
    pub items: Vec<DownloadItem>,
}

/// Something that can be had in several forms.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DownloadItem {
    /// What it is: "Hasil 2023".
    pub title: String,
    /// What it holds.
    pub description: Option<String>,
    /// Its forms.
    pub files: Vec<Download>,
}

/// Composes the page.
pub(crate) fn data(voice: &Voice<'_>, weigh: &Size<'_>) -> DataView {
    let (editions, whole): (Vec<TableId>, Vec<TableId>) =
        TableId::listed(voice.site).into_iter().partition(|id| matches!(id, TableId::Edition(_)));
    let mut groups =
        vec![group(voice.word("download-group-all"), whole.iter().map(|id| item(voice, id, weigh)).collect())];
    if !editions.is_empty() {
        let items = editions.iter().map(|id| item(voice, id, weigh)).collect();
        groups.push(group(voice.word("download-group-editions"), items));
    }
    groups.push(group(voice.word("download-group-machines"), machines(voice, weigh)));
    let versions = PageId::Versions.permalink(voice).filter(|_| voice.has_versions());
    let versions = versions.map(|page| voice.link(voice.word("title-versions"), &page));
    DataView { sentence: voice.word("data-sentence"), groups, versions, columns: columns(voice) }
}

fn group(title: String, items: Vec<DownloadItem>) -> DownloadGroup {
    DownloadGroup { title, items }
}

/// A table in all its forms.
fn item(voice: &Voice<'_>, id: &TableId, weigh: &Size<'_>) -> DownloadItem {
    let below_data = id.forms(voice.site).iter().map(|form| (*form, id.permalink(voice, *form)));
    let json = id.json(voice).map(|permalink| (DataFile::Json, permalink));
    let file = |(form, permalink): (DataFile, Permalink)| Download {
        size: weigh(&permalink).map(|bytes| in_words(voice, bytes)),
        ..Download::of_data(voice, form, table_title(voice, id), &permalink)
    };
    let description = match id {
        TableId::Parts => Some("download-parts-description"),
        TableId::Corrections => Some("download-corrections-description"),
        TableId::Results => Some("download-all-description"),
        _ => None,
    };
    DownloadItem {
        title: table_title(voice, id),
        description: description.map(|message| voice.word(message)),
        files: below_data.chain(json).map(file).collect(),
    }
}

/// What describes the data to machines, and what proves them.
fn machines(voice: &Voice<'_>, weigh: &Size<'_>) -> Vec<DownloadItem> {
    let site = voice.site;
    let here = site.addresses.data(voice.lang());
    let first = site.addresses.data(site.first_lang());
    let files = [
        ("download-package", here.beside("datapackage.json"), "Data Package", "application/json"),
        ("download-catalog", first.beside("catalog.jsonld"), "JSON-LD", "application/ld+json"),
        ("download-schema", table::schema(site), "JSON Schema", "application/schema+json"),
        ("download-sums", Permalink::new("/SHA256SUMS"), "SHA-256", "text/plain"),
    ];
    let item = |(message, permalink, format, media_type): (&str, Permalink, &str, &'static str)| DownloadItem {
        title: voice.word(message),
        description: Some(voice.word(&format!("{message}-description"))),
        files: vec![Download {
            label: voice.word(message),
            href: voice.href(&permalink),
            format: format.to_owned(),
            media_type,
            size: weigh(&permalink).map(|bytes| in_words(voice, bytes)),
        }],
    };
    files.map(item).into()
}

/// "12 kB": three digits at most, in decimal units as file managers and browsers show them.
fn in_words(voice: &Voice<'_>, bytes: usize) -> String {
    let bytes = Decimal::from(bytes);
    let (unit, size) = match bytes {
        few if few < Decimal::ONE_THOUSAND => ("size-bytes", few),
        some if some < Decimal::from(999_500) => ("size-kilobytes", some / Decimal::ONE_THOUSAND),
        many => ("size-megabytes", many / Decimal::from(1_000_000)),
    };
    let decimals = u32::from(size < Decimal::TEN && unit != "size-bytes");
    voice.say(unit, [("size", voice.language.number(half_up(size, decimals)).into())])
}

/// What the columns of each kind of table are.
fn columns(voice: &Voice<'_>) -> Vec<Table> {
    let kinds: Vec<TableId> =
        TableId::listed(voice.site).into_iter().filter(|id| !matches!(id, TableId::Edition(_))).collect();
    let row = |c: &Column| {
        let meaning = voice.word(&format!("csv-{}", c.name));
        cells::row(vec![cells::text(c.name), cells::text(meaning)])
    };
    let table = |id: &TableId| Table {
        // The columns of results were the first to be described, and links to them stay.
        id: Some(if *id == TableId::Results { "columns".to_owned() } else { format!("columns-{}", id.name()) }),
        caption: voice.say("caption-columns", [("file", format!("{}.csv", id.name()).into())]),
        columns: cells::columns(voice, &["column-name", "column-description"]),
        rows: columns::of(id).iter().map(row).collect(),
        ..Table::default()
    };
    kinds.iter().map(table).collect()
}

/// The page's title.
pub(crate) fn title(voice: &Voice<'_>) -> String {
    voice.word("title-data")
}
