//! One publication as a text file: a header, and a line for each figure that became public, changed or went.

use std::fmt::Write as _;
use std::ops::Range;

use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::code;
use crate::diagnostic::{Diagnostic, Location, SourceFile};
use std::sync::Arc;

/// The version of the files' format.
const FORMAT: &str = "1";
const COMMENT: &str = "# What became public, kept by `rapor publish`. Commit it with the content; never edit it.";
/// What stands between an old and a new value.
const BECAME: &str = " → ";

/// One publication.
#[derive(Clone, Debug)]
pub(crate) struct Publication {
    /// Its number, from 1.
    pub number: u32,
    /// Its date.
    pub date: Date,
    /// The hash of the file before; `None` for the first.
    pub previous: Option<String>,
    /// What became different, by key.
    pub lines: Vec<Line>,
    /// The file.
    pub file: Arc<SourceFile>,
}

/// One line: a figure that became public, changed or went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// What it is: `result/2023/kab-tebo/score`.
    pub key: String,
    /// What happened, with the words of the line.
    pub step: Step,
    /// Where it stands in the file.
    pub range: Range<usize>,
}

/// What happened to a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// It became public.
    Added(String),
    /// It changed: the old value, ` → `, the new value.
    Changed(String),
    /// It went.
    Removed(String),
}

impl Step {
    /// The new value of a changed figure, if the old one is the one that is known.
    pub(crate) fn now<'s>(both: &'s str, was: &str) -> Option<&'s str> {
        both.strip_prefix(was)?.strip_prefix(BECAME)
    }

    /// The words of a changed figure.
    pub(crate) fn changed(was: &str, now: &str) -> Self {
        Self::Changed(format!("{was}{BECAME}{now}"))
    }
}

impl Publication {
    /// The name of its file.
    pub(crate) fn name(&self) -> String {
        format!("{:04}-{}.txt", self.number, self.date)
    }

    /// The hash by which the next file names this one. Line ends count as one, however the disk keeps them.
    pub(crate) fn hash(&self) -> String {
        hash(&self.file.text)
    }

    /// The place of a line.
    pub(crate) fn place(&self, line: &Line) -> Location {
        Location { file: Arc::clone(&self.file), start: line.range.start, end: line.range.end }
    }
}

/// The text of a publication.
pub(crate) fn text(number: u32, date: Date, previous: Option<&str>, lines: &[(String, Step)]) -> String {
    let previous = previous.unwrap_or("none");
    let mut text = format!("{COMMENT}\nformat: {FORMAT}\nnumber: {number}\ndate: {date}\nprevious: {previous}\n\n");
    for (key, step) in lines {
        let (sign, words) = match step {
            Step::Added(words) => ('+', words),
            Step::Changed(words) => ('~', words),
            Step::Removed(words) => ('-', words),
        };
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{sign} {key} {words}");
    }
    // The last line: a file that was cut off or edited is noticed, and named itself.
    let seal = hash(&text);
    let _ = writeln!(text, "\nseal: {seal}");
    text
}

fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.replace("\r\n", "\n").as_bytes());
    digest.iter().fold("sha256:".to_owned(), |hash, byte| hash + &format!("{byte:02x}"))
}

/// Reads a publication.
///
/// # Errors
/// A line that the tool did not write, or a seal that does not fit: the file was edited.
pub(crate) fn parse(file: &Arc<SourceFile>) -> Result<Publication, Diagnostic> {
    if let Some(at) = file.text.lines().position(|line| line.starts_with("<<<<<<<")) {
        return Err(conflicted(file, at));
    }
    let mut reader = Reader { file, at: 0 };
    if reader.next().map(|(line, _)| line) != Some(COMMENT) {
        return Err(reader.unknown(&(0..file.text.lines().next().map_or(0, str::len))));
    }
    reader.field("format", |value| (value == FORMAT).then_some(()))?;
    let number = reader.field("number", |value| value.parse().ok().filter(|number| *number > 0))?;
    let date = reader.field("date", |value| value.parse().ok())?;
    let previous = reader.field("previous", |value| match value {
        "none" => Some(None),
        hash => hash.starts_with("sha256:").then(|| Some(hash.to_owned())),
    })?;
    let lines = reader.lines()?;
    Ok(Publication { number, date, previous, lines, file: Arc::clone(file) })
}

struct Reader<'f> {
    file: &'f Arc<SourceFile>,
    at: usize,
}

impl<'f> Reader<'f> {
    /// The next line without its end, and where it stands.
    fn next(&mut self) -> Option<(&'f str, Range<usize>)> {
        let rest = &self.file.text[self.at..];
        let line = rest.split_inclusive('\n').next()?;
        let start = self.at;
        self.at += line.len();
        let line = line.trim_end_matches(['\n', '\r']);
        Some((line, start..start + line.len()))
    }

    fn field<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Diagnostic> {
        let (line, range) = self.next().unwrap_or(("", self.at..self.at));
        let value = line.strip_prefix(name).and_then(|rest| rest.strip_prefix(": "));
        value.and_then(read).ok_or_else(|| self.unknown(&range))
    }

    fn lines(&mut self) -> Result<Vec<Line>, Diagnostic> {
        let mut lines = Vec::new();
        while let Some((line, range)) = self.next() {
            if line.is_empty() {
                continue;
            }
            if let Some(seal) = line.strip_prefix("seal: ") {
                return self.sealed(seal, &range).map(|()| lines);
            }
            lines.push(read_line(line, range.clone()).ok_or_else(|| self.unknown(&range))?);
        }
        Err(self.altered(&(self.at..self.at), "the file ends without its seal: something was cut off"))
    }

    fn sealed(&mut self, seal: &str, range: &Range<usize>) -> Result<(), Diagnostic> {
        // The empty line before the seal is no part of what is sealed.
        let above = &self.file.text[..range.start];
        let above = above.strip_suffix('\n').map_or(above, |text| text.strip_suffix('\r').unwrap_or(text));
        if hash(above) != seal {
            return Err(self.altered(range, "the file was edited after it was written"));
        }
        match self.next() {
            Some((_, after)) => Err(self.unknown(&after)),
            None => Ok(()),
        }
    }

    fn place(&self, range: &Range<usize>) -> Location {
        Location { file: Arc::clone(self.file), start: range.start, end: range.end }
    }

    fn altered(&self, range: &Range<usize>, message: &str) -> Diagnostic {
        Diagnostic::error(code::CHAIN, message).at(self.place(range)).help(BRING_BACK)
    }

    fn unknown(&self, range: &Range<usize>) -> Diagnostic {
        Diagnostic::error(code::LINE, "this line is not one that the tool wrote").at(self.place(range)).help(BRING_BACK)
    }
}

/// How a file that was altered is mended.
pub(crate) const BRING_BACK: &str = "bring the file back from version control (git log -- FILE, then git checkout COMMIT -- FILE); what is public is \
     changed in the content, and recorded by rapor publish";

fn read_line(line: &str, range: Range<usize>) -> Option<Line> {
    let (sign, rest) = line.split_once(' ')?;
    let (key, words) = rest.split_once(' ')?;
    let words = words.to_owned();
    let step = match sign {
        "+" => Step::Added(words),
        "~" => Step::Changed(words),
        "-" => Step::Removed(words),
        _ => return None,
    };
    Some(Line { key: key.to_owned(), step, range })
}

fn conflicted(file: &Arc<SourceFile>, line: usize) -> Diagnostic {
    let start = file.text.split_inclusive('\n').take(line).map(str::len).sum::<usize>();
    let end = start + "<<<<<<<".len();
    Diagnostic::error(code::CONFLICT, "two branches published at the same time, and git wrote both into one file")
        .at(Location { file: Arc::clone(file), start, end })
        .help(
            "run rapor publish --rejoin: it keeps the one publication and puts what the other adds into the next file",
        )
}
