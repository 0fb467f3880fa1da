//! Two branches that published at the same time, put one behind the other.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::chain::{self, FOLDER, Record, State};
use super::publication::{Publication, Step, parse, text};
use crate::diagnostic::{Diagnostics, SourceFile};

/// The marks that git leaves where two texts do not go together.
const MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// What to write and what to remove.
#[derive(Debug, Default)]
pub(crate) struct Rejoined {
    /// Files and their new text.
    pub written: Vec<(PathBuf, String)>,
    /// Files that another one takes the place of.
    pub removed: Vec<PathBuf>,
}

/// Keeps the longest chain as it is and puts what other branches add behind it, oldest first. `None` where the record
/// is in order.
///
/// # Errors
/// A file that cannot be read even without the marks of git.
pub(crate) fn rejoin(content: &Path) -> Result<Option<Rejoined>, Diagnostics> {
    let files = chain::files(content)?;
    let mut publications = Vec::new();
    for file in &files {
        for side in sides(file) {
            publications.push(parse(&side)?);
        }
    }
    let spine = longest(&publications);
    if spine.len() == files.len() && files.iter().zip(&spine).all(|(file, link)| file.text == link.file.text) {
        return Ok(None);
    }
    let mut record = Record::default();
    for link in &spine {
        record.append((*link).clone())?;
    }
    let on_spine: BTreeSet<String> = spine.iter().map(|link| link.hash()).collect();
    let mut others: Vec<&Publication> = publications.iter().filter(|p| !on_spine.contains(&p.hash())).collect();
    others.sort_by_key(|other| (other.number, other.date, other.hash()));
    others.dedup_by_key(|other| other.hash());
    for other in others {
        append_on_top(&mut record, other)?;
    }
    Ok(Some(rejoined(content, &files, &record)))
}

/// The texts that git wrote into one file; the file itself where there are no marks.
fn sides(file: &Arc<SourceFile>) -> Vec<Arc<SourceFile>> {
    if !file.text.lines().any(|line| line.starts_with("<<<<<<<")) {
        return vec![Arc::clone(file)];
    }
    let (mut ours, mut theirs) = (String::new(), String::new());
    let mut side = ' ';
    for line in file.text.split_inclusive('\n') {
        let mark = line.get(..7).filter(|mark| MARKS.contains(mark));
        if let Some(mark) = mark {
            side = mark.chars().next().unwrap_or(' ');
        } else {
            if side != '=' && side != '|' {
                ours.push_str(line);
            }
            if side != '<' && side != '|' {
                theirs.push_str(line);
            }
        }
        if line.starts_with(">>>>>>>") {
            side = ' ';
        }
    }
    [ours, theirs].map(|text| Arc::new(SourceFile { path: file.path.clone(), text })).into()
}

/// The longest chain from a first publication; of two as long, the one of the earlier days.
fn longest(publications: &[Publication]) -> Vec<&Publication> {
    let mut chains: Vec<Vec<&Publication>> =
        publications.iter().filter(|p| p.previous.is_none()).map(|first| vec![first]).collect();
    let mut best: Vec<&Publication> = Vec::new();
    while let Some(chain) = chains.pop() {
        let last = chain[chain.len() - 1];
        let follows = |next: &&Publication| next.number == last.number + 1 && next.previous == Some(last.hash());
        for next in publications.iter().filter(follows) {
            chains.push(chain.iter().copied().chain([next]).collect());
        }
        let days = |chain: &[&Publication]| chain.iter().map(|p| (p.date, p.hash())).collect::<Vec<_>>();
        if chain.len() > best.len() || (chain.len() == best.len() && days(&chain) < days(&best)) {
            best = chain;
        }
    }
    best
}

/// Adds what another branch published to what is public by then.
fn append_on_top(record: &mut Record, other: &Publication) -> Result<(), Diagnostics> {
    let mut now: State = record.state().map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    for line in &other.lines {
        match &line.step {
            Step::Added(value) => drop(now.insert(line.key.clone(), value.clone())),
            Step::Changed(both) => {
                let value = both.rsplit_once(" → ").map_or(both.as_str(), |(_, value)| value);
                now.insert(line.key.clone(), value.to_owned());
            }
            Step::Removed(_) => drop(now.remove(&line.key)),
        }
    }
    let lines = Record::difference(Some(record), &now);
    let last = record.publications.last();
    let number = last.map_or(1, |last| last.number + 1);
    let date = last.map_or(other.date, |last| last.date.max(other.date));
    let text = text(number, date, last.map(Publication::hash).as_deref(), &lines);
    let file = Arc::new(SourceFile { path: format!("{number:04}-{date}.txt"), text });
    if lines.is_empty() {
        return Ok(());
    }
    record.append(parse(&file)?)
}

fn rejoined(content: &Path, files: &[Arc<SourceFile>], record: &Record) -> Rejoined {
    let folder = content.join(FOLDER);
    let mut rejoined = Rejoined::default();
    let mut kept = BTreeSet::new();
    for publication in &record.publications {
        let path = folder.join(publication.name());
        kept.insert(path.clone());
        let is_there = files.iter().any(|file| Path::new(&file.path) == path && file.text == publication.file.text);
        if !is_there {
            rejoined.written.push((path, publication.file.text.clone()));
        }
    }
    let paths = files.iter().map(|file| PathBuf::from(&file.path));
    rejoined.removed = paths.filter(|path| !kept.contains(path)).collect();
    rejoined
}
