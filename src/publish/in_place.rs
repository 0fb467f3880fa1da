//! Replaces the files of an output one by one, each in one step: for an output that is a mount point or the current
//! folder, or whose parent folder is not ours. Meanwhile readers may see files of both builds.

use std::fs;
use std::io;
use std::path::Path;

use super::manifest::{FILE_NAME, Manifest};
use super::place::Place;
use super::problem::Failed;
use super::{Build, disk};

/// Replaces what changed, then removes what is gone.
pub(crate) fn replace(place: &Place, build: &Build, before: &Manifest) -> Result<(), Failed> {
    let output = &place.output;
    // First the list of both builds, so that no file of either can count as a person's.
    write(place, FILE_NAME, before.with(&build.documents).as_bytes())?;
    let (in_the_way, gone): (Vec<&String>, Vec<&String>) = build.removed.iter().partition(|p| is_in_the_way(p, build));
    remove(output, &in_the_way)?;
    for path in build.changed() {
        move_in(place, path)?;
    }
    remove(output, &gone)?;
    move_in(place, FILE_NAME)
}

/// Whether an old file lies where a folder is needed, or in a folder where a file is needed.
fn is_in_the_way(path: &str, build: &Build) -> bool {
    let below = format!("{path}/");
    let becomes_folder = build.documents.range(below.clone()..).next().is_some_and(|(p, _)| p.starts_with(&below));
    let mut above = path.match_indices('/').map(|(at, _)| &path[..at]);
    becomes_folder || above.any(|folder| build.documents.contains_key(folder))
}

fn move_in(place: &Place, path: &str) -> Result<(), Failed> {
    let (from, to) = (place.staging().join(path), place.output.join(path));
    let folder = to.parent().unwrap_or(&to);
    let moved = fs::create_dir_all(folder).and_then(|()| match fs::rename(&from, &to) {
        Err(e) if e.kind() == io::ErrorKind::CrossesDevices => {
            let passing = place.passing();
            fs::copy(&from, &passing).and_then(|_| fs::rename(&passing, &to))
        }
        result => result,
    });
    moved.map_err(Failed::at("replace", &to))
}

fn write(place: &Place, path: &str, bytes: &[u8]) -> Result<(), Failed> {
    let (passing, to) = (place.passing(), place.output.join(path));
    fs::write(&passing, bytes).and_then(|()| fs::rename(&passing, &to)).map_err(Failed::at("write", &to))
}

/// Removes files, and the folders that are then empty.
fn remove(output: &Path, paths: &[&String]) -> Result<(), Failed> {
    for path in paths {
        let file = output.join(path);
        disk::remove_file(&file).map_err(Failed::at("remove", &file))?;
        for folder in Path::new(path.as_str()).ancestors().skip(1).filter(|f| !f.as_os_str().is_empty()) {
            // Stop at a folder that is not empty.
            if fs::remove_dir(output.join(folder)).is_err() {
                break;
            }
        }
    }
    Ok(())
}
