//! Text that readers see, in one language or in several.

use super::id::Lang;

/// A string for all languages, or one by language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Text {
    /// The same words in every language: a name, a number.
    Everywhere(String),
    /// Words by language, in the order written; never empty.
    ByLang(Vec<(Lang, String)>),
}

impl Text {
    /// The text in `lang`; where it is missing, in `first`; where that is missing too, the first one written.
    pub(crate) fn get(&self, lang: &Lang, first: &Lang) -> &str {
        match self {
            Self::Everywhere(text) => text,
            Self::ByLang(all) => {
                let find = |wanted: &Lang| all.iter().find(|(l, _)| l == wanted).map(|(_, t)| t.as_str());
                find(lang).or_else(|| find(first)).unwrap_or_else(|| all.first().map_or("", |(_, t)| t))
            }
        }
    }

    /// Whether the text exists in `lang`.
    pub(crate) fn has(&self, lang: &Lang) -> bool {
        match self {
            Self::Everywhere(_) => true,
            Self::ByLang(all) => all.iter().any(|(l, _)| l == lang),
        }
    }
}
