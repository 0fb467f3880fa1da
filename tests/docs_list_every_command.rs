//! `docs/command-line.md` is what the command line says of itself, and help fits a screen.

mod docs_support;

use std::process::Command;

#[test]
fn the_reference_is_up_to_date() {
    docs_support::assert_up_to_date("command-line.md", &rapor::cli::reference(), "docs_list_every_command");
}

#[test]
fn the_help_of_every_command_fits_a_screen_and_has_an_example() {
    for name in rapor::cli::commands() {
        let run = Command::new(env!("CARGO_BIN_EXE_rapor")).args([&name, "-h"]).output().expect("rapor can be run");
        let help = String::from_utf8(run.stdout).expect("help is UTF-8");
        let lines = help.lines().count();
        assert!(lines <= 40, "rapor {name} -h has {lines} lines");
        let after = help.split("Example").nth(1).unwrap_or_default();
        assert!(after.contains(&format!("rapor {name}")), "rapor {name} -h has no example:\n{help}");
    }
}
