//! The program, and how it is run.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A moment that decides embargoes in tests.
pub(crate) const NOW: &str = "2026-06-01T00:00:00Z";

/// The project's own folder.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The program, run in the project's folder.
pub(crate) fn rapor(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapor"));
    command.args(arguments).current_dir(project()).env_remove("RAPOR_LOG").env("NO_COLOR", "1");
    command
}

/// A build of a content folder into an output, with the cache of this test.
pub(crate) fn build(content: &Path, output: &Path) -> Command {
    let mut command = rapor(&["build", "--content"]);
    command.arg(content).arg("--output").arg(output).arg("--cache").arg(own_cache());
    command
}

/// Runs a command to its end.
pub(crate) fn run(command: &mut Command) -> Output {
    command.output().expect("the program can be started")
}

/// What a command said to the standard output and to the standard error.
pub(crate) fn said(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the program speaks UTF-8");
    (text(&output.stdout), text(&output.stderr))
}

/// What a command said, and how it ended.
#[derive(Debug)]
pub(crate) struct Said {
    /// The exit code.
    pub code: i32,
    /// The standard output.
    pub out: String,
    /// The standard error.
    pub err: String,
}

/// Runs a command in a folder as a script does, where nobody can be asked.
pub(crate) fn run_in(folder: &Path, arguments: &[&str]) -> Said {
    let done = run(rapor(arguments).current_dir(folder).stdin(Stdio::null()));
    let (out, err) = said(&done);
    Said { code: done.status.code().expect("no signal ended it"), out, err }
}

/// A cache of pictures below `target/`. Drawing them takes most of the time of an unoptimized build, so the caches stay
/// from one run of the tests to the next.
pub(crate) fn cache(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("caches").join(name)
}

/// The cache of the running test: a build removes from its cache what it does not need itself.
pub(crate) fn own_cache() -> PathBuf {
    let thread = std::thread::current();
    cache(&thread.name().unwrap_or("main").replace("::", "-"))
}
