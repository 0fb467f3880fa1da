//! Methods: scale, parts, weights, normalization.

use crate::content::methodology::Aggregate;
use insta::assert_snapshot;

use crate::testing::{METHOD, Portal};

fn edited(from: &str, to: &str) -> String {
    Portal::minimal().edit("methodologies/kepatuhan.yaml", from, to).problems()
}

const OUTPUT: &str = "{id: output, name: Output, weight: 60}";

#[test]
fn parts_with_weights_are_combined_by_weight_and_others_by_their_mean() {
    let content = Portal::minimal().content();
    let score = content.methodologies["kepatuhan"].score.as_ref().expect("the method computes scores");
    assert_eq!(score.aggregate, Aggregate::WeightedMean);
    assert_eq!(score.parts[0].aggregate, Aggregate::Mean);
}

#[test]
fn two_methods_with_one_id_are_an_error() {
    assert_snapshot!(Portal::minimal().file("methodologies/lain.yaml", METHOD).problems(), @r"
        rapor::content::duplicate-id

          × two methods have the id `kepatuhan`
           ╭─[content/methodologies/lain.yaml:1:5]
         1 │ id: kepatuhan
           ·     ─────────
         2 │ name: Kepatuhan
           ╰────
          help: rename one of them; the first is at content/methodologies/kepatuhan.yaml:1:5

        1 error
    ");
}

#[test]
fn a_scale_ends_above_its_beginning() {
    assert_snapshot!(edited("{min: 0, max: 100, decimals: 2}", "{min: 100, max: 0, decimals: 2}"), @r"
        rapor::content::scale

          × the scale ends at 0 but begins at 100
           ╭─[content/methodologies/kepatuhan.yaml:3:24]
         2 │ name: Kepatuhan
         3 │ scale: {min: 100, max: 0, decimals: 2}
           ·                        ─
         4 │ score:
           ╰────
          help: write the lowest score as `min`

        1 error
    ");
}

#[test]
fn a_scale_has_at_most_six_decimals() {
    assert_snapshot!(edited("decimals: 2", "decimals: 7"), @r"
        rapor::content::bad-number

          × `7` is not a count of decimals
           ╭─[content/methodologies/kepatuhan.yaml:3:37]
         2 │ name: Kepatuhan
         3 │ scale: {min: 0, max: 100, decimals: 7}
           ·                                     ─
         4 │ score:
           ╰────
          help: write a whole number from 0 to 6

        1 error
    ");
}

#[test]
fn a_method_with_bounds_needs_a_scale() {
    assert_snapshot!(edited("scale: {min: 0, max: 100, decimals: 2}\n", ""), @r"
        rapor::content::scale

          × the method has no `scale`, but `A` has a bound
            ╭─[content/methodologies/kepatuhan.yaml:13:19]
         12 │ predicates:
         13 │   - {id: A, from: 88, zone: hijau, name: Tertinggi}
            ·                   ──
         14 │   - {id: B, from: 54, zone: kuning, name: Sedang}
            ╰────
          help: add `scale: {min: 0, max: 100, decimals: 2}`, or delete every `from`

        1 error
    ");
}

#[test]
fn a_weight_is_above_zero() {
    assert_snapshot!(edited("weight: 60", "weight: 0"), @r"
        rapor::content::weight

          × the weight of `output` is 0
            ╭─[content/methodologies/kepatuhan.yaml:12:42]
         11 │         - {id: sarana, name: Sarana}
         12 │     - {id: output, name: Output, weight: 0}
            ·                                          ─
         13 │ predicates:
            ╰────
          help: write a number above 0, or leave the part out

        1 error
    ");
}

#[test]
fn all_parts_beside_one_another_have_weights_or_none_has() {
    assert_snapshot!(edited(OUTPUT, "{id: output, name: Output}"), @r"
        rapor::content::weight

          × `output` has no weight, but parts beside it have one
            ╭─[content/methodologies/kepatuhan.yaml:12:7]
         11 │         - {id: sarana, name: Sarana}
         12 │     - {id: output, name: Output}
            ·       ──────────────────────────
         13 │ predicates:
            ╰────
          help: give it a `weight`; all parts of one part have one, or none has

        1 error
    ");
}

#[test]
fn a_weighted_mean_needs_weights() {
    assert_snapshot!(edited("      weight: 40\n", "      weight: 40\n      aggregate: weighted-mean\n"), @r"
        rapor::content::weight

          × the weighted mean needs weights, but the parts have none
            ╭─[content/methodologies/kepatuhan.yaml:9:18]
          8 │       weight: 40
          9 │       aggregate: weighted-mean
            ·                  ─────────────
         10 │       parts:
            ╰────
          help: give each part a `weight`, or write `aggregate: mean`

        1 error
    ");
}

#[test]
fn weights_under_a_plain_mean_are_a_warning() {
    assert_snapshot!(edited("score:\n", "score:\n  aggregate: mean\n"), @r"
        rapor::content::weight

          ⚠ the aggregate ignores the weights of the parts
           ╭─[content/methodologies/kepatuhan.yaml:5:14]
         4 │ score:
         5 │   aggregate: mean
           ·              ────
         6 │   parts:
           ╰────
          help: write `aggregate: weighted-mean`, or delete the weights

        1 warning
    ");
}

#[test]
fn service_units_have_no_weights() {
    assert_snapshot!(edited("score:\n", "score:\n  units: weighted-mean\n"), @r"
        rapor::content::weight

          × service units have no weights, so they have no weighted mean
           ╭─[content/methodologies/kepatuhan.yaml:5:10]
         4 │ score:
         5 │   units: weighted-mean
           ·          ─────────────
         6 │   parts:
           ╰────
          help: write `units: mean`

        1 error
    ");
}

#[test]
fn a_part_stands_once_in_the_tree() {
    assert_snapshot!(edited(OUTPUT, "{id: sarana, name: Output, weight: 60}"), @r"
        rapor::content::duplicate-id

          × two parts have the id `sarana`
            ╭─[content/methodologies/kepatuhan.yaml:12:12]
         11 │         - {id: sarana, name: Sarana}
         12 │     - {id: sarana, name: Output, weight: 60}
            ·            ──────
         13 │ predicates:
            ╰────
          help: rename one of them; the first is at content/methodologies/kepatuhan.yaml:11:16

        1 error
    ");
}

#[test]
fn a_normalization_has_one_curve() {
    assert_snapshot!(edited("name: Kompetensi}", "name: Kompetensi, normalize: {cap: true}}"), @r"
        rapor::content::normalize

          × the normalization must have exactly one curve
            ╭─[content/methodologies/kepatuhan.yaml:10:57]
          9 │       parts:
         10 │         - {id: kompetensi, name: Kompetensi, normalize: {cap: true}}
            ·                                                         ───────────
         11 │         - {id: sarana, name: Sarana}
            ╰────
          help: write either `linear: {from: …, to: …}` or `log: {from: …, to: …}`

        1 error
    ");
}

#[test]
fn a_normalization_has_two_different_ends() {
    assert_snapshot!(edited("name: Kompetensi}", "name: Kompetensi, normalize: {linear: {from: 20, to: 20.0}}}"), @r"
        rapor::content::normalize

          × the normalization from 20 to 20.0 divides by zero
            ╭─[content/methodologies/kepatuhan.yaml:10:66]
          9 │       parts:
         10 │         - {id: kompetensi, name: Kompetensi, normalize: {linear: {from: 20, to: 20.0}}}
            ·                                                                  ────────────────────
         11 │         - {id: sarana, name: Sarana}
            ╰────
          help: write two different numbers

        1 error
    ");
}

#[test]
fn a_logarithm_needs_positive_ends() {
    assert_snapshot!(edited("name: Kompetensi}", "name: Kompetensi, normalize: {log: {from: 0, to: 20}}}"), @r"
        rapor::content::normalize

          × 0 has no logarithm
            ╭─[content/methodologies/kepatuhan.yaml:10:70]
          9 │       parts:
         10 │         - {id: kompetensi, name: Kompetensi, normalize: {log: {from: 0, to: 20}}}
            ·                                                                      ─
         11 │         - {id: sarana, name: Sarana}
            ╰────
          help: write a number above 0

        1 error
    ");
}

#[test]
fn only_leaves_are_normalized_and_only_inner_parts_aggregate() {
    assert_snapshot!(edited(
        "      weight: 40\n",
        "      weight: 40\n      normalize: {linear: {from: 0, to: 100}}\n"
    ), @r"
        rapor::content::part

          × `normalize` is not allowed for `input`, which has parts of its own
            ╭─[content/methodologies/kepatuhan.yaml:9:7]
          8 │       weight: 40
          9 │       normalize: {linear: {from: 0, to: 100}}
            ·       ─────────
         10 │       parts:
            ╰────
          help: delete it, or move it

        1 error
    ");
    assert_snapshot!(edited(OUTPUT, "{id: output, name: Output, weight: 60, aggregate: mean}"), @r"
        rapor::content::part

          × `aggregate` is not allowed for `output`, which has no parts of its own
            ╭─[content/methodologies/kepatuhan.yaml:12:46]
         11 │         - {id: sarana, name: Sarana}
         12 │     - {id: output, name: Output, weight: 60, aggregate: mean}
            ·                                              ─────────
         13 │ predicates:
            ╰────
          help: delete it, or move it

        1 error
    ");
}

#[test]
fn a_part_is_not_multiplied_by_nothing() {
    assert_snapshot!(edited("      weight: 40\n", "      weight: 40\n      scale: 0\n"), @r"
        rapor::content::part

          × a part cannot be multiplied by 0
            ╭─[content/methodologies/kepatuhan.yaml:9:14]
          8 │       weight: 40
          9 │       scale: 0
            ·              ─
         10 │       parts:
            ╰────
          help: write a number above 0

        1 error
    ");
}

#[test]
fn an_unknown_method_is_not_comparable() {
    assert_snapshot!(edited("name: Kepatuhan\n", "name: Kepatuhan\ncomparable_with: [kepatuan-2013]\n"), @r"
        rapor::content::unknown-methodology

          × unknown method `kepatuan-2013`
           ╭─[content/methodologies/kepatuhan.yaml:3:19]
         2 │ name: Kepatuhan
         3 │ comparable_with: [kepatuan-2013]
           ·                   ─────────────
         4 │ scale: {min: 0, max: 100, decimals: 2}
           ╰────
          help: content/methodologies has `kepatuhan`

        1 error
    ");
}

#[test]
fn a_method_in_words_alone_has_no_bounds_and_no_scale() {
    let method = "id: opini
name: Opini
predicates:
  - {id: tertinggi, name: Tertinggi, zone: hijau}
  - {id: tanpa-opini, name: Tanpa opini}
zones: [{id: hijau, name: Hijau, color: green}]
";
    let content = Portal::minimal().file("methodologies/opini.yaml", method).content();
    assert_eq!(content.methodologies["opini"].scale, None);
    assert_eq!(content.methodologies["opini"].predicates[1].zone, None);
}
