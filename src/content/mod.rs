//! Files to typed records, each knowing where it was written. The only step that reads the content folder.

pub mod allowance;
pub mod article;
pub mod assessment;
pub mod code;
mod files;
mod folder;
mod front_matter;
mod held;
pub mod id;
pub mod institution;
mod kept;
mod load;
pub mod lock;
pub mod methodology;
pub mod modeline;
mod natural;
pub mod origin;
pub mod portal;
pub mod raw;
mod read;
pub mod reference;
mod resolve;
pub mod schema;
pub mod text;
pub(crate) mod yaml;

use std::path::PathBuf;
use std::sync::Arc;

use indexmap::IndexMap;

pub use files::Files;
pub use held::{Held, HeldWhat, HeldWhy};
pub use kept::Kept;
pub use read::{ReadOptions, read, read_again, read_with};
pub use resolve::wrong_address;

use article::{Article, Page};
use assessment::Assessment;
use id::{InstitutionId, MethodologyId};
use institution::Institution;
use methodology::Methodology;
use origin::Origin;
use portal::Portal;

/// All that was read, checked and resolved: every id that a record names exists.
#[derive(Debug)]
pub struct Content {
    /// The portal.
    pub portal: Portal,
    /// Institutions, in the order of files by name and of records within a file.
    pub institutions: IndexMap<InstitutionId, Institution>,
    /// Methods, in the order of files by name.
    pub methodologies: IndexMap<MethodologyId, Methodology>,
    /// Editions, oldest first (numbers within their ids compare as numbers).
    pub assessments: Vec<Arc<Assessment>>,
    /// News, newest first, then by id; translations follow the portal's order of languages.
    pub articles: Vec<Article>,
    /// Pages, by order and id.
    pub pages: Vec<Page>,
    /// Addresses given up on purpose: from, to.
    pub redirects: Vec<Redirect>,
    /// Files of `content/static/`, and pictures of news and pages.
    pub assets: Vec<Asset>,
    /// The files read, for diagnostics.
    pub files: Files,
}

/// An address given up on purpose.
#[derive(Clone, Debug)]
pub struct Redirect {
    /// A path from the portal's root: `/lama/`.
    pub from: String,
    /// A path from the portal's root, or an absolute URL.
    pub to: String,
    /// Where it was written.
    pub origin: Origin,
}

/// A file that is copied as it is.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Where it lies on the disk.
    pub disk_path: PathBuf,
    /// Its path below `static/`, or below `news/` or `pages/`, with forward slashes.
    pub path: String,
    /// Where it belongs.
    pub place: AssetPlace,
}

/// Where an asset belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssetPlace {
    /// Below the portal's root.
    Static,
    /// Beside the news articles.
    News,
    /// Beside the pages.
    Pages,
}
