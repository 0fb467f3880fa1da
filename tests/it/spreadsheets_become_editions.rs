//! Spreadsheets as people make them become editions that `check` finds nothing wrong with. All names are invented.

use crate::support::desk::{Desk, METHOD, SOURCE, write};
use rust_xlsxwriter::{Format, Workbook};

#[test]
fn titles_numbering_totals_empty_rows_and_notes_are_no_results() {
    let desk = Desk::new().sheet(
        "hasil.xlsx",
        &[
            &["HASIL PENILAIAN LAYANAN TAHUN 2024"],
            &["Provinsi Contoh"],
            &[],
            &["No", "Nama Pemda", "Nilai Akhir", "Zona"],
            &["(1)", "(2)", "(3)", "(4)"],
            &["1", "Kota Arunika", "91.5", "Hijau"],
            &["2", "Kabupaten Lembah Biru", "70.25", "Zona Kuning"],
            &[],
            &["", "Rata-rata", "80.88", ""],
            &[],
            &["*) Nilai sementara menurut berita acara"],
        ],
    );
    let said = desk.import("hasil.xlsx", &["--word", "Hijau=hijau"]);
    assert_eq!(said.err, "");
    assert_eq!(
        said.out,
        "\
hasil.xlsx: sheet “Sheet1”; headings in row 4; 2 rows read, from 6 to 7
  A   No           not read
  B   Nama Pemda   institution
  C   Nilai Akhir  score
  D   Zona         zone
  row 9: passed over: “Rata-rata”
  row 11: passed over: “*) Nilai sementara menurut berita acara”
written: content/imports/layanan.yaml
written: content/assessments/2024.yaml
"
    );
    assert_eq!(
        desk.written(),
        "\
results:
  - {institution: kota-arunika,    score: 91.5, zone: hijau, source: redaksi-contoh-2024}
  - {institution: kab-lembah-biru, score: 70.25, zone: kuning, source: redaksi-contoh-2024}
"
    );
    desk.assert_clean();
}

#[test]
fn headings_over_several_rows_and_columns_are_read_together() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let center = Format::new();
    sheet.merge_range(0, 0, 0, 4, "Rekapitulasi", &center).expect("merged");
    sheet.merge_range(1, 0, 2, 0, "Nama Instansi", &center).expect("merged");
    sheet.merge_range(1, 1, 1, 2, "Nilai", &center).expect("merged");
    sheet.merge_range(1, 3, 2, 3, "Catatan", &center).expect("merged");
    for (column, year) in [(1, "2023"), (2, "2024")] {
        sheet.write_string(2, column, year).expect("a cell");
    }
    for (row, name, old, new) in [(3, "Kota Arunika", 80.0, 91.5), (4, "Provinsi Contoh", 60.0, 61.2)] {
        sheet.write_string(row, 0, name).expect("a cell");
        sheet.write_number(row, 1, old).expect("a cell");
        sheet.write_number(row, 2, new).expect("a cell");
    }
    sheet.write_string(4, 3, "Menunggu keberatan").expect("a cell");
    let desk = Desk::new().book("rekap.xlsx", book);
    assert_eq!(
        desk.results("rekap.xlsx", &[]),
        "\
results:
  - {institution: kota-arunika,   score: 91.5, source: redaksi-contoh-2024}
  - institution: pemprov-contoh
    score: 61.2
    source: redaksi-contoh-2024
    note: Menunggu keberatan
"
    );
}

#[test]
fn of_several_sheets_the_one_of_the_edition_is_read() {
    let mut book = Workbook::new();
    write(book.add_worksheet().set_name("Petunjuk").expect("a name"), &[&["Isi lembar berikut"]]);
    for (name, score) in [("Rekap 2023", "70"), ("Rekap 2024", "91.5")] {
        let rows: [&[&str]; 2] = [&["Instansi", "Nilai"], &["Kota Arunika", score]];
        write(book.add_worksheet().set_name(name).expect("a name"), &rows);
    }
    let hidden = book.add_worksheet().set_name("Rekap 2024 lama").expect("a name").set_hidden(true);
    write(hidden, &[&["Instansi", "Nilai"], &["Kota Arunika", "1"]]);
    let desk = Desk::new().book("semua.xlsx", book);
    let expected = "results:\n  - {institution: kota-arunika, score: 91.5, source: redaksi-contoh-2024}\n";
    assert_eq!(desk.results("semua.xlsx", &[]), expected);
    let other = desk.results("semua.xlsx", &["--sheet", "Rekap 2023", "--force"]);
    assert_eq!(other, expected.replace("91.5", "70"));
    let problems = desk.problems("semua.xlsx", &["--sheet", "Rekap 2022"]);
    assert!(problems.contains("there is no visible sheet “Rekap 2022”"), "{problems}");
}

#[test]
fn sheets_that_look_alike_are_not_guessed() {
    let mut book = Workbook::new();
    for name in ["Awal", "Akhir"] {
        let rows: [&[&str]; 2] = [&["Instansi", "Nilai"], &["Kota Arunika", "70"]];
        write(book.add_worksheet().set_name(name).expect("a name"), &rows);
    }
    let problems = Desk::new().book("dua.xlsx", book).problems("dua.xlsx", &[]);
    assert_eq!(
        problems,
        "\
rapor::import::several-sheets

  × several sheets look like the table: “Awal”, “Akhir”
  help: name the one to read, such as --sheet \"Awal\"

1 error
Nothing was written.
"
    );
}

#[test]
fn decimal_commas_and_dots_between_thousands_are_read() {
    let with_spending = METHOD.replace(
        "    - {id: loket, name: Loket, weight: 60}\n",
        "    - {id: loket, name: Loket, weight: 60}\n    \
         - {id: belanja, name: Belanja, weight: 10, normalize: {linear: {from: 0, to: 2500}}}\n",
    );
    let rows: [&[&str]; 3] = [
        &["Instansi", "Loket", "Belanja", "Pengelolaan Pengaduan"],
        &["Kota Arunika", "88,41", "1.234,5", "70,25"],
        &["Kab. Lembah Biru", "60", "'2.000", "54,5"],
    ];
    let desk = Desk::new().file("content/methodologies/layanan.yaml", with_spending).sheet("angka.xlsx", &rows);
    assert_eq!(
        desk.results("angka.xlsx", &[]),
        "\
results:
  - institution: kota-arunika
    values: {loket: 88.41, belanja: 1234.5, pengaduan: 70.25}
    source: redaksi-contoh-2024
  - institution: kab-lembah-biru
    values: {loket: 60, belanja: 2000, pengaduan: 54.5}
    source: redaksi-contoh-2024
"
    );
}

#[test]
fn a_number_that_may_be_two_is_not_guessed() {
    let rows: [&[&str]; 2] = [&["Instansi", "Loket", "Pengelolaan Pengaduan"], &["Kota Arunika", "'1.234", "70"]];
    let desk = Desk::new().sheet("ragu.xlsx", &rows);
    let problems = desk.problems("ragu.xlsx", &[]);
    assert!(problems.contains("“1.234” may be a thousand, or a number with three decimals"), "{problems}");
    let written = desk.results("ragu.xlsx", &["--decimal", "point"]);
    assert!(written.contains("{loket: 1.234, pengaduan: 70}"), "{written}");
}

#[test]
fn percentages_are_scores_and_shares_that_lost_their_sign_are_not() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    write(sheet, &[&["Instansi", "Nilai"], &["Kota Arunika"], &["Provinsi Contoh", "61,2 %"]]);
    let percent = Format::new().set_num_format("0.00%");
    sheet.write_number_with_format(1, 1, 0.8841, &percent).expect("a cell");
    let desk = Desk::new().book("persen.xlsx", book);
    assert_eq!(
        desk.results("persen.xlsx", &[]),
        "\
results:
  - {institution: kota-arunika,   score: 88.41, source: redaksi-contoh-2024}
  - {institution: pemprov-contoh, score: 61.2, source: redaksi-contoh-2024}
"
    );
    let rows: [&[&str]; 3] = [&["Instansi", "Nilai"], &["Kota Arunika", "0.88"], &["Provinsi Contoh", "0.61"]];
    let problems = Desk::new().sheet("bagian.xlsx", &rows).problems("bagian.xlsx", &[]);
    assert!(problems.contains("every score is between 0 and 1, and the scale runs to 100"), "{problems}");
}

#[test]
fn scores_that_were_computed_are_rounded_only_on_request() {
    let rows: [&[&str]; 2] = [&["Instansi", "Nilai"], &["Kota Arunika", "88.4066666666667"]];
    let desk = Desk::new().sheet("rumus.xlsx", &rows);
    let problems = desk.problems("rumus.xlsx", &[]);
    assert!(problems.contains("88.4066666666667 has more decimals than the scale, which has 2"), "{problems}");
    let said = desk.import("rumus.xlsx", &["--round"]);
    assert!(said.err.contains("88.4066666666667 is written as 88.41"), "{}", said.err);
    assert_eq!(
        desk.written(),
        "results:\n  - {institution: kota-arunika, score: 88.41, source: redaksi-contoh-2024}\n"
    );
}

#[test]
fn who_was_not_assessed_and_who_has_no_result_are_two_things() {
    let rows: [&[&str]; 4] = [
        &["Instansi", "Nilai", "Predikat"],
        &["Kota Arunika", "91.5", "Kualitas Tertinggi"],
        &["Tansenbar", "Tidak dinilai", ""],
        &["Kab. Lembah Biru", "-", "-"],
    ];
    let desk = Desk::new().sheet("kosong.xlsx", &rows);
    let said = desk.import("kosong.xlsx", &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("“Kab. Lembah Biru” has no result"), "{}", said.err);
    assert_eq!(
        desk.written(),
        "\
results:
  - {institution: kota-arunika,             score: 91.5, predicate: A, source: redaksi-contoh-2024}
  - {institution: kab-tanjung-senyap-barat, status: not-assessed, source: redaksi-contoh-2024}
"
    );
    desk.assert_clean();
}

#[test]
fn everything_that_is_wrong_is_said_at_once_with_its_row() {
    let rows: [&[&str]; 5] = [
        &["Instansi", "Nilai", "Predikat"],
        &["Kota Arunika", "delapan", "Luar Biasa"],
        &["Kab. Lembah Biru", "101", ""],
        &["Tansenbar", "#N/A", ""],
        &["Kabupaten Tanjung Senyap Barat", "50", ""],
    ];
    let problems = Desk::new().sheet("salah.xlsx", &rows).problems("salah.xlsx", &[]);
    for message in [
        "(Kabupaten Tanjung Senyap Barat) has a second row; the first is row",
        "“#N/A” is not a number",
        "“delapan” is not a number",
        "“Luar Biasa” is not a predicate of `layanan`",
        "101 is off the scale, which runs from 0 to 100",
        "salah.xlsx (Sheet1):2:",
        "salah.xlsx (Sheet1):3:",
    ] {
        assert!(problems.contains(message), "{message}\n{problems}");
    }
}

#[test]
fn what_columns_hold_is_said_once_and_kept_for_the_next_year() {
    let rows: [&[&str]; 3] = [
        &["Pemerintahan", "Angka 2024", "Mutu"],
        &["Kota Arunika", "91.5", "Sangat Baik"],
        &["Kab. Lembah Biru", "70.25", "Sedang-sedang"],
    ];
    let desk = Desk::new().sheet("2024.xlsx", &rows);
    let problems = desk.problems("2024.xlsx", &[]);
    assert!(
        problems.contains("say what a column holds by its heading or its letter: --column \"C=score\""),
        "{problems}"
    );
    let more = [
        "--column",
        "Pemerintahan=institution",
        "--column",
        "B=score",
        "--column",
        "Mutu=predicate",
        "--word",
        "Sangat Baik=A",
        "--word",
        "Sedang-sedang=B",
    ];
    let results = desk.results("2024.xlsx", &more);
    assert!(
        results.starts_with("results:\n  - {institution: kota-arunika,    score: 91.5, predicate: A,"),
        "{results}"
    );
    let map = desk.text("content/imports/layanan.yaml");
    assert!(
        map.ends_with(
            "\
columns:
  \"Pemerintahan\": institution
  \"Angka {edition}\": score
  \"Mutu\": predicate
# Words of the spreadsheet that stand for a predicate or a zone.
words:
  \"Sangat Baik\": A
  \"Sedang-sedang\": B
"
        ),
        "{map}"
    );

    let rows: [&[&str]; 2] = [&["Mutu", "Pemerintahan", "Angka 2025"], &["sangat baik", "Kota Arunika", "92"]];
    let desk = desk.sheet("2025.xlsx", &rows);
    let mut next: Vec<&str> = vec!["import", "results", "2025.xlsx", "--edition", "2025"];
    next.extend(SOURCE[..SOURCE.len() - 1].iter().chain(&["2025-12-05"]));
    let said = desk.run(&next);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let written = desk.text("content/assessments/2025.yaml");
    assert!(
        written.ends_with("- {institution: kota-arunika, score: 92, predicate: A, source: redaksi-contoh-2025}\n"),
        "{written}"
    );
    desk.assert_clean();
}

#[test]
fn an_edition_that_is_there_is_shown_with_what_would_change_and_left_alone() {
    let rows: [&[&str]; 3] = [&["Instansi", "Nilai"], &["Kota Arunika", "91.5"], &["Provinsi Contoh", "61.2"]];
    let desk = Desk::new().sheet("hasil.xlsx", &rows);
    desk.results("hasil.xlsx", &[]);
    assert_eq!(desk.import("hasil.xlsx", &[]).out.lines().last(), Some("Nothing changed."));

    let edited = desk.text("content/assessments/2024.yaml").replace("published:", "# Diumumkan sore hari.\npublished:");
    let rows: [&[&str]; 3] = [&["Instansi", "Nilai"], &["Kota Arunika", "91.6"], &["Provinsi Contoh", "61.2"]];
    let desk = desk.file("content/assessments/2024.yaml", edited).sheet("hasil.xlsx", &rows);
    let before = desk.everything();
    let said = desk.import("hasil.xlsx", &[]);
    assert_eq!(said.code, 1);
    assert_eq!(before, desk.everything());
    let diff = "\
-  - {institution: kota-arunika,   score: 91.5, source: redaksi-contoh-2024}
+  - {institution: kota-arunika,   score: 91.6, source: redaksi-contoh-2024}
   - {institution: pemprov-contoh, score: 61.2, source: redaksi-contoh-2024}
";
    assert!(said.out.ends_with(diff), "{}", said.out);
    assert!(said.err.contains("replace it with --force"), "{}", said.err);

    let written = desk.results("hasil.xlsx", &["--force"]);
    assert!(written.contains("91.6"), "{written}");
    assert!(desk.text("content/assessments/2024.yaml").contains("# Diumumkan sore hari."));
}

#[test]
fn a_dry_run_shows_the_files_and_writes_none() {
    let rows: [&[&str]; 2] = [&["Instansi", "Nilai"], &["Kota Arunika", "91.5"]];
    let desk = Desk::new().sheet("hasil.xlsx", &rows);
    let before = desk.everything();
    let said = desk.import("hasil.xlsx", &["--dry-run"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("+++ content/assessments/2024.yaml"), "{}", said.out);
    assert!(said.out.ends_with("Nothing was written.\n"), "{}", said.out);
    assert_eq!(before, desk.everything());
}

#[test]
fn what_check_would_not_take_is_not_written() {
    // The published score of 70 is not what 60 % of 90 and 40 % of 80 give.
    let rows: [&[&str]; 2] =
        [&["Instansi", "Loket", "Pengelolaan Pengaduan", "Nilai Akhir"], &["Kota Arunika", "90", "80", "70"]];
    let problems = Desk::new().sheet("beda.xlsx", &rows).problems("beda.xlsx", &[]);
    assert!(problems.contains("rapor::assess::reconcile"), "{problems}");
    assert!(problems.contains("content/assessments/2024.yaml:"), "{problems}");
}

#[test]
fn every_result_names_its_source() {
    let rows: [&[&str]; 2] = [&["Instansi", "Nilai"], &["Kota Arunika", "91.5"]];
    let said = Desk::new().sheet("hasil.xlsx", &rows).run(&["import", "results", "hasil.xlsx", "--edition", "2024"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("say where they come from: --source-publisher"), "{}", said.err);
}
