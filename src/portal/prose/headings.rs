//! Anchors of headings: stable, unique, plain ASCII.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The ids that a body has given out.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    taken: HashSet<String>,
}

impl Anchors {
    pub(super) fn reserve(&mut self, ids: &[&str]) {
        self.taken.extend(ids.iter().map(|id| (*id).to_owned()));
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.taken.contains(id)
    }

    /// Takes an id as it is; `false` where it is taken already.
    pub(super) fn claim(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned())
    }

    /// Makes an id of words; where it is taken, a number is put behind it.
    pub(super) fn make(&mut self, words: &str) -> String {
        let slug = slug(words);
        let mut id = slug.clone();
        let mut number = 2;
        while !self.claim(&id) {
            id = format!("{slug}-{number}");
            number += 1;
        }
        id
    }
}

/// Whether an id that a person wrote may be used: letters, digits and hyphens, as in addresses.
pub(super) fn is_anchor(id: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !id.is_empty() && id.bytes().all(allowed) && !is_footnote(id)
}

/// Footnotes have the ids `fn-1` and `fnref-1`.
fn is_footnote(id: &str) -> bool {
    id.starts_with("fn-") || id.starts_with("fnref-")
}

fn slug(words: &str) -> String {
    let mut slug = String::with_capacity(words.len());
    for c in words.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') && !matches!(c, '\'' | '’') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    // An id may not be empty, and starts with a letter so that style sheets and tools can name it without escapes.
    if slug.starts_with(|c: char| c.is_ascii_lowercase()) && !is_footnote(slug) {
        slug.to_owned()
    } else {
        format!("s-{slug}").trim_end_matches('-').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_stable_and_unique() {
        let mut anchors = Anchors::default();
        anchors.reserve(&["isi"]);
        let made: Vec<String> =
            ["Cara membaca", "Cara Membaca!", "Isi", "2023", "Jum’at é", "", "fn-1"].map(|w| anchors.make(w)).into();
        assert_eq!(made, ["cara-membaca", "cara-membaca-2", "isi-2", "s-2023", "jumat-e", "s", "s-fn-1"]);
    }
}
