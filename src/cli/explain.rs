//! `rapor explain`

use std::io::Write as _;

use crate::assess::explain::{Wording, explain, plain, why_not};
use crate::content::Content;
use crate::content::id::{EditionId, InstitutionId, Lang};
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};
use crate::project::timings::Timings;
use crate::project::{self, Project};

use super::args::ExplainArgs;
use super::{DONE, PROBLEMS, WRONG_USE, report};

/// Prints how a result came about.
pub(crate) fn run(args: &ExplainArgs) -> u8 {
    let (project, _) = match project::open(&args.content, &Timings::start()) {
        Ok(opened) => opened,
        Err(problems) => {
            report::print(report::errors(&problems), args.content.format);
            return PROBLEMS;
        }
    };
    match text(args, &project) {
        Ok(text) => {
            // A closed pipe is not worth an error.
            let _ = std::io::stdout().write_all(text.as_bytes());
            DONE
        }
        Err(problem) => {
            let mut problems = Diagnostics::new();
            problems.push(problem);
            report::print(problems, args.content.format);
            WRONG_USE
        }
    }
}

fn text(args: &ExplainArgs, project: &Project) -> Result<String, Diagnostic> {
    let content = &project.content;
    let first = content.portal.first_language();
    let lang = args.lang.as_deref().map_or_else(|| first.clone(), Lang::new);
    if !content.portal.languages.contains(&lang) {
        let known: Vec<&str> = content.portal.languages.iter().map(Lang::as_str).collect();
        return Err(unknown("language", lang.as_str(), &known));
    }
    let wording = Wording { lang: &lang, number: &plain };
    let institution = InstitutionId::new(&args.institution);
    let edition = EditionId::new(&args.edition);
    let (form, assessed) = (args.form.into(), &project.assessed);
    let text = match &args.why_not {
        None => explain(form, content, assessed, &institution, &edition, wording),
        Some(wanted) => why_not(form, content, assessed, &institution, &edition, wanted.as_deref(), wording)
            .transpose()
            .map_err(|known| unknown("predicate", wanted.as_deref().unwrap_or_default(), &known))?,
    };
    text.ok_or_else(|| no_result(content, &institution, &edition))
}

fn no_result(content: &Content, institution: &InstitutionId, edition: &EditionId) -> Diagnostic {
    let institutions: Vec<&str> = content.institutions.keys().map(InstitutionId::as_str).collect();
    if !content.institutions.contains_key(institution) {
        return unknown("institution", institution.as_str(), &institutions);
    }
    let editions: Vec<&str> = content.assessments.iter().map(|a| a.edition.as_str()).collect();
    if !editions.contains(&edition.as_str()) {
        return unknown("edition", edition.as_str(), &editions);
    }
    let assessed = content.assessments.iter().filter(|a| a.results.iter().any(|r| r.institution == *institution));
    let assessed: Vec<&str> = assessed.map(|a| a.edition.as_str()).collect();
    Diagnostic::error("rapor::cli::no-result", format!("“{institution}” has no result in edition “{edition}”")).help(
        if assessed.is_empty() {
            "it has none in any edition".to_owned()
        } else {
            format!("it has results in {}", assessed.join(", "))
        },
    )
}

fn unknown<S: AsRef<str>>(what: &str, written: &str, known: &[S]) -> Diagnostic {
    let problem = Diagnostic::error("rapor::cli::unknown-id", format!("there is no {what} “{written}”"));
    problem.help(match suggest::nearest(written, known.iter().map(AsRef::as_ref)) {
        Some(nearest) => format!("did you mean “{nearest}”?"),
        None => format!("known: {}", suggest::listed(known)),
    })
}
