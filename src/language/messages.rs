//! Fluent messages.

use std::collections::BTreeSet;
use std::sync::Mutex;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu::decimal::DecimalFormatter;
use icu::decimal::options::DecimalFormatterOptions;
use icu::locale::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

/// Arguments of a message.
pub(crate) type Args<'a> = FluentArgs<'a>;

/// A problem of messages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MessageProblem {
    /// The file; empty where the problem has none.
    pub path: String,
    /// The byte offset in the file, where known.
    pub position: Option<usize>,
    /// What is wrong.
    pub message: String,
}

/// The messages of one language.
pub(crate) struct Messages {
    bundle: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
    problems: Mutex<BTreeSet<String>>,
}

impl Messages {
    /// Parses Fluent sources (path, text); a message of a later source replaces a message of an earlier one.
    ///
    /// # Errors
    /// The syntax errors of all sources.
    pub(crate) fn new(tag: &str, sources: &[(String, String)]) -> Result<Self, Vec<MessageProblem>> {
        let identifier: LanguageIdentifier = tag.parse().map_err(|_| {
            vec![MessageProblem {
                path: String::new(),
                position: None,
                message: format!("“{tag}” is not a language tag"),
            }]
        })?;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolating marks around arguments would end up in addresses, titles and downloads.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(localized_number));
        let mut problems = Vec::new();
        for (path, text) in sources {
            let resource = FluentResource::try_new(text.clone()).unwrap_or_else(|(resource, errors)| {
                problems.extend(errors.into_iter().map(|e| MessageProblem {
                    path: path.clone(),
                    position: Some(e.pos.start),
                    message: e.kind.to_string(),
                }));
                resource
            });
            bundle.add_resource_overriding(resource);
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let ids = sources.iter().flat_map(|(_, text)| ids_in(text)).filter(|id| bundle.has_message(id));
        Ok(Self { ids: ids.map(str::to_owned).collect(), bundle, problems: Mutex::default() })
    }

    /// The ids of all messages.
    pub(crate) fn ids(&self) -> &BTreeSet<String> {
        &self.ids
    }

    /// Whether there is a message of this id.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// A message with its arguments. A missing message becomes its id; missing messages and arguments are recorded.
    pub(crate) fn format(&self, id: &str, args: &Args<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            self.remember(format!("the message “{id}” is missing"));
            return id.to_owned();
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        for error in errors {
            self.remember(format!("the message “{id}”: {error}"));
        }
        text
    }

    /// A message with its arguments as pairs of a name and a value.
    pub(crate) fn say<const N: usize>(&self, id: &str, pairs: [(&str, FluentValue<'_>); N]) -> String {
        self.format(id, &pairs.into_iter().collect())
    }

    /// The missing messages and arguments so far, sorted and without duplicates.
    pub(crate) fn problems(&self) -> Vec<String> {
        self.problems.lock().map(|p| p.iter().cloned().collect()).unwrap_or_default()
    }

    fn remember(&self, problem: String) {
        if let Ok(mut problems) = self.problems.lock() {
            problems.insert(problem);
        }
    }
}

/// Formats the numbers in a message in the language; Fluent itself only uses them to choose a plural.
fn localized_number(value: &FluentValue, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    memoizer.with_try_get::<NumberFormatter, _, _>((), |f| f.format(number.value)).ok().flatten()
}

/// The candidates for ids of messages in a source: a message begins in the first column with its id and `=`.
fn ids_in(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| Some(line.split_once('=')?.0.trim_end()))
}

/// A formatter of ICU, cached by Fluent's memoizer.
struct NumberFormatter(DecimalFormatter);

impl NumberFormatter {
    fn format(&self, value: f64) -> Option<String> {
        value.to_string().parse().ok().map(|decimal| self.0.format(&decimal).to_string())
    }
}

impl Memoizable for NumberFormatter {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale: Locale = lang.to_string().parse().map_err(|_| ())?;
        DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).map(Self).map_err(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(text: &str) -> Messages {
        Messages::new("id", &[("id.ftl".into(), text.into())]).unwrap_or_else(|p| panic!("{p:?}"))
    }

    #[test]
    fn arguments_are_put_in_place_without_marks() {
        let m = messages("nilai = Nilai { $score }\n");
        assert_eq!(m.say("nilai", [("score", "88,41".into())]), "Nilai 88,41");
        assert!(m.problems().is_empty());
    }

    #[test]
    fn a_number_chooses_the_plural_and_is_written_in_the_language() {
        let text = "n = { $count ->\n    [0] tidak ada\n   *[other] { $count } instansi\n}\n";
        let m = messages(text);
        assert_eq!(m.say("n", [("count", 1234.into())]), "1.234 instansi");
        assert_eq!(m.say("n", [("count", 0.into())]), "tidak ada");
    }

    #[test]
    fn a_missing_message_and_a_missing_argument_are_remembered() {
        let m = messages("nilai = Nilai { $score }\n");
        assert_eq!(m.format("tiada", &Args::new()), "tiada");
        m.format("nilai", &Args::new());
        assert_eq!(m.problems().len(), 2);
    }

    #[test]
    fn a_number_is_written_with_the_digits_of_the_language() {
        for (tag, written) in [("id", "70.000,5"), ("en", "70,000.5"), ("fa", "۷۰٬۰۰۰٫۵")] {
            let m = Messages::new(tag, &[("a".into(), "n = { $n } dari semua\n".into())])
                .unwrap_or_else(|p| panic!("{p:?}"));
            assert_eq!(m.say("n", [("n", 70_000.5.into())]), format!("{written} dari semua"));
        }
    }

    #[test]
    fn the_ids_are_those_of_messages_alone() {
        let m = messages(
            "# a = b\n-istilah = x\nsatu = x\n    .atribut = y\ndua =\n    x = y\ntiga= { $n ->\n   *[a] b = c\n}\n",
        );
        assert_eq!(m.ids().iter().collect::<Vec<_>>(), ["dua", "satu", "tiga"]);
    }

    #[test]
    fn a_later_source_replaces_a_message() {
        let sources = [("a".into(), "x = satu\ny = dua\n".to_owned()), ("b".into(), "x = tiga\n".to_owned())];
        let m = Messages::new("id", &sources).unwrap_or_else(|p| panic!("{p:?}"));
        assert_eq!((m.format("x", &Args::new()), m.format("y", &Args::new())), ("tiga".into(), "dua".into()));
    }

    #[test]
    fn a_syntax_error_names_its_file_and_place() {
        let problems = Messages::new("id", &[("a.ftl".into(), "x = { $ }\n".into())]).err().unwrap();
        assert_eq!((problems[0].path.as_str(), problems[0].position.is_some()), ("a.ftl", true));
    }
}
