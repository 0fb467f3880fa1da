//! The page of an edition shows the national counts of zones and of predicates beside the portal's own.

use std::fs;
use std::process::Command;

use scraper::{Html, Selector};

const CONTENT: [(&str, &str); 4] = [
    (
        "portal.yaml",
        "\
title: Valley
base_url: https://report.example/
languages: [en]
publisher: {name: Valley Watch}
categories: [{id: town, name: Town}]
",
    ),
    (
        "institutions/towns.yaml",
        "institutions: [{id: north, name: North, category: town}, {id: south, name: South, category: town}]\n",
    ),
    (
        "methodologies/services.yaml",
        "\
id: services
name: Services
scale: {min: 0, max: 100, decimals: 2}
predicates:
  - {id: best, from: 80, zone: green, name: Best}
  - {id: good, from: 50, zone: green, name: Good}
  - {id: poor, from: 0, zone: red, name: Poor}
zones:
  - {id: green, name: Green, color: green}
  - {id: red, name: Red, color: red}
",
    ),
    (
        "assessments/2024.yaml",
        "\
edition: \"2024\"
methodology: services
published: 2024-12-12
sources: {watch: {publisher: Valley Watch, title: Results}}
context: {assessed: 60, zones: {green: 50, red: 10}, predicates: {best: 20, good: 30, poor: 10}, source: watch}
results:
  - {institution: north, score: 90, source: watch}
  - {institution: south, score: 40, source: watch}
",
    ),
];

#[test]
fn zones_and_predicates_stand_beside_the_portals_own() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (path, text) in CONTENT {
        let file = folder.path().join("content").join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
        fs::write(file, text).expect("a file can be written");
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapor"));
    let run = command.args(["build", "--now", "2025-01-01T00:00:00Z"]).current_dir(folder.path()).output();
    let run = run.expect("rapor can be run");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));

    let page = fs::read_to_string(folder.path().join("output/2024/index.html")).expect("the page is written");
    let selector = |css| Selector::parse(css).expect("a selector");
    let page = Html::parse_document(&page);
    let rows: Vec<String> = page
        .select(&selector("section[aria-labelledby=national] tbody tr"))
        .map(|row| row.text().map(str::trim).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(
        rows,
        [
            "Green 50 83.33 1 50.00",
            "Red 10 16.67 1 50.00",
            "Best 20 33.33 1 50.00",
            "Good 30 50.00 0 0.00",
            "Poor 10 16.67 1 50.00",
        ]
    );
}
