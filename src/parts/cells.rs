//! Cells of tables.

use crate::assess::{Change, InstitutionResult};
use crate::content::methodology::Methodology;
use crate::parts::table::{Cell, Column, Row};
use crate::site::Case;
use crate::site::voice::{Voice, direction};

/// A cell of plain text.
pub(crate) fn text(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), ..Cell::default() }
}

/// A cell that leads somewhere.
pub(crate) fn link(text: impl Into<String>, href: String) -> Cell {
    Cell { text: text.into(), href: Some(href), ..Cell::default() }
}

/// A row of a table.
pub(crate) fn row(cells: Vec<Cell>) -> Row {
    Row { id: None, former_ids: Vec::new(), depth: 0, cells }
}

/// The anchors that an institution's row had under former ids.
pub(crate) fn former_ids(institution: &crate::content::institution::Institution) -> Vec<String> {
    institution.former_ids.iter().map(ToString::to_string).collect()
}

/// Columns from their messages; a name that ends in `#` is a column of numbers.
pub(crate) fn columns(voice: &Voice<'_>, ids: &[&str]) -> Vec<Column> {
    ids.iter().map(|id| Column { label: voice.word(id.trim_end_matches('#')), numeric: id.ends_with('#') }).collect()
}

/// The score, or the words for a missing score.
pub(crate) fn score(voice: &Voice<'_>, result: &InstitutionResult) -> Cell {
    match result.score {
        Some(score) => Cell { text: voice.score(score), sort: Some(score.value().to_string()), ..Cell::default() },
        None => none(voice),
    }
}

/// A dash, sorted last.
pub(crate) fn none(voice: &Voice<'_>) -> Cell {
    Cell { text: voice.word("none"), sort: Some(String::new()), ..Cell::default() }
}

/// The predicate.
pub(crate) fn predicate(voice: &Voice<'_>, method: &Methodology, result: &InstitutionResult) -> Cell {
    result.predicate.as_ref().map_or_else(|| none(voice), |p| text(voice.predicate(method, p)))
}

/// The zone, with its mark.
pub(crate) fn zone(voice: &Voice<'_>, method: &Methodology, result: &InstitutionResult) -> Cell {
    match result.zone.as_ref().and_then(|z| voice.zone(method, z)) {
        Some(zone) => Cell { text: zone.word, color: Some(zone.color), ..Cell::default() },
        None => none(voice),
    }
}

/// The rank within the category.
pub(crate) fn rank(voice: &Voice<'_>, result: &InstitutionResult) -> Cell {
    match result.rank {
        Some(ranks) => {
            let place = ranks.category.place;
            Cell { text: voice.language.count(place), sort: Some(place.to_string()), ..Cell::default() }
        }
        None => none(voice),
    }
}

/// The change from the edition before, or the reason why there is no change to show.
pub(crate) fn change(voice: &Voice<'_>, case: &Case<'_>) -> Cell {
    match &case.result.change {
        Change::Comparable { by, .. } => Cell {
            text: voice.language.signed(*by),
            sort: Some(by.to_string()),
            direction: direction(&case.result.change),
            ..Cell::default()
        },
        Change::NotComparable { from, reason } => {
            Cell { note: Some(voice.not_comparable(&case.assessment.edition, from, reason)), ..none(voice) }
        }
        Change::FirstEdition => none(voice),
    }
}

/// Drops the notes of a column where every row has the same: the page says it once, in a sentence.
pub(crate) fn quieten(rows: &mut [Row], column: usize) {
    let notes: Vec<Option<&String>> = rows.iter().map(|r| r.cells[column].note.as_ref()).collect();
    let same = notes.len() > 1 && notes.windows(2).all(|pair| pair[0] == pair[1]);
    if same {
        for row in rows {
            row.cells[column].note = None;
        }
    }
}
