//! Markdown to HTML, with every figure checked against the data it links to.
//!
//! Authors are no programmers and publish in the name of an institution, so what they write is checked rather than
//! trusted: a figure says what the data says, a link leads somewhere, a weekday is the weekday of its date, and raw
//! HTML does not pass. [`render`] takes one body through these steps: pulldown-cmark reads it into events, `writer`
//! turns the events into HTML, and on the way asks `destination` what each link means, `lookup` what the data says,
//! `spoken` whether the text says the same, and `dates` whether weekdays are right.

pub(crate) mod audit;
pub(crate) mod chart;
pub(crate) mod chart_request;
pub(crate) mod code;
pub(crate) mod context;
pub(crate) mod dates;
pub(crate) mod dead_links;
pub(crate) mod destination;
pub(crate) mod escape;
pub(crate) mod figure;
pub(crate) mod figure_link;
pub(crate) mod html;
pub(crate) mod image;
pub(crate) mod link;
pub(crate) mod lookup;
pub(crate) mod names;
pub(crate) mod number;
pub(crate) mod resolve;
pub(crate) mod run;
pub(crate) mod source;
pub(crate) mod spoken;
pub(crate) mod table;
pub(crate) mod targets;
#[cfg(test)]
mod tests;
pub(crate) mod texts;
pub(crate) mod unbound;
pub(crate) mod words;
pub(crate) mod writer;

pub(crate) use crate::prose::chart_request::ChartKind;
pub(crate) use crate::prose::chart_request::ChartRequest;
pub(crate) use context::{AssetLink, ProseContext, Targets};
pub(crate) use figure::Scheme;
pub(crate) use unbound::{UnboundNumber, unbound};

use crate::address::Permalink;
use crate::content::article::Body;
use crate::content::id::{EditionId, InstitutionId};
use crate::content::origin::Origin;
use crate::diagnostic::{Diagnostics, Location};

use source::Source;

/// A body as HTML, and what is to be known about it.
#[derive(Debug, Default)]
pub(crate) struct Prose {
    /// The HTML: blocks, to be put below the page's `h1`.
    pub html: String,
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// The figures, in order.
    pub figures: Vec<BoundFigure>,
    /// Links to pages and files of the portal, in order; whether they lead somewhere is known once every page is.
    pub links: Vec<InternalLink>,
    /// The words without markup, blocks on lines of their own.
    pub text: String,
    /// How many words there are.
    pub words: usize,
    /// What is wrong.
    pub diagnostics: Diagnostics,
}

/// A heading of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Its anchor, unique in the body.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// A figure in prose that says what the data says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BoundFigure {
    /// What it is: `score`.
    pub scheme: Scheme,
    /// The target as written: `score:pemprov-jambi/2023`.
    pub target: String,
    /// The institution it speaks of; `None` for figures of a whole edition.
    pub institution: Option<InstitutionId>,
    /// The edition it speaks of.
    pub edition: EditionId,
    /// The words shown.
    pub text: String,
    /// The page that holds the number.
    pub page: Permalink,
    /// The anchor on that page.
    pub anchor: String,
    /// Where it was written.
    pub location: Location,
}

/// A link to a page or a file of the portal.
#[derive(Clone, Debug)]
pub(crate) struct InternalLink {
    /// The page or file, without query and fragment.
    pub page: Permalink,
    /// The anchor on it.
    pub anchor: Option<String>,
    /// Where it was written.
    pub location: Location,
}

/// Turns the body of an article or a page into HTML.
pub(crate) fn render(body: &Body, context: &ProseContext<'_>) -> Prose {
    writer::write(&Source::of_body(body, context.content), context)
}

/// Turns Markdown that stands in a YAML value (a description, a note) into HTML. Diagnostics name the value.
pub(crate) fn render_text(markdown: &str, origin: &Origin, context: &ProseContext<'_>) -> Prose {
    writer::write(&Source::of_value(markdown, origin, context.content), context)
}

/// Checks the weekdays and dates of plain text in a YAML value: a headline, a summary.
pub(crate) fn check_dates(text: &str, origin: &Origin, context: &ProseContext<'_>) -> Diagnostics {
    let source = Source::of_value(text, origin, context.content);
    let mut diagnostics = Diagnostics::new();
    for finding in context.calendar.check(text) {
        diagnostics.push(finding.into_diagnostic().at(source.location(&(0..text.len()))));
    }
    diagnostics
}
