//! Fluent messages.

use std::collections::{BTreeSet, HashMap};
use std::sync::Mutex;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use icu::decimal::DecimalFormatter;
use icu::decimal::options::DecimalFormatterOptions;
use icu::locale::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use rust_decimal::prelude::ToPrimitive as _;
use unic_langid::LanguageIdentifier;

/// Arguments of a message.
pub(crate) type Args<'a> = FluentArgs<'a>;

/// Arguments of a message, from names and values.
pub(crate) fn args<'a, const N: usize>(pairs: [(&'a str, FluentValue<'a>); N]) -> Args<'a> {
    pairs.into_iter().collect()
}

/// An argument by its name, which [`FluentArgs::get`] would want to live as long as the arguments.
fn argument<'v>(args: &'v Args<'_>, name: &str) -> Option<&'v FluentValue<'v>> {
    args.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// Something wrong with messages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MessageProblem {
    /// The file, or empty where none can be named.
    pub path: String,
    /// Byte offset in the file, where known.
    pub position: Option<usize>,
    /// What is wrong.
    pub message: String,
}

/// The messages of one language.
pub(crate) struct Messages {
    bundle: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
    /// Messages that only put texts in place, which is nearly all of them: their pieces.
    simple: HashMap<String, Vec<Piece>>,
    /// Whether the language writes the digits 0 to 9 as ASCII does, so that numbers without groups are theirs.
    ascii_digits: bool,
    problems: Mutex<BTreeSet<String>>,
}

/// A piece of a message.
enum Piece {
    /// Words.
    Words(String),
    /// An argument, by its name.
    Argument(String),
}

impl Piece {
    /// The pieces of a pattern; `None` where Fluent has more to do than to put them one after the other.
    fn all(pattern: &Pattern<&str>) -> Option<Vec<Self>> {
        let piece = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => Some(Self::Words((*value).to_owned())),
            PatternElement::Placeable { expression: Expression::Inline(expression) } => match expression {
                InlineExpression::VariableReference { id } => Some(Self::Argument(id.name.to_owned())),
                _ => None,
            },
            PatternElement::Placeable { .. } => None,
        };
        pattern.elements.iter().map(piece).collect()
    }
}

impl Messages {
    /// Parses Fluent sources (path, text); a message of a later one replaces that of an earlier one.
    ///
    /// # Errors
    /// Every syntax error of every source.
    pub(crate) fn new(tag: &str, sources: &[(String, String)]) -> Result<Self, Vec<MessageProblem>> {
        let identifier: LanguageIdentifier = tag.parse().map_err(|_| {
            vec![MessageProblem {
                path: String::new(),
                position: None,
                message: format!("“{tag}” is not a language tag"),
            }]
        })?;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier.clone()]);
        // The marks that isolate text of another direction would end up in addresses, titles and downloads.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(localized_number));
        let mut ids = BTreeSet::new();
        let mut simple = HashMap::new();
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
            for entry in resource.entries() {
                let Entry::Message(message) = entry else { continue };
                ids.insert(message.id.name.to_owned());
                match message.value.as_ref().and_then(Piece::all) {
                    Some(pieces) => simple.insert(message.id.name.to_owned(), pieces),
                    None => simple.remove(message.id.name),
                };
            }
            bundle.add_resource_overriding(resource);
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self { bundle, ids, simple, ascii_digits: has_ascii_digits(identifier), problems: Mutex::default() })
    }

    /// The ids of all messages.
    pub(crate) fn ids(&self) -> &BTreeSet<String> {
        &self.ids
    }

    /// Whether there is a message of this id.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// A message with its arguments in place. What is missing is remembered and shows as its id.
    pub(crate) fn format(&self, id: &str, args: &Args<'_>) -> String {
        self.put_together(id, |name| argument(args, name)).unwrap_or_else(|| self.resolve(id, args))
    }

    /// The same with the few arguments that code names.
    pub(crate) fn say<const N: usize>(&self, id: &str, pairs: [(&str, FluentValue<'_>); N]) -> String {
        let find = |name: &str| pairs.iter().find(|(n, _)| *n == name).map(|(_, value)| value);
        self.put_together(id, find).unwrap_or_else(|| self.resolve(id, &args(pairs)))
    }

    /// A message by Fluent's resolver.
    fn resolve(&self, id: &str, args: &Args<'_>) -> String {
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

    /// A simple message with texts for its arguments, without Fluent's resolver: a page asks for a hundred of them.
    fn put_together<'v>(&self, id: &str, find: impl Fn(&str) -> Option<&'v FluentValue<'v>>) -> Option<String> {
        let mut text = String::with_capacity(64);
        for piece in self.simple.get(id)? {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Argument(name) => match find(name)? {
                    FluentValue::String(value) => text.push_str(value),
                    FluentValue::Number(number) => text.push_str(itoa::Buffer::new().format(self.short(number)?)),
                    _ => return None,
                },
            }
        }
        Some(text)
    }

    /// A whole number that is written without groups.
    fn short(&self, number: &FluentNumber) -> Option<u16> {
        let whole = number.value.to_u16()?;
        let same = whole < 1000 && f64::from(whole).total_cmp(&number.value).is_eq();
        (same && self.ascii_digits && number.options == FluentNumberOptions::default()).then_some(whole)
    }

    /// What was missing so far, each once, in order.
    pub(crate) fn problems(&self) -> Vec<String> {
        self.problems.lock().map(|p| p.iter().cloned().collect()).unwrap_or_default()
    }

    fn remember(&self, problem: String) {
        if let Ok(mut problems) = self.problems.lock() {
            problems.insert(problem);
        }
    }
}

/// Writes the numbers that stand in a message as the language does; Fluent itself only uses them to choose a plural.
fn localized_number(value: &FluentValue, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    memoizer.with_try_get::<NumberFormatter, _, _>((), |f| f.format(number.value)).ok().flatten()
}

fn has_ascii_digits(lang: LanguageIdentifier) -> bool {
    let written = |format: &NumberFormatter, n: u16| format.format(f64::from(n)) == Some(n.to_string());
    NumberFormatter::construct(lang, ()).is_ok_and(|format| [102, 345, 678, 900].iter().all(|n| written(&format, *n)))
}

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
        assert_eq!(m.format("nilai", &args([("score", "88,41".into())])), "Nilai 88,41");
        assert!(m.problems().is_empty());
    }

    #[test]
    fn a_number_chooses_the_plural_and_is_written_in_the_language() {
        let text = "n = { $count ->\n    [0] tidak ada\n   *[other] { $count } instansi\n}\n";
        let m = messages(text);
        assert_eq!(m.format("n", &args([("count", 1234.into())])), "1.234 instansi");
        assert_eq!(m.format("n", &args([("count", 0.into())])), "tidak ada");
    }

    #[test]
    fn a_missing_message_and_a_missing_argument_are_remembered() {
        let m = messages("nilai = Nilai { $score }\n");
        assert_eq!(m.format("tiada", &Args::new()), "tiada");
        m.format("nilai", &Args::new());
        assert_eq!(m.problems().len(), 2);
    }

    #[test]
    fn a_simple_message_reads_as_fluent_writes_it() {
        let text =
            "a = satu\nb = { $x } dan { $y }\nc = { \"{\" } { $x }\nd =\n    dua\n    baris { $x }\n    .atribut = x\n";
        let m = messages(text);
        let args = args([("x", "<1>".into()), ("y", 587.into())]);
        for id in ["a", "b", "c", "d"] {
            let pattern = m.bundle.get_message(id).and_then(|m| m.value()).unwrap();
            let fluent = m.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
            assert_eq!(m.format(id, &args), fluent);
            assert_eq!(m.put_together(id, |name| argument(&args, name)).is_some(), id != "c", "{id}");
        }
    }

    #[test]
    fn a_number_is_written_as_fluent_writes_it() {
        for tag in ["id", "en", "ar-EG", "fa"] {
            let m = Messages::new(tag, &[("a".into(), "n = { $n } dari semua\n".into())])
                .unwrap_or_else(|p| panic!("{p:?}"));
            let pattern = m.bundle.get_message("n").and_then(|m| m.value()).unwrap();
            for number in [0.0, 7.0, 999.0, 1000.0, 65536.0, 70_000.5, -1.0, 0.5, -0.0] {
                let args = args([("n", number.into())]);
                let fluent = m.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
                assert_eq!(m.format("n", &args), fluent, "{tag}: {number}");
            }
        }
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
