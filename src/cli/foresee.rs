//! What `check` would say if files were written, before they are.

use std::collections::HashSet;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::project::timings::Timings;
use crate::project::{self, Choice};

use super::check;

/// The problems that these texts would bring, each a path below the content folder and what it would hold.
pub(crate) fn new_problems(content: &Path, instead: &[(String, String)]) -> Diagnostics {
    let key = |problem: &Diagnostic| (problem.code, problem.message.clone(), problem.file().map(str::to_owned));
    let after = problems(content, instead);
    if after.is_empty() {
        return after;
    }
    let before: HashSet<_> = problems(content, &[]).iter().map(key).collect();
    only(&after, |problem| !before.contains(&key(problem)))
}

/// All that `check` says, drafts and embargoed texts included, but that new addresses are not recorded yet: they are
/// not published yet either.
fn problems(content: &Path, instead: &[(String, String)]) -> Diagnostics {
    let choice = Choice {
        content: content.to_owned(),
        base_url: None,
        drafts: true,
        embargoed: true,
        now: None,
        kept: None,
        instead: instead.to_vec(),
    };
    let timings = Timings::start();
    let all = match project::open(choice, &timings) {
        Ok((project, mut problems)) => {
            project::with_portal(&project, content, &timings, &mut problems, |portal, problems| {
                let anchors = check::render_all(portal, problems);
                check::permalinks(content, portal, &anchors, problems);
            });
            problems
        }
        Err(problems) => problems,
    };
    only(&all, |problem| problem.code != "rapor::portal::permalink-unrecorded")
}

fn only(problems: &Diagnostics, wanted: impl Fn(&Diagnostic) -> bool) -> Diagnostics {
    let mut kept = Diagnostics::new();
    for problem in problems.iter().filter(|problem| wanted(problem)) {
        kept.push(problem.clone());
    }
    kept
}
