//! Where texts and files are published, for the links in texts.

use std::collections::HashMap;

use crate::address::{Addresses, Permalink};
use crate::content::id::{ArticleId, Lang};
use crate::content::{Asset, AssetPlace};
use crate::prose::{AssetLink, Targets};
use crate::site::Site;

/// The articles, pages and files of this build.
pub(crate) struct Published<'a> {
    articles: HashMap<(&'a Lang, &'a ArticleId), Permalink>,
    pages: HashMap<(&'a Lang, &'a ArticleId), Permalink>,
    assets: HashMap<(&'static str, &'a str), AssetLink>,
}

impl<'a> Published<'a> {
    /// Takes what the site has.
    pub(crate) fn of(site: &Site<'a>) -> Self {
        let a = &site.addresses;
        let articles = site.content.articles.iter();
        let pages = site.content.pages.iter();
        let assets = site.content.assets.iter();
        Self {
            articles: articles.map(|x| ((&x.lang, &x.id), a.article(&x.lang, x.date, &x.slug))).collect(),
            pages: pages.map(|x| ((&x.lang, &x.id), a.page(&x.lang, &x.id))).collect(),
            assets: assets.map(|x| ((place(x.place), x.path.as_str()), asset(x))).collect(),
        }
    }
}

fn asset(asset: &Asset) -> AssetLink {
    AssetLink { permalink: Addresses::media(asset.place, &asset.path), size: asset.size }
}

fn place(place: AssetPlace) -> &'static str {
    match place {
        AssetPlace::Static => "static",
        AssetPlace::News => "news",
        AssetPlace::Pages => "pages",
    }
}

impl Targets for Published<'_> {
    fn article(&self, article: &ArticleId, lang: &Lang) -> Option<Permalink> {
        self.articles.get(&(lang, article)).cloned()
    }

    fn page(&self, page: &ArticleId, lang: &Lang) -> Option<Permalink> {
        self.pages.get(&(lang, page)).cloned()
    }

    fn asset(&self, folder: AssetPlace, path: &str) -> Option<AssetLink> {
        self.assets.get(&(place(folder), path)).cloned()
    }
}
