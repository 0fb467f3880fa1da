//! Watches files for changes.
//!
//! Every change reads everything again. So it does not matter how an editor saves a file (it writes it, or writes another
//! one and renames it, or moves the old one away): it is enough to know *that* something happened, and to wait until it
//! is over.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, ModifyKind};
use notify::{Event, EventKind, RecursiveMode, Watcher};

use super::code;
use crate::diagnostic::Diagnostic;

/// How long nothing may happen before everything is read: a save is several events.
const QUIET: Duration = Duration::from_millis(15);
/// The same after an event that most saves end with.
const SETTLED: Duration = Duration::from_millis(5);
/// How long reading waits for quiet at most.
const PATIENCE: Duration = Duration::from_millis(60);
/// How often files are polled where the system does not report changes.
const POLL: Duration = Duration::from_millis(500);

/// Something changed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Change {
    /// Since when.
    pub since: Instant,
    /// Whether a file changed whose content is not part of a page, such as a picture.
    pub shows_files: bool,
}

/// Watches folders, which need not exist yet.
pub(crate) struct Watch {
    watcher: Box<dyn Watcher + Send>,
    events: Receiver<notify::Result<Event>>,
    roots: Vec<Root>,
}

/// A watched folder: its path as it was given, and its real path.
struct Root {
    named: PathBuf,
    real: Option<PathBuf>,
}

impl Watch {
    /// Watches these folders.
    ///
    /// # Errors
    /// The system does not report changes, and files cannot be polled.
    pub(crate) fn new(folders: &[PathBuf]) -> Result<Self, Diagnostic> {
        let (sender, events) = channel();
        let polled = sender.clone();
        let watcher: Box<dyn Watcher + Send> = if let Ok(watcher) = notify::recommended_watcher(sender) {
            Box::new(watcher)
        } else {
            let poll = notify::Config::default().with_poll_interval(POLL);
            Box::new(notify::PollWatcher::new(polled, poll).map_err(|error| problem(&error))?)
        };
        let mut roots: Vec<Root> =
            folders.iter().filter_map(|f| named(f)).map(|named| Root { named, real: None }).collect();
        roots.sort_by(|a, b| a.named.cmp(&b.named));
        roots.dedup_by(|a, b| a.named == b.named);
        let mut watch = Self { watcher, events, roots };
        for index in 0..watch.roots.len() {
            watch.attach(index)?;
        }
        Ok(watch)
    }

    /// Waits for the next change; `None` where watching has ended.
    pub(crate) fn next(&mut self) -> Option<Change> {
        loop {
            let first = self.events.recv().ok()?;
            let since = Instant::now();
            let mut quiet = quiet_after(&first);
            let Some(mut shows_files) = self.take(first) else { continue };
            let mut quiet_from = since;
            while since.elapsed() < PATIENCE {
                match self.events.recv_timeout(quiet.saturating_sub(quiet_from.elapsed())) {
                    Ok(event) => {
                        let next = quiet_after(&event);
                        if let Some(files) = self.take(event) {
                            shows_files |= files;
                            (quiet, quiet_from) = (next, Instant::now());
                        }
                    }
                    Err(RecvTimeoutError::Timeout) => break,
                    Err(RecvTimeoutError::Disconnected) => return None,
                }
            }
            return Some(Change { since, shows_files });
        }
    }

    /// Whether an event is a change in one of the folders, and if so, whether of a file that pages show.
    fn take(&mut self, event: notify::Result<Event>) -> Option<bool> {
        // A watch that overflowed or failed may have missed anything.
        let Ok(event) = event else { return Some(true) };
        if event.need_rescan() {
            return Some(true);
        }
        if !is_change(event.kind) {
            return None;
        }
        for index in 0..self.roots.len() {
            if event.paths.contains(&self.roots[index].named) {
                // The folder itself was made, removed or replaced; what was watched may be gone.
                let _ = self.attach(index);
            }
        }
        let inside = |path: &&PathBuf| {
            let below =
                |root: &Root| path.starts_with(&root.named) || root.real.as_ref().is_some_and(|r| path.starts_with(r));
            self.roots.iter().any(below)
        };
        let paths: Vec<&PathBuf> = event.paths.iter().filter(inside).collect();
        (!paths.is_empty()).then(|| paths.iter().any(|path| is_shown(path)))
    }

    /// Watches the folder if it exists, and the folder above in case it is made or removed.
    fn attach(&mut self, index: usize) -> Result<(), Diagnostic> {
        let named = self.roots[index].named.clone();
        if let Some(parent) = named.parent().filter(|parent| parent.is_dir()) {
            self.watcher.watch(parent, RecursiveMode::NonRecursive).map_err(|error| problem(&error))?;
        }
        if let Some(real) = self.roots[index].real.take() {
            // It may already be gone.
            let _ = self.watcher.unwatch(&real);
        }
        if let Ok(real) = named.canonicalize() {
            self.watcher.watch(&real, RecursiveMode::Recursive).map_err(|error| problem(&error))?;
            self.roots[index].real = Some(real);
        }
        Ok(())
    }
}

/// The folder with the real path of the one above it, as the system names it in events.
fn named(folder: &Path) -> Option<PathBuf> {
    match (folder.file_name(), folder.parent()) {
        (Some(name), Some(parent)) => {
            let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
            Some(parent.canonicalize().ok()?.join(name))
        }
        // `.` and `..` have no name of their own.
        _ => folder.canonicalize().ok(),
    }
}

/// How long to wait for more after an event: a file that was closed after writing, or renamed, is complete.
fn quiet_after(event: &notify::Result<Event>) -> Duration {
    match event.as_ref().map(|event| event.kind) {
        Ok(EventKind::Access(AccessKind::Close(AccessMode::Write)) | EventKind::Modify(ModifyKind::Name(_))) => SETTLED,
        _ => QUIET,
    }
}

/// Whether an event is a change. Reading is not, or reading would cause reading.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        _ => true,
    }
}

/// Whether pages may show this file without its content being part of them: anything but the texts.
fn is_shown(path: &Path) -> bool {
    let is_static = path.components().any(|c| c.as_os_str() == "static");
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    is_static || matches!(ending.as_str(), "svg" | "png" | "jpg" | "jpeg" | "webp" | "avif" | "gif") || path.is_dir()
}

fn problem(error: &notify::Error) -> Diagnostic {
    Diagnostic::error(code::WATCH, format!("changes cannot be watched: {error}")).help(
        "on Linux, raise fs.inotify.max_user_watches and fs.inotify.max_user_instances, or close what watches many files",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(watch: &mut Watch) -> Change {
        watch.next().expect("the watch is alive")
    }

    #[test]
    fn a_folder_that_is_made_later_is_watched_from_then_on() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("content");
        let mut watch = Watch::new(std::slice::from_ref(&folder)).unwrap();
        std::fs::create_dir(&folder).unwrap();
        changed(&mut watch);
        std::fs::create_dir(folder.join("news")).unwrap();
        changed(&mut watch);
        std::fs::write(folder.join("news/a.md"), "a").unwrap();
        assert!(!changed(&mut watch).shows_files);
        std::fs::write(folder.join("news/a.png"), "a").unwrap();
        assert!(changed(&mut watch).shows_files);
    }

    #[test]
    fn reading_a_file_is_no_change() {
        let read = EventKind::Access(AccessKind::Open(AccessMode::Read));
        assert!(!is_change(read));
        assert!(!is_change(EventKind::Access(AccessKind::Close(AccessMode::Read))));
        assert!(is_change(EventKind::Access(AccessKind::Close(AccessMode::Write))));
        assert!(is_change(EventKind::Create(notify::event::CreateKind::File)));
    }
}
