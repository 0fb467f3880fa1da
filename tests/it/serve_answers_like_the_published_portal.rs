//! `rapor serve`: addresses, media types and headers; drafts and embargoes; who may ask.

use std::process::Command;

use crate::support::Preview;
use crate::support::folder::Portal;

const SCORE: &str = "  - {institution: kab-tebo, score: 80.41, source: ombudsman}\n";

fn article(title: &str, more: &str) -> String {
    format!("---\ntitle: {title}\ndate: 2024-02-06\n{more}---\nIsi.\n")
}

fn portal() -> Portal {
    Portal::minimal()
        .results(SCORE)
        .file("news/2024-02-06-kabar.md", article("Kabar", ""))
        .file("news/2024-02-06-naskah.md", article("Naskah", "draft: true\n"))
        .file("news/2024-02-06-nanti.md", article("Nanti", "embargo: 2024-03-01T14:00[Asia/Jakarta]\n"))
        .file("static/unduhan/dokumen 1.pdf", "%PDF-1.7 isi")
        .edit("portal.yaml", "https://example.org/", "https://example.org/rapor/")
}

#[test]
fn every_kind_of_document_has_its_media_type_and_is_never_stored() {
    let portal = portal();
    let preview = Preview::of(&portal.path(), &[]);
    let cases = [
        ("/", "text/html; charset=utf-8"),
        ("/2023/index.json", "application/json"),
        ("/2023/index.csv", "text/csv; charset=utf-8"),
        ("/theme/style.css", "text/css; charset=utf-8"),
        ("/theme/site.js", "text/javascript; charset=utf-8"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/unduhan/dokumen%201.pdf", "application/pdf"),
        ("/__rapor/live.js", "text/javascript; charset=utf-8"),
    ];
    for (path, media_type) in cases {
        let answer = preview.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.head.contains(&format!("content-type: {media_type}")), "{path}: {}", answer.head);
        assert!(answer.head.contains("cache-control: no-store"), "{path}: {}", answer.head);
    }
}

#[test]
fn the_path_of_the_public_address_is_dropped_and_absolute_addresses_lead_to_the_preview() {
    let portal = portal();
    let preview = Preview::of(&portal.path(), &[]);
    let page = preview.get("/2023/").body;
    assert!(page.contains("<link rel=\"canonical\" href=\"http://127.0.0.1:"), "{page}");
    assert!(!page.contains("example.org") && !page.contains("\"/rapor/"), "{page}");
}

#[test]
fn a_folder_without_its_slash_leads_to_the_one_with_it_and_nothing_leads_to_the_own_page_for_that() {
    let portal = portal();
    let preview = Preview::of(&portal.path(), &[]);
    let answer = preview.get("/2023");
    assert_eq!(answer.status, 302);
    assert!(answer.head.contains("location: /2023/"), "{}", answer.head);
    let missing = preview.get("/tidak/ada/");
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains("<main"), "{}", missing.body);
    for path in ["/../portal.yaml", "/%2e%2e/portal.yaml", "/..%2fportal.yaml", "/portal.yaml", "//etc/passwd"] {
        assert_eq!(preview.get(path).status, 404, "{path}");
    }
}

#[test]
fn a_part_of_a_file_on_the_disk_can_be_asked_for() {
    let portal = portal();
    let preview = Preview::of(&portal.path(), &[]);
    let part = preview.ask("GET", "/unduhan/dokumen%201.pdf", "localhost", "Range: bytes=0-3\r\n");
    assert_eq!((part.status, part.body.as_str()), (206, "%PDF"));
}

#[test]
fn drafts_and_what_is_under_embargo_are_shown_and_marked() {
    let portal = portal();
    let preview = Preview::of(&portal.path(), &["--now", "2024-02-07T00:00:00Z"]);
    let draft = preview.get("/berita/2024/02/06/naskah/").body;
    assert!(draft.contains("<aside id=\"rapor-note\" lang=\"en\">Draft: "), "{draft}");
    let later = preview.get("/berita/2024/02/06/nanti/").body;
    assert!(later.contains("Under embargo until 2024-03-01T07:00:00Z"), "{later}");
    assert!(!preview.get("/berita/2024/02/06/kabar/").body.contains("rapor-note"));
}

#[test]
fn without_drafts_the_preview_shows_what_a_build_would_publish() {
    let portal = portal();
    let preview = Preview::of(&portal.path(), &["--no-drafts", "--now", "2024-02-07T00:00:00Z"]);
    assert_eq!(preview.get("/berita/2024/02/06/naskah/").status, 404);
    assert_eq!(preview.get("/berita/2024/02/06/nanti/").status, 404);
    assert_eq!(preview.get("/berita/2024/02/06/kabar/").status, 200);
}

#[test]
fn a_name_of_another_computer_is_not_answered_and_nothing_can_be_sent() {
    let portal = portal();
    let preview = Preview::of(&portal.path(), &[]);
    assert_eq!(preview.ask("GET", "/", "evil.example", "").status, 421);
    assert_eq!(preview.ask("GET", "/__rapor/events", "evil.example", "").status, 421);
    assert_eq!(preview.ask("GET", "/", "localhost:1", "").status, 200);
    assert_eq!(preview.ask("POST", "/", "localhost", "Content-Length: 0\r\n").status, 405);
    let head = preview.ask("HEAD", "/", "localhost", "");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
}

#[test]
fn a_port_in_use_is_said_with_one_that_is_free() {
    let portal = portal();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let run = Command::new(env!("CARGO_BIN_EXE_rapor"))
        .args(["serve", "--port", &port, "--content"])
        .arg(portal.path())
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(2));
    let said = String::from_utf8(run.stderr).unwrap();
    assert!(said.contains(&format!("port {port} is in use")) && said.contains("rapor serve --port "), "{said}");
}

#[test]
fn a_preview_that_others_can_reach_warns() {
    let portal = portal();
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapor"))
        .args(["serve", "--port", "0", "--host", "0.0.0.0", "--content"])
        .arg(portal.path())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = String::new();
    let mut lines = std::io::BufRead::lines(std::io::BufReader::new(child.stderr.take().unwrap()));
    while !said.contains("--no-drafts") {
        said.push_str(&lines.next().expect("it warns").unwrap());
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(said.contains("whoever reaches 0.0.0.0 on this network can read this portal, its drafts"), "{said}");
}
