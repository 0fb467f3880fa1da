//! What `check` would say if files were written, before they are.

use std::collections::HashSet;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Diagnostics};

use super::check::{compare_recorded, render_all};
use super::timings::Timings;
use super::{Choice, compose, open};

/// The problems that these texts would add, each a path below the content folder and what it would hold.
pub(crate) fn new_problems(content: &Path, instead: &[(String, String)]) -> Diagnostics {
    let key = |problem: &Diagnostic| (problem.code, problem.message.clone(), problem.file().map(str::to_owned));
    let after = problems(content, instead);
    if after.is_empty() {
        return after;
    }
    let before: HashSet<_> = problems(content, &[]).iter().map(key).collect();
    after.iter().filter(|problem| !before.contains(&key(problem))).cloned().collect()
}

/// All that `check` says without its lints, with drafts and embargoed texts. New addresses are not published yet, so
/// they need not be recorded.
fn problems(content: &Path, instead: &[(String, String)]) -> Diagnostics {
    let choice = Choice {
        content: content.to_owned(),
        base_url: None,
        drafts: true,
        embargoed: true,
        now: None,
        instead: instead.to_vec(),
    };
    let timings = Timings::start();
    let all = match open(choice, &timings) {
        Ok((project, mut problems)) => {
            compose(&project, content, &timings, &mut problems, |composed, problems| {
                let anchors = render_all(composed, problems);
                compare_recorded(content, composed, &anchors, problems);
            });
            problems
        }
        Err(problems) => problems,
    };
    all.iter().filter(|problem| problem.code != "rapor::portal::permalink-unrecorded").cloned().collect()
}
