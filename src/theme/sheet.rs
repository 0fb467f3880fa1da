//! A style sheet, taken apart by the tokenizer of browsers: its rules in order, and what stands around each.

use std::ops::Range;

use cssparser::{ParseError, Parser, Token};

/// A rule of a style sheet.
#[derive(Debug)]
pub(super) struct Rule<'s> {
    /// The heads of the blocks around it, outermost first: `@layer base`, `@media print`.
    pub around: Vec<&'s str>,
    /// Its selector.
    pub selector: &'s str,
    /// All that stands in its braces.
    pub body: &'s str,
    /// Its declarations, without those of blocks inside it.
    pub declarations: Vec<Declaration<'s>>,
}

/// A declaration: `--paper: #fdfcf8`.
#[derive(Debug)]
pub(super) struct Declaration<'s> {
    /// Its property.
    pub name: &'s str,
    /// What the property is set to.
    pub value: &'s str,
    /// Where the value is, in bytes of the style sheet.
    pub place: Range<usize>,
}

/// The rules of a style sheet in their order. What is unfinished ends with the sheet, as it does in browsers.
pub(super) fn rules(css: &str) -> Vec<Rule<'_>> {
    let mut rules = Vec::new();
    read(&mut Parser::new(css), &mut Vec::new(), None, &mut rules);
    rules
}

/// Reads statements up to the end of a block; `selector` is that of the rule around them.
fn read<'s>(parser: &mut Parser<'s>, around: &mut Vec<&'s str>, selector: Option<&'s str>, rules: &mut Vec<Rule<'s>>) {
    parser.skip_whitespace();
    let (begin, mut declarations, first) = (parser.position(), Vec::new(), rules.len());
    loop {
        parser.skip_whitespace();
        let start = parser.position();
        let is_block = statement(parser);
        let text = parser.slice_from(start);
        if text.is_empty() {
            break;
        }
        if is_block {
            let head = text.trim_end_matches('{').trim_end();
            // Reading into a block cannot fail: all of it is taken.
            let _: Result<(), ParseError<()>> = parser.parse_nested_block(|inner| {
                if head.starts_with('@') {
                    around.push(head);
                    read(inner, around, selector, rules);
                    around.pop();
                } else {
                    read(inner, around, Some(head), rules);
                }
                Ok(())
            });
        } else {
            declarations.extend(declaration(text, start.byte_index()));
        }
    }
    if let Some(selector) = selector {
        let body = parser.slice_from(begin).trim_end();
        rules.insert(first, Rule { around: around.clone(), selector, body, declarations });
    }
}

/// Reads up to the `;` that ends a declaration, or the `{` that opens a block: whether it is a block. A value of a custom
/// property may hold braces.
fn statement(parser: &mut Parser<'_>) -> bool {
    let mut is_custom = None;
    while let Ok(token) = parser.next() {
        match token {
            Token::Semicolon => return false,
            Token::CurlyBracketBlock if is_custom != Some(true) => return true,
            token => {
                is_custom.get_or_insert(matches!(token, Token::Ident(name) if name.starts_with("--")));
            }
        }
    }
    false
}

fn declaration(text: &str, start: usize) -> Option<Declaration<'_>> {
    let (name, rest) = text.split_once(':').filter(|_| !text.starts_with('@'))?;
    let value = rest.trim_end_matches(';').trim();
    let value = value.strip_suffix("!important").map_or(value, str::trim_end);
    let begin = start + name.len() + 1 + (rest.len() - rest.trim_start().len());
    Some(Declaration { name: name.trim_end(), value, place: begin..begin + value.len() })
}

/// A list at its commas: `a, b` of selectors, or the arguments of a function.
pub(super) fn list(text: &str) -> Vec<&str> {
    Parser::new(text).parse_comma_separated_ignoring_errors(|parser| {
        parser.skip_whitespace();
        let start = parser.position();
        while parser.next().is_ok() {}
        Ok::<_, ParseError<()>>(parser.slice_from(start).trim_end())
    })
}

/// The arguments of the function that a value is: `color-mix(…)`.
pub(super) fn arguments<'s>(value: &'s str, function: &str) -> Option<Vec<&'s str>> {
    let (name, inside) = value.strip_suffix(')')?.split_once('(')?;
    name.eq_ignore_ascii_case(function).then(|| list(inside))
}

/// The first `var(…)` in a value: its place, and its arguments.
pub(super) fn variable(value: &str) -> Option<(Range<usize>, &str)> {
    let mut parser = Parser::new(value);
    find_variable(&mut parser)
}

fn find_variable<'s>(parser: &mut Parser<'s>) -> Option<(Range<usize>, &'s str)> {
    loop {
        let start = parser.position();
        match parser.next_including_whitespace().ok()?.clone() {
            Token::Function(name) if name.eq_ignore_ascii_case("var") => {
                let inside = inside(parser, |inner| {
                    let start = inner.position();
                    while inner.next().is_ok() {}
                    inner.slice_from(start)
                })?;
                return Some((start.byte_index()..parser.position().byte_index(), inside));
            }
            Token::Function(_) | Token::ParenthesisBlock | Token::SquareBracketBlock | Token::CurlyBracketBlock => {
                if let Some(found) = inside(parser, find_variable).flatten() {
                    return Some(found);
                }
            }
            _ => {}
        }
    }
}

/// What is found inside the block that was just opened; all of the block is read.
fn inside<'s, T>(parser: &mut Parser<'s>, find: impl FnOnce(&mut Parser<'s>) -> T) -> Option<T> {
    let found: Result<T, ParseError<()>> = parser.parse_nested_block(|inner| {
        let found = find(inner);
        while inner.next().is_ok() {}
        Ok(found)
    });
    found.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_told_apart_by_what_stands_around_them() {
        let css = "@layer a, b;/* } */@layer a{:root{--x: url(\";}\") ;--y:{a};b:c!important}@media print{:root{--x:2}}}\
                   a:hover, b{c:d;& e{f:g}";
        let shown = |rule: &Rule<'_>| {
            let declarations = rule.declarations.iter().map(|d| format!("{}={}", d.name, d.value));
            format!("{:?} {} {}", rule.around, rule.selector, declarations.collect::<Vec<_>>().join(" "))
        };
        assert_eq!(
            rules(css).iter().map(shown).collect::<Vec<_>>(),
            [
                "[\"@layer a\"] :root --x=url(\";}\") --y={a} b=c",
                "[\"@layer a\", \"@media print\"] :root --x=2",
                "[] a:hover, b c=d",
                "[] & e f=g",
            ]
        );
    }

    #[test]
    fn a_value_has_its_place() {
        let css = "/* ä */ :root {\n  --x :  #fff ;\n}";
        let place = rules(css)[0].declarations[0].place.clone();
        assert_eq!(&css[place], "#fff");
    }

    #[test]
    fn a_variable_is_found_wherever_it_stands() {
        let value = "rgb(from (var(--x, #fff)) r g b)";
        let (place, inside) = variable(value).expect("there is one");
        assert_eq!((&value[place], inside), ("var(--x, #fff)", "--x, #fff"));
        assert_eq!(variable("\"var(--x)\""), None);
    }
}
