//! What the pages say, word for word, as it was reviewed. Where a change is meant, look at it and accept it:
//! `cargo insta review`, or `INSTA_UPDATE=always cargo test as_reviewed`.

use crate::support::{Built, CONTOH, JAMBI, readable};

/// Compares a page, or a file of data as it is.
fn reviewed(built: &Built, address: &str) {
    let name = match address.trim_matches('/').replace('/', "-") {
        home if home.is_empty() => "home".to_owned(),
        name => name,
    };
    let text = if address.ends_with('/') {
        let path = format!("{}index.html", address.trim_start_matches('/'));
        readable(&built.page(&path))
    } else {
        let text = built.text(address.trim_start_matches('/'));
        // JSON is written on one line for machines, and read here by people.
        let json = serde_json::from_str::<serde_json::Value>(text).ok().filter(|_| address.ends_with(".json"));
        json.map_or_else(|| text.to_owned(), |json| format!("{json:#}"))
    };
    insta::with_settings!({prepend_module_to_snapshot => false, omit_expression => true}, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn the_home_page() {
    reviewed(&JAMBI, "/");
    reviewed(&JAMBI, "/en/");
}

#[test]
fn an_edition() {
    reviewed(&JAMBI, "/2023/");
}

#[test]
fn an_institution() {
    reviewed(&JAMBI, "/instansi/kab-sarolangun/");
}

#[test]
fn a_result_with_a_score() {
    reviewed(&JAMBI, "/instansi/pemprov-jambi/2023/");
    reviewed(&JAMBI, "/en/institutions/pemprov-jambi/2023/");
}

#[test]
fn results_whose_sources_disagree() {
    reviewed(&JAMBI, "/instansi/kab-bungo/2023/");
    reviewed(&JAMBI, "/instansi/kab-kerinci/2023/");
    reviewed(&JAMBI, "/instansi/kota-sungai-penuh/2023/");
    reviewed(&JAMBI, "/instansi/kab-kerinci/2019/");
    reviewed(&JAMBI, "/en/institutions/kab-kerinci/2019/");
}

#[test]
fn a_result_of_another_kind_of_method() {
    reviewed(&JAMBI, "/instansi/pemprov-jambi/2025/");
}

#[test]
fn a_result_computed_through_units_with_a_correction() {
    reviewed(&CONTOH, "/instansi/kab-tanjung-senyap/2024/");
    reviewed(&CONTOH, "/en/institutions/kab-tanjung-senyap/2024/");
}

#[test]
fn an_article() {
    reviewed(&JAMBI, "/berita/2024/02/06/pemprov-jambi-kualitas-tertinggi/");
    reviewed(&JAMBI, "/en/news/2024/02/06/pemprov-jambi-kualitas-tertinggi/");
}

#[test]
fn a_method() {
    reviewed(&JAMBI, "/metodologi/kepatuhan-2022/");
}

#[test]
fn the_data_beside_a_result_and_an_institution() {
    reviewed(&JAMBI, "/instansi/kab-bungo/2023/index.json");
    reviewed(&JAMBI, "/instansi/kab-bungo/index.csv");
    reviewed(&CONTOH, "/instansi/kab-tanjung-senyap/2024/index.json");
    reviewed(&CONTOH, "/instansi/kab-tanjung-senyap/index.json");
}
