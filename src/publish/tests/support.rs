//! Builds of a few files, for tests of publishing.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::diagnostic::Diagnostics;
use crate::publish::{Published, Staging};
use tempfile::TempDir;

/// A folder with nothing in it but, later, `output`.
pub(crate) struct Desk {
    folder: TempDir,
}

/// What a test can see of a file: bytes, inode, and when it was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    pub bytes: Vec<u8>,
    pub inode: u64,
    pub changed: (i64, i64),
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn output(&self) -> PathBuf {
        self.path().join("output")
    }

    /// Builds these files into `output`.
    pub(crate) fn build(&self, files: &[(&str, &str)]) -> Published {
        self.try_build(files).unwrap_or_else(|d| panic!("{:?}", words(&d)))
    }

    pub(crate) fn try_build(&self, files: &[(&str, &str)]) -> Result<Published, Diagnostics> {
        build_into(&self.output(), files)
    }

    /// Puts a file there as a person would.
    pub(crate) fn put(&self, path: &str, text: &str) {
        let file = self.output().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// Every file of the output.
    pub(crate) fn seen(&self) -> BTreeMap<String, Seen> {
        let mut seen = BTreeMap::new();
        see(&self.output(), "", &mut seen);
        seen
    }

    /// The paths of the output.
    pub(crate) fn paths(&self) -> Vec<String> {
        self.seen().into_keys().collect()
    }

    /// The names beside the output.
    pub(crate) fn beside(&self) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(self.path()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.output().join(path)).unwrap()
    }
}

pub(crate) fn build_into(output: &Path, files: &[(&str, &str)]) -> Result<Published, Diagnostics> {
    let staging = Staging::begin(output)?;
    for (path, text) in files {
        staging.write(path, text.as_bytes())?;
    }
    staging.finish()
}

/// Runs an ignored test of a module in a process of its own.
pub(crate) fn child(module: &str, test: &str) -> Command {
    let (_, module) = module.split_once("::").expect("the module is below the crate");
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", &format!("{module}::{test}"), "--ignored"]);
    command
}

/// The messages of diagnostics, with what to do.
pub(crate) fn words(diagnostics: &Diagnostics) -> Vec<String> {
    diagnostics.iter().map(|d| format!("{}: {} / {}", d.code, d.message, d.help.as_deref().unwrap_or(""))).collect()
}

fn see(folder: &Path, below: &str, seen: &mut BTreeMap<String, Seen>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{below}{}", entry.file_name().to_str().unwrap());
        let metadata = fs::symlink_metadata(entry.path()).unwrap();
        if metadata.is_dir() {
            see(&entry.path(), &format!("{path}/"), seen);
        } else {
            let bytes = fs::read(entry.path()).unwrap_or_default();
            let changed = (metadata.mtime(), metadata.mtime_nsec());
            seen.insert(path, Seen { bytes, inode: metadata.ino(), changed });
        }
    }
}
