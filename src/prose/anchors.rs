//! Links to a place on another page, held against the places that the page has once it is rendered.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use super::texts::Texts;
use super::{InternalLink, code, names};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::site::anchors;

/// The links with an anchor, by the file of the page that they lead to.
pub(crate) struct Wanted<'t> {
    links: BTreeMap<String, Vec<&'t InternalLink>>,
    problems: Mutex<Diagnostics>,
}

impl<'t> Wanted<'t> {
    /// Those of all texts.
    pub(crate) fn of(texts: &'t Texts) -> Self {
        let mut links: BTreeMap<String, Vec<&InternalLink>> = BTreeMap::new();
        for link in texts.all().flat_map(|prose| &prose.links).filter(|link| link.anchor.is_some()) {
            links.entry(link.page.file()).or_default().push(link);
        }
        Self { links, problems: Mutex::default() }
    }

    /// Holds the links to a page against what it has.
    pub(crate) fn hold_against(&self, path: &str, html: &[u8]) {
        let Some(links) = self.links.get(path) else { return };
        let html = String::from_utf8_lossy(html);
        let has: BTreeSet<&str> = anchors::of_html(&html).collect();
        for link in links {
            let Some(anchor) = link.anchor.as_deref().filter(|anchor| !has.contains(anchor)) else { continue };
            let message = format!("“{}” has no anchor `{anchor}`", link.page);
            let help = names::did_you_mean(anchor, has.iter().copied());
            let help =
                help.unwrap_or_else(|| "leave out the # and what follows it, or name a heading there".to_owned());
            let problem = Diagnostic::error(code::ANCHOR, message).help(help).at(link.location.clone());
            self.problems.lock().unwrap_or_else(PoisonError::into_inner).push(problem);
        }
    }

    /// What was found.
    pub(crate) fn into_problems(self) -> Diagnostics {
        self.problems.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}
