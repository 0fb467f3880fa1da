//! Removes what a portal allows from what was found.

use super::finding::{Finding, Subject, below};
use super::{all, code};
use crate::content::allowance::{Allowance, Place};
use crate::content::{Content, Held, HeldWhat};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, suggest};

/// How much of the content was checked.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Looked<'a> {
    /// Everything but drafts and embargoes: an allowance that allowed nothing is unused.
    AtAllBut(&'a [Held]),
    /// Not what comes after an error.
    InPart,
}

/// The problems of the steps and the findings of lints that are not allowed, and the problems of the allowances.
pub(crate) fn allow(
    content: &Content,
    problems: &Diagnostics,
    findings: Vec<Finding>,
    looked: Looked<'_>,
) -> Diagnostics {
    let mut uses = Uses::of(content);
    let mut left = Diagnostics::new();
    for problem in problems {
        if !by_its_lint(problem).is_some_and(|finding| uses.allow(&finding)) {
            left.push(problem.clone());
        }
    }
    for finding in findings {
        if !uses.allow(&finding) {
            left.push(finding.warning);
        }
    }
    if let Looked::AtAllBut(held) = looked {
        left.extend(uses.unused(held));
    }
    left
}

/// The problems of the steps without those that are allowed.
pub(crate) fn without_allowed(content: &Content, problems: Diagnostics) -> Diagnostics {
    if content.portal.allow.is_empty() { problems } else { allow(content, &problems, Vec::new(), Looked::InPart) }
}

/// A warning of an earlier step as the finding of its lint.
fn by_its_lint(problem: &Diagnostic) -> Option<Finding> {
    let lint = all().into_iter().find(|lint| lint.earlier == Some(problem.code))?;
    let is_warning = problem.severity == Severity::Warning;
    is_warning.then(|| Finding { lint: lint.name, subject: Subject::default(), warning: problem.clone() })
}

/// The allowances, and which of them were used.
struct Uses<'a> {
    content: &'a Content,
    /// Each place of each allowance, and whether it was used; without a place where it holds everywhere.
    all: Vec<(&'a Allowance, Option<&'a Place>, bool)>,
}

impl<'a> Uses<'a> {
    fn of(content: &'a Content) -> Self {
        let mut all = Vec::new();
        for allowance in &content.portal.allow {
            if allowance.places.is_empty() {
                all.push((allowance, None, false));
            }
            all.extend(allowance.places.iter().map(|place| (allowance, Some(place), false)));
        }
        Self { content, all }
    }

    /// Whether a finding is allowed. Every allowance that would do so counts as used.
    fn allow(&mut self, finding: &Finding) -> bool {
        let mut allowed = false;
        for (allowance, place, used) in &mut self.all {
            let is_there = place.is_none_or(|place| finding.is_in(place, self.content));
            if allowance.lint == finding.lint && is_there {
                *used = true;
                allowed = true;
            }
        }
        allowed
    }

    fn unused(&self, held: &[Held]) -> Diagnostics {
        let mut problems = Diagnostics::new();
        for (allowance, place, _) in self.all.iter().filter(|(_, _, used)| !used) {
            // The allowance may be for what is held back, which was not checked.
            let may_be_held = match place {
                None => !held.is_empty(),
                Some(place) => held.iter().any(|held| self.is_held(place, held)),
            };
            if !may_be_held {
                problems.push(self.superfluous(allowance, *place));
            }
        }
        problems
    }

    fn is_held(&self, place: &Place, held: &Held) -> bool {
        let file = below(self.content, &self.content.files.get(held.origin.file).path);
        let names_edition = match &held.what {
            HeldWhat::Edition(edition) => place.name.rsplit('/').next() == Some(edition.as_str()),
            HeldWhat::Article(..) | HeldWhat::Page(..) => false,
        };
        names_edition || place.holds(file)
    }

    fn superfluous(&self, allowance: &Allowance, place: Option<&Place>) -> Diagnostic {
        let lint = allowance.lint.as_str();
        let Some(place) = place else {
            let warning = Diagnostic::warning(code::UNUSED_ALLOWANCE, format!("`{lint}` finds nothing to allow"));
            let location = self.content.files.locate(&allowance.origin.then("lint"));
            return warning.at(location).help("delete the allowance");
        };
        let known = self.known_places();
        let (_, number) = place.file_and_number();
        let message = format!("`{lint}` finds nothing to allow in `{}`", place.name);
        let help = match suggest::nearest(&place.name, known.iter().map(String::as_str)) {
            // A number is not guessed: it is in the text, or it is not.
            Some(near) if near != place.name && !known.contains(&place.name) && number.is_none() => {
                format!("did you mean `{near}`?")
            }
            _ => "delete it from `where`, or the whole allowance".to_owned(),
        };
        let location = self.content.files.locate(&place.origin);
        Diagnostic::warning(code::UNUSED_ALLOWANCE, message).at(location).help(help)
    }

    fn known_places(&self) -> Vec<String> {
        let content = self.content;
        let institutions = content.institutions.keys().map(ToString::to_string);
        let editions = content.assessments.iter().map(|a| a.edition.to_string());
        let origins = content.articles.iter().map(|a| a.body.file).chain(content.pages.iter().map(|p| p.body.file));
        let files = origins.map(|file| below(content, &content.files.get(file).path).to_owned());
        institutions.chain(editions).chain(files).collect()
    }
}
