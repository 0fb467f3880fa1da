//! Links: figures, things of the portal, files beside the text, other sites.

use std::borrow::Cow;

use super::context::{AssetLink, ProseContext};
use super::destination::Thing;
use super::figure::{FigureTarget, Piece, Problem, Subject};
use super::{code, resolve};
use crate::address::Permalink;
use crate::content::encoding::decoded;
use crate::content::id::{ArticleId, EditionId, Lang};
use crate::content::origin::FileId;
use crate::content::pictures::instead_of;
use crate::content::text::Text;
use crate::content::{AssetPlace, Content};
use crate::diagnostic::suggest;

/// An address within the portal, cut at `?` and `#`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut<'d> {
    pub(crate) path: &'d str,
    pub(crate) query: Option<&'d str>,
    pub(crate) anchor: Option<&'d str>,
}

/// Cuts an address.
pub(crate) fn cut(address: &str) -> Cut<'_> {
    let (rest, anchor) = address.split_once('#').map_or((address, None), |(rest, anchor)| (rest, Some(anchor)));
    let (path, query) = rest.split_once('?').map_or((rest, None), |(path, query)| (path, Some(query)));
    Cut { path, query, anchor: anchor.filter(|a| !a.is_empty()) }
}

/// The same, but for an address that is the very name of a file that is published as it is: `Laporan #1.pdf`.
pub(crate) fn cut_but_files<'d>(address: &'d str, folder: Option<&str>, context: &ProseContext<'_>) -> Cut<'d> {
    let path = match folder {
        Some(folder) if !address.starts_with('/') => join(folder, address),
        _ => Some(format!("static{address}")),
    };
    if address.contains(['?', '#']) && path.is_some_and(|path| has_file(&path, context)) {
        return Cut { path: address, query: None, anchor: None };
    }
    cut(address)
}

/// The page that holds a figure.
pub(crate) fn figure_page(target: &FigureTarget, context: &ProseContext<'_>) -> Permalink {
    match &target.subject {
        Subject::Result { institution, edition, .. } => context.addresses.result(context.lang(), institution, edition),
        Subject::Edition { edition, .. } => context.addresses.edition(context.lang(), edition),
    }
}

/// The page of a thing of the portal, and its name.
pub(crate) fn thing(thing: Thing, rest: Piece<'_>, context: &ProseContext<'_>) -> Result<(Permalink, String), Problem> {
    let (lang, addresses) = (context.lang(), context.addresses);
    let name = |text: &Text| text.get(lang, context.first_lang()).to_owned();
    match thing {
        Thing::Institution => {
            let (who, when) = rest.split_once('/');
            let institution = resolve::institution(who, context)?;
            let page = match when {
                Some(when) => addresses.result(lang, &institution.id, &result_edition(who, when, context)?),
                None => addresses.institution(lang, &institution.id),
            };
            Ok((page, name(&institution.name)))
        }
        Thing::Edition => {
            let edition = resolve::edition_id(rest, context)?;
            Ok((addresses.edition(lang, &edition), edition.to_string()))
        }
        Thing::Methodology => {
            let method = resolve::methodology(rest, context)?;
            Ok((addresses.methodology(lang, &method.id), name(&method.name)))
        }
    }
}

/// An edition in which the institution has a result, and so a page.
fn result_edition(who: Piece<'_>, when: Piece<'_>, context: &ProseContext<'_>) -> Result<EditionId, Problem> {
    let edition = resolve::edition(when, context)?;
    if edition.results.contains_key(who.text) {
        return Ok(edition.edition.clone());
    }
    Err(Problem {
        code: code::NO_FIGURE,
        message: format!("{} has no result in {}", who.text, edition.edition),
        help: None,
        span: when.span(),
    })
}

/// Where a relative link leads.
pub(crate) enum Relative {
    /// An article or a page, in this language.
    Text(Permalink, Lang),
    /// A file.
    File(AssetLink),
}

/// A link that leads nowhere.
struct Nowhere {
    message: String,
    help: String,
}

impl Nowhere {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

/// Finds what a relative link means; `folder` is that of the text at hand, such as `news/`.
pub(crate) fn relative(path: &str, folder: Option<&str>, context: &ProseContext<'_>) -> Result<Relative, Problem> {
    find(path, folder, context).map_err(|nowhere| Problem {
        code: code::LINK,
        message: nowhere.message,
        help: Some(nowhere.help),
        span: 0..path.len(),
    })
}

fn find(path: &str, folder: Option<&str>, context: &ProseContext<'_>) -> Result<Relative, Nowhere> {
    if path.is_empty() {
        return Err(Nowhere::new("the link leads nowhere", "write an address between the round brackets"));
    }
    let Some(folder) = folder else {
        let help = "write the address from the portal's root, such as /tentang/, or the whole URL";
        return Err(Nowhere::new(format!("`{path}` cannot be found from a YAML file"), help));
    };
    // A file may be named as it is, or as an address has it.
    let joined = [Some(Cow::Borrowed(path)), decoded(path)].into_iter().flatten().map(|path| join(folder, &path));
    let joined: Vec<Option<String>> = joined.collect();
    let is_there = |joined: &&Option<String>| joined.as_deref().is_some_and(|j| has_file(j, context));
    let joined = joined.iter().find(is_there).or(joined.last()).cloned().flatten();
    let Some((place, rest)) = joined.as_deref().and_then(|j| j.split_once('/')) else {
        let help = "name an article, a page or a file relative to this file, such as ../pages/tentang.md";
        return Err(Nowhere::new(format!("`{path}` is no file that is published"), help));
    };
    let is_text = std::path::Path::new(rest).extension().is_some_and(|e| e == "md");
    match place {
        "news" | "pages" if is_text => text(place, rest, context),
        "news" => file(AssetPlace::News, rest, path, context),
        "pages" => file(AssetPlace::Pages, rest, path, context),
        "static" => file(AssetPlace::Static, rest, path, context),
        _ => {
            let help = "link to what it is about: institution:ID, edition:ID or methodology:ID";
            Err(Nowhere::new(format!("`{path}` is no file that is published"), help))
        }
    }
}

/// Whether there is such a file that is published as it is.
fn has_file(path: &str, context: &ProseContext<'_>) -> bool {
    let places = [("news/", AssetPlace::News), ("pages/", AssetPlace::Pages), ("static/", AssetPlace::Static)];
    places.iter().any(|(folder, place)| {
        path.strip_prefix(folder).is_some_and(|rest| context.targets.asset(*place, rest).is_some())
    })
}

/// The page or file of a path from the portal's root, written as it is or as an address has it.
pub(crate) fn from_root(path: &str, context: &ProseContext<'_>) -> Permalink {
    if has_file(&format!("static{path}"), context) {
        return Permalink::new(path);
    }
    Permalink::new(decoded(path).unwrap_or(Cow::Borrowed(path)))
}

/// Joins a folder and a relative path; `None` where it leaves the content folder.
fn join(folder: &str, path: &str) -> Option<String> {
    let mut steps: Vec<&str> = folder.split('/').filter(|s| !s.is_empty()).collect();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()?),
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}

/// An article or a page: in the language that the file name gives, else in that of the text at hand, else in the
/// portal's first, else in any.
fn text(place: &str, file: &str, context: &ProseContext<'_>) -> Result<Relative, Nowhere> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let (id, named) = split_language(name.strip_suffix(".md").unwrap_or(name), context);
    let id = ArticleId::new(id);
    let mut languages = named.into_iter().chain([context.lang()]).chain(&context.content.portal.languages);
    let permalink = |lang: &Lang| match place {
        "news" => context.targets.article(&id, lang),
        _ => context.targets.page(&id, lang),
    };
    let found = languages.find_map(|lang| Some(Relative::Text(permalink(lang)?, lang.clone())));
    found.ok_or_else(|| no_text(place, name, &id, context))
}

/// The id and the language of a file name without its ending: `tentang.en`.
fn split_language<'n, 'c>(name: &'n str, context: &ProseContext<'c>) -> (&'n str, Option<&'c Lang>) {
    let Some((stem, tag)) = name.rsplit_once('.') else { return (name, None) };
    match context.content.portal.languages.iter().find(|l| l.as_str() == tag) {
        Some(lang) => (stem, Some(lang)),
        None => (name, None),
    }
}

fn no_text(place: &str, name: &str, wanted: &ArticleId, context: &ProseContext<'_>) -> Nowhere {
    let read = context.content;
    let (what, all): (&str, Vec<&ArticleId>) = match place {
        "news" => ("article", read.articles.iter().map(|a| &a.id).collect()),
        _ => ("page", read.pages.iter().map(|p| &p.id).collect()),
    };
    if was_read(place, name, read) {
        let help = "it is a draft or under embargo: take the link out, or publish both together";
        return Nowhere::new(format!("the {what} `{name}` is left out of this build"), help);
    }
    let help = match suggest::nearest(wanted.as_str(), all.iter().map(|i| i.as_str())) {
        Some(near) => format!("did you mean `{near}.md`?"),
        None => format!("name a file of the folder `{place}`"),
    };
    Nowhere::new(format!("there is no {what} `{name}`"), help)
}

/// Whether there is such a file, though it is not published: what is held back was read all the same.
fn was_read(place: &str, name: &str, content: &Content) -> bool {
    let path = format!("/{place}/{name}");
    let mut files = (0..content.files.len()).filter_map(|index| u32::try_from(index).ok());
    files.any(|index| content.files.get(FileId(index)).path.ends_with(&path))
}

fn file(place: AssetPlace, rest: &str, written: &str, context: &ProseContext<'_>) -> Result<Relative, Nowhere> {
    if let Some(asset) = context.targets.asset(place, rest) {
        return Ok(Relative::File(asset));
    }
    let all = context.content.assets.iter().filter(|a| a.place == place).map(|a| a.path.as_str());
    let help = match suggest::nearest(rest, all) {
        _ if instead_of(rest).is_some() && place != AssetPlace::Static => {
            format!("browsers do not show this kind of picture: {}", instead_of(rest).unwrap_or_default())
        }
        Some(near) => format!("did you mean `{near}`?"),
        None => "put the file beside the text, and mind capital letters in its name".to_owned(),
    };
    Err(Nowhere::new(format!("there is no file `{written}`"), help))
}
