//! Pages.

use insta::assert_snapshot;

use crate::testing::Portal;

#[test]
fn pages_stand_by_order_and_then_by_name() {
    let page = |order: &str| format!("---\ntitle: Halaman\n{order}---\nTeks.\n");
    let content = Portal::minimal()
        .file("pages/b.md", page(""))
        .file("pages/c.md", page("order: -1\n"))
        .file("pages/a.md", page("order: 2\n"))
        .content();
    let ids: Vec<_> = content.pages.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(ids, ["c", "b", "a"]);
}

#[test]
fn a_page_has_no_keys_of_an_article() {
    let portal = Portal::minimal().file("pages/tentang.md", "---\ntitle: Tentang\nbyline: Redaksi\n---\n");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::unknown-key

          × unknown key `byline`
           ╭─[content/pages/tentang.md:3:1]
         2 │ title: Tentang
         3 │ byline: Redaksi
           · ──────
         4 │ ---
           ╰────
          help: the keys of the file are `title`, `summary`, `updated`, `order`, `draft` and `lang`

        1 error
    ");
}

#[test]
fn the_name_of_a_page_is_its_address() {
    assert_snapshot!(Portal::minimal().file("pages/Tentang_kami.md", "---\ntitle: Tentang\n---\n").problems(), @r"
        rapor::content::file-name

          × content/pages/Tentang_kami.md: the name cannot be part of an address: `Tentang_kami` is not an
          │ id: `T` is not allowed
          help: an id is made of a-z, 0-9 and -; write `tentang-kami`

        1 error
    ");
}

#[test]
fn the_order_of_a_page_is_a_whole_number() {
    let portal = Portal::minimal().file("pages/tentang.md", "---\ntitle: Tentang\norder: 99999999999\n---\n");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::bad-number

          × `order` cannot be 99999999999
           ╭─[content/pages/tentang.md:3:8]
         2 │ title: Tentang
         3 │ order: 99999999999
           ·        ───────────
         4 │ ---
           ╰────
          help: write a whole number from -2147483648 to 2147483647

        1 error
    ");
}
