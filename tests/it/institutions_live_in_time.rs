//! Institutions are renamed, split and merged: an edition keeps the names of its time, and both sides of a split say so.
//! The contents are the recipes of docs/institutions-in-time.md.

use std::fs;

use crate::support::folder::{EDITION, Portal};
use crate::support::{Built, run_in};

const PORTAL: &str = "\
title: Valley
base_url: https://report.example/
languages: [en]
publisher: {name: Valley Watch}
categories: [{id: town, name: Town}]
";

const TOWNS: &str = "\
institutions:
  - {id: north, name: North City, category: town, names: [{name: North Town, until: 2023-12-31}]}
  - {id: south, name: South Town, category: town, successors: [west]}
  - {id: east, name: East Town, category: town, until: 2024-01-01, successors: [north]}
  - {id: west, name: West Town, category: town, since: 2024-03-01}
";

const RESULTS: &str = "  - {institution: north, score: 70.00, source: ombudsman}
  - {institution: south, score: 60.00, source: ombudsman}
";

/// Two editions: one before and one after everything that happened.
fn valley() -> Portal {
    let later = EDITION.replace("2023", "2024");
    Portal::minimal()
        .file("portal.yaml", PORTAL)
        .file("institutions/jambi.yaml", TOWNS)
        .results(&format!("{RESULTS}  - {{institution: east, score: 50.00, source: ombudsman}}\n"))
        .file(
            "assessments/2024.yaml",
            format!("{later}{RESULTS}  - {{institution: west, score: 55.00, source: ombudsman}}\n"),
        )
}

#[test]
fn an_edition_keeps_the_names_of_its_time() {
    let portal = valley();
    let built = Built::of(&portal.path());
    let before = built.text("institutions/north/2023/index.html");
    assert!(before.contains("<h1>North Town, 2023</h1>"), "{before}");
    assert!(before.contains("Today it is called North City."), "{before}");
    assert!(built.text("institutions/north/2024/index.html").contains("<h1>North City, 2024</h1>"));
    assert!(built.text("institutions/north/index.html").contains("Until 31 December 2023 it was called North Town."));
    let rows: Vec<&str> = built.text("data/results.csv").lines().filter(|row| row.contains(",north,")).collect();
    assert!(rows[0].starts_with("2023,north,North Town,") && rows[1].starts_with("2024,north,North City,"), "{rows:?}");
    let json = built.text("institutions/north/2023/index.json");
    assert!(json.contains("\"name\":\"North Town\",\"present_name\":\"North City\""), "{json}");
}

#[test]
fn both_sides_of_a_split_and_of_a_merger_name_each_other() {
    let portal = valley();
    let built = Built::of(&portal.path());
    let page = |id: &str| built.text(&format!("institutions/{id}/index.html"));
    assert!(page("south").contains("Succeeded by <a href=\"/institutions/west/\">West Town</a>"));
    assert!(page("west").contains("It exists since 1 March 2024."));
    assert!(page("west").contains("Took over from <a href=\"/institutions/south/\">South Town</a>"));
    assert!(page("east").contains("It ended on 1 January 2024; this page stays."));
    assert!(page("east").contains("Succeeded by <a href=\"/institutions/north/\">North City</a>"));
}

#[test]
fn no_line_is_drawn_across_a_split() {
    let portal = valley();
    let built = Built::of(&portal.path());
    let note = "The line is not joined across the split";
    assert!(built.text("institutions/south/index.html").contains(note));
    assert!(!built.text("institutions/north/index.html").contains(note));
}

#[test]
fn no_result_is_missed_before_or_after_its_time_and_none_may_stand_there() {
    let portal = valley();
    let said = run_in(&portal.path(), &["check", "--content", "."]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    let path = portal.path().join("assessments/2023.yaml");
    let text = fs::read_to_string(&path).expect("the file is there");
    fs::write(&path, text.replace("institution: east", "institution: west")).expect("a file can be written");
    let said = run_in(&portal.path(), &["check", "--content", "."]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("`west` has a result of 2023-12-14, but exists since 2024-03-01"), "{}", said.err);
}
