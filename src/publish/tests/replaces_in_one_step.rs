//! A finished build takes the place of the output in one step.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};

use super::support::{Desk, build_into};

const BUILDS: usize = 50;

#[test]
fn a_reader_never_misses_a_file_and_never_sees_half_a_build() {
    let desk = Desk::new();
    desk.put(".git/HEAD", "ref: refs/heads/main\n");
    build(&desk, 0);
    let done = AtomicBool::new(false);
    let looked = std::thread::scope(|scope| {
        let reader = scope.spawn(|| look(&desk, &done));
        for number in 1..=BUILDS {
            build(&desk, number);
        }
        done.store(true, Ordering::Relaxed);
        reader.join().unwrap()
    });
    assert!(looked >= BUILDS, "the reader looked only {looked} times");
}

/// Each build has its number in the first file written and in the last, with twenty pages between them.
fn build(desk: &Desk, number: usize) {
    let text = number.to_string();
    let pages: Vec<String> = (0..20).map(|page| format!("halaman/{page}/index.html")).collect();
    let between = pages.iter().map(|page| (page.as_str(), text.as_str()));
    let files: Vec<(&str, &str)> =
        [("index.html", text.as_str())].into_iter().chain(between).chain([("z.html", text.as_str())]).collect();
    desk.build(&files);
}

fn look(desk: &Desk, done: &AtomicBool) -> usize {
    let mut looked = 0;
    while !done.load(Ordering::Relaxed) {
        let (first, last, again) = (desk.read("index.html"), desk.read("z.html"), desk.read("index.html"));
        if first == again {
            assert_eq!(first, last, "half a build");
            looked += 1;
        }
        assert!(fs::exists(desk.output().join(".git/HEAD")).unwrap(), "the repository is gone");
    }
    looked
}

#[test]
fn an_output_behind_a_symbolic_link_is_replaced_where_it_is() {
    let desk = Desk::new();
    fs::create_dir(desk.path().join("rilis")).unwrap();
    std::os::unix::fs::symlink("rilis", desk.output()).unwrap();
    desk.build(&[("index.html", "satu")]);
    desk.build(&[("index.html", "dua")]);
    assert!(fs::symlink_metadata(desk.output()).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(desk.path().join("rilis/index.html")).unwrap(), "dua");
    assert_eq!(desk.beside(), ["output", "rilis"]);
}

#[test]
fn a_link_that_leads_nowhere_is_refused() {
    let desk = Desk::new();
    std::os::unix::fs::symlink("tidak-ada", desk.output()).unwrap();
    let problem = desk.try_build(&[("index.html", "satu")]).unwrap_err();
    assert!(problem.iter().any(|d| d.message.ends_with("is a link to nothing")), "{problem:?}");
}

#[test]
fn folders_above_the_output_are_made() {
    let desk = Desk::new();
    build_into(&desk.path().join("a/b/output"), &[("index.html", "satu")]).unwrap();
    assert_eq!(fs::read_to_string(desk.path().join("a/b/output/index.html")).unwrap(), "satu");
}
