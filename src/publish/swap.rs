//! The new output in the place of the old one, in one step where the system can.

use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::Build;
use super::foreign::{self, Foreign};
use super::manifest::Manifest;
use super::place::Place;
use super::problem::Failed;
use super::system::Exchange;

/// Puts the staging folder in the place of the output; `false` where that cannot be done, and nothing has changed.
pub(crate) fn swap(
    exchange: &impl Exchange,
    place: &Place,
    build: &Build,
    foreign: &[Foreign],
    before: &Manifest,
) -> Result<bool, Failed> {
    let (staging, output) = (place.staging(), &place.output);
    if place.inside {
        return Ok(false);
    }
    if !output.is_dir() {
        return fs::rename(&staging, output).map(|()| true).map_err(Failed::at("put the build at", output));
    }
    if !link_unchanged(build, output, &staging)? {
        return Ok(false);
    }
    foreign::carry(foreign, output, &staging)?;
    let failed = || Failed::at("replace", output);
    let permissions = fs::metadata(output).map_err(failed())?.permissions();
    fs::set_permissions(&staging, permissions).map_err(failed())?;
    match exchange.replace(&staging, output, &place.retired()) {
        // The new output is in place: the next build removes what cannot be removed of the old one now.
        Ok(old) => {
            let _ = foreign::retire(&old, output, Path::new(""), before);
            Ok(true)
        }
        Err(error) if is_fixed(&error) => Ok(false),
        Err(error) => Err(failed()(error)),
    }
}

/// Whether a folder cannot be moved, although its files can: it is a mount point, or Windows has a file in it open.
fn is_fixed(error: &io::Error) -> bool {
    use io::ErrorKind::{CrossesDevices, PermissionDenied, ResourceBusy};
    matches!(error.kind(), ResourceBusy | CrossesDevices | PermissionDenied)
}

/// Gives unchanged files a second name in the new output; `false` where the two are not on one file system.
fn link_unchanged(build: &Build, output: &Path, staging: &Path) -> Result<bool, Failed> {
    let unchanged: Vec<&str> = build.unchanged().collect();
    for folder in folders(&unchanged) {
        fs::create_dir_all(staging.join(folder)).map_err(Failed::at("make", &staging.join(folder)))?;
    }
    let linked = unchanged.par_iter().map(|path| match fs::hard_link(output.join(path), staging.join(path)) {
        Err(e) if e.kind() == io::ErrorKind::CrossesDevices => Ok(false),
        // A file system without hard links, or too many of them to one file.
        Err(_) => fs::copy(output.join(path), staging.join(path)).map(|_| true),
        Ok(()) => Ok(true),
    });
    let linked: io::Result<Vec<bool>> = linked.collect();
    linked.map(|all| all.into_iter().all(|linked| linked)).map_err(Failed::at("keep the files of", output))
}

/// The folders of sorted paths, each once.
fn folders<'p>(paths: &[&'p str]) -> Vec<&'p str> {
    let mut folders: Vec<&str> =
        paths.iter().filter_map(|path| path.rsplit_once('/').map(|(folder, _)| folder)).collect();
    folders.sort_unstable();
    folders.dedup();
    folders
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::super::system::ByRename;
    use super::super::{Document, manifest, place};
    use super::*;

    /// The system that runs the tests can exchange names, so this asks for the two renames by name.
    #[test]
    fn two_renames_replace_an_output_and_leave_what_a_person_put_there() {
        let desk = tempfile::tempdir().unwrap();
        let output = desk.path().join("output");
        fs::create_dir(&output).unwrap();
        for (name, text) in [("index.html", "satu"), ("same.html", "sama"), ("catatan.txt", "milik saya")] {
            fs::write(output.join(name), text).unwrap();
        }
        let (place, _lock) = place::occupy(&output).unwrap();
        fs::create_dir(place.staging()).unwrap();
        fs::write(place.staging().join("index.html"), "dua").unwrap();
        let before = Manifest::of(["index.html", "same.html"]);
        let document = |unchanged| Document { hash: manifest::hash(b""), unchanged };
        let documents = HashMap::from([("index.html".into(), document(false)), ("same.html".into(), document(true))]);
        let build = Build::of(documents, &before);
        let foreign = foreign::find(&output, &before).unwrap();
        assert!(swap(&ByRename, &place, &build, &foreign, &before).unwrap());
        for (name, text) in [("index.html", "dua"), ("same.html", "sama"), ("catatan.txt", "milik saya")] {
            assert_eq!(fs::read_to_string(output.join(name)).unwrap(), text);
        }
        assert!(!place.retired().exists() && !place.staging().exists());
    }

    #[test]
    fn a_folder_that_cannot_take_the_place_leaves_the_output_where_it_was() {
        let desk = tempfile::tempdir().unwrap();
        let (output, retired) = (desk.path().join("output"), desk.path().join("old"));
        fs::create_dir(&output).unwrap();
        assert!(ByRename.replace(&desk.path().join("missing"), &output, &retired).is_err());
        assert!(output.is_dir() && !retired.exists());
    }
}
