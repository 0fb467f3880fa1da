//! The reference of the command line, as `docs/command-line.md` holds it.

use clap::builder::StyledStr;
use clap::{Arg, Command, CommandFactory as _};

use crate::cli::args::Cli;

const HEAD: &str = "\
# The command line

<!-- Generated from src/cli/args.rs: to write it again, UPDATE_DOCS=1 cargo test is_up_to_date. -->

Every command exits with 0 where all is well, 1 where the content has problems and 2 where it was used wrongly or the
machine does not let it do its work. `rapor help COMMAND` prints what stands here.
";

/// Every command and option, in Markdown, from the definitions that read them.
pub(crate) fn reference() -> String {
    let mut root = Cli::command().disable_help_subcommand(true);
    root.build();
    let mut text = HEAD.to_owned();
    let shared: Vec<&Arg> = root.get_arguments().filter(|arg| arg.is_global_set()).collect();
    for command in root.get_subcommands().filter(|command| !command.is_hide_set()) {
        text.push_str(&section(command, 2));
        // `rapor import results` is what a person types; what is left out is clap's own `help`.
        for kind in command.get_subcommands().filter(|kind| kind.get_name() != "help") {
            text.push_str(&section(kind, 3));
        }
    }
    text.push_str("\n## Options of every command\n\n");
    for arg in shared {
        text.push_str(&item(arg));
    }
    text
}

fn section(command: &Command, depth: usize) -> String {
    let usage = plain(&command.clone().render_usage()).replace("Usage: ", "");
    let name = command.get_bin_name().unwrap_or(command.get_name());
    let mut text = format!("\n{} `{name}`\n\n{}.\n\n", "#".repeat(depth), about(command.get_about()));
    text.push_str(&format!("```text\n{usage}\n```\n"));
    let own =
        |arg: &&Arg| !arg.is_global_set() && !arg.is_hide_set() && arg.get_id() != "help" && arg.get_id() != "version";
    let items: String = command.get_arguments().filter(own).map(item).collect();
    if !items.is_empty() {
        text.push_str(&format!("\n{items}"));
    }
    if let Some(examples) = command.get_after_help() {
        let examples = plain(examples);
        let (_, lines) = examples.split_once(':').unwrap_or(("", &examples));
        let lines: Vec<&str> = lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        text.push_str(&format!("\n```console\n$ {}\n```\n", lines.join("\n$ ")));
    }
    text
}

/// "- `--port PORT`: The port (default: 3000)"
fn item(arg: &Arg) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    let values: String = names
        .iter()
        .filter(|_| arg.get_action().takes_values())
        .fold(String::new(), |all, name| format!("{all} {name}"));
    let flags: Vec<String> = [arg.get_short().map(|s| format!("-{s}")), arg.get_long().map(|l| format!("--{l}"))]
        .into_iter()
        .flatten()
        .collect();
    let name = if flags.is_empty() { values.trim().to_owned() } else { format!("{}{values}", flags.join(", ")) };
    let choices: Vec<String> = if arg.get_action().takes_values() {
        arg.get_possible_values().iter().map(|value| format!("`{}`", value.get_name())).collect()
    } else {
        Vec::new()
    };
    let defaults: Vec<String> = arg.get_default_values().iter().map(|v| format!("`{}`", v.to_string_lossy())).collect();
    let mut notes = Vec::new();
    if !choices.is_empty() {
        notes.push(choices.join(", "));
    }
    if !defaults.is_empty() && arg.get_action().takes_values() {
        notes.push(format!("{} where absent", defaults.join(", ")));
    }
    let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
    format!("- `{name}`: {}{notes}\n", about(arg.get_help()))
}

fn about(text: Option<&StyledStr>) -> String {
    text.map(plain).unwrap_or_default()
}

/// Without the colours of a terminal.
fn plain(text: &StyledStr) -> String {
    text.to_string()
}
