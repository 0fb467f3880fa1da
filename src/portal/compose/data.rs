//! The page of downloads.

use crate::portal::dataset;
use crate::portal::view::{DataView, Download, DownloadGroup, Table};
use crate::portal::voice::Voice;

use super::cells;

/// Composes the page.
pub fn data(voice: &Voice<'_>) -> DataView {
    let site = voice.site;
    let home = site.addresses.data(voice.lang());
    let all = voice.word("download-all");
    let institutions = voice.word("download-institutions");
    let list = site.addresses.institutions(voice.lang());
    let mut groups = vec![DownloadGroup {
        title: voice.word("download-group-all"),
        files: [
            pair(voice, &all, &home.beside("results.csv"), &home.beside("results.json")),
            pair(voice, &institutions, &list.beside("index.csv"), &list.beside("index.json")),
        ]
        .concat(),
    }];
    for assessment in site.content.assessments.iter().rev() {
        let edition = || [("edition", assessment.edition.as_str().into())];
        let page = site.addresses.edition(voice.lang(), &assessment.edition);
        let label = voice.say("download-edition", edition());
        groups.push(DownloadGroup {
            title: voice.say("download-group-edition", edition()),
            files: pair(voice, &label, &page.beside("index.csv"), &page.beside("index.json")),
        });
    }
    DataView { sentence: voice.word("data-sentence"), groups, columns: columns(voice) }
}

fn pair(
    voice: &Voice<'_>,
    label: &str,
    csv: &crate::portal::address::Permalink,
    json: &crate::portal::address::Permalink,
) -> Vec<Download> {
    vec![
        Download { label: label.to_owned(), href: voice.href(csv), format: "CSV", media_type: "text/csv" },
        Download { label: label.to_owned(), href: voice.href(json), format: "JSON", media_type: "application/json" },
    ]
}

fn columns(voice: &Voice<'_>) -> Table {
    let row = |name: &&str| cells::row(vec![cells::text(*name), cells::text(voice.word(&format!("csv-{name}")))]);
    Table {
        id: Some("columns".into()),
        caption: voice.word("caption-columns"),
        columns: cells::columns(voice, &["column-name", "column-description"]),
        rows: dataset::COLUMNS.iter().map(row).collect(),
        sortable: false,
    }
}
