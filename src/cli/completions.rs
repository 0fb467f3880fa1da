//! `rapor completions`

use clap::CommandFactory as _;

use super::args::{Cli, CompletionsArgs};
use super::{DONE, speech};

/// Prints the script that a shell reads.
pub(crate) fn run(args: &CompletionsArgs) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "rapor", &mut script);
    speech::print(&String::from_utf8_lossy(&script));
    DONE
}
