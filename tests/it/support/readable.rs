//! A page as text that a person can review: what is said, in its order, with where links lead.

use scraper::ElementRef;
use scraper::node::Node;

use super::Page;

/// The main text of a page.
pub(crate) fn readable(page: &Page<'_>) -> String {
    let mut text = String::new();
    for title in page.all("head > title") {
        text.push_str(&format!("title: {}\n", title.text().collect::<String>()));
    }
    for description in page.attributes("meta[name=description]", "content") {
        text.push_str(&format!("description: {description}\n"));
    }
    for main in page.all("main") {
        children(main, &mut text);
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

fn children(element: ElementRef<'_>, into: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(text) => words(text, into),
            _ => ElementRef::wrap(child).into_iter().for_each(|child| tag(child, into)),
        }
    }
}

/// Runs of white space are one space, as a browser has it.
fn words(text: &str, into: &mut String) {
    if text.starts_with(char::is_whitespace) && !into.ends_with([' ', '\n']) {
        into.push(' ');
    }
    into.push_str(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    if text.ends_with(char::is_whitespace) && !into.ends_with([' ', '\n']) {
        into.push(' ');
    }
}

fn tag(element: ElementRef<'_>, into: &mut String) {
    let around = |before: &str, after: &str, into: &mut String| {
        into.push_str(before);
        children(element, into);
        into.push_str(after);
    };
    let name = element.value().name();
    match name {
        "script" | "style" => {}
        "svg" => picture(element, into),
        "a" => {
            let href = element.attr("href").unwrap_or_default();
            // What is to be downloaded is written into its address.
            let href = if href.starts_with("data:") { "data:" } else { href };
            around("[", &format!("]({href})"), into);
        }
        "h1" | "h2" | "h3" | "h4" => {
            around(&format!("\n\n{} ", &"####"[..usize::from(name.as_bytes()[1] - b'0')]), "\n", into);
        }
        "li" => around("\n- ", "\n", into),
        "th" | "td" => around("| ", " ", into),
        "caption" => around("\n(table) ", "\n", into),
        "summary" => around("\n(fold) ", "\n", into),
        "b" | "strong" => around("**", "**", into),
        "span" | "small" | "time" | "em" | "cite" | "code" | "sup" => children(element, into),
        _ => around("\n", "\n", into),
    }
}

/// A chart as those hear it who cannot see it; marks say nothing.
fn picture(svg: ElementRef<'_>, into: &mut String) {
    for name in ["title", "desc"] {
        for child in svg.child_elements().filter(|child| child.value().name() == name) {
            into.push_str(&format!("\n({name}) "));
            children(child, into);
            into.push('\n');
        }
    }
}
