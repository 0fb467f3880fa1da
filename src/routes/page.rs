//! Every page there is, and what surrounds it.

use std::collections::HashMap;
use std::sync::Arc;

use crate::content::article::{Article, Page as TextPage};
use crate::content::id::{ArticleId, EditionId, InstitutionId, MethodologyId};
use crate::content::origin::Origin;
use crate::content::portal::Extra;

use super::address::Permalink;
use crate::data::table::TableId;
use crate::embeds as embed;
use crate::machines::citations as cite;
use crate::machines::linked_data;
use crate::pages::news;
use crate::parts::view::{Alternate, CardView, Download, Frame, Link, MenuItem, PortalFrame, Rendered, Shared};
use crate::pictures::card;
use crate::site::Site;
use crate::site::voice::Voice;

/// A page, in whatever language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum PageId {
    /// `/`
    Home,
    /// `/2023/`
    Edition(EditionId),
    /// `/instansi/`
    Institutions,
    /// `/instansi/kab-tebo/`
    Institution(InstitutionId),
    /// `/instansi/kab-tebo/2023/`
    Result(InstitutionId, EditionId),
    /// `/berita/`
    News,
    /// `/berita/2024/`
    NewsYear(i16),
    /// `/berita/2024/02/06/slug/`
    Article(ArticleId),
    /// `/metodologi/`
    Methodologies,
    /// `/metodologi/kepatuhan-2022/`
    Methodology(MethodologyId),
    /// `/data/`
    Data,
    /// `/koreksi/`
    Corrections,
    /// `/tentang/`
    Text(ArticleId),
    /// `/cari/`
    Search,
    /// `/404.html`
    NotFound,
}

/// All pages of one language, in an order that never depends on threads or hashing.
pub(crate) fn pages(voice: &Voice<'_>) -> Vec<PageId> {
    let site = voice.site;
    let content = site.content;
    let mut pages = vec![PageId::Home, PageId::Institutions, PageId::News, PageId::Methodologies];
    pages.extend(content.portal.offers(Extra::Data).then_some(PageId::Data));
    pages.extend([PageId::Corrections, PageId::Search, PageId::NotFound]);
    for assessment in &content.assessments {
        pages.push(PageId::Edition(assessment.edition.clone()));
        let results = assessment.results.iter();
        pages.extend(results.map(|r| PageId::Result(r.institution.clone(), assessment.edition.clone())));
    }
    pages.extend(content.institutions.keys().cloned().map(PageId::Institution));
    pages.extend(content.methodologies.keys().cloned().map(PageId::Methodology));
    pages.extend(news::years_with_news(voice).into_iter().map(PageId::NewsYear));
    pages.extend(site.articles(voice.lang()).map(|a| PageId::Article(a.id.clone())));
    let texts = content.pages.iter().filter(|p| p.lang == *voice.lang());
    pages.extend(texts.map(|p| PageId::Text(p.id.clone())));
    pages
}

impl PageId {
    /// The template's name without ending.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Edition(_) => "edition",
            Self::Institutions => "institutions",
            Self::Institution(_) => "institution",
            Self::Result(..) => "result",
            Self::News | Self::NewsYear(_) => "news",
            Self::Article(_) => "article",
            Self::Methodologies => "methodologies",
            Self::Methodology(_) => "methodology",
            Self::Data => "data",
            Self::Corrections => "corrections",
            Self::Text(_) => "page",
            Self::Search => "search",
            Self::NotFound => "404",
        }
    }

    /// Its address in a language; `None` where it does not exist there.
    pub(crate) fn permalink(&self, voice: &Voice<'_>) -> Option<Permalink> {
        let a = &voice.site.addresses;
        let lang = voice.lang();
        Some(match self {
            Self::Home => a.home(lang),
            Self::Edition(edition) => a.edition(lang, edition),
            Self::Institutions => a.institutions(lang),
            Self::Institution(institution) => a.institution(lang, institution),
            Self::Result(institution, edition) => a.result(lang, institution, edition),
            Self::News => a.news(lang),
            Self::NewsYear(year) => a.news_year(lang, *year),
            Self::Article(id) => voice.article_permalink(voice.site.article(id, lang)?),
            Self::Methodologies => a.methodologies(lang),
            Self::Methodology(methodology) => a.methodology(lang, methodology),
            Self::Data => a.data(lang),
            Self::Corrections => a.corrections(lang),
            Self::Text(id) => a.page(lang, &text_page(voice.site, id, voice)?.id),
            Self::Search => a.search(lang),
            Self::NotFound => a.path(lang, "404.html"),
        })
    }

    /// Where it was written, for problems with its address.
    pub(crate) fn origin<'a>(&self, site: &Site<'a>) -> Option<&'a Origin> {
        match self {
            Self::Edition(edition) => site.edition(edition).map(|(a, _, _)| &a.origin),
            Self::Institution(id) => site.content.institutions.get(id).map(|i| &i.origin),
            Self::Result(institution, edition) => site.case(institution, edition).map(|c| &c.record.origin),
            Self::Article(id) => site.content.articles.iter().find(|a| a.id == *id).map(|a| &a.origin),
            Self::Methodology(id) => site.content.methodologies.get(id).map(|m| &m.origin),
            Self::Text(id) => site.content.pages.iter().find(|p| p.id == *id).map(|p| &p.origin),
            _ => None,
        }
    }

    /// Its title, without the portal's.
    pub(crate) fn title(&self, voice: &Voice<'_>) -> String {
        let site = voice.site;
        match self {
            Self::Home => voice.word("title-home"),
            Self::Edition(edition) => {
                site.edition(edition).map_or_else(String::new, |(a, _, _)| voice.edition_title(a))
            }
            Self::Institutions => voice.word("title-institutions"),
            Self::Institution(id) => {
                site.content.institutions.get(id).map_or_else(String::new, |i| voice.text(&i.name).to_owned())
            }
            Self::Result(institution, edition) => {
                let name = Self::Institution(institution.clone()).title(voice);
                voice.say("title-result", [("institution", name.into()), ("edition", edition.as_str().into())])
            }
            Self::News => voice.word("title-news"),
            Self::NewsYear(year) => voice.say("title-news-year", [("year", year.to_string().into())]),
            Self::Article(id) => article(site, id, voice).map_or_else(String::new, |a| a.title.clone()),
            Self::Methodologies => voice.word("title-methodologies"),
            Self::Methodology(id) => {
                site.content.methodologies.get(id).map_or_else(String::new, |m| voice.text(&m.name).to_owned())
            }
            Self::Data => voice.word("title-data"),
            Self::Corrections => voice.word("title-corrections"),
            Self::Text(id) => text_page(site, id, voice).map_or_else(String::new, |p| p.title.clone()),
            Self::Search => voice.word("title-search"),
            Self::NotFound => voice.word("title-not-found"),
        }
    }

    /// The page above it; `None` for the home page.
    fn parent(&self) -> Option<Self> {
        Some(match self {
            Self::Home => return None,
            Self::Institution(_) => Self::Institutions,
            Self::Result(institution, _) => Self::Institution(institution.clone()),
            Self::NewsYear(_) | Self::Article(_) => Self::News,
            Self::Methodology(_) => Self::Methodologies,
            _ => Self::Home,
        })
    }

    /// The word for it in the breadcrumbs, where its title would repeat the page above.
    fn crumb(&self, voice: &Voice<'_>) -> String {
        match self {
            Self::Result(_, edition) | Self::Edition(edition) => edition.to_string(),
            Self::NewsYear(year) => year.to_string(),
            _ => self.title(voice),
        }
    }

    /// Which data lie beside it.
    pub(crate) fn data_files(&self) -> &'static [DataFile] {
        match self {
            Self::Edition(_) | Self::Institutions | Self::Institution(_) | Self::Corrections => {
                &[DataFile::Csv, DataFile::SpreadsheetCsv, DataFile::Json]
            }
            Self::Result(..) | Self::Methodology(_) | Self::Article(_) => &[DataFile::Json],
            _ => &[],
        }
    }
}

/// The name of a page's picture, beside it.
pub(crate) const CARD: &str = "card.png";

/// A form in which data are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum DataFile {
    /// JSON of the documented shape.
    Json,
    /// CSV by RFC 4180.
    Csv,
    /// CSV that a spreadsheet set to the page's language opens right: with a byte order mark, and with semicolons where
    /// the language's decimal mark is a comma.
    SpreadsheetCsv,
    /// A workbook by Office Open XML.
    Workbook,
}

impl DataFile {
    /// The ending of its name.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::SpreadsheetCsv => "excel.csv",
            Self::Workbook => "xlsx",
        }
    }

    /// Its name beside a page: `index.json`.
    pub(crate) fn beside(self) -> String {
        format!("index.{}", self.ending())
    }

    /// What readers know it by.
    pub(crate) fn label(self, voice: &Voice<'_>) -> String {
        match self {
            Self::Json => "JSON".to_owned(),
            Self::Csv => "CSV".to_owned(),
            Self::SpreadsheetCsv => voice.word("format-spreadsheet-csv"),
            Self::Workbook => "XLSX".to_owned(),
        }
    }

    /// Its media type.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv | Self::SpreadsheetCsv => "text/csv",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    /// A link to it.
    pub(crate) fn download(self, voice: &Voice<'_>, label: String, permalink: &Permalink) -> Download {
        Download {
            label,
            href: voice.href(permalink),
            format: self.label(voice),
            media_type: self.media_type(),
            size: None,
        }
    }
}

fn article<'a>(site: &Site<'a>, id: &ArticleId, voice: &Voice<'_>) -> Option<&'a Article> {
    site.article(id, voice.lang())
}

fn text_page<'a>(site: &Site<'a>, id: &ArticleId, voice: &Voice<'_>) -> Option<&'a TextPage> {
    site.content.pages.iter().find(|p| p.id == *id && p.lang == *voice.lang())
}

/// A feed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum FeedId {
    /// The news.
    News,
    /// An institution: its results, the news about it, its corrections.
    Institution(InstitutionId),
    /// Corrections of results and articles.
    Corrections,
}

/// How a feed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum FeedFormat {
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl FeedFormat {
    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Atom => "Atom",
            Self::Json => "JSON Feed",
        }
    }

    /// Its media type.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml",
            Self::Json => "application/feed+json",
        }
    }
}

impl FeedId {
    /// The page it belongs to.
    pub(crate) fn page(&self) -> PageId {
        match self {
            Self::News => PageId::News,
            Self::Institution(id) => PageId::Institution(id.clone()),
            Self::Corrections => PageId::Corrections,
        }
    }

    /// Its address.
    pub(crate) fn permalink(&self, voice: &Voice<'_>, format: FeedFormat) -> Permalink {
        let page = self.page().permalink(voice).unwrap_or_else(|| voice.site.addresses.home(voice.lang()));
        page.beside(match format {
            FeedFormat::Atom => "feed.xml",
            FeedFormat::Json => "feed.json",
        })
    }

    /// Its title.
    pub(crate) fn title(&self, voice: &Voice<'_>) -> String {
        let portal = voice.text(&voice.site.content.portal.title);
        let page = self.page().title(voice);
        voice.say("feed-title", [("portal", portal.into()), ("page", page.into())])
    }
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
    menus: HashMap<Option<Section>, Arc<Shared<Vec<MenuItem>>>>,
}

impl Standing {
    /// Composes it.
    pub(crate) fn new(voice: &Voice<'_>, theme: &ThemeFiles) -> Self {
        let sections = Section::ALL.map(Some).into_iter().chain([None]);
        let menus = sections.map(|section| (section, Shared::new(menu(voice, section)))).collect();
        Self { portal: Arc::new(portal(voice, theme)), menus }
    }
}

/// What surrounds a page. `voices` are all languages of the portal, `version` gives that of the page's data;
/// `description` is the page's first sentence.
pub(crate) fn frame(
    voice: &Voice<'_>,
    voices: &[Voice<'_>],
    page: &PageId,
    (standing, version): (&Standing, &dyn Fn() -> String),
    description: String,
) -> Frame {
    let permalink = page.permalink(voice).unwrap_or_else(|| voice.site.addresses.home(voice.lang()));
    let url = voice.site.addresses.url(&permalink);
    let work = if voice.offers(Extra::Citations) { cite::work(voice, page, version) } else { None };
    let mut frame = Frame {
        kind: page.kind(),
        lang: voice.lang().to_string(),
        title: page.title(voice),
        description,
        url_short: url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_owned(),
        url,
        alternates: alternates(voice, voices, page),
        portal: Arc::clone(&standing.portal),
        menu: standing.menus.get(&Section::of(page)).cloned().unwrap_or_default(),
        breadcrumbs: breadcrumbs(voice, page),
        data: data_files(voice, page, &permalink),
        noindex: *page == PageId::NotFound,
        metas: Rendered::none(),
        json_ld: String::new(),
        cite: work.as_ref().map(|work| cite::cite(voice, work)),
        card: None,
        embeds: if voice.offers(Extra::Embeds) { embed::offers(voice, page) } else { Vec::new() },
        feeds: feeds(voice, page),
    };
    frame.card = (card::has_card(page) && voice.offers(Extra::Cards)).then(|| CardView {
        url: voice.site.addresses.url(&permalink.beside(CARD)),
        alt: card::alt(page, &frame.title, &frame.description).to_owned(),
    });
    frame.metas = Rendered::safe_string(&linked_data::metas(voice, &frame, work.as_ref()));
    if voice.offers(Extra::Citations) {
        frame.json_ld = linked_data::graph(voice, page, &frame);
    }
    frame
}

/// The feeds that a page offers.
fn feeds(voice: &Voice<'_>, page: &PageId) -> Vec<Download> {
    if !voice.offers(Extra::Feeds) {
        return Vec::new();
    }
    let kind = match page {
        PageId::Institution(id) | PageId::Result(id, _) => FeedId::Institution(id.clone()),
        PageId::Corrections => FeedId::Corrections,
        _ => FeedId::News,
    };
    let formats = [FeedFormat::Atom, FeedFormat::Json];
    let title = kind.title(voice);
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

fn alternates(voice: &Voice<'_>, voices: &[Voice<'_>], page: &PageId) -> Vec<Alternate> {
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

fn breadcrumbs(voice: &Voice<'_>, page: &PageId) -> Vec<Link> {
    let mut crumbs = Vec::new();
    let mut at = (*page != PageId::Home).then(|| page.clone());
    while let Some(here) = at {
        if let Some(permalink) = here.permalink(voice) {
            crumbs.push(voice.link(here.crumb(voice), &permalink));
        }
        at = here.parent();
    }
    crumbs.reverse();
    crumbs
}

/// An entry of the main menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Section {
    Results,
    Institutions,
    News,
    Methodologies,
    Data,
    Search,
}

impl Section {
    const ALL: [Self; 6] =
        [Self::Results, Self::Institutions, Self::News, Self::Methodologies, Self::Data, Self::Search];

    /// Where a page is or below.
    fn of(page: &PageId) -> Option<Self> {
        Some(match page {
            PageId::Edition(_) => Self::Results,
            PageId::Institutions | PageId::Institution(_) | PageId::Result(..) => Self::Institutions,
            PageId::News | PageId::NewsYear(_) | PageId::Article(_) => Self::News,
            PageId::Methodologies | PageId::Methodology(_) => Self::Methodologies,
            PageId::Data => Self::Data,
            PageId::Search => Self::Search,
            _ => return None,
        })
    }

    /// Its word and its page; `None` where the portal has none.
    fn entry(self, voice: &Voice<'_>) -> Option<(&'static str, PageId)> {
        Some(match self {
            Self::Results => {
                let latest = voice.site.content.assessments.last()?;
                ("menu-results", PageId::Edition(latest.edition.clone()))
            }
            Self::Institutions => ("menu-institutions", PageId::Institutions),
            Self::News => ("menu-news", PageId::News),
            Self::Methodologies => ("menu-methodologies", PageId::Methodologies),
            Self::Data => ("menu-data", voice.offers(Extra::Data).then_some(PageId::Data)?),
            Self::Search => ("menu-search", PageId::Search),
        })
    }
}

fn menu(voice: &Voice<'_>, at: Option<Section>) -> Vec<MenuItem> {
    let item = |section: Section| {
        let (word, page) = section.entry(voice)?;
        let href = voice.href(&page.permalink(voice)?);
        Some(MenuItem { label: voice.word(word), href, current: at == Some(section) })
    };
    Section::ALL.into_iter().filter_map(item).collect()
}

fn data_files(voice: &Voice<'_>, page: &PageId, permalink: &Permalink) -> Vec<Download> {
    if !voice.offers(Extra::Data) {
        return Vec::new();
    }
    let label = || voice.word("download-page");
    let beside = |file: &DataFile| file.download(voice, label(), &permalink.beside(&file.beside()));
    let mut files: Vec<Download> = page.data_files().iter().map(beside).collect();
    let workbooks = voice.offers(Extra::Workbooks);
    if *page == PageId::Data {
        let all = [DataFile::Csv, DataFile::Workbook, DataFile::Json];
        let all = all.into_iter().filter(|file| workbooks || *file != DataFile::Workbook);
        files.extend(all.map(|file| file.download(voice, label(), &TableId::Results.permalink(voice, file))));
    }
    if let (PageId::Edition(edition), true) = (page, workbooks) {
        let table = TableId::Edition(edition.clone());
        files.push(DataFile::Workbook.download(voice, label(), &table.permalink(voice, DataFile::Workbook)));
    }
    files
}

/// The portal, the same on every page of a language.
fn portal(voice: &Voice<'_>, theme: &ThemeFiles) -> PortalFrame {
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
        marks: site.content.methodologies.values().flat_map(|m| m.zones.iter().map(|z| z.color.as_str())).collect(),
        root,
    }
}

/// A licence's name and address from its SPDX identifier. Creative Commons spells both out of the identifier
/// (<https://creativecommons.org/share-your-work/cclicenses/>); others show as they are.
pub(crate) fn license(spdx: &str) -> (String, Option<String>) {
    if spdx == "CC0-1.0" {
        return ("CC0 1.0".into(), Some("https://creativecommons.org/publicdomain/zero/1.0/".into()));
    }
    let creative_commons = spdx.strip_prefix("CC-").and_then(|rest| rest.rsplit_once('-'));
    match creative_commons {
        Some((terms, version)) => (
            format!("CC {terms} {version}"),
            Some(format!("https://creativecommons.org/licenses/{}/{version}/", terms.to_lowercase())),
        ),
        None => (spdx.to_owned(), Some(format!("https://spdx.org/licenses/{spdx}.html"))),
    }
}

#[cfg(test)]
mod tests {
    use super::license;

    #[test]
    fn creative_commons_licences_are_named_and_linked() {
        let (name, url) = license("CC-BY-SA-4.0");
        assert_eq!(name, "CC BY-SA 4.0");
        assert_eq!(url.as_deref(), Some("https://creativecommons.org/licenses/by-sa/4.0/"));
    }
}
