//! What every check needs: the files, the languages, and the problems so far.

use std::collections::HashMap;

use super::known::Known;
use crate::content::code;
use crate::content::files::Files;
use crate::content::id::Lang;
use crate::content::origin::{FileId, Origin, Step};
use crate::content::raw::list::{Item, List};
use crate::content::raw::text::RawText;
use crate::content::text::Text;
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};

/// Collects problems.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    /// The files.
    pub files: &'a Files,
    /// The portal's languages; empty where they could not be read.
    pub languages: &'a [Lang],
    /// The path of the content folder in messages.
    pub shown: &'a str,
    problems: Diagnostics,
}

impl<'a> Report<'a> {
    /// A report without problems.
    pub(crate) fn new(files: &'a Files, languages: &'a [Lang], shown: &'a str) -> Self {
        Self { files, languages, shown, problems: Diagnostics::new() }
    }

    /// An empty report with the same files and languages, for parallel work.
    pub(crate) fn branch(&self) -> Self {
        Self::new(self.files, self.languages, self.shown)
    }

    /// The problems that were found.
    pub(crate) fn into_problems(self) -> Diagnostics {
        self.problems
    }

    /// Adds the problems of a branch.
    pub(crate) fn join(&mut self, problems: Diagnostics) {
        self.problems.extend(problems);
    }

    /// Reports a problem with a value.
    pub(crate) fn at(&mut self, place: &Origin, diagnostic: Diagnostic) {
        self.problems.push(diagnostic.at(self.files.locate(place)));
    }

    /// Reports a problem with a key.
    pub(crate) fn at_key(&mut self, place: &Origin, diagnostic: Diagnostic) {
        self.problems.push(diagnostic.at(self.files.locate_key(place)));
    }

    /// Reports a problem with a file as a whole, by its path below the content folder.
    pub(crate) fn in_file(&mut self, path: &str, diagnostic: Diagnostic) {
        self.problems.push(diagnostic.in_file(format!("{}/{path}", self.shown)));
    }

    /// Reports an unknown name; returns whether it is known.
    pub(crate) fn known(&mut self, known: &Known, name: &str, place: impl FnOnce() -> Origin) -> bool {
        let allowed = known.allows(name);
        if !allowed {
            self.at(&place(), known.unknown(name));
        }
        allowed
    }

    /// A place in words: `content/portal.yaml:3:5`.
    pub(crate) fn spot(&self, place: &Origin) -> String {
        let location = self.files.locate(place);
        let (line, column) = location.line_column();
        format!("{}:{line}:{column}", location.file.path)
    }

    /// Text with its languages checked.
    pub(crate) fn text(&mut self, raw: RawText, place: impl FnOnce() -> Origin) -> Text {
        let entries = match raw {
            RawText::Everywhere(text) => return Text::Everywhere(text),
            RawText::ByLang(entries) => entries.0,
        };
        let place = place();
        let mut all = Vec::with_capacity(entries.len());
        for (lang, words) in entries {
            self.language(&lang.0, &place);
            all.push((Lang::new(&lang.0), words.into_option().map_or_else(String::new, |w| w.0)));
        }
        let text = Text::ByLang(all);
        let missing: Vec<&str> = self.languages.iter().filter(|l| !text.has(l)).map(Lang::as_str).collect();
        if !missing.is_empty() {
            let message = format!("the text is missing in {}", suggest::listed(&missing));
            let first = self.languages[0].as_str();
            let help = format!(
                "add `{}: …`; until then the text in `{first}`, or the first one written, is shown",
                missing[0]
            );
            self.at_key(&place, Diagnostic::warning(code::MISSING_TRANSLATION, message).help(help));
        }
        text
    }

    fn language(&mut self, lang: &str, place: &Origin) {
        if self.languages.is_empty() || self.languages.iter().any(|l| l.as_str() == lang) {
            return;
        }
        let languages: Vec<&str> = self.languages.iter().map(Lang::as_str).collect();
        self.at_key(&place.then(lang), unknown_language(lang, &languages));
    }

    /// Optional text with its languages checked.
    pub(crate) fn optional_text(&mut self, raw: Option<RawText>, place: impl FnOnce() -> Origin) -> Option<Text> {
        raw.map(|raw| self.text(raw, place))
    }

    /// Required text with its languages checked; empty where it could not be read.
    pub(crate) fn required_text(&mut self, raw: Item<RawText>, place: impl FnOnce() -> Origin) -> Text {
        self.text(raw.into_option().unwrap_or_default(), place)
    }
}

/// The problem of a language that the portal does not have.
pub(crate) fn unknown_language(lang: &str, languages: &[&str]) -> Diagnostic {
    Diagnostic::error(code::UNKNOWN_LANGUAGE, format!("unknown language `{lang}`"))
        .help(format!("the portal is in {}; add others to `languages` in portal.yaml", suggest::listed(languages)))
}

/// The place of a whole file.
pub(crate) fn whole(file: FileId) -> Origin {
    Origin { file, path: Vec::new() }
}

/// The items of a list that were read, each with its place.
pub(crate) fn items<T>(list: List<T>, place: &Origin) -> impl Iterator<Item = (T, Origin)> {
    list.into_iter().enumerate().filter_map(|(i, item)| item.into_option().map(|value| (value, place.then(i))))
}

/// Finds duplicate ids.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    first: HashMap<String, Origin>,
}

impl Ids {
    /// Records an id, which is the value or the key at a place; reports a duplicate and returns false.
    pub(crate) fn take(&mut self, id: &str, what: &str, place: &Origin, report: &mut Report<'_>) -> bool {
        if let Some(first) = self.first.get(id) {
            let message = format!("two {what} have the id `{id}`");
            let help = format!("rename one of them; the first is at {}", report.spot(first));
            let diagnostic = Diagnostic::error(code::DUPLICATE_ID, message).help(help);
            match place.path.last() {
                Some(Step::Key(key)) if key == id => report.at_key(place, diagnostic),
                _ => report.at(place, diagnostic),
            }
            return false;
        }
        self.first.insert(id.to_owned(), place.clone());
        true
    }
}
