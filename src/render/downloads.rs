//! The files of data. What other files tell the size of is made once and kept.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::OnceLock;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::portal::dataset::catalog::catalog;
use crate::portal::dataset::dataset;
use crate::portal::dataset::package::{Weighed, package};
use crate::portal::dataset::schema::schema;
use crate::portal::dataset::table::{TableId, table};
use crate::portal::dataset::workbook::{last_change, surroundings, workbook};
use crate::portal::page::{DataFile, PageId};
use crate::portal::texts::Texts;
use crate::portal::voice::Voice;

use super::{csv, theme, workbook as xlsx};

/// Gives the workbook of a key, which names all that it is made of: a kept one, or what the function makes.
pub type Keep = dyn Fn([u8; 32], &dyn Fn() -> Vec<u8>) -> Vec<u8> + Send + Sync;

/// Makes files of data.
pub struct Downloads<'a> {
    voices: &'a [Voice<'a>],
    texts: &'a Texts,
    /// The files below `/data/`.
    kept: HashMap<(usize, TableId, DataFile), OnceLock<Vec<u8>>>,
    /// Workbooks take a thousand times as long as CSV, so a build keeps them from one time to the next.
    keep: OnceLock<Box<Keep>>,
}

impl<'a> Downloads<'a> {
    /// Makes nothing yet.
    pub fn new(voices: &'a [Voice<'a>], texts: &'a Texts) -> Self {
        let of_voice = |(lang, voice): (usize, &Voice<'_>)| {
            let tables = TableId::listed(voice.site).into_iter();
            let forms = |table: TableId| table.forms(voice.site).iter().map(move |form| (table.clone(), *form));
            let all = tables.flat_map(forms).chain([(TableId::Results, DataFile::Json)]);
            all.map(move |(table, form)| ((lang, table, form), OnceLock::new())).collect::<Vec<_>>()
        };
        let kept = voices.iter().enumerate().flat_map(of_voice).collect();
        Self { voices, texts, kept, keep: OnceLock::new() }
    }

    /// Makes workbooks by way of a cache from now on; only the first call counts.
    pub fn keep_workbooks(&self, keep: Box<Keep>) {
        let _ = self.keep.set(keep);
    }

    /// The version of all data: the day of their last change, and a mark of every published number.
    pub fn version(&self) -> String {
        let Some(voice) = self.voices.first() else { return String::new() };
        let site = voice.site;
        let cases: Vec<_> = site.content.assessments.iter().flat_map(|a| site.cases(&a.edition)).collect();
        let mark = theme::mark(&self.table(0, &TableId::Results, DataFile::Csv));
        last_change(&cases).map_or_else(|| mark.clone(), |day| format!("{day}.{mark}"))
    }

    /// A table in one of its forms.
    pub fn table(&self, lang: usize, id: &TableId, form: DataFile) -> Cow<'_, [u8]> {
        match self.kept.get(&(lang, id.clone(), form)) {
            Some(kept) => Cow::Borrowed(kept.get_or_init(|| self.make(lang, id, form))),
            None => Cow::Owned(self.make(lang, id, form)),
        }
    }

    fn make(&self, lang: usize, id: &TableId, form: DataFile) -> Vec<u8> {
        let voice = &self.voices[lang];
        match form {
            DataFile::Csv => csv::plain(&table(voice, id)),
            DataFile::SpreadsheetCsv => csv::for_spreadsheets(&table(voice, id), voice.language),
            DataFile::Workbook => {
                let make = || xlsx::write(&workbook(voice, id));
                self.keep.get().map_or_else(make, |keep| keep(self.key(lang, id), &make))
            }
            // Of tables, only that of all results has its JSON below `/data/`. It is long, so it has no indents.
            DataFile::Json => dataset(voice, self.texts, &PageId::Data).map(|d| line(&d)).unwrap_or_default(),
        }
    }

    /// Names all that a workbook is made of: the tables that it holds, and what surrounds them.
    fn key(&self, lang: usize, id: &TableId) -> [u8; 32] {
        let mut key = Sha256::new_with_prefix(xlsx::VERSION);
        for table in [id, &TableId::Parts, &TableId::Corrections] {
            key.update(Sha256::digest(self.table(lang, table, DataFile::Csv)));
        }
        key.update(surroundings(&self.voices[lang], id));
        key.finalize().into()
    }

    /// The JSON beside a page.
    pub fn json(&self, lang: usize, page: &PageId) -> Cow<'_, [u8]> {
        if *page == PageId::Data {
            return self.table(lang, &TableId::Results, DataFile::Json);
        }
        Cow::Owned(dataset(&self.voices[lang], self.texts, page).map(|d| pretty(&d)).unwrap_or_default())
    }

    /// `datapackage.json`
    pub fn package(&self, lang: usize, version: &str) -> Vec<u8> {
        pretty(&package(&self.voices[lang], version, &|id| weigh(&self.table(lang, id, DataFile::Csv))))
    }

    /// `catalog.jsonld`
    pub fn catalog(&self) -> Vec<u8> {
        pretty(&catalog(self.voices, &|lang, id, form| weigh(&self.table(lang, id, form))))
    }

    /// The JSON Schema.
    pub fn schema(&self) -> Vec<u8> {
        self.voices.first().map(|voice| pretty(&schema(voice.site))).unwrap_or_default()
    }
}

fn weigh(bytes: &[u8]) -> Weighed {
    let sha256 = Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    Weighed { bytes: bytes.len(), sha256 }
}

fn pretty(value: &impl Serialize) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(value).unwrap_or_default();
    json.push(b'\n');
    json
}

fn line(value: &impl Serialize) -> Vec<u8> {
    let mut json = serde_json::to_vec(value).unwrap_or_default();
    json.push(b'\n');
    json
}
