//! Where the output cannot be exchanged (here because we stand in it), its files are replaced one by one.

use super::support::{Desk, build_into, child};
use crate::publish::Published;

#[test]
fn files_are_replaced_one_by_one_and_what_a_person_put_there_stays() {
    // The current folder belongs to the whole process.
    let child = child(module_path!(), "a_build_into_the_current_folder").output().unwrap();
    assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stdout));
}

#[test]
#[ignore = "runs as a child of the test above, in a folder of its own"]
fn a_build_into_the_current_folder() {
    let desk = Desk::new();
    desk.put(".git/HEAD", "ref: refs/heads/main\n");
    std::env::set_current_dir(desk.output()).unwrap();
    let here = std::path::Path::new(".");
    build_into(here, &[("index.html", "satu"), ("a", "1"), ("b/c", "2"), ("lama/x.html", "3")]).unwrap();
    let before = desk.seen();
    let published = build_into(here, &[("index.html", "satu"), ("a/x", "1"), ("b", "2")]).unwrap();
    let after = desk.seen();
    assert_eq!(published, Published { written: 2, unchanged: 1, removed: 3 });
    assert_eq!(desk.paths(), [".git/HEAD", "SHA256SUMS", "a/x", "b", "index.html"]);
    assert_eq!((&after["index.html"], &after[".git/HEAD"]), (&before["index.html"], &before[".git/HEAD"]));
    assert!(!desk.output().join("lama").exists());
    assert_eq!(desk.beside(), ["output"]);

    let before = desk.seen();
    assert!(build_into(here, &[(".git/HEAD", "x")]).is_err());
    assert_eq!(desk.seen(), before);
}
