//! Unbound numbers in prose: numbers next to a word for a score, a rank, a zone, a share or a count.
//! Numbers in dates, years, footnotes, code, heads of tables and names of laws do not count.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::figure::Scheme;
use super::names::plain;
use super::number::NumberForm;
use super::run::Run;
use super::source::Source;
use crate::content::Content;
use crate::content::article::Body;
use crate::diagnostic::Location;
use crate::language::Language;
use crate::prose::words::listed;

/// Replaces words that are not checked: a bound figure, code.
const ELSEWHERE: &str = "\u{fffc}";
/// How many words before a number, and after it, are next to it.
const NEAR: (usize, usize) = (4, 2);

/// A number that is not bound to data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnboundNumber {
    /// As written: `88,41`.
    pub text: String,
    /// What it seems to be.
    pub kind: NumberKind,
    /// The word next to it that says so.
    pub word: String,
    /// Where it stands.
    pub location: Location,
}

/// What a number in prose seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NumberKind {
    /// A score.
    Score,
    /// A rank.
    Rank,
    /// Something about a zone.
    Zone,
    /// A share.
    Share,
    /// A count of institutions.
    Count,
}

impl NumberKind {
    const ALL: [Self; 5] = [Self::Score, Self::Rank, Self::Zone, Self::Share, Self::Count];

    /// Its word, which also ends the name of the message that lists its words.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Rank => "rank",
            Self::Zone => "zone",
            Self::Share => "share",
            Self::Count => "count",
        }
    }

    /// The form of a figure that says such a number.
    pub(crate) fn target(self) -> &'static str {
        match self {
            Self::Score => "score:INSTITUTION/EDITION",
            Self::Rank => "rank:INSTITUTION/EDITION",
            Self::Zone => "count:EDITION?zone=ZONE",
            Self::Share => "share:EDITION?zone=ZONE",
            Self::Count => "count:EDITION?category=CATEGORY",
        }
    }
}

/// Finds the numbers of a body that are not bound.
pub(crate) fn unbound(body: &Body, language: &Language, content: &Content) -> Vec<UnboundNumber> {
    let source = Source::of_body(body, content);
    let words = Words::of(language);
    let mut found = Vec::new();
    for run in blocks(&body.markdown) {
        for Found { range, kind, word } in words.find(run.text()) {
            let text = run.text()[range.clone()].to_owned();
            let location = source.location(&run.written(&range));
            found.push(UnboundNumber { text, kind, word, location });
        }
    }
    found
}

/// The words of each block, without what is not looked into.
fn blocks(markdown: &str) -> Vec<Run> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut blocks = Vec::new();
    let mut run = Run::default();
    // For each thing that is open, whether it is not looked into.
    let mut open: Vec<bool> = Vec::new();
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        let silent = open.contains(&true);
        match event {
            Event::Start(tag) => {
                if is_block(tag.to_end()) {
                    blocks.push(std::mem::take(&mut run));
                }
                open.push(is_silent(&tag));
                if !silent && is_silent(&tag) {
                    run.push_code(ELSEWHERE, &range);
                }
            }
            Event::End(tag) => {
                open.pop();
                if is_block(tag) {
                    blocks.push(std::mem::take(&mut run));
                }
            }
            Event::Text(text) if !silent => run.push(&text, &range),
            Event::Code(_) if !silent => run.push_code(ELSEWHERE, &range),
            Event::SoftBreak | Event::HardBreak if !silent => run.push_code(" ", &range),
            _ => {}
        }
    }
    blocks
}

fn is_block(tag: TagEnd) -> bool {
    !matches!(tag, TagEnd::Link | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Image)
}

fn is_silent(tag: &Tag<'_>) -> bool {
    match tag {
        Tag::FootnoteDefinition(_) | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::TableHead | Tag::Image { .. } => true,
        Tag::Link { dest_url, .. } => {
            dest_url.split_once(':').is_some_and(|(scheme, _)| Scheme::from_word(scheme).is_some())
        }
        _ => false,
    }
}

/// A number found in some words.
struct Found {
    range: Range<usize>,
    kind: NumberKind,
    word: String,
}

/// A word next to a number that says what it is.
struct Near<'t> {
    kind: NumberKind,
    word: &'t str,
    distance: usize,
}

/// The words of a language that say what a number is.
struct Words<'l> {
    language: &'l Language,
    form: NumberForm,
    kinds: Vec<(NumberKind, Vec<String>)>,
    /// What makes a number another kind of number: "Nomor", "Pasal", "Rp".
    others: Vec<String>,
    /// "nol", "satu", "dua" …
    numbers: Vec<String>,
    months: Vec<String>,
}

/// A word of a text: its letters and digits, without the punctuation around it.
struct Word<'t> {
    text: &'t str,
    start: usize,
    /// Whether a sentence ends behind it.
    ends: bool,
    /// The word as it is compared.
    plain: String,
}

impl<'l> Words<'l> {
    fn of(language: &'l Language) -> Self {
        let of_kind = |kind: NumberKind| (kind, listed(language, &format!("figure-words-{}", kind.as_str())));
        let other_months = listed(language, "month-other-names");
        let other_months = other_months.iter().filter_map(|pair| Some(plain(pair.split_once('=')?.0)));
        Self {
            language,
            form: NumberForm::of(language),
            kinds: NumberKind::ALL.map(of_kind).into(),
            others: listed(language, "figure-words-other"),
            numbers: listed(language, "number-words"),
            months: language.months().iter().map(|m| plain(m)).chain(other_months).collect(),
        }
    }

    fn find(&self, text: &str) -> Vec<Found> {
        let words = split(text);
        (0..words.len()).filter_map(|at| self.number(&words, at)).collect()
    }

    /// The number at a place, if there is one and a word next to it says what it is.
    fn number(&self, words: &[Word<'_>], at: usize) -> Option<Found> {
        let word = &words[at];
        let in_digits = self.is_in_digits(&word.plain);
        if !in_digits && !self.numbers.contains(&word.plain) {
            return None;
        }
        if in_digits && (self.is_of_another_kind(words, at) || is_year(&word.plain)) {
            return None;
        }
        let (kind, near) = if word.plain.ends_with('%') {
            (NumberKind::Share, "%".to_owned())
        } else {
            // A number in words is told from other words by what is counted alone: "dua kabupaten".
            let after = self.after(words, at, !in_digits);
            let before = if in_digits { self.before(words, at) } else { None };
            let nearest = after.into_iter().chain(before).min_by_key(|near| near.distance)?;
            (nearest.kind, nearest.word.to_owned())
        };
        Some(Found { range: word.start..word.start + word.text.len(), kind, word: near })
    }

    /// `88,41`, `12%`, `ke-3`, `3rd`
    fn is_in_digits(&self, word: &str) -> bool {
        let number = word.strip_suffix('%').unwrap_or(word);
        if self.form.parse(number).is_some() || self.form.swapped().parse(number).is_some() {
            return number.contains(|c: char| c.is_ascii_digit());
        }
        let digits: String = word.chars().filter(char::is_ascii_digit).collect();
        let place = digits.parse::<u32>().ok();
        place.is_some_and(|place| plain(&super::words::ordinal(self.language, place)) == word)
    }

    /// Whether it belongs to a date, a law, a price, a time of day.
    fn is_of_another_kind(&self, words: &[Word<'_>], at: usize) -> bool {
        let before = at.checked_sub(1).map(|i| &words[i].plain);
        let after = words.get(at + 1).filter(|_| !words[at].ends).map(|w| &w.plain);
        let mut next_to = before.into_iter().chain(after);
        next_to.any(|word| self.months.contains(word) || self.others.contains(word))
    }

    /// The kind that a word behind the number gives it.
    fn after<'t>(&self, words: &[Word<'t>], at: usize, only_counts: bool) -> Option<Near<'t>> {
        for distance in 1..=if only_counts { 1 } else { NEAR.1 } {
            let here = at + distance;
            let next = words.get(here).filter(|next| !words[here - 1].ends && next.text != ELSEWHERE)?;
            let found = self.kind(&next.plain).filter(|kind| !only_counts || *kind == NumberKind::Count);
            if let Some(kind) = found {
                return Some(Near { kind, word: next.text, distance });
            }
        }
        None
    }

    /// The kind that a word before the number gives it; what is counted stands behind its number.
    fn before<'t>(&self, words: &[Word<'t>], at: usize) -> Option<Near<'t>> {
        for distance in 1..=NEAR.0 {
            let previous = at.checked_sub(distance).map(|i| &words[i]).filter(|w| !w.ends && w.text != ELSEWHERE)?;
            if let Some(kind) = self.kind(&previous.plain).filter(|kind| *kind != NumberKind::Count) {
                return Some(Near { kind, word: previous.text, distance });
            }
        }
        None
    }

    fn kind(&self, word: &str) -> Option<NumberKind> {
        self.kinds.iter().find(|(_, words)| words.iter().any(|w| w == word)).map(|(kind, _)| *kind)
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1900..=2100).contains(&year))
}

/// The words of a text.
fn split(text: &str) -> Vec<Word<'_>> {
    let around = |c: char| !c.is_alphanumeric() && !matches!(c, '%' | '\u{fffc}' | '+' | '-' | '−');
    let mut words = Vec::new();
    let mut at = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let bare = piece.trim_matches(around);
        let start = at + piece.find(bare).unwrap_or(0);
        at += piece.len();
        if !bare.is_empty() {
            let behind = piece.rsplit_once(bare).map_or("", |(_, behind)| behind);
            let ends = behind.contains(['.', '!', '?', ';']);
            words.push(Word { text: bare, start, ends, plain: plain(bare) });
        }
    }
    words
}
