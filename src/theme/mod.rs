//! A theme: templates, static files, messages, fonts. The default one is in the binary; a folder overrides its files.

mod color;
pub(crate) mod engine;
mod mistake;
mod properties;
mod sheet;
pub(crate) mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use include_dir::{Dir, DirEntry, include_dir};
use sha2::{Digest, Sha256};

use crate::content::id::Lang;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceFile};
use crate::language::Language;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The style sheet is these, one after the other: the charts' rules use what the pages' rules define.
const STYLES: [&str; 2] = ["static/style.css", "static/chart.css"];

/// A theme's files.
pub(crate) struct Theme {
    files: BTreeMap<String, File>,
    /// Messages add up over the default theme's, message by message, so that a theme need not repeat the others.
    messages: Vec<(String, File)>,
}

#[derive(Clone)]
struct File {
    /// As a person would find it.
    shown: String,
    bytes: Vec<u8>,
}

impl Theme {
    /// Loads the default theme and, over it, the folder `themes/NAME` in one of `roots`.
    ///
    /// # Errors
    /// There is no such theme, or it cannot be read.
    pub(crate) fn load(name: &str, roots: &[PathBuf]) -> Result<Self, Diagnostics> {
        let mut theme = Self { files: BTreeMap::new(), messages: Vec::new() };
        theme.add_embedded(&DEFAULT);
        let folder = roots.iter().map(|r| r.join("themes").join(name)).find(|f| f.is_dir());
        match folder {
            Some(folder) => theme.add_folder(&folder)?,
            None if name == "default" => {}
            None => return Err(one(no_such_theme(name, roots))),
        }
        Ok(theme)
    }

    fn add_embedded(&mut self, dir: &Dir<'_>) {
        for entry in dir.entries() {
            match entry {
                DirEntry::Dir(dir) => self.add_embedded(dir),
                DirEntry::File(file) => {
                    let path = file.path().to_string_lossy().replace('\\', "/");
                    self.add(path.clone(), format!("built-in theme/{path}"), file.contents().to_vec());
                }
            }
        }
    }

    fn add_folder(&mut self, folder: &Path) -> Result<(), Diagnostics> {
        let mut problems = Diagnostics::new();
        for entry in walkdir::WalkDir::new(folder).follow_links(true).sort_by_file_name() {
            let unreadable = |error: &dyn std::fmt::Display| {
                Diagnostic::error("rapor::render::theme", format!("the theme cannot be read: {error}"))
                    .in_file(folder.display().to_string())
            };
            let entry = match entry {
                Ok(entry) if entry.file_type().is_file() => entry,
                Ok(_) => continue,
                Err(error) => {
                    problems.push(unreadable(&error));
                    continue;
                }
            };
            let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let path = below.to_string_lossy().replace('\\', "/");
            match std::fs::read(entry.path()) {
                Ok(bytes) => self.add(path, entry.path().display().to_string(), bytes),
                Err(error) => problems.push(unreadable(&error)),
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    fn add(&mut self, path: String, shown: String, bytes: Vec<u8>) {
        let file = File { shown, bytes };
        if path.starts_with("messages/") {
            // The same file on the disk replaces the one in the binary only as far as it says something else.
            self.messages.push((path, file));
        } else {
            self.files.insert(path, file);
        }
    }

    /// The templates by name: `result.html`.
    pub(crate) fn templates(&self) -> impl Iterator<Item = (&str, &str, Result<&str, std::str::Utf8Error>)> {
        self.files.iter().filter_map(|(path, file)| {
            let name = path.strip_prefix("templates/")?;
            Some((name, file.shown.as_str(), std::str::from_utf8(&file.bytes)))
        })
    }

    /// The file that a language's messages are best added to, as a person would find it.
    fn message_path(&self, lang: &str) -> String {
        let file = format!("messages/{lang}.ftl");
        let last = self.messages.iter().rev().find(|(path, _)| *path == file);
        last.map_or_else(|| format!("themes/…/{file}"), |(_, file)| file.shown.clone())
    }

    /// The paths of files to publish, below `static/`; style sheets are one.
    pub(crate) fn static_paths(&self) -> Vec<String> {
        let own = self.files.keys().filter(|path| path.as_str() == STYLES[0] || !STYLES.contains(&path.as_str()));
        own.filter_map(|path| path.strip_prefix("static/")).map(str::to_owned).collect()
    }

    /// A file below `static/`.
    pub(crate) fn static_file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(&format!("static/{path}")).map(|f| f.bytes.as_slice())
    }

    /// The fonts for pictures, by name.
    pub(crate) fn fonts(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let fonts = self.files.iter().filter(|(path, _)| path.starts_with("fonts/") && path.ends_with(".ttf"));
        fonts.map(|(path, file)| (path.as_str(), file.bytes.as_slice()))
    }

    /// The rules of charts, and those of embeds, without what is of no use to a browser.
    pub(crate) fn squeezed(&self, path: &str) -> String {
        let bytes = self.files.get(path).map(|f| squeeze(&f.bytes)).unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }

    /// The parts of the style sheet, for messages about them.
    pub(crate) fn style_sources(&self, accent: Option<&str>) -> Vec<Arc<SourceFile>> {
        let files = STYLES.iter().filter_map(|path| self.files.get(*path));
        let files = files.map(|file| (file.shown.clone(), String::from_utf8_lossy(&file.bytes).into_owned()));
        let accent = accent.map(|accent| ("portal.yaml".to_owned(), accent_rules(accent)));
        files.chain(accent).map(|(path, text)| Arc::new(SourceFile { path, text })).collect()
    }

    /// The style sheet, with the portal's own accent where it has one.
    pub(crate) fn stylesheet(&self, accent: Option<&str>) -> Vec<u8> {
        let mut style = Vec::new();
        for path in STYLES {
            style.extend(self.files.get(path).map(|f| f.bytes.as_slice()).unwrap_or_default());
        }
        if let Some(accent) = accent {
            style.extend(accent_rules(accent).into_bytes());
        }
        squeeze(&style)
    }

    /// The languages that have messages.
    pub(crate) fn languages(&self) -> BTreeSet<String> {
        let tag = |path: &str| {
            let rest = path.strip_prefix("messages/")?;
            let tag = rest.split_once('/').map_or_else(|| rest.strip_suffix(".ftl"), |(tag, _)| Some(tag));
            tag.map(str::to_owned)
        };
        self.messages.iter().filter_map(|(path, _)| tag(path)).collect()
    }

    /// The messages of a language, ready to use.
    ///
    /// # Errors
    /// The theme has none for it, one of its files is no Fluent, or a message is missing that another language has.
    pub(crate) fn language(&self, lang: &Lang) -> Result<Language, Diagnostics> {
        let known = self.languages();
        if !known.contains(lang.as_str()) {
            let names: Vec<&str> = known.iter().map(String::as_str).collect();
            let message = format!("the theme has no messages in “{lang}”");
            let help = format!("add themes/…/messages/{lang}.ftl, or use one of: {}", names.join(", "));
            return Err(one(Diagnostic::error("rapor::render::no-messages", message).help(help)));
        }
        let language = Language::new(lang, &self.sources(lang.as_str())).map_err(|problems| self.in_files(problems))?;
        let missing = self.missing(&language)?;
        if missing.is_empty() { Ok(language) } else { Err(missing) }
    }

    fn sources(&self, lang: &str) -> Vec<(String, String)> {
        let (file, folder) = (format!("messages/{lang}.ftl"), format!("messages/{lang}/"));
        let of_lang = |path: &str| path == file || path.starts_with(&folder);
        self.messages
            .iter()
            .filter(|(path, _)| of_lang(path))
            .map(|(_, file)| (file.shown.clone(), String::from_utf8_lossy(&file.bytes).into_owned()))
            .collect()
    }

    fn in_files(&self, problems: Vec<crate::language::MessageProblem>) -> Diagnostics {
        let mut diagnostics = Diagnostics::new();
        for problem in problems {
            let file = self.messages.iter().find(|(_, f)| f.shown == problem.path);
            let mut diagnostic = Diagnostic::error("rapor::render::message-syntax", problem.message)
                .help("Fluent's syntax: https://projectfluent.org/fluent/guide/");
            if let (Some((_, file)), Some(position)) = (file, problem.position) {
                let text = String::from_utf8_lossy(&file.bytes).into_owned();
                let file = Arc::new(SourceFile { path: file.shown.clone(), text });
                let start = position.min(file.text.len());
                diagnostic = diagnostic.at(crate::diagnostic::Location { file, start, end: start });
            } else {
                diagnostic = diagnostic.in_file(problem.path);
            }
            diagnostics.push(diagnostic);
        }
        diagnostics
    }

    /// A message that another language has.
    fn missing_message(&self, lang: &Lang, id: &str, other: &str) -> Diagnostic {
        let path = self.message_path(lang.as_str());
        Diagnostic::error(
            "rapor::render::missing-message",
            format!("the message “{id}” is missing in “{lang}”; “{other}” has it"),
        )
        .help(format!("add a line “{id} = …” to {path}"))
        .in_file(path)
    }

    /// A message that pages asked for and did not get.
    pub(crate) fn message_problem(&self, lang: &Lang, problem: &str) -> Diagnostic {
        let path = self.message_path(lang.as_str());
        Diagnostic::error("rapor::render::missing-message", format!("{problem} (language “{lang}”)"))
            .help(format!("add or mend it in {path}"))
            .in_file(path)
    }

    /// Messages that another language of the theme has and this one has not.
    fn missing(&self, language: &Language) -> Result<Diagnostics, Diagnostics> {
        let mut missing = Diagnostics::new();
        for other in self.languages().into_iter().filter(|l| l != language.lang().as_str()) {
            let sources = self.sources(&other);
            let messages = crate::language::Messages::new(&other, &sources).map_err(|p| self.in_files(p))?;
            for id in messages.ids().iter().filter(|id| !language.messages().has(id)) {
                missing.push(self.missing_message(language.lang(), id, &other));
            }
        }
        Ok(missing)
    }
}

/// The rules that set the portal's own accent, which is a colour: the reader checks it. In the dark it is mixed with white,
/// to stay legible.
fn accent_rules(accent: &str) -> String {
    format!(
        ":root{{--accent:{accent}}}@media screen and (prefers-color-scheme:dark)\
         {{:root{{--accent:color-mix(in oklab,{accent} 45%,white)}}}}\n"
    )
}

fn one(problem: Diagnostic) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(problem);
    diagnostics
}

fn no_such_theme(name: &str, roots: &[PathBuf]) -> Diagnostic {
    let looked: Vec<String> = roots.iter().map(|r| r.join("themes").join(name).display().to_string()).collect();
    Diagnostic::error("rapor::render::no-theme", format!("there is no theme “{name}”"))
        .help(format!("make the folder {}, or write “theme: default”", looked.join(" or ")))
}

/// A style sheet without comments, and with no more white space than it needs. Quoted text stays as it is.
fn squeeze(style: &[u8]) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::with_capacity(style.len());
    let mut rest = style;
    let mut quote = None;
    while let Some((&byte, after)) = rest.split_first() {
        match (quote, byte) {
            (Some(open), _) => {
                out.push(byte);
                if byte == b'\\' {
                    out.extend(after.first());
                    rest = after.get(1..).unwrap_or_default();
                    continue;
                }
                if byte == open {
                    quote = None;
                }
            }
            (None, b'"' | b'\'') => {
                quote = Some(byte);
                out.push(byte);
            }
            (None, b'/') if after.first() == Some(&b'*') => {
                let end = after.windows(2).skip(1).position(|pair| pair == b"*/");
                rest = end.map_or(&[][..], |end| &after[end + 3..]);
                continue;
            }
            (None, b' ' | b'\n' | b'\r' | b'\t') => {
                // A space matters between words and selectors, never beside these.
                if !matches!(out.last(), None | Some(b' ' | b'{' | b'}' | b';' | b',')) {
                    out.push(b' ');
                }
            }
            (None, b'{' | b'}' | b';' | b',') => {
                if out.last() == Some(&b' ') {
                    out.pop();
                }
                out.push(byte);
            }
            (None, _) => out.push(byte),
        }
        rest = after;
    }
    out
}

/// A short mark of some bytes: another one when they change.
pub(crate) fn mark(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().take(4).fold(String::new(), |mut mark, byte| {
        let _ = write!(mark, "{byte:02x}");
        mark
    })
}

#[cfg(test)]
mod tests;
