//! A difference for people, at a terminal.

use std::fmt::Write as _;

use super::difference::{ArticleChange, Difference, FieldChange, ResultChange, Step, TermChange};

/// How many addresses are listed before the rest are counted.
const ADDRESSES: usize = 20;

/// The difference as text.
pub(crate) fn text(difference: &Difference) -> String {
    if difference.is_empty() {
        return "No public change.\n".to_owned();
    }
    let Difference { results, terms, articles, citing, addresses } = difference;
    let mut out = String::new();
    section(&mut out, "Results", results.iter().map(result));
    section(&mut out, "Names, bounds and weights", terms.iter().map(term));
    section(&mut out, "Articles", articles.iter().map(article));
    let cites = citing.iter().map(|c| {
        let figures: Vec<String> = c.figures.iter().map(|f| format!("“{}” ({})", f.text, f.target)).collect();
        format!("{} ({}): {}", c.id, c.lang, figures.join(", "))
    });
    section(&mut out, "Articles that cite a changed result", cites);
    let shown = addresses.iter().take(ADDRESSES).map(|a| format!("{} {}", sign(a.step), a.address));
    let rest = addresses.len().saturating_sub(ADDRESSES);
    let rest = (rest > 0).then(|| format!("and {rest} more"));
    section(&mut out, "Addresses", shown.chain(rest));
    out
}

fn section(out: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        return;
    }
    if !out.is_empty() {
        out.push('\n');
    }
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{title}");
    for line in lines {
        let _ = writeln!(out, "  {line}");
    }
}

fn sign(step: Step) -> char {
    match step {
        Step::Added => '+',
        Step::Removed => '-',
        Step::Changed => '~',
    }
}

fn result(change: &ResultChange) -> String {
    let fields: Vec<String> = change.fields.iter().map(|field| fields(change.step, field)).collect();
    let ResultChange { name, edition, step, .. } = change;
    format!("{} {name}, {edition}: {}", sign(*step), fields.join("; "))
}

fn fields(step: Step, FieldChange { field, was, now }: &FieldChange) -> String {
    let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".to_owned());
    match step {
        Step::Added => format!("{field} {}", value(now)),
        Step::Removed => format!("{field} {}", value(was)),
        Step::Changed => format!("{field} {} → {}", value(was), value(now)),
    }
}

fn term(term: &TermChange) -> String {
    let of = term.methodology.as_ref().map(|m| format!(" of {m}")).unwrap_or_default();
    let lang = term.lang.as_ref().map(|l| format!(" ({l})")).unwrap_or_default();
    let value = |value: &Option<String>| value.as_ref().map_or_else(|| "none".to_owned(), |v| format!("“{v}”"));
    format!("~ {} {}{of}{lang}: {} → {}", term.what, term.id, value(&term.was), value(&term.now))
}

fn article(article: &ArticleChange) -> String {
    let fields = if article.fields.is_empty() { String::new() } else { format!(": {}", article.fields.join(", ")) };
    format!("{} {} ({}) “{}”{fields}", sign(article.step), article.id, article.lang, article.title)
}
