//! Files and folders.

use insta::assert_snapshot;

use crate::content::{ReadOptions, read};
use crate::testing::{INSTITUTIONS, PORTAL, Portal, show};

#[test]
fn a_missing_content_folder_is_named() {
    let (content, problems) = read("no-such-folder".as_ref(), &ReadOptions::default());
    assert!(content.is_none());
    assert_snapshot!(show(&problems), @"
    rapor::content::missing-file

      × no-such-folder: the content folder does not exist
      help: go into the folder of the portal, the one that holds `content`, or name the folder with
            `--content`; `rapor init` begins a new portal

    1 error
    ");
}

#[test]
fn a_portal_without_portal_yaml_says_what_to_write() {
    assert_snapshot!(Portal::empty().file("institutions/a.yaml", INSTITUTIONS).problems(), @r"
        rapor::content::missing-file

          × content/portal.yaml: the file is missing
          help: create it with `title`, `base_url`, `languages`, `publisher` and `categories`

        1 error
    ");
}

#[test]
fn an_empty_file_is_named() {
    assert_snapshot!(Portal::minimal().file("institutions/kosong.yaml", "").problems(), @r"
        rapor::content::empty-file

          × content/institutions/kosong.yaml: the file is empty
          help: delete it, or fill it

        1 error
    ");
}

#[test]
fn a_file_of_comments_alone_is_empty() {
    assert_snapshot!(Portal::minimal().file("institutions/kosong.yaml", "# nanti\n").problems(), @r"
        rapor::content::empty-file

          × the file is empty
           ╭─[content/institutions/kosong.yaml:1:1]
         1 │ # nanti
           · ───────
           ╰────
          help: delete it, or fill it

        1 error
    ");
}

#[test]
fn a_file_that_is_not_utf8_is_reported_at_the_first_bad_byte() {
    let text = b"institutions:\n  - {id: kota-jambi, name: Kot\xe1 Jambi, category: kabupaten}\n";
    assert_snapshot!(Portal::minimal().file("institutions/latin1.yaml", text).problems(), @r#"
        rapor::content::not-utf8

          × the file is not UTF-8: byte 44 is 0xE1
           ╭─[content/institutions/latin1.yaml:2:31]
         1 │ institutions:
         2 │   - {id: kota-jambi, name: Kot� Jambi, category: kabupaten}
           ·                               ─
           ╰────
          help: save it as UTF-8; most editors offer that under "Save as"

        1 error
    "#);
}

#[test]
fn a_control_character_is_reported_wherever_it_stands() {
    let article = "---\ntitle: \"Hasil\\a\"\ndate: 2024-02-06\n---\nTeks\u{b}.\n";
    assert_snapshot!(Portal::minimal().file("news/2024-02-06-hasil.md", article).problems(), @r#"
        rapor::content::control-character

          × `title` contains the control character U+0007
           ╭─[content/news/2024-02-06-hasil.md:2:8]
         1 │ ---
         2 │ title: "Hasil\a"
           ·        ─────────
         3 │ date: 2024-02-06
           ╰────
          help: delete the character

        rapor::content::control-character

          × the file contains the control character U+000B
           ╭─[content/news/2024-02-06-hasil.md:5:5]
         4 │ ---
         5 │ Teks�.
           ·     ─
           ╰────
          help: delete the character

        2 errors
    "#);
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    let portal = Portal::minimal().file("portal.yaml", format!("\u{feff}{PORTAL}"));
    assert_eq!(portal.content().portal.base_url, "https://example.org/");
}

#[test]
fn windows_line_ends_are_read_and_counted_right() {
    let text = INSTITUTIONS.replace("kab-tebo", "Kab Tebo").replace('\n', "\r\n");
    assert_snapshot!(Portal::minimal().file("institutions/jambi.yaml", text).problems(), @r"
        rapor::content::bad-id

          × `Kab Tebo` is not an id: `K` is not allowed
           ╭─[content/institutions/jambi.yaml:3:10]
         2 │   - {id: pemprov-jambi, name: Provinsi Jambi, category: provinsi}
         3 │   - {id: Kab Tebo, name: Kabupaten Tebo, category: kabupaten}
           ·          ────────
         4 │   - {id: kab-bungo, name: Kabupaten Bungo, category: kabupaten}
           ╰────
          help: an id is made of a-z, 0-9 and -; write `kab-tebo`

        1 error
    ");
}

#[test]
fn columns_count_characters() {
    let text = "institutions:\n  - {name: Provinsi “Jambi” – é, id: Jambi, category: provinsi}\n";
    assert_snapshot!(Portal::minimal().file("institutions/jambi.yaml", text).problems(), @r"
        rapor::content::bad-id

          × `Jambi` is not an id: `J` is not allowed
           ╭─[content/institutions/jambi.yaml:2:38]
         1 │ institutions:
         2 │   - {name: Provinsi “Jambi” – é, id: Jambi, category: provinsi}
           ·                                      ─────
           ╰────
          help: an id is made of a-z, 0-9 and -; write `jambi`

        1 error
    ");
}

#[test]
fn a_wrong_ending_is_an_error_with_the_right_name() {
    let portal = Portal::minimal().file("institutions/lain.yml", INSTITUTIONS).file("news/2024-02-06-a.MD", "x");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::file-name

          × content/institutions/lain.yml: the name ends in .yml
          help: rename it to `institutions/lain.yaml`

        rapor::content::file-name

          × content/news/2024-02-06-a.MD: the name ends in .MD
          help: rename it to `news/2024-02-06-a.md`

        2 errors
    ");
}

#[test]
fn a_text_file_in_a_further_folder_is_an_error() {
    let portal = Portal::minimal().file("news/2024/2024-02-06-a.md", "x").file("institutions/jambi/a.yaml", "x");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::file-name

          × content/institutions/jambi/a.yaml: the file is in the wrong folder
          help: `institutions` holds .yaml files and no subfolders

        rapor::content::file-name

          × content/news/2024/2024-02-06-a.md: the file is in the wrong folder
          help: `news` holds .md files and no subfolders

        2 errors
    ");
}

#[test]
fn files_that_nothing_reads_are_warnings() {
    let portal = Portal::minimal()
        .file("redirect.yaml", "x")
        .file("assesments/2023.yaml", "x")
        .file("news/draf.docx", "x")
        .file("README.md", "x");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::unexpected-file

          ⚠ content/assesments: unknown folder, which is ignored
          help: did you mean `assessments`?

        rapor::content::unexpected-file

          ⚠ content/news/draf.docx: unknown file, which is ignored
          help: files that are published as they are belong in `static`

        rapor::content::unexpected-file

          ⚠ content/redirect.yaml: unknown file, which is ignored
          help: did you mean `redirects.yaml`?

        3 warnings
    ");
}

#[test]
fn hidden_files_and_what_editors_leave_behind_are_no_content() {
    let portal = Portal::minimal()
        .file(".DS_Store", "x")
        .file("institutions/.jambi.yaml.swp", "x")
        .file("institutions/jambi.yaml~", "x")
        .file("institutions/#jambi.yaml#", "x")
        .file(".obsidian/app.json", "x")
        .file("static/.DS_Store", "x")
        .file("static/.well-known/security.txt", "x");
    let assets = portal.content().assets;
    assert_eq!(assets.iter().map(|a| a.path.as_str()).collect::<Vec<_>>(), [".well-known/security.txt"]);
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_that_leaves_the_folder_is_an_error() {
    let outside = tempfile::tempdir().expect("a temporary folder can be made");
    std::fs::write(outside.path().join("rahasia.yaml"), INSTITUTIONS).expect("a file can be written");
    let portal = Portal::minimal()
        .link("institutions/rahasia.yaml", outside.path().join("rahasia.yaml"))
        .link("news", outside.path());
    assert_snapshot!(portal.problems(), @r"
        rapor::content::symlink-outside

          × content/institutions/rahasia.yaml: the symbolic link points outside the content folder
          help: copy the file into the content folder

        rapor::content::symlink-outside

          × content/news: the symbolic link points outside the content folder
          help: copy the file into the content folder

        2 errors
    ");
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_that_stays_inside_is_read() {
    let portal = Portal::minimal().edit("institutions/jambi.yaml", "kab-tebo", "kab-tebo");
    let target = portal.path().join("institutions/jambi.yaml");
    let moved = portal.path().join("static");
    std::fs::create_dir(&moved).expect("a folder can be made");
    std::fs::rename(&target, moved.join("jambi.yaml")).expect("a file can be moved");
    let portal = portal.link("institutions/jambi.yaml", "../static/jambi.yaml");
    assert_eq!(portal.content().institutions.len(), 3);
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_that_leads_nowhere_or_to_itself_is_an_error() {
    let portal = Portal::minimal()
        .link("institutions/hilang.yaml", "tidak-ada.yaml")
        .link("institutions/lingkaran.yaml", "lingkaran.yaml")
        .link("institutions/naik", "..");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::symlink-broken

          × content/institutions/hilang.yaml: the target of the symbolic link does not exist
          help: delete the link, or create its target

        rapor::content::symlink-broken

          × content/institutions/lingkaran.yaml: the target of the symbolic link does not exist
          help: delete the link, or create its target

        rapor::content::symlink-broken

          × content/institutions/naik: the symbolic link points to a folder that contains it
          help: delete the link

        3 errors
    ");
}
