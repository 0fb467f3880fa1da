//! How long each step took.

use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Measures steps.
pub(crate) struct Timings {
    started: Instant,
    steps: Mutex<Vec<(&'static str, Duration)>>,
}

impl Timings {
    /// Starts the clock.
    pub(crate) fn start() -> Self {
        Self { started: Instant::now(), steps: Mutex::default() }
    }

    /// Runs a step and records how long it took.
    pub(crate) fn step<T>(&self, name: &'static str, work: impl FnOnce() -> T) -> T {
        let from = Instant::now();
        let done = work();
        tracing::debug!("{name}: {:.1} ms", from.elapsed().as_secs_f64() * 1e3);
        if let Ok(mut steps) = self.steps.lock() {
            steps.push((name, from.elapsed()));
        }
        done
    }

    /// The time since the start.
    pub(crate) fn total(&self) -> Duration {
        self.started.elapsed()
    }

    /// A line a step, in milliseconds.
    pub(crate) fn table(&self) -> String {
        let steps = self.steps.lock().map(|steps| steps.clone()).unwrap_or_default();
        let line = |(name, took): &(&str, Duration)| format!("{name:<10} {:>9.1} ms\n", took.as_secs_f64() * 1e3);
        let total = ("total", self.total());
        steps.iter().chain([&total]).map(line).collect()
    }
}
