//! Exactly one thing decides what kind of result it is.

use crate::content::assessment::{Claim, ResultKind, ResultRecord};
use crate::content::id::{PredicateId, ZoneId};
use insta::assert_snapshot;
use rust_decimal::Decimal;

use crate::testing::Portal;

fn result(line: &str) -> ResultRecord {
    let portal = Portal::minimal().results(&format!("  - {{institution: kab-tebo, source: ombudsman, {line}}}\n"));
    portal.content().assessments[0].results[0].clone()
}

fn problems(line: &str) -> String {
    Portal::minimal().results(&format!("  - {{institution: kab-tebo, source: ombudsman, {line}}}\n")).problems()
}

#[test]
fn every_kind_is_read() {
    assert!(matches!(result("values: {input: 80, output: 77}").kind, ResultKind::Values(v) if v.len() == 2));
    let units = "units: [{id: dinkes, name: Dinas Kesehatan, values: {input: 80, output: 77}}]";
    assert!(matches!(result(units).kind, ResultKind::Units(units) if units[0].id.as_str() == "dinkes"));
    assert!(matches!(result("score: 88.41").kind, ResultKind::Score(_)));
    assert!(matches!(result("predicate: A").kind, ResultKind::Predicate(id) if id.as_str() == "A"));
    assert!(matches!(result("zone: kuning").kind, ResultKind::Zone(id) if id.as_str() == "kuning"));
    assert!(matches!(result("status: not-assessed").kind, ResultKind::NotAssessed));
}

#[test]
fn a_predicate_and_a_zone_beside_a_score_are_cross_checks() {
    let record = result("score: 88.41, predicate: A, zone: hijau");
    assert!(matches!(record.kind, ResultKind::Score(_)));
    assert_eq!(record.stated_predicate.as_ref().map(PredicateId::as_str), Some("A"));
    assert_eq!(record.stated_zone.as_ref().map(ZoneId::as_str), Some("hijau"));
}

#[test]
fn a_zone_beside_a_predicate_is_a_cross_check() {
    let record = result("predicate: A, zone: hijau");
    assert!(matches!(record.kind, ResultKind::Predicate(_)));
    assert_eq!((record.stated_predicate, record.stated_zone.is_some()), (None, true));
}

#[test]
fn what_is_beside_a_result_is_read() {
    let record = result(
        "score: 88.41, rank: {national: 10, of: 34}, facts: {unresolved_reports: 1, appealed: true}, note: Catatan,
    also_reported: [{score: 88.4, source: ombudsman}, {zone: kuning, source: ombudsman}],
    corrections: [{date: 2024-01-02, was: 80.03, reason: Salah ketik}, {date: 2024-01-03, was: kuning, reason: Salah},
    {date: 2024-01-04, was: A, reason: Salah, source: ombudsman}]",
    );
    assert_eq!(record.published_rank.map(|r| (r.national, r.of)), Some((10, Some(34))));
    assert_eq!(record.facts.len(), 2);
    assert!(matches!(&record.also_reported[1].claim, Claim::Zone(id) if id.as_str() == "kuning"));
    assert_eq!(record.corrections[0].was, Claim::Score(Decimal::new(8003, 2)));
    assert!(matches!(&record.corrections[1].was, Claim::Zone(id) if id.as_str() == "kuning"));
    assert!(matches!(&record.corrections[2].was, Claim::Predicate(id) if id.as_str() == "A"));
}

#[test]
fn a_result_of_no_kind_is_an_error() {
    assert_snapshot!(problems("note: Menyusul"), @r"
        rapor::content::result-kind

          × the result is empty
           ╭─[content/assessments/2023.yaml:6:5]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, note: Menyusul}
           ·     ──────────────────────────────────────────────────────────
           ╰────
          help: write one of `values`, `units`, `score`, `predicate`, `zone` and `status: not-assessed`

        1 error
    ");
}

#[test]
fn a_result_of_two_kinds_is_an_error() {
    assert_snapshot!(problems("score: 88.41, values: {input: 80, output: 77}"), @r"
        rapor::content::result-kind

          × the result has several kinds: `values` and `score`
           ╭─[content/assessments/2023.yaml:6:48]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, score: 88.41, values: {input: 80, output: 77}}
           ·                                                ─────
           ╰────
          help: keep the one that decides the result

        1 error
    ");
}

#[test]
fn an_institution_that_was_not_assessed_has_no_predicate() {
    assert_snapshot!(problems("status: not-assessed, predicate: A"), @r"
        rapor::content::result-kind

          × the result has several kinds: `status` and `predicate`
           ╭─[content/assessments/2023.yaml:6:70]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, status: not-assessed, predicate: A}
           ·                                                                      ─────────
           ╰────
          help: keep the one that decides the result

        1 error
    ");
}

#[test]
fn an_unknown_status_is_an_error() {
    assert_snapshot!(problems("status: not_assessed"), @"
    rapor::content::unknown-word

      × `status` cannot be `not_assessed`
       ╭─[content/assessments/2023.yaml:6:56]
     5 │ results:
     6 │   - {institution: kab-tebo, source: ombudsman, status: not_assessed}
       ·                                                        ────────────
       ╰────
      help: did you mean `not-assessed`? The known words are `not-assessed` and `withdrawn`

    1 error
    ");
}

#[test]
fn a_published_score_stands_beside_values_only() {
    assert_snapshot!(problems("score: 88.41, published: 88.41"), @r"
        rapor::content::result-kind

          × `published` is not allowed here: there is no computed score to compare it with
           ╭─[content/assessments/2023.yaml:6:62]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, score: 88.41, published: 88.41}
           ·                                                              ─────────
           ╰────
          help: write the published score as `score`

        1 error
    ");
}

#[test]
fn a_report_of_another_source_says_one_thing() {
    assert_snapshot!(problems("score: 88.41, also_reported: [{source: ombudsman}, {score: 88, zone: hijau, source: ombudsman}]"), @r"
        rapor::content::result-kind

          × the report is empty
           ╭─[content/assessments/2023.yaml:6:78]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, score: 88.41, also_reported: [{source: ombudsman}, {score: 88, zone: hijau, source: ombudsman}]}
           ·                                                                              ───────────────────
           ╰────
          help: write exactly one of `score`, `predicate`, `zone` and `status: not-assessed`

        rapor::content::result-kind

          × the report makes several claims: `score` and `zone`
           ╭─[content/assessments/2023.yaml:6:99]
         5 │ results:
         6 │   - {institution: kab-tebo, source: ombudsman, score: 88.41, also_reported: [{source: ombudsman}, {score: 88, zone: hijau, source: ombudsman}]}
           ·                                                                                                   ───────────────────────────────────────────
           ╰────
          help: write exactly one of `score`, `predicate`, `zone` and `status: not-assessed`

        2 errors
    ");
}

#[test]
fn a_result_without_a_source_is_an_error() {
    let portal = Portal::minimal().results("  - institution: kab-tebo\n    score: 88.41\n");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::missing-key

          × `source` is missing
           ╭─[content/assessments/2023.yaml:6:5]
         5 │ results:
         6 │   - institution: kab-tebo
           ·     ─────────────────────
         7 │     score: 88.41
           ╰────
          help: add `source`: the id of the source

        1 error
    ");
}
