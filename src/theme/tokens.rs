//! The colours of the style sheet, for what stands apart from a page: pictures, charts to download, embeds.
//!
//! They are read from the style sheet, so that a theme names each colour once.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use crate::charts::Hue;
use crate::diagnostic::{Diagnostic, Diagnostics, Location, SourceFile};

use super::color::{self, Scheme};
use super::sheet::{self, Rule};

/// The colours that pictures, charts and embeds need besides those of zones.
const NEEDED: [&str; 6] = ["--paper", "--wash", "--ink", "--quiet", "--rule", "--accent"];

/// A colour may name another one, which may name a third one, up to this depth.
const DEPTH: usize = 16;

/// The custom properties of `:root` in light or in dark, by name; colours as hexadecimal digits: `--paper`, `#fdfcf8`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tokens(Vec<(String, String)>);

/// A custom property that a `:root` rule sets.
struct Property<'s> {
    /// `None` where it is set for light and dark alike.
    scheme: Option<Scheme>,
    name: &'s str,
    value: &'s str,
    file: &'s Arc<SourceFile>,
    place: Range<usize>,
}

/// The custom properties that style sheets set, in their order.
struct Properties<'s>(Vec<Property<'s>>);

impl Tokens {
    /// The custom properties that style sheets set on `:root`: for light, and for dark as far as they differ.
    ///
    /// # Errors
    /// A colour that is needed is missing or is no colour.
    pub(crate) fn read(sheets: &[Arc<SourceFile>]) -> Result<(Self, Self), Diagnostics> {
        let properties = Properties::of(sheets);
        let zones = Hue::ALL.iter().flat_map(|hue| [format!("--z-{}", hue.word()), format!("--z-{}-pale", hue.word())]);
        let mut problems = Diagnostics::new();
        for name in NEEDED.map(str::to_owned).into_iter().chain(zones) {
            let schemes = [Scheme::Light, Scheme::Dark];
            let wrong = schemes.into_iter().find_map(|scheme| properties.problem(&name, scheme, sheets));
            wrong.into_iter().for_each(|problem| problems.push(problem));
        }
        let light = properties.tokens(Scheme::Light);
        problems.extend(light.unknown(sheets));
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut dark = properties.tokens(Scheme::Dark);
        dark.0.retain(|(name, value)| light.get(name) != Some(value) || properties.is_set(name, Scheme::Dark));
        Ok((light, dark))
    }

    /// The variables that the rules of charts name and no `:root` rule sets.
    fn unknown(&self, sheets: &[Arc<SourceFile>]) -> Diagnostics {
        let mut problems = Diagnostics::new();
        for file in sheets {
            for rule in
                sheet::rules(&file.text).iter().filter(|rule| rule.selector.contains(".c-") && is_of_charts(rule))
            {
                for declaration in &rule.declarations {
                    let Some((place, name)) = sheet::variable(declaration.value) else { continue };
                    if !matches!(name.trim(), "--zone" | "--pale")
                        && !name.contains(',')
                        && self.get(name.trim()).is_none()
                    {
                        let start = declaration.place.start;
                        let problem =
                            Diagnostic::error(CODE, format!("the rule names `{}`, which is not set", name.trim()))
                                .at(location(file, start + place.start..start + place.end))
                                .help(format!("set it: `:root {{ {}: …; }}`", name.trim()));
                        problems.push(problem);
                    }
                }
            }
        }
        problems
    }

    /// The value of a custom property.
    pub(crate) fn get(&self, name: &str) -> Option<&String> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, value)| value)
    }

    /// A colour that is needed. Reading the style sheet fails where one is missing.
    pub(crate) fn color(&self, name: &str) -> &str {
        self.get(name).map_or("#000", String::as_str)
    }

    /// A zone's colour and its pale field's.
    pub(crate) fn zone(&self, hue: Hue) -> (&str, &str) {
        (self.color(&format!("--z-{}", hue.word())), self.color(&format!("--z-{}-pale", hue.word())))
    }

    /// The colours as declarations: `--paper:#fdfcf8;`.
    pub(crate) fn declarations(&self) -> String {
        self.0.iter().filter(|(_, value)| value.starts_with('#')).fold(String::new(), |mut out, (name, value)| {
            // Writing to a string cannot fail.
            let _ = write!(out, "{name}:{value};");
            out
        })
    }

    /// `chart.css` with every colour written out, for readers of SVG that know no custom properties.
    pub(crate) fn write_out(&self, chart_css: &str) -> ChartRules {
        let mut out = Vec::new();
        for (selector, body) in of_standalone(chart_css) {
            if !body.contains("var(--zone)") && !body.contains("var(--pale)") {
                out.push(ChartRule::new(selector, &self.fill_in(body)));
                continue;
            }
            for hue in Hue::ALL {
                let (class, (zone, pale)) = (format!(".z-{}", hue.word()), self.zone(hue));
                let body = self.fill_in(&body.replace("var(--zone)", zone).replace("var(--pale)", pale));
                // A rule that is for one hue alone names it already.
                if selector.contains(&class) {
                    out.push(ChartRule::new(selector, &body));
                } else if !selector.contains(".z-") {
                    out.push(ChartRule::new(&format!("{selector}{class}"), &body));
                }
            }
        }
        ChartRules(out)
    }

    fn fill_in(&self, body: &str) -> String {
        filled_in(body, &|name| self.get(name).map(String::as_str), DEPTH).unwrap_or_else(|_| body.to_owned())
    }
}

impl<'s> Properties<'s> {
    fn of(sheets: &'s [Arc<SourceFile>]) -> Self {
        let mut properties = Vec::new();
        for file in sheets {
            for rule in sheet::rules(&file.text) {
                let (true, Some(scheme)) = (is_root(&rule), scheme(&rule)) else { continue };
                let custom = rule.declarations.into_iter().filter(|d| d.name.starts_with("--"));
                properties.extend(custom.map(|d| Property {
                    scheme,
                    name: d.name,
                    value: d.value,
                    file,
                    place: d.place,
                }));
            }
        }
        Self(properties)
    }

    /// The declaration that holds: the last one, in dark the last one for dark.
    fn get(&self, name: &str, scheme: Scheme) -> Option<&Property<'s>> {
        let last = |of: &dyn Fn(Option<Scheme>) -> bool| self.0.iter().rfind(|p| p.name == name && of(p.scheme));
        match scheme {
            Scheme::Light => last(&|of| of != Some(Scheme::Dark)),
            Scheme::Dark => last(&|of| of == Some(Scheme::Dark)).or_else(|| last(&|of| of.is_none())),
        }
    }

    fn is_set(&self, name: &str, scheme: Scheme) -> bool {
        self.0.iter().any(|p| p.name == name && p.scheme == Some(scheme))
    }

    /// The value of a property with other properties in it; the name of one that is not set.
    fn value(&self, property: &Property<'_>, scheme: Scheme) -> Result<String, String> {
        filled_in(property.value, &|name| self.get(name, scheme).map(|p| p.value), DEPTH)
    }

    fn tokens(&self, scheme: Scheme) -> Tokens {
        let mut tokens: Vec<(String, String)> = Vec::new();
        for name in self.0.iter().map(|p| p.name) {
            let Some(property) = self.get(name, scheme).filter(|_| tokens.iter().all(|(n, _)| n != name)) else {
                continue;
            };
            if let Ok(value) = self.value(property, scheme) {
                let value = color::hex(&value, scheme).unwrap_or(value);
                tokens.push((name.to_owned(), value));
            }
        }
        Tokens(tokens)
    }

    /// What is wrong with a colour that is needed.
    fn problem(&self, name: &str, scheme: Scheme, sheets: &[Arc<SourceFile>]) -> Option<Diagnostic> {
        let Some(property) = self.get(name, scheme) else { return Some(missing(name, sheets)) };
        let message = match self.value(property, scheme) {
            Ok(value) if color::hex(&value, scheme).is_some() => return None,
            Ok(value) => format!("`{name}` is no colour: `{value}`"),
            Err(other) => format!("`{name}` names `{other}`, which no `:root` rule sets"),
        };
        let help = "write a colour as CSS does: `#fdfcf8`, `white`, `hsl(48 56% 98%)`, `oklch(99% 0.005 95)`, \
                    `color-mix(in oklab, …)`; pictures cannot show `currentcolor`, the system's colours or `color(display-p3 …)`";
        let problem = Diagnostic::error(CODE, message).help(help);
        Some(problem.at(location(property.file, property.place.clone())))
    }
}

const CODE: &str = "rapor::render::color";

fn missing(name: &str, sheets: &[Arc<SourceFile>]) -> Diagnostic {
    let help = format!(
        "add `{name}: …;` to it, as the style sheet of the default theme does: charts, cards and embeds need it"
    );
    let problem = Diagnostic::error(CODE, format!("no `:root` rule sets the colour `{name}`")).help(help);
    let root = |file: &Arc<SourceFile>| {
        let at = file.text.find(":root")?;
        Some(location(file, at..at + ":root".len()))
    };
    match sheets.iter().find_map(root) {
        Some(location) => problem.at(location),
        None => problem.in_file(sheets.first().map_or_else(String::new, |file| file.path.clone())),
    }
}

fn location(file: &Arc<SourceFile>, place: Range<usize>) -> Location {
    Location { file: Arc::clone(file), start: place.start, end: place.end }
}

fn is_root(rule: &Rule<'_>) -> bool {
    sheet::list(rule.selector).iter().any(|selector| matches!(*selector, ":root" | "html"))
}

/// For which scheme a rule is: `Some(None)` for one that is for both, `None` for one that is for print or for some screens
/// alone.
fn scheme(rule: &Rule<'_>) -> Option<Option<Scheme>> {
    let mut scheme = None;
    for head in &rule.around {
        let Some((kind, condition)) = head.split_once(|c: char| !c.is_ascii_alphanumeric() && c != '@' && c != '-')
        else {
            continue;
        };
        let words: Vec<&str> = condition.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').collect();
        let has = |word| words.contains(&word);
        match kind {
            "@layer" | "@supports" => {}
            "@media" if has("print") || has("not") => return None,
            "@media" if has("prefers-color-scheme") => {
                scheme = Some(if has("dark") { Scheme::Dark } else { Scheme::Light });
            }
            "@media" if words.iter().all(|word| matches!(*word, "" | "all" | "only" | "screen")) => {}
            _ => return None,
        }
    }
    Some(scheme)
}

/// A value with the values of the properties that it names; the name of one that has none.
fn filled_in<'t>(value: &str, get: &dyn Fn(&str) -> Option<&'t str>, depth: usize) -> Result<String, String> {
    let mut text = value.to_owned();
    while let Some((place, arguments)) = sheet::variable(&text) {
        let (name, fallback) = arguments.split_once(',').map_or((arguments, None), |(name, or)| (name, Some(or)));
        let name = name.trim();
        let found = get(name).filter(|_| depth > 0).or(fallback.map(str::trim)).ok_or_else(|| name.to_owned())?;
        let found = filled_in(found, get, depth.saturating_sub(1))?;
        text.replace_range(place, &found);
    }
    Ok(text)
}

/// The rules of charts that stand alone.
#[derive(Clone, Debug, Default)]
pub(crate) struct ChartRules(Vec<ChartRule>);

#[derive(Clone, Debug)]
struct ChartRule {
    /// The classes that a drawing must have for the rule to apply, but for that of the chart itself.
    classes: Vec<String>,
    css: String,
}

impl ChartRule {
    fn new(selector: &str, body: &str) -> Self {
        let classes = selector.split([' ', '.']).filter(|word| word.starts_with("c-") || word.starts_with("z-"));
        let classes = classes.filter(|class| *class != "c-chart").map(str::to_owned).collect();
        Self { classes, css: format!("{selector}{{{body}}}") }
    }
}

impl ChartRules {
    /// Those that a drawing has a use for: the others would be read for each of thousands of pictures.
    pub(crate) fn of(&self, drawing: &str) -> String {
        let attributes = drawing.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let used: HashSet<&str> = attributes.flat_map(str::split_whitespace).collect();
        let is_used = |rule: &&ChartRule| rule.classes.iter().all(|class| used.contains(class.as_str()));
        self.0.iter().filter(is_used).map(|rule| rule.css.as_str()).collect()
    }
}

/// The rules of `style.css` that give each zone its colours.
pub(crate) fn of_zones(style_css: &str) -> String {
    let rules = sheet::rules(style_css).into_iter().filter(|rule| rule.selector.starts_with(".z-"));
    rules
        .map(|rule| {
            let declarations = rule.declarations.iter().map(|d| format!("{}:{}", d.name, d.value));
            format!("{}{{{}}}", rule.selector, declarations.collect::<Vec<_>>().join(";"))
        })
        .collect()
}

/// The rules of `chart.css` without those that show one width and hide the other.
pub(crate) fn of_charts(chart_css: &str) -> String {
    of_standalone(chart_css).iter().map(|(selector, body)| format!("{selector}{{{body}}}")).collect()
}

/// The rules of charts that stand alone: selector and body. What shows one width and hides the other, and what is for
/// tables, is left out; a selector stands alone, without its neighbours in a list.
fn of_standalone(css: &str) -> Vec<(&str, &str)> {
    let rules = sheet::rules(css).into_iter().filter(is_of_charts);
    rules
        .flat_map(|rule| {
            let body = rule.body.trim_end_matches(';');
            let selectors = sheet::list(rule.selector).into_iter().filter(|selector| !selector.contains("c-spark"));
            selectors.map(move |selector| (selector, body)).collect::<Vec<_>>()
        })
        .collect()
}

/// Whether a rule is for charts of every width.
fn is_of_charts(rule: &Rule<'_>) -> bool {
    let unwanted = ["c-wide", "c-narrow", "c-tiny", "c-figure"];
    rule.around.is_empty() && !unwanted.iter().any(|part| rule.selector.contains(part))
}

#[cfg(test)]
mod tests;
