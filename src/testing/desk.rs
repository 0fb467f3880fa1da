//! A portal on whose desk a spreadsheet lands. All names are invented. This file
//! only writes: `tests/it` includes it, too.

use std::path::PathBuf;

use rust_xlsxwriter::Workbook;

/// A portal with three categories.
pub(crate) const PORTAL: &str = "\
title: Rapor Contoh
base_url: https://example.org/
languages: [id]
publisher: {name: Redaksi Contoh}
categories:
  - {id: provinsi, name: Provinsi}
  - {id: kota, name: Kota}
  - {id: kabupaten, name: Kabupaten}
";

/// Institutions whose names people shorten.
pub(crate) const INSTITUTIONS: &str = "\
institutions:
  - {id: pemprov-contoh, name: Pemerintah Provinsi Contoh, short: Contoh, category: provinsi}
  - {id: kota-arunika, name: Kota Arunika, category: kota}
  # Long, so everybody shortens it in another way.
  - id: kab-tanjung-senyap-barat
    name: Kabupaten Tanjung Senyap Barat
    category: kabupaten
    aliases: [Tansenbar]
  - {id: kab-tanjung-senyap-timur, name: Kabupaten Tanjung Senyap Timur, category: kabupaten}
  - {id: kab-lembah-biru, name: Kabupaten Lembah Biru, category: kabupaten, code: \"00.07\"}
";

/// A method with two parts.
pub(crate) const METHOD: &str = "\
id: layanan
name: Penilaian Layanan
scale: {min: 0, max: 100, decimals: 2}
score:
  parts:
    - {id: loket, name: Loket, weight: 60}
    - {id: pengaduan, name: Pengelolaan Pengaduan, weight: 40}
predicates:
  - {id: A, from: 88, zone: hijau, name: Kualitas Tertinggi}
  - {id: B, from: 54, zone: kuning, name: Kualitas Sedang}
  - {id: C, from: 0, zone: merah, name: Kualitas Rendah}
zones:
  - {id: hijau, name: Zona Hijau, color: green}
  - {id: kuning, name: Zona Kuning, color: yellow}
  - {id: merah, name: Zona Merah, color: red}
";

/// A folder with content, and what lands beside it.
pub(crate) struct Desk {
    dir: tempfile::TempDir,
}

impl Desk {
    /// A content folder, and nothing beside it.
    pub(crate) fn new() -> Self {
        let desk = Self { dir: tempfile::tempdir().expect("a temporary folder can be made") };
        desk.file("content/portal.yaml", PORTAL)
            .file("content/institutions/contoh.yaml", INSTITUTIONS)
            .file("content/methodologies/layanan.yaml", METHOD)
    }

    /// Writes a file, with the folders above it.
    pub(crate) fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
        std::fs::write(path, bytes).expect("a file can be written");
        self
    }

    /// A workbook.
    pub(crate) fn book(self, name: &str, mut book: Workbook) -> Self {
        let bytes = book.save_to_buffer().expect("a workbook can be made");
        self.file(name, bytes)
    }

    /// A workbook with one sheet of words and numbers.
    pub(crate) fn sheet(self, name: &str, rows: &[&[&str]]) -> Self {
        let mut book = Workbook::new();
        write(book.add_worksheet(), rows);
        self.book(name, book)
    }

    /// Where a file lies.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }
}

/// Writes rows from the first one on. What Rust reads as a number is one; behind a `'` it is text, as people type it.
pub(crate) fn write(sheet: &mut rust_xlsxwriter::Worksheet, rows: &[&[&str]]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            match text.parse::<f64>() {
                _ if text.is_empty() => {}
                Ok(number) => drop(sheet.write_number(row, column, number).expect("a cell")),
                Err(_) => drop(sheet.write_string(row, column, text.trim_start_matches('\'')).expect("a cell")),
            }
        }
    }
}
