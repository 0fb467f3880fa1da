//! What a file of the output is.

use crate::routes::chart::ChartFile;
use crate::routes::data_file::DataFile;
use crate::routes::embed::EmbedId;
use crate::routes::feed::{FeedFormat, FeedId};
use crate::routes::page::PageId;
use crate::routes::table::TableId;
use crate::routes::version::VersionFile;

/// One file of the output.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Output {
    /// A page in the language of this index.
    Page(usize, PageId),
    /// The picture of a page, for messengers and social networks.
    Card(usize, PageId),
    /// A chart of a page, by its anchor, as a separate file.
    Chart(usize, PageId, String, ChartFile),
    /// A piece of a page for other people's pages.
    Embed(usize, EmbedId),
    /// Its description for machines, beside it.
    OEmbed(usize, EmbedId),
    /// The JSON beside a page.
    Json(usize, PageId),
    /// A table in one of its forms.
    Table(usize, TableId, DataFile),
    /// `datapackage.json`: what the tables of a language are.
    Package(usize),
    /// `catalog.jsonld`: all data in all languages.
    Catalog,
    /// `schema/v1.json`: the shape of the JSON.
    Schema,
    /// The results of a publication, as they were then.
    Version(u32, VersionFile),
    /// A feed in a language.
    Feed(usize, FeedId, FeedFormat),
    /// `sitemap.xml`, or a part of it, counted from 1, where one file cannot hold all addresses.
    Sitemap(Option<usize>),
    /// `news-sitemap.xml`
    NewsSitemap,
    /// `robots.txt`
    Robots,
    /// Redirects as hosts take them: `_redirects`.
    RedirectsFile,
    /// Redirects as a map of nginx: `redirects.nginx.map`.
    RedirectsMap,
    /// A page that sends readers on: where to.
    Redirect(String),
    /// A file of the theme, by its path below the theme.
    Theme(String),
    /// A file of the content, by its index in `Content::assets`.
    Asset(usize),
}

impl Output {
    /// Whether it is a table in one of its forms, of which other files may tell the size.
    pub(crate) fn is_table(&self) -> bool {
        match self {
            Self::Table(..) => true,
            Self::Json(_, page) => TableId::beside(page).is_some(),
            _ => false,
        }
    }
}
