//! What was once published stays, or leads on: a build that would lose an address says which, and writes nothing.

use std::fs;
use std::path::Path;

use crate::support::folder::Portal;
use crate::support::{self, files, rapor, run, said};

const VALUES: &str = "values: {kompetensi: 80, sarana: 90, output: 100}";

/// A portal whose addresses are recorded.
fn recorded() -> Portal {
    let tebo = format!("  - {{institution: kab-tebo, source: ombudsman, {VALUES}}}\n");
    let portal = Portal::minimal().results(&(tebo + "  - {institution: kab-bungo, score: 70, source: ombudsman}\n"));
    let done = run(rapor(&["permalinks", "--update", "--content"]).arg(portal.path()));
    assert_eq!(done.status.code(), Some(0), "{}", said(&done).1);
    portal
}

/// Builds in a folder; gives the exit code and the problems, a line each: the place in the list, the code, the message.
fn build(portal: &Portal, desk: &Path) -> (Option<i32>, Vec<String>) {
    let output = desk.join("output");
    let done = run(support::build(&portal.path(), &output).args(["--format", "json"]).current_dir(desk));
    let problem = |line: &str| {
        let said: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        let text = |name: &str| said[name].as_str().unwrap_or_default().to_owned();
        assert!(said["code"] != "rapor::portal::permalink-dropped" || said["line"].is_u64(), "{line}");
        format!("{}: {}", text("code"), text("message"))
    };
    let (out, _) = said(&done);
    (done.status.code(), out.lines().filter(|line| line.starts_with('{')).map(problem).collect())
}

#[test]
fn an_institution_under_another_id_needs_its_former_one() {
    let desk = tempfile::tempdir().unwrap();
    let portal = recorded();
    assert_eq!(build(&portal, desk.path()), (Some(0), vec![]));

    let renamed = portal.edit("institutions/jambi.yaml", "{id: kab-bungo,", "{id: bungo,").edit(
        "assessments/2023.yaml",
        "kab-bungo",
        "bungo",
    );
    let output = desk.path().join("output");
    let before = files(&output);
    let (code, problems) = build(&renamed, desk.path());
    assert_eq!(code, Some(1));
    let lost = "rapor::portal::permalink-dropped: “/instansi/kab-bungo/” was published and would be gone";
    assert!(problems.iter().any(|problem| problem == lost), "{problems:#?}");
    assert_eq!(files(&output), before);

    let led_on = renamed.edit("institutions/jambi.yaml", "{id: bungo,", "{id: bungo, former_ids: [kab-bungo],");
    let (code, problems) = build(&led_on, desk.path());
    assert_eq!(code, Some(0), "{problems:#?}");
    let there = fs::read_to_string(output.join("instansi/kab-bungo/2023/index.html")).unwrap();
    assert!(there.contains("/instansi/bungo/2023/"), "{there}");
}

#[test]
fn a_number_that_was_linked_stays_on_its_page() {
    let desk = tempfile::tempdir().unwrap();
    let whole = recorded().edit("assessments/2023.yaml", VALUES, "score: 92");
    let (code, problems) = build(&whole, desk.path());
    let lost = ["kompetensi", "sarana", "input", "output"].map(|part| {
        let anchor = format!("/instansi/kab-tebo/2023/#part-{part}");
        format!("rapor::portal::permalink-anchor: the anchor “{anchor}” was published and would be gone")
    });
    assert_eq!(code, Some(1));
    assert!(lost.iter().all(|lost| problems.contains(lost)), "{problems:#?}");
    assert!(!desk.path().join("output").exists());
}

#[test]
fn a_number_of_a_page_that_never_was_is_told_too() {
    let desk = tempfile::tempdir().unwrap();
    let portal = recorded();
    let lock = fs::read_to_string(portal.path().join("permalinks.lock")).unwrap();
    let (code, problems) = build(&portal.file("permalinks.lock", lock + "/instansi/kab-lain/#score\n"), desk.path());
    assert_eq!(code, Some(1));
    let lost =
        "rapor::portal::permalink-anchor: the anchor “/instansi/kab-lain/#score” was published and would be gone";
    assert_eq!(problems, [lost]);
}

#[test]
fn a_template_that_fails_is_told_alone() {
    let desk = tempfile::tempdir().unwrap();
    let templates = desk.path().join("themes/default/templates");
    fs::create_dir_all(&templates).unwrap();
    fs::write(templates.join("result.html"), "{{ view.no_such_thing }}").unwrap();
    let (code, problems) = build(&recorded(), desk.path());
    assert_eq!(code, Some(1));
    assert!(problems.iter().all(|problem| problem.starts_with("rapor::render::template")), "{problems:#?}");
    assert!(!problems.is_empty());
}
