//! A finished chart.

use std::fmt::{self, Display, Write as _};

/// The width that a chart is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    /// For columns of 544 pixels and more: 600 units wide.
    Wide,
    /// For phones and narrow columns: 320 units wide, legible down to 288 pixels.
    Narrow,
    /// For a narrow frame in another's page: 216 units wide.
    Tiny,
}

impl Size {
    /// Those of a page, wide first.
    pub(crate) const ALL: [Self; 2] = [Self::Wide, Self::Narrow];

    /// The width of the view box.
    pub(crate) fn width(self) -> f64 {
        match self {
            Self::Wide => 600.0,
            Self::Narrow => 320.0,
            Self::Tiny => 216.0,
        }
    }

    /// Whether it is the wide one.
    pub(crate) fn is_wide(self) -> bool {
        self == Self::Wide
    }

    /// The class by which `chart.css` shows the one that fits.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Wide => "c-wide",
            Self::Narrow => "c-narrow",
            Self::Tiny => "c-tiny",
        }
    }

    fn suffix(self) -> &'static str {
        match self {
            Self::Wide => "w",
            Self::Narrow => "n",
            Self::Tiny => "t",
        }
    }
}

/// What a chart says to those who do not see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Heading {
    /// A prefix for ids, unique in the page: letters, digits and hyphens.
    pub id: String,
    /// What the chart shows, as short as a headline.
    pub title: String,
    /// What a person would see in it, in a sentence or two.
    pub desc: String,
}

/// A chart as SVG, to be put into HTML ([`Display`]) or into another drawing ([`Svg::body`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Svg {
    heading: Heading,
    size: Size,
    height: u32,
    body: String,
}

impl Svg {
    /// A chart of what was drawn for a width.
    pub(crate) fn new(heading: Heading, size: Size, height: f64, body: String) -> Self {
        Self { heading, size, height: height.ceil() as u32, body }
    }

    /// The width of the view box.
    pub(crate) fn width(&self) -> u32 {
        self.size.width() as u32
    }

    /// The height of the view box.
    pub(crate) fn height(&self) -> u32 {
        self.height
    }

    /// What it is made of, without its frame.
    pub(crate) fn body(&self) -> &str {
        &self.body
    }

    /// Opens a drawing of its own that holds this one, and says what is in it.
    pub(crate) fn push_open_as(&self, out: &mut String, width: f64, height: f64) {
        let _ = write!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"c-chart\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"t d\"><title id=\"t\">"
        );
        push_escaped(out, &self.heading.title);
        out.push_str("</title><desc id=\"d\">");
        push_escaped(out, &self.heading.desc);
        out.push_str("</desc>");
    }

    fn push_open(&self, out: &mut String) {
        let id = format!("{}-{}", word(&self.heading.id), self.size.suffix());
        let (class, width, height) = (self.size.class(), self.width(), self.height);
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "<svg class=\"c-chart {class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"{id}t {id}d\"><title id=\"{id}t\">"
        );
        push_escaped(out, &self.heading.title);
        let _ = write!(out, "</title><desc id=\"{id}d\">");
        push_escaped(out, &self.heading.desc);
        out.push_str("</desc>");
    }
}

impl Display for Svg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&inline(std::slice::from_ref(self)))
    }
}

/// Charts one after the other, to be put into HTML; the style sheet shows the one that fits.
pub(crate) fn inline(charts: &[Svg]) -> String {
    let length = |chart: &Svg| chart.body.len() + chart.heading.title.len() + chart.heading.desc.len() + 320;
    let mut out = String::with_capacity(charts.iter().map(length).sum());
    for chart in charts {
        chart.push_open(&mut out);
        out.push_str(&chart.body);
        out.push_str("</svg>");
    }
    out
}

/// An id with everything but letters, digits and hyphens left out.
fn word(id: &str) -> String {
    id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

/// Appends text as XML and HTML both take it. Characters that XML forbids, and those that would turn the reading
/// direction of what follows, are left out.
pub(crate) fn push_escaped(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if is_unwanted(c) => {}
            c => out.push(c),
        }
    }
}

fn is_unwanted(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}')
}
