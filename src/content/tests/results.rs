//! Scores, ranks and facts of results.

use insta::assert_snapshot;

use crate::testing::Portal;

fn problems(line: &str) -> String {
    Portal::minimal().results(&format!("  - {{institution: kab-tebo, source: ombudsman, {line}}}\n")).problems()
}

#[test]
fn an_institution_has_one_result_in_an_edition() {
    let portal = Portal::minimal().results(
        "  - {institution: kab-tebo, score: 88.41, source: ombudsman}
  - {institution: kab-tebo, score: 88.42, source: ombudsman}
",
    );
    assert_snapshot!(portal.problems(), @r"
        rapor::content::duplicate-result

          × `kab-tebo` has two results in this edition
           ╭─[content/assessments/2023.yaml:7:19]
         6 │   - {institution: kab-tebo, score: 88.41, source: ombudsman}
         7 │   - {institution: kab-tebo, score: 88.42, source: ombudsman}
           ·                   ────────
           ╰────
          help: keep one; the first is at content/assessments/2023.yaml:6:5

        1 error
    ");
}

#[test]
fn a_score_is_on_the_scale() {
    assert_snapshot!(problems("score: 100.01"), @r"
        rapor::content::off-scale

          × the score 100.01 is off the scale
           ╭─[content/assessments/2023.yaml:6:55]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, score: 100.01}
           ·                                                       ──────
           ╰────
          help: the scale of `kepatuhan` runs from 0 to 100

        1 error
    ");
}

#[test]
fn a_score_has_no_more_decimals_than_its_scale() {
    assert_snapshot!(problems("score: 92.123"), @r"
        rapor::content::decimals

          × the score 92.123 has more decimals than its scale, which has 2
           ╭─[content/assessments/2023.yaml:6:55]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, score: 92.123}
           ·                                                       ──────
           ╰────
          help: write it as published, or raise `decimals` in `kepatuhan`

        1 error
    ");
}

#[test]
fn a_score_may_have_fewer_decimals_and_zeros_beyond_them() {
    assert_eq!(problems("score: 92.5"), "");
    assert_eq!(problems("score: 92.5000"), "");
}

#[test]
fn a_published_score_is_on_the_scale_and_as_exact() {
    assert_snapshot!(problems("values: {input: 80, output: 77}, published: 77.805"), @r"
        rapor::content::decimals

          × the score 77.805 has more decimals than its scale, which has 2
           ╭─[content/assessments/2023.yaml:6:92]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, values: {input: 80, output: 77}, published: 77.805}
           ·                                                                                            ──────
           ╰────
          help: write it as published, or raise `decimals` in `kepatuhan`

        1 error
    ");
}

#[test]
fn a_score_under_a_method_in_words_alone_is_an_error() {
    let method = "id: opini\nname: Opini\npredicates: [{id: baik, name: Baik}]\nzones: []\n";
    let portal = Portal::minimal()
        .file("methodologies/opini.yaml", method)
        .results(
            "  - {institution: kab-tebo, score: 88.41, source: ombudsman}
  - {institution: kab-bungo, values: {input: 80}, source: ombudsman}
",
        )
        .edit("assessments/2023.yaml", "methodology: kepatuhan", "methodology: opini");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::no-scores

          × the method `opini` has no scores
           ╭─[content/assessments/2023.yaml:6:36]
         5 │ results:
         6 │   - {institution: kab-tebo, score: 88.41, source: ombudsman}
           ·                                    ─────
         7 │   - {institution: kab-bungo, values: {input: 80}, source: ombudsman}
           ╰────
          help: write `predicate` or `zone`, or give the method a `scale`

        rapor::content::no-scores

          × the method `opini` has no scores
           ╭─[content/assessments/2023.yaml:7:30]
         6 │   - {institution: kab-tebo, score: 88.41, source: ombudsman}
         7 │   - {institution: kab-bungo, values: {input: 80}, source: ombudsman}
           ·                              ──────
           ╰────
          help: write `predicate` or `zone`

        2 errors
    ");
}

#[test]
fn a_rank_is_possible() {
    assert_snapshot!(problems("score: 90, rank: {national: 35, of: 34}"), @r"
        rapor::content::rank

          × rank 35 of 34 is not possible
           ╭─[content/assessments/2023.yaml:6:84]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, score: 90, rank: {national: 35, of: 34}}
           ·                                                                                    ──
           ╰────
          help: `of` is how many were ranked

        1 error
    ");
    assert_snapshot!(problems("score: 90, rank: {national: 0}"), @r"
        rapor::content::rank

          × a rank begins at 1
           ╭─[content/assessments/2023.yaml:6:76]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, score: 90, rank: {national: 0}}
           ·                                                                            ─
           ╰────
          help: write the rank, from 1

        1 error
    ");
}

#[test]
fn a_fact_has_the_kind_of_value_that_the_method_says() {
    assert_snapshot!(problems("score: 90, facts: {unresolved_reports: true, appealed: 1}"), @r"
        rapor::content::fact-kind

          × the fact `unresolved_reports` is a count
           ╭─[content/assessments/2023.yaml:6:87]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, score: 90, facts: {unresolved_reports: true, appealed: 1}}
           ·                                                                                       ────
           ╰────
          help: write a whole number, such as 1

        rapor::content::fact-kind

          × the fact `appealed` is a flag
           ╭─[content/assessments/2023.yaml:6:103]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, score: 90, facts: {unresolved_reports: true, appealed: 1}}
           ·                                                                                                       ─
           ╰────
          help: write true or false

        2 errors
    ");
}

#[test]
fn a_fact_is_a_count_or_a_flag() {
    assert_snapshot!(problems("score: 90, facts: {unresolved_reports: dua}"), @r"
        rapor::content::wrong-type

          × `unresolved_reports` must be a whole number, or true or false, not text
           ╭─[content/assessments/2023.yaml:6:87]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, score: 90, facts: {unresolved_reports: dua}}
           ·                                                                                       ───
           ╰────

        1 error
    ");
}
