//! A build that fails says why, by its exit code too, and leaves the output as it was.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::support::folder::Portal;
use crate::support::{self, files, rapor, run, said};

const RESULTS: &str = "  - {institution: kab-tebo, score: 88.41, source: ombudsman}\n";

fn good() -> Portal {
    Portal::minimal().results(RESULTS)
}

/// Bytes and times of everything in a folder.
fn state(folder: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let with_time = |(path, bytes): (String, Vec<u8>)| {
        let written = fs::metadata(folder.join(&path)).and_then(|m| m.modified()).expect("the disk keeps times");
        (path, (bytes, written))
    };
    files(folder).into_iter().map(with_time).collect()
}

/// Builds content into an output; gives the exit code and what was said.
fn build(content: &Path, output: &Path, more: &[&str]) -> (Option<i32>, String, String) {
    let done = run(support::build(content, output).args(more));
    let (out, problems) = said(&done);
    (done.status.code(), out, problems)
}

#[test]
fn content_with_an_error_exits_with_1_and_leaves_bytes_and_times() {
    let desk = tempfile::tempdir().unwrap();
    let output = desk.path().join("output");
    fs::create_dir_all(output.join(".git")).unwrap();
    fs::write(output.join(".git/HEAD"), "ref: refs/heads/main\n").unwrap();
    fs::write(output.join(".gitignore"), "*\n").unwrap();
    assert_eq!(build(&good().path(), &output, &[]).0, Some(0));
    let before = state(&output);
    assert!(before.contains_key("2023/index.html") && before.contains_key(".git/HEAD"));

    let bad = good().edit("assessments/2023.yaml", "88.41", "188.41");
    let (code, out, problems) = build(&bad.path(), &output, &[]);
    assert_eq!((code, out.as_str()), (Some(1), ""), "{problems}");
    assert!(problems.ends_with("Nothing was written.\n"), "{problems}");
    assert_eq!(state(&output), before);
    assert_eq!(fs::read_dir(desk.path()).unwrap().count(), 1, "nothing is left beside the output");
}

#[test]
fn a_template_that_fails_leaves_the_output_too() {
    let desk = tempfile::tempdir().unwrap();
    let (portal, output) = (good(), desk.path().join("output"));
    // A theme lies beside the content folder or in the folder where the command runs.
    let broken = desk.path().join("themes/default/templates");
    fs::create_dir_all(&broken).unwrap();
    let run_here = || {
        let done = run(support::build(&portal.path(), &output).current_dir(&desk));
        (done.status.code(), said(&done).1)
    };
    assert_eq!(run_here(), (Some(0), String::new()));
    let before = state(&output);
    fs::write(broken.join("result.html"), "{{ view.no_such_thing }}").unwrap();
    let (code, problems) = run_here();
    assert_eq!(code, Some(1), "{problems}");
    assert!(problems.contains("result.html") && problems.contains("no_such_thing"), "{problems}");
    assert_eq!(state(&output), before);
}

#[test]
fn a_template_that_fails_in_a_text_is_told_as_it_is() {
    let desk = tempfile::tempdir().unwrap();
    let article = "---\ntitle: Tebo\ndate: 2024-02-06\n---\n![Nilai Tebo](chart:zones/2023)\n";
    let portal = good().file("news/2024-02-06-tebo.md", article);
    let templates = desk.path().join("themes/default/templates");
    fs::create_dir_all(&templates).unwrap();
    let components = include_str!("../../themes/default/templates/components.html");
    let build_with = |figure: &str| {
        fs::write(templates.join("components.html"), components.replace("{{ figure.title }}", figure)).unwrap();
        let done = run(support::build(&portal.path(), &desk.path().join("output")).current_dir(&desk));
        (done.status.code(), said(&done).1)
    };
    assert_eq!(build_with("{{ figure.title }}"), (Some(0), String::new()));
    // Neither one that cannot be compiled nor one that fails where it is used is taken for a chart of nothing.
    for mistake in ["{{ figure.no_such_thing }}", "{{ figure.title | no_such_thing }}"] {
        let (code, problems) = build_with(mistake);
        assert_eq!(code, Some(1), "{problems}");
        assert!(problems.contains("components.html") && problems.contains("no_such_thing"), "{problems}");
        assert!(!problems.contains("nothing to draw"), "{problems}");
    }
}

#[test]
fn a_second_build_of_the_same_touches_no_file() {
    let desk = tempfile::tempdir().unwrap();
    let (portal, output) = (good(), desk.path().join("output"));
    assert_eq!(build(&portal.path(), &output, &[]).0, Some(0));
    let before = state(&output);
    assert_eq!(build(&portal.path(), &output, &[]).0, Some(0));
    assert_eq!(state(&output), before);
}

#[test]
fn what_a_build_no_longer_has_goes_and_what_a_person_put_there_stays() {
    let desk = tempfile::tempdir().unwrap();
    let output = desk.path().join("output");
    assert_eq!(build(&good().path(), &output, &[]).0, Some(0));
    fs::write(output.join("2023/catatan.txt"), "milik saya").unwrap();
    let fewer = Portal::minimal();
    assert_eq!(build(&fewer.path(), &output, &[]).0, Some(0));
    let left: Vec<String> = files(&output).into_keys().filter(|path| path.starts_with("2023/")).collect();
    assert_eq!(left, ["2023/catatan.txt"]);
}

#[test]
fn every_problem_is_one_json_object_on_one_line_with_its_place() {
    let bad = good().edit("assessments/2023.yaml", "88.41, source: ombudsman", "188.41, source: ombudsmen");
    let desk = tempfile::tempdir().unwrap();
    let (code, out, problems) = build(&bad.path(), &desk.path().join("output"), &["--format", "json"]);
    assert_eq!((code, problems.as_str()), (Some(1), ""));
    let lines: Vec<serde_json::Value> = out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let place = |problem: &serde_json::Value| {
        let file = problem["file"].as_str().expect("it names a file");
        assert!(file.ends_with("assessments/2023.yaml"), "{file}");
        (problem["severity"].as_str().map(str::to_owned), problem["line"].as_u64(), problem["column"].as_u64())
    };
    // Line 6, columns of `188.41` and of `ombudsmen`, counted from 1.
    let error = |column| (Some("error".to_owned()), Some(6), Some(column));
    assert_eq!(lines.iter().map(place).collect::<Vec<_>>(), [error(36), error(52)], "{out}");
    assert!(lines.iter().all(|problem| problem["code"].as_str().is_some_and(|code| code.starts_with("rapor::"))));
}

#[test]
fn github_gets_annotations() {
    let bad = good().edit("assessments/2023.yaml", "88.41", "188.41");
    let done = run(rapor(&["check", "--format", "github", "--content"]).arg(bad.path()));
    let (out, _) = said(&done);
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(out.lines().count(), 1, "{out}");
    assert!(out.starts_with("::error file=") && out.contains("assessments/2023.yaml,line=6,col=36,"), "{out}");
}

#[test]
fn wrong_use_exits_with_2() {
    let portal = good();
    let content = portal.path();
    let desk = tempfile::tempdir().unwrap();
    let file = desk.path().join("a-file");
    fs::write(&file, "milik saya").unwrap();
    let wrong: [&[&str]; 7] = [
        &[],
        &["bulid"],
        &["build", "--outptu", "x"],
        &["build", "--base-url", "rapor.example.id"],
        &["build", "--now", "yesterday"],
        &["explain", "kab-tebbo", "2023"],
        &["explain", "kab-bungo", "2023"],
    ];
    for arguments in wrong {
        let mut command = rapor(arguments);
        if arguments.first() == Some(&"explain") {
            command.arg("--content").arg(&content);
        }
        let done = run(command.current_dir(&desk));
        let (out, problems) = said(&done);
        assert_eq!((done.status.code(), out.as_str()), (Some(2), ""), "{arguments:?}: {problems}");
        assert!(!problems.is_empty(), "{arguments:?} says why");
    }
    let (code, _, problems) = build(&content, &file, &[]);
    assert_eq!(code, Some(2), "an output that is a file: {problems}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "milik saya");
}
