//! What must not be published yet.

use crate::content::{Content, HeldWhat, HeldWhy};

use crate::testing::{EDITION, Portal};

fn portal() -> Portal {
    let article = |date: &str, more: &str, body: &str| format!("---\ntitle: Hasil\ndate: {date}\n{more}---\n{body}\n");
    Portal::minimal()
        .results("  - {institution: kab-tebo, score: 88.41, source: ombudsman}\n")
        .file(
            "assessments/2024.yaml",
            format!(
                "{}  - {{institution: kab-tebo, score: 80.00, source: ombudsman}}\n",
                EDITION
                    .replace("2023", "2024")
                    .replace("results:", "embargo: 2024-12-01T10:00[Asia/Jakarta]\nresults:")
            ),
        )
        .file("news/foto.jpg", "x")
        .file("news/umum.jpg", "x")
        .file("news/2024-01-01-draf.md", article("2024-01-01", "draft: true\nimage: {src: foto.jpg, alt: Foto}\n", ""))
        .file(
            "news/2024-01-02-embargo.md",
            article("2024-01-02", "embargo: 2024-12-01T10:00:00+07:00\n", "![x](umum.jpg)"),
        )
        .file("news/2024-01-03-tentang.md", article("2024-01-03", "edition: \"2024\"\n", ""))
        .file("news/2024-01-04-angka.md", article("2024-01-04", "", "Nilai [](score:kab-tebo/2024)."))
        .file("news/2024-01-05-tautan.md", article("2024-01-05", "", "Lihat [edisi](/2024/)."))
        .file(
            "news/2024-01-06-biasa.md",
            article("2024-01-06", "related: [2024-01-01-draf]\n", "![x](umum.jpg) [b](/berita/2024/02/06/x/)"),
        )
        .file("pages/tentang.md", "---\ntitle: Tentang\n---\nAda [](count:2024?zone=hijau).\n")
}

fn held(drafts: bool, now: &str) -> (Content, Vec<String>) {
    let (content, held) = portal().content().held_back(drafts, now.parse().expect("a moment"));
    let names = held
        .iter()
        .map(|h| {
            let what = match &h.what {
                HeldWhat::Edition(id) => format!("edition {id}"),
                HeldWhat::Article(id, _) | HeldWhat::Page(id, _) => id.to_string(),
            };
            match &h.why {
                HeldWhy::Draft => format!("{what}: draft"),
                HeldWhy::Embargo(until) => format!("{what}: until {until}"),
                HeldWhy::Empty => format!("{what}: empty"),
                HeldWhy::Names(edition, _) => format!("{what}: names {edition}"),
            }
        })
        .collect();
    (content, names)
}

#[test]
fn drafts_embargoes_and_what_tells_of_them_are_held_back() {
    let (content, held) = held(false, "2024-12-01T02:59:59Z");
    assert_eq!(
        held,
        [
            "edition 2024: until 2024-12-01T03:00:00Z",
            "2024-01-05-tautan: names 2024",
            "2024-01-04-angka: names 2024",
            "2024-01-03-tentang: names 2024",
            "2024-01-02-embargo: until 2024-12-01T03:00:00Z",
            "2024-01-01-draf: draft",
            "tentang: names 2024",
        ]
    );
    assert_eq!(content.assessments.len(), 1);
    assert_eq!(content.articles.len(), 1);
    assert!(content.articles[0].related.is_empty(), "nothing points to what is held back");
    let assets: Vec<_> = content.assets.iter().map(|a| a.path.as_str()).collect();
    assert_eq!(assets, ["umum.jpg"], "the picture of a draft is held back, but not one that is shown elsewhere too");
}

#[test]
fn an_edition_is_held_back_until_something_is_in_it() {
    let portal = portal()
        .file("assessments/2025.yaml", format!("{}  []\n", EDITION.replace("2023", "2025")))
        .file("news/2024-01-07-nanti.md", "---\ntitle: Nanti\ndate: 2024-01-07\nedition: \"2025\"\n---\n");
    let late = "2025-01-01T00:00:00Z".parse().expect("a moment");
    let methods = portal.content().methodologies.len();
    let (content, held) = portal.content().held_back(false, late);
    let whys: Vec<_> = held.iter().map(|h| &h.why).collect();
    let edition = content.assessments.iter().find(|a| a.edition.as_str() == "2025");
    assert!(edition.is_none(), "an edition in which nothing is yet is not published");
    assert!(whys.contains(&&HeldWhy::Empty), "{whys:?}");
    assert!(whys.iter().any(|why| matches!(why, HeldWhy::Names(id, None) if id.as_str() == "2025")), "{whys:?}");
    assert_eq!(content.methodologies.len(), methods, "a method may be known before its results");
    let (content, held) = portal.content().held_back(true, late);
    assert!(held.is_empty() && content.assessments.iter().any(|a| a.edition.as_str() == "2025"));
}

#[test]
fn an_embargo_ends_at_its_moment() {
    let (content, held) = held(false, "2024-12-01T03:00:00Z");
    assert_eq!(held, ["2024-01-01-draf: draft"]);
    assert_eq!(content.articles.len(), 5);
}

#[test]
fn drafts_can_be_asked_for() {
    let (content, held) = held(true, "2024-12-01T03:00:00Z");
    assert!(held.is_empty());
    assert_eq!(content.articles.len(), 6);
}
