//! A bar for steps that take long.

use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::speech;

/// A bar on a terminal for what takes longer than a second; nothing in a pipe.
pub(crate) struct Progress {
    bar: ProgressBar,
    started: Instant,
}

/// How long a step may take before a bar is shown.
const PATIENCE: Duration = Duration::from_secs(1);

impl Progress {
    /// A bar for this many pieces of work.
    pub(crate) fn of(count: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(count as u64), ProgressDrawTarget::hidden());
        // The template is a constant that indicatif knows; the default style stands in if it ever does not.
        let style = ProgressStyle::with_template("{bar:32} {pos}/{len} {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { bar, started: Instant::now() }
    }

    /// Counts one piece that is done.
    pub(crate) fn tick(&self) {
        self.bar.inc(1);
        if self.bar.is_hidden()
            && !speech::is_quiet()
            && self.started.elapsed() > PATIENCE
            && std::io::stderr().is_terminal()
        {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Removes the bar.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
