//! The templates of one language.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, Value};

use super::mistake::{Templates, mistakes};
use crate::diagnostic::{Diagnostic, Diagnostics, SourceFile};
use crate::language::{Args, Language};
use crate::theme::Theme;

/// Tera with the theme's templates and one language's messages.
pub(crate) struct Engine {
    tera: Tera,
    /// The templates as files, to show the place of a mistake.
    templates: Templates,
}

impl Engine {
    /// Compiles the templates.
    ///
    /// # Errors
    /// What Tera finds wrong with them, with file, line and column.
    pub(crate) fn new(theme: &Theme, language: &Language) -> Result<Self, Diagnostics> {
        let templates = templates(theme)?;
        let mut tera = Tera::new();
        tera.autoescape_on([".html", ".svg", ".xml"]);
        tera.register_filter("json", json);
        let words = Words::of(language);
        tera.register_function("t", move |kwargs: Kwargs, _: &State<'_>| words.message(&kwargs));
        let files = templates.iter().map(|(name, file)| (name.as_str(), file.text.as_str()));
        match tera.add_raw_templates(files) {
            Ok(()) => Ok(Self { tera, templates }),
            Err(error) => {
                let mut problems = Diagnostics::new();
                for mistake in mistakes(&error, &templates, None) {
                    problems.push(mistake);
                }
                Err(problems)
            }
        }
    }

    /// Renders a page, as UTF-8.
    ///
    /// # Errors
    /// What Tera finds wrong with the template, such as a variable that does not exist.
    pub(crate) fn page(
        &self,
        template: &str,
        page: &impl Serialize,
        view: &impl Serialize,
    ) -> Result<Vec<u8>, Diagnostic> {
        let mut context = Context::new();
        context.insert("page", page);
        context.insert("view", view);
        self.render(template, &context)
    }

    /// Renders a file that has nothing around it: a feed, a card, an embed, a chart in a text.
    ///
    /// # Errors
    /// What Tera finds wrong with the template.
    pub(crate) fn file(&self, template: &str, view: &impl Serialize) -> Result<Vec<u8>, Diagnostic> {
        let mut context = Context::new();
        context.insert("view", view);
        self.render(template, &context)
    }

    fn render(&self, template: &str, context: &Context) -> Result<Vec<u8>, Diagnostic> {
        // Most pages have about this many bytes: the text grows once or twice, not a dozen times.
        let mut text = Vec::with_capacity(32 * 1024);
        match self.tera.render_to(template, context, &mut text) {
            Ok(()) => Ok(text),
            // There is at least one.
            Err(error) => Err(mistakes(&error, &self.templates, Some(template)).swap_remove(0)),
        }
    }
}

/// The theme's templates, by name.
fn templates(theme: &Theme) -> Result<Templates, Diagnostics> {
    let (mut templates, mut problems) = (Templates::new(), Diagnostics::new());
    for (name, shown, text) in theme.templates() {
        match text {
            Ok(text) => {
                let file = SourceFile { path: shown.to_owned(), text: text.to_owned() };
                templates.insert(name.to_owned(), Arc::new(file));
            }
            Err(error) => problems.push(
                Diagnostic::error("rapor::render::template", format!("the template is not UTF-8: {error}"))
                    .in_file(shown),
            ),
        }
    }
    if problems.is_empty() { Ok(templates) } else { Err(problems) }
}

/// `| json`: a value as JSON on one line, for files that are JSON. Names are sorted: Tera keeps no order of them.
fn json(value: Value, _: Kwargs, _: &State<'_>) -> tera::TeraResult<String> {
    let mut json = serde_json::to_value(value).map_err(tera::Error::message)?;
    json.sort_all_objects();
    Ok(json.to_string())
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

#[cfg(test)]
mod tests;
