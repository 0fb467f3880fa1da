//! The command line: reads arguments, calls the steps, prints.

mod args;
mod authoring;
mod build;
mod check;
mod completions;
mod diff;
mod explain;
mod figures;
#[cfg(feature = "import")]
mod import;
#[cfg(feature = "import")]
mod import_args;
mod init;
mod man;
mod new;
mod new_args;
mod permalinks;
mod progress;
mod report;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod speech;
#[cfg(test)]
mod tests;
mod values;

use std::process::ExitCode;

use clap::{ColorChoice, CommandFactory as _, FromArgMatches as _};

use args::{Cli, Command};

/// Nothing is wrong with the content.
const DONE: u8 = 0;
/// The content has problems.
const PROBLEMS: u8 = 1;
/// The command was used wrongly, or the machine refuses.
const WRONG_USE: u8 = 2;

/// Runs the command that the arguments name. Gives 0, 1 for problems in the content, 2 for wrong use.
pub fn main() -> ExitCode {
    let matches = Cli::command().color(help_color()).try_get_matches();
    let cli = match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are not errors; clap prints them to the standard output.
            let code = if error.use_stderr() { WRONG_USE } else { DONE };
            // A closed pipe is not worth another error.
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    speech::begin(cli.voice);
    ExitCode::from(match &cli.command {
        Command::Build(args) => build::run(args),
        Command::Check(args) => check::run(args),
        #[cfg(feature = "serve")]
        Command::Serve(args) => serve::run(args),
        Command::Diff(args) => diff::run(args),
        Command::Explain(args) => explain::run(args),
        #[cfg(feature = "import")]
        Command::Import(args) => import::run(args),
        Command::Init(args) => init::run(args),
        Command::New(args) => new::run(args),
        Command::Permalinks(args) => permalinks::run(args),
        Command::Schema(args) => schema::run(args),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args),
    })
}

/// Help and errors of use are printed before the arguments are parsed, so this looks for `--color` among them.
fn help_color() -> ColorChoice {
    let mut args = std::env::args().skip_while(|arg| arg != "--color" && !arg.starts_with("--color="));
    let value = args.next().and_then(|arg| arg.strip_prefix("--color=").map(str::to_owned)).or_else(|| args.next());
    match value.as_deref() {
        Some("always") => ColorChoice::Always,
        Some("never") => ColorChoice::Never,
        _ => ColorChoice::Auto,
    }
}
