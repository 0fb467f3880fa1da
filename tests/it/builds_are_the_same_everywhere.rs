//! The same content gives the same bytes, whoever builds it, where, when and with how many threads.

use std::path::Path;
use std::process::Command;

use crate::support::{Built, IPM, JAMBI, files, project, rapor, run, write_all};

/// Says which files differ, rather than printing all of both.
fn assert_same(other: &Built) {
    let (one, other) = (&JAMBI.files, &other.files);
    let differ: Vec<&String> = one.keys().chain(other.keys()).filter(|p| one.get(*p) != other.get(*p)).collect();
    assert!(one.len() > 400, "{} files", one.len());
    assert!(differ.is_empty(), "{} differ: {differ:?}", differ.len());
}

/// Builds with the pictures that are there, in the surroundings that `set` makes.
fn built(set: impl FnOnce(&mut Command), more: &[&str]) -> Built {
    let mut command = rapor(&["build", "--cache"]);
    set(command.arg(JAMBI.lend_cache()).args(more));
    Built::by(&mut command, &project().join(JAMBI.content))
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
    write_all(&moved.path().join("isi"), &files(&project().join(JAMBI.content)));
    let mut command = rapor(&["build", "--cache"]);
    let elsewhere = Built::by(command.arg(JAMBI.lend_cache()).current_dir(moved.path()), Path::new("isi"));
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
    for portal in [&IPM, &JAMBI] {
        let mut build = rapor(&["build", "--content", portal.content, "--cache"]);
        assert!(run(build.arg(portal.lend_cache()).arg("--output").arg(&output)).status.success());
    }
    let files = files(&output);
    assert!(files == JAMBI.files, "{} files and {}", files.len(), JAMBI.files.len());
}
