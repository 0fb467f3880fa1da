//! Loads the text files in parallel, and checks that they are UTF-8.

use rayon::prelude::*;

use super::code;
use super::files::Files;
use super::folder::Found;
use super::origin::FileId;
use super::raw::text::control_character;
use crate::diagnostic::{Diagnostic, Diagnostics};

/// Loads all files. A file that cannot be read has no id.
pub(crate) fn load(texts: &[Found], shown: &str, problems: &mut Diagnostics) -> (Files, Vec<Option<FileId>>) {
    let bytes = |found: &Found| match &found.instead {
        Some(text) => Ok(text.clone().into_bytes()),
        None => std::fs::read(&found.disk_path),
    };
    let bytes: Vec<_> = texts.par_iter().map(bytes).collect();
    let mut files = Files::default();
    let mut ids = Vec::with_capacity(texts.len());
    for (found, bytes) in texts.iter().zip(bytes) {
        let path = format!("{shown}/{}", found.path);
        ids.push(match bytes {
            Ok(bytes) => decode(bytes, path, &mut files, problems),
            Err(error) => {
                let message = format!("cannot be read: {}", error.kind());
                problems.push(Diagnostic::error(code::UNREADABLE, message).in_file(path).help("check its permissions"));
                None
            }
        });
    }
    (files, ids)
}

/// Adds the text of a file. A byte order mark, which some editors write, is dropped.
fn decode(bytes: Vec<u8>, path: String, files: &mut Files, problems: &mut Diagnostics) -> Option<FileId> {
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
            if text.trim().is_empty() {
                let message = "the file is empty";
                problems.push(Diagnostic::error(code::EMPTY_FILE, message).in_file(path).help("delete it, or fill it"));
                return None;
            }
            let bad = control_character(&text);
            let id = files.add(path, text);
            if let Some((at, bad)) = bad {
                let message = format!("the file contains the control character U+{:04X}", u32::from(bad));
                let place = files.location(id, at..at + bad.len_utf8());
                problems
                    .push(Diagnostic::error(code::CONTROL_CHARACTER, message).at(place).help("delete the character"));
            }
            Some(id)
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let byte = bytes.get(at).copied().unwrap_or_default();
            // The readable part keeps its length, so the place is also right in the text that is shown.
            let id = files.add(path, String::from_utf8_lossy(&bytes).into_owned());
            let message = format!("the file is not UTF-8: byte {at} is 0x{byte:02X}");
            let help = "save it as UTF-8; most editors offer that under \"Save as\"";
            let place = files.location(id, at..at + '\u{fffd}'.len_utf8());
            problems.push(Diagnostic::error(code::NOT_UTF8, message).at(place).help(help));
            None
        }
    }
}
