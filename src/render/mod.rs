//! Pages to documents, through the theme.

pub(crate) mod surroundings;

use std::borrow::Cow;

use crate::address::Permalink;
use crate::charts::input::Backgrounds;
use crate::charts::{Hue, Plate, input};
use crate::data::downloads::{self, Downloads, Keep};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::embeds;
use crate::machines::{feed, root};
use crate::pages::frame::{Standing, ThemeFiles, frame};
use crate::pages::{
    article, common, corrections, data, edition, home, institution, institutions, methodologies, methodology, news,
    not_found, redirect, result, text,
};
use crate::pictures::Drawing;
use crate::pictures::card::{self, CardColors, CardFile};
use crate::pictures::painter::Painter;
use crate::prose::texts::Texts;
use crate::routes::chart::ChartFile;
use crate::routes::data_file::DataFile;
use crate::routes::embed::EmbedId;
use crate::routes::feed::FeedFormat;
use crate::routes::page::PageId;
use crate::routes::plan::{Output, Plan};
use crate::routes::table::TableId;
use crate::search::records::{Record, records};
use crate::site::voice::Voice;
use crate::theme::engine::Engine;
use crate::theme::tokens::{self, ChartRules, Tokens};
use crate::theme::{self, Theme};

use surroundings::Surroundings;

/// A chart's pixels to each of its units: 1296 across, enough for a page in print.
const CHART_SCALE: u8 = 2;

/// Renders any file of a portal; shared by threads.
pub(crate) struct Renderer<'a> {
    voices: &'a [Voice<'a>],
    texts: &'a Texts,
    plan: &'a Plan,
    theme: &'a Theme,
    engines: Vec<Engine>,
    backgrounds: Vec<Backgrounds>,
    /// What results of an edition have in common, one a language.
    common: Vec<common::Common>,
    /// What every page of a language has in common, one for each language.
    standing: Vec<Standing>,
    downloads: Downloads<'a>,
    style: Vec<u8>,
    painter: Painter,
    tokens: Tokens,
    /// The style of embeds without a chart, and what embeds with a chart need in addition.
    embed_css: [String; 2],
    /// `chart.css` with the light colours written out.
    chart_rules: ChartRules,
}

impl<'a> Renderer<'a> {
    /// Compiles the templates and draws what many pages share.
    ///
    /// # Errors
    /// What is wrong with the theme's templates.
    pub(crate) fn new(
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
        let downloads = Downloads::new(voices, texts);
        let files = ThemeFiles {
            stylesheet: format!("theme/style.css?v={}", theme::mark(&style)),
            script: format!("theme/site.js?v={}", theme::mark(theme.static_file("site.js").unwrap_or_default())),
        };
        let standing: Vec<_> = voices.iter().map(|voice| Standing::new(voice, &files)).collect();
        let backgrounds = voices.iter().map(Backgrounds::new).collect();
        let common = voices.iter().map(common::Common::new).collect();
        let (tokens, dark) = Tokens::read(&theme.style_sources(accent))?;
        let embed_css = embed_css(theme, &tokens, &dark);
        let chart_rules = tokens.write_out(&theme.squeezed("static/chart.css"));
        let painter = Painter::new(theme);
        Ok(Self {
            voices,
            texts,
            plan,
            theme,
            engines,
            backgrounds,
            common,
            standing,
            downloads,
            style,
            painter,
            tokens,
            embed_css,
            chart_rules,
        })
    }

    /// The bytes of one file; assets are copied and not read here.
    ///
    /// # Errors
    /// What is wrong with a template.
    pub(crate) fn document(&self, output: &Output) -> Result<Cow<'_, [u8]>, Diagnostic> {
        match output {
            Output::Page(lang, page) => Ok(Cow::Owned(self.page(*lang, page)?)),
            Output::Card(..) | Output::Chart(.., ChartFile::Png) => match self.drawing(output)? {
                Some(drawing) => Ok(Cow::Owned(self.painter.paint(&drawing)?)),
                None => Ok(Cow::Borrowed(&[])),
            },
            Output::Chart(lang, page, id, ChartFile::Svg) => Ok(Cow::Owned(self.chart(*lang, page, id).into_bytes())),
            Output::Embed(lang, embed) => Ok(Cow::Owned(self.embed(*lang, embed)?)),
            Output::OEmbed(lang, embed) => Ok(Cow::Owned(downloads::line(&embeds::oembed(&self.voices[*lang], embed)))),
            Output::Json(lang, page) => Ok(Cow::Owned(self.downloads.json(*lang, page))),
            Output::Table(lang, table, form) => Ok(Cow::Owned(self.downloads.table(*lang, table, *form))),
            Output::Package(lang) => Ok(Cow::Owned(self.downloads.package(*lang))),
            Output::Catalog => Ok(Cow::Owned(self.downloads.catalog())),
            Output::Schema => Ok(Cow::Owned(self.downloads.schema())),
            Output::Feed(lang, id, format) => {
                let view = feed::feed(&self.voices[*lang], self.texts, id, *format);
                let template = match format {
                    FeedFormat::Atom => "feed.xml",
                    FeedFormat::Json => "feed.json",
                };
                Ok(Cow::Owned(self.engines[*lang].file(template, &view)?))
            }
            Output::Sitemap(part) => {
                let view = root::sitemap(self.voices, self.plan, *part);
                Ok(Cow::Owned(self.engines[0].file("sitemap.xml", &view)?))
            }
            Output::NewsSitemap => {
                Ok(Cow::Owned(self.engines[0].file("news-sitemap.xml", &root::news_sitemap(self.voices))?))
            }
            Output::Robots => Ok(Cow::Owned(self.engines[0].file("robots.txt", &root::robots(self.voices))?)),
            Output::RedirectsFile => Ok(Cow::Owned(root::redirects_file(self.voices, self.plan).into_bytes())),
            Output::RedirectsMap => Ok(Cow::Owned(root::redirects_map(self.voices, self.plan).into_bytes())),
            Output::Redirect(to) => {
                let view = redirect::redirect(&self.voices[0], to);
                Ok(Cow::Owned(self.engines[0].file("redirect.html", &view)?))
            }
            Output::Theme(path) if path == "style.css" => Ok(Cow::Borrowed(&self.style)),
            Output::Theme(path) => Ok(Cow::Borrowed(self.theme.static_file(path).unwrap_or_default())),
            Output::Asset(_) => Ok(Cow::Borrowed(&[])),
        }
    }

    /// Messages that were used so far and are missing from the theme.
    pub(crate) fn missing_messages(&self) -> Diagnostics {
        let mut missing = Diagnostics::new();
        for voice in self.voices {
            for problem in voice.language.messages().problems() {
                missing.push(self.theme.message_problem(voice.lang(), &problem));
            }
        }
        missing
    }

    /// What the search finds, in every language.
    pub(crate) fn search_records(&self) -> Vec<Record> {
        self.voices.iter().flat_map(|voice| records(voice, self.texts)).collect()
    }

    /// The SVG of a picture; `None` for other files.
    ///
    /// # Errors
    /// What is wrong with a template.
    pub(crate) fn drawing(&self, output: &Output) -> Result<Option<Drawing>, Diagnostic> {
        Ok(match output {
            Output::Card(lang, page) => Some(Drawing { svg: self.card(*lang, page)?, scale: 1 }),
            Output::Chart(lang, page, id, ChartFile::Png) => {
                Some(Drawing { svg: self.chart(*lang, page, id), scale: CHART_SCALE })
            }
            _ => None,
        })
    }

    /// A chart with its words around it, as SVG.
    fn chart(&self, lang: usize, page: &PageId, id: &str) -> String {
        let voice = &self.voices[lang];
        let figure = input::figure(voice, &self.backgrounds[lang], page, id);
        let chart = figure.as_ref().and_then(|figure| Some((figure, figure.charts.first()?)));
        let Some((figure, chart)) = chart else { return String::new() };
        let url = page.permalink(voice).map(|page| voice.site.addresses.url(&page)).unwrap_or_default();
        let portal = voice.text(&voice.site.content.portal.title);
        let plate = Plate {
            title: &figure.title,
            subtitle: &figure.subtitle,
            note: figure.note.as_deref(),
            source: &figure.source,
            credit: &format!("{portal} · {url}"),
        };
        plate.draw(chart, self.tokens.color("--paper"), |drawing| {
            let font = "\"Plus Jakarta Sans\",system-ui,sans-serif";
            self.chart_rules.of(drawing).replace("font-family: inherit", &format!("font-family:{font}"))
        })
    }

    /// Makes workbooks by way of a cache from now on.
    pub(crate) fn keep_workbooks(&self, keep: Box<Keep>) {
        self.downloads.keep_workbooks(keep);
    }

    /// Draws pictures with the theme's fonts.
    pub(crate) fn painter(&self) -> &Painter {
        &self.painter
    }

    fn embed(&self, lang: usize, embed: &EmbedId) -> Result<Vec<u8>, Diagnostic> {
        let Some(mut view) = embeds::embed(&self.voices[lang], &self.backgrounds[lang], embed) else {
            return Ok(Vec::new());
        };
        let [plain, chart] = &self.embed_css;
        view.style = if view.figure.is_some() { format!("{chart}{plain}") } else { plain.clone() };
        self.engines[lang].file("embed.html", &view)
    }

    /// The SVG of a card, with the colours of the style sheet.
    fn card(&self, lang: usize, page: &PageId) -> Result<String, Diagnostic> {
        let card = card::card(&self.voices[lang], self.texts, &self.backgrounds[lang], page);
        let Some(card) = card else { return Ok(String::new()) };
        let color = |name: &str| self.tokens.color(&format!("--{name}")).to_owned();
        let zone = card.zone().map_or("grey", |zone| zone.color);
        let view = CardFile {
            css: card.chart.as_ref().map(|chart| self.chart_rules.of(&chart.svg)).unwrap_or_default(),
            color: CardColors {
                paper: color("paper"),
                wash: color("wash"),
                ink: color("ink"),
                quiet: color("quiet"),
                rule: color("rule"),
                accent: color("accent"),
                zone: self.tokens.zone(Hue::from_word(zone)).0.to_owned(),
            },
            card,
        };
        let svg = self.engines[lang].file("card.svg", &view)?;
        Ok(String::from_utf8(svg).unwrap_or_default())
    }

    fn frame(&self, lang: usize, page: &PageId, description: &str) -> Surroundings {
        let voice = &self.voices[lang];
        let frame = frame(voice, self.voices, page, &self.standing[lang], description.to_owned());
        Surroundings::new(voice, page, frame, &|| self.downloads.version(page))
    }

    /// The HTML of one page.
    fn page(&self, lang: usize, page: &PageId) -> Result<Vec<u8>, Diagnostic> {
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

    /// How many bytes a file has, as far as it is made here.
    fn size(&self, permalink: &Permalink) -> Option<usize> {
        let output = self.plan.output(permalink)?;
        let size = match output {
            Output::Table(lang, table, form) => Some(self.downloads.weigh(*lang, table, *form).bytes),
            Output::Json(lang, page) => {
                let table = TableId::beside(page);
                table.map(|table| self.downloads.weigh(*lang, &table, DataFile::Json).bytes)
            }
            _ => None,
        };
        if size.is_some() {
            return size;
        }
        self.document(output).ok().map(|bytes| bytes.len()).filter(|size| *size > 0)
    }
}

/// The style of an embed: the colours, light and dark, of style.css; the rules of embed.css; and those of charts.
fn embed_css(theme: &Theme, light: &Tokens, dark: &Tokens) -> [String; 2] {
    let plain = format!(
        ":root{{{}}}@media(prefers-color-scheme:dark){{:root{{{}}}}}{}{}",
        light.declarations(),
        dark.declarations(),
        tokens::of_zones(&theme.squeezed("static/style.css")),
        theme.squeezed("embed.css"),
    );
    [plain, tokens::of_charts(&theme.squeezed("static/chart.css"))]
}
