//! The files of the content folder, and the kind of each.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{Asset, AssetPlace, code, pictures};
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};

/// A text file to be read.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The path on the disk.
    pub disk_path: PathBuf,
    /// The path below the content folder, with forward slashes.
    pub path: String,
    /// The kind.
    pub kind: Kind,
    /// A text that replaces the file on the disk.
    pub instead: Option<String>,
}

/// The kind of a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `portal.yaml`
    Portal,
    /// `redirects.yaml`
    Redirects,
    /// `institutions/*.yaml`
    Institutions,
    /// `methodologies/*.yaml`
    Methodology,
    /// `assessments/2023.yaml`
    Assessment,
    /// `assessments/2023/edition.yaml`
    Edition,
    /// `assessments/2023/*.yaml`
    Results,
    /// `news/*.md`
    Article,
    /// `pages/*.md`
    Page,
}

/// The files of the content folder, sorted by name.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// The text files.
    pub texts: Vec<Found>,
    /// The files that are copied unchanged.
    pub assets: Vec<Asset>,
}

const FOLDERS: [&str; 8] =
    ["institutions", "methodologies", "assessments", "news", "pages", "static", "imports", "published"];
const FILES: [&str; 3] = ["portal.yaml", "redirects.yaml", "permalinks.lock"];
const PICTURES: [&str; 8] = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif", "ico"];

/// Lists the folder. `shown` is the path for messages.
pub(crate) fn list(dir: &Path, shown: &str, problems: &mut Diagnostics) -> Listing {
    let mut lister = Lister { shown, problems, listing: Listing::default() };
    match dir.canonicalize() {
        Ok(root) if root.is_dir() => lister.walk(&root),
        _ => lister.problems.push(
            Diagnostic::error(code::MISSING_FILE, "the content folder does not exist").in_file(shown).help(astray(dir)),
        ),
    }
    lister.listing
}

/// What to do where there is no such content folder: where the nearest portal is, if one is near.
fn astray(dir: &Path) -> String {
    let is_portal = |folder: &Path| folder.join("portal.yaml").is_file();
    let parent = dir.parent().unwrap_or(Path::new(""));
    let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
    if is_portal(parent) {
        return "this is the content folder itself: go one folder up (`cd ..`)".to_owned();
    }
    let above = [("..", "../content"), ("../..", "../../content"), ("../../..", "../../../content")];
    let up = above.iter().find(|(_, content)| is_portal(&parent.join(content)));
    if let Some((up, _)) = up {
        return format!("go into the folder of the portal: `cd {up}`");
    }
    let folders = std::fs::read_dir(parent).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut portals: Vec<PathBuf> = folders.filter(|folder| is_portal(&folder.join("content"))).collect();
    portals.sort();
    match portals.first() {
        Some(portal) => {
            let name = portal.strip_prefix(".").unwrap_or(portal).to_string_lossy().replace('\\', "/");
            format!("go into the folder of the portal: `cd {name}`; or name the folder with `--content`")
        }
        None => "go into the folder of the portal, the one that holds `content`, or name the folder with `--content`; \
                 `rapor init` begins a new portal"
            .to_owned(),
    }
}

/// Lets a text stand in for a file of the folder, or beside the others as if it were there.
pub(crate) fn stand_in(listing: &mut Listing, path: &str, text: &str, shown: &str, problems: &mut Diagnostics) {
    if !listing.texts.iter().any(|found| found.path == path) {
        let mut lister = Lister { shown, problems, listing: std::mem::take(listing) };
        lister.take(PathBuf::from(path), path.to_owned());
        *listing = lister.listing;
        // The same order as a walk through the folder: by name, folder by folder.
        listing.texts.sort_by(|a, b| a.path.split('/').cmp(b.path.split('/')));
    }
    for found in listing.texts.iter_mut().filter(|found| found.path == path) {
        found.instead = Some(text.to_owned());
    }
}

struct Lister<'a> {
    shown: &'a str,
    problems: &'a mut Diagnostics,
    listing: Listing,
}

impl Lister<'_> {
    fn walk(&mut self, root: &Path) {
        let mut entries = WalkDir::new(root).follow_links(true).min_depth(1).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    self.unreadable(root, &error);
                    continue;
                }
            };
            let Some(path) = relative(root, entry.path()) else {
                self.bad_name(root, entry.path());
                continue;
            };
            let keep = !is_ignored(&path) && self.stays_inside(root, &entry, &path);
            if !keep || (entry.file_type().is_dir() && !self.is_known_folder(&path)) {
                if entry.file_type().is_dir() {
                    entries.skip_current_dir();
                }
            } else if entry.file_type().is_file() {
                self.take(entry.into_path(), path);
            } else if !entry.file_type().is_dir() {
                self.warn(&path, "this is neither a file nor a folder", "delete it");
            }
        }
    }

    fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.shown)
    }

    fn error(&mut self, code: &'static str, path: &str, message: impl Into<String>, help: impl Into<String>) {
        self.problems.push(Diagnostic::error(code, message).in_file(self.shown(path)).help(help));
    }

    fn warn(&mut self, path: &str, what: &str, help: impl Into<String>) {
        self.problems.push(Diagnostic::warning(code::UNEXPECTED_FILE, what).in_file(self.shown(path)).help(help));
    }

    fn unreadable(&mut self, root: &Path, error: &walkdir::Error) {
        let path = error.path().unwrap_or(root);
        let path = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        if is_ignored(&path) {
            return;
        }
        if error.loop_ancestor().is_some() {
            let message = "the symbolic link points to a folder that contains it";
            self.error(code::SYMLINK_BROKEN, &path, message, "delete the link");
            return;
        }
        let is_link = root.join(&path).symlink_metadata().is_ok_and(|m| m.file_type().is_symlink());
        if is_link {
            let message = "the target of the symbolic link does not exist";
            self.error(code::SYMLINK_BROKEN, &path, message, "delete the link, or create its target");
        } else {
            let why = error.io_error().map_or_else(|| "unknown".to_owned(), |e| e.kind().to_string());
            let message = format!("cannot be read: {why}");
            self.error(code::UNREADABLE, &path, message, "check its permissions");
        }
    }

    fn bad_name(&mut self, root: &Path, path: &Path) {
        let path = path.strip_prefix(root).unwrap_or(path).to_string_lossy().into_owned();
        self.error(code::FILE_NAME, &path, "the name is not UTF-8", "rename it with plain letters");
    }

    /// Reports a symbolic link that points outside the folder: a portal publishes only what is in the folder.
    fn stays_inside(&mut self, root: &Path, entry: &DirEntry, path: &str) -> bool {
        if !entry.path_is_symlink() {
            return true;
        }
        let inside = entry.path().canonicalize().is_ok_and(|target| target.starts_with(root));
        if !inside {
            let message = "the symbolic link points outside the content folder";
            self.error(code::SYMLINK_OUTSIDE, path, message, "copy the file into the content folder");
        }
        inside
    }

    fn is_known_folder(&mut self, path: &str) -> bool {
        if path.contains('/') || FOLDERS.contains(&path) {
            return true;
        }
        let help = match suggest::nearest(path, FOLDERS.into_iter()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the folders are {}", suggest::listed(&FOLDERS)),
        };
        self.warn(path, "unknown folder, which is ignored", help);
        false
    }

    fn take(&mut self, disk_path: PathBuf, path: String) {
        let segments: Vec<&str> = path.split('/').collect();
        match segments.as_slice() {
            ["static", rest @ ..] => self.asset(disk_path, rest.join("/"), AssetPlace::Static),
            ["portal.yaml"] => self.text(disk_path, path, Kind::Portal),
            ["redirects.yaml"] => self.text(disk_path, path, Kind::Redirects),
            // The maps of imports are for imports alone; the record is read by itself.
            ["permalinks.lock"] | ["imports" | "published", ..] => {}
            [name] => self.stray(name),
            ["institutions", name] if is_yaml(name) => self.text(disk_path, path, Kind::Institutions),
            ["methodologies", name] if is_yaml(name) => self.text(disk_path, path, Kind::Methodology),
            ["assessments", name] if is_yaml(name) => self.text(disk_path, path, Kind::Assessment),
            ["assessments", _, "edition.yaml"] => self.text(disk_path, path, Kind::Edition),
            ["assessments", _, name] if is_yaml(name) => self.text(disk_path, path, Kind::Results),
            ["news", name] if ending(name) == "md" => self.text(disk_path, path, Kind::Article),
            ["pages", name] if ending(name) == "md" => self.text(disk_path, path, Kind::Page),
            ["news", rest @ ..] if is_picture(rest) => self.asset(disk_path, rest.join("/"), AssetPlace::News),
            ["pages", rest @ ..] if is_picture(rest) => self.asset(disk_path, rest.join("/"), AssetPlace::Pages),
            _ => self.misplaced(&path),
        }
    }

    fn text(&mut self, disk_path: PathBuf, path: String, kind: Kind) {
        self.listing.texts.push(Found { disk_path, path, kind, instead: None });
    }

    fn asset(&mut self, disk_path: PathBuf, path: String, place: AssetPlace) {
        self.listing.assets.push(Asset { disk_path, path, place, size: None });
    }

    /// Reports an unknown file at the top of the folder. A README is allowed.
    fn stray(&mut self, name: &str) {
        if name.to_lowercase().starts_with("readme") {
            return;
        }
        if let Some(right) = name.strip_suffix(".yml").map(|stem| format!("{stem}.yaml"))
            && FILES.contains(&right.as_str())
        {
            self.wrong_ending(name);
            return;
        }
        let help = match suggest::nearest(name, FILES.into_iter()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "files that are published as they are belong in `static`".to_owned(),
        };
        self.warn(name, "unknown file, which is ignored", help);
    }

    fn wrong_ending(&mut self, path: &str) {
        let (stem, ending) = path.rsplit_once('.').unwrap_or((path, ""));
        let right = if ending.eq_ignore_ascii_case("md") { "md" } else { "yaml" };
        let message = format!("the name ends in .{ending}");
        self.error(code::FILE_NAME, path, message, format!("rename it to `{stem}.{right}`"));
    }

    fn misplaced(&mut self, path: &str) {
        let folder = path.split('/').next().unwrap_or("");
        match ending(path) {
            "yaml" | "md" => {
                let message = "the file is in the wrong folder";
                let help = match folder {
                    "news" | "pages" => format!("`{folder}` holds .md files and no subfolders"),
                    "assessments" => "write assessments/EDITION.yaml, or assessments/EDITION/NAME.yaml".to_owned(),
                    _ => format!("`{folder}` holds .yaml files and no subfolders"),
                };
                self.error(code::FILE_NAME, path, message, help);
            }
            other if ["yml", "yaml", "md"].contains(&other.to_lowercase().as_str()) => self.wrong_ending(path),
            _ if matches!(folder, "news" | "pages") && pictures::instead_of(path).is_some() => {
                let help = pictures::instead_of(path).unwrap_or_default();
                self.problems.push(
                    Diagnostic::warning(code::PICTURE, "browsers do not show this kind of picture")
                        .in_file(self.shown(path))
                        .help(help),
                );
            }
            _ => {
                let help = "files that are published as they are belong in `static`";
                self.warn(path, "unknown file, which is ignored", help);
            }
        }
    }
}

fn relative(root: &Path, path: &Path) -> Option<String> {
    let segments: Option<Vec<&str>> =
        path.strip_prefix(root).ok()?.components().map(|c| c.as_os_str().to_str()).collect();
    segments.map(|s| s.join("/"))
}

/// The extension of a file name.
fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

fn is_yaml(name: &str) -> bool {
    ending(name) == "yaml"
}

fn is_picture(segments: &[&str]) -> bool {
    segments.last().is_some_and(|name| PICTURES.contains(&ending(name).to_lowercase().as_str()))
}

/// Whether a file comes from an editor or the system. Dotfiles are content only below `static` (`.well-known`,
/// `.nojekyll`).
fn is_ignored(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let backup = name.ends_with('~') || matches!(ending(name), "swp" | "bak" | "orig");
    let system = matches!(name, ".DS_Store" | "Thumbs.db" | "desktop.ini" | ".git" | ".gitkeep" | ".gitignore");
    let hidden = name.starts_with('.') && (!path.starts_with("static/") || name.starts_with(".#"));
    backup || system || hidden || (name.starts_with('#') && name.ends_with('#'))
}
