//! `rapor check`

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::portal::plan::Output;

use super::args::{CheckArgs, Format};
use super::project::{self, Portal};
use super::timings::Timings;
use super::{DONE, PROBLEMS, report};

/// Does all that a build does, but for writing, and shows warnings too.
pub fn run(args: &CheckArgs) -> u8 {
    let timings = Timings::start();
    let problems = match project::open(&args.content, &timings) {
        Ok((project, mut problems)) => {
            project::with_portal(&project, &args.content.content, &timings, &mut problems, render_all);
            problems
        }
        Err(problems) => problems,
    };
    let failed = problems.has_errors();
    let clean = problems.is_empty();
    report::print(problems, args.content.format);
    if clean && args.content.format == Format::Human {
        println!("No problems found.");
    }
    if failed { PROBLEMS } else { DONE }
}

/// Renders every page and throws it away, so that a template's errors and missing messages are found.
fn render_all(portal: &Portal<'_>, problems: &mut Diagnostics) {
    let files: Vec<(&str, &Output)> = portal.plan.files().collect();
    let failed: Vec<Diagnostic> =
        files.par_iter().filter_map(|(_, output)| portal.renderer.document(output).err()).collect();
    for problem in failed {
        problems.push(problem);
    }
    problems.extend(project::missing_messages(portal.voices));
}
