//! How commands speak: colours, and how much they say.

use std::io::{IsTerminal as _, Write as _};
use std::sync::OnceLock;

use tracing_subscriber::EnvFilter;

use super::args::{Color, VoiceArgs};

/// Said once, before the command runs; a process speaks in one way.
static VOICE: OnceLock<VoiceArgs> = OnceLock::new();

/// Speaks from now on as the arguments say.
pub(crate) fn begin(voice: VoiceArgs) {
    // It is begun once; a second time would change nothing.
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

/// Whether only problems and what was asked for are said.
pub(crate) fn is_quiet() -> bool {
    VOICE.get().is_some_and(|voice| voice.quiet)
}

/// How things went, to the standard output; nothing where quiet is asked for.
pub(crate) fn say(text: &str) {
    if !is_quiet() {
        print(text);
    }
}

/// What was asked for, to the standard output. A closed pipe is not worth an error.
pub(crate) fn print(text: &str) {
    let mut out = std::io::stdout();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// `RAPOR_LOG=debug`, or `--verbose`, shows what the steps do.
fn init_log(voice: VoiceArgs) {
    let asked = EnvFilter::try_from_env("RAPOR_LOG").ok();
    let filter = asked.or_else(|| voice.verbose.then(|| EnvFilter::new("rapor=debug")));
    if let Some(filter) = filter {
        let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).without_time();
        log.with_ansi(in_color()).init();
    }
}
