//! How commands print: colours, and how much.

use std::io::{IsTerminal as _, Write as _};
use std::sync::OnceLock;

use tracing_subscriber::EnvFilter;

use super::args::VoiceArgs;
use super::values::Color;

/// Set once, before the command runs.
static VOICE: OnceLock<VoiceArgs> = OnceLock::new();

/// Prints from now on as the arguments say.
pub(crate) fn begin(voice: VoiceArgs) {
    // This is called once; a second call would change nothing.
    let _ = VOICE.set(voice);
    init_log(voice);
}

/// Whether problems on the standard error have colours.
pub(crate) fn in_color() -> bool {
    match VOICE.get().map_or(Color::Auto, |voice| voice.color) {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            // <https://no-color.org>: present and not empty.
            let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
            !unwanted && std::io::stderr().is_terminal()
        }
    }
}

/// Whether only problems and what was asked for are printed.
pub(crate) fn is_quiet() -> bool {
    VOICE.get().is_some_and(|voice| voice.quiet)
}

/// Prints how things went to the standard output, unless `--quiet` is given.
pub(crate) fn say(text: &str) {
    if !is_quiet() {
        print(text);
    }
}

/// Prints what was asked for to the standard output. A closed pipe is not worth an error.
pub(crate) fn print(text: &str) {
    let mut out = std::io::stdout();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Logs what the steps do, for `RAPOR_LOG=debug` or `--verbose`.
fn init_log(voice: VoiceArgs) {
    let asked = EnvFilter::try_from_env("RAPOR_LOG").ok();
    let filter = asked.or_else(|| voice.verbose.then(|| EnvFilter::new("rapor=debug")));
    if let Some(filter) = filter {
        let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).without_time();
        log.with_ansi(in_color()).init();
    }
}
