//! Institutions.

use insta::assert_snapshot;

use crate::testing::Portal;

fn more(lines: &str) -> String {
    Portal::minimal().file("institutions/lain.yaml", format!("institutions:\n{lines}")).problems()
}

#[test]
fn two_institutions_with_one_id_are_an_error_that_names_both_places() {
    assert_snapshot!(more("  - {id: kab-tebo, name: Tebo, category: kabupaten}\n"), @r"
        rapor::content::duplicate-id

          × two institutions have the id `kab-tebo`
           ╭─[content/institutions/lain.yaml:2:10]
         1 │ institutions:
         2 │   - {id: kab-tebo, name: Tebo, category: kabupaten}
           ·          ────────
           ╰────
          help: rename one of them; the first is at content/institutions/jambi.yaml:3:10

        1 error
    ");
}

#[test]
fn an_unknown_category_suggests_the_nearest() {
    assert_snapshot!(more("  - {id: kab-muaro, name: Muaro, category: kabupatn}\n"), @r"
        rapor::content::unknown-category

          × unknown category `kabupatn`
           ╭─[content/institutions/lain.yaml:2:44]
         1 │ institutions:
         2 │   - {id: kab-muaro, name: Muaro, category: kabupatn}
           ·                                            ────────
           ╰────
          help: did you mean `kabupaten`?

        1 error
    ");
}

#[test]
fn an_unknown_parent_suggests_the_nearest() {
    assert_snapshot!(more("  - {id: kab-muaro, name: Muaro, category: kabupaten, parent: pemprov-jmabi}\n"), @r"
        rapor::content::unknown-institution

          × unknown institution `pemprov-jmabi`
           ╭─[content/institutions/lain.yaml:2:63]
         1 │ institutions:
         2 │   - {id: kab-muaro, name: Muaro, category: kabupaten, parent: pemprov-jmabi}
           ·                                                               ─────────────
           ╰────
          help: did you mean `pemprov-jambi`?

        1 error
    ");
}

#[test]
fn a_cycle_of_parents_is_reported_once() {
    assert_snapshot!(more(
        "  - {id: a, name: A, category: kabupaten, parent: b}
  - {id: b, name: B, category: kabupaten, parent: c}
  - {id: c, name: C, category: kabupaten, parent: a}
  - {id: d, name: D, category: kabupaten, parent: a}
"
    ), @r"
        rapor::content::parent-cycle

          × `a` is its own parent: a → b → c → a
           ╭─[content/institutions/lain.yaml:2:51]
         1 │ institutions:
         2 │   - {id: a, name: A, category: kabupaten, parent: b}
           ·                                                   ─
         3 │   - {id: b, name: B, category: kabupaten, parent: c}
           ╰────
          help: delete the `parent` of the institution at the top

        1 error
    ");
}

#[test]
fn an_institution_is_not_its_own_parent() {
    assert_snapshot!(more("  - {id: a, name: A, category: kabupaten, parent: a}\n"), @r"
        rapor::content::parent-cycle

          × `a` is its own parent: a → a
           ╭─[content/institutions/lain.yaml:2:51]
         1 │ institutions:
         2 │   - {id: a, name: A, category: kabupaten, parent: a}
           ·                                                   ─
           ╰────
          help: delete the `parent` of the institution at the top

        1 error
    ");
}

#[test]
fn a_former_id_is_no_longer_in_use() {
    assert_snapshot!(more("  - {id: a, name: A, category: kabupaten, former_ids: [kab-tebo]}\n"), @r"
        rapor::content::former-id

          × the former id `kab-tebo` is in use
           ╭─[content/institutions/lain.yaml:2:56]
         1 │ institutions:
         2 │   - {id: a, name: A, category: kabupaten, former_ids: [kab-tebo]}
           ·                                                        ────────
           ╰────
          help: delete it here, or rename the institution at content/institutions/jambi.yaml:3:5

        1 error
    ");
}

#[test]
fn a_former_id_is_claimed_once() {
    assert_snapshot!(more(
        "  - {id: a, name: A, category: kabupaten, former_ids: [lama]}
  - {id: b, name: B, category: kabupaten, former_ids: [lama]}
"
    ), @r"
        rapor::content::former-id

          × duplicate former id `lama`
           ╭─[content/institutions/lain.yaml:3:56]
         2 │   - {id: a, name: A, category: kabupaten, former_ids: [lama]}
         3 │   - {id: b, name: B, category: kabupaten, former_ids: [lama]}
           ·                                                        ────
           ╰────
          help: `a` has it at content/institutions/lain.yaml:2:5

        1 error
    ");
}
