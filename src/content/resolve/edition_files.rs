//! Groups files to editions.

use std::collections::BTreeMap;

use super::known::Known;
use super::report::{Ids, Report, whole};
use crate::content::code;
use crate::content::natural;
use crate::content::origin::{FileId, Origin};
use crate::content::parsed::Parsed;
use crate::content::raw::assessment::{RawAssessment, RawResults};
use crate::content::raw::list::Item;
use crate::diagnostic::Diagnostic;

/// The files of an edition.
#[derive(Debug)]
pub(crate) struct EditionFiles {
    /// The id; the file name where the id could not be read.
    pub id: String,
    /// The file that describes the edition; `None` where it could not be read.
    pub edition: Option<(FileId, RawAssessment)>,
    /// Files of more results.
    pub results: Vec<(FileId, RawResults)>,
    /// Whether all files could be read.
    pub complete: bool,
}

/// Groups files to editions, oldest first.
pub(crate) fn group(
    editions: Vec<Parsed<RawAssessment>>,
    results: Vec<Parsed<RawResults>>,
    report: &mut Report<'_>,
) -> Vec<EditionFiles> {
    let mut folders = by_folder(results);
    let mut ids = Ids::default();
    let mut grouped = Vec::new();
    for parsed in editions {
        let (name, more) = match folder_of(&parsed.path) {
            Some(folder) => (folder.to_owned(), folders.remove(folder).unwrap_or_default()),
            None => (stem(&parsed.path).to_owned(), Vec::new()),
        };
        let is_folder = folder_of(&parsed.path).is_some();
        let complete = parsed.raw.is_some() && more.iter().all(|p| p.raw.is_some());
        let edition = parsed.file.zip(parsed.raw);
        let id = edition_id(edition.as_ref(), &name, is_folder, &mut ids, report);
        let results = more.into_iter().filter_map(|p| p.file.zip(p.raw)).collect();
        grouped.push(EditionFiles { id, edition, results, complete });
    }
    for (folder, files) in folders {
        without_edition(&folder, &files, report);
        grouped.push(EditionFiles { id: folder, edition: None, results: Vec::new(), complete: false });
    }
    grouped.sort_by(|a, b| natural::compare(&a.id, &b.id));
    grouped
}

/// The ids of all editions.
pub(crate) fn known(editions: &[EditionFiles]) -> Known {
    let mut known = Known::new(code::UNKNOWN_EDITION, "edition", "the portal");
    for edition in editions {
        known.add(&edition.id);
    }
    known
}

fn by_folder(results: Vec<Parsed<RawResults>>) -> BTreeMap<String, Vec<Parsed<RawResults>>> {
    let mut folders: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for parsed in results {
        let folder = folder_of(&parsed.path).unwrap_or("").to_owned();
        folders.entry(folder).or_default().push(parsed);
    }
    folders
}

/// `2023` of `assessments/2023/edition.yaml`.
fn folder_of(path: &str) -> Option<&str> {
    let (folder, _) = path.strip_prefix("assessments/")?.split_once('/')?;
    Some(folder)
}

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".yaml").unwrap_or(name)
}

fn edition_id(
    edition: Option<&(FileId, RawAssessment)>,
    name: &str,
    is_folder: bool,
    ids: &mut Ids,
    report: &mut Report<'_>,
) -> String {
    let Some((file, raw)) = edition else { return name.to_owned() };
    let origin = whole(*file);
    if raw.results.is_none() && !is_folder {
        let help = "add `results:` and a list, or make the edition a folder with files of results";
        report.at(&origin, Diagnostic::error(code::MISSING_KEY, "`results` is missing").help(help));
    }
    let Item::Read(id) = &raw.edition else { return name.to_owned() };
    let place = origin.then("edition");
    if id.0 != name {
        let what = if is_folder { "folder" } else { "file" };
        let message = format!("the edition is `{}`, but its {what} is named `{name}`", id.0);
        let help = format!("rename the {what}, or write `edition: \"{name}\"`");
        report.at(&place, Diagnostic::error(code::EDITION_NAME, message).help(help));
    }
    ids.take(&id.0, "editions", &place, report);
    id.0.clone()
}

fn without_edition(folder: &str, files: &[Parsed<RawResults>], report: &mut Report<'_>) {
    let message = format!("the edition `{folder}` has results but no `edition.yaml`");
    let help = format!("write {}/assessments/{folder}/edition.yaml with `edition`, `methodology`, …", report.shown);
    let diagnostic = Diagnostic::error(code::MISSING_FILE, message).help(help);
    match files.iter().find_map(|p| p.file) {
        Some(file) => report.at(&Origin { file, path: Vec::new() }, diagnostic),
        None => report.in_file(&format!("assessments/{folder}"), diagnostic),
    }
}
