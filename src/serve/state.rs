//! The state of a preview: the last good generation, and the problems of the last save.

use std::sync::Arc;
use std::time::Instant;

use tokio::sync::watch::{Receiver, Sender};

use super::generation::Generation;
use super::search::SearchFiles;
use super::{Turn, overlay};
use crate::diagnostic::{Diagnostics, Severity};
use crate::project::Choice;

/// What browsers are told, and what answers them.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    /// Counts the turns.
    pub number: u64,
    /// The turn at which a file changed that pages show without naming its content: a picture.
    pub files: u64,
    /// The last good generation; `None` where there was none yet.
    pub good: Option<Arc<Generation>>,
    /// The errors of the last turn as an element that lies over pages; `None` where all is well.
    pub problems: Option<Arc<str>>,
}

/// The state, shared by the watching and the answering.
pub(crate) struct Shared {
    choice: Choice,
    state: Sender<State>,
    /// The search index.
    pub search: SearchFiles,
}

impl Shared {
    /// Nothing has been read yet.
    pub(crate) fn new(choice: Choice) -> Self {
        Self { choice, state: Sender::new(State::default()), search: SearchFiles::default() }
    }

    /// The state as it is.
    pub(crate) fn now(&self) -> State {
        self.state.borrow().clone()
    }

    /// The state as it is, and every one after it.
    pub(crate) fn follow(&self) -> Receiver<State> {
        let mut receiver = self.state.subscribe();
        receiver.mark_changed();
        receiver
    }

    /// Reads everything once more; with errors the last good generation stays.
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
    let mut errors = Diagnostics::new();
    for problem in problems.clone().sorted().iter().filter(|p| p.severity == Severity::Error) {
        errors.push(problem.clone());
    }
    errors
}
