//! A name in a spreadsheet is somebody's by a certain rule, or it is asked; never is one taken for another that is near.

use crate::support::desk::{Desk, INSTITUTIONS};

#[test]
fn names_short_names_aliases_and_kinds_of_government_are_known() {
    let rows: [&[&str]; 6] = [
        &["Instansi", "Nilai"],
        &["PEMPROV CONTOH", "61.2"],
        &["Pemkot Arunika *)", "91.5"],
        &["TANSENBAR", "50"],
        &["KAB. TANJUNG  SENYAP-TIMUR", "60"],
        &["3. Pemerintah Kab. Lembah Biru", "70.25"],
    ];
    let results = Desk::new().sheet("nama.xlsx", &rows).results("nama.xlsx", &[]);
    for (id, score) in [
        ("pemprov-contoh", "61.2"),
        ("kota-arunika", "91.5"),
        ("kab-tanjung-senyap-barat", "50"),
        ("kab-tanjung-senyap-timur", "60"),
        ("kab-lembah-biru", "70.25"),
    ] {
        let line = results.lines().find(|line| line.contains(&format!("institution: {id},"))).unwrap_or_default();
        assert!(line.contains(&format!("score: {score},")), "{results}");
    }
}

#[test]
fn near_is_not_certain() {
    let rows: [&[&str]; 4] =
        [&["Instansi", "Nilai"], &["KAB. TANSEN BARAT", "50"], &["Kota Arunka", "91.5"], &["Kabupaten Lain", "1"]];
    let problems = Desk::new().sheet("nama.xlsx", &rows).problems("nama.xlsx", &[]);
    for message in [
        "no institution goes by the name “KAB. TANSEN BARAT”",
        "is it `kab-tanjung-senyap-barat` (Kabupaten Tanjung Senyap Barat)",
        "--alias \"KAB. TANSEN BARAT=kab-tanjung-senyap-barat\"",
        "no institution goes by the name “Kota Arunka”",
        "is it `kota-arunika` (Kota Arunika)",
        "no institution goes by the name “Kabupaten Lain”",
        "3 errors",
    ] {
        // Long lines are folded.
        let unfolded = problems.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(unfolded.contains(message), "{message}\n{problems}");
    }
}

#[test]
fn a_name_of_two_is_neither() {
    let both = INSTITUTIONS
        .replace("aliases: [Tansenbar]", "aliases: [Tansen]")
        .replace("name: Kabupaten Tanjung Senyap Timur,", "name: Kabupaten Tanjung Senyap Timur, aliases: [Tansen],");
    let rows: [&[&str]; 2] = [&["Instansi", "Nilai"], &["Tansen", "50"]];
    let desk = Desk::new().file("content/institutions/contoh.yaml", both).sheet("nama.xlsx", &rows);
    let problems = desk.problems("nama.xlsx", &[]);
    assert!(problems.contains("rapor::import::ambiguous-name"), "{problems}");
}

#[test]
fn what_a_script_says_is_kept_as_an_alias() {
    let rows: [&[&str]; 2] = [&["Instansi", "Nilai"], &["KAB. TANSEN BARAT", "50"]];
    let desk = Desk::new().sheet("nama.xlsx", &rows);
    let said = desk.import("nama.xlsx", &["--alias", "KAB. TANSEN BARAT=kab-tanjung-senyap-bart"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("did you mean `kab-tanjung-senyap-barat`?"), "{}", said.err);

    let results = desk.results("nama.xlsx", &["--alias", "KAB. TANSEN BARAT=kab-tanjung-senyap-barat"]);
    assert!(results.contains("institution: kab-tanjung-senyap-barat, score: 50,"), "{results}");
    let expected = INSTITUTIONS.replace("[Tansenbar]", "[Tansenbar, KAB. TANSEN BARAT]");
    assert_eq!(desk.text("content/institutions/contoh.yaml"), expected);
    // Now it is known.
    assert_eq!(desk.results("nama.xlsx", &["--force"]), results);
}
