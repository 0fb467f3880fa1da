//! Resolves pages.

use super::article::{Firsts, markdown};
use super::article_name::{self, Name};
use super::report::{Report, whole};
use crate::content::article::Page;
use crate::content::id::{ArticleId, Lang};
use crate::content::origin::FileId;
use crate::content::parsed::Parsed;
use crate::content::raw::article::RawPage;

/// Resolves all pages, by order and id.
pub(crate) fn resolve(parsed: Vec<Parsed<RawPage>>, report: &mut Report<'_>) -> Vec<Page> {
    let mut firsts = Firsts::default();
    let mut pages = Vec::new();
    for parsed in parsed {
        let Some(name) = article_name::page(&parsed.path, report) else { continue };
        let (Some(file), Some(raw)) = (parsed.file, parsed.raw) else { continue };
        let page = page(raw, &name, file, parsed.body, report);
        if firsts.take(&page.id, &page.lang, &parsed.path, &page.origin, report) {
            pages.push(page);
        }
    }
    let place = |lang: &Lang| report.languages.iter().position(|l| l == lang);
    pages.sort_by_cached_key(|p| (p.order, p.id.clone(), place(&p.lang)));
    pages
}

fn page(raw: RawPage, name: &Name, file: FileId, body: usize, report: &mut Report<'_>) -> Page {
    let origin = whole(file);
    Page {
        id: ArticleId::new(&name.id),
        lang: article_name::language(name, raw.lang, || origin.then("lang"), report),
        title: raw.title.into_option().map_or_else(String::new, |w| w.0),
        summary: raw.summary.map(|w| w.0),
        updated: raw.updated.map(|d| d.0),
        order: raw.order,
        draft: raw.draft,
        body: markdown(file, body, report),
        origin,
    }
}
