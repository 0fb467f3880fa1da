//! Resolves redirects: checks that each can be served and leads to a page.

use std::collections::HashMap;

use super::report::{Report, whole};
use crate::content::origin::Origin;
use crate::content::parsed::Parsed;
use crate::content::raw::list::Item;
use crate::content::raw::portal::RawRedirects;
use crate::content::{Redirect, code};
use crate::diagnostic::Diagnostic;

/// Resolves the redirects, in the order written.
pub(crate) fn resolve(parsed: Option<Parsed<RawRedirects>>, report: &mut Report<'_>) -> Vec<Redirect> {
    let Some((file, raw)) = parsed.and_then(|p| p.file.zip(p.raw)) else { return Vec::new() };
    let place = whole(file).then("redirects");
    let mut redirects = Vec::new();
    for (from, to) in raw.redirects.0 {
        let origin = place.then(from.0.as_str());
        check_from(&from.0, &origin, report);
        let Item::Read(to) = to else { continue };
        check_to(&to.0, &origin, report);
        redirects.push(Redirect { from: from.0, to: to.0, origin });
    }
    check_chains(&redirects, report);
    redirects
}

fn problem(message: String, help: String) -> Diagnostic {
    Diagnostic::error(code::REDIRECT, message).help(help)
}

fn check_from(from: &str, origin: &Origin, report: &mut Report<'_>) {
    if from == "/" {
        let message = "the home page cannot be redirected".to_owned();
        report.at_key(origin, problem(message, "delete the redirect".to_owned()));
    } else if let Some(wrong) = wrong_path(from) {
        let message = format!("`{from}` is not the path of a page: it {wrong}");
        report.at_key(origin, problem(message, format!("write a path of the portal, such as `{}`", near_path(from))));
    } else if !from.ends_with('/') && !is_file(from) {
        let message = format!("`{from}` does not end with a slash");
        report.at_key(origin, problem(message, format!("write `{from}/`")));
    }
}

fn check_to(to: &str, origin: &Origin, report: &mut Report<'_>) {
    if to.starts_with("https://") || to.starts_with("http://") {
        return;
    }
    let path = to.split(['#', '?']).next().unwrap_or("");
    if let Some(wrong) = wrong_path(path) {
        let message = format!("`{to}` is not an address: it {wrong}");
        let help = format!("write a path such as `{}`, or a whole address with https://", near_path(path));
        report.at(origin, problem(message, help));
    } else if !path.ends_with('/') && !is_file(path) {
        let message = format!("`{to}` does not end with a slash");
        report.at(origin, problem(message, format!("write `{path}/`")));
    }
}

fn wrong_path(path: &str) -> Option<&'static str> {
    if !path.starts_with('/') {
        return Some("does not begin with a slash");
    }
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~/%".contains(c);
    if !path.chars().all(allowed) {
        return Some("has characters that a path cannot have");
    }
    if path.contains("//") {
        return Some("has two slashes together");
    }
    path.split('/').any(|s| s == "." || s == "..").then_some("has dots in place of a name")
}

fn near_path(path: &str) -> String {
    let names: Vec<&str> = path.split('/').filter(|s| !s.is_empty() && !s.starts_with('.')).collect();
    let plain = |s: &str| s.chars().all(|c| c.is_ascii_alphanumeric() || "-._".contains(c));
    if names.is_empty() || !names.iter().all(|s| plain(s)) {
        "/lama/".to_owned()
    } else {
        format!("/{}/", names.join("/"))
    }
}

/// Whether the path ends in a file's name: `/lama.html`.
fn is_file(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.contains('.'))
}

fn check_chains(redirects: &[Redirect], report: &mut Report<'_>) {
    let by_from: HashMap<&str, &Redirect> = redirects.iter().map(|r| (r.from.as_str(), r)).collect();
    for redirect in redirects {
        let Some(mut at) = by_from.get(redirect.to.as_str()).copied() else { continue };
        let mut steps = 0;
        while let Some(next) = by_from.get(at.to.as_str())
            && at.from != redirect.from
            && steps < redirects.len()
        {
            at = next;
            steps += 1;
        }
        if at.from == redirect.from {
            let message = format!("the redirect of `{}` leads back to itself", redirect.from);
            report.at(&redirect.origin, problem(message, "write where the page is now".to_owned()));
        } else if steps < redirects.len() {
            let message = format!("the redirect of `{}` leads to another redirect", redirect.from);
            let help = format!("write `{}`, where that one leads", at.to);
            report.at(&redirect.origin, Diagnostic::warning(code::REDIRECT_CHAIN, message).help(help));
        }
    }
}
