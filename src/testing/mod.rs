//! What tests of several modules share.

pub(crate) mod desk;
pub(crate) mod docs;
mod folder;

use crate::content::{Content, ReadOptions, read};
use crate::diagnostic::{Diagnostics, human};

pub(crate) use folder::{EDITION, INSTITUTIONS, METHOD, PORTAL, Portal};

impl Portal {
    /// Reads it; the folder is called `content` whatever its name is.
    pub(crate) fn read(&self) -> (Option<Content>, Diagnostics) {
        read(&self.path(), &ReadOptions { shown_as: Some("content".to_owned()) })
    }

    /// Reads it, which must find no problem.
    pub(crate) fn content(&self) -> Content {
        let (content, problems) = self.read();
        assert!(problems.is_empty(), "{}", show(&problems));
        content.expect("content without a problem is given")
    }

    /// Every problem, as a person sees it.
    pub(crate) fn problems(&self) -> String {
        let (content, problems) = self.read();
        assert_eq!(content.is_none(), problems.has_errors(), "content is given exactly where there is no error");
        show(&problems)
    }
}

/// Problems as text, without colour, on wide lines.
pub(crate) fn show(problems: &Diagnostics) -> String {
    human::render(problems, &human::Style { color: false, unicode: true, width: 100 })
}
