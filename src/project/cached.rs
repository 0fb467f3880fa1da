//! What is expensive to make, through the cache.

use std::convert::Infallible;
use std::fs;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::pictures::Drawing;
use crate::pictures::painter::Painter;
use crate::publish::{Cache, Cached, Staging};
use crate::search::index;
use crate::search::records::Record;

/// A workbook: the cached one, or a new one.
pub(crate) fn workbook(cache: &Cache, key: [u8; 32], make: &dyn Fn() -> Vec<u8>) -> Vec<u8> {
    let Ok(cached) = cache.get("workbook", key, || Ok::<_, Infallible>(make()));
    match cached {
        Cached::Bytes(bytes) => bytes,
        // Another build may have removed the file since.
        Cached::File(file, _) => fs::read(file).unwrap_or_else(|_| make()),
    }
}

/// The files of the search index: the cached ones, or new ones.
///
/// # Errors
/// The index cannot be made.
pub(crate) fn search_index(cache: &Cache, records: &[Record]) -> Result<Vec<(String, Vec<u8>)>, Diagnostic> {
    let packed = match cache.get("search index", index::key(records), || index::index(records).map(|f| pack(&f)))? {
        Cached::Bytes(bytes) => bytes,
        Cached::File(file, _) => fs::read(file).unwrap_or_default(),
    };
    // Another build may have removed the file since.
    unpack(&packed).map_or_else(|| index::index(records), Ok)
}

/// Publishes the picture of a drawing.
///
/// # Errors
/// It cannot be drawn or written.
pub(crate) fn picture(
    painter: &Painter,
    staging: &Staging,
    cache: &Cache,
    path: &str,
    drawing: &Drawing,
) -> Result<(), Diagnostics> {
    let draw = || painter.paint(drawing);
    match cache.get("picture", painter.key(drawing), draw)? {
        Cached::Bytes(bytes) => staging.write(path, &bytes),
        Cached::File(file, hash) => {
            // Another build may have removed the file since.
            if staging.link(path, &file, hash)? { Ok(()) } else { staging.write(path, &draw()?) }
        }
    }
}

/// Files as one: for each the length of its path and the path, the length of its bytes and the bytes.
fn pack(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut pack = Vec::new();
    for part in files.iter().flat_map(|(path, bytes)| [path.as_bytes(), bytes]) {
        pack.extend((part.len() as u64).to_le_bytes());
        pack.extend(part);
    }
    pack
}

/// The files that were packed; `None` for nothing, and for what is not a pack.
fn unpack(mut pack: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut part = || {
        let (length, rest) = pack.split_first_chunk()?;
        let (part, rest) = rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
        pack = rest;
        Some((part.to_vec(), rest.is_empty()))
    };
    let mut files = Vec::new();
    loop {
        let (path, (bytes, is_last)) = (part()?.0, part()?);
        files.push((String::from_utf8(path).ok()?, bytes));
        if is_last {
            return Some(files);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_holds_every_file_as_it_was() {
        let files =
            vec![("pagefind.js".to_owned(), vec![0, 1, 2]), ("fragment/id_a.pf_fragment".to_owned(), Vec::new())];
        let whole = pack(&files);
        assert_eq!(unpack(&whole), Some(files));
        assert!([&whole[..whole.len() - 1], &[1; 600], &[]].into_iter().all(|damaged| unpack(damaged).is_none()));
    }
}
