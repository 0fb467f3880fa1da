//! The anchors that pages have of their own. Whoever else wants one gives way: a heading of a text, the row of an
//! institution that is named as a section is.

use crate::content::Content;
use crate::content::id::InstitutionId;
use crate::content::institution::Institution;
use crate::content::methodology::Methodology;

/// Anchors of every page.
pub(crate) const EVERYWHERE: [&str; 3] = ["content", "cite", "download"];

/// Anchors of pages with tables of institutions.
const OF_TABLES: [&str; 16] = [
    "assessed",
    "changes",
    "distribution",
    "max",
    "mean",
    "median",
    "min",
    "national",
    "news",
    "not-assessed",
    "not-comparable",
    "scored",
    "slope",
    "sources",
    "statistics",
    "zones",
];

/// Anchors of the page of a method.
const OF_METHODS: [&str; 9] =
    ["bands-title", "basis", "comparable", "computation", "parts", "predicates", "rules", "sources", "weights"];

/// Whether a page with a table of institutions has this anchor of its own.
fn is_of_table_page(id: &str) -> bool {
    let chart = ["-title", "-wt", "-wd", "-nt", "-nd"].iter().find_map(|end| id.strip_suffix(end)).unwrap_or(id);
    let is_title = ["ranking-", "category-"].iter().any(|start| id.starts_with(start)) && id.ends_with("-title");
    let is_made = is_title || id.starts_with("chart-ranking-") || id.starts_with("mark-");
    EVERYWHERE.contains(&id) || OF_TABLES.contains(&chart) || is_made
}

/// The anchor of an institution's row: its id, but where the page has that of its own.
pub(crate) fn of_row(institution: &InstitutionId) -> String {
    if is_of_table_page(institution.as_str()) {
        return format!("institution-{institution}");
    }
    institution.to_string()
}

/// The anchors that an institution's row had under former ids, but those that the page has of its own, or another row.
pub(crate) fn former(institution: &Institution, content: &Content) -> Vec<String> {
    let is_free = |id: &&InstitutionId| !is_of_table_page(id.as_str()) && !content.institutions.contains_key(*id);
    institution.former_ids.iter().filter(is_free).map(ToString::to_string).collect()
}

/// The anchors that headings of an edition's note leave alone.
pub(crate) fn of_edition(content: &Content) -> Vec<String> {
    let ids = content.institutions.values().flat_map(|i| [&i.id].into_iter().chain(&i.former_ids));
    let rows = ids.map(of_row);
    let categories = content.portal.categories.iter().map(|c| format!("ranking-{}-title", c.id));
    let charts = OF_TABLES.iter().map(|id| format!("{id}-title"));
    rows.chain(categories).chain(charts).chain(OF_TABLES.iter().chain(&EVERYWHERE).map(ToString::to_string)).collect()
}

/// The anchors that headings of a method's description leave alone.
pub(crate) fn of_method(method: &Methodology) -> Vec<String> {
    let parts = method.score.as_ref().map(|score| score.all_parts()).unwrap_or_default();
    let parts = parts.into_iter().map(|part| format!("part-{}", part.id));
    let predicates = method.predicates.iter().map(|p| format!("predicate-{}", p.id));
    let rules = method.rules.iter().map(|rule| format!("rule-{}", rule.id));
    let fixed = OF_METHODS.iter().chain(&EVERYWHERE).map(ToString::to_string);
    parts.chain(predicates).chain(rules).chain(fixed).collect()
}

/// Every anchor of a page, as its HTML has them.
pub(crate) fn of_html(html: &str) -> impl Iterator<Item = &str> {
    const MARK: &str = " id=\"";
    html.match_indices(MARK).filter_map(move |(at, _)| Some(html.get(at + MARK.len()..)?.split_once('"')?.0))
}
