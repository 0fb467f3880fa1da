//! Every link leads somewhere: to a text, a file, a page of the portal, or another site.

use super::support::{Portal, html, id, portal, problems, prose_of, sound, told};

fn with_texts() -> Portal {
    let article = |title: &str| format!("---\ntitle: {title}\ndate: 2023-12-20\n---\nIsi.\n");
    portal()
        .file("news/2023-12-20-penghargaan.md", article("Penghargaan"))
        .file("news/2023-12-20-penghargaan.en.md", article("Award"))
        .file("news/2023-12-20-lokal.md", article("Lokal"))
        .file("news/2023-12-20-rancangan.md", article("Rancangan").replace("---\nIsi", "draft: true\n---\nIsi"))
        .file("news/foto 1.png", "x")
        .file("pages/tentang.md", "---\ntitle: Tentang\n---\nIsi.\n")
        .file("pages/tentang.en.md", "---\ntitle: About\n---\nIsi.\n")
        .file("static/laporan.pdf", "x")
}

fn href(tag: &str, target: &str) -> String {
    let html = sound(prose_of(with_texts(), tag, &format!("[x]({target})"))).html;
    html.split_once("<a href=").and_then(|(_, rest)| rest.split_once('>')).map(|(a, _)| a.to_owned()).unwrap()
}

#[test]
fn texts_are_linked_by_their_files_in_the_language_at_hand() {
    assert_eq!(href("id", "2023-12-20-penghargaan.md"), "\"/rapor/berita/2023/12/20/penghargaan/\"");
    assert_eq!(href("en", "2023-12-20-penghargaan.md"), "\"/rapor/en/news/2023/12/20/penghargaan/\"");
    assert_eq!(href("en", "./2023-12-20-lokal.md#isi"), "\"/rapor/berita/2023/12/20/lokal/#isi\" hreflang=\"id\"");
    assert_eq!(
        href("id", "2023-12-20-penghargaan.en.md"),
        "\"/rapor/en/news/2023/12/20/penghargaan/\" hreflang=\"en\""
    );
    assert_eq!(href("en", "../pages/tentang.md"), "\"/rapor/en/tentang/\"");
}

#[test]
fn files_and_pages_are_linked_below_the_portals_path() {
    assert_eq!(href("id", "foto%201.png"), "\"/rapor/berkas/foto%201.png\"");
    assert_eq!(href("id", "../static/laporan.pdf"), "\"/rapor/berkas/laporan.pdf\"");
    assert_eq!(href("id", "/instansi/kab-tebo/?a=b&c#nilai"), "\"/rapor/instansi/kab-tebo/?a=b&amp;c#nilai\"");
}

#[test]
fn things_of_the_portal_are_linked_by_their_ids() {
    assert_eq!(href("en", "institution:kab-tebo"), "\"/rapor/en/institutions/kab-tebo/\"");
    assert_eq!(href("id", "institution:kab-tebo/2023"), "\"/rapor/instansi/kab-tebo/2023/\"");
    assert_eq!(href("id", "edition:2023"), "\"/rapor/2023/\"");
    assert_eq!(href("id", "methodology:kepatuhan"), "\"/rapor/metodologi/kepatuhan/\"");
    let prose = sound(id("[](institution:kab-tebo) [](edition:2023) [](methodology:opini)"));
    assert_eq!(prose.text, "Kabupaten Tebo 2023 Opini");
}

#[test]
fn other_sites_are_marked() {
    assert_eq!(
        html("[x](https://example.org/?a=1&b=2) <redaksi@example.org> <https://example.org/é>"),
        "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"external noopener\">x</a> <a \
         href=\"mailto:redaksi@example.org\">redaksi@example.org</a> <a href=\"https://example.org/%C3%A9\" \
         rel=\"external noopener\">https://example.org/é</a></p>\n"
    );
}

#[test]
fn internal_links_are_given_with_their_place() {
    let prose = sound(prose_of(with_texts(), "id", "Satu\n[x](/instansi/kab-tebo/#nilai) [y](../pages/tentang.md)"));
    let links: Vec<_> =
        prose.links.iter().map(|l| (l.page.as_str(), l.anchor.as_deref(), l.location.line_column())).collect();
    assert_eq!(links, [("/instansi/kab-tebo/", Some("nilai"), (6, 5)), ("/tentang/", None, (6, 36))]);
}

#[test]
fn a_link_that_leads_nowhere_is_an_error() {
    let wrong = [
        (
            "2023-12-20-pengharagan.md",
            "there is no article `2023-12-20-pengharagan.md` / did you mean `2023-12-20-penghargaan.md`?",
        ),
        (
            "2023-12-20-rancangan.md",
            "the article `2023-12-20-rancangan.md` is left out of this build / it is a draft or under embargo: take the \
             link out, or publish both together",
        ),
        ("../pages/tentan.md", "there is no page `tentan.md` / did you mean `tentang.md`?"),
        (
            "gambar.jpg",
            "there is no file `gambar.jpg` / put the file beside the text, and mind capital letters in its name",
        ),
        ("../static/Laporan.pdf", "there is no file `../static/Laporan.pdf` / did you mean `laporan.pdf`?"),
        (
            "../assessments/2023.yaml",
            "`../assessments/2023.yaml` is no file that is published / link to what it is about: institution:ID, \
             edition:ID or methodology:ID",
        ),
        (
            "../../../etc/passwd",
            "`../../../etc/passwd` is no file that is published / name an article, a page or a file relative to this \
             file, such as ../pages/tentang.md",
        ),
        ("", "the link leads nowhere / write an address between the round brackets"),
        ("?a=b", "the link leads nowhere / write an address between the round brackets"),
        ("//example.org/", "`//example.org/` does not say how the other site is reached / write https://example.org/"),
    ];
    for (target, message) in wrong {
        let told = told(&prose_of(with_texts(), "id", &format!("[x]({target})")).diagnostics);
        let column = if target.is_empty() { 1 } else { 5 };
        assert_eq!(told, [format!("5:{column} error link: {message}")]);
    }
}

#[test]
fn an_anchor_on_the_page_must_be_there() {
    html("[x](#cara-membaca)\n\n## Cara membaca\n");
    assert_eq!(
        problems("[x](#cara-baca)\n\n## Cara membaca\n"),
        [
            "5:5 error anchor: there is no heading with the anchor `cara-baca` on this page / did you mean `cara-membaca`?"
        ]
    );
}

#[test]
fn a_scheme_that_is_none_is_an_error() {
    assert_eq!(
        problems("[x](javascript:alert)"),
        [
            "5:5 error unknown-scheme: `javascript:` is no kind of link that is known / links begin with `score:`, `predicate:`, `zone:`, `rank:`, `change:`, \
             `was:`, `count:`, `share:`, `mean:`, `max:`, `min:`, `chart:`, `institution:`, `edition:`, `methodology:`, \
             `http:`, `https:`, `mailto:`, `tel:`"
        ]
    );
    assert!(problems("[x](institusion:kab-tebo)")[0].contains("did you mean `institution:`?"));
}
