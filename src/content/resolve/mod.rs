//! Raw values to records: every name is looked up, every rule of the formats is held against what was written.
//!
//! Where something could not be read, a stand-in takes its place so that the checks of all the rest go on; since a
//! problem was reported for it, no content is given and the stand-in reaches nothing.

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

/// Resolves everything. `None` where there is no portal to speak of.
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
