//! An article or a page that lacks one of the portal's languages. Texts in YAML files are checked for that when they are
//! read.

use indexmap::IndexMap;

use super::{Finding, Records, code};
use crate::content::allowance::LintName;
use crate::content::id::{ArticleId, Lang};
use crate::content::origin::Origin;
use crate::diagnostic::{Diagnostic, suggest};

/// One text, in the languages that it has.
type Versions<'a> = IndexMap<&'a ArticleId, Vec<(&'a Lang, &'a Origin)>>;

pub(crate) fn look(records: &Records<'_>) -> Vec<Finding> {
    let content = records.content;
    let mut articles = Versions::new();
    // Drafts are translated once they are written.
    for article in content.articles.iter().filter(|article| !article.draft) {
        articles.entry(&article.id).or_default().push((&article.lang, &article.origin));
    }
    let mut pages = Versions::new();
    for page in content.pages.iter().filter(|page| !page.draft) {
        pages.entry(&page.id).or_default().push((&page.lang, &page.origin));
    }
    let mut findings = lacking("article", &articles, records);
    findings.extend(lacking("page", &pages, records));
    findings
}

fn lacking(what: &str, texts: &Versions<'_>, records: &Records<'_>) -> Vec<Finding> {
    let content = records.content;
    let mut findings = Vec::new();
    for (id, versions) in texts {
        let is_missing = |lang: &&Lang| versions.iter().all(|(has, _)| *has != *lang);
        let missing: Vec<&str> = content.portal.languages.iter().filter(is_missing).map(Lang::as_str).collect();
        let (Some(first), Some((_, origin))) = (missing.first(), versions.first()) else { continue };
        let message = format!("the {what} is missing in {}", suggest::listed(&missing));
        let help = format!("write {id}.{first}.md beside it");
        let warning = Diagnostic::warning(code::MISSING_TRANSLATION, message).help(help);
        let location = content.files.locate(&origin.then("title"));
        findings.push(Finding::new(LintName::MissingTranslation, warning, location));
    }
    findings
}
