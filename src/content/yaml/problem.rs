//! Problems of YAML syntax, before they become diagnostics.

use std::ops::Range;

/// A problem of YAML syntax.
#[derive(Debug)]
pub(crate) struct Problem {
    /// The code.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// The place, in bytes of the file.
    pub span: Range<usize>,
    /// What to do.
    pub help: String,
}

impl Problem {
    /// A problem.
    pub(crate) fn new(
        code: &'static str,
        message: impl Into<String>,
        span: Range<usize>,
        help: impl Into<String>,
    ) -> Self {
        Self { code, message: message.into(), span, help: help.into() }
    }
}
