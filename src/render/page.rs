//! The HTML of a page: its view, composed where the page is made, through its template.

use super::Renderer;
use crate::charts::input;
use crate::diagnostic::Diagnostic;
use crate::pages::{
    article, corrections, data, edition, home, institution, institutions, methodologies, methodology, news, not_found,
    result, text, versions,
};
use crate::routes::page::PageId;

impl Renderer<'_> {
    /// The HTML of one page.
    pub(crate) fn page(&self, lang: usize, page: &PageId) -> Result<Vec<u8>, Diagnostic> {
        let voice = &self.voices[lang];
        let engine = &self.engines[lang];
        let site = voice.site;
        let at = |description: &str| self.frame(lang, page, description);
        let draw = |id: &str| input::figure(voice, &self.backgrounds[lang], page, id);
        match page {
            PageId::Home => {
                let mut view = home::home(voice, &|case| input::spark(voice, case));
                view.distribution = draw("distribution");
                engine.page("home.html", &at(&view.sentence), &view)
            }
            PageId::Edition(edition) => self.edition(lang, edition),
            PageId::Institutions => {
                let view = institutions::institutions(voice);
                engine.page("institutions.html", &at(&view.sentence), &view)
            }
            PageId::Institution(id) => match site.content.institutions.get(id) {
                Some(institution) => {
                    let mut view = institution::institution(voice, institution);
                    view.trend = draw("trend");
                    engine.page("institution.html", &at(view.sentence.as_deref().unwrap_or_default()), &view)
                }
                None => Ok(Vec::new()),
            },
            PageId::Result(institution, edition) => match site.case(institution, edition) {
                Some(case) => {
                    let mut view = result::result(voice, &case, &self.common[lang]);
                    view.distribution = draw("distribution");
                    view.dimensions = draw("dimensions");
                    engine.page("result.html", &at(&view.sentence), &view)
                }
                None => Ok(Vec::new()),
            },
            PageId::News => {
                let view = news::news(voice, None);
                engine.page("news.html", &at(&view.sentence), &view)
            }
            PageId::NewsYear(year) => {
                let view = news::news(voice, Some(*year));
                engine.page("news.html", &at(&view.sentence), &view)
            }
            PageId::Article(id) => match site.article(id, voice.lang()) {
                Some(article) => {
                    let view = article::article(voice, self.texts, article);
                    engine.page("article.html", &at(view.summary.as_deref().unwrap_or(&view.title)), &view)
                }
                None => Ok(Vec::new()),
            },
            PageId::Methodologies => {
                let view = methodologies::methodologies(voice, self.texts);
                engine.page("methodologies.html", &at(&view.sentence), &view)
            }
            PageId::Methodology(id) => match site.content.methodologies.get(id) {
                Some(method) => {
                    let view = methodology::methodology(voice, self.texts, method);
                    engine.page("methodology.html", &at(&view.sentence), &view)
                }
                None => Ok(Vec::new()),
            },
            PageId::Data => {
                let view = data::data(voice, &|permalink| self.size(permalink));
                engine.page("data.html", &at(&view.sentence), &view)
            }
            PageId::Versions => {
                let view = versions::versions(voice);
                engine.page("versions.html", &at(&view.sentence), &view)
            }
            PageId::Corrections => {
                let view = corrections::corrections(voice);
                engine.page("corrections.html", &at(&view.sentence), &view)
            }
            PageId::Text(id) => match site.content.pages.iter().find(|p| p.id == *id && p.lang == *voice.lang()) {
                Some(text) => {
                    let view = text::page(voice, self.texts, text);
                    engine.page("page.html", &at(view.summary.as_deref().unwrap_or(&view.title)), &view)
                }
                None => Ok(Vec::new()),
            },
            PageId::Search => {
                let view = crate::pages::search::search(voice);
                engine.page("search.html", &at(&view.sentence), &view)
            }
            PageId::NotFound => {
                let view = not_found::not_found(voice);
                engine.page("404.html", &at(&voice.word("not-found-description")), &view)
            }
        }
    }

    fn edition(&self, lang: usize, edition: &crate::content::id::EditionId) -> Result<Vec<u8>, Diagnostic> {
        let voice = &self.voices[lang];
        let Some((assessment, results, method)) = voice.site.edition(edition) else { return Ok(Vec::new()) };
        let mut view = edition::edition(voice, self.texts, assessment, results, method);
        let page = PageId::Edition(edition.clone());
        let draw = |id: &str| input::figure(voice, &self.backgrounds[lang], &page, id);
        view.zones = draw("zones");
        view.distribution = draw("distribution");
        for category in &voice.site.content.portal.categories {
            let id = format!("ranking-{}", category.id);
            if let Some(ranking) = view.rankings.iter_mut().find(|r| r.id == id) {
                ranking.figure = draw(&input::ranking_id(&category.id));
            }
        }
        view.slope = draw("slope");
        self.engines[lang].page("edition.html", &self.frame(lang, &page, &view.sentence), &view)
    }
}
