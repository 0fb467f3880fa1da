//! The cache lies outside the output, which holds what the cache holds.

use std::fs;

use crate::support::{IPM, files, rapor, run, said};

#[test]
fn a_cache_in_the_output_is_refused() {
    let dir = tempfile::tempdir().expect("a temporary folder can be made");
    let output = dir.path().join("output");
    let cache = output.join("a/cache");
    let mut command = rapor(&["build", "--content", IPM.content, "--format", "json"]);
    let done = run(command.arg("--output").arg(&output).arg("--cache").arg(&cache));
    assert!(said(&done).0.contains("rapor::publish::cache-in-output"), "{:?}", said(&done));
    assert!(!output.exists() && !cache.exists());
}

#[test]
fn a_card_in_the_output_is_the_one_in_the_cache_and_a_second_build_touches_nothing() {
    let dir = tempfile::tempdir().expect("a temporary folder can be made");
    let (output, cache) = (dir.path().join("output"), dir.path().join("cache"));
    let build = || {
        let mut command = rapor(&["build", "--content", IPM.content]);
        let (text, problems) = said(&run(command.arg("--output").arg(&output).arg("--cache").arg(&cache)));
        assert_eq!(problems, "");
        text
    };
    build();
    let card = output.join("card.png");
    let before = fs::metadata(&card).and_then(|m| m.modified()).expect("it is there");
    let again = build();
    assert!(again.contains("; 0 files new or changed"), "{again}");
    assert_eq!(fs::metadata(&card).and_then(|m| m.modified()).expect("it is there"), before);
    let bytes = fs::read(&card).expect("it is there");
    let kept = files(&cache);
    assert!(kept.values().any(|kept| *kept == bytes));
    assert!(files(&output).keys().all(|path| !path.contains("cache")));
}
