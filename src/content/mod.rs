//! Reads the content folder: files become typed records, each with its place. No other step reads the folder.

pub(crate) mod allowance;
pub(crate) mod article;
pub(crate) mod assessment;
pub(crate) mod code;
pub(crate) mod encoding;
mod files;
mod folder;
mod front_matter;
mod held;
pub(crate) mod id;
pub(crate) mod institution;
mod load;
pub(crate) mod lock;
pub(crate) mod methodology;
pub(crate) mod modeline;
mod natural;
pub(crate) mod origin;
mod parsed;
pub(crate) mod pictures;
pub(crate) mod portal;
pub(crate) mod raw;
mod read;
mod resolve;
pub(crate) mod schema;
#[cfg(test)]
mod tests;
pub(crate) mod text;
pub(crate) mod yaml;

use std::path::PathBuf;

use indexmap::IndexMap;

pub(crate) use files::Files;
pub(crate) use held::{Held, HeldWhat, HeldWhy};
pub(crate) use read::{ReadOptions, read, read_with};
pub(crate) use resolve::wrong_address;

use article::{Article, Page};
use assessment::Assessment;
use id::{InstitutionId, MethodologyId};
use institution::Institution;
use methodology::Methodology;
use origin::Origin;
use portal::Portal;

/// The content after reading, checking and resolving: every id that a record names exists.
#[derive(Debug)]
pub(crate) struct Content {
    /// The portal.
    pub portal: Portal,
    /// Institutions, in the order of files by name and of records within a file.
    pub institutions: IndexMap<InstitutionId, Institution>,
    /// Methods, in the order of files by name.
    pub methodologies: IndexMap<MethodologyId, Methodology>,
    /// Editions, oldest first (numbers within their ids compare as numbers).
    pub assessments: Vec<Assessment>,
    /// News, newest first, then by id; translations follow the portal's order of languages.
    pub articles: Vec<Article>,
    /// Pages, by order and id.
    pub pages: Vec<Page>,
    /// Redirects from old addresses.
    pub redirects: Vec<Redirect>,
    /// Files of `content/static/`, and pictures of news and pages.
    pub assets: Vec<Asset>,
    /// The files, for diagnostics.
    pub files: Files,
}

/// A redirect from an old address.
#[derive(Clone, Debug)]
pub(crate) struct Redirect {
    /// A path from the portal's root, decoded: `/lama/`.
    pub from: String,
    /// A path from the portal's root, decoded, or an absolute URL.
    pub to: String,
    /// What follows the path: `#hijau`.
    pub rest: String,
    /// Where it was written.
    pub origin: Origin,
}

/// A file that is copied unchanged.
#[derive(Clone, Debug)]
pub(crate) struct Asset {
    /// The path on the disk.
    pub disk_path: PathBuf,
    /// The path below `static/`, `news/` or `pages/`, with forward slashes.
    pub path: String,
    /// The folder that it is copied from.
    pub place: AssetPlace,
    /// Width and height of a picture in pixels, where known.
    pub size: Option<(u32, u32)>,
}

/// The folder that an asset is copied from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AssetPlace {
    /// `static/`: copied to the root of the portal.
    Static,
    /// `news/`: copied beside the articles.
    News,
    /// `pages/`: copied beside the pages.
    Pages,
}
