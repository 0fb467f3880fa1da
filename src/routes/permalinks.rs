//! Links that never die: what is published now, held against all that ever was.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::Plan;
use crate::content::encoding::encoded;
use crate::content::lock::Lock;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::routes::output::Output;

/// The anchors that pages offer for linking, by the path of the page's file.
pub(crate) type Anchors = BTreeMap<String, Vec<String>>;

/// The mark of a control that offers an anchor, as templates write it: what follows, up to the quote, is the anchor.
const CONTROL: &str = "class=\"anchor\" href=\"#";

/// The anchors that a page offers: those that have a control for copying their link.
pub(crate) fn offered(html: &str) -> Vec<String> {
    html.split(CONTROL).skip(1).filter_map(|after| Some(after.split_once('"')?.0.to_owned())).collect()
}

/// Every address that is published now, in order.
pub(crate) fn published(plan: &Plan, anchors: &Anchors) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for (path, output) in plan.files().filter(|(_, output)| is_lasting(output)) {
        let address = address(path);
        if !matches!(output, Output::Redirect(_)) {
            all.extend(anchors.get(path).into_iter().flatten().map(|anchor| format!("{address}#{anchor}")));
        }
        all.insert(address);
    }
    all
}

/// Whether people may link to it: not what only this build's pages and machines name.
fn is_lasting(output: &Output) -> bool {
    use super::page::PageId;
    !matches!(
        output,
        Output::Page(_, PageId::NotFound)
            | Output::Theme(_)
            | Output::RedirectsFile
            | Output::RedirectsMap
            | Output::Sitemap(Some(_))
    )
}

fn address(path: &str) -> String {
    let is_page = path == "index.html" || path.ends_with("/index.html");
    let path = if is_page { path.strip_suffix("index.html").unwrap_or(path) } else { path };
    format!("/{}", encoded(path))
}

/// What the lock has and the build would not: each an error at its line. An anchor of a page that is itself gone, and
/// the data beside it, say nothing new and are left out; so are those of a page that could not be rendered, for which
/// there are no `anchors`.
pub(crate) fn dropped(lock: &Lock, plan: &Plan, anchors: &Anchors) -> Diagnostics {
    let now = published(plan, anchors);
    let redirects: BTreeSet<String> = plan.redirects().map(|(from, _)| from).collect();
    let gone: BTreeSet<&str> = lock.addresses().filter(|a| !a.contains('#') && !now.contains(*a)).collect();
    let pages = plan.files().filter(|(_, output)| matches!(output, Output::Page(..)));
    let failed: BTreeSet<String> =
        pages.filter(|(path, _)| !anchors.contains_key(*path)).map(|(p, _)| address(p)).collect();
    let mut problems = Diagnostics::new();
    for (written, location) in lock.located() {
        let (page, anchor) = written.split_once('#').map_or((written, None), |(page, anchor)| (page, Some(anchor)));
        let missing = match anchor {
            None => gone.contains(page) && !folder(page).is_some_and(|folder| gone.contains(folder)),
            Some(anchor) => {
                // The row of a renamed institution keeps its former id as a second anchor.
                let renamed = plan.present_id(anchor).is_some_and(|id| now.contains(&format!("{page}#{id}")));
                let explained = [&redirects, &failed].iter().any(|pages| pages.contains(page));
                // A number that was withdrawn has no place any more; its page says why.
                let explained = explained || gone.contains(page) || plan.is_bereft(page);
                !now.contains(written) && !renamed && !explained
            }
        };
        if missing {
            problems.push(problem(page, anchor, plan).at(location));
        }
    }
    problems
}

/// The page that a file lies beside; `None` for a page.
fn folder(address: &str) -> Option<&str> {
    (!address.ends_with('/')).then(|| address.rfind('/').map(|end| &address[..=end])).flatten()
}

fn problem(page: &str, anchor: Option<&str>, plan: &Plan) -> Diagnostic {
    if let Some(anchor) = anchor {
        let message = format!("the anchor “{page}#{anchor}” was published and would be gone");
        return Diagnostic::error("rapor::portal::permalink-anchor", message)
            .label("published once, linked for ever")
            .help(format!(
                "bring back on “{page}” what it names (a part, a result, a heading with {{#{anchor}}}), \
                 or give the whole page up in content/redirects.yaml"
            ));
    }
    let message = format!("“{page}” was published and would be gone");
    Diagnostic::error("rapor::portal::permalink-dropped", message)
        .label("published once, linked for ever")
        .help(ways_to_keep(page, plan))
}

/// The two ways to keep an address.
fn ways_to_keep(page: &str, plan: &Plan) -> String {
    let redirect = format!("say where it leads now in content/redirects.yaml (redirects: {{{page}: /…}})");
    let former = plan
        .institution_segment(page)
        .map(|id| format!("if the institution “{id}” has another id now, add “former_ids: [{id}]” to it; or "));
    format!("{}{redirect}", former.unwrap_or_default())
}

/// What the build publishes and the lock does not have yet.
pub(crate) fn unrecorded(lock: Option<&Lock>, plan: &Plan, anchors: &Anchors) -> Vec<String> {
    let known: BTreeSet<&str> = lock.into_iter().flat_map(Lock::addresses).collect();
    published(plan, anchors).into_iter().filter(|address| !known.contains(address.as_str())).collect()
}

/// The new text of the lock: all that was and all that is.
pub(crate) fn text(lock: Option<&Lock>, plan: &Plan, anchors: &Anchors) -> String {
    let mut all = published(plan, anchors);
    all.extend(lock.into_iter().flat_map(Lock::addresses).map(str::to_owned));
    let mut text = String::from(
        "# Every address ever published, kept by `rapor permalinks --update`. Commit it with the content.\n",
    );
    for address in all {
        text.push_str(&address);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_offered_by_their_control() {
        let html = "<p id=\"score\">88 <a class=\"anchor\" href=\"#score\">#</a></p><h2 id=\"x\">x</h2>";
        assert_eq!(offered(html), ["score"]);
    }

    #[test]
    fn a_file_beside_a_page_belongs_to_its_folder() {
        assert_eq!(folder("/2023/index.json"), Some("/2023/"));
        assert_eq!(folder("/2023/"), None);
    }
}
