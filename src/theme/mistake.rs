//! Mistakes in templates, told at their place in the theme.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use tera::ErrorKind;

use crate::diagnostic::suggest::{listed, nearest, within_sentence};
use crate::diagnostic::{Diagnostic, Location, SourceFile};

const CODE: &str = "rapor::render::template";

const HELP: &str = "docs/theming.md explains templates, docs/theming-reference.md what each of them gets";

/// Templates as written, by name: `result.html`.
pub(super) type Templates = BTreeMap<String, Arc<SourceFile>>;

/// What Tera found wrong with templates; `rendered` is the template that was to be rendered. There is at least one.
pub(super) fn mistakes(error: &tera::Error, templates: &Templates, rendered: Option<&str>) -> Vec<Diagnostic> {
    if let ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) = error.kind() {
        let place = report.span().range.clone();
        return vec![mistake(report.message(), templates.get(report.filename()), place, rendered)];
    }
    let said = error.to_string();
    let reports: Vec<_> = said.split("error: ").filter_map(|report| reported(report, templates)).collect();
    if !reports.is_empty() {
        return reports;
    }
    let name = templates.keys().filter(|name| said.contains(name.as_str())).max_by_key(|name| name.len());
    let path = name.map(String::as_str).or(rendered).map_or_else(String::new, |name| path(templates, name));
    vec![Diagnostic::error(CODE, said).in_file(path).help(HELP)]
}

fn path(templates: &Templates, name: &str) -> String {
    templates.get(name).map_or_else(|| format!("templates/{name}"), |file| file.path.clone())
}

/// A mistake of several, which Tera gives as text: the message, ` --> result.html:2:3` and a line with `^^^` under it.
fn reported(report: &str, templates: &Templates) -> Option<Diagnostic> {
    let mut lines = report.lines();
    let message = lines.next()?;
    let mut place = lines.next()?.trim().strip_prefix("--> ")?.rsplitn(3, ':');
    let (column, line, name): (usize, usize, _) =
        (place.next()?.parse().ok()?, place.next()?.parse().ok()?, place.next()?);
    let width = lines.map(|line| line.matches('^').count()).find(|width| *width > 0).unwrap_or(0);
    let file = templates.get(name)?;
    let before: usize = file.text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let rest = &file.text[before..];
    let byte = |column| rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at);
    let place = before + byte(column - 1)..before + byte(column - 1 + width);
    Some(mistake(message, Some(file), place, None))
}

fn mistake(said: &str, file: Option<&Arc<SourceFile>>, place: Range<usize>, rendered: Option<&str>) -> Diagnostic {
    let (message, available) = said.split_once(". Available ").map_or((said, None), |(said, list)| (said, Some(list)));
    let problem = Diagnostic::error(CODE, within_sentence(message.trim_end_matches('.')));
    let Some(file) = file else { return problem.help(HELP) };
    let written = file.text.get(place.clone()).unwrap_or_default();
    let help = available.and_then(|list| instead(written, list.split_once(": ")?.1));
    let problem = problem.help(help.map_or_else(|| HELP.to_owned(), |help| format!("{help} {HELP}")));
    let rendered = rendered.filter(|rendered| !file.path.ends_with(&format!("/{rendered}")));
    let label = rendered.map_or_else(String::new, |rendered| format!("met while rendering {rendered}"));
    problem.label(label).at(Location { file: Arc::clone(file), start: place.start, end: place.end })
}

/// What could stand instead of a name that does not exist.
fn instead(written: &str, available: &str) -> Option<String> {
    let names: Vec<&str> = available.split(", ").filter(|name| !name.is_empty()).collect();
    let meant = nearest(written.rsplit('.').next()?, names.iter().copied());
    match meant {
        Some(name) => Some(format!("did you mean `{name}`?")),
        None if names.is_empty() => None,
        None => Some(format!("there is {};", listed(&names))),
    }
}
