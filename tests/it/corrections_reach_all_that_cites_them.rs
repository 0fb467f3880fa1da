//! A correction of a result reaches the data and every article whose prose cites what was put right.

use crate::support::{Built, CONTOH, Copied};
use serde_json::Value;

const ARTICLE: &str = "berita/2025/01/06/tanjung-senyap-berbenah/index.html";
const SOURCE: &str = "news/2025-01-06-tanjung-senyap-berbenah.md";
const RESULTS: &str = "assessments/2024/kabupaten.yaml";
const CORRECTION: &str = "      - date: 2025-02-03\n        was: 66.20\n";

/// The notices on an article, one a line.
fn notices(built: &Built, path: &str) -> Vec<String> {
    let page = built.pages().find(|page| page.path == path).unwrap_or_else(|| panic!("no page {path}"));
    let words = |notice: &scraper::ElementRef<'_>| notice.text().collect::<String>();
    page.all(".correction[role=note]").iter().map(words).collect()
}

fn contoh() -> Copied {
    Copied::of(&CONTOH)
}

#[test]
fn an_article_that_cites_the_number_says_so_in_its_language_and_leads_to_the_correction() {
    assert_eq!(
        notices(&CONTOH, ARTICLE),
        [
            "Nilai Kabupaten Tanjung Senyap pada Indeks Pelayanan Contoh 2024, yang disebut dalam berita ini, dikoreksi pada \
          3 Februari 2025: semula 66,20, kini 67,20. Nilai jangka waktu Dinas Pendidikan salah ketik pada pengumuman \
          pertama. Lihat koreksinya"
        ]
    );
    let english = notices(&CONTOH, "en/news/2025/01/06/tanjung-senyap-berbenah/index.html");
    assert!(english[0].contains("on 3 February 2025: it was 66.20 and is now 67.20."), "{english:?}");
    let page = CONTOH.pages().find(|page| page.path == ARTICLE).expect("the article is there");
    let href = page.attributes(".correction[role=note] a", "href");
    assert_eq!(href, ["/instansi/kab-tanjung-senyap/2024/#corrections"]);
}

#[test]
fn other_articles_say_nothing() {
    let all: usize = CONTOH.pages().map(|page| page.all(".correction[role=note]").len()).sum();
    assert_eq!(all, 2, "one in each language");
}

#[test]
fn an_article_of_the_same_day_or_later_knew_and_says_nothing() {
    let content = contoh();
    content.edit(RESULTS, "date: 2025-02-03", "date: 2025-01-06");
    assert_eq!(notices(&content.build(), ARTICLE), [""; 0]);
}

#[test]
fn an_article_that_was_only_updated_keeps_its_notice() {
    let content = contoh();
    content.edit(SOURCE, "edition: \"2024\"\n", "edition: \"2024\"\nupdated: 2025-02-04\n");
    assert_eq!(notices(&content.build(), ARTICLE).len(), 1);
}

#[test]
fn an_article_that_tells_of_the_correction_itself_needs_no_notice() {
    let content = contoh();
    let own = "edition: \"2024\"\ncorrections: [{date: 2025-02-03, text: Angka lama salah.}]\n";
    content.edit(SOURCE, "edition: \"2024\"\n", own);
    assert_eq!(notices(&content.build(), ARTICLE), [""; 0]);
}

#[test]
fn several_corrections_become_one_notice_from_the_first_value_to_todays() {
    let content = contoh();
    let twice = "      - {date: 2025-01-20, was: 65.10, reason: Salah tik.}\n".to_owned() + CORRECTION;
    content.edit(RESULTS, CORRECTION, &twice);
    let built = content.build();
    let [notice] = &notices(&built, ARTICLE)[..] else { panic!("one notice") };
    assert!(notice.contains("dikoreksi pada 3 Februari 2025: semula 65,10, kini 67,20."), "{notice}");
    let corrections: Value = serde_json::from_str(built.text("koreksi/index.json")).expect("JSON");
    let told: Vec<(&Value, &Value)> =
        corrections["corrections"].as_array().expect("a list").iter().map(|c| (&c["was"], &c["now"])).collect();
    assert_eq!(told, [(&"65.10".into(), &"66.20".into()), (&"66.20".into(), &"67.20".into())]);
}

#[test]
fn a_change_rests_on_the_result_of_the_edition_before_too() {
    let content = contoh();
    content.edit(
        "assessments/2023.yaml",
        "    published: 90.05\n",
        "    published: 90.05\n    corrections: [{date: 2025-03-01, was: 89.00, reason: Salah hitung.}]\n",
    );
    let built = content.build();
    let told = notices(&built, "berita/2024/12/12/arunika-kembali-unggul/index.html");
    assert!(told.len() == 1 && told[0].contains("semula 89,00, kini 90,05"), "{told:?}");
}

#[test]
fn the_data_have_the_old_value_the_new_one_the_date_the_reason_and_the_source() {
    let csv = CONTOH.text("data/corrections.csv");
    let row = csv.lines().nth(1).expect("one correction");
    assert!(
        row.starts_with(
            "2024,kab-tanjung-senyap,Kabupaten Tanjung Senyap,score,66.20,67.20,2025-02-03,\
             Nilai jangka waktu Dinas Pendidikan salah ketik pada pengumuman pertama.,\
             Lembaga Penilai Contoh (rekaan),Ralat Hasil 2024,2025-02-03,"
        ),
        "{row}"
    );
    assert_eq!(csv, CONTOH.text("koreksi/index.csv"));
    let result = CONTOH.text("2024/index.csv").lines().find(|line| line.contains("kab-tanjung-senyap")).expect("a row");
    assert!(result.contains(",2024-12-12,2025-02-03,"), "published and corrected: {result}");
    let json: Value = serde_json::from_str(CONTOH.text("instansi/kab-tanjung-senyap/2024/index.json")).expect("JSON");
    let correction = &json["corrections"][0];
    assert_eq!((&correction["field"], &correction["was"]), (&"score".into(), &"66.20".into()));
    assert_eq!(correction["source"]["title"], "Ralat Hasil 2024");
}
