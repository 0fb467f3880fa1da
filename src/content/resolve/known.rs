//! The names that may be named.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, suggest};

/// The names of one kind of thing.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// The code of naming one that is not among them.
    code: &'static str,
    /// What they are names of: `institution`.
    what: &'static str,
    /// What has them: `the method`.
    owner: String,
    /// In the order written, for lists and suggestions.
    names: Vec<String>,
    set: HashSet<String>,
    /// Whether all were legible. If not, a name that is missing is no proof of a mistake.
    complete: bool,
}

impl Known {
    /// No names yet.
    pub(crate) fn new(code: &'static str, what: &'static str, owner: impl Into<String>) -> Self {
        Self { code, what, owner: owner.into(), names: Vec::new(), set: HashSet::new(), complete: true }
    }

    /// Adds a name; false where it is there already.
    pub(crate) fn add(&mut self, name: &str) -> bool {
        let new = self.set.insert(name.to_owned());
        if new {
            self.names.push(name.to_owned());
        }
        new
    }

    /// Notes something that could not be read, with its name if that was legible.
    pub(crate) fn lost(&mut self, name: Option<&str>) {
        match name {
            Some(name) => {
                self.add(name);
            }
            None => self.complete = false,
        }
    }

    /// Takes in the names of another kind, for what may name either.
    pub(crate) fn merge(&mut self, other: &Self, what: &'static str) {
        for name in &other.names {
            self.add(name);
        }
        self.what = what;
        self.complete &= other.complete;
    }

    /// Whether all names were legible.
    pub(crate) fn is_complete(&self) -> bool {
        self.complete
    }

    /// Whether the name may be used.
    pub(crate) fn allows(&self, name: &str) -> bool {
        self.set.contains(name) || !self.complete
    }

    /// The name that was probably meant.
    pub(crate) fn nearest(&self, name: &str) -> Option<&str> {
        suggest::nearest(name, self.names.iter().map(String::as_str))
    }

    /// What to say of a name that may not be used.
    pub(crate) fn unknown(&self, name: &str) -> Diagnostic {
        self.unknown_beside(name, |_| false)
    }

    /// The same where some names are in use already: these are not suggested.
    pub(crate) fn unknown_beside(&self, name: &str, is_taken: impl Fn(&str) -> bool) -> Diagnostic {
        let help = match self.nearest(name).filter(|near| !is_taken(near)) {
            Some(near) => format!("did you mean `{near}`?"),
            None if self.names.is_empty() => format!("{} has none", self.owner),
            None => format!("{} has {}", self.owner, suggest::listed(&self.names)),
        };
        Diagnostic::error(self.code, format!("unknown {} `{name}`", self.what)).help(help)
    }
}
