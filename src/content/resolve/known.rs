//! The names that content may refer to.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, suggest};

/// The known names of one kind, such as the ids of institutions.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// The code of the problem of an unknown name.
    code: &'static str,
    /// The kind, in words: `institution`.
    what: &'static str,
    /// The owner of the names, in words: `the method`.
    owner: String,
    /// The names in the order written, for lists and suggestions.
    names: Vec<String>,
    set: HashSet<String>,
    /// Whether all names could be read. If not, an unknown name is not reported.
    complete: bool,
}

impl Known {
    /// No names yet.
    pub(crate) fn new(code: &'static str, what: &'static str, owner: impl Into<String>) -> Self {
        Self { code, what, owner: owner.into(), names: Vec::new(), set: HashSet::new(), complete: true }
    }

    /// Adds a name; returns false where it is already known.
    pub(crate) fn add(&mut self, name: &str) -> bool {
        let new = self.set.insert(name.to_owned());
        if new {
            self.names.push(name.to_owned());
        }
        new
    }

    /// Records something that could not be read, with its name if that could be read.
    pub(crate) fn lost(&mut self, name: Option<&str>) {
        match name {
            Some(name) => {
                self.add(name);
            }
            None => self.complete = false,
        }
    }

    /// Adds the names of another kind, for a reference that may be either.
    pub(crate) fn merge(&mut self, other: &Self, what: &'static str) {
        for name in &other.names {
            self.add(name);
        }
        self.what = what;
        self.complete &= other.complete;
    }

    /// Whether all names could be read.
    pub(crate) fn is_complete(&self) -> bool {
        self.complete
    }

    /// Whether the name may be used.
    pub(crate) fn allows(&self, name: &str) -> bool {
        self.set.contains(name) || !self.complete
    }

    /// The known name nearest to a text.
    pub(crate) fn nearest(&self, name: &str) -> Option<&str> {
        suggest::nearest(name, self.names.iter().map(String::as_str))
    }

    /// The problem of an unknown name.
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
