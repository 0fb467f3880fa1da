//! Pictures, workbooks and the search index through the cache.

use std::convert::Infallible;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::pictures::painter::{Drawing, Painter};
use crate::publish::{CACHE, Kept, Picture, Pictures, Staging};
use crate::search::index as search;
use crate::search::records::Record;

use super::args::BuildArgs;

/// Opens the cache that the arguments name.
///
/// # Errors
/// It would lie in the output, which every build replaces.
pub(crate) fn open(args: &BuildArgs) -> Result<Pictures, Diagnostic> {
    if args.no_cache {
        return Ok(Pictures::open(None));
    }
    let beside = args.content.content.parent().unwrap_or(Path::new("")).join(CACHE);
    let folder = args.cache.clone().unwrap_or(beside);
    if whole(&folder).starts_with(whole(&args.output)) {
        let message = format!("the cache “{}” would lie in the output, which a build replaces", folder.display());
        let help = "name another folder: --cache DIR, or build without one: --no-cache";
        return Err(Diagnostic::error("rapor::publish::cache-in-output", message).help(help));
    }
    Ok(Pictures::open(Some(folder)))
}

/// A workbook: the one that is kept, or a new one.
pub(crate) fn workbook(pictures: &Pictures, key: [u8; 32], make: &dyn Fn() -> Vec<u8>) -> Vec<u8> {
    let Ok(kept) = pictures.get_as(Kept::Xlsx, key, || Ok::<_, Infallible>(make()));
    match kept {
        Picture::Drawn(bytes) => bytes,
        // Another build may have cleared the cache meanwhile.
        Picture::Kept(file, _) => std::fs::read(file).unwrap_or_else(|_| make()),
    }
}

/// The files of the search index: those that are kept, or new ones.
///
/// # Errors
/// The index cannot be made.
pub(crate) fn index(pictures: &Pictures, records: &[Record]) -> Result<Vec<(String, Vec<u8>)>, Diagnostic> {
    let mut made = None;
    let kept = pictures.get_as(Kept::Tar, search::key(records), || {
        let files = search::index(records)?;
        // Memory takes every pack; without one the files are still there.
        let pack = search::pack(&files).unwrap_or_default();
        made = Some(files);
        Ok::<_, Diagnostic>(pack)
    })?;
    if let Some(files) = made {
        return Ok(files);
    }
    let unpacked = match kept {
        Picture::Kept(file, _) => std::fs::read(file).and_then(|pack| search::unpack(&pack)).ok(),
        Picture::Drawn(_) => None,
    };
    // Another build may have cleared the cache meanwhile.
    unpacked.map_or_else(|| search::index(records), Ok)
}

/// A path from the root of the disk, as far as it exists without symbolic links.
fn whole(path: &Path) -> PathBuf {
    let mut missing = Vec::new();
    let mut at = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    loop {
        if let Ok(found) = at.canonicalize() {
            return missing.iter().rev().fold(found, |path, name| path.join(name));
        }
        let Some(name) = at.file_name().map(ToOwned::to_owned) else { return path.to_path_buf() };
        missing.push(name);
        at.pop();
    }
}

/// Publishes the picture of a drawing.
///
/// # Errors
/// It cannot be drawn or written.
pub(crate) fn publish(
    painter: &Painter,
    staging: &Staging,
    pictures: &Pictures,
    path: &str,
    drawing: &Drawing,
) -> Result<(), Diagnostics> {
    let draw = || painter.paint(drawing);
    match pictures.get(painter.key(drawing), draw)? {
        Picture::Drawn(bytes) => staging.write(path, &bytes),
        Picture::Kept(file, hash) => {
            // Another build may have cleared the cache meanwhile.
            if staging.link(path, &file, hash)? { Ok(()) } else { staging.write(path, &draw()?) }
        }
    }
}
