//! `rapor permalinks`

use std::io::Write as _;

use crate::content::lock::{Lock, NAME};
use crate::diagnostic::Diagnostic;
use crate::project;
use crate::project::check::render_all;
use crate::project::recorded;
use crate::project::timings::Timings;
use crate::routes::permalinks;

use super::args::PermalinksArgs;
use super::{DONE, PROBLEMS, WRONG_USE, report};

/// Shows the addresses that are not recorded yet, or records them.
pub(crate) fn run(args: &PermalinksArgs) -> u8 {
    if args.content.drafts {
        let problem = Diagnostic::error("rapor::cli::permalinks-drafts", "addresses of drafts are not recorded")
            .help("a recorded address is kept for ever; record it when its page is published");
        report::print(problem.into(), args.content.format);
        return WRONG_USE;
    }
    let dir = &args.content.content;
    let timings = Timings::start();
    let (project, mut problems) = match project::open(&args.content, &timings) {
        Ok(opened) => opened,
        Err(problems) => return stop(&problems, args),
    };
    let lock = match Lock::read(dir) {
        Ok(lock) => lock,
        Err(problems) => return stop(&problems, args),
    };
    let done = project::compose(&project, dir, &timings, &mut problems, |composed, problems| {
        let anchors = render_all(composed, problems);
        if let Some(lock) = &lock {
            problems.extend(recorded::dropped(lock, composed.plan, &anchors));
        }
        let new = permalinks::unrecorded(lock.as_ref(), composed.plan, &anchors);
        (new, permalinks::text(lock.as_ref(), composed.plan, &anchors))
    });
    let Some((new, text)) = done.filter(|_| !problems.has_errors()) else { return stop(&problems, args) };
    if args.update {
        let path = dir.join(NAME);
        if let Err(error) = std::fs::write(&path, text) {
            let problem = Diagnostic::error("rapor::cli::permalinks", format!("the list cannot be written: {error}"))
                .in_file(path.display().to_string())
                .help("check the permissions of the content folder");
            report::print(problem.into(), args.content.format);
            return WRONG_USE;
        }
    }
    let recorded = lock.map_or(0, |lock| lock.addresses().count());
    let state = if args.update { "recorded" } else { "not recorded yet; rapor permalinks --update records them" };
    let mut out = new.iter().fold(String::new(), |all, address| all + address + "\n");
    out.push_str(&format!("{recorded} addresses recorded before, {} new: {state}\n", new.len()));
    // A closed pipe is not worth an error.
    let _ = std::io::stdout().write_all(out.as_bytes());
    DONE
}

fn stop(problems: &crate::diagnostic::Diagnostics, args: &PermalinksArgs) -> u8 {
    report::print(report::errors(problems), args.content.format);
    PROBLEMS
}
