//! A difference as Markdown, for a comment on a pull request.

use std::fmt::Write as _;

use super::difference::{ArticleChange, Difference, ResultChange, Step, TermChange};

/// How many addresses are listed before the rest are counted.
const ADDRESSES: usize = 50;

/// The difference as Markdown.
pub(crate) fn markdown(difference: &Difference) -> String {
    if difference.is_empty() {
        return "No public change.\n".to_owned();
    }
    let Difference { results, terms, articles, citing, addresses } = difference;
    let mut out = String::new();
    table(&mut out, "Results", &["Institution", "Edition", "What", "Was", "Now"], results.iter().flat_map(result));
    let heads = ["What", "Id", "Language", "Was", "Now"];
    table(&mut out, "Names, bounds and weights", &heads, terms.iter().map(term));
    table(&mut out, "Articles", &["", "Article", "Language", "What"], articles.iter().map(article));
    let cites = citing.iter().map(|c| {
        let figures: Vec<String> = c.figures.iter().map(|f| format!("{} (`{}`)", cell(&f.text), f.target)).collect();
        vec![format!("[{}]({})", cell(&c.title), c.permalink), c.lang.clone(), figures.join(", ")]
    });
    table(&mut out, "Articles that cite a changed result", &["Article", "Language", "Figures"], cites);
    let shown = addresses.iter().take(ADDRESSES).map(|a| vec![word(a.step), format!("`{}`", a.address)]);
    table(&mut out, "Addresses", &["", "Address"], shown);
    if let Some(rest) = addresses.len().checked_sub(ADDRESSES).filter(|rest| *rest > 0) {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "\nand {rest} more.");
    }
    out
}

fn table(out: &mut String, title: &str, heads: &[&str], rows: impl Iterator<Item = Vec<String>>) {
    let rows: Vec<Vec<String>> = rows.collect();
    if rows.is_empty() {
        return;
    }
    if !out.is_empty() {
        out.push('\n');
    }
    let _ = writeln!(out, "### {title}\n\n| {} |", heads.join(" | "));
    let _ = writeln!(out, "|{}", " --- |".repeat(heads.len()));
    for row in rows {
        let _ = writeln!(out, "| {} |", row.join(" | "));
    }
}

fn result(change: &ResultChange) -> Vec<Vec<String>> {
    let value = |value: &Option<String>| value.as_deref().map_or_else(|| "–".to_owned(), cell);
    let row = |field: &super::difference::FieldChange| {
        let what = if change.step == Step::Changed {
            field.field.clone()
        } else {
            format!("{} ({})", field.field, word(change.step))
        };
        vec![cell(&change.name), change.edition.clone(), what, value(&field.was), value(&field.now)]
    };
    change.fields.iter().map(row).collect()
}

fn term(term: &TermChange) -> Vec<String> {
    let of = term.methodology.as_ref().map(|m| format!("{m}: ")).unwrap_or_default();
    let value = |value: &Option<String>| value.as_deref().map_or_else(|| "–".to_owned(), cell);
    let lang = term.lang.clone().unwrap_or_default();
    vec![term.what.to_owned(), format!("{of}{}", term.id), lang, value(&term.was), value(&term.now)]
}

fn article(article: &ArticleChange) -> Vec<String> {
    vec![word(article.step), cell(&article.title), article.lang.clone(), article.fields.join(", ")]
}

fn word(step: Step) -> String {
    match step {
        Step::Added => "added",
        Step::Removed => "removed",
        Step::Changed => "changed",
    }
    .to_owned()
}

/// A text as a cell, without line breaks and markup.
fn cell(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => safe.push(' '),
            '|' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '\\' | '#' | '@' => {
                safe.push('\\');
                safe.push(c);
            }
            c => safe.push(c),
        }
    }
    safe
}
