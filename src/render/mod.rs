//! Pages to documents, through the theme.

mod page;
pub(crate) mod surroundings;

use std::borrow::Cow;

use crate::address::Permalink;
use crate::charts::input::{self, Backgrounds};
use crate::charts::{Heading, Hue, Plate, Size, Svg};
use crate::data::downloads::{self, Downloads, Keep};
use crate::data::version;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::embeds;
use crate::machines::{feed, root};
use crate::pages::frame::{Standing, ThemeFiles, frame};
use crate::pages::title::title;
use crate::pages::{common, redirect};
use crate::pictures::Drawing;
use crate::pictures::card::{self, CardColors, CardFile};
use crate::pictures::painter::Painter;
use crate::prose::texts::Texts;
use crate::routes::chart::ChartFile;
use crate::routes::data_file::DataFile;
use crate::routes::embed::EmbedId;
use crate::routes::feed::FeedFormat;
use crate::routes::output::Output;
use crate::routes::page::PageId;
use crate::routes::plan::Plan;
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
            Output::Version(number, file) => {
                let past = self.voices[0].site.past.get();
                Ok(Cow::Owned(past.map(|past| version::version(past, *number, *file)).unwrap_or_default()))
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
        let Some((figure, chart)) = chart else { return self.gone(voice, page) };
        let plate = Plate {
            title: &figure.title,
            subtitle: &figure.subtitle,
            note: figure.note.as_deref(),
            source: &figure.source,
            credit: &credit(voice, page),
        };
        self.plate(&plate, chart)
    }

    /// What stands in the place of a chart whose result was withdrawn; no other is planned and has nothing to draw.
    fn gone(&self, voice: &Voice<'_>, page: &PageId) -> String {
        let (title, desc) = (title(voice, page), voice.word("chart-gone"));
        let credit = credit(voice, page);
        let plate = Plate { title: &title, subtitle: &desc, note: None, source: "", credit: &credit };
        let heading = Heading { id: String::new(), title: title.clone(), desc: desc.clone() };
        self.plate(&plate, &Svg::new(heading, Size::Wide, 0.0, String::new()))
    }

    fn plate(&self, plate: &Plate<'_>, chart: &Svg) -> String {
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

/// Who drew a chart, and where it is.
fn credit(voice: &Voice<'_>, page: &PageId) -> String {
    let url = page.permalink(voice).map(|page| voice.site.addresses.url(&page)).unwrap_or_default();
    format!("{} · {url}", voice.text(&voice.site.content.portal.title))
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
