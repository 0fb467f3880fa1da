//! Problems for people: the line with a mark, and what to do; drawn by miette.

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
    for problem in problems {
        let report = Report::new(problem);
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
    fn new(problem: &'a Diagnostic) -> Self {
        // A problem of a whole file has no line to show, so the message names the file.
        let message = match (&problem.location, &problem.path) {
            (None, Some(path)) => format!("{path}: {}", problem.message),
            _ => problem.message.clone(),
        };
        let excerpt = problem.location.as_ref().map(Excerpt::new);
        Self { problem, message: plain(&message), help: problem.help.as_deref().map(plain), excerpt }
    }
}

/// A text without control characters and line breaks, so that content cannot control the terminal.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() { ' ' } else { visible(c) }).collect()
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
