//! Where a method rounds a half to the even neighbour, every page, chart, figure in prose and file of data does so.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const CONTENT: [(&str, &str); 5] = [
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
        "\
institutions:
  - {id: north, name: North Town, category: town}
  - {id: south, name: South Town, category: town}
",
    ),
    (
        "methodologies/services.yaml",
        "\
id: services
name: Services
scale: {min: 0, max: 100, decimals: 2, rounding: half-even}
score:
  parts:
    - {id: a, name: Counters, weight: 50, parts: [{id: a1, name: Staff}, {id: a2, name: Rooms}]}
    - {id: b, name: Letters, weight: 50}
predicates:
  - {id: good, from: 50, zone: green, name: Good}
  - {id: poor, from: 0, zone: red, name: Poor}
zones:
  - {id: green, name: Green, color: green}
  - {id: red, name: Red, color: red}
",
    ),
    // The part `a` of North Town and its score are 87.985 exactly.
    (
        "assessments/2024.yaml",
        "\
edition: \"2024\"
methodology: services
published: 2024-12-12
sources: {watch: {publisher: Valley Watch, title: Results}}
results:
  - {institution: north, values: {a1: 87.97, a2: 88.00, b: 87.985}, source: watch}
  - {institution: south, values: {a1: 70, a2: 80, b: 40}, source: watch}
",
    ),
    (
        "news/2024-12-12-north.md",
        "\
---
title: North
date: 2024-12-12
---
North Town has [](score:north/2024), of which counters [87.98](score:north/2024/a).
",
    ),
];

/// Builds the portal and gives its output, which lies in the folder.
fn built(folder: &Path) -> PathBuf {
    for (path, text) in CONTENT {
        let file = folder.join("content").join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
        fs::write(file, text).expect("a file can be written");
    }
    let run = Command::new(env!("CARGO_BIN_EXE_rapor"))
        .args(["build", "--now", "2025-01-01T00:00:00Z"])
        .current_dir(folder)
        .output()
        .expect("rapor can be run");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    folder.join("output")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file below a folder that is text.
fn texts(folder: &Path, into: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("a folder can be read").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            texts(&entry, into);
        } else if let Ok(text) = String::from_utf8(fs::read(&entry).expect("a file can be read")) {
            into.push((entry, text));
        }
    }
}

#[test]
fn a_half_goes_to_the_even_neighbour_everywhere() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let output = built(folder.path());

    let result = output.join("institutions/north/2024");
    let page = read(&result.join("index.html"));
    assert!(page.contains("Counters: 87.98;"), "the chart of the parts");
    let news = read(&output.join("news/2024/12/12/north/index.html"));
    assert_eq!(news.matches(">87.98</a>").count(), 2, "the figures in prose");
    assert!(read(&result.join("index.json")).contains("\"score\":87.98"), "the data of the result");
    assert!(read(&output.join("institutions/north/index.csv")).contains(",87.98,"), "the table of the institution");

    let mut all = Vec::new();
    texts(&output, &mut all);
    for (path, text) in all {
        assert!(!text.contains("87.99"), "{} rounds a half up", path.display());
    }
}
