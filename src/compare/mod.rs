//! Two states of a portal, and what changed between them for the public.
//!
//! A state is read from the JSON of the documented shape, whether that lies in an output or was just made from content: so
//! an output of last year can be compared with the content of today. Fields that are missing say nothing.

mod difference;
mod markdown;
mod output;
pub(crate) mod revision;
mod snapshot;
mod text;

pub(crate) use difference::compare;
pub(crate) use markdown::markdown;
pub(crate) use output::{is_output, read_output};
pub(crate) use snapshot::Snapshot;
pub(crate) use text::text;
