//! Resolves redirects: checks that each can be served and leads to a page.

use std::borrow::Cow;
use std::collections::HashMap;

use super::report::{Report, whole};
use crate::content::encoding::decoded;
use crate::content::origin::Origin;
use crate::content::parsed::Parsed;
use crate::content::raw::list::Item;
use crate::content::raw::literal::misfit;
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
        let old = check_from(&from.0, &origin, report);
        let Item::Read(to) = to else { continue };
        let (path, rest) = check_to(&to.0, &origin, report);
        redirects.push(Redirect { from: old, to: path, rest, origin });
    }
    check_chains(&redirects, report);
    redirects
}

fn problem(message: String, help: String) -> Diagnostic {
    Diagnostic::error(code::REDIRECT, message).help(help)
}

/// The old path, decoded.
fn check_from(from: &str, origin: &Origin, report: &mut Report<'_>) -> String {
    let path = decoded(from).map_or_else(|| from.to_owned(), Cow::into_owned);
    if from == "/" {
        let message = "the home page cannot be redirected".to_owned();
        report.at_key(origin, problem(message, "delete the redirect".to_owned()));
    } else if let Some((before, query)) = from.split_once('?') {
        let message = format!("`{from}` cannot be redirected: a host of files does not look at `?{query}`");
        let help = format!("redirect `{before}`, and ask whoever runs the server to redirect the addresses with `?`");
        report.at_key(origin, problem(message, help));
    } else if from.contains('#') {
        let message = format!("`{from}` cannot be redirected: browsers keep what follows # to themselves");
        report.at_key(origin, problem(message, "leave out the # and what follows it".to_owned()));
    } else if let Some(wrong) = wrong_path(from) {
        let message = format!("`{from}` is not the path of a page: it {wrong}");
        report.at_key(origin, problem(message, format!("write a path of the portal, such as `{}`", near_path(from))));
    } else if !from.ends_with('/') && !is_file(from) {
        let message = format!("`{from}` does not end with a slash");
        report.at_key(origin, problem(message, format!("write `{from}/`")));
    }
    path
}

/// The new path, decoded, and what follows it; or the whole address.
fn check_to(to: &str, origin: &Origin, report: &mut Report<'_>) -> (String, String) {
    if to.starts_with("https://") || to.starts_with("http://") {
        if misfit("web-address", to).is_some() || to.contains(['\\', '^', '{', '|', '}']) {
            let message = format!("`{to}` is not a web address");
            let help = "copy it from the address bar of a browser: a space is %20 there";
            report.at(origin, problem(message, help.to_owned()));
        }
        return (to.to_owned(), String::new());
    }
    let (path, rest) = to.split_at(to.find(['#', '?']).unwrap_or(to.len()));
    if let Some(wrong) = wrong_path(path) {
        let message = format!("`{to}` is not an address: it {wrong}");
        let help = format!("write a path such as `{}`, or a whole address with https://", near_path(path));
        report.at(origin, problem(message, help));
    } else if !path.ends_with('/') && !is_file(path) {
        let message = format!("`{to}` does not end with a slash");
        report.at(origin, problem(message, format!("write `{path}/`")));
    } else if rest.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"`\\^{|}".contains(c)) {
        let message = format!("`{to}` is not an address: `{rest}` has characters that none can have");
        report.at(origin, problem(message, format!("write `{path}`, and # with an anchor of that page")));
    }
    (decoded(path).map_or_else(|| path.to_owned(), Cow::into_owned), rest.to_owned())
}

fn wrong_path(written: &str) -> Option<&'static str> {
    if !written.starts_with('/') {
        return Some("does not begin with a slash");
    }
    let Some(path) = decoded(written) else { return Some("has a % that stands for no character") };
    let is_escape = |at: usize| {
        let digits = written.get(at + 1..at + 3).unwrap_or("");
        digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_hexdigit())
    };
    if written.match_indices('%').any(|(at, _)| !is_escape(at)) {
        return Some("has a % that stands for no character; write %25");
    }
    if path.contains(|c: char| c.is_control() || c == '\\') {
        return Some("has characters that a path cannot have");
    }
    if path.matches('/').count() != written.matches('/').count() {
        return Some("has a slash written as %2F");
    }
    if path.contains("//") {
        return Some("has two slashes together");
    }
    if path.split('/').any(|name| name.len() > 250) {
        return Some("has a name that no file can have: it is too long");
    }
    path.split('/').any(|s| s == "." || s == "..").then_some("has dots in place of a name")
}

fn near_path(path: &str) -> String {
    let names: Vec<&str> = path.split('/').filter(|s| !s.is_empty() && !s.starts_with('.')).collect();
    let plain = |s: &str| s.chars().all(|c| c.is_alphanumeric() || "-._ ".contains(c));
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
