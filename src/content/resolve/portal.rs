//! Resolves the portal.

use super::report::{Ids, Report, items, whole};
use crate::content::allowance::{Allowance, Place};
use crate::content::files::Files;
use crate::content::id::{CategoryId, Lang};
use crate::content::origin::Origin;
use crate::content::parsed::Parsed;
use crate::content::portal::{Category, Portal, Publisher};
use crate::content::raw::list::{Item, List, NonEmpty, Written};
use crate::content::raw::literal::Ref;
use crate::content::raw::portal::{RawAllowance, RawCategory, RawPortal, RawPublisher};
use crate::content::raw::text::RawText;
use crate::content::text::Text;
use crate::content::{Asset, AssetPlace, code};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// Resolves the portal first, because every other check needs its languages.
pub(crate) fn resolve(
    parsed: Option<Parsed<RawPortal>>,
    files: &Files,
    assets: &[Asset],
    shown: &str,
    problems: &mut Diagnostics,
) -> Option<Portal> {
    let Some(parsed) = parsed else {
        let help = "create it with `title`, `base_url`, `languages`, `publisher` and `categories`";
        problems.push(
            Diagnostic::error(code::MISSING_FILE, "the file is missing")
                .in_file(format!("{shown}/portal.yaml"))
                .help(help),
        );
        return None;
    };
    let (file, raw) = (parsed.file?, parsed.raw?);
    let origin = whole(file);
    let mut report = Report::new(files, &[], shown);
    let languages = languages(raw.languages, &origin, &mut report);
    problems.extend(report.into_problems());
    let mut report = Report::new(files, &languages, shown);
    let portal = Portal {
        title: report.required_text(raw.title, || origin.then("title")),
        description: report.optional_text(raw.description, || origin.then("description")),
        base_url: base_url(raw.base_url.into_option().map(|w| w.0), &origin, &mut report),
        publisher: publisher(raw.publisher, &origin, &mut report),
        license: raw.license.map(|w| w.0),
        theme: raw.theme.map_or_else(|| "default".to_owned(), |t| t.0),
        categories: categories(raw.categories, &origin, &mut report),
        accent: accent(raw.accent.map(|w| w.0), &origin, &mut report),
        logo: logo(raw.logo.map(|w| w.0), assets, &origin, &mut report),
        keep_metadata: raw.keep_metadata,
        footer: report.optional_text(raw.footer, || origin.then("footer")),
        languages: languages.clone(),
        omit: items(raw.omit.unwrap_or_default(), &origin).map(|(extra, _)| extra).collect(),
        allow: allowances(raw.allow.unwrap_or_default(), &origin),
        origin,
    };
    problems.extend(report.into_problems());
    Some(portal)
}

fn languages(raw: Item<NonEmpty<Ref>>, origin: &Origin, report: &mut Report<'_>) -> Vec<Lang> {
    let mut languages: Vec<Lang> = Vec::new();
    let place = origin.then("languages");
    for (lang, place) in items(raw.into_option().map_or_else(Vec::new, |list| list.0), &place) {
        let lang = lang.0;
        if !is_language(&lang) {
            let message = format!("`{lang}` is not a language");
            let help = "write its short tag, such as `id`, `en` or `ms`";
            report.at(&place, Diagnostic::error(code::UNKNOWN_LANGUAGE, message).help(help));
        } else if languages.iter().any(|l| l.as_str() == lang) {
            let message = format!("duplicate language `{lang}`");
            report.at(&place, Diagnostic::error(code::DUPLICATE_ID, message).help("delete one of them"));
        } else {
            languages.push(Lang::new(&lang));
        }
    }
    languages
}

/// Whether a tag is a language with an optional region or script (a part of BCP 47).
fn is_language(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or("");
    (2..=3).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && subtags.all(|s| (2..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Why an address cannot be the address of a portal, as the rest of a sentence; `None` where it can.
pub(crate) fn wrong_address(url: &str) -> Option<&'static str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    match rest {
        None => Some("does not begin with https:// or http://"),
        Some(rest) if rest.split('/').next().unwrap_or("").is_empty() => Some("has no host"),
        Some(rest) if rest.contains('?') => Some("has a query"),
        Some(rest) if rest.contains('#') => Some("has a fragment"),
        Some(rest) if rest.split('/').next().unwrap_or("").contains('@') => Some("has a user name"),
        Some(rest) if rest.contains(|c: char| !c.is_ascii_graphic() || "\"<>\\^`{|}".contains(c)) => {
            Some("has characters that an address cannot have")
        }
        Some(rest) if rest.contains("//") || rest.split('/').any(|s| s == "." || s == "..") => {
            Some("has an empty part or dots in its path")
        }
        Some(_) => None,
    }
}

/// Checks the address and ends it with a slash.
fn base_url(url: Option<String>, origin: &Origin, report: &mut Report<'_>) -> String {
    let Some(url) = url else { return String::new() };
    if let Some(wrong) = wrong_address(&url) {
        let help = "write where the portal will be, such as https://example.org/ or https://example.org/rapor/";
        let message = format!("the address `{url}` {wrong}");
        report.at(&origin.then("base_url"), Diagnostic::error(code::BASE_URL, message).help(help));
    }
    if url.ends_with('/') { url } else { format!("{url}/") }
}

fn publisher(raw: Item<RawPublisher>, origin: &Origin, report: &mut Report<'_>) -> Publisher {
    let place = origin.then("publisher");
    match raw.into_option() {
        None => Publisher { name: Text::Everywhere(String::new()), url: None, contact: None },
        Some(raw) => Publisher {
            name: report.required_text(raw.name, || place.then("name")),
            url: raw.url.map(|u| u.0),
            contact: raw.contact.map(|w| w.0),
        },
    }
}

fn categories(raw: Item<Written<RawCategory>>, origin: &Origin, report: &mut Report<'_>) -> Vec<Category> {
    let mut ids = Ids::default();
    let place = origin.then("categories");
    let mut categories = Vec::new();
    for (i, item) in raw.into_option().map_or_else(Vec::new, |list| list.0).into_iter().enumerate() {
        let origin = place.then(i);
        // A category that could not be read keeps its id, so that it is not reported as unknown.
        let (id, name) = match item {
            Item::Read(raw) => (raw.id.0, raw.name),
            Item::Lost(Some(id)) => (id, Item::Read(RawText::default())),
            Item::Lost(None) => continue,
        };
        ids.take(&id, "categories", &origin.then("id"), report);
        let name = report.required_text(name, || origin.then("name"));
        categories.push(Category { id: CategoryId::new(&id), name, origin });
    }
    categories
}

fn allowances(raw: List<RawAllowance>, origin: &Origin) -> Vec<Allowance> {
    let allowance = |(raw, origin): (RawAllowance, Origin)| {
        let listed = raw.places.map_or_else(Vec::new, |places| places.0);
        let place = origin.then("where");
        let places = items(listed, &place);
        Allowance {
            lint: raw.lint,
            places: places.map(|(name, origin)| Place { name: name.0, origin }).collect(),
            origin,
        }
    };
    items(raw, &origin.then("allow")).map(allowance).collect()
}

fn accent(accent: Option<String>, origin: &Origin, report: &mut Report<'_>) -> Option<String> {
    let accent = accent?;
    let digits = accent.strip_prefix('#').unwrap_or("");
    if !matches!(digits.len(), 3 | 6) || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        let message = format!("`{accent}` is not a colour");
        let help = "write # and six hexadecimal digits, in quotation marks: \"#0b4f6c\"";
        report.at(&origin.then("accent"), Diagnostic::error(code::ACCENT, message).help(help));
    }
    Some(accent)
}

fn logo(logo: Option<String>, assets: &[Asset], origin: &Origin, report: &mut Report<'_>) -> Option<String> {
    let logo = logo?;
    if !assets.iter().any(|a| a.place == AssetPlace::Static && a.path == logo) {
        let message = format!("the picture `{logo}` is not in `static`");
        let help = format!("put it at {}/static/{logo}", report.shown);
        report.at(&origin.then("logo"), Diagnostic::error(code::IMAGE, message).help(help));
    }
    Some(logo)
}
