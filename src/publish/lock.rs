//! One build at a time: an advisory lock that leaves no file behind.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, flock};

/// A lock that is held. The system gives it back when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    _file: File,
}

/// Takes the lock; `None` where another build holds it.
pub(crate) fn take(path: &Path) -> io::Result<Option<Lock>> {
    loop {
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
        match flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Err(rustix::io::Errno::WOULDBLOCK) => return Ok(None),
            Err(error) => return Err(error.into()),
            Ok(()) if is_at(&file, path)? => return Ok(Some(Lock { path: path.to_owned(), _file: file })),
            // The build that held it removed the file between our opening and our locking it: ours has no name now.
            Ok(()) => {}
        }
    }
}

fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let ours = file.metadata()?;
    match fs::symlink_metadata(path) {
        Ok(there) => Ok(there.ino() == ours.ino() && there.dev() == ours.dev()),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(e) => Err(e),
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While it is still held, so that nobody can hold a file of this name that is then removed.
        let _ = fs::remove_file(&self.path);
    }
}
