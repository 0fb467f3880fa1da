//! The address of every page. Addresses are permanent, so they are made in this one place.

use std::fmt;

use jiff::civil::Date;

use crate::content::AssetPlace;
use crate::content::encoding::encoded;
use crate::content::id::{ArticleId, EditionId, InstitutionId, Lang, MethodologyId};
use crate::language::Language;

/// A path from the portal's root, in the form that never changes: `/instansi/kab-tebo/2023/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Permalink(String);

impl Permalink {
    /// A path that starts with a slash.
    pub(crate) fn new(path: impl Into<String>) -> Self {
        let path = path.into();
        debug_assert!(path.starts_with('/'), "{path}");
        Self(path)
    }

    /// The path.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The file that a server sends for it, relative to the output folder: `instansi/kab-tebo/2023/index.html`.
    pub(crate) fn file(&self) -> String {
        let path = &self.0[1..];
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
    }

    /// A file beside the page: `index.json`.
    #[must_use]
    pub(crate) fn beside(&self, name: &str) -> Self {
        let folder = self.0.rfind('/').map_or("/", |end| &self.0[..=end]);
        Self(format!("{folder}{name}"))
    }
}

impl fmt::Display for Permalink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The words that addresses are made of, in one language.
#[derive(Clone, Debug)]
struct Segments {
    lang: Lang,
    /// Empty for the portal's first language, `/en` for another.
    prefix: String,
    institutions: String,
    news: String,
    methodologies: String,
    data: String,
    versions: String,
    corrections: String,
    search: String,
    embed: String,
    ranking: String,
    distribution: String,
}

/// Makes addresses.
#[derive(Clone, Debug)]
pub(crate) struct Addresses {
    /// Scheme and host: `https://example.org`.
    origin: String,
    /// The path that the portal lies below, without a final slash: `/rapor`, or empty.
    base_path: String,
    languages: Vec<Segments>,
}

impl Addresses {
    /// Takes the portal's address (checked when read: `http(s)://host/path/`) and its languages, the first one at the
    /// root; their messages name the segments.
    pub(crate) fn new(base_url: &str, languages: &[Language]) -> Self {
        let after_scheme = base_url.find("://").map_or(0, |i| i + 3);
        let path_start = base_url[after_scheme..].find('/').map_or(base_url.len(), |i| after_scheme + i);
        let (origin, path) = base_url.split_at(path_start);
        let languages = languages.iter().enumerate().map(|(i, language)| Segments {
            lang: language.lang().clone(),
            prefix: if i == 0 { String::new() } else { format!("/{}", language.lang()) },
            institutions: language.word("segment-institutions"),
            news: language.word("segment-news"),
            methodologies: language.word("segment-methodology"),
            data: language.word("segment-data"),
            versions: language.word("segment-versions"),
            corrections: language.word("segment-corrections"),
            search: language.word("segment-search"),
            embed: language.word("segment-embed"),
            ranking: language.word("segment-ranking"),
            distribution: language.word("segment-distribution"),
        });
        Self {
            origin: origin.to_owned(),
            base_path: path.trim_end_matches('/').to_owned(),
            languages: languages.collect(),
        }
    }

    /// What goes into a link: the path from the host's root, encoded.
    pub(crate) fn href(&self, permalink: &Permalink) -> String {
        format!("{}{}", self.base_path, encoded(&permalink.0))
    }

    /// The same as a server has it that has decoded it.
    pub(crate) fn path_on_host(&self, permalink: &Permalink) -> String {
        format!("{}{permalink}", self.base_path)
    }

    /// The whole URL.
    pub(crate) fn url(&self, permalink: &Permalink) -> String {
        format!("{}{}", self.origin, self.href(permalink))
    }

    /// The whole URL of a link made by [`Addresses::href`].
    pub(crate) fn absolute(&self, href: &str) -> String {
        format!("{}{href}", self.origin)
    }

    fn segments(&self, lang: &Lang) -> &Segments {
        self.languages.iter().find(|s| s.lang == *lang).unwrap_or(&self.languages[0])
    }

    /// A path below a language's root, given without its first slash.
    pub(crate) fn path(&self, lang: &Lang, path: &str) -> Permalink {
        Permalink(format!("{}/{path}", self.segments(lang).prefix))
    }

    /// `/`
    pub(crate) fn home(&self, lang: &Lang) -> Permalink {
        self.path(lang, "")
    }

    /// `/2023/`
    pub(crate) fn edition(&self, lang: &Lang, edition: &EditionId) -> Permalink {
        self.path(lang, &format!("{edition}/"))
    }

    /// `/instansi/`
    pub(crate) fn institutions(&self, lang: &Lang) -> Permalink {
        self.path(lang, &format!("{}/", self.segments(lang).institutions))
    }

    /// `/instansi/kab-tebo/`
    pub(crate) fn institution(&self, lang: &Lang, institution: &InstitutionId) -> Permalink {
        self.path(lang, &format!("{}/{institution}/", self.segments(lang).institutions))
    }

    /// `/instansi/kab-tebo/2023/`
    pub(crate) fn result(&self, lang: &Lang, institution: &InstitutionId, edition: &EditionId) -> Permalink {
        self.path(lang, &format!("{}/{institution}/{edition}/", self.segments(lang).institutions))
    }

    /// `/berita/`
    pub(crate) fn news(&self, lang: &Lang) -> Permalink {
        self.path(lang, &format!("{}/", self.segments(lang).news))
    }

    /// `/berita/2024/`
    pub(crate) fn news_year(&self, lang: &Lang, year: i16) -> Permalink {
        self.path(lang, &format!("{}/{year:04}/", self.segments(lang).news))
    }

    /// `/berita/2024/02/06/slug/`
    pub(crate) fn article(&self, lang: &Lang, date: Date, slug: &str) -> Permalink {
        let (year, month, day) = (date.year(), date.month(), date.day());
        self.path(lang, &format!("{}/{year:04}/{month:02}/{day:02}/{slug}/", self.segments(lang).news))
    }

    /// `/metodologi/`
    pub(crate) fn methodologies(&self, lang: &Lang) -> Permalink {
        self.path(lang, &format!("{}/", self.segments(lang).methodologies))
    }

    /// `/metodologi/kepatuhan-2022/`
    pub(crate) fn methodology(&self, lang: &Lang, methodology: &MethodologyId) -> Permalink {
        self.path(lang, &format!("{}/{methodology}/", self.segments(lang).methodologies))
    }

    /// `/data/`
    pub(crate) fn data(&self, lang: &Lang) -> Permalink {
        self.path(lang, &format!("{}/", self.segments(lang).data))
    }

    /// `/data/versi/`
    pub(crate) fn versions(&self, lang: &Lang) -> Permalink {
        let segments = self.segments(lang);
        self.path(lang, &format!("{}/{}/", segments.data, segments.versions))
    }

    /// `/koreksi/`
    pub(crate) fn corrections(&self, lang: &Lang) -> Permalink {
        self.path(lang, &format!("{}/", self.segments(lang).corrections))
    }

    /// `/cari/`
    pub(crate) fn search(&self, lang: &Lang) -> Permalink {
        self.path(lang, &format!("{}/", self.segments(lang).search))
    }

    /// `/embed/instansi/kab-tebo/2023/`: a score for other people's pages.
    pub(crate) fn embed_score(&self, lang: &Lang, institution: &InstitutionId, edition: &EditionId) -> Permalink {
        let Segments { embed, institutions, .. } = self.segments(lang);
        self.path(lang, &format!("{embed}/{institutions}/{institution}/{edition}/"))
    }

    /// `/embed/instansi/kab-tebo/`: a trend.
    pub(crate) fn embed_trend(&self, lang: &Lang, institution: &InstitutionId) -> Permalink {
        let Segments { embed, institutions, .. } = self.segments(lang);
        self.path(lang, &format!("{embed}/{institutions}/{institution}/"))
    }

    /// `/embed/2023/peringkat/`
    pub(crate) fn embed_ranking(&self, lang: &Lang, edition: &EditionId) -> Permalink {
        let Segments { embed, ranking, .. } = self.segments(lang);
        self.path(lang, &format!("{embed}/{edition}/{ranking}/"))
    }

    /// `/embed/2023/sebaran/`
    pub(crate) fn embed_distribution(&self, lang: &Lang, edition: &EditionId) -> Permalink {
        let Segments { embed, distribution, .. } = self.segments(lang);
        self.path(lang, &format!("{embed}/{edition}/{distribution}/"))
    }

    /// A file of the content: below the root for `static/`, else `/media/news/…`, one for all languages.
    pub(crate) fn media(place: AssetPlace, path: &str) -> Permalink {
        let path = path.trim_start_matches("./");
        Permalink(match place {
            AssetPlace::Static => format!("/{path}"),
            AssetPlace::News => format!("/media/news/{path}"),
            AssetPlace::Pages => format!("/media/pages/{path}"),
        })
    }

    /// `/tentang/`
    pub(crate) fn page(&self, lang: &Lang, page: &ArticleId) -> Permalink {
        self.path(lang, &format!("{page}/"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(base_url: &str) -> Addresses {
        let id = "segment-institutions = instansi\nsegment-news = berita\nsegment-methodology = metodologi\n\
                  segment-data = data\nsegment-versions = versi\nsegment-corrections = koreksi\nsegment-search = cari\n\
                  segment-embed = embed\nsegment-ranking = peringkat\nsegment-distribution = sebaran\n";
        let en = id.replace("instansi", "institutions").replace("berita", "news");
        let language = |lang: &str, text: &str| {
            let sources = [("messages.ftl".to_owned(), text.to_owned())];
            Language::new(&Lang::new(lang), &sources).unwrap_or_else(|p| panic!("{p:?}"))
        };
        Addresses::new(base_url, &[language("id", id), language("en", &en)])
    }

    #[test]
    fn the_first_language_is_at_the_root_and_the_second_below_its_tag() {
        let a = addresses("https://example.org/");
        let (tebo, edition) = (InstitutionId::new("kab-tebo"), EditionId::new("2023"));
        assert_eq!(a.result(&Lang::new("id"), &tebo, &edition).as_str(), "/instansi/kab-tebo/2023/");
        assert_eq!(a.result(&Lang::new("en"), &tebo, &edition).as_str(), "/en/institutions/kab-tebo/2023/");
        assert_eq!(a.home(&Lang::new("en")).file(), "en/index.html");
        assert_eq!(a.embed_score(&Lang::new("id"), &tebo, &edition).as_str(), "/embed/instansi/kab-tebo/2023/");
        assert_eq!(a.embed_ranking(&Lang::new("en"), &edition).as_str(), "/en/embed/2023/peringkat/");
    }

    #[test]
    fn a_portal_below_a_path_has_it_in_every_link() {
        let a = addresses("https://example.org/rapor/");
        let home = a.home(&Lang::new("id"));
        assert_eq!((a.href(&home), a.url(&home)), ("/rapor/".into(), "https://example.org/rapor/".into()));
        assert_eq!(home.file(), "index.html");
        assert_eq!(a.data(&Lang::new("id")).beside("index.json").as_str(), "/data/index.json");
    }

    #[test]
    fn an_article_is_addressed_by_its_day_and_slug() {
        let date = jiff::civil::date(2024, 2, 6);
        let address = addresses("https://example.org/").article(&Lang::new("en"), date, "award");
        assert_eq!(address.as_str(), "/en/news/2024/02/06/award/");
    }
}
