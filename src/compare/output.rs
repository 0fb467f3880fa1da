//! The state that an output holds.

use std::path::Path;

use serde::Deserialize;

use super::snapshot::Snapshot;
use crate::diagnostic::Diagnostic;
use crate::publish::MANIFEST;

/// The types of files that are compared.
const TYPES: [&str; 3] = ["results", "methodology", "article"];

/// What a file holds; everything else in it is skipped.
#[derive(Deserialize)]
struct Typed<'t> {
    #[serde(borrow)]
    r#type: &'t str,
}

/// Whether a folder is an output.
pub(crate) fn is_output(folder: &Path) -> bool {
    folder.join(MANIFEST).is_file()
}

/// Reads the state of an output.
///
/// # Errors
/// A file that the list names cannot be read, or is not what it says.
pub(crate) fn read_output(folder: &Path) -> Result<Snapshot, Box<Diagnostic>> {
    let list = read(folder, MANIFEST)?;
    // "<hash>  <path>", as sha256sum writes it.
    let paths: Vec<&str> = list.lines().filter_map(|line| Some(line.split_once("  ")?.1)).collect();
    let mut data: Vec<&str> =
        paths.iter().copied().filter(|p| p.ends_with("/index.json") || p.ends_with("/results.json")).collect();
    // The first language is at the root, the others one folder deeper.
    data.sort_by_key(|path| path.matches('/').count());
    let mut documents = Vec::new();
    for path in data {
        let text = read(folder, path)?;
        let malformed = |error: serde_json::Error| {
            let message = format!("this is not the JSON of a portal: {error}");
            problem(folder, path, message).help("compare outputs that rapor build has written")
        };
        match serde_json::from_str::<Typed<'_>>(&text) {
            Ok(typed) if TYPES.contains(&typed.r#type) => {
                documents.push(serde_json::from_str(&text).map_err(malformed)?);
            }
            Err(error) if !error.is_data() => return Err(Box::new(malformed(error))),
            // Another type, or a file of the portal's own that only has such a name.
            _ => {}
        }
    }
    if documents.is_empty() {
        return Err(Box::new(
            problem(folder, MANIFEST, "this output holds no data to compare".to_owned())
                .help("its portal leaves them out (`omit: [data]`): compare two states of its content instead"),
        ));
    }
    Ok(Snapshot::of(documents, paths.into_iter().map(str::to_owned)))
}

fn read(folder: &Path, path: &str) -> Result<String, Box<Diagnostic>> {
    std::fs::read_to_string(folder.join(path)).map_err(|error| {
        let message = format!("the file cannot be read: {error}");
        Box::new(problem(folder, path, message).help("the output is not complete: build it again"))
    })
}

fn problem(folder: &Path, path: &str, message: String) -> Diagnostic {
    let file = folder.join(path).to_string_lossy().replace('\\', "/");
    Diagnostic::error("rapor::compare::output", message).in_file(file)
}
