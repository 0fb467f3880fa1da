//! `rapor serve`

use std::process::{Command, Stdio};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::serve::{Preview, Turn, code, listen};

use super::args::ServeArgs;
use super::speech::{print, say};
use super::values::Format;
use super::{DONE, WRONG_USE, report};

/// Serves the portal until the process ends.
pub(crate) fn run(args: &ServeArgs) -> u8 {
    let preview = match listen(args.host, args.port).and_then(|listener| Preview::new(listener, args.into())) {
        Ok(preview) => preview,
        Err(problem) => return stop(problem),
    };
    if !args.host.is_loopback() {
        report::print(reachable(args).into(), Format::Human);
    }
    let url = preview.url();
    let mut is_first = true;
    let tell = |turn: &Turn| {
        if std::mem::take(&mut is_first) {
            greet(args, &url, turn);
        } else {
            say(&format!("{}\n", line(turn, "Read again")));
        }
        if turn.pages.is_none() {
            report::print(turn.problems.clone(), Format::Human);
        }
    };
    match preview.run(tell) {
        Ok(()) => DONE,
        Err(problem) => stop(problem),
    }
}

fn greet(args: &ServeArgs, url: &str, turn: &Turn) {
    print(&format!("{url}\n"));
    say(&format!(
        "{}\nWhat you save in {} shows at once. Ctrl-C ends the preview.\n",
        line(turn, "Read"),
        args.content.display()
    ));
    if args.open {
        open(url);
    }
}

/// "Read in 43 ms: 4729 pages, 2 warnings; rapor check shows them"
fn line(turn: &Turn, what: &str) -> String {
    let took = turn.took.as_millis();
    match turn.pages {
        None => format!("{what} in {took} ms: {}", turn.problems.summary()),
        Some(pages) if turn.problems.is_empty() => format!("{what} in {took} ms: {pages} pages"),
        Some(pages) => {
            format!("{what} in {took} ms: {pages} pages, {}; rapor check shows them", turn.problems.summary())
        }
    }
}

fn reachable(args: &ServeArgs) -> Diagnostic {
    let what = if args.no_drafts { "this portal" } else { "this portal, its drafts and what is under embargo" };
    Diagnostic::warning(code::OPEN, format!("whoever reaches {} on this network can read {what}", args.host)).help(
        if args.no_drafts {
            "leave out --host to keep it to this computer"
        } else {
            "leave out --host to keep it to this computer, or add --no-drafts to show what a build would publish"
        },
    )
}

/// Opens the browser as the system does; the address is on the terminal in case that fails.
fn open(url: &str) {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let opened = Command::new(program).args(before).arg(url).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    if opened.is_err() {
        say("No browser could be opened; open the address above.\n");
    }
}

fn stop(problem: Diagnostic) -> u8 {
    report::print(Diagnostics::from(problem), Format::Human);
    WRONG_USE
}
