//! What this program was built without.

use crate::content::Content;
use crate::content::portal::Extra;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::routes::page::CARD;

/// What needs a feature of this program: its name in `omit`, the feature, and whether the program has it.
const NEEDS: [(Extra, &str, &str, bool); 3] = [
    (Extra::Cards, "cards", "pictures", cfg!(feature = "pictures")),
    (Extra::ChartFiles, "chart-files", "pictures", cfg!(feature = "pictures")),
    (Extra::Search, "search", "search", cfg!(feature = "search")),
];

/// Whether the file at an address needs a feature that this program does not have: nothing else is wrong with its loss.
pub(crate) fn is_unavailable(address: &str) -> bool {
    let name = address.rsplit('/').next().unwrap_or_default();
    !cfg!(feature = "pictures") && (name == CARD || name.starts_with("chart-"))
}

/// Leaves out of a portal what this program cannot make, with a warning for each thing.
pub(crate) fn leave_out_unavailable(content: &mut Content) -> Diagnostics {
    let is_missing =
        |(extra, _, _, has_feature): &(Extra, &str, &str, bool)| !has_feature && content.portal.offers(*extra);
    let missing: Vec<_> = NEEDS.into_iter().filter(is_missing).collect();
    let file = &content.files.get(content.portal.origin.file).path;
    let warning = |(_, name, feature, _): &(Extra, &str, &str, bool)| {
        let message = format!("`{name}` is left out: this program was built without the feature `{feature}`");
        let help = format!("build it with `--features {feature}`, or write `omit: [{name}]`");
        Diagnostic::warning("rapor::portal::feature", message).in_file(file.clone()).help(help)
    };
    let problems = missing.iter().map(warning).collect();
    content.portal.omit.extend(missing.iter().map(|(extra, ..)| *extra));
    problems
}
