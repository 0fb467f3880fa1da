//! What is read of the JSON beside pages: the fields whose change concerns the public.

use serde::Deserialize;
use serde_json::Number;

/// A file.
#[derive(Debug, Deserialize)]
pub(crate) struct Document {
    /// The language of names.
    pub lang: String,
    /// What it holds.
    #[serde(flatten)]
    pub data: Data,
}

/// The data of a file, by its `type`.
#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub(crate) enum Data {
    /// All results.
    Results {
        /// The results.
        results: Vec<ResultItem>,
    },
    /// A method.
    Methodology(Method),
    /// An article.
    Article(Article),
    /// What says nothing that the others do not.
    #[serde(other)]
    Other,
}

/// A result.
#[derive(Debug, Deserialize)]
pub(crate) struct ResultItem {
    pub edition: String,
    pub institution: String,
    pub name: String,
    pub methodology: String,
    pub kind: String,
    pub score: Option<Number>,
    pub predicate: Option<Named>,
    pub zone: Option<Named>,
    pub rank_category: Option<Place>,
    pub rank_overall: Option<Place>,
    pub change: Option<Change>,
    pub award_withheld: bool,
}

/// A thing with a name.
#[derive(Debug, Deserialize)]
pub(crate) struct Named {
    pub id: String,
    pub name: String,
}

/// A rank.
#[derive(Debug, Deserialize)]
pub(crate) struct Place {
    pub place: u32,
}

/// A change.
#[derive(Debug, Deserialize)]
pub(crate) struct Change {
    pub by: Option<Number>,
}

/// A method.
#[derive(Debug, Deserialize)]
pub(crate) struct Method {
    pub id: String,
    pub name: String,
    pub decimals: Option<u32>,
    pub predicates: Vec<Predicate>,
    pub parts: Vec<Part>,
}

/// A predicate.
#[derive(Debug, Deserialize)]
pub(crate) struct Predicate {
    pub id: String,
    pub name: String,
    pub from: Option<Number>,
}

/// A part of a method.
#[derive(Debug, Deserialize)]
pub(crate) struct Part {
    pub id: String,
    pub name: String,
    pub weight: Option<Number>,
}

/// An article.
#[derive(Debug, Deserialize)]
pub(crate) struct Article {
    pub id: String,
    pub title: String,
    pub date: String,
    pub summary: Option<String>,
    pub figures: Vec<Figure>,
    pub text: String,
    pub permalink: String,
}

/// A figure in prose.
#[derive(Debug, Deserialize)]
pub(crate) struct Figure {
    pub target: String,
    pub institution: Option<String>,
    pub edition: String,
    pub text: String,
}
