//! `rapor publish`

use std::path::Path;

use crate::content::lock::NAME;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::lint;
use crate::project::build::Written;
use crate::project::timings::Timings;
use crate::project::{self, Composed, Project};
use crate::record::{self, Next, Step};
use crate::routes::permalinks;

use super::args::PublishArgs;
use super::authoring::{say, with_asker, write_file};
use super::build;
use super::values::Format;
use super::{DONE, PROBLEMS, WRONG_USE, report};

/// How many changes of what was public are shown where the whole list is not asked for.
const SHOWN: usize = 10;

/// Shows what becomes different for the public, asks, builds, and records it.
pub(crate) fn run(args: &PublishArgs) -> u8 {
    let content = &args.build.content;
    if content.drafts {
        let problem = Diagnostic::error("rapor::cli::publish-drafts", "drafts are not published")
            .help("take `draft: true` out of what is to be public, and run it without --drafts");
        return refuse(problem, content.format);
    }
    if args.rejoin {
        return rejoin(args);
    }
    let timings = Timings::start();
    let (mut project, mut problems) = match project::open(content, &timings) {
        Ok(opened) => opened,
        Err(problems) => return build::stop(problems, content.format),
    };
    project.publishing = true;
    project.today = args.date.unwrap_or(project.today);
    if let Some(problem) = too_early(&project) {
        return refuse(problem, content.format);
    }
    let publish =
        |portal: &Composed<'_>, problems: &mut Diagnostics| publish(portal, &project, args, &timings, problems);
    let done = project::compose(&project, &content.content, &timings, &mut problems, publish);
    match done {
        Some(Done::Published) => {
            let problems = lint::without_allowed(&project.content, problems);
            if content.format != Format::Human {
                report::print(problems, content.format);
            }
            DONE
        }
        Some(Done::Declined) => {
            say("Nothing was written.\n", content.format);
            DONE
        }
        Some(Done::Unanswered(problem)) => refuse(*problem, content.format),
        Some(Done::Failed) | None => {
            let unwritable = problems.iter().any(|p| p.code.starts_with("rapor::publish::") || p.code == UNRECORDED);
            build::stop(problems, content.format);
            if unwritable { WRONG_USE } else { PROBLEMS }
        }
    }
}

/// The output was written, the record was not.
const UNRECORDED: &str = "rapor::cli::publish-unrecorded";

/// How it ended.
enum Done {
    Published,
    Declined,
    Unanswered(Box<Diagnostic>),
    Failed,
}

fn refuse(problem: Diagnostic, format: Format) -> u8 {
    report::print(problem.into(), format);
    WRONG_USE
}

/// A publication is not of a day before the one before it.
fn too_early(project: &Project) -> Option<Diagnostic> {
    let last = project.record.as_ref()?.publications.last().filter(|last| last.date > project.today)?;
    let message =
        format!("publication {} is of {}, and this one would be of {}", last.number, last.date, project.today);
    let help = "look at the clock of this machine, or give the day with --date";
    Some(Diagnostic::error("rapor::cli::publish-date", message).help(help))
}

fn publish(
    portal: &Composed<'_>,
    project: &Project,
    args: &PublishArgs,
    timings: &Timings,
    problems: &mut Diagnostics,
) -> Done {
    let format = args.build.content.format;
    say(&summary(portal.next, args.list), format);
    match confirmed(args) {
        Ok(true) => {}
        Ok(false) => return Done::Declined,
        Err(problem) => return Done::Unanswered(problem),
    }
    let Some(written) = build::write(portal, project, &args.build, timings, problems) else {
        return Done::Failed;
    };
    let (_, warnings) = problems.counts();
    say(&build::summary(project, &args.build, portal.plan.page_count(), &written.published, warnings, timings), format);
    match keep(portal, &args.build.content.content, &written) {
        Ok(kept) => say(&kept, format),
        Err(problem) => {
            problems.push(problem);
            return Done::Failed;
        }
    }
    Done::Published
}

/// Writes the record and the list of addresses. Gives what to say about it.
fn keep(portal: &Composed<'_>, content: &Path, written: &Written) -> Result<String, Diagnostic> {
    let unrecorded = |problem: Diagnostic| {
        Diagnostic::error(UNRECORDED, format!("the output was written, but not recorded: {}", problem.message))
            .in_file(problem.path.unwrap_or_default())
            .help("look at the permissions of the content folder and whether the disk is full, and publish again")
    };
    let new = permalinks::unrecorded(written.lock.as_ref(), portal.plan, &written.anchors).len();
    if let Some(next) = portal.next {
        write_file(&content.join(&next.path), &next.publication.file.text).map_err(unrecorded)?;
    }
    let lock = permalinks::text(written.lock.as_ref(), portal.plan, &written.anchors);
    write_file(&content.join(NAME), &lock).map_err(unrecorded)?;
    let publication = portal.next.map_or(String::new(), |next| format!("{}, ", next.path));
    Ok(format!("recorded: {publication}{new} new addresses in {NAME}; commit them with the content\n"))
}

/// Whether it may be published: as the arguments say, or as a person answers.
fn confirmed(args: &PublishArgs) -> Result<bool, Box<Diagnostic>> {
    if args.yes {
        return Ok(true);
    }
    let answer = with_asker(|ask| ask.write("Publish this? (yes/no)"));
    let answer = answer.ok_or_else(|| {
        Diagnostic::error("rapor::cli::publish-unanswered", "nobody is there to say whether to publish this")
            .help("run it in a terminal, or say so with --yes")
    })?;
    Ok(["y", "yes", "ya"].contains(&answer.to_lowercase().as_str()))
}

/// What becomes different for the public, counted; every line of it where the list is asked for.
fn summary(next: Option<&Next>, list: bool) -> String {
    let Some(next) = next else { return "No public figure becomes different.\n".to_owned() };
    let publication = &next.publication;
    let mut text = format!("Publication {} of {}:\n", publication.number, publication.date);
    for (kind, counts) in &next.counts {
        text.push_str(&format!("  {kind}: {} new, {} changed, {} gone\n", counts.new, counts.changed, counts.gone));
    }
    let is_shown = |step: &Step| list || !matches!(step, Step::Added(_));
    let lines: Vec<_> = publication.lines.iter().filter(|line| is_shown(&line.step)).collect();
    let most = if list { lines.len() } else { SHOWN };
    for line in lines.iter().take(most) {
        text.push_str(&format!("  {}\n", &publication.file.text[line.range.clone()]));
    }
    if lines.len() > most {
        text.push_str(&format!("  … and {} more; --list shows all\n", lines.len() - most));
    }
    text
}

/// Puts publications of two branches one behind the other.
fn rejoin(args: &PublishArgs) -> u8 {
    let content = &args.build.content;
    let plan = match record::rejoin(&content.content) {
        Ok(plan) => plan,
        Err(problems) => return build::stop(problems, content.format),
    };
    let Some(plan) = plan else {
        say("The record is in order; nothing was written.\n", content.format);
        return DONE;
    };
    for (path, text) in &plan.written {
        if let Err(problem) = write_file(path, text) {
            return refuse(problem, content.format);
        }
        say(&format!("written: {}\n", path.display()), content.format);
    }
    for path in &plan.removed {
        if let Err(error) = std::fs::remove_file(path) {
            let problem = Diagnostic::error("rapor::cli::write", format!("cannot be removed: {}", error.kind()))
                .in_file(path.display().to_string())
                .help("look at the permissions of the folder");
            return refuse(problem, content.format);
        }
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let lock = format!("removed: {}; take the lines with {stem} out of {NAME}\n", path.display());
        say(&lock, content.format);
    }
    DONE
}
