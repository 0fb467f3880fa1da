//! The colours of the style sheet, for what stands apart from a page: pictures, charts to download, embeds.
//!
//! They are read from the style sheet, so that a theme names each colour once.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::charts::Hue;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceFile};

use super::color::Scheme;
use super::properties::{self, Properties};
use super::sheet::{self, Rule};

/// The colours that pictures, charts and embeds need besides those of zones.
const NEEDED: [&str; 6] = ["--paper", "--wash", "--ink", "--quiet", "--rule", "--accent"];

/// The custom properties of `:root` in light or in dark, by name; colours as hexadecimal digits: `--paper`, `#fdfcf8`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tokens(Vec<(String, String)>);

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
            if let Some(problem) = wrong {
                problems.push(problem);
            }
        }
        let light = Self(properties.values(Scheme::Light));
        problems.extend(light.unknown(sheets));
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut dark = Self(properties.values(Scheme::Dark));
        dark.0.retain(|(name, value)| light.get(name) != Some(value) || properties.is_of_dark(name));
        Ok((light, dark))
    }

    /// The variables that the rules of charts name and no `:root` rule sets.
    fn unknown(&self, sheets: &[Arc<SourceFile>]) -> Diagnostics {
        let mut problems = Diagnostics::new();
        for file in sheets {
            let rules = sheet::rules(&file.text).into_iter().filter(|rule| rule.selector.contains(".c-"));
            for declaration in rules.filter(is_of_charts).flat_map(|rule| rule.declarations) {
                let Some((place, name)) = sheet::variable(declaration.value) else { continue };
                let name = name.trim();
                if matches!(name, "--zone" | "--pale") || name.contains(',') || self.get(name).is_some() {
                    continue;
                }
                let start = declaration.place.start;
                let problem = Diagnostic::error(properties::CODE, format!("the rule names `{name}`, which is not set"))
                    .at(properties::location(file, start + place.start..start + place.end))
                    .help(format!("set it: `:root {{ {name}: …; }}`"));
                problems.push(problem);
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
        properties::filled_in(body, &|name| self.get(name).map(String::as_str)).unwrap_or_else(|_| body.to_owned())
    }
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
