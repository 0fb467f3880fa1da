//! The command line: arguments to one call of the steps.

mod args;
mod author_args;
mod authoring;
mod build;
mod cache;
mod check;
mod diff;
mod explain;
mod figures;
mod foresee;
mod import;
mod permalinks;
mod project;
mod report;
mod schema;
mod timings;

use std::process::ExitCode;

use clap::Parser as _;

use args::{Cli, Command};

/// Nothing is wrong with the content.
const DONE: u8 = 0;
/// The content has problems.
const PROBLEMS: u8 = 1;
/// The command was used wrongly, or the machine does not let it do its work.
const WRONG_USE: u8 = 2;

/// Runs the command that the arguments name. Gives 0, 1 for problems in the content, 2 for wrong use.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are no errors; clap prints them to the standard output.
            let code = if error.use_stderr() { WRONG_USE } else { DONE };
            // A closed pipe is not worth another error.
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    init_log();
    ExitCode::from(match &cli.command {
        Command::Build(args) => build::run(args),
        Command::Check(args) => check::run(args),
        Command::Diff(args) => diff::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Import(args) => import::run(args),
        Command::Permalinks(args) => permalinks::run(args),
        Command::Schema(args) => schema::run(args),
    })
}

/// `RAPOR_LOG=debug` shows what the steps do.
fn init_log() {
    use tracing_subscriber::EnvFilter;
    if let Ok(filter) = EnvFilter::try_from_env("RAPOR_LOG") {
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).without_time().init();
    }
}
