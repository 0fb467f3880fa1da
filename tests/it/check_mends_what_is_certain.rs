//! `rapor check --fix` mends in the files what has one certain mending, shows it, and leaves every other byte alone.

use crate::support::folder::{EDITION, Portal};
use crate::support::run_in;

/// Runs a check in the portal's folder: its exit code, what it says, and its problems.
fn check(portal: &Portal, more: &[&str]) -> (Option<i32>, String, String) {
    let said = run_in(&portal.path(), &[&["check", "--content", "."], more].concat());
    (Some(said.code), said.out, said.err)
}

fn text(portal: &Portal, path: &str) -> String {
    String::from_utf8(std::fs::read(portal.path().join(path)).expect("the file is there")).expect("UTF-8")
}

const TEBO: &str = "  - {institution: kab-tebo, score: 88.41, source: ombudsman}\n";
const BUNGO: &str = "  - {institution: kab-bungo, score: 81.00, source: ombudsman}\n";
const NEWS: &str = "news/2024-02-06-hasil.md";

fn article(body: &str) -> Portal {
    let head = "---\ntitle: Hasil\ndate: 2024-02-06\n---\n";
    Portal::minimal().results(&format!("{TEBO}{BUNGO}")).file(NEWS, format!("{head}{body}\n"))
}

/// The body of the article after mending.
fn mended(body: &str) -> String {
    let portal = article(body);
    check(&portal, &["--fix"]);
    text(&portal, NEWS).split_once("---\n").unwrap().1.split_once("---\n").unwrap().1.trim_end().to_owned()
}

#[test]
fn a_mending_is_shown_and_the_rest_stays_to_the_byte() {
    let before = "\u{feff}---\r\ntitle:   Hasil\r\ndate: 2024-02-06   # hari Selasa\r\n---\r\nJAMBI, SENIN (6/2/2024) — \tHasil.  \r\n";
    let portal = Portal::minimal().file(NEWS, before);
    let (code, said, problems) = check(&portal, &["--fix"]);
    assert_eq!(text(&portal, NEWS), before.replace("SENIN", "SELASA"));
    assert_eq!((code, problems.as_str()), (Some(0), ""));
    assert_eq!(
        said.replace('\r', ""),
        "--- ./news/2024-02-06-hasil.md\n+++ ./news/2024-02-06-hasil.md\n@@ -4,2 +4,2 @@\n ---\n\
         -JAMBI, SENIN (6/2/2024) — \tHasil.  \n+JAMBI, SELASA (6/2/2024) — \tHasil.  \n\nNo problems found.\n"
    );
}

#[test]
fn without_being_asked_it_tells_and_writes_nothing() {
    let portal = article("Senin (6/2/2024)");
    let before = text(&portal, NEWS);
    let (code, said, problems) = check(&portal, &[]);
    assert_eq!((code, said.as_str()), (Some(0), "rapor check --fix can fix 1 of these.\n"));
    assert!(problems.contains("wrong weekday"), "{problems}");
    assert_eq!(text(&portal, NEWS), before);
    let (_, said, _) = check(&article("Selasa (6/2/2024), ![](tidak-ada.png)"), &[]);
    assert_eq!(said, "", "what it cannot mend it does not promise to mend");
}

#[test]
fn a_decimal_comma_in_a_number() {
    for (written, right) in [
        (
            "{institution: kab-tebo, score: 88,41, source: ombudsman}",
            "{institution: kab-tebo, score: 88.41, source: ombudsman}",
        ),
        (
            "{institution: kab-tebo, score: \"88,41\", source: ombudsman}",
            "{institution: kab-tebo, score: \"88.41\", source: ombudsman}",
        ),
        (
            "institution: kab-tebo\n    score:  88,41 # dua desimal\n    source: ombudsman",
            "institution: kab-tebo\n    score:  88.41 # dua desimal\n    source: ombudsman",
        ),
        (
            "{institution: kab-tebo, values: {kompetensi: 88,4, sarana: 70, output: 7,25}, source: ombudsman}",
            "{institution: kab-tebo, values: {kompetensi: 88.4, sarana: 70, output: 7.25}, source: ombudsman}",
        ),
    ] {
        let portal = Portal::minimal().results(&format!("  - {written}\n{BUNGO}"));
        let (code, _, problems) = check(&portal, &["--fix"]);
        assert_eq!((code, problems.as_str()), (Some(0), ""), "{written}");
        assert!(text(&portal, "assessments/2023.yaml").ends_with(&format!("  - {right}\n{BUNGO}")), "{written}");
    }
}

#[test]
fn what_may_be_two_numbers_is_left_alone() {
    let results = format!("  - {{institution: kab-tebo, score: 88, 41, source: ombudsman}}\n{BUNGO}");
    let portal = Portal::minimal().results(&results);
    let (code, _, problems) = check(&portal, &["--fix"]);
    assert_eq!(code, Some(1));
    assert!(problems.contains("decimal comma"), "{problems}");
    assert!(text(&portal, "assessments/2023.yaml").ends_with(&results));
}

#[test]
fn a_key_that_is_one_slip_away_and_what_comes_to_light_behind_it() {
    let portal =
        Portal::minimal().results(&format!("  - {{institution: kab-tebo, scoer: 88,41, source: ombudsman}}\n{BUNGO}"));
    let (code, said, _) = check(&portal, &["--fix"]);
    assert_eq!(code, Some(0));
    assert!(text(&portal, "assessments/2023.yaml").ends_with(&format!("{TEBO}{BUNGO}")));
    assert_eq!(said.matches("@@ ").count(), 1, "all that changed in a file is one diff:\n{said}");
}

#[test]
fn a_key_that_may_be_another_is_left_alone() {
    // Two slips away from `score`; and a slip away from a key that stands there already.
    for written in [
        "{institution: kab-tebo, scr: 88.41, source: ombudsman}",
        "{institution: kab-tebo, score: 88.41, scor: 1, source: ombudsman}",
    ] {
        let results = format!("  - {written}\n{BUNGO}");
        let portal = Portal::minimal().results(&results);
        assert_eq!(check(&portal, &["--fix"]).0, Some(1), "{written}");
        assert!(text(&portal, "assessments/2023.yaml").ends_with(&results), "{written}");
    }
}

#[test]
fn a_figure_that_differs_from_the_data() {
    for (written, right) in [
        ("[88,14](score:kab-tebo/2023)", "[88,41](score:kab-tebo/2023)"),
        ("**[88,14](score:kab-tebo/2023)**", "**[88,41](score:kab-tebo/2023)**"),
        ("[**88,14**](score:kab-tebo/2023)", "[**88,41**](score:kab-tebo/2023)"),
        ("peringkat [2](rank:kab-tebo/2023)", "peringkat [1](rank:kab-tebo/2023)"),
        ("[Sedang](predicate:kab-tebo/2023)", "[Tertinggi](predicate:kab-tebo/2023)"),
        (
            "[88,14](score:kab-tebo/2023) dan [88,14](score:kab-bungo/2023)",
            "[88,41](score:kab-tebo/2023) dan [81,00](score:kab-bungo/2023)",
        ),
    ] {
        assert_eq!(mended(written), right);
    }
}

#[test]
fn a_figure_whose_sentence_would_not_hold_is_left_alone() {
    for written in [
        // Written as in the other language, rounded, or with words beside it: the message says what is wrong.
        "[88.41](score:kab-tebo/2023)",
        "[88,4](score:kab-tebo/2023)",
        "[nilai 88,14](score:kab-tebo/2023)",
        "[kedua](rank:kab-tebo/2023)",
        "[10 persen](share:2023?zone=hijau)",
        "[Gemilang](predicate:kab-tebo/2023)",
    ] {
        assert_eq!(mended(written), written);
    }
}

#[test]
fn a_change_is_left_to_the_author() {
    let before = EDITION.replace("2023", "2022") + &TEBO.replace("88.41", "89.62") + BUNGO;
    let portal = article("Nilainya naik [1,20](change:kab-tebo/2023) poin.").file("assessments/2022.yaml", before);
    assert_eq!(check(&portal, &["--fix"]).0, Some(1));
    assert!(text(&portal, NEWS).contains("[1,20]"));
}

#[test]
fn a_weekday_keeps_its_case_and_its_place() {
    assert_eq!(
        mended("Pada **Senin**, 6 *Februari* 2024, dan Senin lain."),
        "Pada **Selasa**, 6 *Februari* 2024, dan Senin lain."
    );
    assert_eq!(mended("pada senin (6/2/2024)"), "pada selasa (6/2/2024)");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::PermissionsExt as _;

    let portal = article("Senin (6/2/2024)").link("news/2024-02-06-lain.md", "2024-02-06-hasil.md");
    let real = portal.path().join(NEWS);
    std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o640)).unwrap();
    assert_eq!(check(&portal, &["--fix"]).0, Some(0));
    assert!(portal.path().join("news/2024-02-06-lain.md").is_symlink());
    assert_eq!(std::fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(text(&portal, NEWS).contains("Selasa (6/2/2024)"));
    let left: Vec<_> = std::fs::read_dir(portal.path().join("news")).unwrap().collect();
    assert_eq!(left.len(), 2, "no file is left behind");
}

#[test]
fn beside_json_the_change_is_on_the_standard_error() {
    let portal = article("Senin (6/2/2024), nilai 90,00.");
    let (_, lines, diff) = check(&portal, &["--fix", "--format", "json"]);
    assert_eq!(lines.lines().count(), 1);
    assert!(serde_json::from_str::<serde_json::Value>(&lines).is_ok(), "{lines}");
    assert!(diff.contains("+Selasa (6/2/2024)"), "{diff}");
}
