//! Problems for people: the line with a mark, and what to do; drawn by miette.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, ThemeCharacters, ThemeStyles};

use super::excerpt::{Excerpt, visible};
use super::{Diagnostic, Diagnostics, Severity};

/// How problems are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Style {
    /// With colours of the terminal.
    pub color: bool,
    /// With lines and marks beyond ASCII.
    pub unicode: bool,
    /// The width at which sentences are broken, in columns; lines of files are not broken.
    pub width: usize,
}

/// Renders every problem in the order given, each followed by an empty line, and a count at the end; empty without
/// problems.
pub(crate) fn render(problems: &Diagnostics, style: &Style) -> String {
    if problems.is_empty() {
        return String::new();
    }
    let characters = if style.unicode { ThemeCharacters::unicode() } else { ThemeCharacters::ascii() };
    let styles = if style.color { ThemeStyles::ansi() } else { ThemeStyles::none() };
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme { characters, styles })
        .with_width(style.width)
        .with_links(false)
        .without_syntax_highlighting()
        .with_break_words(false);
    let mut text = String::new();
    let groups = groups(problems);
    for (at, problem) in problems.iter().enumerate() {
        let Some(others) = groups.get(&at) else { continue };
        let report = Report::new(problem, others);
        let mut one = String::new();
        // Rendering into a string fails only where the source has no lines, and an excerpt always has some.
        if handler.render_report(&mut one, &report).is_err() {
            one = format!("{}: {}\n", problem.code, report.message);
        }
        text.extend(one.lines().flat_map(|line| [line.trim_end(), "\n"]));
        text.push('\n');
    }
    text.push_str(&problems.summary());
    text.push('\n');
    text
}

/// A problem in the form that miette needs.
#[derive(Debug)]
struct Report<'a> {
    problem: &'a Diagnostic,
    message: String,
    help: Option<String>,
    excerpt: Option<Excerpt>,
}

impl<'a> Report<'a> {
    fn new(problem: &'a Diagnostic, others: &[usize]) -> Self {
        // A problem with a file as a whole has no line to show, so the sentence names the file.
        let message = match (&problem.location, &problem.path) {
            (None, Some(path)) => format!("{path}: {}", problem.message),
            _ => problem.message.clone(),
        };
        let excerpt = problem.location.as_ref().map(Excerpt::new);
        let message = plain(&message) + &elsewhere(others);
        Self { problem, message, help: problem.help.as_deref().map(plain_lines), excerpt }
    }
}

/// As many problems that say the same of one file are shown in one block.
const SAME: usize = 3;
/// So many of their lines are named.
const LINES: usize = 8;

/// The problems that are shown, by their place among all, each with the lines of those that say the same.
fn groups(problems: &Diagnostics) -> BTreeMap<usize, Vec<usize>> {
    let mut alike: HashMap<_, Vec<usize>> = HashMap::new();
    let all: Vec<&Diagnostic> = problems.iter().collect();
    for (at, problem) in all.iter().enumerate() {
        let place = problem.location.is_some().then(|| problem.file()).flatten();
        let alone = if place.is_none() { Some(at) } else { None };
        alike.entry((problem.code, &problem.message, place, alone)).or_default().push(at);
    }
    let mut groups = BTreeMap::new();
    for places in alike.into_values() {
        if places.len() < SAME {
            groups.extend(places.into_iter().map(|at| (at, Vec::new())));
        } else if let Some((first, others)) = places.split_first() {
            let line = |at: &usize| all[*at].location.as_ref().map(|location| location.line_column().0);
            groups.insert(*first, others.iter().filter_map(line).collect());
        }
    }
    groups
}

/// Where else the same is wrong: " (and on lines 5, 7 and 12 more)".
fn elsewhere(lines: &[usize]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let named: Vec<String> = lines.iter().take(LINES).map(ToString::to_string).collect();
    let more = lines.len().saturating_sub(LINES);
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!(" (and on lines {}{rest})", named.join(", "))
}

/// Content must not steer the terminal, and a sentence stays on its line.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() { ' ' } else { visible(c) }).collect()
}

/// A help may hold lines to be pasted.
fn plain_lines(text: &str) -> String {
    text.split('\n').map(plain).collect::<Vec<_>>().join("\n")
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Report<'_> {}

impl miette::Diagnostic for Report<'_> {
    fn code<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        Some(Box::new(self.problem.code))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.problem.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
        })
    }

    fn help<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn miette::SourceCode> {
        self.excerpt.as_ref().map(|excerpt| excerpt as &dyn miette::SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let marked = self.excerpt.as_ref()?.marked();
        let label = (!self.problem.label.is_empty()).then(|| plain(&self.problem.label));
        Some(Box::new(std::iter::once(LabeledSpan::new(label, marked.start, marked.len()))))
    }
}
