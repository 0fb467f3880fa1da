//! What a preview keeps of one reading for the next changes nothing but the time that it takes.

use crate::assess::{self, assess, assess_again};
use crate::content::{self, ReadOptions, read_again};
use crate::testing::{EDITION, Portal, show};

const SCORE: &str = "  - {institution: kab-tebo, score: 80.41, source: ombudsman}\n";

fn portal() -> Portal {
    Portal::minimal().results(SCORE).file("news/2024-02-06-a.md", "---\ntitle: A\ndate: 2024-02-06\n---\nIsi.\n")
}

/// What is kept of reading and scoring.
#[derive(Default)]
struct Kept(content::Kept, assess::Kept);

/// Reads and scores with and without what is kept, and compares all that comes of it.
fn same(portal: &Portal, kept: &Kept) {
    let options = ReadOptions { shown_as: Some("content".to_owned()) };
    let (again, found_again) = read_again(&portal.path(), &options, &kept.0);
    let (anew, found_anew) = portal.read();
    assert_eq!(format!("{again:?}"), format!("{anew:?}"));
    assert_eq!(show(&found_again), show(&found_anew));
    if let (Some(again), Some(anew)) = (again, anew) {
        let ((again, found_again), (anew, found_anew)) = (assess_again(&again, &kept.1), assess(&anew));
        assert_eq!(format!("{again:?}"), format!("{anew:?}"));
        assert_eq!(show(&found_again), show(&found_anew));
    }
}

#[test]
fn through_edits_slips_and_files_that_come_and_go() {
    let kept = Kept::default();
    let portal = portal();
    same(&portal, &kept);
    same(&portal, &kept);
    let portal = portal.edit("assessments/2023.yaml", "80.41", "81.52");
    same(&portal, &kept);
    let portal = portal.edit("assessments/2023.yaml", "kab-tebo", "kab-teboo");
    same(&portal, &kept);
    same(&portal, &kept);
    let portal = portal.edit("assessments/2023.yaml", "kab-teboo", "kab-tebo");
    same(&portal, &kept);
    // A file before all others moves the place of every one of them.
    let portal = portal.file("assessments/2022.yaml", EDITION.replace("2023", "2022") + SCORE);
    same(&portal, &kept);
    std::fs::remove_file(portal.path().join("assessments/2022.yaml")).unwrap();
    same(&portal, &kept);
    // An edition is compared with the one before it, whichever that is.
    for (year, score) in [("2021", "70"), ("2022", "75.5")] {
        let text = EDITION.replace("2023", year) + &SCORE.replace("80.41", score);
        let path = format!("assessments/{year}.yaml");
        let portal = self::portal().file(&path, text);
        same(&portal, &kept);
        let portal = portal.edit(&path, score, "12.34");
        same(&portal, &kept);
        same(&portal, &kept);
    }
    // A score that is not what was published is told each time.
    let claim = "assessments/2023.yaml";
    let portal =
        portal.edit(claim, "score: 81.52", "values: {kompetensi: 90, sarana: 90, output: 90}, published: 81.52");
    same(&portal, &kept);
    same(&portal, &kept);
    let portal =
        portal.edit(claim, "values: {kompetensi: 90, sarana: 90, output: 90}, published: 81.52", "score: 81.52");
    // An edition's results are those of its method.
    let portal = portal.edit("methodologies/kepatuhan.yaml", "weight: 40", "weight: 41");
    same(&portal, &kept);
    // What names an institution is wrong once it is gone, though its own file is the same.
    let portal = portal.edit("institutions/jambi.yaml", "kab-tebo", "kab-lain");
    same(&portal, &kept);
}
