//! The new output in the place of the old one, in one step.

use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;
use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use super::foreign::{self, Foreign};
use super::manifest::Manifest;
use super::place::Place;
use super::problem::Failed;
use super::{Build, disk};

/// Puts the staging folder in the place of the output; `false` where that cannot be done, and nothing has changed.
pub(crate) fn swap(place: &Place, build: &Build, foreign: &[Foreign], before: &Manifest) -> Result<bool, Failed> {
    let (staging, output) = (place.staging(), &place.output);
    if place.inside {
        return Ok(false);
    }
    if !output.is_dir() {
        return put(&staging, output).map(|()| true);
    }
    if !link_unchanged(build, output, &staging)? {
        return Ok(false);
    }
    foreign::carry(foreign, output, &staging)?;
    let failed = || Failed::at("replace", output);
    let permissions = fs::metadata(output).map_err(failed())?.permissions();
    fs::set_permissions(&staging, permissions).map_err(failed())?;
    match exchange(&staging, output) {
        // Mount points have names that cannot be exchanged.
        Err(Errno::BUSY | Errno::XDEV) => return Ok(false),
        // A file system, or a system, that does not know how.
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
            return in_two_steps(place, before).map(|()| true);
        }
        Err(error) => return Err(failed()(error.into())),
        Ok(()) => {}
    }
    // The new output is in place: what cannot be removed of the old one now is removed by the next build.
    let _ = foreign::retire(&staging, output, Path::new(""), before);
    Ok(true)
}

fn exchange(staging: &Path, output: &Path) -> Result<(), Errno> {
    renameat_with(CWD, staging, CWD, output, RenameFlags::EXCHANGE)
}

/// The first build into a folder that does not exist.
fn put(staging: &Path, output: &Path) -> Result<(), Failed> {
    let put = match renameat_with(CWD, staging, CWD, output, RenameFlags::NOREPLACE) {
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => fs::rename(staging, output),
        result => result.map_err(io::Error::from),
    };
    put.map_err(Failed::at("put the build at", output))
}

/// Two renames, with a moment between them in which there is no output. A build that is killed in that moment is put
/// right by the next one.
fn in_two_steps(place: &Place, before: &Manifest) -> Result<(), Failed> {
    let (output, retired) = (&place.output, place.retired());
    fs::rename(output, &retired).map_err(Failed::at("replace", output))?;
    if let Err(error) = fs::rename(place.staging(), output) {
        let _ = fs::rename(&retired, output);
        return Err(Failed::at("replace", output)(error));
    }
    let _ = foreign::retire(&retired, output, Path::new(""), before);
    Ok(())
}

/// Gives unchanged files a second name in the new output; `false` where the two are not on one file system.
fn link_unchanged(build: &Build, output: &Path, staging: &Path) -> Result<bool, Failed> {
    let unchanged: Vec<&str> = build.unchanged().collect();
    for folder in folders(&unchanged) {
        fs::create_dir_all(staging.join(folder)).map_err(Failed::at("make", &staging.join(folder)))?;
    }
    let linked = unchanged.par_iter().map(|path| match disk::link(&output.join(path), &staging.join(path)) {
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
    use super::super::place;
    use super::*;

    /// The way without an exchange is not taken where tests run, so it is called by itself.
    #[test]
    fn two_renames_do_where_names_cannot_be_exchanged() {
        let desk = tempfile::tempdir().unwrap();
        let output = desk.path().join("output");
        fs::create_dir(&output).unwrap();
        fs::write(output.join("index.html"), "satu").unwrap();
        fs::write(output.join("catatan.txt"), "milik saya").unwrap();
        let (place, _lock) = place::occupy(&output).unwrap();
        fs::create_dir(place.staging()).unwrap();
        fs::write(place.staging().join("index.html"), "dua").unwrap();
        let before = Manifest::of(["index.html"]);
        in_two_steps(&place, &before).unwrap();
        assert_eq!(fs::read_to_string(output.join("index.html")).unwrap(), "dua");
        // What appeared in the last moment came along.
        assert_eq!(fs::read_to_string(output.join("catatan.txt")).unwrap(), "milik saya");
        assert!(!place.retired().exists());
    }
}
