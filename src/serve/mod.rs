//! The preview: the portal on a port of this computer, read again at every save, each page made when it is asked for.
//!
//! At every save *everything* is read, scored and checked again, so that the preview reports what a build would
//! report; a page is rendered when it is requested. A [`generation::Generation`] is one such state of the portal, alive
//! on a thread that owns its data and answers over a channel, because pages borrow from what was read. [`state::Shared`]
//! holds the last good one and the problems of the last save, [`watch`] says when to read again, [`http`] answers
//! browsers, and `live.js` in each page follows along. Nothing is written to the disk.

mod answer;
pub(crate) mod code;
mod generation;
mod http;
mod note;
mod overlay;
mod port;
mod search;
mod state;
mod watch;

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::project::{Choice, theme_folders};

pub(crate) use port::listen;
use state::Shared;
use watch::Watch;

/// A preview that has its port and waits to be run.
pub(crate) struct Preview {
    listener: TcpListener,
    address: SocketAddr,
    choice: Choice,
}

/// The outcome of reading everything again.
#[derive(Debug)]
pub(crate) struct Turn {
    /// The errors that keep the last good state, or the warnings of a new one.
    pub problems: Diagnostics,
    /// How many pages there are; `None` where there are errors.
    pub pages: Option<usize>,
    /// The time from the change until browsers were notified.
    pub took: Duration,
}

impl Preview {
    /// A preview of a content folder on a port from [`listen`]. The portal's address becomes that of the port, without
    /// the path that it may have in public.
    ///
    /// # Errors
    /// The system does not say which port it chose.
    pub(crate) fn new(listener: TcpListener, choice: Choice) -> Result<Self, Diagnostic> {
        let address = listener.local_addr().map_err(|error| port::problem(&error))?;
        let base_url = Some(port::url(address));
        Ok(Self { choice: Choice { base_url, ..choice }, listener, address })
    }

    /// The address for browsers.
    pub(crate) fn url(&self) -> String {
        port::url(self.address)
    }

    /// Serves until the process ends, and reports every turn, beginning with the first.
    ///
    /// # Errors
    /// Files cannot be watched, or the system does not let the server run.
    pub(crate) fn run(self, mut tell: impl FnMut(&Turn)) -> Result<(), Diagnostic> {
        // Watching begins before reading, so that no save falls between them.
        let roots: Vec<_> =
            [self.choice.content.clone()].into_iter().chain(theme_folders(&self.choice.content)).collect();
        let mut watch = Watch::new(&roots)?;
        let started = Instant::now();
        let shared = Arc::new(Shared::new(self.choice));
        tell(&shared.turn(started, true));
        http::start(self.listener, self.address, Arc::clone(&shared))?;
        while let Some(change) = watch.next() {
            tell(&shared.turn(change.since, change.shows_files));
        }
        Ok(())
    }
}
