//! Finds the institution of a name, by the names, short names, aliases and ids of institutions.
//!
//! Two spellings are the same name if they have the same letters and digits, without case, accents, punctuation and
//! spaces, and with one word for each kind of government: Kab. and Pemkab are Kabupaten, Pemkot is Kota, Prov. and
//! Pemprov are Provinsi, and Pemerintah (Daerah) adds nothing. Any other spelling must be an alias. A similar name is
//! suggested, and never used.

use std::collections::{BTreeSet, HashMap};

use indexmap::IndexMap;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::content::id::InstitutionId;
use crate::content::institution::Institution;
use crate::content::text::Text;

/// The institution of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Match {
    /// This institution, for certain.
    One(InstitutionId),
    /// Several institutions have the name.
    Several(Vec<InstitutionId>),
    /// No institution; these are similar, the most similar first.
    None(Vec<InstitutionId>),
}

/// The names of all institutions.
#[derive(Debug, Default)]
pub(crate) struct Names {
    by_key: HashMap<String, BTreeSet<usize>>,
    /// The spellings of each institution, in words.
    spellings: Vec<(InstitutionId, Vec<Vec<String>>)>,
}

impl Names {
    /// The names of these institutions.
    pub(crate) fn new(institutions: &IndexMap<InstitutionId, Institution>) -> Self {
        let mut names = Self::default();
        for institution in institutions.values() {
            let spelt: Vec<Vec<String>> = spellings(institution).iter().map(|name| words(name)).collect();
            for words in &spelt {
                names.by_key.entry(words.concat()).or_default().insert(names.spellings.len());
            }
            names.spellings.push((institution.id.clone(), spelt));
        }
        names
    }

    /// The institution of a name.
    pub(crate) fn find(&self, name: &str) -> Match {
        let words = words(name);
        let found = self.by_key.get(&words.concat()).filter(|_| !words.is_empty());
        let ids: Vec<InstitutionId> = found.into_iter().flatten().map(|i| self.spellings[*i].0.clone()).collect();
        match ids.as_slice() {
            [one] => Match::One(one.clone()),
            [] => Match::None(self.near(&words)),
            _ => Match::Several(ids),
        }
    }

    /// At most three that are similar, the most similar first.
    fn near(&self, name: &[String]) -> Vec<InstitutionId> {
        const NEAR: f64 = 0.6;
        let mut near: Vec<(f64, &InstitutionId)> = self
            .spellings
            .iter()
            .map(|(id, spelt)| (spelt.iter().map(|other| likeness(name, other)).fold(0.0, f64::max), id))
            .filter(|(likeness, _)| *likeness >= NEAR)
            .collect();
        // A stable sort: among equally similar ones, the first in the files.
        near.sort_by(|a, b| b.0.total_cmp(&a.0));
        near.into_iter().take(3).map(|(_, id)| id.clone()).collect()
    }
}

/// All names of an institution.
fn spellings(institution: &Institution) -> Vec<String> {
    let texts = [Some(&institution.name), institution.short.as_ref()];
    let former = institution.names.iter().map(|former| &former.name);
    let named = texts.into_iter().flatten().chain(former).flat_map(in_languages);
    let others = [institution.id.as_str().to_owned()].into_iter().chain(institution.code.clone());
    named.chain(others).chain(institution.aliases.iter().cloned()).collect()
}

/// How similar two names are, from 0 to 1: by the letters of their own words, or by words of one that begin words of the
/// other. The kind of government counts little, since many share it.
fn likeness(a: &[String], b: &[String]) -> f64 {
    let ((kind_a, a), (kind_b, b)) = (own_words(a), own_words(b));
    let letters = strsim::normalized_damerau_levenshtein(&a.concat(), &b.concat());
    let begins = |word: &&&str| b.iter().any(|other| other.starts_with(**word) || word.starts_with(other));
    let shared = a.iter().filter(begins).count();
    #[allow(clippy::cast_precision_loss, reason = "a name has a handful of words")]
    let by_words = 2.0 * shared as f64 / (a.len() + b.len()).max(1) as f64;
    let other_kind = kind_a.is_some() && kind_b.is_some() && kind_a != kind_b;
    letters.max(by_words.min(0.99)) - if other_kind { 0.2 } else { 0.0 }
}

/// The kind of government in a name, and the other words.
fn own_words(words: &[String]) -> (Option<&str>, Vec<&str>) {
    let words = words.iter().map(String::as_str);
    let (kind, own): (Vec<&str>, Vec<&str>) =
        words.partition(|word| matches!(*word, "kabupaten" | "kota" | "provinsi"));
    (kind.first().copied(), own)
}

/// The words of a name as they are compared.
pub(crate) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in plain_words(without_number(name)) {
        match word.as_str() {
            "kab" | "pemkab" => words.push("kabupaten".to_owned()),
            "pemkot" => words.push("kota".to_owned()),
            "prov" | "prop" | "propinsi" | "pemprov" | "pemprop" => words.push("provinsi".to_owned()),
            "pemda" => {}
            "daerah" if words.last().is_some_and(|last| last == "pemerintah") => {}
            _ => words.push(word),
        }
    }
    words.retain(|word| word != "pemerintah");
    words
}

/// The words of a text in small letters, without accents and punctuation.
pub(crate) fn plain_words(text: &str) -> Vec<String> {
    let plain: String = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A name as an id: short, since it becomes part of an address.
pub(crate) fn slug(name: &str) -> String {
    const LONGEST: usize = 60;
    let mut slug = String::new();
    for word in plain_words(name) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if slug.len() + word.len() > LONGEST {
            break;
        }
        if !slug.is_empty() && !word.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    slug
}

/// The words of a text in every language.
pub(crate) fn in_languages(text: &Text) -> Vec<String> {
    match text {
        Text::Everywhere(text) => vec![text.clone()],
        Text::ByLang(all) => all.iter().map(|(_, text)| text.clone()).collect(),
    }
}

/// A name without the number of its row before it: "1. Kab. Tebo", but not "15.09", which is a code.
fn without_number(name: &str) -> &str {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let Some(after) = rest.strip_prefix(['.', ')']).filter(|_| rest.len() < name.len()) else { return name };
    if after.starts_with(|c: char| c.is_whitespace() || c.is_alphabetic()) { after } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_for_a_government_are_one_way_to_write_it() {
        let key = |name: &str| words(name).concat();
        let spellings =
            ["Kabupaten Tebo", "KAB. TEBO", "Pemkab Tebo", "Pemerintah Kabupaten Tebo", "1. Kab.Tebo", "Kab.  Tebo *)"];
        for name in spellings {
            assert_eq!(key(name), "kabupatentebo", "{name}");
        }
        for name in ["Pemprov Jambi", "Prov. Jambi", "PEMERINTAH DAERAH PROVINSI JAMBI", "Propinsi Jambi"] {
            assert_eq!(key(name), "provinsijambi", "{name}");
        }
        assert_eq!(key("15.09"), "1509");
        assert_eq!(key("Daerah Istimewa Yogyakarta"), "daerahistimewayogyakarta");
    }
}
