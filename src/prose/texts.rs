//! Every text that people wrote, as HTML: rendered and checked once, before any page is made.

use std::cell::LazyCell;
use std::collections::HashMap;

use rayon::prelude::*;

use crate::content::article::{Article, Page};
use crate::content::id::{ArticleId, EditionId, Lang, MethodologyId};
use crate::content::origin::Origin;
use crate::content::text::Text;
use crate::diagnostic::Diagnostics;
use crate::prose::{self, Prose, ProseContext};
use crate::site::anchors;

/// The texts, by language.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    articles: HashMap<(Lang, ArticleId), Prose>,
    pages: HashMap<(Lang, ArticleId), Prose>,
    methods: HashMap<(Lang, MethodologyId), Prose>,
    editions: HashMap<(Lang, EditionId), Prose>,
}

impl Texts {
    /// Renders and checks everything; one context for each language of the portal.
    pub(crate) fn render(contexts: &[ProseContext<'_>], content: &crate::content::Content) -> (Self, Diagnostics) {
        let mut texts = Self::default();
        let mut diagnostics = Diagnostics::new();
        for context in contexts {
            let lang = context.lang();
            let articles: Vec<&Article> = content.articles.iter().filter(|a| a.lang == *lang).collect();
            for (article, prose, dates) in render_articles(&articles, context) {
                diagnostics.extend(prose.diagnostics.clone());
                diagnostics.extend(dates);
                texts.articles.insert((lang.clone(), article.id.clone()), prose);
            }
            for page in content.pages.iter().filter(|p| p.lang == *lang) {
                let prose = prose::render(&page.body, context);
                diagnostics.extend(prose.diagnostics.clone());
                texts.pages.insert((lang.clone(), page.id.clone()), prose);
            }
            texts.render_values(context, content, &mut diagnostics);
        }
        (texts, diagnostics)
    }

    /// The Markdown that stands in YAML: descriptions of methods, notes of editions.
    fn render_values(
        &mut self,
        context: &ProseContext<'_>,
        content: &crate::content::Content,
        diagnostics: &mut Diagnostics,
    ) {
        let lang = context.lang();
        let mut render = |text: &Text, origin: Origin, own: &[String]| {
            // A text in several languages stands one key deeper.
            let (words, origin) = match text {
                Text::Everywhere(words) => (words.as_str(), origin),
                Text::ByLang(_) if !text.has(lang) => (text.get(lang, context.first_lang()), origin),
                Text::ByLang(_) => (text.get(lang, lang), origin.then(lang.as_str())),
            };
            let prose = prose::render_text(words, &origin, own, context);
            // A text that falls back to another language was checked there.
            if text.has(lang) {
                diagnostics.extend(prose.diagnostics.clone());
            }
            prose
        };
        for method in content.methodologies.values() {
            if let Some(description) = &method.description {
                let prose = render(description, method.origin.then("description"), &anchors::of_method(method));
                self.methods.insert((lang.clone(), method.id.clone()), prose);
            }
        }
        let of_edition = LazyCell::new(|| anchors::of_edition(content));
        for assessment in &content.assessments {
            if let Some(note) = &assessment.note {
                let prose = render(note, assessment.origin.then("note"), &of_edition);
                self.editions.insert((lang.clone(), assessment.edition.clone()), prose);
            }
        }
    }

    /// An article.
    pub(crate) fn article(&self, article: &Article) -> Option<&Prose> {
        self.articles.get(&(article.lang.clone(), article.id.clone()))
    }

    /// A page.
    pub(crate) fn page(&self, page: &Page) -> Option<&Prose> {
        self.pages.get(&(page.lang.clone(), page.id.clone()))
    }

    /// A method's description.
    pub(crate) fn method(&self, lang: &Lang, method: &MethodologyId) -> Option<String> {
        self.methods.get(&(lang.clone(), method.clone())).map(|p| p.html.clone())
    }

    /// An edition's note.
    pub(crate) fn edition(&self, lang: &Lang, edition: &EditionId) -> Option<String> {
        self.editions.get(&(lang.clone(), edition.clone())).map(|p| p.html.clone())
    }

    /// All of them, in no particular order.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Prose> {
        self.articles.values().chain(self.pages.values()).chain(self.methods.values()).chain(self.editions.values())
    }
}

type Rendered<'a> = (&'a Article, Prose, Diagnostics);

fn render_articles<'a>(articles: &[&'a Article], context: &ProseContext<'_>) -> Vec<Rendered<'a>> {
    let render = |article: &&'a Article| {
        let mut dates = prose::check_dates(&article.title, &article.origin.then("title"), context);
        if let Some(summary) = &article.summary {
            dates.extend(prose::check_dates(summary, &article.origin.then("summary"), context));
        }
        (*article, prose::render(&article.body, context), dates)
    };
    articles.par_iter().map(render).collect()
}
