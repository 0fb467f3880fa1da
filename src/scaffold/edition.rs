//! A new edition, without results.

use super::names::slug;
use super::scalar::{id, quoted, scalar};
use super::{NewFile, fill};
use crate::content::Content;
use crate::content::id::InstitutionId;
use crate::content::methodology::Methodology;

/// What a person says about the edition.
#[derive(Clone, Debug)]
pub(crate) struct NewEdition<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its method.
    pub method: &'a Methodology,
    /// When its results are made public.
    pub published: &'a str,
    /// Who publishes them.
    pub publisher: &'a str,
    /// The title of their publication.
    pub title: &'a str,
}

/// The edition as a file of the content folder.
pub(crate) fn file(edition: &NewEdition<'_>, content: &Content, modeline: &str) -> NewFile {
    let method = edition.method;
    let source = match slug(edition.publisher) {
        slug if slug.is_empty() => format!("source-{}", edition.id),
        slug => format!("{slug}-{}", edition.id),
    };
    let parts = method.score.iter().flat_map(|score| score.all_parts()).filter(|part| part.parts.is_empty());
    let values: Vec<String> = parts.map(|part| format!("{}: NUMBER", part.id)).collect();
    let values = if values.is_empty() { "PART: NUMBER".to_owned() } else { values.join(", ") };
    let first = |ids: Vec<&str>, none: &str| ids.first().map_or(none.to_owned(), |id| (*id).to_owned());
    let text = fill(
        include_str!("templates/new-edition.yaml"),
        &[
            ("modeline", modeline),
            ("edition", edition.id),
            ("quoted_edition", &quoted(edition.id)),
            ("method", &id(method.id.as_str())),
            ("published", edition.published),
            ("source", &id(&source)),
            ("publisher", &scalar(edition.publisher)),
            ("title", &scalar(edition.title)),
            ("values", &values),
            ("predicate", &first(method.predicates.iter().map(|p| p.id.as_str()).collect(), "PREDICATE")),
            ("zone", &first(method.zones.iter().map(|z| z.id.as_str()).collect(), "ZONE")),
            ("institution", &first(content.institutions.keys().map(InstitutionId::as_str).collect(), "INSTITUTION")),
        ],
    );
    NewFile { path: format!("assessments/{}.yaml", edition.id), text }
}
