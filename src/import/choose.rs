//! Chooses the sheet and what its columns hold. What is not certain is asked.

use super::cell::{Sheet, letters};
use super::layout::{Column, Layout, Meaning, find};
use super::role::Role;
use crate::diagnostic::{Diagnostic, suggest};
use crate::scaffold::ask::Ask;

/// The table that is wanted.
pub(crate) struct Wanted<'a> {
    /// What headings mean.
    pub meaning: &'a Meaning<'a>,
    /// Whether a table has what it needs.
    pub is_enough: fn(&Layout) -> bool,
    /// What it needs, in words: "an institution and a score".
    pub needs: &'a str,
    /// The sheet that a person named.
    pub sheet: Option<&'a str>,
    /// A word in the name of the right sheet, where several look right.
    pub hint: &'a str,
}

/// A sheet and the table in it.
pub(crate) type Chosen<'a> = (&'a Sheet, Layout);

/// Chooses the sheet, and a column for each thing.
///
/// # Errors
/// Nothing looks right, or several things do and nobody answers.
pub(crate) fn choose<'a>(
    sheets: &'a [Sheet],
    wanted: &Wanted<'_>,
    ask: &mut dyn Ask,
) -> Result<Chosen<'a>, Diagnostic> {
    let (sheet, mut table) = match wanted.sheet {
        Some(name) => {
            let sheet = named(sheets, name)?;
            let table = find(sheet, wanted.meaning).ok_or_else(|| no_table(&[sheet], wanted))?;
            (sheet, table)
        }
        None => likeliest(sheets, wanted, ask)?,
    };
    settle(&mut table, sheet, ask)?;
    if (wanted.is_enough)(&table) { Ok((sheet, table)) } else { Err(no_table(&[sheet], wanted)) }
}

fn named<'a>(sheets: &'a [Sheet], name: &str) -> Result<&'a Sheet, Diagnostic> {
    let names: Vec<&str> = sheets.iter().filter_map(|sheet| sheet.name.as_deref()).collect();
    sheets.iter().find(|sheet| sheet.name.as_deref() == Some(name)).ok_or_else(|| {
        let problem = Diagnostic::error("rapor::import::unknown-sheet", format!("there is no visible sheet “{name}”"));
        problem.help(match suggest::nearest(name, names.iter().copied()) {
            Some(near) => format!("did you mean “{near}”?"),
            None if names.is_empty() => "the file has no sheets with names".to_owned(),
            None => format!("the sheets are {}", suggest::listed(&names)),
        })
    })
}

/// The sheet whose table has most of what is wanted. Among equal sheets, the one with the edition in its name.
fn likeliest<'a>(sheets: &'a [Sheet], wanted: &Wanted<'_>, ask: &mut dyn Ask) -> Result<Chosen<'a>, Diagnostic> {
    let mut tables: Vec<Chosen<'a>> =
        sheets.iter().filter_map(|sheet| Some((sheet, find(sheet, wanted.meaning)?))).collect();
    let best = tables.iter().map(|(_, table)| table.score()).max().unwrap_or(0);
    tables.retain(|(_, table)| table.score() == best);
    let is_hinted = |(sheet, _): &Chosen<'_>| sheet.name.as_deref().is_some_and(|name| name.contains(wanted.hint));
    if tables.len() > 1 && !wanted.hint.is_empty() && tables.iter().filter(|t| is_hinted(t)).count() == 1 {
        tables.retain(is_hinted);
    }
    if tables.len() > 1 {
        let quoted: Vec<String> =
            tables.iter().map(|(sheet, _)| format!("“{}”", sheet.name.as_deref().unwrap_or(""))).collect();
        let index = ask.choose("Several sheets look like the table. Which one is it?", &quoted).ok_or_else(|| {
            let message = format!("several sheets look like the table: {}", quoted.join(", "));
            let first = tables[0].0.name.as_deref().unwrap_or("");
            Diagnostic::error("rapor::import::several-sheets", message)
                .help(format!("name the one to read, such as --sheet \"{first}\""))
        })?;
        let chosen = tables.swap_remove(index);
        ask.keep("--sheet", chosen.0.name.as_deref().unwrap_or(""));
        return Ok(chosen);
    }
    tables.pop().ok_or_else(|| no_table(&sheets.iter().collect::<Vec<_>>(), wanted))
}

/// Lets a person choose, where several columns look like the same thing.
fn settle(table: &mut Layout, sheet: &Sheet, ask: &mut dyn Ask) -> Result<(), Diagnostic> {
    let roles: Vec<Role> = table.columns.iter().filter_map(|c| c.role.clone()).collect();
    for role in roles.iter().filter(|role| **role != Role::Ignore) {
        let claims: Vec<&Column> = table.columns.iter().filter(|c| c.role.as_ref() == Some(role)).collect();
        if claims.len() < 2 {
            continue;
        }
        let names: Vec<String> = claims.iter().map(|c| format!("{} “{}”", letters(c.index), c.heading())).collect();
        let places: Vec<usize> = claims.iter().map(|c| c.index).collect();
        let chosen = ask.choose(&format!("Several columns look like the {role}. Which one is it?"), &names);
        let chosen = chosen.ok_or_else(|| {
            let message = format!("several columns look like the {role}: {}", names.join(", "));
            let others: Vec<String> =
                places[1..].iter().map(|place| format!("--column \"{}=ignore\"", letters(*place))).collect();
            let help = format!("say which one is, and which is not, such as {}", others.join(" "));
            Diagnostic::error("rapor::import::several-columns", message)
                .at(sheet.location(table.header.end - 1, places[0]))
                .help(help)
        })?;
        for column in &mut table.columns {
            if places.contains(&column.index) && column.index != places[chosen] {
                ask.keep("--column", &format!("{}=ignore", letters(column.index)));
                column.role = Some(Role::Ignore);
            }
        }
    }
    Ok(())
}

fn no_table(sheets: &[&Sheet], wanted: &Wanted<'_>) -> Diagnostic {
    let names: Vec<String> = sheets.iter().filter_map(|s| s.name.as_ref()).map(|name| format!("“{name}”")).collect();
    let place = match names.as_slice() {
        [] => "the file has no".to_owned(),
        [one] => format!("the sheet {one} has no"),
        _ => format!("none of the sheets {} has", names.join(", ")),
    };
    let message = format!("{place} columns whose headings say that they hold {}", wanted.needs);
    let found = sheets.iter().find_map(|sheet| find(sheet, wanted.meaning)).map(|table| {
        let headings: Vec<String> = table.columns.iter().map(Column::heading).collect();
        format!("; found {}", suggest::listed(&headings))
    });
    Diagnostic::error("rapor::import::no-table", message).help(format!(
        "say what a column holds by its heading or its letter: --column \"C=score\"{}",
        found.unwrap_or_default()
    ))
}
