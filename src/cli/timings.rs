//! How long each step took, and a bar for steps that take long.

use std::io::IsTerminal as _;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Measures steps.
pub struct Timings {
    started: Instant,
    steps: Mutex<Vec<(&'static str, Duration)>>,
}

impl Timings {
    /// Starts the clock.
    pub fn start() -> Self {
        Self { started: Instant::now(), steps: Mutex::default() }
    }

    /// Runs a step and remembers how long it took.
    pub fn step<T>(&self, name: &'static str, work: impl FnOnce() -> T) -> T {
        let from = Instant::now();
        let done = work();
        if let Ok(mut steps) = self.steps.lock() {
            steps.push((name, from.elapsed()));
        }
        done
    }

    /// All since the start.
    pub fn total(&self) -> Duration {
        self.started.elapsed()
    }

    /// A line a step, in milliseconds.
    pub fn table(&self) -> String {
        let steps = self.steps.lock().map(|steps| steps.clone()).unwrap_or_default();
        let line = |(name, took): &(&str, Duration)| format!("{name:<10} {:>9.1} ms\n", took.as_secs_f64() * 1e3);
        let total = ("total", self.total());
        steps.iter().chain([&total]).map(line).collect()
    }
}

/// A bar on a terminal for what takes longer than a second; nothing in a pipe.
pub struct Progress {
    bar: ProgressBar,
    started: Instant,
}

/// How long a step may take before it is worth a bar.
const PATIENCE: Duration = Duration::from_secs(1);

impl Progress {
    /// For so many pieces of work.
    pub fn of(count: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(count as u64), ProgressDrawTarget::hidden());
        // The template is a constant that indicatif knows; the default style stands in if it ever does not.
        let style = ProgressStyle::with_template("{bar:32} {pos}/{len} {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { bar, started: Instant::now() }
    }

    /// One piece is done.
    pub fn tick(&self) {
        self.bar.inc(1);
        if self.bar.is_hidden() && self.started.elapsed() > PATIENCE && std::io::stderr().is_terminal() {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// All is done.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
