//! `docs/command-line.md` is what the command line says of itself, and help fits a screen.

use std::path::Path;
use std::process::Command;

#[test]
fn the_reference_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/command-line.md");
    let generated = rapor::cli::reference();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &generated).expect("docs/ can be written");
    }
    let written = std::fs::read_to_string(&path).expect("docs/command-line.md can be read");
    assert!(
        written == generated,
        "docs/command-line.md is out of date: UPDATE_DOCS=1 cargo test --test docs_list_every_command writes it anew"
    );
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
