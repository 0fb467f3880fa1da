//! The templates of one language.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, Value};

use super::mistake::{Templates, mistakes};
use super::tokens::Tokens;
use crate::charts::Hue;
use crate::charts::figure::Figure;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceFile};
use crate::embeds::EmbedView;
use crate::language::{Args, Language};
use crate::pages::frame::PortalFrame;
use crate::pages::result::ResultView;
use crate::parts::shared::Shared;
use crate::pictures::card::Card;
use crate::render::surroundings::Surroundings;
use crate::theme::Theme;

/// Tera with the theme's templates and one language's messages.
pub(crate) struct Engine {
    /// The templates with the words of the language in them.
    tera: Tera,
    /// The templates as written, to find the place of what is wrong with one.
    written: Templates,
    words: Arc<Words>,
    /// `page.portal`, ready for templates.
    portal: Value,
}

impl Engine {
    /// Compiles the templates.
    ///
    /// # Errors
    /// What Tera finds wrong with them, with file, line and column.
    pub(crate) fn new(theme: &Theme, language: &Language) -> Result<Self, Diagnostics> {
        let words = Arc::new(Words::of(language));
        let mut problems = Diagnostics::new();
        let mut written = Templates::new();
        for (name, shown, text) in theme.templates() {
            match text {
                Ok(text) => {
                    let file = SourceFile { path: shown.to_owned(), text: text.to_owned() };
                    written.insert(name.to_owned(), Arc::new(file));
                }
                Err(error) => problems.push(
                    Diagnostic::error("rapor::render::template", format!("the template is not UTF-8: {error}"))
                        .in_file(shown),
                ),
            }
        }
        let with_words = written.iter().map(|(name, file)| (name.as_str(), words.put_into(&file.text)));
        let compiled = compile(with_words, &words);
        let mut engine = Self { tera: Tera::new(), written, words, portal: Value::none() };
        match compiled {
            Ok(tera) => engine.tera = tera,
            Err(error) => {
                let exact = engine.as_written().err().unwrap_or(error);
                mistakes(&exact, &engine.written, None).into_iter().for_each(|mistake| problems.push(mistake));
            }
        }
        if problems.is_empty() { Ok(engine) } else { Err(problems) }
    }

    /// Tera with the templates as written.
    fn as_written(&self) -> tera::TeraResult<Tera> {
        let written = self.written.iter().map(|(name, file)| (name.as_str(), Cow::Borrowed(file.text.as_str())));
        compile(written, &self.words)
    }

    /// Renders with the templates as compiled. What is wrong is told at the place where it was written.
    fn run<T>(&self, file: &str, render: impl Fn(&Tera) -> tera::TeraResult<T>) -> Result<T, Diagnostic> {
        render(&self.tera).map_err(|error| {
            let exact = self.as_written().and_then(|tera| render(&tera)).err();
            // There is at least one.
            mistakes(&exact.unwrap_or(error), &self.written, Some(file)).swap_remove(0)
        })
    }

    /// Makes `page.portal` of pages from now on. What components make of the portal alone is put into the templates.
    pub(crate) fn keep_portal(&mut self, portal: &PortalFrame) {
        self.portal = Value::from_serializable(portal);
        let mut context = Context::new();
        context.insert_value("portal", self.portal.clone());
        let made = |component: &str| self.tera.render_component(component, &context, None, true).ok();
        let asking = self.written.iter().filter(|(_, file)| file.text.contains(ASKS_PORTAL) && !is_raw(&file.text));
        let changed = asking.map(|(name, file)| (name.as_str(), put_portal(&self.words.put_into(&file.text), made)));
        let changed: Vec<_> = changed.collect();
        // Templates that cannot be compiled so stay as they are.
        let _ = self.tera.add_raw_templates(changed);
    }

    /// Makes what a result has in common with others.
    ///
    /// # Errors
    /// What Tera finds wrong with the components.
    pub(crate) fn make_common(&self, result: &ResultView) -> Result<(), Diagnostic> {
        self.make(&result.sources, "sources", |_| {})?;
        let Some(working) = &result.working else { return Ok(()) };
        let mut common = working.rows.iter().filter(|row| row.head.value.common);
        common.try_for_each(|row| {
            self.make(&row.head, "working_head", |context| {
                context.insert("weights", &working.has_weights);
                context.insert("raw", &working.has_raw);
            })
        })
    }

    /// Asks the theme once what it makes of something; a component gets it by its own name.
    fn make<T: Serialize>(
        &self,
        shared: &Shared<T>,
        component: &str,
        more: impl FnOnce(&mut Context),
    ) -> Result<(), Diagnostic> {
        if shared.made.get().is_none() {
            let mut context = Context::new();
            context.insert(component.to_owned(), &shared.value);
            more(&mut context);
            let made = self.run("components.html", |tera| tera.render_component(component, &context, None, true))?;
            // Another thread may have asked the same.
            let _ = shared.made.set(Value::safe_string(&made));
        }
        Ok(())
    }

    /// Renders a page, as UTF-8.
    ///
    /// # Errors
    /// What Tera finds wrong with the template: a variable that does not exist, for one.
    pub(crate) fn render<V: Serialize>(
        &self,
        template: &str,
        page: &Surroundings,
        view: &V,
    ) -> Result<Vec<u8>, Diagnostic> {
        self.make(&page.frame.menu, "menu", |_| {})?;
        let mut context = Context::new();
        let mut page = Value::from_serializable(page).into_map().unwrap_or_default();
        page.insert("portal".into(), self.portal.clone());
        context.insert_value("page", page.into());
        context.insert("view", view);
        self.run(template, |tera| {
            // Most pages have about this many bytes: the text grows once or twice, not a dozen times.
            let mut text = Vec::with_capacity(32 * 1024);
            tera.render_to(template, &context, &mut text)?;
            Ok(text)
        })
    }

    /// Renders a file for machines: a feed, a sitemap, `robots.txt`.
    ///
    /// # Errors
    /// What Tera finds wrong with the template.
    pub(crate) fn file<V: Serialize>(&self, template: &str, view: &V) -> Result<Vec<u8>, Diagnostic> {
        let mut context = Context::new();
        context.insert("view", view);
        self.run(template, |tera| tera.render(template, &context)).map(String::into_bytes)
    }

    /// Renders one chart with its words and its table, to stand in a text.
    ///
    /// # Errors
    /// What Tera finds wrong with the component.
    pub(crate) fn figure(&self, figure: &Figure) -> Result<String, Diagnostic> {
        let mut context = Context::new();
        context.insert("figure", figure);
        self.run("components.html", |tera| tera.render_component("figure", &context, None, true))
    }

    /// Renders the SVG of a card, with the colours of the style sheet.
    ///
    /// # Errors
    /// What Tera finds wrong with the template.
    pub(crate) fn card(&self, card: &Card, tokens: &Tokens, css: &str) -> Result<String, Diagnostic> {
        let mut context = Context::new();
        context.insert("card", card);
        context.insert("css", css);
        let color = |name: &str| (name.to_owned(), tokens.color(&format!("--{name}")).to_owned());
        let colors = ["paper", "wash", "ink", "quiet", "rule", "accent"].map(color);
        context.insert("color", &std::collections::BTreeMap::from(colors));
        let zone = card.zone().map_or("grey", |zone| zone.color);
        context.insert("zone", tokens.zone(Hue::from_word(zone)).0);
        self.run("card.svg", |tera| tera.render("card.svg", &context))
    }

    /// Renders an embed with its style in it.
    ///
    /// # Errors
    /// What Tera finds wrong with the template.
    pub(crate) fn embed(&self, view: &EmbedView, style: &str) -> Result<String, Diagnostic> {
        let mut context = Context::new();
        context.insert("view", view);
        context.insert("style", style);
        self.run("embed.html", |tera| tera.render("embed.html", &context))
    }

    /// Renders the page that sends readers on.
    ///
    /// # Errors
    /// What Tera finds wrong with the template.
    pub(crate) fn redirect(&self, language: &Language, to: &str) -> Result<String, Diagnostic> {
        let mut context = Context::new();
        context.insert("to", to);
        context.insert("lang", language.lang().as_str());
        context.insert("title", &language.word("title-redirect"));
        self.run("redirect.html", |tera| tera.render("redirect.html", &context))
    }
}

/// Whether a template has a part that is printed as it is.
fn is_raw(template: &str) -> bool {
    template.contains("raw %}")
}

/// How a template asks for a component of nothing but the portal.
const ASKS_PORTAL: &str = " portal={page.portal} />}}";

/// A template with the markup in it, wherever it asks for a component of the portal alone; markup that Tera would take
/// for something else stays to be asked for.
fn put_portal(template: &str, made: impl Fn(&str) -> Option<String>) -> String {
    let Some((asking, rest)) = template.rsplit_once(ASKS_PORTAL) else { return template.to_owned() };
    let mut text = String::with_capacity(2 * template.len());
    for piece in asking.split(ASKS_PORTAL) {
        let asked = piece.rsplit_once("{{<");
        let answered = asked.and_then(|(before, component)| Some((before, made(component)?)));
        match answered.filter(|(_, markup)| !["{{", "{%", "{#"].iter().any(|mark| markup.contains(mark))) {
            Some((before, markup)) => text.extend([before, &markup]),
            None => text.extend([piece, ASKS_PORTAL]),
        }
    }
    text.push_str(rest);
    text
}

/// `| json`: a value as JSON on one line, for files that are JSON. Names are sorted: Tera keeps no order of them.
fn json(value: Value, _: Kwargs, _: &State<'_>) -> tera::TeraResult<String> {
    let mut json = serde_json::to_value(value).map_err(tera::Error::message)?;
    json.sort_all_objects();
    Ok(json.to_string())
}

/// Compiles templates, by their names.
fn compile<'t>(templates: impl Iterator<Item = (&'t str, Cow<'t, str>)>, words: &Arc<Words>) -> tera::TeraResult<Tera> {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".svg", ".xml"]);
    tera.register_filter("json", json);
    let words = Arc::clone(words);
    tera.register_function("t", move |kwargs: Kwargs, _: &State<'_>| words.message(&kwargs));
    tera.add_raw_templates(templates)?;
    Ok(tera)
}

/// The messages that templates ask for. A message without arguments is formatted once: a table asks for the same few
/// words in each of its rows.
struct Words {
    language: Language,
    plain: HashMap<String, OnceLock<Value>>,
}

impl Words {
    fn of(language: &Language) -> Self {
        let plain = language.messages().ids().iter().map(|id| (id.clone(), OnceLock::new())).collect();
        Self { language: language.clone(), plain }
    }

    /// A template with the words in it, wherever it asks for a message without arguments. Words that HTML or Tera would
    /// take for something else stay to be asked for.
    fn put_into<'t>(&self, template: &'t str) -> Cow<'t, str> {
        const ASKS: &str = "{{ t(id=\"";
        if !template.contains(ASKS) || is_raw(template) {
            return Cow::Borrowed(template);
        }
        let mut pieces = template.split(ASKS);
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let asked = piece.split_once("\") }}").filter(|(id, _)| self.plain.contains_key(*id));
            let answered = asked.map(|(id, rest)| (self.language.word(id), rest));
            match answered.filter(|(words, _)| !words.contains(['&', '<', '>', '"', '\'', '{', '}'])) {
                Some((words, rest)) => text.extend([words.as_str(), rest]),
                None => text.extend([ASKS, piece]),
            }
        }
        Cow::Owned(text)
    }

    /// `t(id="…", name=value)`: a message with its arguments.
    fn message(&self, kwargs: &Kwargs) -> tera::TeraResult<Value> {
        let id = kwargs.must_get::<&str>("id")?;
        let arguments =
            || kwargs.iter().filter_map(|(key, value)| Some((key.as_str()?, value))).filter(|(k, _)| *k != "id");
        if let (None, Some(plain)) = (arguments().next(), self.plain.get(id)) {
            return Ok(plain.get_or_init(|| Value::from(self.language.word(id))).clone());
        }
        let mut args = Args::new();
        for (key, value) in arguments() {
            match value.as_i64() {
                Some(number) => args.set(key.to_owned(), number),
                None => args.set(key.to_owned(), value.to_string()),
            }
        }
        Ok(Value::from(self.language.message(id, &args)))
    }
}

#[cfg(test)]
mod tests;
