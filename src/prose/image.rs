//! Pictures, and charts, which are written like pictures.

use std::fmt::Write;
use std::ops::Range;

use super::context::AssetLink;
use super::destination::{Destination, understand};
use super::figure::{Piece, Problem};
use super::link::{self, Relative};
use super::writer::footnotes::Spanned;
use super::writer::{Writer, words};
use super::{InternalLink, chart, code};
use crate::content::AssetPlace;
use crate::diagnostic::Diagnostic;
use crate::prose::chart_request::ChartRequest;
use crate::prose::escape;

/// A picture at hand.
struct Picture<'p> {
    destination: &'p str,
    /// A caption.
    title: &'p str,
    /// What it shows.
    alt: String,
    range: &'p Range<usize>,
}

impl Writer<'_, '_> {
    /// Writes a picture or a chart.
    pub(crate) fn picture(&mut self, destination: &str, title: &str, inner: &[Spanned<'_>], range: &Range<usize>) {
        let picture = Picture { destination, title, alt: words(inner).trim().to_owned(), range };
        match understand(destination) {
            Ok(Destination::Chart(rest)) => self.chart(rest, &picture),
            Ok(Destination::Relative(path)) => self.picture_beside(path, &picture),
            Ok(Destination::Root(path)) => {
                let permalink = link::from_root(link::cut_but_files(path, None, self.context).path, self.context);
                let location = self.source.location(&self.whole(&picture));
                self.prose.links.push(InternalLink { page: permalink.clone(), anchor: None, location });
                let known = self.context.targets.asset(AssetPlace::Static, permalink.as_str().trim_start_matches('/'));
                self.write_picture(&known.unwrap_or(AssetLink { permalink, size: None }), &picture);
            }
            Ok(Destination::Outside) => {
                let error = Diagnostic::error(code::IMAGE, "a picture of another site is not shown").help(
                    "save it beside the text, if you may, and write its file name: readers' browsers ask no other site",
                );
                self.report(error, &self.whole(&picture));
            }
            Ok(_) => {
                let error = Diagnostic::error(code::IMAGE, format!("`{destination}` is not a picture"));
                self.report(error.help("leave out the exclamation mark to write a link"), &self.whole(&picture));
            }
            Err(problem) => self.picture_problem(problem, &picture),
        }
    }

    fn whole(&self, picture: &Picture<'_>) -> Range<usize> {
        self.source.within(picture.range, picture.destination, &(0..picture.destination.len()))
    }

    fn picture_problem(&mut self, problem: Problem, picture: &Picture<'_>) {
        let range = self.source.within(picture.range, picture.destination, &problem.span);
        self.report(problem.into_diagnostic(), &range);
    }

    fn chart(&mut self, rest: Piece<'_>, picture: &Picture<'_>) {
        let kind = match chart::kind(rest, self.context) {
            Ok(kind) => kind,
            Err(problem) => return self.picture_problem(problem, picture),
        };
        if !self.pictures_alone {
            let error = Diagnostic::error(code::CHART, "a chart stands in a paragraph of its own")
                .help("put an empty line before and after it");
            return self.report(error, picture.range);
        }
        if let Some(figure) = (self.context.draw)(&ChartRequest { kind, caption: picture.alt.clone() }) {
            let figure = self.with_own_anchor(figure);
            self.html(&figure);
            self.html("\n");
        } else {
            let error = Diagnostic::error(code::CHART, "there is nothing to draw in this chart")
                .help("no score that it would show is public");
            self.report(error, &self.whole(picture));
        }
    }

    /// A chart that is placed again, or whose anchor a heading has, takes another one.
    fn with_own_anchor(&mut self, figure: String) -> String {
        let id = figure.split_once(" id=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(id, _)| id.to_owned());
        let Some(id) = id.filter(|id| !id.is_empty()) else { return figure };
        let own = self.anchors.make_from(&id);
        if own == id { figure } else { figure.replace(&id, &own) }
    }

    fn picture_beside(&mut self, path: &str, picture: &Picture<'_>) {
        let path = link::cut_but_files(path, self.source.folder(), self.context).path;
        match link::relative(path, self.source.folder(), self.context) {
            Ok(Relative::File(asset)) => self.write_picture(&asset, picture),
            Ok(Relative::Text(..)) => {
                let error = Diagnostic::error(code::IMAGE, format!("`{path}` is a text, not a picture"));
                self.report(error.help("leave out the exclamation mark to write a link"), &self.whole(picture));
            }
            Err(problem) => self.picture_problem(problem, picture),
        }
    }

    fn write_picture(&mut self, asset: &AssetLink, picture: &Picture<'_>) {
        if picture.alt.is_empty() {
            let warning = Diagnostic::warning(code::IMAGE_ALT, "the picture has no words for those who do not see it")
                .help("write what it shows: ![Gubernur menerima sertifikat](…)");
            self.report(warning, picture.range);
        }
        if self.pictures_alone {
            self.html("<figure>");
        }
        self.html("<img src=\"");
        escape::address(&mut self.prose.html, &self.context.addresses.href(&asset.permalink));
        self.html("\" alt=\"");
        escape::attribute(&mut self.prose.html, &picture.alt);
        self.html("\"");
        if let Some((width, height)) = asset.size {
            // Writing to a String cannot fail.
            let _ = write!(self.prose.html, " width=\"{width}\" height=\"{height}\"");
        }
        self.html(" loading=\"lazy\">");
        if self.pictures_alone {
            self.caption(picture.title);
            self.html("</figure>\n");
        }
    }

    fn caption(&mut self, caption: &str) {
        if !caption.is_empty() {
            self.html("<figcaption>");
            escape::text(&mut self.prose.html, caption);
            self.html("</figcaption>");
        }
    }
}
