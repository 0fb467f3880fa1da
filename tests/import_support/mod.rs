//! A portal on whose desk a spreadsheet lands. All names are invented.
#![allow(dead_code, reason = "each test file uses its part")]

use std::path::PathBuf;
use std::process::Command;

use rust_xlsxwriter::Workbook;

pub const PORTAL: &str = "\
title: Rapor Contoh
base_url: https://example.org/
languages: [id]
publisher: {name: Redaksi Contoh}
categories:
  - {id: provinsi, name: Provinsi}
  - {id: kota, name: Kota}
  - {id: kabupaten, name: Kabupaten}
";

pub const INSTITUTIONS: &str = "\
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

pub const METHOD: &str = "\
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

/// What a script says of the source, so that nobody is asked.
pub const SOURCE: [&str; 6] =
    ["--source-publisher", "Redaksi Contoh", "--source-title", "Hasil 2024", "--source-date", "2024-12-05"];

/// What a command said.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// A folder with content, and what lands beside it.
pub struct Desk {
    dir: tempfile::TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let desk = Self { dir: tempfile::tempdir().expect("a temporary folder can be made") };
        desk.file("content/portal.yaml", PORTAL)
            .file("content/institutions/contoh.yaml", INSTITUTIONS)
            .file("content/methodologies/layanan.yaml", METHOD)
    }

    /// Writes a file, with the folders above it.
    pub fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
        std::fs::write(path, bytes).expect("a file can be written");
        self
    }

    /// A workbook.
    pub fn book(self, name: &str, mut book: Workbook) -> Self {
        let bytes = book.save_to_buffer().expect("a workbook can be made");
        self.file(name, bytes)
    }

    /// A workbook with one sheet of words and numbers.
    pub fn sheet(self, name: &str, rows: &[&[&str]]) -> Self {
        let mut book = Workbook::new();
        write(book.add_worksheet(), rows);
        self.book(name, book)
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    pub fn text(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs a command as a script does, where nobody can be asked.
    pub fn run(&self, args: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapor"));
        let run = command.args(args).current_dir(self.dir.path()).env("NO_COLOR", "1");
        let run = run.stdin(std::process::Stdio::null()).output().expect("rapor can be run");
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
        Said { code: run.status.code().expect("a code"), out: text(&run.stdout), err: text(&run.stderr) }
    }

    /// `rapor import results FILE --edition 2024` with a source.
    pub fn import(&self, file: &str, more: &[&str]) -> Said {
        self.run(&[&["import", "results", file, "--edition", "2024"], &SOURCE[..], more].concat())
    }

    /// Imports, which must go well, and gives the results; `check` must find nothing then.
    pub fn results(&self, file: &str, more: &[&str]) -> String {
        let said = self.import(file, more);
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        self.assert_clean();
        self.written()
    }

    /// `results:` and what stands below it.
    pub fn written(&self) -> String {
        let text = self.text("content/assessments/2024.yaml");
        text[text.find("results:\n").expect("results")..].to_owned()
    }

    pub fn assert_clean(&self) {
        let said = self.run(&["check", "--drafts"]);
        assert_eq!((said.out.as_str(), said.err.as_str()), ("No problems found.\n", ""));
    }

    /// Imports, which must end with 1 and write nothing; gives the problems.
    pub fn problems(&self, file: &str, more: &[&str]) -> String {
        let before = self.everything();
        let said = self.import(file, more);
        assert_eq!(said.code, 1, "{}{}", said.out, said.err);
        assert!(said.err.ends_with("Nothing was written.\n"), "{}", said.err);
        assert_eq!(before, self.everything(), "something was written");
        said.err
    }

    /// Every file of the content folder.
    pub fn everything(&self) -> Vec<(PathBuf, String)> {
        let all =
            walkdir::WalkDir::new(self.path("content")).sort_by_file_name().into_iter().map(|e| e.expect("a file"));
        let files = all.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
        files.map(|path| (path.clone(), std::fs::read_to_string(path).expect("text"))).collect()
    }
}

/// Writes rows from the first one on. What Rust reads as a number is one; behind a `'` it is text, as people type it.
pub fn write(sheet: &mut rust_xlsxwriter::Worksheet, rows: &[&[&str]]) {
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
