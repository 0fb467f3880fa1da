//! What the pages say, word for word, as it was reviewed. Where a change is meant, look at it and accept it:
//! `cargo insta review`, or `INSTA_UPDATE=always cargo test --test the_portal_reads_as_reviewed`.

mod portal_support;

use std::sync::LazyLock;

use portal_support::Built;
use portal_support::readable::readable;

static REAL: LazyLock<Built> = LazyLock::new(|| Built::new("content", &[]));
static INVENTED: LazyLock<Built> = LazyLock::new(|| Built::new("examples/contoh/content", &[]));

/// Compares a page, or a file of data as it is.
fn reviewed(built: &Built, address: &str) {
    let name = match address.trim_matches('/').replace('/', "-") {
        home if home.is_empty() => "home".to_owned(),
        name => name,
    };
    let text = if address.ends_with('/') {
        let path = format!("{}index.html", address.trim_start_matches('/'));
        built.pages().find(|page| page.path == path).map_or_else(|| panic!("no {path}"), |page| readable(&page))
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
    reviewed(&REAL, "/");
    reviewed(&REAL, "/en/");
}

#[test]
fn an_edition() {
    reviewed(&REAL, "/2023/");
}

#[test]
fn an_institution() {
    reviewed(&REAL, "/instansi/kab-sarolangun/");
}

#[test]
fn a_result_with_a_score() {
    reviewed(&REAL, "/instansi/pemprov-jambi/2023/");
    reviewed(&REAL, "/en/institutions/pemprov-jambi/2023/");
}

#[test]
fn results_whose_sources_disagree() {
    reviewed(&REAL, "/instansi/kab-bungo/2023/");
    reviewed(&REAL, "/instansi/kab-kerinci/2023/");
    reviewed(&REAL, "/instansi/kota-sungai-penuh/2023/");
    reviewed(&REAL, "/instansi/kab-kerinci/2019/");
    reviewed(&REAL, "/en/institutions/kab-kerinci/2019/");
}

#[test]
fn a_result_of_another_kind_of_method() {
    reviewed(&REAL, "/instansi/pemprov-jambi/2025/");
}

#[test]
fn a_result_computed_through_units_with_a_correction() {
    reviewed(&INVENTED, "/instansi/kab-tanjung-senyap/2024/");
    reviewed(&INVENTED, "/en/institutions/kab-tanjung-senyap/2024/");
}

#[test]
fn an_article() {
    reviewed(&REAL, "/berita/2024/02/06/pemprov-jambi-kualitas-tertinggi/");
    reviewed(&REAL, "/en/news/2024/02/06/pemprov-jambi-kualitas-tertinggi/");
}

#[test]
fn a_method() {
    reviewed(&REAL, "/metodologi/kepatuhan-2022/");
}

#[test]
fn the_data_beside_a_result_and_an_institution() {
    reviewed(&REAL, "/instansi/kab-bungo/2023/index.json");
    reviewed(&REAL, "/instansi/kab-bungo/index.csv");
    reviewed(&INVENTED, "/instansi/kab-tanjung-senyap/2024/index.json");
    reviewed(&INVENTED, "/instansi/kab-tanjung-senyap/index.json");
}

#[test]
fn the_real_content_and_the_examples_have_no_problem() {
    for content in portal_support::CONTENTS {
        let done = portal_support::run(&mut portal_support::rapor(&["check", "--content", content]));
        let said = portal_support::said(&done);
        assert_eq!((said.0.as_str(), said.1.as_str()), ("No problems found.\n", ""), "{content}");
    }
}
