//! The CSV for spreadsheets opens by a double click, in a spreadsheet set to the page's language, as the plain CSV says.

use std::collections::BTreeSet;

use crate::support::{CONTOH, JAMBI};

const MARK: &str = "\u{feff}";

/// The fields of a CSV.
fn rows(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row of CSV").iter().map(str::to_owned).collect()).collect()
}

/// What a spreadsheet makes of a field: a formula for text gives the text.
fn shown(field: &str) -> &str {
    field.strip_prefix("=\"").and_then(|text| text.strip_suffix('"')).unwrap_or(field)
}

/// Whether two fields say the same where the decimal mark is a comma.
fn same(plain: &str, local: &str, comma: bool) -> bool {
    plain == shown(local) || comma && plain.parse::<f64>().is_ok() && plain.replace('.', ",") == local
}

#[test]
fn every_csv_has_one_for_spreadsheets_beside_it_that_says_the_same() {
    let plain = CONTOH.files.keys().filter(|path| path.ends_with(".csv") && !path.ends_with(".excel.csv"));
    let mut seen = 0;
    for path in plain {
        let local = CONTOH.text(&path.replace(".csv", ".excel.csv"));
        let comma = !path.starts_with("en/");
        let local = local.strip_prefix(MARK).unwrap_or_else(|| panic!("{path} has no byte order mark"));
        let (plain, local) = (rows(CONTOH.text(path), b','), rows(local, if comma { b';' } else { b',' }));
        assert_eq!(plain.len(), local.len(), "{path}");
        for (plain, local) in plain.iter().zip(&local) {
            let differ = plain.iter().zip(local).find(|(p, l)| !same(p, l, comma));
            assert!(plain.len() == local.len() && differ.is_none(), "{path}: {differ:?}");
        }
        seen += 1;
    }
    assert!(seen > 30, "{seen} tables");
}

#[test]
fn an_indonesian_spreadsheet_gets_semicolons_and_decimal_commas() {
    let text = CONTOH.text("2024/index.excel.csv");
    let row = text.lines().find(|line| line.contains("kota-arunika")).expect("Arunika has a result");
    assert!(text.starts_with("\u{feff}edition;institution;name;"), "{text}");
    assert!(row.contains(";93,54;"), "{row}");
}

#[test]
fn an_english_spreadsheet_gets_commas_and_decimal_points() {
    let text = CONTOH.text("en/2024/index.excel.csv");
    let row = text.lines().find(|line| line.contains("kota-arunika")).expect("Arunika has a result");
    assert!(text.starts_with("\u{feff}edition,institution,name,"), "{text}");
    assert!(row.contains(",93.54,"), "{row}");
}

#[test]
fn a_date_that_is_only_a_month_and_a_code_with_a_point_stay_what_they_are() {
    let month = CONTOH.text("2023/index.excel.csv");
    assert!(month.contains(";\"=\"\"2023-12\"\"\";"), "{month}");
    let codes = JAMBI.text("instansi/index.excel.csv");
    assert!(codes.contains("=\"\"15."), "{codes}");
    assert!(JAMBI.text("instansi/index.csv").contains(",15."));
}

#[test]
fn the_page_of_downloads_offers_every_table_in_every_form_with_its_size() {
    let pages: Vec<_> = CONTOH.pages().filter(|p| p.path == "data/index.html").collect();
    let links: BTreeSet<&str> = pages[0].attributes(".downloads a", "href").into_iter().collect();
    for name in ["results", "institutions", "parts", "corrections", "2023", "2024"] {
        for form in ["csv", "excel.csv"] {
            assert!(links.contains(format!("/data/{name}.{form}").as_str()), "{name}.{form}");
        }
    }
    for file in ["/data/results.xlsx", "/data/2024.xlsx", "/data/datapackage.json", "/data/catalog.jsonld"] {
        assert!(links.contains(file), "{file}");
    }
    let text: String = pages[0].all(".downloads").iter().flat_map(scraper::ElementRef::text).collect();
    let size = CONTOH.files["data/results.json"].len();
    let shown = format!("JSON {} kB", (size + 500) / 1000);
    assert!(text.contains(&shown), "{shown} in {text}");
}
