//! One build at a time: an advisory lock on a file.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::system;

/// A lock that is held. The system releases it when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct OutputLock {
    path: PathBuf,
    _file: File,
}

/// Takes the lock; `None` where another build holds it.
pub(crate) fn take(path: &Path) -> io::Result<Option<OutputLock>> {
    loop {
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(error),
            Ok(()) if is_at(&file, path)? => return Ok(Some(OutputLock { path: path.to_owned(), _file: file })),
            // The build that held the lock removed the file after we opened it: our file has no name now.
            Ok(()) => {}
        }
    }
}

/// Whether an open file still has its path. Always where files are not removed.
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(there) => Ok(!system::TELLS_FILES_APART || system::is_one(&file.metadata()?, &there)),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(e) => Err(e),
    }
}

impl Drop for OutputLock {
    fn drop(&mut self) {
        // The lock is still held, so nobody can lock the file and then lose it. Without `is_at` the file must stay, or
        // two builds could each lock a file of this name.
        if system::TELLS_FILES_APART {
            let _ = fs::remove_file(&self.path);
        }
    }
}
