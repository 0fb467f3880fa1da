//! `rapor diff`

use std::io::Write as _;
use std::path::Path;

use crate::compare::{self, Snapshot, compare, revision};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::project::timings::Timings;
use crate::project::{self, Composed};
use crate::routes::output::Output;
use crate::routes::page::PageId;

use super::args::{ContentArgs, DiffArgs};
use super::values::{DiffFormat, Format};
use super::{DONE, PROBLEMS, WRONG_USE, report};

/// Says what changed for the public between two states of a portal.
pub(crate) fn run(args: &DiffArgs) -> u8 {
    let states = state(&args.old, args).and_then(|old| Ok((old, state(&args.new, args)?)));
    let (old, new) = match states {
        Ok(states) => states,
        Err(problems) => {
            let wrong_use = problems.iter().any(|p| p.code.starts_with("rapor::compare::"));
            report::print(report::errors(&problems), Format::Human);
            return if wrong_use { WRONG_USE } else { PROBLEMS };
        }
    };
    let difference = compare(&old, &new);
    let shown = match args.format {
        DiffFormat::Text => compare::text(&difference),
        DiffFormat::Markdown => compare::markdown(&difference),
        // Lists of strings and numbers always are JSON.
        DiffFormat::Json => serde_json::to_string_pretty(&difference).unwrap_or_default() + "\n",
    };
    // A closed pipe is not worth an error.
    let _ = std::io::stdout().write_all(shown.as_bytes());
    if args.exit_code && !difference.is_empty() { PROBLEMS } else { DONE }
}

/// The state that a name means: an output, a content folder, or a revision of the content.
fn state(name: &str, args: &DiffArgs) -> Result<Snapshot, Diagnostics> {
    let folder = Path::new(name);
    if compare::is_output(folder) {
        return compare::read_output(folder).map_err(|problem| (*problem).into());
    }
    if folder.join("portal.yaml").is_file() {
        return of_content(folder, args);
    }
    if folder.is_dir() {
        let message =
            format!("“{name}” is neither an output (it has no SHA256SUMS) nor content (it has no portal.yaml)");
        let problem = Diagnostic::error("rapor::compare::folder", message);
        return Err(problem.help("name a folder that rapor build has written, or a content folder").into());
    }
    let checkout = revision::checkout(name, &args.content).map_err(|problem| Diagnostics::from(*problem))?;
    of_content(&checkout.content(), args)
}

/// The state that content makes, without writing it.
fn of_content(folder: &Path, args: &DiffArgs) -> Result<Snapshot, Diagnostics> {
    let content = ContentArgs {
        content: folder.to_owned(),
        base_url: None,
        drafts: args.drafts,
        now: args.now,
        format: Format::Human,
    };
    let timings = Timings::start();
    let (project, mut problems) = project::open(&content, &timings)?;
    let snapshot = project::compose(&project, folder, &timings, &mut problems, |composed, _| snapshot(composed));
    snapshot.ok_or(problems)
}

fn snapshot(composed: &Composed<'_>) -> Snapshot {
    // All data, whether the portal publishes them as files or not.
    let compared = |page: &PageId| matches!(page, PageId::Methodology(_) | PageId::Article(_));
    let pages = composed.plan.pages().filter(|(_, page)| compared(page)).map(|(lang, page)| (lang, page.clone()));
    let mut all: Vec<_> = pages.chain((0..composed.voices.len()).map(|lang| (lang, PageId::Data))).collect();
    // The first language first.
    all.sort_by_key(|(lang, _)| *lang);
    let read = |(lang, page)| serde_json::from_slice(&composed.renderer.document(&Output::Json(lang, page)).ok()?).ok();
    let documents = all.into_iter().filter_map(read).collect();
    Snapshot::of(documents, composed.plan.files().map(|(path, _)| path.to_owned()))
}
