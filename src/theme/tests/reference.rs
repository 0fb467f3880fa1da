//! `docs/theming-reference.md` is what the structs say that templates get.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::structs::{Struct, structs};
use crate::theme::DEFAULT;

const HEAD: &str = "\
# What templates get

<!-- Generated from the structs in src/: UPDATE_DOCS=1 cargo test reference_of_themes -->

Every field that the templates of a [theme](theming.md) can print.

- Everything is **ready to print**: numbers, dates and lists are in the page's language, links are resolved and have the
  portal's path in them.
- Text is escaped. Fields whose names end in `html` or `svg`, `css`, `style` and `page.json_ld` are markup: print them
  with `| safe`.
- What is absent is `null`, so `{% if view.note %}` does what it says. A field that does not exist is an error where it is
  printed.

";

/// The templates of no struct: what surrounds pages, and pieces.
const FRAMES: [&str; 2] = ["base.html", "components.html"];

#[test]
fn the_reference_of_themes_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/theming-reference.md");
    let generated = reference();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &generated).expect("docs/ can be written");
    }
    let written = std::fs::read_to_string(&path).expect("docs/theming-reference.md can be read");
    assert!(
        written == generated,
        "docs/theming-reference.md is out of date; to write it: UPDATE_DOCS=1 cargo test is_up_to_date"
    );
}

fn reference() -> String {
    let structs = structs();
    let views = views(&structs);
    let mut page = HEAD.to_owned();
    page.push_str("## Templates\n\nA page gets `view` and `page`, which is [Surroundings](#surroundings); other files get `view`.\n\n");
    page.push_str("| template | `view` |\n| --- | --- |\n");
    for (template, view) in &views {
        // Writing to a string cannot fail.
        let _ = writeln!(page, "| `{template}` | {} |", link(view));
    }
    page.push_str(&components());
    page.push_str("\n## Structs\n");
    for (name, of) in reached(&structs, views.values().map(String::as_str).chain(["Surroundings"])) {
        let view = if of.doc.starts_with('`') { "`view` of " } else { "" };
        let _ = write!(page, "\n### {name}\n\n{view}{}.\n\n| field | kind | |\n| --- | --- | --- |\n", of.doc);
        rows(&structs, of, &mut page);
    }
    page
}

/// The struct of each template, by what is said of it: "`home.html`".
fn views(structs: &BTreeMap<String, Struct>) -> BTreeMap<String, String> {
    let mut views = BTreeMap::new();
    for (name, of) in structs {
        let templates =
            of.doc.split('`').skip(1).step_by(2).filter(|word| DEFAULT.contains(format!("templates/{word}")));
        views.extend(templates.map(|template| (template.to_owned(), name.clone())));
    }
    let folder = DEFAULT.get_dir("templates").expect("the default theme has templates");
    for template in folder.files().filter_map(|file| file.path().file_name()?.to_str()) {
        assert!(views.contains_key(template) || FRAMES.contains(&template), "no struct says that {template} gets it");
    }
    views
}

/// The structs that are reached from some, by name.
fn reached<'s>(
    structs: &'s BTreeMap<String, Struct>,
    from: impl Iterator<Item = &'s str>,
) -> BTreeMap<&'s str, &'s Struct> {
    let (mut reached, mut open) = (BTreeMap::new(), from.collect::<Vec<_>>());
    while let Some(name) = open.pop() {
        let Some((name, of)) = structs.get_key_value(name) else { continue };
        if reached.insert(name.as_str(), of).is_none() {
            open.extend(of.fields.iter().map(|field| innermost(&field.kind)));
        }
    }
    // The fields of a flat struct are listed where it is used.
    let flat = |name: &str| structs.values().any(|of| of.fields.iter().any(|f| f.is_flat && f.kind == name));
    reached.retain(|name, _| !flat(name));
    reached
}

fn rows(structs: &BTreeMap<String, Struct>, of: &Struct, page: &mut String) {
    for field in &of.fields {
        if field.is_flat {
            rows(structs, &structs[&field.kind], page);
            continue;
        }
        assert!(!field.doc.is_empty(), "{} is not explained", field.name);
        let (kind, doc) = (words(structs, &field.kind), field.doc.replace('|', "\\|"));
        let _ = writeln!(page, "| `{}` | {kind} | {doc} |", field.name);
    }
}

/// A type in words.
fn words(structs: &BTreeMap<String, Struct>, kind: &str) -> String {
    let within = |outer: &str| kind.strip_prefix(outer)?.strip_prefix('<')?.strip_suffix('>');
    if let Some(inner) = within("Option") {
        return format!("{} or null", words(structs, inner));
    }
    if let Some(inner) = within("Vec") {
        return format!("list of {}", words(structs, inner));
    }
    if let Some(inner) = within("Arc") {
        return words(structs, inner);
    }
    match kind {
        "String" => "text".to_owned(),
        "&'static str" => "word".to_owned(),
        "bool" => "true or false".to_owned(),
        "u8" | "u32" | "usize" => "whole number".to_owned(),
        "f64" => "number".to_owned(),
        name if structs.contains_key(name) => link(name),
        other => panic!("a template cannot get a {other}"),
    }
}

fn innermost(kind: &str) -> &str {
    kind.rsplit('<').next().unwrap_or(kind).trim_end_matches('>')
}

fn link(name: &str) -> String {
    format!("[{name}](#{})", name.to_lowercase())
}

/// The components of the default theme, with what is said above each.
fn components() -> String {
    let file = DEFAULT.get_file("templates/components.html").and_then(|file| file.contents_utf8());
    let text = file.expect("the default theme has components");
    let mut list = String::from(
        "\n## Components\n\nPieces of the default theme, in `components.html`; they are called as \
         `{{<anchor id={row.id} />}}`.\n\n| component | arguments | |\n| --- | --- | --- |\n",
    );
    let mut pieces = text.split("{%- component ");
    let mut before = pieces.next().unwrap_or_default();
    for piece in pieces {
        let (name, rest) = piece.split_once('(').expect("a component has arguments");
        let (arguments, body) = rest.split_once(") ").expect("the arguments end");
        let comment = before.trim_end().strip_suffix("-#}").and_then(|text| text.rsplit_once("{#-"));
        let comment =
            comment.map_or_else(String::new, |(_, text)| text.split_whitespace().collect::<Vec<_>>().join(" "));
        assert!(!comment.is_empty(), "the component {name} is not explained");
        let _ = writeln!(list, "| `{name}` | `{arguments}` | {} |", comment.trim_end_matches('.'));
        before = body;
    }
    list
}
