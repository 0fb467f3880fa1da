//! The files of `content/published/`, read in order, each held against the one before it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::code;
use super::publication::{BRING_BACK, Line, Publication, Step, parse};
use crate::diagnostic::{Diagnostic, Diagnostics, SourceFile};

/// The folder of the record in the content folder.
pub(crate) const FOLDER: &str = "published";

/// Everything that was public, as a state: figures by key.
pub(crate) type State = BTreeMap<String, String>;

/// What was public and since when.
#[derive(Clone, Debug, Default)]
pub(crate) struct Record {
    /// The publications, oldest first; never empty in a record that was read.
    pub publications: Vec<Publication>,
    /// What is public as far as is recorded.
    state: BTreeMap<String, Known>,
    /// What went, as it was last.
    gone: BTreeMap<String, String>,
}

/// A recorded figure.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    value: String,
    /// The index of the publication that made it public, or changed it.
    since: usize,
}

impl Record {
    /// Reads the record; `None` where nothing is recorded yet.
    ///
    /// # Errors
    /// A file cannot be read, was altered, is missing, or is one of two with the same number.
    pub(crate) fn read(content: &Path) -> Result<Option<Self>, Diagnostics> {
        let files = files(content)?;
        let mut problems = Diagnostics::new();
        let mut publications: Vec<Publication> = Vec::new();
        for file in &files {
            match parse(file) {
                Ok(publication) => publications.push(publication),
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() {
            problems.extend(check_order(&publications));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut record = Self::default();
        for publication in publications {
            record.append(publication)?;
        }
        Ok((!record.publications.is_empty()).then_some(record))
    }

    /// Adds a publication to the end.
    ///
    /// # Errors
    /// A line that contradicts what is recorded.
    pub(crate) fn append(&mut self, publication: Publication) -> Result<(), Diagnostics> {
        let since = self.publications.len();
        for line in &publication.lines {
            apply(&mut self.state, line, since).ok_or_else(|| contradiction(&publication, line))?;
            if let Step::Removed(value) = &line.step {
                self.gone.insert(line.key.clone(), value.clone());
            }
        }
        self.publications.push(publication);
        Ok(())
    }

    /// A recorded value.
    pub(crate) fn value(&self, key: &str) -> Option<&str> {
        self.state.get(key).map(|known| known.value.as_str())
    }

    /// A value as it was public last, whether it is public now or not.
    pub(crate) fn last(&self, key: &str) -> Option<&str> {
        self.value(key).or_else(|| self.gone.get(key).map(String::as_str))
    }

    /// The publication in which a recorded value became public.
    pub(crate) fn since(&self, key: &str) -> Option<&Publication> {
        self.publications.get(self.state.get(key)?.since)
    }

    /// What is recorded.
    pub(crate) fn state(&self) -> impl Iterator<Item = (&str, &str)> {
        self.state.iter().map(|(key, known)| (key.as_str(), known.value.as_str()))
    }

    /// What is recorded below a key.
    pub(crate) fn below<'s>(&'s self, start: &'s str) -> impl Iterator<Item = (&'s str, &'s str)> {
        let range = self.state.range::<str, _>((std::ops::Bound::Included(start), std::ops::Bound::Unbounded));
        range
            .take_while(move |(key, _)| key.starts_with(start))
            .map(|(key, known)| (key.as_str(), known.value.as_str()))
    }

    /// The lines that lead from what is recorded to a state.
    pub(crate) fn difference(record: Option<&Self>, now: &State) -> Vec<(String, Step)> {
        let empty = BTreeMap::new();
        let before = record.map_or(&empty, |record| &record.state);
        let mut lines: Vec<(String, Step)> = Vec::new();
        for (key, value) in now {
            match before.get(key) {
                None => lines.push((key.clone(), Step::Added(value.clone()))),
                Some(was) if was.value != *value => lines.push((key.clone(), Step::changed(&was.value, value))),
                Some(_) => {}
            }
        }
        let gone = before.iter().filter(|(key, _)| !now.contains_key(*key));
        lines.extend(gone.map(|(key, was)| (key.clone(), Step::Removed(was.value.clone()))));
        lines.sort_by(|a, b| a.0.cmp(&b.0));
        lines
    }
}

/// Applies a line; `None` where it contradicts what is recorded.
fn apply(state: &mut BTreeMap<String, Known>, line: &Line, since: usize) -> Option<()> {
    let was = state.get(&line.key);
    match &line.step {
        Step::Added(value) if was.is_none() => {
            state.insert(line.key.clone(), Known { value: value.clone(), since });
        }
        Step::Changed(both) => {
            let value = Step::now(both, &was?.value)?.to_owned();
            state.insert(line.key.clone(), Known { value, since });
        }
        Step::Removed(value) if was.is_some_and(|was| was.value == *value) => {
            state.remove(&line.key);
        }
        Step::Added(_) | Step::Removed(_) => return None,
    }
    Some(())
}

/// The files of the record, in the order of their names.
pub(crate) fn files(content: &Path) -> Result<Vec<Arc<SourceFile>>, Diagnostics> {
    let folder = content.join(FOLDER);
    let unreadable = |path: &Path, error: &std::io::Error| {
        Diagnostics::from(
            Diagnostic::error(code::UNREADABLE, format!("the record cannot be read: {error}"))
                .in_file(shown(path))
                .help("look at the permissions, or bring the file back from version control"),
        )
    };
    let entries = match std::fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(unreadable(&folder, &error)),
    };
    let paths: std::io::Result<Vec<PathBuf>> = entries.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut paths = paths.map_err(|error| unreadable(&folder, &error))?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    let read = |path: PathBuf| match std::fs::read_to_string(&path) {
        Ok(text) => Ok(Arc::new(SourceFile { path: shown(&path), text })),
        Err(error) => Err(unreadable(&path, &error)),
    };
    paths.into_iter().map(read).collect()
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Numbers without a gap, one file each, named after what is in it, each naming the one before it.
fn check_order(publications: &[Publication]) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let mut before: Option<&Publication> = None;
    for publication in publications {
        if let Some(problem) = wrong_link(publication, before) {
            problems.push(problem);
            // What follows a broken link says nothing new.
            break;
        }
        before = Some(publication);
    }
    problems
}

fn wrong_link(publication: &Publication, before: Option<&Publication>) -> Option<Diagnostic> {
    let path = &publication.file.path;
    let number = before.map_or(0, |before| before.number);
    let error = |code, message: String| Some(Diagnostic::error(code, message).in_file(path));
    let name = path.rsplit('/').next().unwrap_or(path);
    if name != publication.name() {
        let message = format!("the file holds publication {} of {}", publication.number, publication.date);
        return error(code::CHAIN, message).map(|e| e.help(format!("name it `{}` again", publication.name())));
    }
    if let Some(before) = before.filter(|before| before.number == publication.number) {
        let message = format!("publication {number} is there twice: `{}` has that number, too", before.name());
        return error(code::CONFLICT, message).map(|e| {
            e.help(
                "two branches published at the same time; run rapor publish --rejoin: it keeps the one publication \
                 and puts what the other adds into the next file",
            )
        });
    }
    if publication.number != number + 1 {
        let message = format!("publication {} is missing before this one", number + 1);
        return error(code::CHAIN, message)
            .map(|e| e.help(format!("bring back `published/{:04}-DATE.txt` from version control", number + 1)));
    }
    if publication.previous != before.map(Publication::hash) {
        let message = match before {
            Some(before) => format!("`{}` is not the file after which this one was written", before.name()),
            None => "this is the first publication, but it names one before it".to_owned(),
        };
        return error(code::CHAIN, message).map(|e| e.help(BRING_BACK));
    }
    None
}

fn contradiction(publication: &Publication, line: &Line) -> Diagnostics {
    Diagnostic::error(code::LINE, format!("this line contradicts what was recorded of `{}` before", line.key))
        .at(publication.place(line))
        .help(BRING_BACK)
        .into()
}
