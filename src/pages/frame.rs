//! What surrounds every page.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use serde::Serialize;

use super::title::{crumb, of_feed, title};
use crate::address::Permalink;
use crate::content::methodology::ZoneColor;
use crate::content::portal::Extra;
use crate::pages::menu::{MenuItem, Section, menu};
use crate::parts::download::Download;
use crate::routes::data_file::DataFile;
use crate::routes::feed::{FeedFormat, FeedId};
use crate::routes::page::{CARD, PageId};
use crate::routes::table::TableId;
use crate::site::Site;
use crate::site::license::license;
use crate::site::printed::Link;
use crate::site::voice::Voice;

/// What surrounds every page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Frame {
    /// The template's name without ending, for a class on `body`: `result`.
    pub kind: &'static str,
    /// The page's language.
    pub lang: String,
    /// The page's own title, without the portal's.
    pub title: String,
    /// One or two sentences for search results.
    pub description: String,
    /// The page's permalink, absolute.
    pub url: String,
    /// The same without scheme, for print.
    pub url_short: String,
    /// The page in every language that has it, its own included; empty where it has one language only.
    pub alternates: Vec<Alternate>,
    /// The portal.
    pub portal: Arc<PortalFrame>,
    /// The main menu.
    pub menu: Arc<Vec<MenuItem>>,
    /// The way from the home page to this one, itself last; empty on the home page.
    pub breadcrumbs: Vec<Link>,
    /// The page's data beside it: `index.json`, `index.csv`.
    pub data: Vec<Download>,
    /// Kept out of search engines.
    pub noindex: bool,
    /// The page's picture for messengers and social networks.
    pub card: Option<CardView>,
    /// Feeds of this page: the news, an institution, corrections.
    pub feeds: Vec<Download>,
}

/// A picture of 1200 × 630 pixels.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CardView {
    /// Where, absolute.
    pub url: String,
    /// What it says.
    pub alt: String,
}

/// The page in another language, or in its own.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Alternate {
    /// The language's tag.
    pub lang: String,
    /// The language's own name: `English`.
    pub name: String,
    /// For links.
    pub href: String,
    /// For `hreflang`, absolute.
    pub url: String,
    /// Whether it is this page.
    pub current: bool,
}

/// The portal, on every page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PortalFrame {
    /// Its title.
    pub title: String,
    /// What it is.
    pub description: Option<String>,
    /// Its home page in this language.
    pub home: String,
    /// The path of its root in this site, with a final slash: `/` or `/rapor/`; static files lie below it.
    pub root: String,
    /// The style sheet, with a mark of its content in its address.
    pub stylesheet: String,
    /// The script, with a mark of its content in its address.
    pub script: String,
    /// The news feed.
    pub feed: Option<String>,
    /// The logo.
    pub logo: Option<String>,
    /// The icon, where the portal has `static/favicon.svg`.
    pub icon: Option<String>,
    /// Who publishes it.
    pub publisher: String,
    /// Their own site.
    pub publisher_url: Option<String>,
    /// How to reach them: words, or an address.
    pub contact: Option<String>,
    /// The licence's name: `CC BY 4.0`.
    pub license: Option<String>,
    /// The licence's text.
    pub license_url: Option<String>,
    /// Words for the foot of the page.
    pub footer: Option<String>,
    /// Pages such as "about".
    pub pages: Vec<Link>,
    /// The colours of the methods' zones, whose marks pages need.
    pub marks: Vec<&'static str>,
}

/// The files of a theme that every page names, with a mark of their content in their address.
#[derive(Clone, Debug, Default)]
pub(crate) struct ThemeFiles {
    /// `theme/style.css?v=1a2b3c4d`
    pub stylesheet: String,
    /// `theme/site.js?v=…`
    pub script: String,
}

/// What stands on every page of a language.
pub(crate) struct Standing {
    /// The portal.
    pub portal: Arc<PortalFrame>,
    /// The main menu, by where in it a page is.
    menus: HashMap<Option<Section>, Arc<Vec<MenuItem>>>,
}

impl Standing {
    /// Composes it.
    pub(crate) fn new(voice: &Voice<'_>, theme: &ThemeFiles) -> Self {
        let sections = Section::ALL.map(Some).into_iter().chain([None]);
        let menus = sections.map(|section| (section, Arc::new(menu(voice, section)))).collect();
        Self { portal: Arc::new(portal(voice, theme)), menus }
    }
}

/// Composes what surrounds a page. `voices` are all languages of the portal, `description` is the page's first sentence.
pub(crate) fn frame(
    voice: &Voice<'_>,
    voices: &[Voice<'_>],
    page: &PageId,
    standing: &Standing,
    description: String,
) -> Frame {
    let permalink = page.permalink(voice).unwrap_or_else(|| voice.site.addresses.home(voice.lang()));
    let url = voice.site.addresses.url(&permalink);
    let mut frame = Frame {
        kind: page.kind(),
        lang: voice.lang().to_string(),
        title: title(voice, page),
        description,
        url_short: url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_owned(),
        url,
        alternates: alternates(voice, voices, page),
        portal: Arc::clone(&standing.portal),
        menu: standing.menus.get(&Section::of(page)).cloned().unwrap_or_default(),
        breadcrumbs: breadcrumbs(voice, page),
        data: data_files(voice, page, &permalink),
        noindex: *page == PageId::NotFound,
        card: None,
        feeds: feeds(voice, page),
    };
    frame.card = (page.has_card() && voice.offers(Extra::Cards)).then(|| CardView {
        url: voice.site.addresses.url(&permalink.beside(CARD)),
        alt: alt(page, &frame.title, &frame.description).to_owned(),
    });
    frame
}

/// The feeds that a page offers.
pub(crate) fn feeds(voice: &Voice<'_>, page: &PageId) -> Vec<Download> {
    if !voice.offers(Extra::Feeds) {
        return Vec::new();
    }
    let kind = match page {
        PageId::Institution(id) | PageId::Result(id, _) => FeedId::Institution(id.clone()),
        PageId::Corrections => FeedId::Corrections,
        _ => FeedId::News,
    };
    let formats = [FeedFormat::Atom, FeedFormat::Json];
    let title = of_feed(voice, &kind);
    formats
        .iter()
        .map(|format| Download {
            label: title.clone(),
            href: voice.href(&kind.permalink(voice, *format)),
            format: format.name().to_owned(),
            media_type: format.media_type(),
            size: None,
        })
        .collect()
}

pub(crate) fn alternates(voice: &Voice<'_>, voices: &[Voice<'_>], page: &PageId) -> Vec<Alternate> {
    let view = |other: &Voice<'_>| {
        let permalink = page.permalink(other)?;
        Some(Alternate {
            lang: other.lang().to_string(),
            name: other.word("language-name"),
            href: other.href(&permalink),
            url: other.site.addresses.url(&permalink),
            current: other.lang() == voice.lang(),
        })
    };
    let all: Vec<Alternate> = voices.iter().filter_map(view).collect();
    if all.len() > 1 { all } else { Vec::new() }
}

pub(crate) fn breadcrumbs(voice: &Voice<'_>, page: &PageId) -> Vec<Link> {
    let mut crumbs = Vec::new();
    let mut at = (*page != PageId::Home).then(|| page.clone());
    while let Some(here) = at {
        if let Some(permalink) = here.permalink(voice) {
            crumbs.push(voice.link(crumb(voice, &here), &permalink));
        }
        at = here.parent();
    }
    crumbs.reverse();
    crumbs
}

pub(crate) fn data_files(voice: &Voice<'_>, page: &PageId, permalink: &Permalink) -> Vec<Download> {
    if !voice.offers(Extra::Data) {
        return Vec::new();
    }
    let label = || voice.word("download-page");
    let beside = |file: &DataFile| Download::of_data(voice, *file, label(), &permalink.beside(&file.beside()));
    let mut files: Vec<Download> = page.data_files().iter().map(beside).collect();
    let workbooks = voice.offers(Extra::Workbooks);
    if *page == PageId::Data {
        let all = [DataFile::Csv, DataFile::Workbook, DataFile::Json];
        let all = all.into_iter().filter(|file| workbooks || *file != DataFile::Workbook);
        files.extend(all.map(|file| Download::of_data(voice, file, label(), &TableId::Results.permalink(voice, file))));
    }
    if let (PageId::Edition(edition), true) = (page, workbooks) {
        let table = TableId::Edition(edition.clone());
        files.push(Download::of_data(voice, DataFile::Workbook, label(), &table.permalink(voice, DataFile::Workbook)));
    }
    files
}

/// The portal, the same on every page of a language.
pub(crate) fn portal(voice: &Voice<'_>, theme: &ThemeFiles) -> PortalFrame {
    let site = voice.site;
    let portal = &site.content.portal;
    let root = voice.href(&Permalink::new("/"));
    let is_static = |path: &str| {
        let place = crate::content::AssetPlace::Static;
        site.content.assets.iter().any(|a| a.place == place && a.path == path)
    };
    let license = portal.license.as_deref().map(license);
    let pages = site.content.pages.iter().filter(|p| p.lang == *voice.lang());
    PortalFrame {
        title: voice.text(&portal.title).to_owned(),
        description: portal.description.as_ref().map(|d| voice.text(d).to_owned()),
        home: voice.href(&site.addresses.home(voice.lang())),
        stylesheet: format!("{root}{}", theme.stylesheet),
        script: format!("{root}{}", theme.script),
        feed: portal.offers(Extra::Feeds).then(|| voice.href(&FeedId::News.permalink(voice, FeedFormat::Atom))),
        logo: portal.logo.as_ref().map(|logo| format!("{root}{logo}")),
        icon: is_static("favicon.svg").then(|| format!("{root}favicon.svg")),
        publisher: voice.text(&portal.publisher.name).to_owned(),
        publisher_url: portal.publisher.url.clone(),
        contact: portal.publisher.contact.clone(),
        license: license.as_ref().map(|(name, _)| name.clone()),
        license_url: license.and_then(|(_, url)| url),
        footer: portal.footer.as_ref().map(|f| voice.text(f).to_owned()),
        pages: pages
            .map(|p| voice.link(p.title.clone(), &site.addresses.page(voice.lang(), &p.id)))
            .chain([voice.link(voice.word("title-corrections"), &site.addresses.corrections(voice.lang()))])
            .collect(),
        marks: marks(site),
        root,
    }
}

/// The colours of the methods' zones, each once.
fn marks(site: &Site<'_>) -> Vec<&'static str> {
    let zones = site.content.methodologies.values().flat_map(|method| &method.zones);
    let colors: BTreeSet<ZoneColor> = zones.map(|zone| zone.color).collect();
    colors.into_iter().map(ZoneColor::as_str).collect()
}

/// What a page's card says, for those who do not see it; `sentence` is the page's own.
fn alt<'a>(page: &PageId, title: &'a str, sentence: &'a str) -> &'a str {
    if matches!(page, PageId::Article(_)) { title } else { sentence }
}
