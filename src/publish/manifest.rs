//! `SHA256SUMS`: what a build wrote, in the format of `sha256sum -c`.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::Document;

/// The name of the list, at the root of the output.
pub(crate) const FILE_NAME: &str = "SHA256SUMS";

/// A SHA-256.
pub(crate) type Hash = [u8; 32];

/// The hash of a document.
pub(crate) fn hash(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// The hash of what is read, a piece at a time.
pub(crate) fn hash_of(mut from: impl Read) -> io::Result<Hash> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match from.read(&mut buffer)? {
            0 => return Ok(hasher.finalize().into()),
            read => hasher.update(&buffer[..read]),
        }
    }
}

/// What a build wrote.
#[derive(Debug, Default)]
pub(crate) struct Manifest(HashMap<String, Hash>);

impl Manifest {
    /// Reads the list of an output; empty where there is none. An invalid line is skipped, so its file counts as a
    /// person's and stays.
    pub(crate) fn read(output: &Path) -> Self {
        let text = fs::read_to_string(output.join(FILE_NAME)).unwrap_or_default();
        Self(text.lines().filter_map(line).collect())
    }

    #[cfg(test)]
    pub(crate) fn of<const N: usize>(paths: [&str; N]) -> Self {
        Self(paths.map(|path| (path.to_owned(), hash(b""))).into())
    }

    pub(crate) fn hash(&self, path: &str) -> Option<Hash> {
        self.0.get(path).copied()
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// This list together with that of a build.
    pub(crate) fn with(&self, documents: &BTreeMap<String, Document>) -> String {
        let mut all: BTreeMap<&str, Hash> = self.0.iter().map(|(path, hash)| (path.as_str(), *hash)).collect();
        all.extend(documents.iter().map(|(path, document)| (path.as_str(), document.hash)));
        lines(all.into_iter())
    }
}

/// The list of a build, sorted by path.
pub(crate) fn text(documents: &BTreeMap<String, Document>) -> String {
    lines(documents.iter().map(|(path, document)| (path.as_str(), document.hash)))
}

fn lines<'d>(documents: impl Iterator<Item = (&'d str, Hash)>) -> String {
    let mut text = String::new();
    for (path, hash) in documents {
        text.push_str(&hex(&hash));
        text.push_str("  ");
        text.push_str(path);
        text.push('\n');
    }
    text
}

fn line(line: &str) -> Option<(String, Hash)> {
    let (digits, path) = line.split_once("  ")?;
    let hash = unhex(digits)?;
    is_path(path).then(|| (path.to_owned(), hash))
}

/// A hash in 64 digits.
pub(crate) fn hex(hash: &Hash) -> String {
    let digit = |value: u8| char::from(if value < 10 { b'0' + value } else { b'a' + value - 10 });
    let mut digits = String::with_capacity(64);
    digits.extend(hash.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]));
    digits
}

/// The hash of 64 digits.
pub(crate) fn unhex(digits: &str) -> Option<Hash> {
    if digits.len() != 64 || !digits.is_ascii() {
        return None;
    }
    let mut hash = [0; 32];
    for (byte, at) in hash.iter_mut().zip((0..64).step_by(2)) {
        *byte = u8::from_str_radix(&digits[at..at + 2], 16).ok()?;
    }
    Some(hash)
}

/// Whether a document may have this path: it stays within the output, and the list can hold it as it is.
pub(crate) fn is_path(path: &str) -> bool {
    let is_step = |step: &str| !matches!(step, "" | "." | "..");
    let is_reserved = path == FILE_NAME || path.starts_with(super::place::PREFIX);
    path.split('/').all(is_step) && !path.contains(['\\', '\n', '\r', '\0']) && !is_reserved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_it_was_written_and_invalid_lines_are_skipped() {
        let document = Document { hash: hash(b"abc"), unchanged: false };
        let documents = BTreeMap::from([("b/index.html".to_owned(), document), ("a b.txt".to_owned(), document)]);
        let text = text(&documents);
        assert!(text.starts_with("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a b.txt\n"));
        let odd = "\nzz  x\n".to_owned() + &"é".repeat(32) + "  y\n" + &"0".repeat(64) + "  ../passwd\n" + &text;
        let read: HashMap<_, _> = odd.lines().filter_map(line).collect();
        assert_eq!(read.len(), 2);
        assert_eq!(read["b/index.html"], hash(b"abc"));
        assert_eq!(hash_of(&b"abc"[..]).unwrap(), hash(b"abc"));
    }

    #[test]
    fn a_path_stays_within_the_output() {
        for path in
            ["", "/etc/passwd", "../x", "a/../b", "a//b", "./a", "a/", "a\\b", "a\nb", "SHA256SUMS", ".rapor-new/x"]
        {
            assert!(!is_path(path), "{path}");
        }
        assert!(is_path(".well-known/security.txt") && is_path("a b/é.html"));
    }
}
