//! Resolves news articles.

use std::collections::HashMap;

use jiff::civil::Date;

use super::article_name::{self, Name};
use super::known::Known;
use super::report::{Report, items, whole};
use crate::content::article::{Article, ArticleCorrection, Body, Image};
use crate::content::id::{ArticleId, EditionId, InstitutionId, Lang};
use crate::content::origin::{FileId, Origin};
use crate::content::parsed::Parsed;
use crate::content::raw::article::{RawArticle, RawArticleCorrection, RawImage};
use crate::content::raw::list::List;
use crate::content::raw::literal::Ref;
use crate::content::{Asset, AssetPlace, code, pictures};
use crate::diagnostic::{Diagnostic, suggest};

/// The names that articles may use.
#[derive(Debug)]
pub(crate) struct Names<'a> {
    /// The ids of institutions.
    pub institutions: &'a Known,
    /// The ids of editions.
    pub editions: &'a Known,
    /// The pictures.
    pub assets: &'a [Asset],
}

/// Resolves all articles, newest first.
pub(crate) fn resolve(parsed: Vec<Parsed<RawArticle>>, names: &Names<'_>, report: &mut Report<'_>) -> Vec<Article> {
    let mut known = Known::new(code::UNKNOWN_ARTICLE, "article", format!("{}/news", report.shown));
    for article in &parsed {
        known.add(&article_name::parts(&article.path).id);
    }
    let mut firsts = Firsts::default();
    let mut articles = Vec::new();
    for parsed in parsed {
        let Some((name, date, slug)) = article_name::article(&parsed.path, report) else { continue };
        let (Some(file), Some(raw)) = (parsed.file, parsed.raw) else { continue };
        let resolver = Resolver { names, known: &known, origin: whole(file), report };
        let article = resolver.article(raw, &name, slug, date, parsed.body);
        if firsts.take(&article.id, &article.lang, &parsed.path, &article.origin, report) {
            articles.push(article);
        }
    }
    let place = |lang: &Lang| report.languages.iter().position(|l| l == lang);
    articles.sort_by_cached_key(|a| (std::cmp::Reverse(a.date), a.id.clone(), place(&a.lang)));
    articles
}

/// The first file of each article or page in each language.
#[derive(Debug, Default)]
pub(crate) struct Firsts(HashMap<(ArticleId, Lang), String>);

impl Firsts {
    /// Records a file; reports it and returns false where another file is the same article in the same language.
    pub(crate) fn take(
        &mut self,
        id: &ArticleId,
        lang: &Lang,
        path: &str,
        origin: &Origin,
        report: &mut Report<'_>,
    ) -> bool {
        let Some(first) = self.0.insert((id.clone(), lang.clone()), path.to_owned()) else { return true };
        let message = format!("`{path}` and `{first}` are the same text in the same language, `{lang}`");
        let help = "delete one, or change the slug of one";
        report.at(origin, Diagnostic::error(code::DUPLICATE_ARTICLE, message).help(help));
        false
    }
}

struct Resolver<'r, 'a> {
    names: &'r Names<'r>,
    known: &'r Known,
    origin: Origin,
    report: &'r mut Report<'a>,
}

impl Resolver<'_, '_> {
    fn article(mut self, raw: RawArticle, name: &Name, slug: String, named: Date, body: usize) -> Article {
        let id = ArticleId::new(&name.id);
        let date = raw.date.into_option().map_or(named, |d| d.0);
        self.check_date(date, named);
        let about = self.references(raw.about, "about", self.names.institutions);
        let related = self.related(raw.related, &id);
        let place = self.origin.then("edition");
        if let Some(edition) = &raw.edition {
            self.report.known(self.names.editions, &edition.0, || place);
        }
        let place = self.origin.then("lang");
        Article {
            slug,
            lang: article_name::language(name, raw.lang, || place, self.report),
            title: raw.title.into_option().map_or_else(String::new, |w| w.0),
            date,
            place: raw.place.map(|w| w.0),
            byline: raw.byline.map(|w| w.0),
            summary: raw.summary.map(|w| w.0),
            about: about.iter().map(|id| InstitutionId::new(id)).collect(),
            edition: raw.edition.map(|e| EditionId::new(&e.0)),
            related,
            image: raw.image.map(|image| self.image(image)),
            updated: raw.updated.map(|d| d.0),
            corrections: corrections(raw.corrections, &self.origin),
            embargo: raw.embargo.map(|m| m.0),
            draft: raw.draft,
            body: markdown(self.origin.file, body, self.report),
            origin: self.origin,
            id,
        }
    }

    fn check_date(&mut self, date: Date, named: Date) {
        if date != named {
            let message = format!("the date is {date}, but the file's name says {named}");
            let help = "write the same date in both; the name is part of the address";
            let diagnostic = Diagnostic::error(code::DATE_DISAGREES, message).help(help);
            self.report.at(&self.origin.then("date"), diagnostic);
        }
    }

    fn references(&mut self, raw: List<Ref>, key: &str, known: &Known) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for (id, place) in items(raw, &self.origin.then(key)) {
            self.report.known(known, &id.0, || place);
            if !ids.contains(&id.0) {
                ids.push(id.0);
            }
        }
        ids
    }

    fn related(&mut self, raw: List<Ref>, own: &ArticleId) -> Vec<ArticleId> {
        let mut related: Vec<ArticleId> = Vec::new();
        for (id, place) in items(raw, &self.origin.then("related")) {
            self.report.known(self.known, &id.0, || place);
            let id = ArticleId::new(&id.0);
            if id != *own && !related.contains(&id) {
                related.push(id);
            }
        }
        related
    }

    fn image(&mut self, raw: RawImage) -> Image {
        let src = raw.src.into_option().map_or_else(String::new, |w| w.0);
        let pictures = || self.names.assets.iter().filter(|a| a.place == AssetPlace::News).map(|a| a.path.as_str());
        if !src.is_empty() && !pictures().any(|path| path == src) {
            let help = match suggest::nearest(&src, pictures()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("put it at {}/news/{src}", self.report.shown),
            };
            let help = if let Some(help) = pictures::instead_of(&src) {
                format!("browsers do not show this kind of picture: {help}")
            } else if src.contains("://") {
                "download the picture and put it beside the article: pages load nothing from other sites".to_owned()
            } else {
                help
            };
            let message = format!("the picture `{src}` is not beside the article");
            let place = self.origin.then("image").then("src");
            self.report.at(&place, Diagnostic::error(code::IMAGE, message).help(help));
        }
        Image {
            src,
            alt: raw.alt.into_option().map_or_else(String::new, |w| w.0),
            credit: raw.credit.map(|w| w.0),
            caption: raw.caption.map(|w| w.0),
        }
    }
}

fn corrections(raw: List<RawArticleCorrection>, origin: &Origin) -> Vec<ArticleCorrection> {
    items(raw, origin)
        .map(|(raw, _)| ArticleCorrection {
            date: raw.date.into_option().map_or(Date::ZERO, |d| d.0),
            text: raw.text.into_option().map_or_else(String::new, |w| w.0),
        })
        .collect()
}

/// The Markdown of a file.
pub(crate) fn markdown(file: FileId, start: usize, report: &Report<'_>) -> Body {
    let text = &report.files.get(file).text;
    Body { file, start, markdown: text.get(start..).unwrap_or("").to_owned() }
}
