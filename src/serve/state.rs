//! The state of a preview: the last good generation, and the problems of the last save.

use std::sync::Arc;
use std::time::Instant;

use tokio::sync::watch::{Receiver, Sender};

use super::generation::Generation;
use super::search::SearchFiles;
use super::{Turn, overlay};
use crate::diagnostic::{Diagnostics, Severity};
use crate::project::Choice;

/// What browsers are sent, and what answers them.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    /// Counts the turns.
    pub number: u64,
    /// The turn at which a file changed whose content is not part of a page: a picture.
    pub files: u64,
    /// The last good generation; `None` before the first.
    pub good: Option<Arc<Generation>>,
    /// The errors of the last turn as an element over pages; `None` where there are none.
    pub problems: Option<Arc<str>>,
}

/// The state, shared by the watcher and the server.
pub(crate) struct Shared {
    choice: Choice,
    state: Sender<State>,
    /// The search index.
    pub search: SearchFiles,
}

impl Shared {
    /// The state before the first reading.
    pub(crate) fn new(choice: Choice) -> Self {
        Self { choice, state: Sender::new(State::default()), search: SearchFiles::default() }
    }

    /// The current state.
    pub(crate) fn now(&self) -> State {
        self.state.borrow().clone()
    }

    /// The current state, and every later one.
    pub(crate) fn follow(&self) -> Receiver<State> {
        let mut receiver = self.state.subscribe();
        receiver.mark_changed();
        receiver
    }

    /// Reads everything again; with errors the last good generation stays.
    pub(crate) fn turn(&self, since: Instant, shows_files: bool) -> Turn {
        let number = self.state.borrow().number + 1;
        let born = Generation::start(self.choice.clone(), number);
        let (good, shown, pages, problems) = match born {
            Ok(born) => (Some(Arc::new(born.generation)), None, Some(born.pages), born.warnings),
            Err(problems) => {
                let errors = errors(&problems);
                (None, Some(Arc::from(overlay::problems(&errors))), None, errors)
            }
        };
        self.state.send_modify(|state| {
            state.number = number;
            if shows_files {
                state.files = number;
            }
            if good.is_some() {
                state.good = good;
            }
            state.problems = shown;
        });
        Turn { problems, pages, took: since.elapsed() }
    }
}

fn errors(problems: &Diagnostics) -> Diagnostics {
    problems.clone().sorted().iter().filter(|p| p.severity == Severity::Error).cloned().collect()
}
