//! `rapor check`

use std::io::Write as _;

use similar::TextDiff;

use crate::diagnostic::Diagnostics;
use crate::project::check::check;
use crate::project::fix::{Fixed, fix_all};

use super::args::CheckArgs;
use super::values::Format;
use super::{DONE, PROBLEMS, WRONG_USE, figures, report, speech};

/// Does all that a build does but writing, runs the lints, and shows warnings too.
pub(crate) fn run(args: &CheckArgs) -> u8 {
    let format = args.content.format;
    let list = || check(&args.content, |composed| args.figures.then(|| figures::list(composed, format)));
    let mut fixed = Fixed::new();
    let found = if args.fix { fix_all(list, &mut fixed) } else { Ok(list()) };
    show_fixed(&fixed, format);
    match found {
        Ok((problems, figures)) => {
            if let Some(figures) = figures.flatten() {
                speech::print(&figures);
            }
            show(problems, format)
        }
        Err(problem) => {
            report::print(problem.into(), format);
            WRONG_USE
        }
    }
}

/// Shows what changed; on the standard error where machines read the standard output.
fn show_fixed(fixed: &Fixed, format: Format) {
    for (path, (before, after)) in fixed {
        let diff = TextDiff::from_lines(before.as_str(), after.as_str());
        let diff = diff.unified_diff().context_radius(1).header(path, path).to_string();
        match format {
            Format::Human => speech::print(&diff),
            // A closed pipe is not worth an error.
            Format::Json | Format::Github => drop(std::io::stderr().write_all(diff.as_bytes())),
        }
    }
    if format == Format::Human && !fixed.is_empty() {
        speech::print("\n");
    }
}

fn show(problems: Diagnostics, format: Format) -> u8 {
    let (failed, clean, mendable) = (problems.has_errors(), problems.is_empty(), problems.mendable());
    report::print(problems, format);
    if format == Format::Human {
        if clean {
            speech::say("No problems found.\n");
        } else if mendable > 0 {
            speech::say(&format!("rapor check --fix can fix {mendable} of these.\n"));
        }
    }
    if failed { PROBLEMS } else { DONE }
}
