//! `docs/command-line.md` is what the command line says of itself, and help fits a screen.

use clap::CommandFactory as _;

use super::reference::reference;
use crate::cli::args::Cli;
use crate::testing::docs::assert_up_to_date;

#[test]
fn the_reference_of_commands_is_up_to_date() {
    assert_up_to_date("command-line.md", &reference());
}

#[test]
fn the_help_of_every_command_fits_a_screen_and_has_an_example() {
    let mut root = Cli::command().disable_help_subcommand(true);
    root.build();
    for command in root.get_subcommands_mut() {
        let name = command.get_name().to_owned();
        let help = command.render_help().to_string();
        let lines = help.lines().count();
        assert!(lines <= 40, "rapor {name} -h has {lines} lines");
        let after = help.split("Example").nth(1).unwrap_or_default();
        assert!(after.contains(&format!("rapor {name}")), "rapor {name} -h has no example:\n{help}");
    }
}
