//! `rapor build`

use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::content::portal::Extra;
use crate::content::{Asset, Held, HeldWhat, HeldWhy};
use crate::diagnostic::Diagnostics;
use crate::lint;
use crate::prose::anchors::Wanted;
use crate::publish::{Pictures, Published, Staging, metadata};
use crate::routes::permalinks;
use crate::routes::permalinks::Anchors;
use crate::routes::plan::Output;
use crate::search::index as search;

use super::args::{BuildArgs, Format};
use super::progress::Progress;
use super::project::{self, Portal, Project};
use super::timings::Timings;
use super::{DONE, PROBLEMS, WRONG_USE, cache, check, report, speech};

/// Reads, scores, draws and writes the whole portal, all or nothing.
pub(crate) fn run(args: &BuildArgs) -> u8 {
    let timings = Timings::start();
    let format = args.content.format;
    let (project, mut problems) = match project::open(&args.content, &timings) {
        Ok(opened) => opened,
        Err(problems) => return stop(problems, format),
    };
    let write = |portal: &Portal<'_>, problems: &mut Diagnostics| {
        let pages = portal.plan.page_count();
        write(portal, &project, args, &timings, problems).map(|published| (published, pages))
    };
    let done = project::with_portal(&project, &args.content.content, &timings, &mut problems, write).flatten();
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
        // To the standard error: the standard output may be read by a machine.
        eprint!("{}", timings.table());
    }
    // The program ends here: giving memory back record by record takes longer than the system does for all of it.
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

/// Renders every file into a staging folder, which then takes the output's place.
fn write(
    portal: &Portal<'_>,
    project: &Project,
    args: &BuildArgs,
    timings: &Timings,
    problems: &mut Diagnostics,
) -> Option<Published> {
    let staging = Staging::begin(&args.output).map_err(|found| problems.extend(found)).ok()?;
    let lock = check::recorded(&args.content.content, problems);
    let pictures = Arc::new(cache::open(args).map_err(|found| problems.push(found)).ok()?);
    let kept = Arc::clone(&pictures);
    portal.renderer.keep_workbooks(Box::new(move |key, make| cache::workbook(&kept, key, make)));
    // Tables first: other files tell their sizes.
    let (tables, files): (Vec<_>, Vec<_>) = portal.plan.files().partition(|(_, output)| output.is_table());
    let wanted = Wanted::of(portal.texts);
    let progress = Progress::of(tables.len() + files.len());
    let render = |(path, output): &(&str, &Output)| {
        let done = one(portal, &project.content.assets, &staging, &pictures, path, output);
        progress.tick();
        // Pages are made as text.
        let anchors = |page: &[u8]| permalinks::offered(std::str::from_utf8(page).unwrap_or_default());
        let is_page = lock.is_some() && matches!(output, Output::Page(..));
        if let (Ok(Some(page)), Output::Page(..)) = (&done, output) {
            wanted.hold_against(path, page);
        }
        done.map(|bytes| bytes.filter(|_| is_page).map(|bytes| ((*path).to_owned(), anchors(&bytes))))
    };
    let render_all = || {
        let mut done: Vec<Result<check::Offered, Diagnostics>> = tables.par_iter().map(render).collect();
        done.par_extend(files.par_iter().map(render));
        done
    };
    // The search index is made beside the pages.
    let (rendered, indexed) = timings.step("render", || {
        rayon::join(render_all, || search_index(portal, &project.content.portal, &staging, &pictures))
    });
    if let Err(found) = indexed {
        problems.extend(found);
    }
    progress.finish();
    let mut anchors = Anchors::new();
    for page in rendered {
        match page {
            Ok(offered) => anchors.extend(offered),
            Err(found) => problems.extend(found),
        }
    }
    problems.extend(wanted.into_problems());
    problems.extend(portal.renderer.missing_messages());
    if let Some(lock) = &lock {
        check::hold_against(lock, &args.content.content, portal, &anchors, problems);
    }
    if problems.has_errors() {
        return None;
    }
    let published = timings.step("publish", || staging.finish()).map_err(|found| problems.extend(found)).ok()?;
    pictures.finish();
    Some(published)
}

/// Makes the search index and puts it beside the pages.
fn search_index(
    portal: &Portal<'_>,
    record: &crate::content::portal::Portal,
    staging: &Staging,
    pictures: &Pictures,
) -> Result<(), Diagnostics> {
    if !record.offers(Extra::Search) {
        return Ok(());
    }
    for (path, bytes) in cache::index(pictures, &portal.renderer.search_records())? {
        staging.write(&format!("{}/{path}", search::FOLDER), &bytes)?;
    }
    Ok(())
}

/// Copies a file of the content; a picture without what a camera notes in it.
fn asset<'p>(
    staging: &Staging,
    path: &str,
    from: &Path,
    keep_metadata: bool,
) -> Result<Option<Cow<'p, [u8]>>, Diagnostics> {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let may_have = !keep_metadata && matches!(ending.as_str(), "jpg" | "jpeg" | "png" | "webp");
    let cleaned = may_have.then(|| std::fs::read(from).ok()).flatten().and_then(metadata::without);
    match cleaned {
        Some(bytes) => staging.write(path, &bytes),
        None => staging.copy(path, from),
    }?;
    Ok(None)
}

/// Makes one file; its bytes, where it is not a picture or a copy.
fn one<'p>(
    portal: &'p Portal<'_>,
    assets: &[Asset],
    staging: &Staging,
    pictures: &Pictures,
    path: &str,
    output: &Output,
) -> Result<Option<Cow<'p, [u8]>>, Diagnostics> {
    if let Output::Asset(index) = output {
        return asset(staging, path, &assets[*index].disk_path, portal.voices[0].site.content.portal.keep_metadata);
    }
    if let Some(drawing) = portal.renderer.drawing(output)? {
        return cache::publish(portal.renderer.painter(), staging, pictures, path, &drawing).map(|()| None);
    }
    let bytes = portal.renderer.document(output)?;
    staging.write(path, &bytes)?;
    Ok(Some(bytes))
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
