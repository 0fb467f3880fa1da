//! The templates of one language.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, Value};

use crate::chart::Hue;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Args, Language};
use crate::portal::card::Card;
use crate::portal::embed::EmbedView;
use crate::portal::view::{Figure, Frame, PortalFrame};

use super::theme::Theme;
use super::tokens::Tokens;

/// Tera with the theme's templates and one language's messages.
pub struct Engine {
    tera: Tera,
    /// Where each template lies, by its name.
    paths: HashMap<String, String>,
    /// `page.portal`, ready for templates.
    portal: Value,
}

impl Engine {
    /// Compiles the templates.
    ///
    /// # Errors
    /// What Tera finds wrong with them, with file, line and column.
    pub fn new(theme: &Theme, language: &Language) -> Result<Self, Diagnostics> {
        let mut tera = Tera::new();
        tera.autoescape_on([".html", ".svg"]);
        let words = Words::of(language);
        tera.register_function("t", move |kwargs: Kwargs, _: &State<'_>| words.message(&kwargs));
        let mut problems = Diagnostics::new();
        let mut templates = Vec::new();
        for (name, shown, text) in theme.templates() {
            match text {
                Ok(text) => templates.push((name, text)),
                Err(error) => problems.push(
                    Diagnostic::error("rapor::render::template", format!("the template is not UTF-8: {error}"))
                        .in_file(shown),
                ),
            }
        }
        let paths = theme.templates().map(|(name, shown, _)| (name.to_owned(), shown.to_owned())).collect();
        let added = tera.add_raw_templates(templates);
        let engine = Self { tera, paths, portal: Value::none() };
        if let Err(error) = added {
            problems.push(engine.problem(None, &error));
        }
        if problems.is_empty() { Ok(engine) } else { Err(problems) }
    }

    /// Makes `page.portal` of pages from now on.
    pub fn keep_portal(&mut self, portal: &PortalFrame) {
        self.portal = Value::from_serializable(portal);
    }

    /// Renders a page.
    ///
    /// # Errors
    /// What Tera finds wrong with the template: a variable that does not exist, for one.
    pub fn render<V: Serialize>(&self, template: &str, page: &Frame, view: &V) -> Result<String, Diagnostic> {
        let mut context = Context::new();
        let mut page = Value::from_serializable(page).into_map().unwrap_or_default();
        page.insert("portal".into(), self.portal.clone());
        context.insert_value("page", page.into());
        context.insert("view", view);
        self.tera.render(template, &context).map_err(|error| self.problem(Some(template), &error))
    }

    /// Renders one chart with its words and its table, to stand in a text.
    ///
    /// # Errors
    /// What Tera finds wrong with the component.
    pub fn figure(&self, figure: &Figure) -> Result<String, Diagnostic> {
        let mut context = Context::new();
        context.insert("figure", figure);
        let drawn = self.tera.render_component("figure", &context, None, true);
        drawn.map_err(|error| self.problem(Some("components.html"), &error))
    }

    /// Renders the SVG of a card, with the colours of the style sheet.
    ///
    /// # Errors
    /// What Tera finds wrong with the template.
    pub fn card(&self, card: &Card, tokens: &Tokens, css: &str) -> Result<String, Diagnostic> {
        let mut context = Context::new();
        context.insert("card", card);
        context.insert("css", css);
        let color = |name: &str| (name.to_owned(), tokens.color(&format!("--{name}")).to_owned());
        let colors = ["paper", "wash", "ink", "quiet", "rule", "accent"].map(color);
        context.insert("color", &std::collections::BTreeMap::from(colors));
        let zone = card.zone().map_or("grey", |zone| zone.color);
        context.insert("zone", tokens.zone(Hue::from_word(zone)).0);
        self.tera.render("card.svg", &context).map_err(|error| self.problem(Some("card.svg"), &error))
    }

    /// Renders an embed with its style in it.
    ///
    /// # Errors
    /// What Tera finds wrong with the template.
    pub fn embed(&self, view: &EmbedView, style: &str) -> Result<String, Diagnostic> {
        let mut context = Context::new();
        context.insert("view", view);
        context.insert("style", style);
        self.tera.render("embed.html", &context).map_err(|error| self.problem(Some("embed.html"), &error))
    }

    /// Renders the page that sends readers on.
    ///
    /// # Errors
    /// What Tera finds wrong with the template.
    pub fn redirect(&self, language: &Language, to: &str) -> Result<String, Diagnostic> {
        let mut context = Context::new();
        context.insert("to", to);
        context.insert("lang", language.lang().as_str());
        context.insert("title", &language.word("title-redirect"));
        self.tera.render("redirect.html", &context).map_err(|error| self.problem(Some("redirect.html"), &error))
    }
}

impl Engine {
    /// What Tera says: its first line is the message, and the place it names is found in the template's own file.
    fn problem(&self, template: Option<&str>, error: &tera::Error) -> Diagnostic {
        let said = error.to_string();
        let named = self.paths.keys().filter(|name| said.contains(name.as_str())).max_by_key(|name| name.len());
        let name = named.map(String::as_str).or(template).unwrap_or("base.html");
        let path = self.paths.get(name).cloned().unwrap_or_else(|| format!("templates/{name}"));
        Diagnostic::error("rapor::render::template", said)
            .in_file(path)
            .help("docs/theming.md lists what each template gets")
    }
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
