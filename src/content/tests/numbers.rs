//! Scores and weights are exact decimals, read from the characters written.

use crate::content::assessment::ResultKind;
use insta::assert_snapshot;
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::testing::{METHOD, Portal};

/// The score of the only result, under a method with six decimals.
fn score(written: &str) -> Decimal {
    let portal = Portal::minimal()
        .edit("methodologies/kepatuhan.yaml", "decimals: 2", "decimals: 6")
        .results(&format!("  - {{institution: kab-tebo, score: {written}, source: ombudsman}}\n"));
    match portal.content().assessments[0].results[0].kind {
        ResultKind::Score(score) => score,
        ref other => panic!("{other:?}"),
    }
}

#[test]
fn a_number_and_a_quoted_number_are_the_same() {
    assert_eq!(score("88.41"), Decimal::new(8841, 2));
    assert_eq!(score("\"88.41\""), Decimal::new(8841, 2));
    assert_eq!(score("88.40"), score("88.4"));
}

#[test]
fn no_digit_is_lost() {
    let method = METHOD.replace("weight: 40", "weight: 0.1234567890123456789012345678");
    let content = Portal::minimal().file("methodologies/kepatuhan.yaml", method).content();
    let weight = content.methodologies["kepatuhan"].score.as_ref().and_then(|s| s.parts[0].weight);
    assert_eq!(weight, Some(Decimal::from_str_exact("0.1234567890123456789012345678").expect("28 digits fit")));
}

#[test]
fn more_digits_than_fit_are_an_error() {
    let portal =
        Portal::minimal().edit("methodologies/kepatuhan.yaml", "weight: 40", "weight: 0.12345678901234567890123456789");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::bad-number

          × `0.12345678901234567890123456789` has more than 28 digits
           ╭─[content/methodologies/kepatuhan.yaml:8:15]
         7 │       name: Input
         8 │       weight: 0.12345678901234567890123456789
           ·               ───────────────────────────────
         9 │       parts:
           ╰────
          help: write fewer decimals

        1 error
    ");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_decimal_is_read_as_written(units in 0_i64..=100_000_000, decimals in 6_u32..=6) {
        let written = Decimal::new(units, decimals);
        prop_assert_eq!(score(&written.to_string()), written);
    }
}

fn problems(written: &str) -> String {
    Portal::minimal()
        .results(&format!("  - institution: kab-tebo\n    score: {written}\n    source: ombudsman\n"))
        .problems()
}

#[test]
fn a_decimal_comma_is_an_error_that_shows_the_point() {
    assert_snapshot!(problems("88,41"), @r"
        rapor::content::decimal-comma

          × `88,41` has a decimal comma
           ╭─[content/assessments/2023.yaml:7:12]
         6 │   - institution: kab-tebo
         7 │     score: 88,41
           ·            ─────
         8 │     source: ombudsman
           ╰────
          help: write 88.41

        1 error
    ");
}

#[test]
fn a_decimal_comma_within_braces_is_understood_too() {
    let portal = Portal::minimal().results(
        "  - {institution: kab-tebo, score: 88,41, source: ombudsman}
  - {institution: kab-bungo, values: {input: 80,5, output: 77}, source: ombudsman}
",
    );
    assert_snapshot!(portal.problems(), @r"
        rapor::content::decimal-comma

          × `88,41` has a decimal comma
           ╭─[content/assessments/2023.yaml:6:36]
         5 │ results:
         6 │   - {institution: kab-tebo, score: 88,41, source: ombudsman}
           ·                                    ─────
         7 │   - {institution: kab-bungo, values: {input: 80,5, output: 77}, source: ombudsman}
           ╰────
          help: write 88.41

        rapor::content::decimal-comma

          × `80,5` has a decimal comma
           ╭─[content/assessments/2023.yaml:7:46]
         6 │   - {institution: kab-tebo, score: 88,41, source: ombudsman}
         7 │   - {institution: kab-bungo, values: {input: 80,5, output: 77}, source: ombudsman}
           ·                                              ────
           ╰────
          help: write 80.5

        2 errors
    ");
}

#[test]
fn a_number_with_thousands_separators_is_an_error() {
    assert_snapshot!(problems("1,088.41"), @r"
        rapor::content::bad-number

          × `1,088.41` is not a number
           ╭─[content/assessments/2023.yaml:7:12]
         6 │   - institution: kab-tebo
         7 │     score: 1,088.41
           ·            ────────
         8 │     source: ombudsman
           ╰────
          help: write digits with a decimal point, such as 88.41, without thousands separators

        1 error
    ");
}

#[test]
fn words_and_other_notations_are_no_numbers() {
    for written in ["delapan", "8e1", "0x58", ".5", "88.", "+88", "1_0", "88%", ".nan", ".inf", "true", "\"\""] {
        let text = problems(written);
        assert!(text.contains("rapor::content::bad-number"), "{written}: {text}");
    }
    assert_snapshot!(problems("88%"), @r"
        rapor::content::bad-number

          × `88%` is not a number
           ╭─[content/assessments/2023.yaml:7:12]
         6 │   - institution: kab-tebo
         7 │     score: 88%
           ·            ───
         8 │     source: ombudsman
           ╰────
          help: write digits with a decimal point, such as 88.41, without thousands separators

        1 error
    ");
}

#[test]
fn an_empty_score_is_no_score() {
    assert_snapshot!(problems(""), @r"
        rapor::content::result-kind

          × the result is empty
           ╭─[content/assessments/2023.yaml:6:5]
         5 │ results:
         6 │   - institution: kab-tebo
           ·     ─────────────────────
         7 │     score:
           ╰────
          help: write one of `values`, `units`, `score`, `predicate`, `zone` and `status: not-assessed`

        1 error
    ");
}
