//! One state of the portal, on a thread of its own.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use tokio::sync::oneshot;

use super::answer::{Answer, Desk};
use super::code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::lint;
use crate::project::timings::Timings;
use crate::project::{self, Choice};
use crate::search::records::Record;

/// One state of the portal. Its thread ends, and its data is freed, when the last handle is dropped.
#[derive(Debug)]
pub(crate) struct Generation {
    asks: Sender<Ask>,
}

/// A question to a generation.
enum Ask {
    /// The answer to a path.
    Path(String, oneshot::Sender<Answer>),
    /// What the search finds.
    Records(oneshot::Sender<Vec<Record>>),
}

/// A generation that has started.
pub(crate) struct Born {
    /// The generation.
    pub generation: Generation,
    /// How many pages it has.
    pub pages: usize,
    /// The warnings of its content.
    pub warnings: Diagnostics,
}

impl Generation {
    /// Reads, scores and plans the portal; pages carry the number.
    ///
    /// # Errors
    /// Every problem, where one of them is an error.
    pub(crate) fn start(choice: Choice, number: u64) -> Result<Born, Diagnostics> {
        let (asks, inbox) = channel();
        let (ready, outcome) = channel();
        let live = move || live(choice, number, &inbox, &ready);
        let thread = thread::Builder::new().name(format!("portal {number}")).spawn(live);
        thread.map_err(|error| failed(&format!("no thread can be started: {error}")))?;
        match outcome.recv() {
            Ok(outcome) => outcome.map(|(pages, warnings)| Born { generation: Self { asks }, pages, warnings }),
            Err(_) => Err(failed("reading the content ended in a fault of the tool").into()),
        }
    }

    /// The answer to a path below the root, decoded.
    pub(crate) async fn answer(&self, path: String) -> Answer {
        let (reply, answer) = oneshot::channel();
        // A thread that panicked has printed its message on the terminal.
        let gone = || Answer::Broken(failed("the page ended in a fault of the tool").into());
        match self.asks.send(Ask::Path(path, reply)) {
            Ok(()) => answer.await.unwrap_or_else(|_| gone()),
            Err(_) => gone(),
        }
    }

    /// What the search finds.
    pub(crate) async fn records(&self) -> Vec<Record> {
        let (reply, records) = oneshot::channel();
        match self.asks.send(Ask::Records(reply)) {
            Ok(()) => records.await.unwrap_or_default(),
            Err(_) => Vec::new(),
        }
    }
}

type Outcome = Result<(usize, Diagnostics), Diagnostics>;

/// Owns the data of a generation, and answers until the last handle is dropped.
fn live(choice: Choice, number: u64, inbox: &Receiver<Ask>, ready: &Sender<Outcome>) {
    let timings = Timings::start();
    let content_dir = choice.content.clone();
    // The receiver waits for `ready`, so sending cannot fail.
    let tell = |outcome| drop(ready.send(outcome));
    let (project, mut problems) = match project::open(choice, &timings) {
        Ok(opened) => opened,
        Err(problems) => return tell(Err(problems)),
    };
    let serve = |portal: &project::Composed<'_>, problems: &mut Diagnostics| {
        tracing::debug!("generation {number}: {:.1} ms", timings.total().as_secs_f64() * 1e3);
        let warnings = lint::without_allowed(&project.content, problems.clone());
        tell(Ok((portal.plan.page_count(), warnings)));
        let desk = Desk { portal, project: &project, number };
        for ask in inbox {
            // A browser that left does not wait for its answer.
            match ask {
                Ask::Path(path, reply) => drop(reply.send(desk.answer(&path))),
                Ask::Records(reply) => drop(reply.send(portal.renderer.search_records())),
            }
        }
    };
    if project::compose(&project, &content_dir, &timings, &mut problems, serve).is_none() {
        tell(Err(problems));
    }
}

fn failed(why: &str) -> Diagnostic {
    Diagnostic::error(code::FAILED, why).help("please report it with the content that caused it")
}
