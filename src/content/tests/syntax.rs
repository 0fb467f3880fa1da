//! YAML that is not YAML, or is not what a portal needs of it.

use insta::assert_snapshot;

use crate::testing::Portal;

fn institutions(text: &str) -> String {
    Portal::minimal().file("institutions/jambi.yaml", text).problems()
}

#[test]
fn a_key_that_stands_twice_is_an_error_that_names_both_lines() {
    assert_snapshot!(institutions(
        "institutions:
  - id: kab-tebo
    name: Kabupaten Tebo
    category: kabupaten
    name: Tebo
"
    ), @r"
        rapor::content::duplicate-key

          × duplicate key `name`
           ╭─[content/institutions/jambi.yaml:5:5]
         4 │     category: kabupaten
         5 │     name: Tebo
           ·     ────
           ╰────
          help: delete one of them; the first is on line 3

        1 error
    ");
}

#[test]
fn a_value_that_stands_twice_for_one_part_is_an_error() {
    assert_snapshot!(Portal::minimal().results(
        "  - institution: kab-tebo
    values: {input: 80, output: 81, input: 82}
    source: ombudsman
"
    ).problems(), @r"
        rapor::content::duplicate-key

          × duplicate key `input`
           ╭─[content/assessments/2023.yaml:7:37]
         6 │   - institution: kab-tebo
         7 │     values: {input: 80, output: 81, input: 82}
           ·                                     ─────
         8 │     source: ombudsman
           ╰────
          help: delete one of them; the first is on line 7

        1 error
    ");
}

#[test]
fn a_colon_in_a_text_needs_quotation_marks() {
    assert_snapshot!(institutions("institutions:\n  - id: kab-tebo\n    name: Tebo: kabupaten\n    category: kabupaten\n"), @r"
        rapor::content::syntax

          × unexpected colon
           ╭─[content/institutions/jambi.yaml:3:15]
         2 │   - id: kab-tebo
         3 │     name: Tebo: kabupaten
           ·               ───────────
         4 │     category: kabupaten
           ╰────
          help: put a text that contains a colon in quotation marks

        1 error
    ");
}

#[test]
fn a_tab_is_named() {
    assert_snapshot!(institutions("institutions:\n  - id: kab-tebo\n\tname: Tebo\n"), @r"
        rapor::content::syntax

          × YAML does not allow a tab here
           ╭─[content/institutions/jambi.yaml:3:1]
         2 │   - id: kab-tebo
         3 │     name: Tebo
           · ──────────────
           ╰────
          help: indent with spaces

        1 error
    ");
}

#[test]
fn an_open_quotation_mark_is_named() {
    assert_snapshot!(institutions("institutions:\n  - {id: kab-tebo, name: \"Tebo, category: kabupaten}\n"), @r#"
        rapor::content::syntax

          × unclosed quotation marks or bracket
           ╭─[content/institutions/jambi.yaml:2:26]
         1 │ institutions:
         2 │   - {id: kab-tebo, name: "Tebo, category: kabupaten}
           ·                          ───────────────────────────
           ╰────
          help: close them

        1 error
    "#);
}

#[test]
fn an_open_bracket_is_named() {
    assert_snapshot!(institutions("institutions:\n  - {id: kab-tebo, name: Tebo\n"), @r"
        rapor::content::syntax

          × unclosed bracket or missing comma
           ╭─[content/institutions/jambi.yaml:3:1]
         2 │   - {id: kab-tebo, name: Tebo
         3 │
           · ▲
           ╰────
          help: look for it here and on the lines above

        1 error
    ");
}

#[test]
fn bad_indentation_is_named() {
    assert_snapshot!(institutions("institutions:\n  - id: kab-tebo\n    name: Tebo\n   category: kabupaten\n"), @r"
        rapor::content::syntax

          × inconsistent indentation
           ╭─[content/institutions/jambi.yaml:4:4]
         3 │     name: Tebo
         4 │    category: kabupaten
           ·    ───────────────────
           ╰────
          help: begin the keys of one mapping, and the dashes of one list, in the same column

        1 error
    ");
}

#[test]
fn a_text_that_begins_with_a_reserved_character_needs_quotation_marks() {
    assert_snapshot!(institutions("institutions:\n  - id: kab-tebo\n    name: @tebo\n"), @r"
        rapor::content::syntax

          × a text cannot begin with this character
           ╭─[content/institutions/jambi.yaml:3:11]
         2 │   - id: kab-tebo
         3 │     name: @tebo
           ·           ─────
           ╰────
          help: put the text in quotation marks

        1 error
    ");
}

#[test]
fn a_second_document_in_a_file_is_an_error() {
    assert_snapshot!(institutions("institutions: []\n---\ninstitutions: []\n"), @r"
        rapor::content::many-documents

          × a second YAML document starts here
           ╭─[content/institutions/jambi.yaml:2:1]
         1 │ institutions: []
         2 │ ---
           · ───
         3 │ institutions: []
           ╰────
          help: write one document per file: move this one to its own file, or delete the `---`

        1 error
    ");
}

#[test]
fn an_explicit_document_start_is_fine() {
    let text = "---\ninstitutions: []\n...\n";
    assert_eq!(Portal::minimal().file("institutions/jambi.yaml", text).content().institutions.len(), 0);
}

#[test]
fn an_alias_repeats_a_value() {
    let text = "institutions:
  - {id: kab-tebo, name: &nama Kabupaten Tebo, category: &jenis kabupaten, aliases: [*nama]}
  - {id: kab-bungo, name: Kabupaten Bungo, category: *jenis}
";
    let content = Portal::minimal().file("institutions/jambi.yaml", text).content();
    assert_eq!(content.institutions["kab-tebo"].aliases, ["Kabupaten Tebo"]);
    assert_eq!(content.institutions["kab-bungo"].category.as_str(), "kabupaten");
}

#[test]
fn an_alias_of_nothing_is_an_error() {
    assert_snapshot!(institutions("institutions:\n  - {id: kab-tebo, name: *tebo, category: kabupaten}\n"), @r"
        rapor::content::syntax

          × unknown alias
           ╭─[content/institutions/jambi.yaml:2:26]
         1 │ institutions:
         2 │   - {id: kab-tebo, name: *tebo, category: kabupaten}
           ·                          ───────────────────────────
           ╰────
          help: put a text that begins with * in quotation marks

        1 error
    ");
}

#[test]
fn a_tag_is_an_error() {
    assert_snapshot!(institutions("institutions:\n  - {id: kab-tebo, name: !tebo Tebo, category: kabupaten}\n"), @r"
        rapor::content::syntax

          × the tag `!tebo` has no meaning here
           ╭─[content/institutions/jambi.yaml:2:26]
         1 │ institutions:
         2 │   - {id: kab-tebo, name: !tebo Tebo, category: kabupaten}
           ·                          ──────────
           ╰────
          help: delete the tag, or put the text in quotation marks

        1 error
    ");
}

#[test]
fn a_key_that_is_a_list_is_an_error() {
    assert_snapshot!(institutions("institutions:\n  - {id: kab-tebo, [name]: Tebo, category: kabupaten}\n"), @r"
        rapor::content::missing-key

          × `name` is missing
           ╭─[content/institutions/jambi.yaml:2:5]
         1 │ institutions:
         2 │   - {id: kab-tebo, [name]: Tebo, category: kabupaten}
           ·     ─────────────────────────────────────────────────
           ╰────
          help: add `name`: the full name

        rapor::content::syntax

          × the key is a list or a mapping
           ╭─[content/institutions/jambi.yaml:2:20]
         1 │ institutions:
         2 │   - {id: kab-tebo, [name]: Tebo, category: kabupaten}
           ·                    ──────
           ╰────
          help: write a word before the colon; text with brackets needs quotation marks

        2 errors
    ");
}

#[test]
fn a_merge_key_is_an_error() {
    assert_snapshot!(institutions(
        "institutions:
  - &tebo {id: kab-tebo, name: Tebo, category: kabupaten}
  - {<<: *tebo, id: kab-bungo, name: Bungo, category: kabupaten}
"
    ), @r"
        rapor::content::unknown-key

          × unknown key `<<`
           ╭─[content/institutions/jambi.yaml:3:6]
         2 │   - &tebo {id: kab-tebo, name: Tebo, category: kabupaten}
         3 │   - {<<: *tebo, id: kab-bungo, name: Bungo, category: kabupaten}
           ·      ──
           ╰────
          help: merge keys are not supported; write the values out

        1 error
    ");
}

#[test]
fn ampersands_and_asterisks_in_a_text_are_text() {
    let text = "institutions:\n  - {id: kab-tebo, name: Kominfo & Statistik *Tebo*!, category: kabupaten}\n";
    let content = Portal::minimal().file("institutions/jambi.yaml", text).content();
    let name = &content.institutions["kab-tebo"].name;
    assert_eq!(*name, crate::content::text::Text::Everywhere("Kominfo & Statistik *Tebo*!".to_owned()));
}
