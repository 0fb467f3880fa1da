//! The bounds of predicates cover the scale, each score once.

use insta::assert_snapshot;

use crate::testing::Portal;

fn edited(from: &str, to: &str) -> String {
    Portal::minimal().edit("methodologies/kepatuhan.yaml", from, to).problems()
}

#[test]
fn bands_that_begin_at_one_score_overlap() {
    assert_snapshot!(edited("from: 54", "from: 88.00"), @r"
        rapor::content::bands

          × the bands of `A` from 88 and of `B` from 88.00 overlap
            ╭─[content/methodologies/kepatuhan.yaml:15:19]
         14 │   - {id: A, from: 88, zone: hijau, name: Tertinggi}
         15 │   - {id: B, from: 88.00, zone: kuning, name: Sedang}
            ·                   ─────
         16 │   - {id: C, from: 0, zone: merah, name: Rendah}
            ╰────
          help: write the lowest score of each

        1 error
    ");
}

#[test]
fn bands_stand_best_first() {
    assert_snapshot!(edited("from: 54", "from: 94"), @r"
        rapor::content::bands

          × the bands of `A` from 88 and of `B` from 94 overlap and are in the wrong order
            ╭─[content/methodologies/kepatuhan.yaml:15:19]
         14 │   - {id: A, from: 88, zone: hijau, name: Tertinggi}
         15 │   - {id: B, from: 94, zone: kuning, name: Sedang}
            ·                   ──
         16 │   - {id: C, from: 0, zone: merah, name: Rendah}
            ╰────
          help: list the predicates best first, each bound lower

        1 error
    ");
}

#[test]
fn bands_reach_the_bottom() {
    assert_snapshot!(edited("from: 0, zone: merah", "from: 10, zone: merah"), @r"
        rapor::content::bands

          × the bands do not reach the bottom: no predicate covers 0 to 10
            ╭─[content/methodologies/kepatuhan.yaml:16:19]
         15 │   - {id: B, from: 54, zone: kuning, name: Sedang}
         16 │   - {id: C, from: 10, zone: merah, name: Rendah}
            ·                   ──
         17 │ zones:
            ╰────
          help: begin the lowest band at 0, or add a predicate below `C`

        1 error
    ");
}

#[test]
fn a_predicate_without_a_bound_leaves_a_hole() {
    assert_snapshot!(edited("{id: B, from: 54, zone", "{id: B, zone"), @r"
        rapor::content::bands

          × the bands have a gap: `B` has no bound
            ╭─[content/methodologies/kepatuhan.yaml:15:5]
         14 │   - {id: A, from: 88, zone: hijau, name: Tertinggi}
         15 │   - {id: B, zone: kuning, name: Sedang}
            ·     ───────────────────────────────────
         16 │   - {id: C, from: 0, zone: merah, name: Rendah}
            ╰────
          help: give it a `from`: the lowest score that has it

        1 error
    ");
}

#[test]
fn a_bound_is_on_the_scale() {
    assert_snapshot!(edited("from: 88", "from: 188"), @r"
        rapor::content::off-scale

          × the bound 188 is off the scale
            ╭─[content/methodologies/kepatuhan.yaml:14:19]
         13 │ predicates:
         14 │   - {id: A, from: 188, zone: hijau, name: Tertinggi}
            ·                   ───
         15 │   - {id: B, from: 54, zone: kuning, name: Sedang}
            ╰────
          help: the scale runs from 0 to 100

        1 error
    ");
}

#[test]
fn a_bound_is_as_exact_as_the_scores_it_is_compared_with() {
    assert_snapshot!(edited("from: 88", "from: 87.995"), @r"
        rapor::content::decimals

          × the bound 87.995 has more decimals than the scale, which has 2
            ╭─[content/methodologies/kepatuhan.yaml:14:19]
         13 │ predicates:
         14 │   - {id: A, from: 87.995, zone: hijau, name: Tertinggi}
            ·                   ──────
         15 │   - {id: B, from: 54, zone: kuning, name: Sedang}
            ╰────
          help: write the lowest score that has the predicate; it is compared with the rounded score

        1 error
    ");
}

#[test]
fn a_scale_without_any_bound_gives_no_score_a_predicate() {
    let portal = Portal::minimal()
        .edit("methodologies/kepatuhan.yaml", "from: 88, ", "")
        .edit("methodologies/kepatuhan.yaml", "from: 54, ", "")
        .edit("methodologies/kepatuhan.yaml", "from: 0, ", "");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::bands

          × the method has a scale, but none of its predicates has a bound
           ╭─[content/methodologies/kepatuhan.yaml:3:8]
         2 │ name: Kepatuhan
         3 │ scale: {min: 0, max: 100, decimals: 2}
           ·        ───────────────────────────────
         4 │ score:
           ╰────
          help: give each predicate a `from`, or delete the `scale` if the method has no scores

        1 error
    ");
}

#[test]
fn a_bound_that_is_no_number_does_not_make_its_neighbours_wrong() {
    assert_snapshot!(edited("from: 54", "from: 54,5"), @r"
        rapor::content::decimal-comma

          × `54,5` has a decimal comma
            ╭─[content/methodologies/kepatuhan.yaml:15:19]
         14 │   - {id: A, from: 88, zone: hijau, name: Tertinggi}
         15 │   - {id: B, from: 54,5, zone: kuning, name: Sedang}
            ·                   ────
         16 │   - {id: C, from: 0, zone: merah, name: Rendah}
            ╰────
          help: write 54.5

        1 error
    ");
}

#[test]
fn two_predicates_have_two_ids() {
    assert_snapshot!(edited("id: B, from", "id: A, from"), @r"
        rapor::content::duplicate-id

          × two predicates have the id `A`
            ╭─[content/methodologies/kepatuhan.yaml:15:10]
         14 │   - {id: A, from: 88, zone: hijau, name: Tertinggi}
         15 │   - {id: A, from: 54, zone: kuning, name: Sedang}
            ·          ─
         16 │   - {id: C, from: 0, zone: merah, name: Rendah}
            ╰────
          help: rename one of them; the first is at content/methodologies/kepatuhan.yaml:14:10

        1 error
    ");
}

#[test]
fn an_unknown_zone_of_a_predicate_suggests_the_nearest() {
    assert_snapshot!(edited("zone: kuning, name: Sedang", "zone: kunig, name: Sedang"), @r"
        rapor::content::unknown-zone

          × unknown zone `kunig`
            ╭─[content/methodologies/kepatuhan.yaml:15:29]
         14 │   - {id: A, from: 88, zone: hijau, name: Tertinggi}
         15 │   - {id: B, from: 54, zone: kunig, name: Sedang}
            ·                             ─────
         16 │   - {id: C, from: 0, zone: merah, name: Rendah}
            ╰────
          help: did you mean `kuning`?

        1 error
    ");
}
