//! `rapor build`

use std::path::Path;

use crate::content::{Held, HeldWhat, HeldWhy};
use crate::diagnostic::Diagnostics;
use crate::lint;
use crate::project::build::{Target, build};
use crate::project::timings::Timings;
use crate::project::{self, Composed, Project};
use crate::publish::{CACHE_FOLDER, Cache, Published};

use super::args::BuildArgs;
use super::progress::Progress;
use super::values::Format;
use super::{DONE, PROBLEMS, WRONG_USE, report, speech};

/// Reads, scores, draws and writes the whole portal, all or nothing.
pub(crate) fn run(args: &BuildArgs) -> u8 {
    let timings = Timings::start();
    let format = args.content.format;
    let (project, mut problems) = match project::open(&args.content, &timings) {
        Ok(opened) => opened,
        Err(problems) => return stop(problems, format),
    };
    let write = |composed: &Composed<'_>, problems: &mut Diagnostics| {
        let pages = composed.plan.page_count();
        write(composed, &project, args, &timings, problems).map(|published| (published, pages))
    };
    let done = project::compose(&project, &args.content.content, &timings, &mut problems, write).flatten();
    let Some((published, pages)) = done else {
        let unwritable = problems.iter().any(|p| p.code.starts_with("rapor::publish::"));
        stop(problems, format);
        return if unwritable { WRONG_USE } else { PROBLEMS };
    };
    let problems = lint::without_allowed(&project.content, problems);
    let (_, warnings) = problems.counts();
    if format == Format::Human {
        speech::say(&summary(&project, args, pages, &published, warnings, &timings));
    } else {
        report::print(problems, format);
    }
    if args.timings {
        // To the standard error: a machine may read the standard output.
        eprint!("{}", timings.table());
    }
    // The program ends here: freeing the memory record by record takes longer than the system does for all of it.
    std::mem::forget(project);
    DONE
}

fn stop(problems: Diagnostics, format: Format) -> u8 {
    let shown = if format == Format::Human { report::errors(&problems) } else { problems };
    report::print(shown, format);
    if format == Format::Human && !speech::is_quiet() {
        eprintln!("Nothing was written.");
    }
    PROBLEMS
}

fn write(
    composed: &Composed<'_>,
    project: &Project,
    args: &BuildArgs,
    timings: &Timings,
    problems: &mut Diagnostics,
) -> Option<Published> {
    let folder = args.content.content.as_path();
    let beside = || folder.parent().unwrap_or(Path::new("")).join(CACHE_FOLDER);
    let cache = (!args.no_cache).then(|| args.cache.clone().unwrap_or_else(beside));
    let cache = Cache::open(cache, &args.output).map_err(|found| problems.push(found)).ok()?;
    let progress = Progress::of(composed.plan.files().count());
    let tick = || progress.tick();
    let to = Target { folder, output: &args.output, cache, tick: &tick };
    let published = build(composed, &project.content, to, timings, problems);
    progress.finish();
    published
}

fn summary(
    project: &Project,
    args: &BuildArgs,
    pages: usize,
    published: &Published,
    warnings: usize,
    timings: &Timings,
) -> String {
    let mut text = format!(
        "{} in {} ms: {pages} pages; {} files new or changed, {} unchanged, {} removed\n",
        args.output.display(),
        timings.total().as_millis(),
        published.written,
        published.unchanged,
        published.removed,
    );
    for held in &project.held {
        text.push_str(&held_line(held));
    }
    if warnings > 0 {
        let plural = if warnings == 1 { "" } else { "s" };
        text.push_str(&format!("{warnings} warning{plural}; rapor check shows them\n"));
    }
    text
}

fn held_line(held: &Held) -> String {
    let what = match &held.what {
        HeldWhat::Edition(edition) => format!("edition {edition}"),
        HeldWhat::Article(id, lang) => format!("article {id} ({lang})"),
        HeldWhat::Page(id, lang) => format!("page {id} ({lang})"),
    };
    match &held.why {
        HeldWhy::Draft => format!("held back as a draft: {what}\n"),
        HeldWhy::Embargo(until) => format!("held back until {until}: {what}\n"),
        HeldWhy::Empty => format!("held back until something is in it: {what}\n"),
        HeldWhy::Names(edition, None) => {
            format!("held back until something is in edition {edition}: {what}, which speaks of it\n")
        }
        HeldWhy::Names(edition, Some(until)) => {
            format!("held back until {until}: {what}, which speaks of edition {edition}\n")
        }
    }
}
