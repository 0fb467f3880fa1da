//! Workbooks of `LibreOffice` and files of separated values are read as those of Excel are. All names are invented.

use std::io::Write as _;

use crate::support::desk::Desk;
use zip::write::SimpleFileOptions;

const EXPECTED: &str = "\
results:
  - {institution: kota-arunika,    score: 88.41, zone: hijau, source: redaksi-contoh-2024}
  - {institution: kab-lembah-biru, score: 70.25, zone: kuning, source: redaksi-contoh-2024}
";

#[test]
fn semicolons_decimal_commas_and_a_byte_order_mark() {
    let text = "\u{feff}Hasil 2024;;\r\n\r\nNama Pemda;Nilai;Zona\r\nKota Arunika;88,41;Zona Hijau\r\n\
                \"Kab. Lembah Biru\";70,25;Zona Kuning\r\nRata-rata;79,33;\r\n";
    assert_eq!(Desk::new().file("hasil.csv", text).results("hasil.csv", &[]), EXPECTED);
}

#[test]
fn an_encoding_that_is_not_said_is_not_guessed() {
    // "–" and "é" as Windows-1252 has them.
    let bytes = b"Nama Pemda;Nilai;Zona;Catatan\r\nKota Arunika;88,41;Zona Hijau;\r\n\
                  Kab. Lembah Biru;70,25;Zona Kuning;Caf\xe9 \x96 loket\r\n";
    let desk = Desk::new().file("hasil.csv", bytes);
    let problems = desk.problems("hasil.csv", &[]);
    assert!(problems.contains("line 3 is not UTF-8"), "{problems}");
    assert!(problems.contains("--encoding windows-1252"), "{problems}");
    let written = desk.results("hasil.csv", &["--encoding", "windows-1252"]);
    assert!(written.contains("note: Café – loket\n"), "{written}");
}

#[test]
fn tabs_and_quotation_marks() {
    let text = "Nama Pemda\tNilai\tZona\n\"Kota Arunika\"\t88.41\tZona Hijau\nKab. Lembah Biru\t70.25\tZona Kuning\n";
    assert_eq!(Desk::new().file("hasil.tsv", text).results("hasil.tsv", &[]), EXPECTED);
}

/// A sheet with a title over merged cells, headings over two rows and a score that is shown as a percentage.
const ODS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content office:version="1.3"
  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Rekap">
<table:table-row>
  <table:table-cell table:number-columns-spanned="3" office:value-type="string"><text:p>Hasil</text:p></table:table-cell>
  <table:covered-table-cell table:number-columns-repeated="2"/>
</table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
<table:table-row>
  <table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>Nama Pemda</text:p></table:table-cell>
  <table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>2024</text:p></table:table-cell>
  <table:covered-table-cell/>
</table:table-row>
<table:table-row>
  <table:covered-table-cell/>
  <table:table-cell office:value-type="string"><text:p>Nilai</text:p></table:table-cell>
  <table:table-cell office:value-type="string"><text:p>Zona</text:p></table:table-cell>
</table:table-row>
<table:table-row>
  <table:table-cell office:value-type="string"><text:p>Kota Arunika</text:p></table:table-cell>
  <table:table-cell office:value-type="percentage" office:value="0.8841"><text:p>88,41%</text:p></table:table-cell>
  <table:table-cell office:value-type="string"><text:p>Zona Hijau</text:p></table:table-cell>
</table:table-row>
<table:table-row>
  <table:table-cell office:value-type="string"><text:p>Kab. Lembah Biru</text:p></table:table-cell>
  <table:table-cell office:value-type="float" office:value="70.25"><text:p>70,25</text:p></table:table-cell>
  <table:table-cell office:value-type="string"><text:p>Zona Kuning</text:p></table:table-cell>
</table:table-row>
<table:table-row>
  <table:table-cell office:value-type="string"><text:p>Jumlah</text:p></table:table-cell>
  <table:table-cell office:value-type="float" office:value="158.66"><text:p>158,66</text:p></table:table-cell>
</table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>
"#;

/// The smallest package that is an `OpenDocument` spreadsheet.
fn ods(content: &str) -> Vec<u8> {
    const TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = format!(
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" \
         manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{TYPE}\"/>\
         </manifest:manifest>"
    );
    let mut package = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [("mimetype", TYPE), ("META-INF/manifest.xml", &*manifest), ("content.xml", content)] {
        package.start_file(name, SimpleFileOptions::default()).expect("a file in a package");
        package.write_all(text.as_bytes()).expect("a file in a package");
    }
    package.finish().expect("a package").into_inner()
}

#[test]
fn a_workbook_of_libreoffice() {
    // Programs write no space between cells.
    let content: Vec<&str> = ODS.split(">\n").map(str::trim_start).collect();
    assert_eq!(Desk::new().file("hasil.ods", ods(&content.join(">"))).results("hasil.ods", &[]), EXPECTED);
}

#[test]
fn what_is_no_spreadsheet_is_said_to_be_none() {
    for (name, bytes, message) in [
        ("hasil.pdf", &b"%PDF-1.7"[..], "is not a known kind of spreadsheet"),
        ("hasil.xlsx", &b"<html>not a workbook</html>"[..], "cannot be read"),
        ("hasil.csv", &b"\n\n"[..], "has nothing in its visible sheets"),
    ] {
        let problems = Desk::new().file(name, bytes).problems(name, &[]);
        assert!(problems.contains("rapor::import::unreadable") && problems.contains(message), "{problems}");
    }
    let said = Desk::new().import("tiada.xlsx", &[]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("tiada.xlsx: cannot be read: entity not found"), "{}", said.err);
}
