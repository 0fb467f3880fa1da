//! Weekdays and dates in prose: "Senin (6/2/2024)" was a Tuesday.

use std::ops::Range;

use jiff::civil::Date;

use super::code;
use super::names::plain;
use crate::diagnostic::Diagnostic;
use crate::language::Language;

/// The names of weekdays and months of a language, and the spellings that it also has.
pub(crate) struct Calendar {
    /// 0 for Monday.
    weekdays: Names,
    /// 1 for January.
    months: Names,
    weekday_names: [String; 7],
    month_names: [String; 12],
}

/// Something wrong with a date.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// Where in the text.
    pub(crate) range: Range<usize>,
    code: &'static str,
    message: String,
    help: String,
    /// A word, and the one that belongs in its place.
    meant: Option<(String, String)>,
}

impl Finding {
    pub(crate) fn into_diagnostic(self) -> Diagnostic {
        let diagnostic = Diagnostic::warning(self.code, self.message).help(self.help);
        match self.meant {
            Some((written, right)) => diagnostic.mended_by(written, right),
            None => diagnostic,
        }
    }
}

impl Calendar {
    pub(crate) fn of(language: &Language) -> Self {
        let (weekday_names, month_names) = (language.weekdays().clone(), language.months().clone());
        Self {
            weekdays: Names::of(&weekday_names, &language.word("weekday-other-names"), 0),
            months: Names::of(&month_names, &language.word("month-other-names"), 1),
            weekday_names,
            month_names,
        }
    }

    /// Finds the weekdays that are not those of the dates behind them, and dates that do not exist.
    pub(crate) fn check(&self, text: &str) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut at = 0;
        while let Some(word) = next_word(text, at) {
            at = word.end;
            if let Some(weekday) = self.weekdays.find(&text[word.clone()]) {
                if let Some(date) = self.date_after_weekday(text, word.end) {
                    at = date.end;
                    findings.extend(self.check_weekday(text, &word, weekday, &date));
                }
            } else if let Some(month) = self.months.find(&text[word.clone()]) {
                findings.extend(Self::date_around(text, &word, month).and_then(|d| Self::check_existence(text, &d)));
            }
        }
        findings
    }

    fn check_weekday(&self, text: &str, word: &Range<usize>, weekday: usize, written: &DateText) -> Option<Finding> {
        let range = word.start..written.end;
        let Some(date) = written.date() else {
            return Self::check_existence(text, &DateText { start: word.start, ..*written });
        };
        let right = usize::from(date.weekday().to_monday_zero_offset().unsigned_abs());
        if right == weekday {
            return None;
        }
        let (right, rest) = (&self.weekday_names[right], &text[word.end..written.end]);
        Some(Finding {
            code: code::WEEKDAY,
            message: format!(
                "“{}” is the wrong weekday: {} is a {right}",
                shown(&text[range.clone()]),
                self.say(written)
            ),
            help: format!("write “{right}{}”, or correct the date", shown_end(rest)),
            meant: Some((text[word.clone()].to_owned(), cased_like(&text[word.clone()], right))),
            range,
        })
    }

    fn check_existence(text: &str, written: &DateText) -> Option<Finding> {
        let range = written.start..written.end;
        written.date().is_none().then(|| Finding {
            code: code::DATE,
            message: format!("there is no such date as “{}”", shown(&text[range.clone()])),
            help: "dates are read as day, month, year".to_owned(),
            meant: None,
            range,
        })
    }

    /// "6 Februari 2024"; only for dates that exist.
    fn say(&self, date: &DateText) -> String {
        let month = date.month.checked_sub(1).and_then(|m| self.month_names.get(m)).map_or("", String::as_str);
        format!("{} {month} {}", date.day, date.year)
    }

    /// A date right behind a weekday: "(6/2/2024", ", 6 Februari 2024", " 6 Februari 2024", ", February 6, 2024".
    fn date_after_weekday(&self, text: &str, at: usize) -> Option<DateText> {
        let mut cursor = Cursor { text, at };
        cursor.spaces();
        cursor.skip(',');
        cursor.spaces();
        let in_brackets = cursor.skip('(');
        cursor.spaces();
        let mut date = self.date_at(&mut cursor)?;
        if in_brackets && cursor.skip(')') {
            date.end = cursor.at;
        }
        Some(date)
    }

    fn date_at(&self, cursor: &mut Cursor<'_>) -> Option<DateText> {
        let start = cursor.at;
        if let Some(month) = cursor.word().and_then(|w| self.months.find(w)) {
            cursor.some_spaces()?;
            let day = cursor.digits(1..=2)?;
            cursor.skip(',');
            return cursor.year_after_spaces().map(|year| DateText { day, month, year, start, end: cursor.at });
        }
        let day = cursor.digits(1..=2)?;
        if let Some(separator) = cursor.separator() {
            let month = cursor.digits(1..=2)?;
            let year = (cursor.separator()? == separator).then(|| cursor.digits(4..=4))??;
            return Some(DateText { day, month: usize::from(month), year, start, end: cursor.at });
        }
        cursor.some_spaces()?;
        let month = cursor.word().and_then(|w| self.months.find(w))?;
        let year = cursor.year_after_spaces()?;
        Some(DateText { day, month, year, start, end: cursor.at })
    }

    /// A date around the name of a month: "31 Februari 2024".
    fn date_around(text: &str, word: &Range<usize>, month: usize) -> Option<DateText> {
        let before = text[..word.start].trim_end();
        if before.len() == word.start {
            return None;
        }
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let start = before.len() - digits;
        let day = before[start..].parse().ok().filter(|_| digits <= 2)?;
        let mut cursor = Cursor { text, at: word.end };
        let year = cursor.year_after_spaces()?;
        Some(DateText { day, month, year, start, end: cursor.at })
    }
}

/// A name in capitals, or in small letters alone, where the word that it replaces is.
fn cased_like(word: &str, name: &str) -> String {
    if word.chars().all(|c| !c.is_lowercase()) {
        name.to_uppercase()
    } else if word.chars().all(|c| !c.is_uppercase()) {
        name.to_lowercase()
    } else {
        name.to_owned()
    }
}

/// Names by number.
struct Names {
    /// In the form of [`plain`].
    all: Vec<(String, usize)>,
    /// For each ASCII letter the lengths of the names that begin with it, a bit each. Nearly every word of a text is
    /// told apart by these.
    lengths: [u32; 26],
}

impl Names {
    /// The names, numbered from `first`, and other spellings, given as "Ahad = Minggu, Jum'at = Jumat".
    fn of(names: &[String], others: &str, first: usize) -> Self {
        let mut all: Vec<(String, usize)> = names.iter().enumerate().map(|(i, n)| (plain(n), i + first)).collect();
        for pair in others.split(',') {
            let Some((other, name)) = pair.split_once('=') else { continue };
            let name = plain(name);
            let number = all.iter().find(|(n, _)| *n == name).map(|(_, number)| *number);
            all.extend(number.map(|number| (plain(other), number)));
        }
        let mut lengths = [0; 26];
        for (name, _) in &all {
            if let Some(lengths) = letter(name).and_then(|letter| lengths.get_mut(letter)) {
                *lengths |= length_bit(name);
            }
        }
        Self { all, lengths }
    }

    /// The number of a name; case and apostrophes ("Jum'at") do not count.
    fn find(&self, word: &str) -> Option<usize> {
        if word.is_ascii() && !word.contains(is_apostrophe) {
            if letter(word).is_none_or(|letter| self.lengths[letter] & length_bit(word) == 0) {
                return None;
            }
            let same = |name: &str| name.eq_ignore_ascii_case(word);
            return self.all.iter().find(|(name, _)| same(name)).map(|(_, number)| *number);
        }
        let letters = || word.chars().filter(|c| !is_apostrophe(*c)).flat_map(char::to_lowercase);
        self.all.iter().find(|(name, _)| letters().eq(name.chars())).map(|(_, number)| *number)
    }
}

/// The first letter, 0 for A; `None` where it is not ASCII.
fn letter(word: &str) -> Option<usize> {
    let first = word.bytes().next().filter(u8::is_ascii_alphabetic)?;
    Some(usize::from(first.to_ascii_lowercase() - b'a'))
}

/// The bit of a length; lengths that no name has share one.
fn length_bit(word: &str) -> u32 {
    1 << word.len().min(31)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`')
}

/// The next run of letters, with digits and apostrophes inside. Most letters are ASCII, and those are told apart as
/// bytes: every word of every text comes through here.
fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let start = skip_while(text, from, |b| !b.is_ascii_alphabetic(), |c| !c.is_alphabetic());
    let inside = |b: u8| b.is_ascii_alphanumeric() || b == b'\'' || b == b'`';
    let end = skip_while(text, start, inside, |c| c.is_alphanumeric() || is_apostrophe(c));
    let word = text[start..end].trim_end_matches(is_apostrophe);
    (start < end).then(|| start..start + word.len())
}

/// Where the first character is, from `at` on, of which neither holds.
fn skip_while(text: &str, mut at: usize, ascii: impl Fn(u8) -> bool, other: impl Fn(char) -> bool) -> usize {
    while let Some(byte) = text.as_bytes().get(at) {
        if byte.is_ascii() {
            if !ascii(*byte) {
                break;
            }
            at += 1;
        } else {
            // Only whole characters were skipped, so one starts here.
            match text[at..].chars().next().filter(|c| other(*c)) {
                Some(c) => at += c.len_utf8(),
                None => break,
            }
        }
    }
    at
}

/// A piece of text for one line of a message.
fn shown(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The rest of a text behind a word that is replaced.
fn shown_end(rest: &str) -> String {
    let space = if rest.starts_with(char::is_whitespace) { " " } else { "" };
    format!("{space}{}", shown(rest))
}

/// A date as written: it may not exist.
#[derive(Clone, Copy, Debug)]
struct DateText {
    day: u16,
    month: usize,
    year: u16,
    start: usize,
    end: usize,
}

impl DateText {
    fn date(&self) -> Option<Date> {
        let day = i8::try_from(self.day).ok()?;
        Date::new(i16::try_from(self.year).ok()?, i8::try_from(self.month).ok()?, day).ok()
    }
}

/// Reads a text from left to right.
struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn spaces(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    fn some_spaces(&mut self) -> Option<()> {
        let before = self.at;
        self.spaces();
        (self.at > before).then_some(())
    }

    fn skip(&mut self, c: char) -> bool {
        let is_there = self.rest().starts_with(c);
        if is_there {
            self.at += c.len_utf8();
        }
        is_there
    }

    fn separator(&mut self) -> Option<char> {
        let c = self.rest().chars().next().filter(|c| matches!(c, '/' | '-' | '.'))?;
        self.at += 1;
        Some(c)
    }

    fn word(&mut self) -> Option<&'t str> {
        let word = next_word(self.text, self.at).filter(|w| w.start == self.at)?;
        self.at = word.end;
        Some(&self.text[word])
    }

    /// A number with as many digits as allowed, and no more behind them.
    fn digits(&mut self, count: std::ops::RangeInclusive<usize>) -> Option<u16> {
        let rest = self.rest();
        let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let number = count.contains(&length).then(|| rest[..length].parse().ok())??;
        self.at += length;
        Some(number)
    }

    fn year_after_spaces(&mut self) -> Option<u16> {
        self.some_spaces()?;
        self.digits(4..=4)
    }
}
