//! `portal.yaml`.

use insta::assert_snapshot;

use crate::testing::{PORTAL, Portal};

fn edited(from: &str, to: &str) -> String {
    Portal::minimal().edit("portal.yaml", from, to).problems()
}

fn with(line: &str) -> String {
    Portal::minimal().file("portal.yaml", format!("{PORTAL}{line}\n")).problems()
}

#[test]
fn the_address_always_ends_with_a_slash() {
    let portal = Portal::minimal().edit("portal.yaml", "https://example.org/", "https://example.org/rapor");
    assert_eq!(portal.content().portal.base_url, "https://example.org/rapor/");
}

#[test]
fn the_address_is_http_or_https() {
    assert_snapshot!(edited("https://example.org/", "ftp://example.org/"), @r"
        rapor::content::base-url

          × the address `ftp://example.org/` does not begin with https:// or http://
           ╭─[content/portal.yaml:2:11]
         1 │ title: Rapor
         2 │ base_url: ftp://example.org/
           ·           ──────────────────
         3 │ languages: [id]
           ╰────
          help: write where the portal will be, such as https://example.org/ or https://example.org/rapor/

        1 error
    ");
}

#[test]
fn the_address_has_no_query() {
    assert_snapshot!(edited("https://example.org/", "https://example.org/?a=b"), @r"
        rapor::content::base-url

          × the address `https://example.org/?a=b` has a query
           ╭─[content/portal.yaml:2:11]
         1 │ title: Rapor
         2 │ base_url: https://example.org/?a=b
           ·           ────────────────────────
         3 │ languages: [id]
           ╰────
          help: write where the portal will be, such as https://example.org/ or https://example.org/rapor/

        1 error
    ");
}

#[test]
fn the_address_has_a_host_and_a_plain_path() {
    for address in [
        "https://",
        "https:///rapor/",
        "https://a@example.org/",
        "https://example.org/a b/",
        "https://example.org/../",
        "\"https://example.org/#a\"",
    ] {
        assert!(edited("https://example.org/", address).contains("rapor::content::base-url"), "{address}");
    }
}

#[test]
fn a_language_is_a_short_tag() {
    assert_snapshot!(edited("[id]", "[id, Inggris]"), @r"
        rapor::content::unknown-language

          × `Inggris` is not a language
           ╭─[content/portal.yaml:3:17]
         2 │ base_url: https://example.org/
         3 │ languages: [id, Inggris]
           ·                 ───────
         4 │ publisher: {name: Ombudsman}
           ╰────
          help: write its short tag, such as `id`, `en` or `ms`

        1 error
    ");
}

#[test]
fn a_language_stands_once() {
    assert_snapshot!(edited("[id]", "[id, id]"), @r"
        rapor::content::duplicate-id

          × duplicate language `id`
           ╭─[content/portal.yaml:3:17]
         2 │ base_url: https://example.org/
         3 │ languages: [id, id]
           ·                 ──
         4 │ publisher: {name: Ombudsman}
           ╰────
          help: delete one of them

        1 error
    ");
}

#[test]
fn the_accent_is_a_colour() {
    assert_snapshot!(with("accent: teal"), @r##"
        rapor::content::accent

          × `teal` is not a colour
           ╭─[content/portal.yaml:8:9]
         7 │   - {id: kabupaten, name: Kabupaten}
         8 │ accent: teal
           ·         ────
           ╰────
          help: write # and six hexadecimal digits, in quotation marks: "#0b4f6c"

        1 error
    "##);
}

#[test]
fn an_accent_without_quotation_marks_is_a_comment() {
    // YAML reads `accent: #0b4f6c` as an empty value, which is the same as no accent; there is nothing to catch.
    assert_eq!(
        Portal::minimal().file("portal.yaml", format!("{PORTAL}accent: #0b4f6c\n")).content().portal.accent,
        None
    );
}

#[test]
fn the_logo_lies_in_static() {
    assert_snapshot!(with("logo: logo.svg"), @r"
        rapor::content::image

          × the picture `logo.svg` is not in `static`
           ╭─[content/portal.yaml:8:7]
         7 │   - {id: kabupaten, name: Kabupaten}
         8 │ logo: logo.svg
           ·       ────────
           ╰────
          help: put it at content/static/logo.svg

        1 error
    ");
}

#[test]
fn an_unknown_licence_is_fine() {
    assert_eq!(with("license: Lisensi Kami"), "");
}

#[test]
fn two_categories_with_one_id_are_an_error() {
    assert_snapshot!(edited("{id: kabupaten, name: Kabupaten}", "{id: provinsi, name: Kabupaten}"), @r"
        rapor::content::unknown-category

          × unknown category `kabupaten`
           ╭─[content/institutions/jambi.yaml:3:52]
         2 │   - {id: pemprov-jambi, name: Provinsi Jambi, category: provinsi}
         3 │   - {id: kab-tebo, name: Kabupaten Tebo, category: kabupaten}
           ·                                                    ─────────
         4 │   - {id: kab-bungo, name: Kabupaten Bungo, category: kabupaten}
           ╰────
          help: the portal has `provinsi`

        rapor::content::unknown-category

          × unknown category `kabupaten`
           ╭─[content/institutions/jambi.yaml:4:54]
         3 │   - {id: kab-tebo, name: Kabupaten Tebo, category: kabupaten}
         4 │   - {id: kab-bungo, name: Kabupaten Bungo, category: kabupaten}
           ·                                                      ─────────
           ╰────
          help: the portal has `provinsi`

        rapor::content::duplicate-id

          × two categories have the id `provinsi`
           ╭─[content/portal.yaml:7:10]
         6 │   - {id: provinsi, name: Provinsi}
         7 │   - {id: provinsi, name: Kabupaten}
           ·          ────────
           ╰────
          help: rename one of them; the first is at content/portal.yaml:6:10

        3 errors
    ");
}

#[test]
fn every_missing_key_is_reported() {
    assert_snapshot!(Portal::minimal().file("portal.yaml", "license: CC-BY-4.0\n").problems(), @r"
        rapor::content::missing-key

          × `base_url` is missing
           ╭─[content/portal.yaml:1:1]
         1 │ license: CC-BY-4.0
           · ──────────────────
           ╰────
          help: add `base_url`: the address of the published portal: `https://example.org/rapor/`

        rapor::content::missing-key

          × `categories` is missing
           ╭─[content/portal.yaml:1:1]
         1 │ license: CC-BY-4.0
           · ──────────────────
           ╰────
          help: add `categories`: the categories of institutions, in the order shown

        rapor::content::missing-key

          × `languages` is missing
           ╭─[content/portal.yaml:1:1]
         1 │ license: CC-BY-4.0
           · ──────────────────
           ╰────
          help: add `languages`: the languages; the first is served at the root

        rapor::content::missing-key

          × `publisher` is missing
           ╭─[content/portal.yaml:1:1]
         1 │ license: CC-BY-4.0
           · ──────────────────
           ╰────
          help: add `publisher`: the publisher of the portal

        rapor::content::missing-key

          × `title` is missing
           ╭─[content/portal.yaml:1:1]
         1 │ license: CC-BY-4.0
           · ──────────────────
           ╰────
          help: add `title`: the name of the portal

        5 errors
    ");
}
