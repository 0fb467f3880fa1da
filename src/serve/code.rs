//! The codes of what can go wrong with a preview.

/// The port cannot be used.
pub(crate) const PORT: &str = "rapor::serve::port";
/// Files cannot be watched.
pub(crate) const WATCH: &str = "rapor::serve::watch";
/// The preview can be reached from other computers.
pub(crate) const OPEN: &str = "rapor::serve::open";
/// The preview itself failed.
pub(crate) const FAILED: &str = "rapor::serve::failed";
