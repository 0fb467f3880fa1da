//! Resolves raw values to records: looks up every name, and checks every rule of the formats.
//!
//! A placeholder replaces a value that could not be read, so that the other checks go on. The value was reported as an
//! error, so no content is returned and the placeholder is never used.

mod article;
mod article_name;
mod assessment;
mod bands;
mod condition;
mod edition;
mod edition_files;
mod edition_order;
mod institution;
mod known;
mod method;
mod methodology;
mod page;
mod parts;
mod portal;
mod redirect;
mod report;
mod result;
mod result_kind;
mod scale;
mod source;
mod values;

pub(crate) use portal::wrong_address;

use super::files::Files;
use super::parsed::ParsedContent;
use super::{Asset, Content};
use crate::diagnostic::Diagnostics;
use report::Report;

/// Resolves everything. `None` where `portal.yaml` is missing or unusable.
pub(crate) fn resolve(
    parsed: ParsedContent,
    files: Files,
    assets: Vec<Asset>,
    shown: &str,
    problems: &mut Diagnostics,
) -> Option<Content> {
    let portal = portal::resolve(parsed.portal, &files, &assets, shown, problems);
    let languages = portal.as_ref().map_or(&[][..], |p| p.languages.as_slice());
    let mut report = Report::new(&files, languages, shown);

    let institutions = institution::resolve(parsed.institutions, portal.as_ref(), &mut report);
    let methods = methodology::resolve(parsed.methodologies, &mut report);
    let editions = edition_files::group(parsed.editions, parsed.results, &mut report);
    let known_editions = edition_files::known(&editions);
    let mut assessments = assessment::resolve(editions, &institutions, &methods, &mut report);
    edition_order::sort(&mut assessments, &mut report);
    let names = article::Names { institutions: &institutions.known, editions: &known_editions, assets: &assets };
    let articles = article::resolve(parsed.articles, &names, &mut report);
    let pages = page::resolve(parsed.pages, &mut report);
    let redirects = redirect::resolve(parsed.redirects, &mut report);

    problems.extend(report.into_problems());
    Some(Content {
        portal: portal?,
        institutions: institutions.records,
        methodologies: methods.records(),
        assessments,
        articles,
        pages,
        redirects,
        assets,
        files,
    })
}
