//! The targets of figures: `score:pemprov-jambi/2023`.

use std::ops::Range;

use crate::assess::Selection;
use crate::content::id::{CategoryId, EditionId, InstitutionId, PartId, PredicateId, ZoneId};
use crate::diagnostic::Diagnostic;

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Scheme {
    /// The score of a result, or the value of one of its parts.
    Score,
    /// The predicate of a result.
    Predicate,
    /// The zone of a result.
    Zone,
    /// The place of a result within its category.
    Rank,
    /// The score less that of the edition before.
    Change,
    /// What a result said before it was last corrected, or withdrawn.
    Was,
    /// How many institutions of an edition.
    Count,
    /// How many per cent of the institutions of an edition.
    Share,
    /// The mean score.
    Mean,
    /// The highest score.
    Max,
    /// The lowest score.
    Min,
}

impl Scheme {
    /// All of them.
    pub(crate) const ALL: [Self; 11] = [
        Self::Score,
        Self::Predicate,
        Self::Zone,
        Self::Rank,
        Self::Change,
        Self::Was,
        Self::Count,
        Self::Share,
        Self::Mean,
        Self::Max,
        Self::Min,
    ];

    /// The word before the colon.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Predicate => "predicate",
            Self::Zone => "zone",
            Self::Rank => "rank",
            Self::Change => "change",
            Self::Was => "was",
            Self::Count => "count",
            Self::Share => "share",
            Self::Mean => "mean",
            Self::Max => "max",
            Self::Min => "min",
        }
    }

    /// The scheme of this word.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.as_str() == word)
    }

    /// Whether it speaks of one result, and not of a whole edition.
    pub(crate) fn is_of_a_result(self) -> bool {
        matches!(self, Self::Score | Self::Predicate | Self::Zone | Self::Rank | Self::Change | Self::Was)
    }

    /// How its target is written.
    pub(crate) fn form(self) -> &'static str {
        match self {
            Self::Score => "score:INSTITUTION/EDITION or score:INSTITUTION/EDITION/PART",
            Self::Predicate => "predicate:INSTITUTION/EDITION",
            Self::Zone => "zone:INSTITUTION/EDITION",
            Self::Rank => "rank:INSTITUTION/EDITION",
            Self::Change => "change:INSTITUTION/EDITION",
            Self::Was => "was:INSTITUTION/EDITION",
            Self::Count => "count:EDITION or count:EDITION?zone=ZONE&category=CATEGORY&predicate=PREDICATE",
            Self::Share => "share:EDITION?zone=ZONE&category=CATEGORY&predicate=PREDICATE",
            Self::Mean => "mean:EDITION or mean:EDITION?category=CATEGORY",
            Self::Max => "max:EDITION or max:EDITION?category=CATEGORY",
            Self::Min => "min:EDITION or min:EDITION?category=CATEGORY",
        }
    }
}

/// A figure's target, every id in it known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FigureTarget {
    /// What the figure is.
    pub scheme: Scheme,
    /// What it is about.
    pub subject: Subject,
}

/// What a figure is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// One result, or a part of it.
    Result {
        /// The institution.
        institution: InstitutionId,
        /// The edition.
        edition: EditionId,
        /// The part.
        part: Option<PartId>,
    },
    /// Some results of an edition.
    Edition {
        /// The edition.
        edition: EditionId,
        /// Which results.
        selection: Selection,
    },
}

impl FigureTarget {
    /// The edition it speaks of.
    pub(crate) fn edition(&self) -> &EditionId {
        match &self.subject {
            Subject::Result { edition, .. } | Subject::Edition { edition, .. } => edition,
        }
    }

    /// The institution it speaks of.
    pub(crate) fn institution(&self) -> Option<&InstitutionId> {
        match &self.subject {
            Subject::Result { institution, .. } => Some(institution),
            Subject::Edition { .. } => None,
        }
    }

    /// The id of the element that shows the figure, on the page of the result or of the edition.
    pub(crate) fn anchor(&self) -> String {
        match &self.subject {
            Subject::Result { part: Some(part), .. } => format!("part-{part}"),
            Subject::Result { .. } if self.scheme == Scheme::Was => "corrections".to_owned(),
            Subject::Result { part: None, .. } => self.scheme.as_str().to_owned(),
            Subject::Edition { .. } => "statistics".to_owned(),
        }
    }

    /// What it is in words: "the score of pemprov-jambi in 2023".
    pub(crate) fn describe(&self) -> String {
        let scheme = self.scheme.as_str();
        match &self.subject {
            Subject::Result { institution, edition, part: Some(part) } => {
                format!("the part `{part}` of {institution} in {edition}")
            }
            Subject::Result { institution, edition, part: None } => {
                format!("the {scheme} of {institution} in {edition}")
            }
            Subject::Edition { edition, selection } => {
                format!("the {scheme} of {edition}{}", describe_selection(selection))
            }
        }
    }
}

/// A selection in words: " (category kota, zone hijau)", nothing where it is everything.
fn describe_selection(selection: &Selection) -> String {
    let named = [
        ("category", selection.category.as_ref().map(CategoryId::as_str)),
        ("zone", selection.zone.as_ref().map(ZoneId::as_str)),
        ("predicate", selection.predicate.as_ref().map(PredicateId::as_str)),
    ];
    let given: Vec<String> = named.iter().filter_map(|(k, v)| v.map(|v| format!("{k} {v}"))).collect();
    if given.is_empty() { String::new() } else { format!(" ({})", given.join(", ")) }
}

/// A target that cannot be understood, or of which the data has nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) code: &'static str,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
    /// Which part of the destination it is about.
    pub(crate) span: Range<usize>,
}

impl Problem {
    pub(crate) fn into_diagnostic(self) -> Diagnostic {
        let diagnostic = Diagnostic::error(self.code, self.message);
        match self.help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        }
    }
}

/// A piece of a destination, and where it starts there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'t> {
    pub(crate) text: &'t str,
    pub(crate) start: usize,
}

impl<'t> Piece<'t> {
    pub(crate) fn span(self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// Pieces between a separator.
    pub(crate) fn split(self, separator: char) -> Vec<Piece<'t>> {
        let mut start = self.start;
        let pieces = self.text.split(separator).map(|text| {
            let piece = Piece { text, start };
            start += text.len() + separator.len_utf8();
            piece
        });
        pieces.collect()
    }

    /// The pieces before and after the first separator.
    pub(crate) fn split_once(self, separator: char) -> (Piece<'t>, Option<Piece<'t>>) {
        match self.text.find(separator) {
            None => (self, None),
            Some(at) => {
                let after = at + separator.len_utf8();
                let rest = Piece { text: &self.text[after..], start: self.start + after };
                (Piece { text: &self.text[..at], start: self.start }, Some(rest))
            }
        }
    }
}
