//! The colours of the style sheet, for what stands apart from a page: pictures, charts to download, embeds.
//!
//! They are read from the style sheet, so that a theme names each colour once.

use std::collections::HashSet;
use std::fmt::Write as _;

use crate::charts::Hue;

/// Custom properties that are colours, by name: `--paper` and `#fdfcf8`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tokens(Vec<(String, String)>);

impl Tokens {
    /// The colours that a style sheet sets on `:root`: for light, and for dark.
    pub(crate) fn read(style: &str) -> (Self, Self) {
        let (mut light, mut dark) = (Self::default(), Self::default());
        let mut from = 0;
        while let Some(at) = style[from..].find(":root").map(|at| from + at) {
            let Some((open, close)) = block(style, at) else { break };
            let is_dark = style[from..at].contains("prefers-color-scheme");
            let tokens = if is_dark { &mut dark } else { &mut light };
            style[open + 1..close].split(';').for_each(|declaration| tokens.add(declaration));
            from = close;
        }
        (light, dark)
    }

    fn add(&mut self, declaration: &str) {
        let Some((name, value)) = declaration.split_once(':') else { return };
        let (name, value) = (name.trim(), value.trim());
        if name.starts_with("--") && value.starts_with('#') && self.get(name).is_none() {
            self.0.push((name.to_owned(), value.to_owned()));
        }
    }

    /// A colour.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// A colour, or black: a theme that lacks one should be seen to lack it.
    pub(crate) fn color(&self, name: &str) -> &str {
        self.get(name).unwrap_or("#000")
    }

    /// A zone's colour and its pale field's.
    pub(crate) fn zone(&self, hue: Hue) -> (&str, &str) {
        (self.color(&format!("--z-{}", hue.word())), self.color(&format!("--z-{}-pale", hue.word())))
    }

    /// As declarations: `--paper:#fdfcf8;`.
    pub(crate) fn declarations(&self) -> String {
        self.0.iter().fold(String::new(), |mut out, (name, value)| {
            // Writing to a string cannot fail.
            let _ = write!(out, "{name}:{value};");
            out
        })
    }

    /// `chart.css` with every colour written out, for readers of SVG that know no custom properties.
    pub(crate) fn write_out(&self, chart_css: &str) -> ChartRules {
        let mut out = Vec::new();
        for (selector, body) in rules(chart_css) {
            if !body.contains("var(--zone)") && !body.contains("var(--pale)") {
                out.push(Rule::new(selector, &self.fill_in(body)));
                continue;
            }
            for hue in Hue::ALL {
                let (class, (zone, pale)) = (format!(".z-{}", hue.word()), self.zone(hue));
                let body = self.fill_in(&body.replace("var(--zone)", zone).replace("var(--pale)", pale));
                // A rule that is for one hue alone names it already.
                if selector.contains(&class) {
                    out.push(Rule::new(selector, &body));
                } else if !selector.contains(".z-") {
                    out.push(Rule::new(&format!("{selector}{class}"), &body));
                }
            }
        }
        ChartRules(out)
    }

    fn fill_in(&self, body: &str) -> String {
        let mut out = String::with_capacity(body.len());
        let mut rest = body;
        while let Some((before, after)) = rest.split_once("var(") {
            let Some((name, left)) = after.split_once(')') else { break };
            out.push_str(before);
            out.push_str(self.color(name.trim()));
            rest = left;
        }
        out.push_str(rest);
        out
    }
}

/// The rules of charts that stand alone.
#[derive(Clone, Debug, Default)]
pub(crate) struct ChartRules(Vec<Rule>);

#[derive(Clone, Debug)]
struct Rule {
    /// The classes without which it says nothing, but for that of the chart itself.
    classes: Vec<String>,
    css: String,
}

impl Rule {
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
        let is_used = |rule: &&Rule| rule.classes.iter().all(|class| used.contains(class.as_str()));
        self.0.iter().filter(is_used).map(|rule| rule.css.as_str()).collect()
    }
}

/// The rules of `chart.css` without those that show one width and hide the other.
pub(crate) fn of_charts(chart_css: &str) -> String {
    rules(chart_css).iter().map(|(selector, body)| format!("{selector}{{{body}}}")).collect()
}

/// From the brace that opens after `at` to the one that closes it.
fn block(style: &str, at: usize) -> Option<(usize, usize)> {
    let open = at + style[at..].find('{')?;
    Some((open, open + style[open..].find('}')?))
}

/// The rules of charts that stand alone: selector and body. What shows one width and hides the other, and what is for
/// tables, is left out; a selector stands alone, without its neighbours in a list.
fn rules(css: &str) -> Vec<(&str, &str)> {
    let mut rules = Vec::new();
    let mut rest = css;
    while let Some(open) = rest.find('{') {
        let head = rest[..open].trim();
        let Some(close) =
            (if head.starts_with('@') { outer_close(rest, open) } else { rest[open..].find('}').map(|c| open + c) })
        else {
            break;
        };
        let unwanted = ["@", "c-wide", "c-narrow", "c-tiny", "c-figure"].iter().any(|part| head.contains(part));
        if !unwanted {
            let body = rest[open + 1..close].trim().trim_end_matches(';');
            rules.extend(head.split(',').map(str::trim).filter(|s| !s.contains("c-spark")).map(|s| (s, body)));
        }
        rest = &rest[close + 1..];
    }
    rules
}

/// Where a block that holds blocks ends.
fn outer_close(css: &str, open: usize) -> Option<usize> {
    let mut depth = 0;
    css[open..].char_indices().find_map(|(at, character)| {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(open + at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: &str = ":root{--paper:#fff;--space:1rem;--z-red:#a00;--z-red-pale:#fee;}@media screen and \
                         (prefers-color-scheme:dark){:root{--paper:#000;}}body{margin:0}";

    #[test]
    fn light_and_dark_colours_are_told_apart_and_what_is_no_colour_is_left_out() {
        let (light, dark) = Tokens::read(STYLE);
        assert_eq!(light.declarations(), "--paper:#fff;--z-red:#a00;--z-red-pale:#fee;");
        assert_eq!(dark.declarations(), "--paper:#000;");
    }

    #[test]
    fn a_chart_that_stands_alone_has_its_colours_written_out() {
        let css = ".c-wide{display:none;}@container (x){.c-wide{display:block;}}.c-chart .c-band{fill:var(--pale);}\
                   .c-chart .c-line,.c-spark .c-line{stroke:var(--paper);}";
        let (light, _) = Tokens::read(STYLE);
        let rules = light.write_out(css);
        let both = "<path class=\"c-band z-red\"/><path class=\"c-line\"/>";
        assert_eq!(rules.of(both), ".c-chart .c-band.z-red{fill:#fee}.c-chart .c-line{stroke:#fff}");
        assert_eq!(rules.of("<path class=\"c-line\"/>"), ".c-chart .c-line{stroke:#fff}");
    }
}
