//! What machines look for at the root: sitemaps, robots, redirects.

use std::borrow::Cow;
use std::fmt::Write as _;

use jiff::civil::Date;

use crate::address::Permalink;
use crate::prose::escape::escaped;
use crate::routes::page::PageId;
use crate::routes::plan::{Plan, SITEMAP};
use crate::site::voice::Voice;

/// A news sitemap holds no more articles than this (Google's rule).
const NEWS: usize = 1000;

/// The sitemap: all pages, or the list of its parts, or one part from 1.
pub(crate) fn sitemap(voices: &[Voice<'_>], plan: &Plan, part: Option<usize>) -> String {
    let parts = plan.sitemap_parts();
    match part {
        None if parts > 1 => index(voices, parts),
        None => urls(voices, plan.pages()),
        Some(part) => urls(voices, plan.pages().skip((part - 1) * SITEMAP).take(SITEMAP)),
    }
}

fn index(voices: &[Voice<'_>], parts: usize) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for part in 1..=parts {
        let url = root_url(voices, &format!("/sitemap-{part}.xml"));
        // Writing to a string cannot fail.
        let _ = writeln!(xml, "<sitemap><loc>{}</loc></sitemap>", escaped(&url));
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

fn urls<'p>(voices: &[Voice<'_>], pages: impl Iterator<Item = (usize, &'p PageId)>) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for (lang, page) in pages {
        let voice = &voices[lang];
        let Some(permalink) = page.permalink(voice) else { continue };
        let _ = write!(xml, "<url><loc>{}</loc>", escaped(&voice.site.addresses.url(&permalink)));
        if let Some(date) = changed(voice, page) {
            let _ = write!(xml, "<lastmod>{date}</lastmod>");
        }
        let others: Vec<(&Voice<'_>, Permalink)> =
            voices.iter().filter_map(|v| Some((v, page.permalink(v)?))).collect();
        if others.len() > 1 {
            for (other, permalink) in others {
                let url = escaped(&other.site.addresses.url(&permalink));
                let lang = other.lang();
                let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{url}\"/>");
            }
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
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
pub(crate) fn news_sitemap(voices: &[Voice<'_>]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n",
    );
    let mut articles: Vec<_> = voices.iter().flat_map(|v| v.site.articles(v.lang()).map(move |a| (v, a))).collect();
    articles.sort_by(|(_, a), (_, b)| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
    for (voice, article) in articles.into_iter().take(NEWS) {
        let url = voice.site.addresses.url(&voice.article_permalink(article));
        let name = escaped(voice.text(&voice.site.content.portal.title));
        let _ = writeln!(
            xml,
            "<url><loc>{}</loc><news:news><news:publication><news:name>{name}</news:name>\
             <news:language>{}</news:language></news:publication><news:publication_date>{}</news:publication_date>\
             <news:title>{}</news:title></news:news></url>",
            escaped(&url),
            voice.lang(),
            article.date,
            escaped(&article.title),
        );
    }
    xml.push_str("</urlset>\n");
    xml
}

/// `robots.txt`: everything may be read; the sitemaps are here.
pub(crate) fn robots(voices: &[Voice<'_>]) -> String {
    let (all, news) = (root_url(voices, "/sitemap.xml"), root_url(voices, "/news-sitemap.xml"));
    format!("User-agent: *\nAllow: /\n\nSitemap: {all}\nSitemap: {news}\n")
}

/// Redirects as Netlify, Cloudflare Pages and others take them.
pub(crate) fn redirects_file(voices: &[Voice<'_>], plan: &Plan) -> String {
    // There, a colon and an asterisk stand for any name.
    let from = |from: &str| root_href(voices, from).replace(':', "%3A").replace('*', "%2A");
    plan.redirects().map(|(old, to)| format!("{} {to} 301\n", from(&old))).collect()
}

/// Redirects for nginx: `map $uri $rapor_redirect { include redirects.nginx.map; }`.
pub(crate) fn redirects_map(voices: &[Voice<'_>], plan: &Plan) -> String {
    // `$uri` is decoded. A dollar sign would begin a variable in the target.
    let path = |from: &str| voices.first().map(|v| v.site.addresses.path_on_host(&Permalink::new(from)));
    let line = |(from, to): (String, &str)| {
        format!("{} {};\n", nginx(&path(&from).unwrap_or_default()), nginx(&to.replace('$', "%24")))
    };
    plan.redirects().map(line).collect()
}

/// A string of nginx: between quotation marks where it holds more than plain characters.
fn nginx(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-._~:%?#=&+,@!".contains(&b)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
}

fn root_url(voices: &[Voice<'_>], path: &str) -> String {
    voices.first().map_or_else(String::new, |v| v.site.addresses.url(&Permalink::new(path)))
}

fn root_href(voices: &[Voice<'_>], path: &str) -> String {
    voices.first().map_or_else(String::new, |v| v.href(&Permalink::new(path)))
}
