//! `rapor man`

use std::path::Path;

use clap::CommandFactory as _;

use crate::diagnostic::Diagnostic;

use super::args::{Cli, ManArgs};
use super::values::Format;
use super::{DONE, WRONG_USE, report, speech};

/// Writes a page for `rapor` and one for each command.
pub(crate) fn run(args: &ManArgs) -> u8 {
    match write(&args.folder) {
        Ok(count) => {
            speech::say(&format!("{count} manual pages in {}\n", args.folder.display()));
            DONE
        }
        Err(error) => {
            let problem = Diagnostic::error("rapor::cli::man", format!("the manual pages cannot be written: {error}"))
                .in_file(args.folder.display().to_string())
                .help("name a folder that you may write to");
            report::print(problem.into(), Format::Human);
            WRONG_USE
        }
    }
}

fn write(folder: &Path) -> std::io::Result<usize> {
    std::fs::create_dir_all(folder)?;
    let mut command = Cli::command().disable_help_subcommand(true);
    command.build();
    pages(&command, folder)
}

/// The page of a command and those of its subcommands: `rapor-import.1` and `rapor-import-results.1`.
fn pages(command: &clap::Command, folder: &Path) -> std::io::Result<usize> {
    page(command, folder)?;
    let mut count = 1;
    for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
        count += pages(sub, folder)?;
    }
    Ok(count)
}

/// `rapor-build.1`; built, a command knows its full name.
fn page(command: &clap::Command, folder: &Path) -> std::io::Result<()> {
    let name = command.get_display_name().unwrap_or(command.get_name()).to_owned();
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).title(name.to_uppercase()).render(&mut page)?;
    std::fs::write(folder.join(format!("{name}.1")), page)
}
