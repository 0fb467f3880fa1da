//! The version in a citation changes with the data behind its page, and with nothing else.

use crate::support::Built;
use crate::support::folder::Portal;

/// The versions on the pages of Tebo's result, of Bungo, and of the edition, and that of all data.
fn versions(portal: &Portal) -> [String; 4] {
    let built = Built::of(&portal.path());
    let cited = |path: &str| {
        let (_, rest) = built.text(path).split_once("versi data ").unwrap_or_else(|| panic!("{path} names no version"));
        rest.split(',').next().unwrap_or_default().to_owned()
    };
    let package: serde_json::Value =
        serde_json::from_str(built.text("data/datapackage.json")).expect("the package is JSON");
    [
        cited("instansi/kab-tebo/2023/index.html"),
        cited("instansi/kab-bungo/index.html"),
        cited("2023/index.html"),
        package["version"].as_str().unwrap_or_default().to_owned(),
    ]
}

fn portal(tebo: &str, bungo: &str) -> Portal {
    let result = |id: &str, score: &str| format!("  - {{institution: {id}, score: {score}, source: ombudsman}}\n");
    Portal::minimal().results(&(result("kab-tebo", tebo) + &result("kab-bungo", bungo)))
}

#[test]
fn a_change_elsewhere_leaves_a_citation_true() {
    let before = versions(&portal("88.41", "70.00"));
    let after = versions(&portal("88.41", "71.00"));
    assert_eq!(before[0], after[0], "Tebo's data are the same");
    for (before, after) in before.iter().zip(&after).skip(1) {
        assert_ne!(before, after);
    }
    assert_eq!(versions(&portal("88.41", "70.00")), before, "the same data have the same version");
}

#[test]
fn a_rank_lost_to_another_is_a_change() {
    let before = versions(&portal("88.41", "70.00"));
    let after = versions(&portal("88.41", "90.00"));
    assert_ne!(before[0], after[0]);
}

#[test]
fn a_change_in_the_prose_is_none() {
    let with_news =
        portal("88.41", "70.00").file("news/2024-02-06-hasil.md", "---\ntitle: Hasil\ndate: 2024-02-06\n---\nTeks.\n");
    assert_eq!(versions(&with_news), versions(&portal("88.41", "70.00")));
}
