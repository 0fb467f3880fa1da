//! Names of Markdown files: `2024-02-06-slug.en.md` and `slug.en.md`.

use jiff::civil::Date;

use super::report::{Report, unknown_language};
use crate::content::code;
use crate::content::id::Lang;
use crate::content::raw::literal::{Ref, misfit};
use crate::diagnostic::{Diagnostic, suggest};

/// The parts of a file name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// The name without language and extension.
    pub id: String,
    /// The language, where the name has one.
    pub lang: Option<String>,
}

/// Splits a file name, without checks.
pub(crate) fn parts(path: &str) -> Name {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.strip_suffix(".md").unwrap_or(name);
    match stem.split_once('.') {
        Some((id, lang)) => Name { id: id.to_owned(), lang: Some(lang.to_owned()) },
        None => Name { id: stem.to_owned(), lang: None },
    }
}

/// Reads the name of an article; reports an invalid name and returns `None`.
pub(crate) fn article(path: &str, report: &mut Report<'_>) -> Option<(Name, Date, String)> {
    let name = parts(path);
    let date = name.id.get(..10).and_then(|date| misfit("date", date).is_none().then(|| date.parse().ok()).flatten());
    let slug = name.id.get(10..).and_then(|rest| rest.strip_prefix('-'));
    let (Some(date), Some(slug)) = (date, slug) else {
        let message = "the file name must be a date and a slug";
        let help = "name it year-month-day-slug, such as 2024-02-06-kepatuhan-tinggi.md";
        report.in_file(path, Diagnostic::error(code::FILE_NAME, message).help(help));
        return None;
    };
    check_slug(slug, path, report)?;
    check_language(&name, path, report)?;
    let slug = slug.to_owned();
    Some((name, date, slug))
}

/// Reads the name of a page; reports an invalid name and returns `None`.
pub(crate) fn page(path: &str, report: &mut Report<'_>) -> Option<Name> {
    let name = parts(path);
    check_slug(&name.id, path, report)?;
    check_language(&name, path, report)?;
    Some(name)
}

fn check_slug(slug: &str, path: &str, report: &mut Report<'_>) -> Option<()> {
    let Some(misfit) = misfit("id", slug) else { return Some(()) };
    let message = format!("the name cannot be part of an address: {}", misfit.message);
    report.in_file(path, Diagnostic::error(code::FILE_NAME, message).help(misfit.help.unwrap_or_default()));
    None
}

fn check_language(name: &Name, path: &str, report: &mut Report<'_>) -> Option<()> {
    let Some(lang) = &name.lang else { return Some(()) };
    if report.languages.is_empty() || report.languages.iter().any(|l| l.as_str() == lang) {
        return Some(());
    }
    let languages: Vec<&str> = report.languages.iter().map(Lang::as_str).collect();
    report.in_file(path, unknown_language(lang, &languages));
    None
}

/// The language of a file: by its name, by its front matter, or the portal's first. Name and front matter must agree.
pub(crate) fn language(
    name: &Name,
    raw: Option<Ref>,
    place: impl FnOnce() -> crate::content::origin::Origin,
    report: &mut Report<'_>,
) -> Lang {
    let first = report.languages.first().map_or("", Lang::as_str);
    let Some(given) = raw.map(|r| r.0) else {
        return Lang::new(name.lang.as_deref().unwrap_or(first));
    };
    let languages: Vec<&str> = report.languages.iter().map(Lang::as_str).collect();
    if !languages.is_empty() && !languages.contains(&given.as_str()) {
        let mut diagnostic = unknown_language(&given, &languages);
        if let Some(near) = suggest::nearest(&given, languages.iter().copied()) {
            diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
        }
        report.at(&place(), diagnostic);
    } else if name.lang.as_ref().is_some_and(|named| *named != given) {
        let message =
            format!("the language is `{given}`, but the file's name says `{}`", name.lang.as_deref().unwrap_or(""));
        let help = "delete `lang`: the name is enough";
        report.at(&place(), Diagnostic::error(code::LANGUAGE_DISAGREES, message).help(help));
    } else if name.lang.is_none() && given != first {
        let message = format!("the language is `{given}`, but the file's name says `{first}`, the portal's first");
        let help = format!("name the file `{}.{given}.md`", name.id);
        report.at(&place(), Diagnostic::error(code::LANGUAGE_DISAGREES, message).help(help));
    }
    Lang::new(&given)
}
