//! A build that fails, is stopped or is killed leaves the output as it was.

use std::fs;

use super::support::{Desk, child, words};
use crate::publish::Staging;

#[test]
fn a_build_that_is_given_up_leaves_bytes_times_and_inodes() {
    let desk = Desk::new();
    desk.build(&[("index.html", "satu"), ("2023/index.html", "dua")]);
    let before = desk.seen();
    let staging = Staging::begin(&desk.output()).unwrap();
    staging.write("index.html", b"lain").unwrap();
    staging.write("2023/index.html", b"dua").unwrap();
    drop(staging);
    assert_eq!((desk.seen(), desk.beside()), (before, vec!["output".to_owned()]));
}

#[test]
fn a_first_build_that_is_given_up_leaves_no_output() {
    let desk = Desk::new();
    let staging = Staging::begin(&desk.output()).unwrap();
    staging.write("index.html", b"satu").unwrap();
    drop(staging);
    assert!(desk.beside().is_empty());
}

/// The output that a child process is to be killed over.
const KILLED_OVER: &str = "RAPOR_TEST_KILLED_OVER";

#[test]
#[ignore = "runs as a child of the test below, which kills it"]
fn a_build_that_ends_in_the_middle() {
    let Some(output) = std::env::var_os(KILLED_OVER) else { return };
    let staging = Staging::begin(output.as_ref()).unwrap();
    staging.write("index.html", b"dua").unwrap();
    // Nothing is dropped, nothing is cleaned up, and the system takes the lock back: as with kill -9.
    std::process::abort();
}

#[test]
fn what_a_killed_build_left_is_cleaned_up() {
    let desk = Desk::new();
    desk.build(&[("index.html", "satu")]);
    let before = desk.seen();
    let mut child = child(module_path!(), "a_build_that_ends_in_the_middle");
    let child = child.env(KILLED_OVER, desk.output()).output().unwrap();
    assert!(!child.status.success());
    assert_eq!(desk.beside(), [".output.rapor-lock", ".output.rapor-new", "output"]);
    assert_eq!(desk.seen(), before);
    desk.build(&[("index.html", "tiga")]);
    assert_eq!((desk.read("index.html").as_str(), desk.beside()), ("tiga", vec!["output".to_owned()]));
}

#[test]
fn an_output_lost_between_two_renames_comes_back() {
    let desk = Desk::new();
    desk.build(&[("index.html", "satu")]);
    fs::rename(desk.output(), desk.path().join(".output.rapor-old")).unwrap();
    drop(Staging::begin(&desk.output()).unwrap());
    assert_eq!((desk.read("index.html").as_str(), desk.beside()), ("satu", vec!["output".to_owned()]));
}

#[test]
fn folders_of_others_are_not_cleaned_up() {
    let desk = Desk::new();
    for other in [".output", ".output.rapor", ".lain.rapor-new", "output.rapor-new"] {
        fs::create_dir(desk.path().join(other)).unwrap();
    }
    desk.build(&[("index.html", "satu")]);
    assert_eq!(desk.beside(), [".lain.rapor-new", ".output", ".output.rapor", "output", "output.rapor-new"]);
}

#[test]
fn two_builds_at_once_are_refused() {
    let desk = Desk::new();
    let first = Staging::begin(&desk.output()).unwrap();
    let problem = Staging::begin(&desk.output()).err().unwrap();
    assert_eq!(
        words(&problem),
        [format!(
            "rapor::publish::busy: another build is writing to {} / wait until it has ended, or choose another folder \
             with --output",
            desk.output().display()
        )]
    );
    first.write("index.html", b"satu").unwrap();
    first.finish().unwrap();
    desk.build(&[("index.html", "dua")]);
    assert_eq!(desk.beside(), ["output"]);
}

#[test]
fn a_path_written_twice_and_a_path_that_is_none_are_errors() {
    let desk = Desk::new();
    let staging = Staging::begin(&desk.output()).unwrap();
    staging.write("CNAME", b"satu").unwrap();
    let twice = staging.write("CNAME", b"satu").unwrap_err();
    assert!(words(&twice)[0].starts_with("rapor::publish::twice: two documents have the path `CNAME`"));
    for path in ["/etc/passwd", "../luar", "a/../../luar", "", "SHA256SUMS", "a\nb"] {
        let problem = staging.write(path, b"x").unwrap_err();
        assert!(words(&problem)[0].starts_with("rapor::publish::path"), "{path}");
    }
}

#[test]
fn a_file_in_the_place_of_the_output_is_refused() {
    let desk = Desk::new();
    fs::write(desk.output(), "milik saya").unwrap();
    let problem = Staging::begin(&desk.output()).err().unwrap();
    assert!(words(&problem)[0].contains("is not a folder"), "{problem:?}");
    assert_eq!(fs::read_to_string(desk.output()).unwrap(), "milik saya");
}

#[test]
fn a_disk_that_refuses_is_said_so() {
    let desk = Desk::new();
    let problem = Staging::begin(std::path::Path::new("/proc/output")).err().unwrap();
    assert!(words(&problem)[0].starts_with("rapor::publish::disk: cannot "), "{problem:?}");
    drop(desk);
}
