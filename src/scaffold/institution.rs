//! A new institution.

use super::scalar::{id, scalar};
use super::{NewFile, fill};
use crate::content::Content;
use crate::diagnostic::suggest;

/// What a person says about the institution.
#[derive(Clone, Debug)]
pub(crate) struct NewInstitution<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// A shorter name.
    pub short: Option<&'a str>,
    /// Its category.
    pub category: &'a str,
    /// The institution above it.
    pub parent: Option<&'a str>,
}

/// The institution as a file of the content folder.
pub(crate) fn file(institution: &NewInstitution<'_>, content: &Content, modeline: &str) -> NewFile {
    let categories: Vec<&str> = content.portal.categories.iter().map(|category| category.id.as_str()).collect();
    // What was not said is written as a comment.
    let key = |key: &str, value: Option<&str>, example: &str| match value {
        Some(value) => format!("{key}: {}", scalar(value)),
        None => format!("# {key}: {example}"),
    };
    let text = fill(
        include_str!("templates/new-institution.yaml"),
        &[
            ("modeline", modeline),
            ("id", &id(institution.id)),
            ("name", &scalar(institution.name)),
            ("short", &key("short", institution.short, "SHORT NAME")),
            ("category", &id(institution.category)),
            ("categories", &suggest::listed(&categories)),
            ("parent", &key("parent", institution.parent, "ID")),
        ],
    );
    NewFile { path: format!("institutions/{}.yaml", institution.id), text }
}
