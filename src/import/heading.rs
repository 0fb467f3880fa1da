//! What the headings of columns mean. A heading must match as a whole; similar ones are unknown.

use std::collections::HashMap;

use super::role::Role;
use crate::content::id::Lang;
use crate::content::methodology::Methodology;
use crate::scaffold::names::{in_languages, plain_words};

/// Headings of results, separated by commas.
const RESULTS: &[(Role, &str)] = &[
    (
        Role::Institution,
        "instansi, nama instansi, pemerintah daerah, nama pemerintah daerah, pemda, nama pemda, kabupaten kota, nama \
         kabupaten kota, kabupaten, kota, provinsi, daerah, nama daerah, nama, entitas, nama entitas, lembaga, nama \
         lembaga, kementerian lembaga, institution, institution name, name, government, local government, agency, \
         entity, organisation, organization",
    ),
    (
        Role::Score,
        "nilai, nilai akhir, nilai total, total nilai, nilai kepatuhan, nilai indeks, indeks, skor, skor akhir, skor \
         total, total skor, score, final score, total score, index",
    ),
    (Role::Predicate, "predikat, opini, kategori predikat, predicate, grade, rating, opinion"),
    (Role::Zone, "zona, zonasi, zone"),
    // A plain "Peringkat" may be the rank in a province, so it is not known.
    (Role::Rank, "peringkat nasional, ranking nasional, rangking nasional, national rank, rank national"),
    (Role::Source, "sumber, source, tautan, url"),
    (Role::Note, "catatan, note, notes"),
    (Role::Ignore, "no, nomor, no urut, number"),
];

/// Headings of institutions, separated by commas.
const INSTITUTIONS: &[(Role, &str)] = &[
    (Role::Id, "id"),
    (
        Role::Name(None),
        "nama, nama instansi, instansi, nama pemerintah daerah, pemerintah daerah, nama pemda, pemda, nama daerah, nama \
         lembaga, lembaga, kabupaten kota, nama kabupaten kota, name, institution, institution name",
    ),
    (Role::Short, "nama pendek, nama singkat, singkatan, short, short name"),
    (Role::Category, "kategori, jenis, category, kind, type"),
    (Role::Parent, "induk, parent"),
    (Role::Code, "kode, kode wilayah, kode daerah, code, official code"),
    (Role::Aliases, "alias, aliases, nama lain, ejaan lain, other names"),
    (Role::Ignore, "no, nomor, no urut, number"),
];

/// The headings that are known.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    roles: HashMap<String, Option<Role>>,
    /// The edition; columns of other years are not read.
    edition: Option<String>,
}

impl Vocabulary {
    /// The headings of a table of results: common words, and the ids and names of the method's parts.
    pub(crate) fn of_results(method: &Methodology, edition: &str) -> Self {
        let mut vocabulary = Self { roles: HashMap::new(), edition: Some(edition.to_owned()) };
        vocabulary.add_all(RESULTS);
        for part in method.score.iter().flat_map(|score| score.all_parts()) {
            let role = Role::Part(part.id.as_str().to_owned());
            for name in in_languages(&part.name).into_iter().chain([part.id.as_str().to_owned()]) {
                vocabulary.add(&name, &role);
            }
        }
        vocabulary
    }

    /// The headings of a table of institutions.
    pub(crate) fn of_institutions(languages: &[Lang]) -> Self {
        let mut vocabulary = Self { roles: HashMap::new(), edition: None };
        vocabulary.add_all(INSTITUTIONS);
        for lang in languages {
            let role = Role::Name(Some(lang.as_str().to_owned()));
            for name in ["nama", "name"] {
                vocabulary.add(&format!("{name} {lang}"), &role);
            }
        }
        vocabulary
    }

    fn add_all(&mut self, known: &[(Role, &str)]) {
        for (role, headings) in known {
            for heading in headings.split(", ") {
                self.add(heading, role);
            }
        }
    }

    /// Adds a heading. One that is added with two meanings means nothing.
    fn add(&mut self, heading: &str, role: &Role) {
        let known = self.roles.entry(self.key(heading)).or_insert_with(|| Some(role.clone()));
        if known.as_ref() != Some(role) {
            *known = None;
        }
    }

    /// A heading as it is compared: lower case, without punctuation, notes in figures such as "(0–100)", and the
    /// edition.
    fn key(&self, heading: &str) -> String {
        let mut words = plain_words(&without_figures(heading));
        for word in &mut words {
            if word == "kab" {
                "kabupaten".clone_into(word);
            }
        }
        if let Some(edition) = &self.edition {
            words.retain(|word| word != edition && !matches!(word.as_str(), "tahun" | "edisi" | "year" | "edition"));
        }
        words.join(" ")
    }

    /// What a column holds, by its headings from top to bottom; `None` where that is not certain.
    pub(crate) fn role(&self, headings: &[String]) -> Option<Role> {
        if headings.iter().any(|heading| self.is_of_another_year(heading)) {
            return None;
        }
        let keys: Vec<String> = headings.iter().map(|h| self.key(h)).filter(|key| !key.is_empty()).collect();
        let (last, above) = keys.split_last()?;
        let whole = self.roles.get(&keys.join(" ")).cloned().flatten();
        let role = self.roles.get(last).cloned().flatten().or(whole)?;
        let part = above.iter().filter_map(|key| self.roles.get(key)?.clone()).find(|r| matches!(r, Role::Part(_)));
        // "Input" above "Nilai" is the value of the part.
        Some(match (&role, part) {
            (Role::Score, Some(part)) => part,
            _ => role,
        })
    }

    /// Whether a heading names a year that is not the edition's.
    fn is_of_another_year(&self, heading: &str) -> bool {
        let Some(edition) = &self.edition else { return false };
        let is_year = |word: &String| {
            let begins = word.starts_with("19") || word.starts_with("20");
            word.len() == 4 && begins && word.bytes().all(|b| b.is_ascii_digit())
        };
        let words = plain_words(heading);
        words.iter().any(is_year) && !words.contains(edition)
    }
}

/// A heading without brackets that hold no letters.
fn without_figures(heading: &str) -> String {
    let mut plain = String::new();
    let mut rest = heading;
    while let Some((before, after)) = rest.split_once('(')
        && let Some((inside, after)) = after.split_once(')')
    {
        plain.push_str(before);
        plain.push(' ');
        if inside.contains(char::is_alphabetic) {
            plain.push_str(inside);
            plain.push(' ');
        }
        rest = after;
    }
    plain + rest
}
