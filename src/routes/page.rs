//! Every page there is, and what surrounds it.

use crate::address::Permalink;
use crate::content::id::{ArticleId, EditionId, InstitutionId, MethodologyId};
use crate::content::origin::Origin;
use crate::content::portal::Extra;
use crate::routes::data_file::DataFile;
use crate::site::voice::Voice;
use crate::site::{Site, order};

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
    /// `/data/versi/`
    Versions,
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
    pages.extend((voice.has_versions() && content.portal.offers(Extra::Data)).then_some(PageId::Versions));
    pages.extend([PageId::Corrections, PageId::Search, PageId::NotFound]);
    for assessment in &content.assessments {
        pages.push(PageId::Edition(assessment.edition.clone()));
        let results = assessment.results.iter();
        pages.extend(results.map(|r| PageId::Result(r.institution.clone(), assessment.edition.clone())));
    }
    pages.extend(content.institutions.keys().cloned().map(PageId::Institution));
    pages.extend(content.methodologies.keys().cloned().map(PageId::Methodology));
    pages.extend(order::years_with_news(voice).into_iter().map(PageId::NewsYear));
    pages.extend(site.articles(voice.lang()).map(|a| PageId::Article(a.id.clone())));
    let texts = content.pages.iter().filter(|p| p.lang == *voice.lang());
    pages.extend(texts.map(|p| PageId::Text(p.id.clone())));
    pages
}

impl PageId {
    /// The pages that show a result.
    pub(crate) fn of_result((institution, edition): (InstitutionId, EditionId)) -> [Self; 4] {
        let result = Self::Result(institution.clone(), edition.clone());
        [Self::Home, Self::Edition(edition), Self::Institution(institution), result]
    }

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
            Self::Versions => "versions",
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
            Self::Versions => a.versions(lang),
            Self::Corrections => a.corrections(lang),
            Self::Text(id) => a.page(lang, &voice.site.text_page(id, lang)?.id),
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

    /// The page above it; `None` for the home page.
    pub(crate) fn parent(&self) -> Option<Self> {
        Some(match self {
            Self::Home => return None,
            Self::Institution(_) => Self::Institutions,
            Self::Result(institution, _) => Self::Institution(institution.clone()),
            Self::NewsYear(_) | Self::Article(_) => Self::News,
            Self::Methodology(_) => Self::Methodologies,
            Self::Versions => Self::Data,
            _ => Self::Home,
        })
    }

    /// Whether it has a card: a picture for messengers and social networks.
    pub(crate) fn has_card(&self) -> bool {
        matches!(self, Self::Home | Self::Edition(_) | Self::Institution(_) | Self::Result(..) | Self::Article(_))
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
