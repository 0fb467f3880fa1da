//! What differs between systems: the only file of this folder that asks which one it runs on.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// How a new output takes the place of the old one.
pub(crate) trait Exchange {
    /// Puts the folder `new` in the place of `output`, and gives the path of the old output, which is `retired` where
    /// the old output must be moved away first. Where it fails, both folders are where they were.
    fn replace(&self, new: &Path, output: &Path, retired: &Path) -> io::Result<PathBuf>;
}

/// Two renames, with a moment between them in which there is no output. The next build repairs a build that is killed
/// in that moment.
pub(crate) struct ByRename;

impl Exchange for ByRename {
    fn replace(&self, new: &Path, output: &Path, retired: &Path) -> io::Result<PathBuf> {
        fs::rename(output, retired)?;
        if let Err(error) = fs::rename(new, output) {
            let _ = fs::rename(retired, output);
            return Err(error);
        }
        Ok(retired.to_owned())
    }
}

/// One step, in which the two folders exchange their names.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
pub(crate) struct AtOnce;

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
impl Exchange for AtOnce {
    fn replace(&self, new: &Path, output: &Path, retired: &Path) -> io::Result<PathBuf> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;

        match renameat_with(CWD, new, CWD, output, RenameFlags::EXCHANGE) {
            Ok(()) => Ok(new.to_owned()),
            // The file system or the kernel cannot exchange names.
            Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => ByRename.replace(new, output, retired),
            Err(error) => Err(error.into()),
        }
    }
}

/// The best way that this system has.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
pub(crate) const EXCHANGE: AtOnce = AtOnce;

/// The best way that this system has.
#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
pub(crate) const EXCHANGE: ByRename = ByRename;

/// Whether the system says which of two files is which, see [`is_one`].
pub(crate) const TELLS_FILES_APART: bool = cfg!(unix);

/// Whether two descriptions are of one and the same file. Never where the system does not tell.
#[cfg(unix)]
pub(crate) fn is_one(file: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    (file.dev(), file.ino()) == (other.dev(), other.ino())
}

/// Whether two descriptions are of one and the same file. Never where the system does not tell.
#[cfg(not(unix))]
pub(crate) fn is_one(_: &Metadata, _: &Metadata) -> bool {
    TELLS_FILES_APART
}
