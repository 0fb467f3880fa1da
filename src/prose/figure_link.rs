//! Links written as HTML, and figures checked on the way.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType};

use super::destination::{Destination, understand};
use super::figure::{FigureTarget, Piece, Problem, Scheme};
use super::link::{self, Cut, Relative};
use super::lookup::{self, Value};
use super::writer::footnotes::Spanned;
use super::writer::{Writer, words};
use super::{BoundFigure, InternalLink, code, resolve, spoken};
use crate::address::Permalink;
use crate::content::id::Lang;
use crate::diagnostic::Diagnostic;
use crate::prose::escape;

/// A link at hand.
struct Link<'l> {
    destination: &'l str,
    title: &'l str,
    /// Its words, empty for an autolink that names a figure.
    words: String,
    /// The place of its words; of the whole link where it has no words.
    words_range: Range<usize>,
    range: &'l Range<usize>,
}

/// A page or file of the portal that a link leads to.
struct PageTarget<'l> {
    page: Permalink,
    query: Option<&'l str>,
    anchor: Option<&'l str>,
    /// Its language, where it is a text.
    lang: Option<Lang>,
    /// The words that fill an empty link.
    name: String,
}

impl PageTarget<'_> {
    fn page(page: Permalink) -> Self {
        Self { page, query: None, anchor: None, lang: None, name: String::new() }
    }
}

impl Writer<'_, '_> {
    /// Opens a link; what closes it is written at its end. Gives how many of the events inside are done with.
    pub(crate) fn open_link(
        &mut self,
        kind: LinkType,
        destination: &str,
        title: &str,
        inner: &[Spanned<'_>],
        range: &Range<usize>,
    ) -> usize {
        let address = if kind == LinkType::Email { format!("mailto:{destination}") } else { destination.to_owned() };
        // `<score:pemprov-jambi/2023>` has its own address for words.
        let is_bare = kind == LinkType::Autolink && !matches!(understand(&address), Ok(Destination::Outside));
        let inner_range = inner.first().zip(inner.last()).map(|((_, first), (_, last))| first.start..last.end);
        let words = if is_bare { String::new() } else { words(inner) };
        let link = Link {
            destination: &address,
            title,
            words_range: inner_range.filter(|_| !words.trim().is_empty()).unwrap_or_else(|| range.clone()),
            words,
            range,
        };
        self.link_end = "";
        match understand(link.destination) {
            Ok(Destination::Figure(scheme, rest)) => self.figure(scheme, rest, &link),
            Ok(Destination::Thing(thing, rest)) => match link::thing(thing, rest, self.context) {
                Ok((page, name)) => self.page_link(&PageTarget { name, ..PageTarget::page(page) }, &link),
                Err(problem) => self.problem(problem, &link),
            },
            Ok(Destination::Chart(_)) => self.chart_as_link(&link),
            Ok(Destination::Outside) => self.outside(&link),
            Ok(Destination::Root(path)) => self.root(path, &link),
            Ok(Destination::Anchor(anchor)) => self.anchor(anchor, &link),
            Ok(Destination::Relative(path)) => self.relative(path, &link),
            Err(problem) => self.problem(problem, &link),
        }
        let filled = link.words.trim().is_empty() && !inner.iter().any(|(event, _)| matches!(event, Event::Start(_)));
        if filled { inner.len() } else { 0 }
    }

    fn problem(&mut self, problem: Problem, link: &Link<'_>) {
        let range = self.source.within(link.range, link.destination, &problem.span);
        self.report(problem.into_diagnostic(), &range);
    }

    fn figure(&mut self, scheme: Scheme, rest: Piece<'_>, link: &Link<'_>) {
        let target = match resolve::figure(scheme, rest, self.context) {
            Ok(target) => target,
            Err(problem) => return self.problem(problem, link),
        };
        let value = match lookup::value(&target, &|| self.source.day(), self.context) {
            Ok(value) => value,
            Err(absent) => {
                let problem = Problem {
                    code: code::NO_FIGURE,
                    message: absent.reason,
                    help: absent.help,
                    span: 0..link.destination.len(),
                };
                return self.problem(problem, link);
            }
        };
        let is_empty = link.words.trim().is_empty();
        if !is_empty && let Err(hint) = spoken::check(&link.words, &value, self.context) {
            self.differs(&target, &value, hint, link);
        }
        self.open_figure(&target, &value, is_empty, link);
    }

    fn differs(&mut self, target: &FigureTarget, value: &Value<'_>, hint: Option<String>, link: &Link<'_>) {
        let said = link.words.split_whitespace().collect::<Vec<_>>().join(" ");
        let message = format!("the text says “{said}”, the data says “{}”", spoken::state(value, self.context));
        let shown = spoken::show(value, self.context);
        // The help names another reading.
        let right = if hint.is_none() { spoken::in_its_place(&link.words, value, self.context) } else { None };
        let help = hint.unwrap_or_else(|| format!("write [{shown}]({}), or leave the text empty", link.destination));
        let error = Diagnostic::error(code::FIGURE_DIFFERS, message).label(target.describe()).help(help);
        let error = match right {
            Some(right) => error.mended_by(link.words.trim(), right),
            None => error,
        };
        self.report(error, &link.words_range);
    }

    fn open_figure(&mut self, target: &FigureTarget, value: &Value<'_>, is_empty: bool, link: &Link<'_>) {
        let page = link::figure_page(target, self.context);
        let (anchor, scheme) = (target.anchor(), target.scheme.as_str());
        self.html("<a class=\"figure\" href=\"");
        escape::address(&mut self.prose.html, &format!("{}#{anchor}", self.context.addresses.href(&page)));
        self.html("\" data-figure=\"");
        self.html(scheme);
        self.html("\"");
        self.link_title(link);
        self.html(">");
        self.link_end = "</a>";
        let text = if is_empty { spoken::show(value, self.context) } else { link.words.trim().to_owned() };
        if is_empty {
            self.text(&text, link.range);
        }
        self.prose.figures.push(BoundFigure {
            scheme: target.scheme,
            target: link.destination.to_owned(),
            institution: target.institution().cloned(),
            edition: target.edition().clone(),
            text,
            says: value.plain(),
            page,
            anchor,
            location: self.source.location(link.range),
        });
    }

    fn link_title(&mut self, link: &Link<'_>) {
        if !link.title.is_empty() {
            self.html(" title=\"");
            escape::attribute(&mut self.prose.html, link.title);
            self.html("\"");
        }
    }

    /// Opens a link to a page or file of the portal.
    fn page_link(&mut self, target: &PageTarget<'_>, link: &Link<'_>) {
        self.html("<a href=\"");
        escape::address(&mut self.prose.html, &self.context.addresses.href(&target.page));
        for (mark, part) in [("?", target.query), ("#", target.anchor)] {
            if let Some(part) = part {
                self.html(mark);
                escape::address(&mut self.prose.html, part);
            }
        }
        self.html("\"");
        if let Some(lang) = target.lang.as_ref().filter(|l| *l != self.context.lang()) {
            self.html(&format!(" hreflang=\"{lang}\""));
        }
        self.link_title(link);
        self.html(">");
        self.link_end = "</a>";
        if link.words.trim().is_empty() {
            self.text(&target.name, link.range);
        }
        let location = self.source.location(&self.destination(link));
        let (page, anchor) = (target.page.clone(), target.anchor.map(str::to_owned));
        self.prose.links.push(InternalLink { page, anchor, location });
    }

    /// Where the address was written.
    fn destination(&self, link: &Link<'_>) -> Range<usize> {
        self.source.within(link.range, link.destination, &(0..link.destination.len()))
    }

    fn outside(&mut self, link: &Link<'_>) {
        self.html("<a href=\"");
        escape::address(&mut self.prose.html, link.destination);
        self.html("\"");
        if link.destination.to_ascii_lowercase().starts_with("http") {
            self.html(" rel=\"external noopener\"");
        }
        self.link_title(link);
        self.html(">");
        self.link_end = "</a>";
    }

    fn root(&mut self, path: &str, link: &Link<'_>) {
        let Cut { path, query, anchor } = link::cut_but_files(path, None, self.context);
        self.page_link(&PageTarget { query, anchor, ..PageTarget::page(link::from_root(path, self.context)) }, link);
    }

    fn anchor(&mut self, anchor: &str, link: &Link<'_>) {
        self.anchor_links.push((anchor.to_owned(), self.destination(link)));
        self.html("<a href=\"#");
        escape::address(&mut self.prose.html, anchor);
        self.html("\">");
        self.link_end = "</a>";
    }

    fn relative(&mut self, path: &str, link: &Link<'_>) {
        let Cut { path, query, anchor } = link::cut_but_files(path, self.source.folder(), self.context);
        let target = match link::relative(path, self.source.folder(), self.context) {
            Ok(Relative::Text(page, lang)) => PageTarget { lang: Some(lang), ..PageTarget::page(page) },
            Ok(Relative::File(file)) => PageTarget::page(file.permalink),
            Err(problem) => return self.problem(problem, link),
        };
        self.page_link(&PageTarget { query, anchor, ..target }, link);
    }

    fn chart_as_link(&mut self, link: &Link<'_>) {
        let error = Diagnostic::error(code::TARGET, "a chart is placed, not linked to").help(format!(
            "write an exclamation mark before it: ![{}]({})",
            link.words.trim(),
            link.destination
        ));
        self.report(error, link.range);
    }

    /// Checks the words of a block: dates, and what was meant as markup and is not.
    pub(crate) fn check_run(&mut self) {
        let found = self.context.calendar.check(self.run.text());
        for finding in found.into_iter().filter(|f| !self.run.is_code(f.range.start)).collect::<Vec<_>>() {
            let range = self.run.written(&finding.range);
            self.report(finding.into_diagnostic(), &range);
        }
        if !self.run.text().contains('[') {
            return;
        }
        self.check_unread(
            "](",
            |rest| Scheme::ALL.iter().any(|s| rest.strip_prefix(s.as_str()).is_some_and(|r| r.starts_with(':'))),
            || {
                Diagnostic::warning(code::NOT_A_LINK, "this was not read as a link to a figure")
                    .help("write [text](score:INSTITUTION/EDITION) with no space inside the round brackets")
            },
        );
        self.check_unread(
            "[^",
            // No label is that long, and a text of nothing but brackets must not be searched to its end each time.
            |rest| rest.bytes().take(100).any(|b| b == b']'),
            || {
                Diagnostic::warning(code::FOOTNOTE, "there is no footnote of this label")
                    .help("write the footnote on a line of its own: [^label]: words")
            },
        );
    }

    fn check_unread(&mut self, mark: &str, is_meant: impl Fn(&str) -> bool, warn: impl Fn() -> Diagnostic) {
        let text = self.run.text();
        let found: Vec<usize> = text
            .match_indices(mark)
            .map(|(at, _)| at)
            .filter(|at| is_meant(&text[at + mark.len()..]) && !self.run.is_code(*at))
            .collect();
        for at in found {
            let range = self.run.written(&(at..at + mark.len()));
            self.report(warn(), &range);
        }
    }
}
