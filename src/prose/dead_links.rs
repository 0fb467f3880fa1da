//! Links of texts that lead nowhere.

use super::InternalLink;
use super::texts::Texts;
use crate::address::Permalink;
use crate::content::Content;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::routes::plan::Plan;

/// Checks that the links of texts lead to something, and redirects too.
pub(crate) fn dead_links(plan: &Plan, content: &Content, texts: &Texts) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let dead = texts.all().flat_map(|prose| &prose.links).filter(|link| !plan.has(&link.page));
    for link in dead {
        problems.push(dead_link(plan, link));
    }
    for redirect in content.redirects.iter().filter(|r| r.to.starts_with('/')) {
        let page = redirect.to.as_str();
        if !plan.has(&Permalink::new(page)) {
            let message = format!("nothing is published at “{page}”, where this redirect leads");
            let problem =
                Diagnostic::error("rapor::portal::dead-redirect", message).at(content.files.locate(&redirect.origin));
            problems.push(plan.suggest(problem, page));
        }
    }
    problems
}

fn dead_link(plan: &Plan, link: &InternalLink) -> Diagnostic {
    let message = format!("nothing is published at “{}”", link.page);
    let problem = Diagnostic::error("rapor::portal::dead-link", message).at(link.location.clone());
    plan.suggest(problem, link.page.as_str())
}
