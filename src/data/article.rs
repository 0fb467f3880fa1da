//! An article to its data.

use super::shape::{ArticleCorrectionData, ArticleData, FigureData};
use crate::content::article::Article;
use crate::prose::BoundFigure;
use crate::prose::texts::Texts;
use crate::site::voice::Voice;

/// An article.
pub(crate) fn article(voice: &Voice<'_>, texts: &Texts, article: &Article) -> ArticleData {
    let prose = texts.article(article);
    let correction = |c: &crate::content::article::ArticleCorrection| ArticleCorrectionData {
        date: c.date.to_string(),
        text: c.text.clone(),
    };
    ArticleData {
        id: article.id.to_string(),
        title: article.title.clone(),
        date: article.date.to_string(),
        updated: article.updated.map(|d| d.to_string()),
        place: article.place.clone(),
        byline: article.byline.clone(),
        summary: article.summary.clone(),
        about: article.about.iter().map(ToString::to_string).collect(),
        edition: article.edition.as_ref().map(ToString::to_string),
        figures: prose.iter().flat_map(|p| &p.figures).map(|f| figure(voice, f)).collect(),
        corrections: article.corrections.iter().map(correction).collect(),
        text: prose.map(|p| p.text.clone()).unwrap_or_default(),
        permalink: voice.site.addresses.url(&voice.article_permalink(article)),
    }
}

fn figure(voice: &Voice<'_>, figure: &BoundFigure) -> FigureData {
    FigureData {
        scheme: figure.scheme.as_str().to_owned(),
        target: figure.target.clone(),
        institution: figure.institution.as_ref().map(ToString::to_string),
        edition: figure.edition.to_string(),
        text: figure.text.clone(),
        permalink: format!("{}#{}", voice.site.addresses.url(&figure.page), figure.anchor),
    }
}
