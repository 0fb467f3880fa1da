//! The commands in `docs/importing.md` print what stands below them, one after the other on one desk, and the files are
//! as shown. `UPDATE_DOCS=1` writes what they print into it.

use std::fmt::Write as _;
use std::path::Path;

use crate::support::desk::Desk;
use rust_xlsxwriter::{Format, Workbook};

/// The workbook that the page shows, for a year and with other scores.
fn workbook(year: &str, before: &str, scores: [&str; 3], mean: &str) -> Workbook {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Petunjuk").expect("a name").write_string(0, 0, "Isi lembar rekap").expect("a cell");
    let sheet = book.add_worksheet().set_name(format!("Rekap {year}")).expect("a name");
    let format = Format::new();
    sheet.merge_range(0, 0, 0, 4, "HASIL PENILAIAN LAYANAN", &format).expect("merged");
    sheet.merge_range(2, 2, 2, 3, "Nilai", &format).expect("merged");
    for (column, heading) in [(0, "No"), (1, "Nama Pemda"), (4, "Predikat")] {
        sheet.merge_range(2, column, 3, column, heading, &format).expect("merged");
    }
    let rows = [
        ["", "", before, year, ""],
        ["1", "PEMKOT ARUNIKA", "88,02", scores[0], "Kualitas Tertinggi"],
        ["2", "KAB. TANSEN BARAT", "52,10", scores[1], "Kualitas Sedang"],
        ["3", "Kab. Lembah Biru", "70,00", scores[2], "Sedang"],
        ["4", "Kab. Tanjung Senyap Timur", "60,00", "-", "-"],
        ["", "Rata-rata", "67,53", mean, ""],
        ["*) Nilai setelah keberatan", "", "", "", ""],
    ];
    for (row, cells) in (3..).zip(rows) {
        for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.is_empty()) {
            sheet.write_string(row, column, text).expect("a cell");
        }
    }
    book
}

fn desk() -> Desk {
    Desk::new()
        .book("hasil-2024.xlsx", workbook("2024", "2023", ["91,50", "54,32", "70,25"], "72,02"))
        .book("hasil-2025.xlsx", workbook("2025", "2024", ["92,10", "55,00", "71,75"], "72,95"))
        .book("hasil-2025-revisi.xlsx", workbook("2025", "2024", ["92,10", "57,00", "71,75"], "73,62"))
        .file("daftar.csv", "Nama Daerah;Kode;Alias\nKabupaten Muara Hening;00.08;Muahen\nKab. Lembah Biru;00.07;\n")
}

/// The words of a command line, with quotation marks around those with spaces.
fn words(line: &str) -> Vec<String> {
    let pieces = line.split('"').enumerate();
    let mut words: Vec<String> = vec![String::new()];
    for (index, piece) in pieces {
        if index % 2 == 1 {
            words.last_mut().expect("a word").push_str(piece);
            continue;
        }
        let mut parts = piece.split(' ');
        words.last_mut().expect("a word").push_str(parts.next().unwrap_or_default());
        words.extend(parts.map(str::to_owned));
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The page with what its commands print, and the texts of its YAML.
fn run_through(page: &str, desk: &Desk) -> (String, Vec<String>) {
    let mut text = String::new();
    let mut shown = Vec::new();
    let mut fence = None;
    for line in page.lines() {
        match fence {
            Some("```console") if line.starts_with("$ rapor ") => {
                let words = words(&line["$ rapor ".len()..]);
                let said = desk.run(&words.iter().map(String::as_str).collect::<Vec<_>>());
                let _ = write!(text, "{line}\n{}{}", said.out, said.err);
            }
            // What was printed before.
            Some("```console") if line != "```" => continue,
            _ => {
                if fence == Some("```yaml") && line != "```" {
                    shown.last_mut().map(|yaml: &mut String| writeln!(yaml, "{line}"));
                }
                text.push_str(line);
                text.push('\n');
            }
        }
        fence = match (fence, line) {
            (Some(_), "```") => None,
            (None, opening) if opening.starts_with("```") => {
                shown.extend((opening == "```yaml").then(String::new));
                Some(opening)
            }
            (fence, _) => fence,
        };
    }
    (text, shown)
}

#[test]
fn the_guide_to_imports_shows_what_they_print_and_write() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/importing.md");
    let page = std::fs::read_to_string(&path).expect("docs/importing.md can be read");
    let desk = desk();
    let (text, shown) = run_through(&page, &desk);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &text).expect("docs/ can be written");
    }
    let page = std::fs::read_to_string(&path).expect("docs/importing.md can be read");
    for (number, (line, printed)) in (1..).zip(page.lines().zip(text.lines())) {
        assert_eq!(line, printed, "docs/importing.md:{number} is out of date: run this test with UPDATE_DOCS=1");
    }
    assert_eq!(page.lines().count(), text.lines().count());
    assert_eq!(page.matches("\n$ rapor ").count(), 7);

    desk.assert_clean();
    let files = desk.everything();
    assert_eq!(shown.len(), 3);
    for yaml in shown {
        assert!(files.iter().any(|(_, text)| text.contains(&yaml)), "no file holds\n{yaml}");
    }
}
