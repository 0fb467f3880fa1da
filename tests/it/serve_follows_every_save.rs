//! `rapor serve`: what is saved is shown, and what is broken is said while the last good state stays.

use std::fs;

use crate::support::Preview;
use crate::support::folder::{PORTAL, Portal};

const ARTICLE: &str = "---\ntitle: Kabar pertama\ndate: 2024-02-06\n---\nIsi.\n";
const SCORE: &str = "  - {institution: kab-tebo, score: 80.41, source: ombudsman}\n";

fn portal() -> Portal {
    Portal::minimal().results(SCORE).file("news/2024-02-06-pertama.md", ARTICLE)
}

#[test]
fn an_edit_is_shown() {
    let portal = portal();
    let preview = Preview::of(&portal.path(), &[]);
    let mut turns = preview.listen();
    assert_eq!(turns.next().generation, 1);
    assert!(preview.get("/instansi/kab-tebo/2023/").body.contains("80,41"));
    let _portal = portal.edit("assessments/2023.yaml", "80.41", "81.52");
    turns.next();
    let page = preview.get("/instansi/kab-tebo/2023/").body;
    assert!(page.contains("81,52") && !page.contains("80,41"), "{page}");
}

#[test]
fn a_broken_save_says_where_and_leaves_the_last_good_page() {
    let portal = portal();
    let preview = Preview::of(&portal.path(), &[]);
    let mut turns = preview.listen();
    let good = preview.get("/instansi/kab-tebo/2023/");
    let portal = portal.edit("assessments/2023.yaml", "kab-tebo", "kab-teboo");
    let problems = turns.until(|turn| turn.problems.is_some()).problems.unwrap();
    assert!(problems.contains("assessments/2023.yaml:6:19"), "{problems}");
    assert!(problems.contains("did you mean"), "{problems}");
    let page = preview.get("/instansi/kab-tebo/2023/");
    assert_eq!((page.status, &page.body), (200, &good.body));
    let _portal = portal.edit("assessments/2023.yaml", "kab-teboo", "kab-tebo");
    turns.until(|turn| turn.problems.is_none());
    assert_eq!(preview.get("/instansi/kab-tebo/2023/").status, 200);
}

#[test]
fn content_that_is_broken_from_the_start_is_said_on_every_page_until_it_is_mended() {
    let portal = Portal::minimal().file("portal.yaml", "title: [\n");
    let preview = Preview::of(&portal.path(), &[]);
    let mut turns = preview.listen();
    assert!(turns.next().problems.is_some());
    let page = preview.get("/");
    assert_eq!(page.status, 500);
    assert!(page.body.contains("portal.yaml:2:1") && page.body.contains("/__rapor/live.js"), "{}", page.body);
    let _portal = portal.file("portal.yaml", PORTAL);
    turns.until(|turn| turn.problems.is_none());
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn what_is_deleted_is_gone_and_what_is_renamed_has_its_new_address() {
    let portal = portal();
    let preview = Preview::of(&portal.path(), &[]);
    let mut turns = preview.listen();
    turns.next();
    let news = portal.path().join("news");
    assert_eq!(preview.get("/berita/2024/02/06/pertama/").status, 200);
    fs::rename(news.join("2024-02-06-pertama.md"), news.join("2024-02-06-kedua.md")).unwrap();
    turns.next();
    let old = preview.get("/berita/2024/02/06/pertama/");
    assert_eq!(old.status, 404);
    assert!(old.body.contains("/__rapor/live.js"), "the page that says so follows changes, too");
    assert_eq!(preview.get("/berita/2024/02/06/kedua/").status, 200);
    fs::remove_file(news.join("2024-02-06-kedua.md")).unwrap();
    turns.next();
    assert_eq!(preview.get("/berita/2024/02/06/kedua/").status, 404);
    fs::create_dir(portal.path().join("pages")).unwrap();
    fs::write(portal.path().join("pages/tentang.md"), "---\ntitle: Tentang\n---\nKami.\n").unwrap();
    turns.until(|_| preview.get("/tentang/").status == 200);
}

#[test]
fn an_editor_that_writes_another_file_and_renames_it_is_followed() {
    let portal = portal();
    let preview = Preview::of(&portal.path(), &[]);
    let mut turns = preview.listen();
    turns.next();
    let news = portal.path().join("news");
    fs::write(news.join(".2024-02-06-pertama.md.swp"), ARTICLE.replace("pertama", "yang baru")).unwrap();
    fs::rename(news.join(".2024-02-06-pertama.md.swp"), news.join("2024-02-06-pertama.md")).unwrap();
    turns.until(|_| preview.get("/berita/2024/02/06/pertama/").body.contains("Kabar yang baru"));
}

#[test]
fn a_hundred_quick_saves_end_on_the_last() {
    let mut portal = portal();
    let preview = Preview::of(&portal.path(), &[]);
    let mut turns = preview.listen();
    for save in 1..=100 {
        // Every tenth one is broken for a moment.
        let title = if save % 10 == 0 { "[".to_owned() } else { format!("Kabar nomor {save}") };
        portal = portal.file("news/2024-02-06-pertama.md", ARTICLE.replace("Kabar pertama", &title));
        std::thread::sleep(std::time::Duration::from_millis(7));
    }
    let _portal = portal.file("news/2024-02-06-pertama.md", ARTICLE.replace("Kabar pertama", "Kabar terakhir"));
    turns.until(|turn| {
        turn.problems.is_none() && preview.get("/berita/2024/02/06/pertama/").body.contains("Kabar terakhir")
    });
}

#[test]
fn a_picture_that_changes_is_told_apart_from_a_text() {
    let portal = portal().file("static/logo.svg", "<svg/>");
    let preview = Preview::of(&portal.path(), &[]);
    let mut turns = preview.listen();
    assert_eq!(turns.next().files, 1);
    let portal = portal.file("news/2024-02-06-pertama.md", ARTICLE.replace("Isi", "Lain"));
    assert_eq!(turns.next().files, 1);
    let _portal = portal.file("static/logo.svg", "<svg></svg>");
    let turn = turns.next();
    assert_eq!(turn.files, turn.generation);
    assert_eq!(preview.get("/logo.svg").body, "<svg></svg>");
}

#[test]
fn nothing_is_written() {
    let portal = portal();
    let list = || {
        let all = walkdir::WalkDir::new(portal.path()).sort_by_file_name().into_iter();
        all.map(|entry| entry.unwrap().into_path()).collect::<Vec<_>>()
    };
    let before = list();
    let preview = Preview::of(&portal.path(), &[]);
    for path in ["/", "/cari/", "/pagefind/pagefind-entry.json", "/data/results.csv"] {
        assert_eq!(preview.get(path).status, 200, "{path}");
    }
    drop(preview);
    assert_eq!(list(), before);
}
