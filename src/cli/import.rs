//! `rapor import`

use std::path::Path;

use crate::content::{self, Content, ReadOptions};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::import::plan::{Change, Plan, Replaces};
use crate::import::source::Given;
use crate::import::{institutions, request, results};
use crate::project::foresee;
use crate::scaffold::ask::Ask;

use super::authoring::{say, stop, with_asker, write_file};
use super::import_args::{ImportArgs, ImportInstitutionsArgs, ImportResultsArgs, ImportWhat, SpreadsheetArgs};
use super::values::Format;
use super::{DONE, WRONG_USE, report};

/// Reads a spreadsheet, shows how it was read and what would change, and writes it.
pub(crate) fn run(args: &ImportArgs) -> u8 {
    match &args.what {
        ImportWhat::Results(args) => {
            let request = results_request(args);
            import(&args.spreadsheet, |content, dir, ask| results::plan(&request, content, dir, ask))
        }
        ImportWhat::Institutions(args) => {
            let request = institutions_request(args);
            import(&args.spreadsheet, |content, dir, ask| institutions::plan(&request, content, dir, ask))
        }
    }
}

fn results_request(args: &ImportResultsArgs) -> request::Request {
    let spreadsheet = &args.spreadsheet;
    request::Request {
        file: spreadsheet.file.clone(),
        edition: args.edition.clone(),
        methodology: args.methodology.clone(),
        encoding: spreadsheet.encoding,
        sheet: spreadsheet.sheet.clone(),
        map: spreadsheet.map.clone(),
        columns: spreadsheet.columns.clone(),
        aliases: args.aliases.clone(),
        words: args.words.clone(),
        decimal: args.decimal.map(Into::into),
        may_round: args.round,
        source: Given {
            id: args.source.clone(),
            publisher: args.source_publisher.clone(),
            title: args.source_title.clone(),
            url: args.source_url.clone(),
            date: args.source_date.clone(),
        },
        published: args.published.clone(),
    }
}

fn institutions_request(args: &ImportInstitutionsArgs) -> institutions::Request {
    let spreadsheet = &args.spreadsheet;
    institutions::Request {
        file: spreadsheet.file.clone(),
        encoding: spreadsheet.encoding,
        sheet: spreadsheet.sheet.clone(),
        map: spreadsheet.map.clone(),
        columns: spreadsheet.columns.clone(),
        category: args.category.clone(),
        into: args.into.clone(),
    }
}

fn import(args: &SpreadsheetArgs, plan: impl FnOnce(&Content, &Path, &mut dyn Ask) -> Result<Plan, Diagnostics>) -> u8 {
    let (content, problems) = content::read(&args.content, &ReadOptions::default());
    let Some(content) = content else { return stop(report::errors(&problems), args.format) };
    let (planned, answers) = with_asker(|ask| (plan(&content, &args.content, ask), ask.kept().to_vec()));
    let done = match planned {
        Ok(plan) => carry_out(plan, args),
        Err(problems) => stop(problems, args.format),
    };
    if (done != DONE || args.dry_run) && !answers.is_empty() && args.format == Format::Human {
        eprintln!("To answer no question twice, add to the command:\n  {}", answers.join(" "));
    }
    done
}

fn carry_out(plan: Plan, args: &SpreadsheetArgs) -> u8 {
    let Plan { told, changes, warnings } = plan;
    let (stay, written): (Vec<&Change>, Vec<&Change>) = changes
        .iter()
        .filter(|change| change.is_change())
        .partition(|change| change.replaces == Replaces::OrStays && change.is_held(args.force));
    say(&told, args.format);
    let inside = written.iter().filter_map(|change| Some((change.inside.clone()?, change.after.clone())));
    let mut problems = foresee::new_problems(&args.content, &inside.collect::<Vec<_>>());
    if !problems.has_errors() {
        // A new file replaces nothing, so it is shown only in a dry run.
        for change in written.iter().filter(|change| change.before.is_some() || args.dry_run) {
            say(&format!("\n{}", change.diff()), args.format);
        }
        for change in written.iter().filter(|change| change.is_held(args.force)) {
            problems.push(exists(change));
        }
    }
    problems.extend(warnings);
    if problems.has_errors() {
        return stop(problems, args.format);
    }
    report::print(problems, args.format);
    for change in stay {
        let text = format!("{} stays as it is; --force writes how columns are read now\n", change.shown());
        say(&text, args.format);
    }
    if args.dry_run {
        say("Nothing was written.\n", args.format);
        return DONE;
    }
    write(&written, args.format)
}

fn exists(change: &Change) -> Diagnostic {
    Diagnostic::error("rapor::import::exists", "the file exists, and would change as shown")
        .in_file(change.shown())
        .help("replace it with --force, or leave it and import into another")
}

fn write(changes: &[&Change], format: Format) -> u8 {
    if changes.is_empty() {
        say("Nothing changed.\n", format);
    }
    for change in changes {
        if let Err(problem) = write_file(&change.path, &change.after) {
            report::print(problem.into(), format);
            return WRONG_USE;
        }
        say(&format!("written: {}\n", change.shown()), format);
    }
    DONE
}
