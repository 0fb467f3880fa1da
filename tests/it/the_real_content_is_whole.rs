//! What editors write in `content/` builds: nothing else here looks at it, so a new edition breaks no other test.

use crate::every_link_leads_somewhere::{assert_whole, own_url};
use crate::support::{Built, JAMBI, PORTALS, project, rapor, run, said};

const CONTENT: &str = "content";

#[test]
fn it_builds_and_every_link_leads_somewhere() {
    // Most of its pictures are those of the frozen copy.
    let mut command = rapor(&["build", "--cache"]);
    let built = Built::by(command.arg(JAMBI.lend_cache()), &project().join(CONTENT));
    assert_whole(&built, &own_url(CONTENT));
}

#[test]
fn check_finds_no_error() {
    let done = run(&mut rapor(&["check", "--content", CONTENT]));
    assert!(done.status.success(), "{:?}", said(&done));
}

#[test]
fn check_finds_nothing_at_all_in_the_frozen_copy_and_the_examples() {
    for portal in PORTALS {
        let done = run(&mut rapor(&["check", "--content", portal.content]));
        assert_eq!(said(&done), ("No problems found.\n".to_owned(), String::new()), "{}", portal.content);
    }
}
