//! `omit:` in `portal.yaml` leaves things out with everything that points to them.

use crate::support::folder::Portal;
use crate::support::{self, Built, rapor, run};

const TEBO: &str = "  - {institution: kab-tebo, score: 88.41, source: ombudsman}\n";

fn built(omit: &str) -> Built {
    let portal = Portal::minimal().results(TEBO);
    let text = std::fs::read_to_string(portal.path().join("portal.yaml")).expect("a portal has its file");
    let portal = portal.file("portal.yaml", format!("{text}omit: [{omit}]\n"));
    Built::of(&portal.path())
}

/// Everything that is written, and every page.
fn said(built: &Built) -> (Vec<&str>, String) {
    let pages = built.files.keys().filter(|path| path.ends_with(".html"));
    (built.files.keys().map(String::as_str).collect(), pages.map(|path| built.text(path)).collect())
}

#[test]
fn data_go_with_their_page_and_their_links() {
    let (whole, omitted) = (built(""), built("data"));
    let is_data = |path: &&&str| path.starts_with("data/") || path.contains("/index.") && !path.ends_with(".html");
    let (files, pages) = said(&whole);
    assert!(files.iter().filter(is_data).count() > 10 && pages.contains("href=\"/data/\""));
    let (files, pages) = said(&omitted);
    assert_eq!(files.iter().filter(is_data).collect::<Vec<_>>(), Vec::<&&str>::new());
    for gone in ["/data/", "index.json", ".csv", "id=\"download\"", "contentUrl"] {
        assert!(!pages.contains(gone), "{gone}");
    }
    assert!(pages.contains("id=\"cite\"") && pages.contains("feed.xml"), "the rest stays");
}

#[test]
fn feeds_go_with_their_links() {
    let omitted = built("feeds");
    let (files, pages) = said(&omitted);
    assert!(!files.iter().any(|path| path.contains("feed.")), "{files:?}");
    assert!(!pages.contains("feed.xml") && !pages.contains("feed.json"));
}

#[test]
fn citations_go_with_what_machines_read() {
    let omitted = built("citations");
    let (_, pages) = said(&omitted);
    for gone in ["id=\"cite\"", "citation_", "<script type=\"application/ld+json\"", "@misc"] {
        assert!(!pages.contains(gone), "{gone}");
    }
    assert!(pages.contains("index.json"), "the rest stays");
}

#[test]
fn a_state_without_data_files_can_be_compared_by_its_content_alone() {
    let (content, changed) =
        (Portal::minimal().results(TEBO), Portal::minimal().results(&TEBO.replace("88.41", "88.51")));
    let [old, new] = [content, changed].map(|portal| {
        let text = std::fs::read_to_string(portal.path().join("portal.yaml")).expect("a portal has its file");
        portal.file("portal.yaml", format!("{text}omit: [data]\n"))
    });
    let diff =
        |one: &std::path::Path, other: &std::path::Path| support::said(&run(rapor(&["diff"]).arg(one).arg(other)));
    let (told, problems) = diff(&old.path(), &new.path());
    assert!(told.contains("score 88.41 → 88.51"), "{told}{problems}");
    let output = Built::of(&old.path());
    let (_, problems) = diff(&output.path(), &new.path());
    assert!(problems.contains("this output holds no data to compare"), "{problems}");
    assert!(problems.contains("compare two states of its content instead"), "{problems}");
}
