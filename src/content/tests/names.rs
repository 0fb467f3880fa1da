//! Names that must exist: the nearest known one is suggested.

use insta::assert_snapshot;

use crate::testing::{METHOD, Portal};

fn problems(line: &str) -> String {
    Portal::minimal().results(&format!("  - {{institution: kab-tebo, source: ombudsman, {line}}}\n")).problems()
}

#[test]
fn an_unknown_institution() {
    let portal = Portal::minimal().results("  - {institution: Kab Tebo, score: 88.41, source: ombudsman}\n");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::unknown-institution

          × unknown institution `Kab Tebo`
           ╭─[content/assessments/2023.yaml:6:19]
         5 │ results:
         6 │   - {institution: Kab Tebo, score: 88.41, source: ombudsman}
           ·                   ────────
           ╰────
          help: did you mean `kab-tebo`?

        1 error
    ");
}

#[test]
fn an_unknown_institution_like_none() {
    let portal = Portal::minimal().results("  - {institution: kota-surabaya, score: 88.41, source: ombudsman}\n");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::unknown-institution

          × unknown institution `kota-surabaya`
           ╭─[content/assessments/2023.yaml:6:19]
         5 │ results:
         6 │   - {institution: kota-surabaya, score: 88.41, source: ombudsman}
           ·                   ─────────────
           ╰────
          help: content/institutions has `pemprov-jambi`, `kab-tebo` and `kab-bungo`

        1 error
    ");
}

#[test]
fn an_unknown_source() {
    let portal = Portal::minimal().results("  - {institution: kab-tebo, score: 88.41, source: ombudsmann}\n");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::unknown-source

          × unknown source `ombudsmann`
           ╭─[content/assessments/2023.yaml:6:51]
         5 │ results:
         6 │   - {institution: kab-tebo, score: 88.41, source: ombudsmann}
           ·                                                   ──────────
           ╰────
          help: did you mean `ombudsman`?

        1 error
    ");
}

#[test]
fn an_unknown_predicate() {
    assert_snapshot!(problems("predicate: a"), @r"
        rapor::content::unknown-predicate

          × unknown predicate `a`
           ╭─[content/assessments/2023.yaml:6:59]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, predicate: a}
           ·                                                           ─
           ╰────
          help: did you mean `A`?

        1 error
    ");
}

#[test]
fn an_unknown_zone() {
    assert_snapshot!(problems("zone: hijua"), @r"
        rapor::content::unknown-zone

          × unknown zone `hijua`
           ╭─[content/assessments/2023.yaml:6:54]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, zone: hijua}
           ·                                                      ─────
           ╰────
          help: did you mean `hijau`?

        1 error
    ");
}

#[test]
fn an_unknown_part() {
    assert_snapshot!(problems("values: {input: 80, ouptut: 77}"), @r"
        rapor::content::unknown-part

          × unknown part `ouptut`
           ╭─[content/assessments/2023.yaml:6:68]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, values: {input: 80, ouptut: 77}}
           ·                                                                    ──────
           ╰────
          help: did you mean `output`?

        1 error
    ");
}

#[test]
fn an_unknown_fact() {
    assert_snapshot!(problems("score: 90, facts: {unresolved_report: 1}"), @r"
        rapor::content::unknown-fact

          × unknown fact `unresolved_report`
           ╭─[content/assessments/2023.yaml:6:67]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, score: 90, facts: {unresolved_report: 1}}
           ·                                                                   ─────────────────
           ╰────
          help: did you mean `unresolved_reports`?

        1 error
    ");
}

#[test]
fn an_unknown_predicate_or_zone_of_a_correction() {
    assert_snapshot!(problems("score: 90, corrections: [{date: 2024-01-02, was: kunin, reason: Salah}]"), @r"
        rapor::content::unknown-predicate

          × unknown predicate or zone `kunin`
           ╭─[content/assessments/2023.yaml:6:97]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, score: 90, corrections: [{date: 2024-01-02, was: kunin, reason: Salah}]}
           ·                                                                                                 ─────
           ╰────
          help: did you mean `kuning`?

        1 error
    ");
}

#[test]
fn names_are_not_called_unknown_where_their_list_cannot_be_read() {
    let portal = Portal::minimal().file("methodologies/lain.yaml", "id: lain\nname: \"Lain\n").results("  []\n").edit(
        "assessments/2023.yaml",
        "methodology: kepatuhan",
        "methodology: lain",
    );
    let problems = portal.problems();
    assert!(problems.contains("rapor::content::syntax") && !problems.contains("unknown-methodology"), "{problems}");
}

#[test]
fn an_article_names_known_institutions_editions_and_articles() {
    let article = "---
title: Hasil
date: 2024-02-06
about: [kab-tebu]
edition: \"2032\"
related: [2024-02-05-hasl]
---
";
    let other = "---\ntitle: Hasil\ndate: 2024-02-05\n---\n";
    let portal = Portal::minimal()
        .file("methodologies/kepatuhan.yaml", METHOD)
        .results("  []\n")
        .file("news/2024-02-05-hasil.md", other)
        .file("news/2024-02-06-lagi.md", article);
    assert_snapshot!(portal.problems(), @r#"
        rapor::content::unknown-institution

          × unknown institution `kab-tebu`
           ╭─[content/news/2024-02-06-lagi.md:4:9]
         3 │ date: 2024-02-06
         4 │ about: [kab-tebu]
           ·         ────────
         5 │ edition: "2032"
           ╰────
          help: did you mean `kab-tebo`?

        rapor::content::unknown-edition

          × unknown edition `2032`
           ╭─[content/news/2024-02-06-lagi.md:5:10]
         4 │ about: [kab-tebu]
         5 │ edition: "2032"
           ·          ──────
         6 │ related: [2024-02-05-hasl]
           ╰────
          help: did you mean `2023`?

        rapor::content::unknown-article

          × unknown article `2024-02-05-hasl`
           ╭─[content/news/2024-02-06-lagi.md:6:11]
         5 │ edition: "2032"
         6 │ related: [2024-02-05-hasl]
           ·           ───────────────
         7 │ ---
           ╰────
          help: did you mean `2024-02-05-hasil`?

        3 errors
    "#);
}
