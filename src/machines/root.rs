//! Files for machines at the root: sitemaps, robots, redirects. Templates of the theme print all but the redirects,
//! which are files of servers.

use jiff::civil::Date;
use serde::Serialize;

use crate::address::Permalink;
use crate::routes::page::PageId;
use crate::routes::plan::{Plan, SITEMAP};
use crate::site::voice::Voice;

/// A news sitemap holds no more articles than this (Google's rule).
const NEWS: usize = 1000;

/// `sitemap.xml`: the pages, or the parts of a sitemap that is too long for one file
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct SitemapView {
    /// The addresses of the parts, absolute; empty where the sitemap is one file, and in a part.
    pub parts: Vec<String>,
    /// The pages; empty where there are parts.
    pub pages: Vec<SitemapPage>,
}

/// A page in a sitemap.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SitemapPage {
    /// Its address, absolute.
    pub url: String,
    /// The day on which its content last changed, as far as the content says: `2024-02-06`.
    pub changed: Option<String>,
    /// The page in every language that has it, its own included; empty where it has one language only.
    pub alternates: Vec<SitemapAlternate>,
}

/// A page of a sitemap in one language.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SitemapAlternate {
    /// The language's tag.
    pub lang: String,
    /// Its address, absolute.
    pub url: String,
}

/// `news-sitemap.xml`: the latest articles of every language
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NewsSitemapView {
    /// The articles, newest first, 1000 at most.
    pub articles: Vec<SitemapArticle>,
}

/// An article in the sitemap of news.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SitemapArticle {
    /// Its address, absolute.
    pub url: String,
    /// The portal's title.
    pub portal: String,
    /// Its language.
    pub lang: String,
    /// The day on which it was published: `2024-02-06`.
    pub date: String,
    /// The headline.
    pub title: String,
}

/// `robots.txt`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct RobotsView {
    /// The address of the sitemap, absolute.
    pub sitemap: String,
    /// The address of the sitemap of news, absolute.
    pub news_sitemap: String,
}

/// The sitemap: all pages, or the list of its parts, or one part from 1.
pub(crate) fn sitemap(voices: &[Voice<'_>], plan: &Plan, part: Option<usize>) -> SitemapView {
    let parts = plan.sitemap_parts();
    match part {
        None if parts > 1 => {
            let part = |part| root_url(voices, &format!("/sitemap-{part}.xml"));
            SitemapView { parts: (1..=parts).map(part).collect(), ..SitemapView::default() }
        }
        None => of_pages(voices, plan.pages()),
        Some(part) => of_pages(voices, plan.pages().skip((part - 1) * SITEMAP).take(SITEMAP)),
    }
}

fn of_pages<'p>(voices: &[Voice<'_>], pages: impl Iterator<Item = (usize, &'p PageId)>) -> SitemapView {
    let pages = pages.filter_map(|(lang, page)| sitemap_page(voices, &voices[lang], page)).collect();
    SitemapView { pages, ..SitemapView::default() }
}

/// A page of a sitemap; `None` for one without an address of its own.
fn sitemap_page(voices: &[Voice<'_>], voice: &Voice<'_>, page: &PageId) -> Option<SitemapPage> {
    let url = |voice: &Voice<'_>| Some(voice.site.addresses.url(&page.permalink(voice)?));
    let alternate = |voice: &Voice<'_>| Some(SitemapAlternate { lang: voice.lang().to_string(), url: url(voice)? });
    let alternates: Vec<_> = voices.iter().filter_map(alternate).collect();
    Some(SitemapPage {
        url: url(voice)?,
        changed: changed(voice, page).map(|date| date.to_string()),
        alternates: if alternates.len() > 1 { alternates } else { Vec::new() },
    })
}

/// When the content of a page last changed, as far as the content says.
fn changed(voice: &Voice<'_>, page: &PageId) -> Option<Date> {
    let site = voice.site;
    match page {
        PageId::Edition(edition) => site.edition(edition).map(|(a, _, _)| a.published),
        PageId::Result(institution, edition) => {
            let case = site.case(institution, edition)?;
            let corrected = case.record.corrections.iter().map(|c| c.date).max();
            Some(corrected.map_or(case.assessment.published, |c| c.max(case.assessment.published)))
        }
        PageId::Institution(id) => site.history(id).last().map(|c| c.assessment.published),
        PageId::Article(id) => site.article(id, voice.lang()).map(|a| a.updated.unwrap_or(a.date)),
        PageId::News => site.articles(voice.lang()).map(|a| a.updated.unwrap_or(a.date)).max(),
        PageId::NewsYear(year) => site.articles(voice.lang()).filter(|a| a.date.year() == *year).map(|a| a.date).max(),
        PageId::Home | PageId::Institutions | PageId::Data => {
            site.content.assessments.iter().map(|a| a.published).max()
        }
        PageId::Text(id) => {
            let texts = &site.content.pages;
            texts.iter().find(|p| p.id == *id && p.lang == *voice.lang()).and_then(|p| p.updated)
        }
        _ => None,
    }
}

/// The latest articles of every language, as news search engines read them.
pub(crate) fn news_sitemap(voices: &[Voice<'_>]) -> NewsSitemapView {
    let mut articles: Vec<_> = voices.iter().flat_map(|v| v.site.articles(v.lang()).map(move |a| (v, a))).collect();
    articles.sort_by(|(_, a), (_, b)| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
    let articles = articles.into_iter().take(NEWS).map(|(voice, article)| SitemapArticle {
        url: voice.site.addresses.url(&voice.article_permalink(article)),
        portal: voice.text(&voice.site.content.portal.title).to_owned(),
        lang: voice.lang().to_string(),
        date: article.date.to_string(),
        title: article.title.clone(),
    });
    NewsSitemapView { articles: articles.collect() }
}

/// The addresses that `robots.txt` names.
pub(crate) fn robots(voices: &[Voice<'_>]) -> RobotsView {
    RobotsView { sitemap: root_url(voices, "/sitemap.xml"), news_sitemap: root_url(voices, "/news-sitemap.xml") }
}

/// Redirects as Netlify, Cloudflare Pages and others take them.
pub(crate) fn redirects_file(voices: &[Voice<'_>], plan: &Plan) -> String {
    let line = |(from, to): (String, &str)| format!("{} {to} 301\n", root_href(voices, &from));
    plan.redirects().map(line).collect()
}

/// Redirects for nginx: `map $uri $rapor_redirect { include redirects.nginx.map; }`.
pub(crate) fn redirects_map(voices: &[Voice<'_>], plan: &Plan) -> String {
    let line = |(from, to): (String, &str)| format!("{} {to};\n", root_href(voices, &from));
    plan.redirects().map(line).collect()
}

fn root_url(voices: &[Voice<'_>], path: &str) -> String {
    voices.first().map_or_else(String::new, |v| v.site.addresses.url(&Permalink::new(path)))
}

fn root_href(voices: &[Voice<'_>], path: &str) -> String {
    voices.first().map_or_else(String::new, |v| v.href(&Permalink::new(path)))
}
