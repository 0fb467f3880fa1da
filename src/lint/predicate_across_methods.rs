//! Predicates that changed in an edition whose method changed too: readers may see a change of the service where only the
//! method is different.

use super::{Finding, Records, code};
use crate::assess::EditionResults;
use crate::content::allowance::LintName;
use crate::content::assessment::Assessment;
use crate::content::id::InstitutionId;
use crate::content::methodology::Methodology;
use crate::diagnostic::Diagnostic;

pub(crate) fn look(records: &Records<'_>) -> Vec<Finding> {
    let editions = records.assessed.editions.windows(2).zip(records.content.assessments.iter().skip(1));
    editions.filter_map(|(pair, assessment)| look_at(records, &pair[0], &pair[1], assessment)).collect()
}

fn look_at(
    records: &Records<'_>,
    before: &EditionResults,
    now: &EditionResults,
    assessment: &Assessment,
) -> Option<Finding> {
    let content = records.content;
    let method_before = content.methodologies.get(&before.methodology)?;
    let method = content.methodologies.get(&now.methodology)?;
    if method.is_comparable_with(method_before) {
        return None;
    }
    let (mut both, mut changed) = (0, Vec::new());
    for (institution, result) in &now.results {
        let name = name_of(records, method, result.predicate.as_ref());
        let previous = before.results.get(institution).and_then(|result| result.predicate.as_ref());
        if let (Some(name), Some(previous)) = (name, name_of(records, method_before, previous)) {
            both += 1;
            if name != previous {
                changed.push((institution, previous, name));
            }
        }
    }
    let (institution, previous, name) = changed.first()?;
    let message = format!(
        "{} of {both} predicates are not those of {}, and the method is another one: {}",
        changed.len(),
        before.edition,
        example(institution, previous, name)
    );
    let help = format!(
        "tell readers in the edition's `note` and name the methods in `comparable_with` if `{}` and `{}` can be compared",
        method_before.id, method.id
    );
    let warning = Diagnostic::warning(code::PREDICATE_ACROSS_METHODS, message).help(help);
    let location = content.files.locate(&assessment.origin.then("methodology"));
    Some(Finding::new(LintName::PredicateAcrossMethods, warning, location).in_edition(&now.edition))
}

fn example(institution: &InstitutionId, previous: &str, name: &str) -> String {
    format!("`{institution}` had “{previous}” and has “{name}”")
}

/// A predicate's name in the portal's first language: ids of two methods mean different things.
fn name_of<'a>(
    records: &Records<'a>,
    method: &'a Methodology,
    predicate: Option<&crate::content::id::PredicateId>,
) -> Option<&'a str> {
    let first = records.content.portal.first_language();
    Some(method.predicate(predicate?)?.name.get(first, first))
}
