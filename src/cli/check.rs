//! `rapor check`

use std::io::Write as _;
use std::path::Path;

use rayon::prelude::*;

use crate::content::lock::Lock;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::portal::permalinks::{self, Anchors};
use crate::portal::plan::Output;

use super::args::{CheckArgs, Format};
use super::project::{self, Portal};
use super::timings::Timings;
use super::{DONE, PROBLEMS, figures, report, speech};

/// Does all that a build does, but for writing, and shows warnings too.
pub fn run(args: &CheckArgs) -> u8 {
    let timings = Timings::start();
    let dir = &args.content.content;
    let problems = match project::open(&args.content, &timings) {
        Ok((project, mut problems)) => {
            project::with_portal(&project, dir, &timings, &mut problems, |portal, problems| {
                let anchors = render_all(portal, problems);
                // Drafts and embargoed texts are not published yet, so their addresses are not promised yet.
                if !args.content.drafts {
                    permalinks(dir, portal, &anchors, problems);
                }
                if args.figures {
                    // A closed pipe is not worth an error.
                    let list = figures::list(portal, args.content.format);
                    let _ = std::io::stdout().write_all(list.as_bytes());
                }
            });
            problems
        }
        Err(problems) => problems,
    };
    let failed = problems.has_errors();
    let clean = problems.is_empty();
    report::print(problems, args.content.format);
    if clean && args.content.format == Format::Human {
        speech::say("No problems found.\n");
    }
    if failed { PROBLEMS } else { DONE }
}

/// A page's path and the anchors it offers.
pub type Offered = Option<(String, Vec<String>)>;

/// Renders every page and throws it away, so that a template's errors and missing messages are found. Gives the
/// anchors that pages offer.
pub fn render_all(portal: &Portal<'_>, problems: &mut Diagnostics) -> Anchors {
    let files: Vec<(&str, &Output)> = portal.plan.files().collect();
    // Neither does a workbook have anything that could be wrong, and only pages that nobody sees tell its size.
    portal.renderer.keep_workbooks(Box::new(|_, _| Vec::new()));
    let render = |(path, output): &(&str, &Output)| {
        let offered = |bytes: &[u8]| permalinks::offered(&String::from_utf8_lossy(bytes));
        // A picture's template is tried; drawing it would find nothing more.
        match portal.renderer.drawing(output) {
            Ok(None) => {}
            other => return other.map(|_| None),
        }
        let rendered = portal.renderer.document(output);
        rendered.map(|bytes| matches!(output, Output::Page(..)).then(|| ((*path).to_owned(), offered(&bytes))))
    };
    let rendered: Vec<Result<Offered, Diagnostic>> = files.par_iter().map(render).collect();
    let mut anchors = Anchors::new();
    for page in rendered {
        match page {
            Ok(offered) => anchors.extend(offered),
            Err(problem) => problems.push(problem),
        }
    }
    problems.extend(portal.renderer.missing_messages());
    anchors
}

/// Warns of addresses that are not recorded, and names those that would be gone.
pub fn permalinks(dir: &Path, portal: &Portal<'_>, anchors: &Anchors, problems: &mut Diagnostics) {
    let lock = match Lock::read(dir) {
        Ok(lock) => lock,
        Err(found) => return problems.extend(found),
    };
    if let Some(lock) = &lock {
        problems.extend(permalinks::dropped(lock, portal.plan, anchors));
    }
    // Before the first record there is no public whose links could die.
    let Some(lock) = lock else { return };
    let new = permalinks::unrecorded(Some(&lock), portal.plan, anchors);
    if let Some(first) = new.first() {
        let message = match new.len() {
            1 => format!("the address “{first}” is not recorded yet"),
            count => format!("{count} addresses are not recorded yet, “{first}” for one"),
        };
        let path = dir.join(crate::content::lock::NAME).to_string_lossy().replace('\\', "/");
        problems.push(
            Diagnostic::warning("rapor::portal::permalink-unrecorded", message)
                .in_file(path)
                .help("run rapor permalinks --update and commit the file, so that they can never be lost unnoticed"),
        );
    }
}
