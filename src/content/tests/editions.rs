//! Editions and the files they are in.

use insta::assert_snapshot;

use crate::testing::{EDITION, Portal};

#[test]
fn an_edition_may_be_written_as_a_number() {
    let portal = Portal::minimal().results("  []\n").edit("assessments/2023.yaml", "\"2023\"", "2023");
    assert_eq!(portal.content().assessments[0].edition.as_str(), "2023");
}

#[test]
fn an_edition_may_be_a_folder_of_results_with_sources_of_their_own() {
    let portal = Portal::minimal()
        .file("assessments/2023/edition.yaml", EDITION.replace("results:\n", ""))
        .file("assessments/2023/b.yaml", "results:\n  - {institution: kab-tebo, score: 80, source: ombudsman}\n")
        .file(
            "assessments/2023/a.yaml",
            "sources: {gatra: {publisher: Gatra, title: Hasil}}\nresults:\n  - {institution: kab-bungo, score: 80, source: gatra}\n",
        );
    let content = portal.content();
    let results: Vec<_> = content.assessments[0].results.iter().map(|r| r.institution.as_str()).collect();
    assert_eq!(results, ["kab-bungo", "kab-tebo"]);
    assert_eq!(content.assessments[0].sources.len(), 2);
}

#[test]
fn editions_stand_oldest_first_and_numbers_count_as_numbers() {
    let edition = |id: &str| format!("{}  []\n", EDITION.replace("2023\"", &format!("{id}\"")));
    let portal = Portal::minimal()
        .file("assessments/2023-10.yaml", edition("2023-10"))
        .file("assessments/2023-9.yaml", edition("2023-9"))
        .file("assessments/987.yaml", edition("987"));
    let content = portal.content();
    let editions: Vec<_> = content.assessments.iter().map(|a| a.edition.as_str()).collect();
    assert_eq!(editions, ["987", "2023-9", "2023-10"]);
}

#[test]
fn the_file_is_named_for_the_edition() {
    let portal = Portal::minimal().file("assessments/2024.yaml", format!("{EDITION}  []\n"));
    assert_snapshot!(portal.problems(), @r#"
        rapor::content::edition-name

          × the edition is `2023`, but its file is named `2024`
           ╭─[content/assessments/2024.yaml:1:10]
         1 │ edition: "2023"
           ·          ──────
         2 │ methodology: kepatuhan
           ╰────
          help: rename the file, or write `edition: "2024"`

        1 error
    "#);
}

#[test]
fn a_file_and_a_folder_of_one_edition_are_an_error() {
    let portal = Portal::minimal().results("  []\n").file("assessments/2023/edition.yaml", EDITION);
    assert_snapshot!(portal.problems(), @r#"
        rapor::content::duplicate-id

          × two editions have the id `2023`
           ╭─[content/assessments/2023.yaml:1:10]
         1 │ edition: "2023"
           ·          ──────
         2 │ methodology: kepatuhan
           ╰────
          help: rename one of them; the first is at content/assessments/2023/edition.yaml:1:10

        1 error
    "#);
}

#[test]
fn a_folder_of_results_needs_an_edition() {
    let portal = Portal::minimal().file("assessments/2023/a.yaml", "results: []\n");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::missing-file

          × the edition `2023` has results but no `edition.yaml`
           ╭─[content/assessments/2023/a.yaml:1:1]
         1 │ results: []
           · ───────────
           ╰────
          help: write content/assessments/2023/edition.yaml with `edition`, `methodology`, …

        1 error
    ");
}

#[test]
fn an_edition_in_one_file_has_its_results_there() {
    let portal = Portal::minimal().file("assessments/2023.yaml", EDITION.replace("results:\n", ""));
    assert_snapshot!(portal.problems(), @r#"
        rapor::content::missing-key

          × `results` is missing
           ╭─[content/assessments/2023.yaml:1:1]
         1 │ edition: "2023"
           · ───────────────
         2 │ methodology: kepatuhan
           ╰────
          help: add `results:` and a list, or make the edition a folder with files of results

        1 error
    "#);
}

#[test]
fn an_unknown_method_suggests_the_nearest() {
    let portal = Portal::minimal().results("  []\n").edit(
        "assessments/2023.yaml",
        "methodology: kepatuhan",
        "methodology: kepatuan",
    );
    assert_snapshot!(portal.problems(), @r#"
        rapor::content::unknown-methodology

          × unknown method `kepatuan`
           ╭─[content/assessments/2023.yaml:2:14]
         1 │ edition: "2023"
         2 │ methodology: kepatuan
           ·              ────────
         3 │ published: 2023-12-14
           ╰────
          help: did you mean `kepatuhan`?

        1 error
    "#);
}

#[test]
fn a_source_has_one_id_in_all_files_of_an_edition() {
    let portal = Portal::minimal()
        .file("assessments/2023/edition.yaml", EDITION.replace("results:\n", ""))
        .file("assessments/2023/a.yaml", "sources: {ombudsman: {publisher: O, title: H}}\nresults: []\n");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::duplicate-id

          × two sources have the id `ombudsman`
           ╭─[content/assessments/2023/a.yaml:1:11]
         1 │ sources: {ombudsman: {publisher: O, title: H}}
           ·           ─────────
         2 │ results: []
           ╰────
          help: rename one of them; the first is at content/assessments/2023/edition.yaml:4:22

        1 error
    ");
}

#[test]
fn the_context_names_known_zones_predicates_and_sources() {
    let portal = Portal::minimal().file(
        "assessments/2023.yaml",
        EDITION.replace("results:\n", "context:\n  assessed: 586\n  zones: {hijau: 414, kunng: 133}\n  predicates: {D: 2}\n  source: kompas\nresults: []\n"),
    );
    assert_snapshot!(portal.problems(), @r"
        rapor::content::unknown-zone

          × unknown zone `kunng`
           ╭─[content/assessments/2023.yaml:7:23]
         6 │   assessed: 586
         7 │   zones: {hijau: 414, kunng: 133}
           ·                       ─────
         8 │   predicates: {D: 2}
           ╰────
          help: did you mean `kuning`?

        rapor::content::unknown-predicate

          × unknown predicate `D`
           ╭─[content/assessments/2023.yaml:8:16]
         7 │   zones: {hijau: 414, kunng: 133}
         8 │   predicates: {D: 2}
           ·                ─
         9 │   source: kompas
           ╰────
          help: the method has `A`, `B` and `C`

        rapor::content::unknown-source

          × unknown source `kompas`
            ╭─[content/assessments/2023.yaml:9:11]
          8 │   predicates: {D: 2}
          9 │   source: kompas
            ·           ──────
         10 │ results: []
            ╰────
          help: the edition has `ombudsman`

        3 errors
    ");
}

fn with_context(context: &str) -> Portal {
    let text = EDITION.replace("results:\n", &format!("context: {{{context}, source: ombudsman}}\nresults: []\n"));
    Portal::minimal().file("assessments/2023.yaml", text)
}

#[test]
fn the_counts_of_a_context_add_up_to_how_many_were_assessed() {
    let content = with_context("assessed: 9, zones: {hijau: 5, merah: 4}, predicates: {A: 5, C: 4}").content();
    assert_eq!(content.assessments[0].context.as_ref().unwrap().total(), 9);
    assert_snapshot!(with_context("assessed: 9, zones: {hijau: 5, merah: 5}, predicates: {A: 5, C: 3}").problems(), @r"
        rapor::content::context

          × the zones add up to 10, but 9 institutions were assessed
           ╭─[content/assessments/2023.yaml:5:24]
         4 │ sources: {ombudsman: {publisher: Ombudsman, title: Hasil}}
         5 │ context: {assessed: 9, zones: {hijau: 5, merah: 5}, predicates: {A: 5, C: 3}, source: ombudsman}
           ·                        ─────
         6 │ results: []
           ╰────
          help: compare the counts with the source; where it counts otherwise, say so in `note` and leave
                them out

        rapor::content::context

          × the predicates add up to 8, but 9 institutions were assessed
           ╭─[content/assessments/2023.yaml:5:53]
         4 │ sources: {ombudsman: {publisher: Ombudsman, title: Hasil}}
         5 │ context: {assessed: 9, zones: {hijau: 5, merah: 5}, predicates: {A: 5, C: 3}, source: ombudsman}
           ·                                                     ──────────
         6 │ results: []
           ╰────
          help: compare the counts with the source; where it counts otherwise, say so in `note` and leave
                them out

        2 errors
    ");
}

#[test]
fn the_counts_of_a_context_are_how_many_were_assessed_where_that_is_not_written() {
    let total = |context| with_context(context).content().assessments[0].context.as_ref().unwrap().total();
    assert_eq!(total("zones: {hijau: 5, merah: 5}"), 10);
    assert_eq!(total("predicates: {A: 5, C: 3}"), 8);
    assert_eq!(total("assessed: 7"), 7);
}
