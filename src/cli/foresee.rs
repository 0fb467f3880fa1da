//! What `check` would say if files were written, before they are.

use std::collections::HashSet;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Diagnostics};

use super::args::{ContentArgs, Format};
use super::timings::Timings;
use super::{check, project};

/// The problems that these texts would bring, each a path below the content folder and what it would hold.
pub fn new_problems(content: &Path, instead: &[(String, String)]) -> Diagnostics {
    let key = |problem: &Diagnostic| (problem.code, problem.message.clone(), problem.file().map(str::to_owned));
    let after = problems(content, instead);
    if after.is_empty() {
        return after;
    }
    let before: HashSet<_> = problems(content, &[]).iter().map(key).collect();
    only(&after, |problem| !before.contains(&key(problem)))
}

/// All that `check` says, but that new addresses are not recorded yet: they are not published yet either.
fn problems(content: &Path, instead: &[(String, String)]) -> Diagnostics {
    let args =
        ContentArgs { content: content.to_owned(), base_url: None, drafts: true, now: None, format: Format::Human };
    let timings = Timings::start();
    let all = match project::open_with(&args, instead, &timings) {
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
