//! Files that lie where the portal needs a folder, or below what is a file.

use super::Plan;
use crate::content::portal::Extra;
use crate::content::{AssetPlace, Content};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::routes::output::Output;

/// Whether a person chose where it lies.
fn is_own(output: &Output) -> bool {
    matches!(output, Output::Asset(_) | Output::Redirect(_))
}

/// Reports each file and each redirect of the author's that cannot be written beside the others.
pub(crate) fn files_as_folders(plan: &Plan, content: &Content) -> Diagnostics {
    let mut problems = Diagnostics::new();
    for (path, output, origin) in plan.written("").filter(|(_, output, _)| is_own(output)) {
        let Some(other) = below(plan, path).or_else(|| above(plan, path)) else { continue };
        let message = format!("“/{path}” cannot be published beside “/{other}”: one name is a file and a folder");
        let problem = Diagnostic::error("rapor::portal::address-taken", message)
            .help("give the file another name or put it into a folder");
        problems.push(match (output, origin) {
            (Output::Asset(index), _) => problem.in_file(asset_path(content, *index)),
            (_, Some(origin)) => problem.at(content.files.locate_key(origin)),
            _ => problem,
        });
    }
    for (path, output, _) in plan.written("") {
        let Output::Asset(index) = output else { continue };
        let Some(what) = made_later(path, content) else { continue };
        let message = format!("“/{path}” is the address of {what}");
        let problem = Diagnostic::error("rapor::portal::address-taken", message)
            .help("give the file another name or put it into another folder");
        problems.push(problem.in_file(asset_path(content, *index)));
    }
    problems
}

/// What a build itself puts at an address, beside what is planned.
fn made_later(path: &str, content: &Content) -> Option<&'static str> {
    if path == "SHA256SUMS" {
        return Some("the list of checksums");
    }
    (path.starts_with("pagefind/") && content.portal.offers(Extra::Search)).then_some("the search index")
}

/// What lies in the folder of this name.
fn below<'p>(plan: &'p Plan, path: &str) -> Option<&'p str> {
    let folder = format!("{path}/");
    plan.written(&folder).next().map(|(other, ..)| other).filter(|other| other.starts_with(&folder))
}

/// What is a file though it should be a folder of this path; where that is the author's, it is reported itself.
fn above<'p>(plan: &'p Plan, path: &'p str) -> Option<&'p str> {
    let parents = path.match_indices('/').map(|(at, _)| &path[..at]);
    let is_file = |parent: &&str| plan.file(parent).is_some_and(|output| !is_own(output));
    parents.rev().find(|parent| is_file(parent))
}

/// Where a file of the content lies, as a person would type it.
pub(crate) fn asset_path(content: &Content, index: usize) -> String {
    let portal = &content.files.get(content.portal.origin.file).path;
    let folder = portal.strip_suffix("portal.yaml").unwrap_or_default();
    let asset = &content.assets[index];
    let place = match asset.place {
        AssetPlace::Static => "static",
        AssetPlace::News => "news",
        AssetPlace::Pages => "pages",
    };
    format!("{folder}{place}/{}", asset.path)
}
