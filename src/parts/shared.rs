//! What many pages have in common.

use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};

/// Markup that is ready to stand in a page.
pub(crate) type Rendered = tera::Value;

/// What many pages have in common, and the markup that the theme made of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shared<T> {
    /// What it is.
    pub value: T,
    /// The markup, which templates then get instead.
    pub made: OnceLock<Rendered>,
}

impl<T> Shared<T> {
    /// Wraps a value of which no markup was made yet.
    pub(crate) fn new(value: T) -> Arc<Self> {
        Arc::new(Self { value, made: OnceLock::new() })
    }
}

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.made.get() {
            Some(made) => made.serialize(serializer),
            None => self.value.serialize(serializer),
        }
    }
}
