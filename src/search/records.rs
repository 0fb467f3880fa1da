//! The records of the search: institutions, editions, articles and pages, each as a small document.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::content::institution::Institution;
use crate::pages::title::title;
use crate::prose::escape::escaped;
use crate::prose::texts::Texts;
use crate::routes::page::PageId;
use crate::site::voice::Voice;

/// A document for the index.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Record {
    /// Its address from the portal's root, without the path that the portal lies below.
    pub url: String,
    /// Its language.
    pub lang: String,
    /// Its name; found first.
    pub title: String,
    /// Other names of it, found like its name.
    pub names: Vec<String>,
    /// A sentence that results show.
    pub sentence: String,
    /// The rest of its words.
    pub words: String,
    /// What it is: the word for institutions, news and so on.
    pub kind: String,
    /// The categories it belongs to.
    pub categories: BTreeSet<String>,
    /// The editions it speaks of.
    pub editions: BTreeSet<String>,
    /// The zones it speaks of.
    pub zones: BTreeSet<String>,
}

impl Record {
    /// The record as HTML that pagefind reads: names weigh most, then the sentence, then the words.
    pub(crate) fn html(&self) -> String {
        let mut html = format!(
            "<!doctype html><html lang=\"{}\"><head><title>{}</title></head><body data-pagefind-body>",
            escaped(&self.lang),
            escaped(&self.title)
        );
        // Writing to a string cannot fail.
        let _ =
            write!(html, "<h1 data-pagefind-weight=\"10\" data-pagefind-meta=\"title\">{}</h1>", escaped(&self.title));
        for name in &self.names {
            let _ = write!(html, "<p data-pagefind-weight=\"10\">{}</p>", escaped(name));
        }
        let _ = write!(
            html,
            "<p data-pagefind-weight=\"3\" data-pagefind-meta=\"sentence\">{}</p><p>{}</p>",
            escaped(&self.sentence),
            escaped(&self.words)
        );
        let kind = BTreeSet::from([self.kind.clone()]);
        let filters =
            [("type", &kind), ("category", &self.categories), ("edition", &self.editions), ("zone", &self.zones)];
        for (filter, values) in filters {
            for value in values {
                let _ =
                    write!(html, "<i data-pagefind-filter=\"{filter}[content]\" content=\"{}\"></i>", escaped(value));
            }
        }
        html.push_str("</body></html>");
        html
    }
}

/// All records of a language.
pub(crate) fn records(voice: &Voice<'_>, texts: &Texts) -> Vec<Record> {
    let content = voice.site.content;
    let mut records = Vec::new();
    records.extend(content.institutions.values().map(|i| institution(voice, i)));
    records.extend(content.assessments.iter().map(|a| edition(voice, a)));
    records.extend(voice.site.articles(voice.lang()).map(|a| article(voice, texts, a)));
    let pages = content.pages.iter().filter(|p| p.lang == *voice.lang());
    records.extend(pages.map(|p| {
        let words = texts.page(p).map(|prose| prose.text.clone()).unwrap_or_default();
        let page = PageId::Text(p.id.clone());
        Record { words, ..base(voice, &page, "search-pages", p.summary.clone().unwrap_or_default()) }
    }));
    let methods = content.methodologies.values();
    records.extend(methods.map(|m| base(voice, &PageId::Methodology(m.id.clone()), "search-methods", String::new())));
    records
}

fn base(voice: &Voice<'_>, page: &PageId, kind: &str, sentence: String) -> Record {
    Record {
        url: page.permalink(voice).map(|p| p.to_string()).unwrap_or_default(),
        lang: voice.lang().to_string(),
        title: title(voice, page),
        names: Vec::new(),
        sentence,
        words: String::new(),
        kind: voice.word(kind),
        categories: BTreeSet::new(),
        editions: BTreeSet::new(),
        zones: BTreeSet::new(),
    }
}

fn institution(voice: &Voice<'_>, institution: &Institution) -> Record {
    let history = voice.site.history(&institution.id);
    let latest = voice.site.latest(&institution.id);
    let zones = history.iter().filter_map(|c| voice.zone(c.method, c.result.zone.as_ref()?));
    let sentence = latest.map(|case| crate::parts::headline::sentence(voice, &case)).unwrap_or_default();
    let mut names = institution.aliases.clone();
    names.push(voice.text(institution.short_name()).to_owned());
    names.extend(institution.code.clone());
    names.extend(institution.names.iter().map(|former| voice.text(&former.name).to_owned()));
    Record {
        names,
        categories: BTreeSet::from([voice.category(&institution.category)]),
        editions: history.iter().map(|c| c.assessment.edition.to_string()).collect(),
        zones: zones.map(|z| z.word).collect(),
        ..base(voice, &PageId::Institution(institution.id.clone()), "search-institutions", sentence)
    }
}

pub(crate) fn edition(voice: &Voice<'_>, assessment: &crate::content::assessment::Assessment) -> Record {
    let id = &assessment.edition;
    let sentence = voice
        .site
        .edition(id)
        .map(|(a, results, method)| crate::pages::edition::sentence(voice, a, results, method))
        .unwrap_or_default();
    Record {
        editions: BTreeSet::from([id.to_string()]),
        ..base(voice, &PageId::Edition(id.clone()), "search-editions", sentence)
    }
}

fn article(voice: &Voice<'_>, texts: &Texts, article: &crate::content::article::Article) -> Record {
    let about = article.about.iter().filter_map(|i| voice.site.content.institutions.get(i));
    let cases = article.about.iter().filter_map(|i| voice.site.case(i, article.edition.as_ref()?));
    let sentence = article.summary.clone().unwrap_or_default();
    Record {
        words: texts.article(article).map(|prose| prose.text.clone()).unwrap_or_default(),
        categories: about.map(|i| voice.category(&i.category)).collect(),
        editions: article.edition.iter().map(ToString::to_string).collect(),
        zones: cases.filter_map(|c| voice.zone(c.method, c.result.zone.as_ref()?)).map(|z| z.word).collect(),
        ..base(voice, &PageId::Article(article.id.clone()), "search-news", sentence)
    }
}
