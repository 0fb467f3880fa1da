//! The addresses that were recorded in `permalinks.lock`, compared with what is published now.

use std::path::Path;

use super::features;
use crate::content::lock::{Lock, NAME};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::routes::permalinks::{self, Anchors};
use crate::routes::plan::Plan;

/// A page's path and the anchors it offers.
pub(crate) type Offered = Option<(String, Vec<String>)>;

/// Joins the anchors of pages, and what went wrong with other files.
pub(crate) fn anchors<E: Into<Diagnostics>>(files: Vec<Result<Offered, E>>) -> (Anchors, Diagnostics) {
    let (mut anchors, mut problems) = (Anchors::new(), Diagnostics::new());
    for file in files {
        match file {
            Ok(offered) => anchors.extend(offered),
            Err(found) => problems.extend(found.into()),
        }
    }
    (anchors, problems)
}

/// The addresses that were recorded. Before the first record there is no public whose links could break, and nothing to
/// compare a build with.
pub(crate) fn read(folder: &Path, problems: &mut Diagnostics) -> Option<Lock> {
    Lock::read(folder).unwrap_or_else(|found| {
        problems.extend(found);
        None
    })
}

/// The recorded addresses that would be gone, but for those that this program cannot make.
pub(crate) fn dropped(lock: &Lock, plan: &Plan, anchors: &Anchors) -> Diagnostics {
    permalinks::dropped(&lock.without(features::is_unavailable), plan, anchors)
}

/// Warns of addresses that are not recorded, and reports those that would be gone.
pub(crate) fn compare(lock: &Lock, folder: &Path, plan: &Plan, anchors: &Anchors, problems: &mut Diagnostics) {
    problems.extend(dropped(lock, plan, anchors));
    let new = permalinks::unrecorded(Some(lock), plan, anchors);
    if let Some(first) = new.first() {
        let message = match new.len() {
            1 => format!("the address “{first}” is not recorded yet"),
            count => format!("{count} addresses are not recorded yet, for example “{first}”"),
        };
        let path = folder.join(NAME).to_string_lossy().replace('\\', "/");
        problems.push(
            Diagnostic::warning("rapor::portal::permalink-unrecorded", message)
                .in_file(path)
                .help("run rapor permalinks --update and commit the file, so that no address is ever lost unnoticed"),
        );
    }
}
