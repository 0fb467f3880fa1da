//! Values of parts.

use crate::content::assessment::ResultKind;
use insta::assert_snapshot;

use crate::testing::Portal;

fn portal(values: &str) -> Portal {
    Portal::minimal().results(&format!("  - institution: kab-tebo\n    values: {values}\n    source: ombudsman\n"))
}

fn problems(values: &str) -> String {
    portal(values).problems()
}

#[test]
fn a_value_for_an_inner_part_stands_for_its_parts() {
    let content = portal("{input: 80, output: 77}").content();
    assert!(matches!(content.assessments[0].results[0].kind, ResultKind::Values(_)));
}

#[test]
fn a_value_for_a_part_and_for_the_one_above_it_is_an_error() {
    assert_snapshot!(problems("{kompetensi: 90, input: 80, output: 77}"), @r"
        rapor::content::part-and-parent

          × `kompetensi` has a value, and so has `input` above it
           ╭─[content/assessments/2023.yaml:7:14]
         6 │   - institution: kab-tebo
         7 │     values: {kompetensi: 90, input: 80, output: 77}
           ·              ──────────
         8 │     source: ombudsman
           ╰────
          help: a value for `input` stands for all its parts: keep either it or theirs

        1 error
    ");
}

#[test]
fn a_missing_value_is_an_error() {
    assert_snapshot!(problems("{input: 80}"), @r"
        rapor::content::missing-value

          × no value for `output`
           ╭─[content/assessments/2023.yaml:7:5]
         6 │   - institution: kab-tebo
         7 │     values: {input: 80}
           ·     ──────
         8 │     source: ombudsman
           ╰────
          help: add it; where a value may be missing, the method says `missing: skip` or `missing: zero`

        1 error
    ");
}

#[test]
fn missing_values_are_named_as_high_in_the_tree_as_they_are_missing() {
    assert_snapshot!(problems("{kompetensi: 80}"), @r"
        rapor::content::missing-value

          × no value for `sarana` and `output`
           ╭─[content/assessments/2023.yaml:7:5]
         6 │   - institution: kab-tebo
         7 │     values: {kompetensi: 80}
           ·     ──────
         8 │     source: ombudsman
           ╰────
          help: add it; where a value may be missing, the method says `missing: skip` or `missing: zero`

        1 error
    ");
    assert_snapshot!(problems("{output: 80}"), @r"
        rapor::content::missing-value

          × no value for `input`
           ╭─[content/assessments/2023.yaml:7:5]
         6 │   - institution: kab-tebo
         7 │     values: {output: 80}
           ·     ──────
         8 │     source: ombudsman
           ╰────
          help: add it; where a value may be missing, the method says `missing: skip` or `missing: zero`

        1 error
    ");
}

#[test]
fn a_value_may_be_missing_where_the_method_says_so() {
    for policy in ["skip", "zero"] {
        let portal = portal("{input: 80}").edit(
            "methodologies/kepatuhan.yaml",
            "score:\n",
            &format!("score:\n  missing: {policy}\n"),
        );
        assert_eq!(portal.problems(), "");
    }
}

#[test]
fn no_values_at_all_are_an_error() {
    assert_snapshot!(problems("{}"), @r"
        rapor::content::missing-value

          × there are no values
           ╭─[content/assessments/2023.yaml:7:13]
         6 │   - institution: kab-tebo
         7 │     values: {}
           ·             ──
         8 │     source: ombudsman
           ╰────
          help: give each part a value

        1 error
    ");
}

#[test]
fn a_value_is_on_the_scale_where_the_method_tells_it() {
    assert_snapshot!(problems("{input: 80, output: 770}"), @r"
        rapor::content::off-scale

          × the value 770 of `output` is off the scale
           ╭─[content/assessments/2023.yaml:7:33]
         6 │   - institution: kab-tebo
         7 │     values: {input: 80, output: 770}
           ·                                 ───
         8 │     source: ombudsman
           ╰────
          help: values of this part run from 0 to 100

        1 error
    ");
}

#[test]
fn a_raw_value_is_on_no_scale() {
    let normalize = "{id: output, name: Output, weight: 60, normalize: {linear: {from: 0, to: 2000}}}";
    let portal = portal("{input: 0.5, output: 770}")
        .edit("methodologies/kepatuhan.yaml", "{id: output, name: Output, weight: 60}", normalize)
        .edit("methodologies/kepatuhan.yaml", "score:\n", "score:\n  scale: 100\n");
    assert_eq!(portal.problems(), "");
}

#[test]
fn a_value_above_what_its_part_is_multiplied_from_is_off_the_scale() {
    let portal =
        portal("{input: 80, output: 0.77}").edit("methodologies/kepatuhan.yaml", "score:\n", "score:\n  scale: 100\n");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::off-scale

          × the value 80 of `input` is off the scale
           ╭─[content/assessments/2023.yaml:7:21]
         6 │   - institution: kab-tebo
         7 │     values: {input: 80, output: 0.77}
           ·                     ──
         8 │     source: ombudsman
           ╰────
          help: values of this part run from 0 to 1

        1 error
    ");
}

#[test]
fn a_value_that_goes_through_a_logarithm_is_above_zero() {
    let normalize = "{id: output, name: Output, weight: 60, normalize: {log: {from: 1, to: 2000}}}";
    let portal = portal("{input: 50, output: 0}").edit(
        "methodologies/kepatuhan.yaml",
        "{id: output, name: Output, weight: 60}",
        normalize,
    );
    assert_snapshot!(portal.problems(), @r"
        rapor::content::off-scale

          × the value 0 of `output` has no logarithm
           ╭─[content/assessments/2023.yaml:7:33]
         6 │   - institution: kab-tebo
         7 │     values: {input: 50, output: 0}
           ·                                 ─
         8 │     source: ombudsman
           ╰────
          help: write a number above 0

        1 error
    ");
}

#[test]
fn each_unit_has_all_its_values() {
    let portal = Portal::minimal().results(
        "  - institution: kab-tebo
    units:
      - {id: dinkes, name: Dinas Kesehatan, values: {input: 80}}
      - {id: disdik, name: Dinas Pendidikan, values: {input: 80, output: 77}}
      - {id: dinkes, name: Dinas Sosial, values: {input: 180, output: 77}}
    source: ombudsman
",
    );
    assert_snapshot!(portal.problems(), @r"
        rapor::content::missing-value

          × no value for `output`
           ╭─[content/assessments/2023.yaml:8:45]
         7 │     units:
         8 │       - {id: dinkes, name: Dinas Kesehatan, values: {input: 80}}
           ·                                             ──────
         9 │       - {id: disdik, name: Dinas Pendidikan, values: {input: 80, output: 77}}
           ╰────
          help: add it; where a value may be missing, the method says `missing: skip` or `missing: zero`

        rapor::content::duplicate-id

          × two units have the id `dinkes`
            ╭─[content/assessments/2023.yaml:10:14]
          9 │       - {id: disdik, name: Dinas Pendidikan, values: {input: 80, output: 77}}
         10 │       - {id: dinkes, name: Dinas Sosial, values: {input: 180, output: 77}}
            ·              ──────
         11 │     source: ombudsman
            ╰────
          help: rename one of them; the first is at content/assessments/2023.yaml:8:14

        rapor::content::off-scale

          × the value 180 of `input` is off the scale
            ╭─[content/assessments/2023.yaml:10:58]
          9 │       - {id: disdik, name: Dinas Pendidikan, values: {input: 80, output: 77}}
         10 │       - {id: dinkes, name: Dinas Sosial, values: {input: 180, output: 77}}
            ·                                                          ───
         11 │     source: ombudsman
            ╰────
          help: values of this part run from 0 to 100

        3 errors
    ");
}

#[test]
fn a_result_through_units_has_some() {
    let portal = Portal::minimal().results("  - {institution: kab-tebo, units: [], source: ombudsman}\n");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::missing-value

          × the result has no units
           ╭─[content/assessments/2023.yaml:6:36]
         5 │ results:
         6 │   - {institution: kab-tebo, units: [], source: ombudsman}
           ·                                    ──
           ╰────
          help: list at least one

        1 error
    ");
}

#[test]
fn a_value_that_is_no_number_is_not_also_missing() {
    assert_snapshot!(problems("{input: 80, output: tujuh}"), @r"
        rapor::content::bad-number

          × `tujuh` is not a number
           ╭─[content/assessments/2023.yaml:7:33]
         6 │   - institution: kab-tebo
         7 │     values: {input: 80, output: tujuh}
           ·                                 ─────
         8 │     source: ombudsman
           ╰────
          help: write digits with a decimal point, such as 88.41, without thousands separators

        1 error
    ");
}
