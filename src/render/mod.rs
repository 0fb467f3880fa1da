//! Pages to documents, through the theme.

mod csv;
mod downloads;
mod engine;
mod feed;
mod machines;
mod palette;
mod picture;
pub mod search;
mod theme;
mod tokens;

mod workbook;

use downloads::Downloads;
use tokens::Tokens;

pub use engine::Engine;
pub use picture::Painter;
pub use theme::{Theme, mark};

use std::borrow::Cow;

use crate::chart::Hue;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::portal::address::Permalink;
use crate::portal::card;
use crate::portal::compose;
use crate::portal::embed::{self, EmbedId};
use crate::portal::figures::{self, Backgrounds};
use crate::portal::page::{PageId, ThemeFiles, frame};
use crate::portal::plan::{Output, Plan};
use crate::portal::search::{Record, records};
use crate::portal::texts::Texts;
use crate::portal::view::Frame;
use crate::portal::voice::Voice;

/// Renders any file of a portal; shared by threads.
pub struct Renderer<'a> {
    voices: &'a [Voice<'a>],
    texts: &'a Texts,
    plan: &'a Plan,
    theme: &'a Theme,
    engines: Vec<Engine>,
    backgrounds: Vec<Backgrounds>,
    files: ThemeFiles,
    downloads: Downloads<'a>,
    style: Vec<u8>,
    painter: Painter,
    tokens: Tokens,
    /// The style of embeds without a chart, and what those with one need besides.
    embed_css: [String; 2],
    /// `chart.css` with the light colours written out.
    chart_css: String,
}

impl<'a> Renderer<'a> {
    /// Compiles the templates and draws what many pages share.
    ///
    /// # Errors
    /// What is wrong with the theme's templates.
    pub fn new(
        voices: &'a [Voice<'a>],
        texts: &'a Texts,
        plan: &'a Plan,
        theme: &'a Theme,
    ) -> Result<Self, Diagnostics> {
        let mut engines = Vec::new();
        for voice in voices {
            engines.push(Engine::new(theme, voice.language)?);
        }
        let accent = voices.first().and_then(|v| v.site.content.portal.accent.as_deref());
        let style = theme.stylesheet(accent);
        let downloads = Downloads::new(voices);
        let files = ThemeFiles {
            version: downloads.version(),
            stylesheet: format!("theme/style.css?v={}", theme::mark(&style)),
            script: format!("theme/site.js?v={}", theme::mark(theme.static_file("site.js").unwrap_or_default())),
        };
        let backgrounds = voices.iter().map(Backgrounds::draw).collect();
        let (tokens, dark) = Tokens::read(&String::from_utf8_lossy(&style));
        let embed_css = embed_css(theme, &tokens, &dark);
        let chart_css = tokens.write_out(&theme.squeezed("static/chart.css"), &Hue::ALL);
        let painter = Painter::new(theme);
        Ok(Self {
            voices,
            texts,
            plan,
            theme,
            engines,
            backgrounds,
            files,
            style,
            painter,
            tokens,
            embed_css,
            chart_css,
            downloads,
        })
    }

    /// The bytes of one file; assets are copied and not read here.
    ///
    /// # Errors
    /// What is wrong with a template.
    pub fn document(&self, output: &Output) -> Result<Cow<'_, [u8]>, Diagnostic> {
        match output {
            Output::Page(lang, page) => Ok(Cow::Owned(self.page(*lang, page)?.into_bytes())),
            Output::Card(lang, page) => Ok(Cow::Owned(self.painter.paint(&self.card(*lang, page)?, 1.0)?)),
            Output::Embed(lang, embed) => Ok(Cow::Owned(self.embed(*lang, embed)?.into_bytes())),
            Output::OEmbed(lang, embed) => Ok(Cow::Owned(json_bytes(&embed::oembed(&self.voices[*lang], embed)))),
            Output::Json(lang, page) => Ok(Cow::Owned(self.downloads.json(*lang, page))),
            Output::Table(lang, table, form) => Ok(self.downloads.table(*lang, table, *form)),
            Output::Package(lang) => Ok(Cow::Owned(self.downloads.package(*lang, &self.files.version))),
            Output::Catalog => Ok(Cow::Owned(self.downloads.catalog())),
            Output::Schema => Ok(Cow::Owned(self.downloads.schema())),
            Output::Feed(lang, id, format) => {
                Ok(Cow::Owned(feed::feed(&self.voices[*lang], self.texts, id, *format).into_bytes()))
            }
            Output::Sitemap(part) => Ok(Cow::Owned(machines::sitemap(self.voices, self.plan, *part).into_bytes())),
            Output::NewsSitemap => Ok(Cow::Owned(machines::news_sitemap(self.voices).into_bytes())),
            Output::Robots => Ok(Cow::Owned(machines::robots(self.voices).into_bytes())),
            Output::RedirectsFile => Ok(Cow::Owned(machines::redirects_file(self.voices, self.plan).into_bytes())),
            Output::RedirectsMap => Ok(Cow::Owned(machines::redirects_map(self.voices, self.plan).into_bytes())),
            Output::Redirect(to) => Ok(Cow::Owned(self.engines[0].redirect(self.voices[0].language, to)?.into_bytes())),
            Output::Theme(path) if path == "style.css" => Ok(Cow::Borrowed(&self.style)),
            Output::Theme(path) => Ok(Cow::Borrowed(self.theme.static_file(path).unwrap_or_default())),
            Output::Asset(_) => Ok(Cow::Borrowed(&[])),
        }
    }

    /// Messages that were asked for so far and that the theme lacks.
    pub fn missing_messages(&self) -> Diagnostics {
        let mut missing = Diagnostics::new();
        for voice in self.voices {
            for problem in voice.language.messages().problems() {
                missing.push(self.theme.message_problem(voice.lang(), &problem));
            }
        }
        missing
    }

    /// What the search finds, in every language.
    pub fn search_records(&self) -> Vec<Record> {
        self.voices.iter().flat_map(|voice| records(voice, self.texts)).collect()
    }

    /// The SVG that a picture is drawn from; `None` for what is no picture.
    ///
    /// # Errors
    /// What is wrong with a template.
    pub fn drawing(&self, output: &Output) -> Result<Option<String>, Diagnostic> {
        match output {
            Output::Card(lang, page) => self.card(*lang, page).map(Some),
            _ => Ok(None),
        }
    }

    /// Draws pictures with the theme's fonts.
    pub fn painter(&self) -> &Painter {
        &self.painter
    }

    fn embed(&self, lang: usize, embed: &EmbedId) -> Result<String, Diagnostic> {
        let Some(view) = embed::embed(&self.voices[lang], &self.backgrounds[lang], embed) else {
            return Ok(String::new());
        };
        let [plain, chart] = &self.embed_css;
        let style = if view.figure.is_some() { format!("{chart}{plain}") } else { plain.clone() };
        self.engines[lang].embed(&view, &style)
    }

    fn card(&self, lang: usize, page: &PageId) -> Result<String, Diagnostic> {
        let card = card::card(&self.voices[lang], self.texts, &self.backgrounds[lang], page);
        card.map_or(Ok(String::new()), |card| self.engines[lang].card(&card, &self.tokens, &self.chart_css))
    }

    fn frame(&self, lang: usize, page: &PageId, description: &str) -> Frame {
        frame(&self.voices[lang], self.voices, page, &self.files, description.to_owned())
    }

    /// The HTML of one page.
    fn page(&self, lang: usize, page: &PageId) -> Result<String, Diagnostic> {
        let voice = &self.voices[lang];
        let engine = &self.engines[lang];
        let site = voice.site;
        let at = |description: &str| self.frame(lang, page, description);
        match page {
            PageId::Home => {
                let mut view = compose::home(voice, &|case| figures::spark(voice, case));
                view.distribution = compose::shown(voice).and_then(|e| {
                    figures::distribution(voice, &self.backgrounds[lang], e, None, "distribution", &figures::PAGE)
                });
                engine.render("home.html", &at(&view.sentence), &view)
            }
            PageId::Edition(edition) => self.edition(lang, edition),
            PageId::Institutions => {
                let view = compose::institutions(voice);
                engine.render("institutions.html", &at(&view.sentence), &view)
            }
            PageId::Institution(id) => match site.content.institutions.get(id) {
                Some(institution) => {
                    let mut view = compose::institution(voice, institution);
                    view.trend = figures::trend(voice, &site.history(id), "trend", &figures::PAGE);
                    engine.render("institution.html", &at(view.sentence.as_deref().unwrap_or_default()), &view)
                }
                None => Ok(String::new()),
            },
            PageId::Result(institution, edition) => match site.case(institution, edition) {
                Some(case) => {
                    let mut view = compose::result(voice, &case);
                    let focus = Some(institution);
                    let backgrounds = &self.backgrounds[lang];
                    view.distribution =
                        figures::distribution(voice, backgrounds, edition, focus, "distribution", &figures::PAGE);
                    view.dimensions = figures::dimensions(voice, &case, "dimensions");
                    engine.render("result.html", &at(&view.sentence), &view)
                }
                None => Ok(String::new()),
            },
            PageId::News => {
                let view = compose::news(voice, None);
                engine.render("news.html", &at(&view.sentence), &view)
            }
            PageId::NewsYear(year) => {
                let view = compose::news(voice, Some(*year));
                engine.render("news.html", &at(&view.sentence), &view)
            }
            PageId::Article(id) => match site.article(id, voice.lang()) {
                Some(article) => {
                    let view = compose::article(voice, self.texts, article);
                    engine.render("article.html", &at(view.summary.as_deref().unwrap_or(&view.title)), &view)
                }
                None => Ok(String::new()),
            },
            PageId::Methodologies => {
                let view = compose::methodologies(voice, self.texts);
                engine.render("methodologies.html", &at(&view.sentence), &view)
            }
            PageId::Methodology(id) => match site.content.methodologies.get(id) {
                Some(method) => {
                    let view = compose::methodology(voice, self.texts, method);
                    engine.render("methodology.html", &at(&view.sentence), &view)
                }
                None => Ok(String::new()),
            },
            PageId::Data => {
                let view = compose::data(voice, &|permalink| self.size(permalink));
                engine.render("data.html", &at(&view.sentence), &view)
            }
            PageId::Corrections => {
                let view = compose::corrections(voice);
                engine.render("corrections.html", &at(&view.sentence), &view)
            }
            PageId::Text(id) => match site.content.pages.iter().find(|p| p.id == *id && p.lang == *voice.lang()) {
                Some(text) => {
                    let view = compose::page(voice, self.texts, text);
                    engine.render("page.html", &at(view.summary.as_deref().unwrap_or(&view.title)), &view)
                }
                None => Ok(String::new()),
            },
            PageId::Search => {
                let view = crate::portal::search::search(voice);
                engine.render("search.html", &at(&view.sentence), &view)
            }
            PageId::NotFound => {
                let view = compose::not_found(voice);
                engine.render("404.html", &at(&voice.word("not-found-description")), &view)
            }
        }
    }

    fn edition(&self, lang: usize, edition: &crate::content::id::EditionId) -> Result<String, Diagnostic> {
        let voice = &self.voices[lang];
        let Some((assessment, results, method)) = voice.site.edition(edition) else { return Ok(String::new()) };
        let mut view = compose::edition(voice, self.texts, assessment, results, method);
        view.zones = figures::zones(voice, edition, "zones");
        view.distribution =
            figures::distribution(voice, &self.backgrounds[lang], edition, None, "distribution", &figures::PAGE);
        let categories = voice.site.content.portal.categories.iter();
        for category in categories {
            let id = format!("ranking-{}", category.id);
            let mut cases = voice.site.cases(edition);
            cases.retain(|c| c.result.category == category.id);
            compose::by_rank(voice, &mut cases);
            if let Some(ranking) = view.rankings.iter_mut().find(|r| r.id == id) {
                ranking.figure = figures::ranking(voice, &cases, Some(&category.id), &format!("chart-{id}"));
            }
        }
        let editions = &voice.site.content.assessments;
        let here = editions.iter().position(|a| a.edition == *edition);
        if let Some(before) = here.and_then(|i| i.checked_sub(1)) {
            view.slope = figures::slope(voice, &editions[before].edition, edition, "slope");
        }
        self.engines[lang].render(
            "edition.html",
            &self.frame(lang, &PageId::Edition(edition.clone()), &view.sentence),
            &view,
        )
    }

    /// How many bytes a file has, as far as it is made here.
    fn size(&self, permalink: &Permalink) -> Option<usize> {
        let output = self.plan.output(permalink)?;
        self.document(output).ok().map(|bytes| bytes.len()).filter(|size| *size > 0)
    }
}

/// The style of an embed: the colours, light and dark, of style.css; the rules of embed.css; and those of charts.
fn embed_css(theme: &Theme, light: &Tokens, dark: &Tokens) -> [String; 2] {
    let zones = Hue::ALL.map(|hue| {
        let word = hue.word();
        format!(".z-{word}{{--zone:var(--z-{word});--pale:var(--z-{word}-pale)}}")
    });
    let plain = format!(
        ":root{{{}}}@media(prefers-color-scheme:dark){{:root{{{}}}}}{}{}",
        light.declarations(),
        dark.declarations(),
        zones.concat(),
        theme.squeezed("embed.css"),
    );
    [plain, tokens::of_charts(&theme.squeezed("static/chart.css"))]
}

fn json_bytes(value: &serde_json::Value) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(value).unwrap_or_default();
    json.push(b'\n');
    json
}
