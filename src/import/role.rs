//! What a column of a spreadsheet holds.

use std::fmt;
use std::str::FromStr;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Role {
    /// The institution, by any of its names.
    Institution,
    /// The score.
    Score,
    /// The predicate.
    Predicate,
    /// The zone.
    Zone,
    /// The rank in the country.
    Rank,
    /// A value of a part of the method.
    Part(String),
    /// Where the row comes from: the title of a source, or its address.
    Source,
    /// What readers should know.
    Note,
    /// An institution's id.
    Id,
    /// An institution's name, in one language or in all.
    Name(Option<String>),
    /// Its short name.
    Short,
    /// Its category.
    Category,
    /// The institution above it.
    Parent,
    /// Its official code.
    Code,
    /// Other spellings, separated by semicolons.
    Aliases,
    /// Nothing that is read.
    Ignore,
}

/// What a column of results may hold, as people write it.
pub(crate) const OF_RESULTS: &str = "institution, score, predicate, zone, rank, part:ID, source, note, ignore";
/// What a column of institutions may hold.
pub(crate) const OF_INSTITUTIONS: &str = "id, name, name:LANG, short, category, parent, code, aliases, ignore";

/// Those that are one word.
const WORDS: [(&str, Role); 15] = [
    ("institution", Role::Institution),
    ("score", Role::Score),
    ("predicate", Role::Predicate),
    ("zone", Role::Zone),
    ("rank", Role::Rank),
    ("source", Role::Source),
    ("note", Role::Note),
    ("id", Role::Id),
    ("name", Role::Name(None)),
    ("short", Role::Short),
    ("category", Role::Category),
    ("parent", Role::Parent),
    ("code", Role::Code),
    ("aliases", Role::Aliases),
    ("ignore", Role::Ignore),
];

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Part(id) => write!(f, "part:{id}"),
            Self::Name(Some(lang)) => write!(f, "name:{lang}"),
            one => f.write_str(WORDS.iter().find(|(_, role)| role == one).map_or("", |(word, _)| word)),
        }
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let text = text.trim();
        if let Some((_, role)) = WORDS.iter().find(|(word, _)| *word == text) {
            return Ok(role.clone());
        }
        match text.split_once(':') {
            Some(("part", id)) if !id.is_empty() => Ok(Self::Part(id.trim().to_owned())),
            Some(("name", lang)) if !lang.is_empty() => Ok(Self::Name(Some(lang.trim().to_owned()))),
            _ => Err(()),
        }
    }
}
