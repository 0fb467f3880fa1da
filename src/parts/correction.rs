//! Corrections of results and of articles.

use serde::Serialize;

use crate::content::article::Article;
use crate::site::printed::{DateView, Link, SourceView};
use crate::site::voice::Voice;

/// A correction of a result.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CorrectionView {
    /// When.
    pub date: DateView,
    /// "Semula 80,03, menjadi 80,13."
    pub change: String,
    /// Why.
    pub reason: String,
    /// Where the new value comes from.
    pub source: Option<SourceView>,
    /// The result, in the list of all corrections.
    pub result: Option<Link>,
}

/// A correction of an article.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ArticleCorrectionView {
    /// When.
    pub date: DateView,
    /// What.
    pub text: String,
    /// The article, in the list of all corrections.
    pub article: Option<Link>,
}

pub(crate) fn correction(
    voice: &Voice<'_>,
    correction: &crate::content::article::ArticleCorrection,
    article: Option<&Article>,
) -> ArticleCorrectionView {
    ArticleCorrectionView {
        date: voice.date(correction.date),
        text: correction.text.clone(),
        article: article.map(|a| voice.link(a.title.clone(), &voice.article_permalink(a))),
    }
}
