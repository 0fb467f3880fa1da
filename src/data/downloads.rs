//! The files of data. Of those that other files tell the size of, size and checksum are kept, the bytes are not: the
//! history of a country is large.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::OnceLock;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::csv;
use crate::assess::WorkingNode;
use crate::data::catalog::catalog;
use crate::data::package::{Weighed, package};
use crate::data::schema::schema;
use crate::data::workbook::{last_change, surroundings, workbook};
use crate::data::{dataset, xlsx};
use crate::prose::texts::Texts;
use crate::routes::data_file::DataFile;
use crate::routes::page::PageId;
use crate::routes::table::TableId;
use crate::site::voice::Voice;

/// Gives the workbook of a key that identifies its content: a cached workbook, or a new one that the function makes.
pub(crate) type Keep = dyn Fn([u8; 32], &dyn Fn() -> Vec<u8>) -> Vec<u8> + Send + Sync;

/// Makes files of data.
pub(crate) struct Downloads<'a> {
    voices: &'a [Voice<'a>],
    texts: &'a Texts,
    /// What the files below `/data/` weigh, as soon as they were made once.
    weighed: HashMap<(usize, TableId, DataFile), OnceLock<Weighed>>,
    /// The version of the data of a table, as soon as a page named it.
    versions: HashMap<TableId, OnceLock<String>>,
    /// Workbooks take a thousand times as long as CSV, so a build keeps them from one time to the next.
    keep: OnceLock<Box<Keep>>,
}

impl<'a> Downloads<'a> {
    /// Makes nothing yet.
    pub(crate) fn new(voices: &'a [Voice<'a>], texts: &'a Texts) -> Self {
        let of_voice = |(lang, voice): (usize, &Voice<'_>)| {
            let tables = TableId::listed(voice.site).into_iter();
            let forms = |table: TableId| {
                let json = table.json(voice).is_some().then_some(DataFile::Json);
                table.forms(voice.site).iter().copied().chain(json).map(move |form| (table.clone(), form))
            };
            let all = tables.flat_map(forms);
            all.map(move |(table, form)| ((lang, table, form), OnceLock::new())).collect::<Vec<_>>()
        };
        let weighed = voices.iter().enumerate().flat_map(of_voice).collect();
        let content = voices.first().map(|voice| voice.site.content);
        let institutions = content.iter().flat_map(|c| c.institutions.keys().cloned().map(TableId::Institution));
        let editions = content.iter().flat_map(|c| c.assessments.iter().map(|a| TableId::Edition(a.edition.clone())));
        let versions = institutions.chain(editions).chain([TableId::Results]);
        let versions = versions.map(|table| (table, OnceLock::new())).collect();
        Self { voices, texts, weighed, versions, keep: OnceLock::new() }
    }

    /// Makes workbooks by way of a cache from now on; only the first call counts.
    pub(crate) fn keep_workbooks(&self, keep: Box<Keep>) {
        let _ = self.keep.set(keep);
    }

    /// The version of the data behind a page: the day of their last change, and a mark of every number that they
    /// publish. A result has that of its institution, so that a change elsewhere leaves a citation true.
    pub(crate) fn version(&self, page: &PageId) -> String {
        let table = match page {
            PageId::Result(institution, _) | PageId::Institution(institution) => {
                TableId::Institution(institution.clone())
            }
            PageId::Edition(edition) => TableId::Edition(edition.clone()),
            _ => TableId::Results,
        };
        let make = || self.voices.first().map(|voice| version(voice, &table)).unwrap_or_default();
        self.versions.get(&table).map_or_else(make, |version| version.get_or_init(make).clone())
    }

    /// A table in one of its forms.
    pub(crate) fn table(&self, lang: usize, id: &TableId, form: DataFile) -> Vec<u8> {
        let bytes = self.make(lang, id, form);
        if let Some(weighed) = self.weighed.get(&(lang, id.clone(), form)) {
            weighed.get_or_init(|| weigh(&bytes));
        }
        bytes
    }

    /// What a table weighs in one of its forms.
    pub(crate) fn weigh(&self, lang: usize, id: &TableId, form: DataFile) -> Weighed {
        let make = || weigh(&self.make(lang, id, form));
        match self.weighed.get(&(lang, id.clone(), form)) {
            Some(weighed) => weighed.get_or_init(make).clone(),
            None => make(),
        }
    }

    fn make(&self, lang: usize, id: &TableId, form: DataFile) -> Vec<u8> {
        let voice = &self.voices[lang];
        match form {
            DataFile::Csv => csv::plain(voice, id),
            DataFile::SpreadsheetCsv => csv::for_spreadsheets(voice, id),
            DataFile::Workbook => {
                let make = || xlsx::write(&workbook(voice, id, &id.cases(voice.site)));
                self.keep.get().map_or_else(make, |keep| keep(self.key(lang, id), &make))
            }
            DataFile::Json => {
                let data = id.page().and_then(|page| dataset(voice, self.texts, &page));
                data.map(|data| line(&data)).unwrap_or_default()
            }
        }
    }

    /// Hashes everything that a workbook is made of.
    fn key(&self, lang: usize, id: &TableId) -> [u8; 32] {
        let mut key = Sha256::new();
        for table in [id, &TableId::Parts, &TableId::Corrections] {
            key.update(self.weigh(lang, table, DataFile::Csv).sha256);
        }
        key.update(surroundings(&self.voices[lang], id));
        key.finalize().into()
    }

    /// The JSON beside a page.
    pub(crate) fn json(&self, lang: usize, page: &PageId) -> Vec<u8> {
        match TableId::beside(page) {
            Some(table) => self.table(lang, &table, DataFile::Json),
            None => dataset(&self.voices[lang], self.texts, page).map(|d| line(&d)).unwrap_or_default(),
        }
    }

    /// `datapackage.json`
    pub(crate) fn package(&self, lang: usize) -> Vec<u8> {
        pretty(&package(&self.voices[lang], &self.version(&PageId::Data), &|id| self.weigh(lang, id, DataFile::Csv)))
    }

    /// `catalog.jsonld`
    pub(crate) fn catalog(&self) -> Vec<u8> {
        pretty(&catalog(self.voices, &|lang, id, form| self.weigh(lang, id, form)))
    }

    /// The JSON Schema.
    pub(crate) fn schema(&self) -> Vec<u8> {
        self.voices.first().map(|voice| pretty(&schema(voice.site))).unwrap_or_default()
    }
}

/// The version of a table of results: what is in it, and the values that its scores were computed from.
fn version(voice: &Voice<'_>, table: &TableId) -> String {
    let cases = table.cases(voice.site);
    let mut mark = Sha256::new_with_prefix(csv::plain(voice, table));
    for working in cases.iter().filter_map(|case| case.result.working.as_ref()) {
        for root in [&working.root].into_iter().chain(working.units.iter().map(|unit| &unit.root)) {
            values(root, &mut mark);
        }
    }
    let mark = hex(&mark.finalize()[..4]);
    last_change(&cases).map_or_else(|| mark.clone(), |day| format!("{day}.{mark}"))
}

fn values(node: &WorkingNode, mark: &mut Sha256) {
    for child in &node.children {
        for number in [child.raw, child.value].into_iter().flatten() {
            mark.update(number.serialize());
        }
        values(child, mark);
    }
}

fn weigh(bytes: &[u8]) -> Weighed {
    Weighed { bytes: bytes.len(), sha256: hex(&Sha256::digest(bytes)) }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn pretty(value: &impl Serialize) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(value).unwrap_or_default();
    json.push(b'\n');
    json
}

/// JSON on one line, as machines read it.
pub(crate) fn line(value: &impl Serialize) -> Vec<u8> {
    let mut json = serde_json::to_vec(value).unwrap_or_default();
    json.push(b'\n');
    json
}
