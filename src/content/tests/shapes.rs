//! Keys and types.

use insta::assert_snapshot;

use crate::testing::Portal;

fn institution(lines: &str) -> String {
    Portal::minimal().file("institutions/jambi.yaml", format!("institutions:\n{lines}")).problems()
}

#[test]
fn an_unknown_key_suggests_the_nearest_one() {
    assert_snapshot!(institution("  - {id: kab-tebo, nmae: Tebo, category: kabupaten}\n"), @r"
        rapor::content::unknown-key

          × unknown key `nmae`
           ╭─[content/institutions/jambi.yaml:2:20]
         1 │ institutions:
         2 │   - {id: kab-tebo, nmae: Tebo, category: kabupaten}
           ·                    ────
           ╰────
          help: did you mean `name`?

        1 error
    ");
}

#[test]
fn an_unknown_key_like_none_lists_those_there_are() {
    assert_snapshot!(institution("  - {id: kab-tebo, name: Tebo, category: kabupaten, walikota: x}\n"), @r"
        rapor::content::unknown-key

          × unknown key `walikota`
           ╭─[content/institutions/jambi.yaml:2:53]
         1 │ institutions:
         2 │   - {id: kab-tebo, name: Tebo, category: kabupaten, walikota: x}
           ·                                                     ────────
           ╰────
          help: the keys of an item of `institutions` are `id`, `name`, `short`, `category`, `parent`,
                `code`, `aliases`, `former_ids`, `since`, `until`, `successors` and `names`

        1 error
    ");
}

#[test]
fn a_missing_key_says_what_it_is_for() {
    assert_snapshot!(institution("  - id: kab-tebo\n    category: kabupaten\n"), @r"
        rapor::content::missing-key

          × `name` is missing
           ╭─[content/institutions/jambi.yaml:2:5]
         1 │ institutions:
         2 │   - id: kab-tebo
           ·     ────────────
         3 │     category: kabupaten
           ╰────
          help: add `name`: the full name

        1 error
    ");
}

#[test]
fn a_key_without_a_value_is_empty() {
    assert_snapshot!(institution("  - id: kab-tebo\n    name:\n    category: kabupaten\n"), @r"
        rapor::content::empty-value

          × `name` is empty
           ╭─[content/institutions/jambi.yaml:3:9]
         2 │   - id: kab-tebo
         3 │     name:
           ·         ▲
         4 │     category: kabupaten
           ╰────
          help: write text

        1 error
    ");
}

#[test]
fn a_list_or_a_mapping_that_must_be_there_is_written_if_only_as_brackets() {
    let portal = Portal::minimal()
        .file("institutions/lain.yaml", "institutions:\n")
        .edit("methodologies/kepatuhan.yaml", "facts:", "comparable_with:\nfacts:")
        .results("  []\n")
        .edit("assessments/2023.yaml", "sources: {ombudsman: {publisher: Ombudsman, title: Hasil}}", "sources:");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::empty-value

          × `sources` is empty
           ╭─[content/assessments/2023.yaml:4:8]
         3 │ published: 2023-12-14
         4 │ sources:
           ·        ▲
         5 │ results:
           ╰────
          help: write a mapping

        rapor::content::empty-value

          × `institutions` is empty
           ╭─[content/institutions/lain.yaml:1:13]
         1 │ institutions:
           ·             ▲
           ╰────
          help: write a list

        2 errors
    ");
    let portal = Portal::minimal().file("institutions/lain.yaml", "institutions: []\n");
    assert_eq!(portal.content().institutions.len(), 3);
}

#[test]
fn an_optional_key_without_a_value_is_absent() {
    let text = "institutions:\n  - id: kab-tebo\n    name: Tebo\n    category: kabupaten\n    parent:\n    aliases:\n";
    let content = Portal::minimal().file("institutions/jambi.yaml", text).content();
    assert_eq!(content.institutions["kab-tebo"].parent, None);
}

#[test]
fn an_empty_text_is_an_error() {
    assert_snapshot!(institution("  - {id: kab-tebo, name: \" \", category: kabupaten}\n"), @r#"
        rapor::content::empty-value

          × `name` is empty
           ╭─[content/institutions/jambi.yaml:2:26]
         1 │ institutions:
         2 │   - {id: kab-tebo, name: " ", category: kabupaten}
           ·                          ───
           ╰────
          help: write the text

        1 error
    "#);
}

#[test]
fn a_number_as_a_text_needs_quotation_marks() {
    assert_snapshot!(institution("  - {id: kab-tebo, name: 2023, category: kabupaten}\n"), @r#"
        rapor::content::wrong-type

          × `name` must be text, not a number
           ╭─[content/institutions/jambi.yaml:2:26]
         1 │ institutions:
         2 │   - {id: kab-tebo, name: 2023, category: kabupaten}
           ·                          ────
           ╰────
          help: put it in quotation marks: "2023"

        1 error
    "#);
}

#[test]
fn a_list_as_a_text_is_of_the_wrong_type() {
    assert_snapshot!(institution("  - {id: kab-tebo, name: [Tebo], category: kabupaten}\n"), @r"
        rapor::content::wrong-type

          × `name` must be text, or text by language, not a list
           ╭─[content/institutions/jambi.yaml:2:26]
         1 │ institutions:
         2 │   - {id: kab-tebo, name: [Tebo], category: kabupaten}
           ·                          ──────
           ╰────

        1 error
    ");
}

#[test]
fn a_text_as_a_list_is_shown_as_a_list() {
    assert_snapshot!(institution("  - {id: kab-tebo, name: Tebo, category: kabupaten, aliases: Kab Tebo}\n"), @r"
        rapor::content::wrong-type

          × `aliases` must be a list, not text
           ╭─[content/institutions/jambi.yaml:2:62]
         1 │ institutions:
         2 │   - {id: kab-tebo, name: Tebo, category: kabupaten, aliases: Kab Tebo}
           ·                                                              ────────
           ╰────
          help: write it as a list: [Kab Tebo]

        1 error
    ");
}

#[test]
fn a_mapping_as_a_list_needs_dashes() {
    assert_snapshot!(institution("  id: kab-tebo\n  name: Tebo\n"), @r"
        rapor::content::wrong-type

          × `institutions` must be a list, not a mapping
           ╭─[content/institutions/jambi.yaml:2:3]
         1 │ institutions:
         2 │   id: kab-tebo
           ·   ────────────
         3 │   name: Tebo
           ╰────
          help: begin each item with a dash

        1 error
    ");
}

#[test]
fn a_list_as_a_mapping_needs_keys() {
    assert_snapshot!(Portal::minimal().file("redirects.yaml", "redirects:\n  - /lama/: /baru/\n").problems(), @r"
        rapor::content::wrong-type

          × `redirects` must be a mapping, not a list
           ╭─[content/redirects.yaml:2:3]
         1 │ redirects:
         2 │   - /lama/: /baru/
           ·   ────────────────
           ╰────
          help: write `key: value`, without a dash

        1 error
    ");
}

#[test]
fn a_text_as_a_file_is_of_the_wrong_type() {
    assert_snapshot!(Portal::minimal().file("redirects.yaml", "lama ke baru\n").problems(), @r"
        rapor::content::wrong-type

          × the file must be a mapping, not text
           ╭─[content/redirects.yaml:1:1]
         1 │ lama ke baru
           · ────────────
           ╰────

        1 error
    ");
}

#[test]
fn an_empty_item_of_a_list_is_an_error() {
    assert_snapshot!(institution("  - {id: kab-tebo, name: Tebo, category: kabupaten}\n  -\n"), @r"
        rapor::content::empty-value

          × an item of `institutions` is empty
           ╭─[content/institutions/jambi.yaml:3:4]
         2 │   - {id: kab-tebo, name: Tebo, category: kabupaten}
         3 │   -
           ·    ▲
           ╰────
          help: write a mapping

        1 error
    ");
}

#[test]
fn an_empty_list_that_needs_an_item_is_an_error() {
    assert_snapshot!(Portal::minimal().edit("portal.yaml", "languages: [id]", "languages: []").problems(), @r"
        rapor::content::empty-value

          × `languages` is an empty list
           ╭─[content/portal.yaml:3:12]
         2 │ base_url: https://example.org/
         3 │ languages: []
           ·            ──
         4 │ publisher: {name: Ombudsman}
           ╰────
          help: it needs at least one item

        1 error
    ");
}

#[test]
fn an_id_of_other_characters_shows_one_that_could_be() {
    assert_snapshot!(institution("  - {id: Kab. Tebo, name: Tebo, category: kabupaten}\n"), @r"
        rapor::content::bad-id

          × `Kab. Tebo` is not an id: `K` is not allowed
           ╭─[content/institutions/jambi.yaml:2:10]
         1 │ institutions:
         2 │   - {id: Kab. Tebo, name: Tebo, category: kabupaten}
           ·          ─────────
           ╰────
          help: an id is made of a-z, 0-9 and -; write `kab-tebo`

        1 error
    ");
}

#[test]
fn an_id_that_yaml_reads_as_something_else_is_an_error() {
    assert_snapshot!(institution("  - {id: \"null\", name: Tebo, category: kabupaten}\n"), @r#"
        rapor::content::bad-id

          × `null` cannot be an id: YAML reads it as another kind of value
           ╭─[content/institutions/jambi.yaml:2:10]
         1 │ institutions:
         2 │   - {id: "null", name: Tebo, category: kabupaten}
           ·          ──────
           ╰────
          help: choose another word

        1 error
    "#);
}

#[test]
fn a_word_that_is_not_allowed_suggests_one_that_is() {
    let portal = Portal::minimal().edit("methodologies/kepatuhan.yaml", "color: green", "color: gren");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::unknown-word

          × `color` cannot be `gren`
            ╭─[content/methodologies/kepatuhan.yaml:18:37]
         17 │ zones:
         18 │   - {id: hijau, name: Hijau, color: gren}
            ·                                     ────
         19 │   - {id: kuning, name: Kuning, color: yellow}
            ╰────
          help: did you mean `green`? The known words are `green`, `yellow`, `red`, `blue`, `orange`,
                `purple` and `grey`

        1 error
    ");
}

#[test]
fn a_word_like_none_of_those_allowed_lists_them() {
    let portal = Portal::minimal().edit("methodologies/kepatuhan.yaml", "decimals: 2", "decimals: 2, rounding: floor");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::unknown-word

          × `rounding` cannot be `floor`
           ╭─[content/methodologies/kepatuhan.yaml:3:50]
         2 │ name: Kepatuhan
         3 │ scale: {min: 0, max: 100, decimals: 2, rounding: floor}
           ·                                                  ─────
         4 │ score:
           ╰────
          help: write one of `half-up` and `half-even`

        1 error
    ");
}
