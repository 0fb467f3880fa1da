//! The custom properties that a style sheet sets on `:root`, for light and for dark.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Location, SourceFile};

use super::color::{self, Scheme};
use super::sheet::{self, Rule};

/// A property may name another one, which may name a third one, up to this depth.
const DEPTH: usize = 16;

/// A custom property that a `:root` rule sets.
struct Property<'s> {
    /// For what it is set: for light and dark alike, or for one of them.
    schemes: &'static [Scheme],
    name: &'s str,
    value: &'s str,
    file: &'s Arc<SourceFile>,
    place: Range<usize>,
}

/// The custom properties that style sheets set, in their order.
pub(super) struct Properties<'s>(Vec<Property<'s>>);

impl<'s> Properties<'s> {
    /// Those of style sheets, in their order.
    pub(super) fn of(sheets: &'s [Arc<SourceFile>]) -> Self {
        let mut properties = Vec::new();
        for file in sheets {
            for rule in sheet::rules(&file.text) {
                let schemes = if is_root(&rule) { schemes(&rule) } else { &[] };
                let custom = rule.declarations.into_iter().filter(|d| d.name.starts_with("--") && !schemes.is_empty());
                properties.extend(custom.map(|d| Property {
                    schemes,
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
        let last = |fits: &dyn Fn(&[Scheme]) -> bool| self.0.iter().rfind(|p| p.name == name && fits(p.schemes));
        last(&|schemes| schemes == [Scheme::Dark] && scheme == Scheme::Dark)
            .or_else(|| last(&|schemes| schemes.contains(&scheme)))
    }

    /// Whether a property is set for dark alone.
    pub(super) fn is_of_dark(&self, name: &str) -> bool {
        self.0.iter().any(|p| p.name == name && p.schemes == [Scheme::Dark])
    }

    /// The value of a property with other properties in it; the name of one that is not set.
    fn value(&self, property: &Property<'_>, scheme: Scheme) -> Result<String, String> {
        filled_in(property.value, &|name| self.get(name, scheme).map(|p| p.value))
    }

    /// The value of each property, by name; a colour as hexadecimal digits.
    pub(super) fn values(&self, scheme: Scheme) -> Vec<(String, String)> {
        let mut values: Vec<(String, String)> = Vec::new();
        for name in self.0.iter().map(|p| p.name) {
            let is_new = values.iter().all(|(known, _)| known != name);
            let property = self.get(name, scheme).filter(|_| is_new);
            if let Some(Ok(value)) = property.map(|property| self.value(property, scheme)) {
                values.push((name.to_owned(), color::hex(&value, scheme).unwrap_or(value)));
            }
        }
        values
    }

    /// What is wrong with a colour that is needed.
    pub(super) fn problem(&self, name: &str, scheme: Scheme, sheets: &[Arc<SourceFile>]) -> Option<Diagnostic> {
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

/// The code of a colour that is missing or is none.
pub(super) const CODE: &str = "rapor::render::color";

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

/// A place in a style sheet.
pub(super) fn location(file: &Arc<SourceFile>, place: Range<usize>) -> Location {
    Location { file: Arc::clone(file), start: place.start, end: place.end }
}

fn is_root(rule: &Rule<'_>) -> bool {
    sheet::list(rule.selector).iter().any(|selector| matches!(*selector, ":root" | "html"))
}

/// The schemes that a rule is for; none for a rule for print, or for some screens.
fn schemes(rule: &Rule<'_>) -> &'static [Scheme] {
    let mut schemes: &[Scheme] = &[Scheme::Light, Scheme::Dark];
    for head in &rule.around {
        let mut words = head.split(|c: char| !c.is_ascii_alphanumeric() && !"-@".contains(c));
        let kind = words.next().unwrap_or_default();
        let words: Vec<&str> = words.collect();
        let has = |word| words.contains(&word);
        match kind {
            "@layer" | "@supports" => {}
            "@media" if has("print") || has("not") => return &[],
            "@media" if has("prefers-color-scheme") && has("dark") => schemes = &[Scheme::Dark],
            "@media" if has("prefers-color-scheme") => schemes = &[Scheme::Light],
            "@media" if words.iter().all(|word| matches!(*word, "" | "all" | "only" | "screen")) => {}
            _ => return &[],
        }
    }
    schemes
}

/// A value with the values of the properties that it names; the name of one that has none.
pub(super) fn filled_in<'t>(value: &str, get: &dyn Fn(&str) -> Option<&'t str>) -> Result<String, String> {
    fill_in(value, get, DEPTH)
}

fn fill_in<'t>(value: &str, get: &dyn Fn(&str) -> Option<&'t str>, depth: usize) -> Result<String, String> {
    let mut text = value.to_owned();
    while let Some((place, arguments)) = sheet::variable(&text) {
        let (name, fallback) = arguments.split_once(',').map_or((arguments, None), |(name, or)| (name, Some(or)));
        let name = name.trim();
        let found = get(name).filter(|_| depth > 0).or(fallback.map(str::trim)).ok_or_else(|| name.to_owned())?;
        text.replace_range(place, &fill_in(found, get, depth.saturating_sub(1))?);
    }
    Ok(text)
}
