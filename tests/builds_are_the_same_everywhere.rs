//! The same content gives the same bytes, whoever builds it, where, when and with how many threads.

mod portal_support;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use portal_support::{Built, project, rapor};

static REAL: LazyLock<Built> = LazyLock::new(|| Built::new("content", &[]));

/// Says which files differ, rather than printing all of both.
fn assert_same(other: &Built) {
    let (one, other) = (&REAL.files, &other.files);
    let differ: Vec<&String> = one.keys().chain(other.keys()).filter(|p| one.get(*p) != other.get(*p)).collect();
    assert!(one.len() > 400, "{} files", one.len());
    assert!(differ.is_empty(), "{} differ: {differ:?}", differ.len());
}

fn built(set: impl FnOnce(&mut Command), more: &[&str]) -> Built {
    let mut command = rapor(&[]);
    set(&mut command);
    Built::by(&mut command, &project().join("content"), more)
}

#[test]
fn with_one_thread_as_with_many() {
    for threads in ["1", "7"] {
        assert_same(&built(|command| _ = command.env("RAYON_NUM_THREADS", threads), &[]));
    }
}

#[test]
fn in_any_language_and_time_zone_of_the_machine() {
    let elsewhere =
        [("TZ", "Pacific/Kiritimati"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("HOME", "/none")];
    assert_same(&built(|command| _ = command.envs(elsewhere), &[]));
}

#[test]
fn at_any_time() {
    assert_same(&built(|_| (), &["--now", "2039-12-31T23:59:59Z"]));
}

#[test]
fn from_any_folder_and_with_the_content_in_any_other() {
    let moved = tempfile::Builder::new().prefix("nama-folder-yang-tidak-boleh-bocor").tempdir().unwrap();
    copy(&project().join("content"), &moved.path().join("isi"));
    let mut command = rapor(&[]);
    let elsewhere = Built::by(command.current_dir(moved.path()), Path::new("isi"), &[]);
    assert_same(&elsewhere);
    for (path, bytes) in &elsewhere.files {
        let holds = |what: &str| bytes.windows(what.len()).any(|window| window == what.as_bytes());
        assert!(!holds("nama-folder-yang-tidak-boleh-bocor"), "{path} names the folder it was built in");
    }
}

#[test]
fn over_an_older_output_as_into_an_empty_folder() {
    let dir = tempfile::tempdir().unwrap();
    let output = dir.path().join("output");
    let build = |content: &str| {
        let done = portal_support::run(rapor(&["build", "--content", content, "--output"]).arg(&output));
        assert!(done.status.success());
    };
    build("examples/contoh/content");
    build("content");
    let files = portal_support::files(&output);
    assert!(files == REAL.files, "{} files and {}", files.len(), REAL.files.len());
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
