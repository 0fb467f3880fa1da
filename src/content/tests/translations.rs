//! Text by language.

use insta::assert_snapshot;

use crate::content::id::Lang;
use crate::testing::{Portal, show};

fn bilingual() -> Portal {
    Portal::minimal().edit("portal.yaml", "[id]", "[id, en]")
}

#[test]
fn a_text_is_given_by_language_and_falls_back_to_the_first() {
    let content = bilingual().edit("portal.yaml", "title: Rapor", "title: {id: Rapor, en: Report card}").content();
    let (id, en, ms) = (Lang::new("id"), Lang::new("en"), Lang::new("ms"));
    assert_eq!(content.portal.title.get(&en, &id), "Report card");
    assert_eq!(content.portal.title.get(&ms, &id), "Rapor");
}

#[test]
fn a_missing_translation_is_a_warning_and_content_is_given() {
    let portal = bilingual().edit("portal.yaml", "title: Rapor", "title: {id: Rapor}");
    let (content, problems) = portal.read();
    assert!(content.is_some());
    assert_snapshot!(show(&problems), @r"
        rapor::content::missing-translation

          ⚠ the text is missing in `en`
           ╭─[content/portal.yaml:1:1]
         1 │ title: {id: Rapor}
           · ─────
         2 │ base_url: https://example.org/
           ╰────
          help: add `en: …`; until then the text in `id`, or the first one written, is shown

        1 warning
    ");
}

#[test]
fn an_unknown_language_is_an_error() {
    let portal = bilingual().edit("portal.yaml", "title: Rapor", "title: {id: Rapor, en: Report card, eng: Report}");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::unknown-language

          × unknown language `eng`
           ╭─[content/portal.yaml:1:37]
         1 │ title: {id: Rapor, en: Report card, eng: Report}
           ·                                     ───
         2 │ base_url: https://example.org/
           ╰────
          help: the portal is in `id` and `en`; add others to `languages` in portal.yaml

        1 error
    ");
}

#[test]
fn a_text_by_no_language_is_an_error() {
    assert_snapshot!(bilingual().edit("portal.yaml", "title: Rapor", "title: {}").problems(), @r"
        rapor::content::empty-value

          × `title` is an empty mapping
           ╭─[content/portal.yaml:1:8]
         1 │ title: {}
           ·        ──
         2 │ base_url: https://example.org/
           ╰────
          help: it needs at least one entry

        1 error
    ");
}
