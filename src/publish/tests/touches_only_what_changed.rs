//! A build touches only the files whose bytes differ, and lists all that it wrote.

use std::process::Command;

use super::support::Desk;
use crate::publish::{Published, Staging};

const FIRST: [(&str, &str); 3] = [("index.html", "satu"), ("2023/index.html", "dua"), ("lama/index.html", "tiga")];

#[test]
fn unchanged_files_keep_their_inode_and_their_time() {
    let desk = Desk::new();
    desk.build(&FIRST);
    let before = desk.seen();
    let published = desk.build(&[("index.html", "SATU"), ("2023/index.html", "dua"), ("baru.txt", "empat")]);
    let after = desk.seen();
    assert_eq!(published, Published { written: 2, unchanged: 1, removed: 1 });
    assert_eq!(before["2023/index.html"], after["2023/index.html"]);
    assert_ne!(before["index.html"].inode, after["index.html"].inode);
    assert_eq!(desk.paths(), ["2023/index.html", "SHA256SUMS", "baru.txt", "index.html"]);
    assert_eq!(desk.beside(), ["output"]);
}

#[test]
fn a_build_that_changes_nothing_leaves_even_the_folder() {
    let desk = Desk::new();
    desk.build(&FIRST);
    let (before, folder) = (desk.seen(), inode(&desk));
    assert_eq!(desk.build(&FIRST), Published { written: 0, unchanged: 3, removed: 0 });
    assert_eq!((desk.seen(), inode(&desk)), (before, folder));
    assert_eq!(desk.beside(), ["output"]);
}

#[test]
fn a_file_that_was_edited_since_is_written_again() {
    let desk = Desk::new();
    desk.build(&FIRST);
    desk.put("index.html", "SATU");
    desk.build(&FIRST);
    assert_eq!(desk.read("index.html"), "satu");
}

#[test]
fn the_list_is_what_sha256sum_checks() {
    let desk = Desk::new();
    desk.build(&[("b c/é.html", "dua"), ("a.html", "satu")]);
    let list = desk.read("SHA256SUMS");
    assert_eq!(list.lines().map(|l| &l[66..]).collect::<Vec<_>>(), ["a.html", "b c/é.html"]);
    let checked = Command::new("sha256sum").args(["-c", "SHA256SUMS"]).current_dir(desk.output()).output().unwrap();
    assert!(checked.status.success(), "{checked:?}");
}

#[test]
fn a_copied_file_is_left_alone_where_it_is_the_same() {
    let desk = Desk::new();
    let from = desk.path().join("logo.svg");
    std::fs::write(&from, "<svg/>").unwrap();
    let copy = || {
        let staging = Staging::begin(&desk.output()).unwrap();
        staging.copy("logo.svg", &from).unwrap();
        staging.write("index.html", b"x").unwrap();
        staging.finish().unwrap()
    };
    assert_eq!(copy(), Published { written: 2, unchanged: 0, removed: 0 });
    let before = desk.seen();
    assert_eq!(copy(), Published { written: 0, unchanged: 2, removed: 0 });
    std::fs::write(&from, "<svg>").unwrap();
    assert_eq!(copy(), Published { written: 1, unchanged: 1, removed: 0 });
    assert_eq!(desk.seen()["index.html"], before["index.html"]);
    assert_eq!(desk.read("logo.svg"), "<svg>");
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    let desk = Desk::new();
    desk.build(&[("a", "1"), ("b/c", "2"), ("b/d/e", "3")]);
    desk.build(&[("a/x", "1"), ("b", "2")]);
    assert_eq!(desk.paths(), ["SHA256SUMS", "a/x", "b"]);
}

fn inode(desk: &Desk) -> u64 {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(desk.output()).unwrap().ino()
}
