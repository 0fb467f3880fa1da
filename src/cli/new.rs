//! `rapor new`

use std::path::Path;

use jiff::ZonedDateTime;
use jiff::civil::Date;

use crate::content::id::Lang;
use crate::content::modeline::modeline;
use crate::content::raw::literal::misfit;
use crate::content::{self, Content, ReadOptions};
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};
use crate::project::foresee;
use crate::scaffold::ask::Ask;
use crate::scaffold::method::method;
use crate::scaffold::names::slug;
use crate::scaffold::names::{Match, Names};
use crate::scaffold::{NewFile, edition, institution, news};

use super::authoring::{shown, stop, with_asker, write_file};
use super::new_args::{NewArgs, NewEditionArgs, NewInstitutionArgs, NewNewsArgs, NewWhat};
use super::values::Format;
use super::{DONE, WRONG_USE, report, speech};

/// Writes the file of something new.
pub(crate) fn run(args: &NewArgs) -> u8 {
    match &args.what {
        NewWhat::Edition(args) => begin(&args.content, |content, ask| new_edition(args, content, ask)),
        NewWhat::Institution(args) => begin(&args.content, |content, ask| new_institution(args, content, ask)),
        NewWhat::News(args) => begin(&args.content, |content, _| new_news(args, content)),
    }
}

/// The file to write, and what to do next.
type Begun = (NewFile, String);

fn begin(dir: &Path, make: impl FnOnce(&Content, &mut dyn Ask) -> Result<Begun, Diagnostic>) -> u8 {
    let (content, problems) = content::read(dir, &ReadOptions::default());
    let Some(content) = content else { return stop(report::errors(&problems), Format::Human) };
    let (file, next) = match with_asker(|ask| make(&content, ask)) {
        Ok(begun) => begun,
        Err(problem) => return stop(problem.into(), Format::Human),
    };
    let path = dir.join(&file.path);
    if path.exists() {
        return stop(exists(&path).into(), Format::Human);
    }
    let problems: Diagnostics = foresee::new_problems(dir, &[(file.path, file.text.clone())]);
    if problems.has_errors() {
        return stop(report::errors(&problems), Format::Human);
    }
    if let Err(problem) = write_file(&path, &file.text) {
        report::print(problem.into(), Format::Human);
        return WRONG_USE;
    }
    report::print(problems, Format::Human);
    speech::say(&format!("written: {}\n{next}", shown(&path)));
    DONE
}

fn exists(path: &Path) -> Diagnostic {
    Diagnostic::error("rapor::cli::exists", "the file already exists")
        .in_file(shown(path))
        .help("change it, or create another")
}

fn new_edition(args: &NewEditionArgs, content: &Content, ask: &mut dyn Ask) -> Result<Begun, Diagnostic> {
    checked_id(&args.id)?;
    if content.assessments.iter().any(|assessment| assessment.edition.as_str() == args.id) {
        let problem = Diagnostic::error("rapor::cli::exists", format!("edition {} already exists", args.id));
        return Err(problem.help("change its file, or create another"));
    }
    let method = method(content, args.methodology.as_deref(), None, ask)?;
    let lang = content.portal.first_language();
    let publisher = content.portal.publisher.name.get(lang, lang);
    let title = format!("{} {}", method.name.get(lang, lang), args.id);
    let edition = edition::NewEdition {
        id: &args.id,
        method,
        published: &day(args.published),
        publisher: args.source_publisher.as_deref().unwrap_or(publisher),
        title: args.source_title.as_deref().unwrap_or(&title),
    };
    let file = edition::file(&edition, content, &modeline(&args.content, "assessment"));
    let next = format!(
        "It has no results yet: write them into it, or `rapor import results FILE --edition {}` takes them from a \
         spreadsheet.\n",
        args.id
    );
    Ok((file, next))
}

fn new_institution(args: &NewInstitutionArgs, content: &Content, ask: &mut dyn Ask) -> Result<Begun, Diagnostic> {
    let id = args.id.clone().unwrap_or_else(|| slug(&args.name));
    checked_id(&id)?;
    if let Match::One(known) = Names::new(&content.institutions).find(&args.name) {
        let problem = Diagnostic::error("rapor::cli::exists", format!("“{}” is a name of `{known}`", args.name));
        return Err(problem.help("change it in its file, or give the new one another name"));
    }
    let category = match &args.category {
        Some(category) => category.clone(),
        None => only_category(content, ask)?,
    };
    let institution = institution::NewInstitution {
        id: &id,
        name: &args.name,
        short: args.short.as_deref(),
        category: &category,
        parent: args.parent.as_deref(),
    };
    let file = institution::file(&institution, content, &modeline(&args.content, "institutions"));
    Ok((file, format!("Its id is {id}: editions and articles name it by that.\n")))
}

/// The portal's only category, or the one that a person chooses.
fn only_category(content: &Content, ask: &mut dyn Ask) -> Result<String, Diagnostic> {
    let ids: Vec<String> = content.portal.categories.iter().map(|category| category.id.as_str().to_owned()).collect();
    let chosen = if let [_] = ids.as_slice() { Some(0) } else { ask.choose("Which category is it in?", &ids) };
    chosen.map(|index| ids[index].clone()).ok_or_else(|| {
        let help = format!("name it with --category; the portal has {}", suggest::listed(&ids));
        Diagnostic::error("rapor::cli::category", "no category is named for the institution").help(help)
    })
}

fn new_news(args: &NewNewsArgs, content: &Content) -> Result<Begun, Diagnostic> {
    let lang = args.lang.as_deref().filter(|lang| *lang != content.portal.first_language().as_str());
    if let Some(lang) = lang.filter(|lang| content.portal.languages.iter().all(|known| known.as_str() != *lang)) {
        let known: Vec<&str> = content.portal.languages.iter().map(Lang::as_str).collect();
        let problem = Diagnostic::error("rapor::cli::language", format!("the portal has no language `{lang}`"));
        return Err(problem.help(format!("it has {}; others are added to portal.yaml", suggest::listed(&known))));
    }
    let article = news::NewArticle {
        title: &args.title,
        date: &day(args.date),
        about: &args.about,
        edition: args.edition.as_deref(),
        other_lang: lang,
    };
    let file = news::file(&article, &modeline(&args.content, "article"));
    Ok((file, "It is a draft: `rapor serve` shows it, and a build leaves it out until `draft: true` is gone.\n".into()))
}

/// Checks an id, which becomes the name of a file.
fn checked_id(id: &str) -> Result<(), Diagnostic> {
    match misfit("id", id) {
        None => Ok(()),
        Some(misfit) => Err(Diagnostic::error(misfit.code, misfit.message).help(misfit.help.unwrap_or_default())),
    }
}

/// A day as it is written; today by default.
fn day(said: Option<Date>) -> String {
    said.unwrap_or_else(|| ZonedDateTime::now().date()).to_string()
}
