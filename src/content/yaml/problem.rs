//! A problem with YAML text, before it becomes a diagnostic.

use std::ops::Range;

/// Something wrong with the YAML itself.
#[derive(Debug)]
pub(crate) struct Problem {
    /// Its code.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// Where.
    pub span: Range<usize>,
    /// What to do.
    pub help: String,
}

impl Problem {
    /// A problem with all that is to be said of it.
    pub(crate) fn new(
        code: &'static str,
        message: impl Into<String>,
        span: Range<usize>,
        help: impl Into<String>,
    ) -> Self {
        Self { code, message: message.into(), span, help: help.into() }
    }
}
