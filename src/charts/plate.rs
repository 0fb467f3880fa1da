//! A chart as a picture of its own: with its title, what it measures, where its numbers come from and who drew it.

use std::fmt::Write as _;

use super::font::{Face, wrap};
use super::svg::{Svg, push_escaped};

/// The words around a chart that leaves its page.
#[derive(Clone, Debug)]
pub(crate) struct Plate<'a> {
    /// The finding.
    pub title: &'a str,
    /// The measure and its unit.
    pub subtitle: &'a str,
    /// What to know when reading it.
    pub note: Option<&'a str>,
    /// Where the numbers come from, and their date.
    pub source: &'a str,
    /// Who drew it, and where it is.
    pub credit: &'a str,
}

/// The room around everything.
const MARGIN: f64 = 24.0;
const TITLE: Face = Face { size: 19.0, bold: true };
const PLAIN: Face = Face { size: 13.0, bold: false };
const QUIET: Face = Face { size: 12.25, bold: false };

impl Plate<'_> {
    /// The picture as SVG. `css` gives the rules for a drawing, with colours written out; `paper` is the colour
    /// behind.
    pub(crate) fn draw(&self, chart: &Svg, paper: &str, css: impl FnOnce(&str) -> String) -> String {
        let width = f64::from(chart.width());
        let mut words = String::new();
        let mut y = MARGIN - 4.0;
        y = push(&mut words, self.title, TITLE, "c-b", y, width);
        y = push(&mut words, self.subtitle, PLAIN, "c-q", y + 4.0, width);
        let top = (y + 14.0).round();
        y = top + f64::from(chart.height()) + 8.0;
        for line in self.note.iter().chain(&[self.source, self.credit]) {
            y = push(&mut words, line, QUIET, "c-q", y, width);
        }
        let (wide, high) = (width + 2.0 * MARGIN, (y + MARGIN - 6.0).ceil());
        // Writing to a string cannot fail.
        let _ = write!(words, "<g transform=\"translate({MARGIN} {top})\">{}</g>", chart.body());
        let mut out = String::with_capacity(chart.body().len() + 6 * 1024);
        chart.push_open_as(&mut out, wide, high);
        out.push_str("<style>");
        out.push_str(&css(&words));
        let _ = write!(out, "</style><rect width=\"{wide}\" height=\"{high}\" fill=\"{paper}\"/>");
        out.push_str(&words);
        out.push_str("</svg>\n");
        out
    }
}

/// Writes a text in as many lines as it takes, and says where they end.
fn push(out: &mut String, text: &str, face: Face, class: &str, top: f64, width: f64) -> f64 {
    let mut y = top;
    for line in wrap(text, face, width, usize::MAX) {
        y += face.line();
        let baseline = ((y - face.descent()) * 10.0).round() / 10.0;
        let size = face.size;
        let _ = write!(out, "<text class=\"{class}\" style=\"font-size:{size}px\" x=\"{MARGIN}\" y=\"{baseline}\">");
        push_escaped(out, &line);
        out.push_str("</text>");
    }
    y
}
