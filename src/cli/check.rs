//! `rapor check`

use std::path::Path;

use rayon::prelude::*;

use crate::content::lock::Lock;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::lint::{self, Looked, Records};
use crate::prose::anchors::Wanted;
use crate::routes::permalinks;
use crate::routes::permalinks::Anchors;
use crate::routes::plan::Output;

use super::args::{CheckArgs, Format};
use super::mend::Mended;
use super::project::{self, Portal};
use super::timings::Timings;
use super::{DONE, PROBLEMS, WRONG_USE, figures, report, speech};

/// Does all that a build does, but for writing, asks the lints, and shows warnings too.
pub(crate) fn run(args: &CheckArgs) -> u8 {
    let format = args.content.format;
    let mut found = find(args);
    if args.fix {
        let mut mended = Mended::default();
        let outcome = loop {
            match mended.mend(&found.problems) {
                Ok(0) => break Ok(()),
                Ok(_) => found = find(args),
                Err(problem) => break Err(problem),
            }
        };
        mended.show(format);
        if let Err(problem) = outcome {
            report::print(problem.into(), format);
            return WRONG_USE;
        }
    }
    if let Some(figures) = &found.figures {
        speech::print(figures);
    }
    show(found.problems, args)
}

/// What a check found.
struct Found {
    problems: Diagnostics,
    /// The list of figures, where it was asked for and could be made.
    figures: Option<String>,
}

fn find(args: &CheckArgs) -> Found {
    let timings = Timings::start();
    let dir = &args.content.content;
    let (project, mut problems) = match project::open(&args.content, &timings) {
        Ok(opened) => opened,
        Err(problems) => return Found { problems, figures: None },
    };
    let records = Records { content: &project.content, assessed: &project.assessed };
    let mut findings = timings.step("lints of records", || lint::of_records(&records));
    let done = project::with_portal(&project, dir, &timings, &mut problems, |portal, problems| {
        let anchors = render_all(portal, problems);
        // Drafts and embargoed texts are not published yet, so their addresses are not promised yet.
        if !args.content.drafts {
            permalinks(dir, portal, &anchors, problems);
        }
        let of_texts = timings.step("lints of texts", || lint::of_texts(portal.voices, portal.texts));
        (of_texts, args.figures.then(|| figures::list(portal, args.content.format)))
    });
    let (looked, figures) = match done {
        Some((of_texts, figures)) => {
            findings.extend(of_texts);
            (Looked::AtAllBut(&project.held), figures)
        }
        None => (Looked::InPart, None),
    };
    Found { problems: lint::allow(&project.content, &problems, findings, looked), figures }
}

fn show(problems: Diagnostics, args: &CheckArgs) -> u8 {
    let (failed, clean, mendable) = (problems.has_errors(), problems.is_empty(), problems.mendable());
    let format = args.content.format;
    report::print(problems, format);
    if format == Format::Human {
        if clean {
            speech::say("No problems found.\n");
        } else if mendable > 0 {
            speech::say(&format!("rapor check --fix mends {mendable} of these.\n"));
        }
    }
    if failed { PROBLEMS } else { DONE }
}

/// A page's path and the anchors it offers.
pub(crate) type Offered = Option<(String, Vec<String>)>;

/// Renders every page and throws it away, so that a template's errors and missing messages are found. Gives the
/// anchors that pages offer.
pub(crate) fn render_all(portal: &Portal<'_>, problems: &mut Diagnostics) -> Anchors {
    let files: Vec<(&str, &Output)> = portal.plan.files().collect();
    // Neither does a workbook have anything that could be wrong, and only pages that nobody sees tell its size.
    portal.renderer.keep_workbooks(Box::new(|_, _| Vec::new()));
    let wanted = Wanted::of(portal.texts);
    let render = |(path, output): &(&str, &Output)| {
        let offered = |bytes: &[u8]| {
            wanted.hold_against(path, bytes);
            permalinks::offered(&String::from_utf8_lossy(bytes))
        };
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
    problems.extend(wanted.into_problems());
    problems.extend(portal.renderer.missing_messages());
    anchors
}

/// The addresses that were recorded. Before the first record there is no public whose links could die, and nothing to
/// hold a build against.
pub(crate) fn recorded(dir: &Path, problems: &mut Diagnostics) -> Option<Lock> {
    Lock::read(dir).unwrap_or_else(|found| {
        problems.extend(found);
        None
    })
}

/// Holds what is published against what was recorded, where something was.
pub(crate) fn permalinks(dir: &Path, portal: &Portal<'_>, anchors: &Anchors, problems: &mut Diagnostics) {
    if let Some(lock) = recorded(dir, problems) {
        hold_against(&lock, dir, portal, anchors, problems);
    }
}

/// Warns of addresses that are not recorded, and names those that would be gone.
pub(crate) fn hold_against(
    lock: &Lock,
    dir: &Path,
    portal: &Portal<'_>,
    anchors: &Anchors,
    problems: &mut Diagnostics,
) {
    problems.extend(permalinks::dropped(lock, portal.plan, anchors));
    let new = permalinks::unrecorded(Some(lock), portal.plan, anchors);
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
