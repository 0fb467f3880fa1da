//! An institution without a result in an edition in which most of its category have one.

use super::{Finding, Records, code};
use crate::assess::EditionResults;
use crate::content::allowance::LintName;
use crate::content::assessment::Assessment;
use crate::content::institution::Institution;
use crate::diagnostic::Diagnostic;

pub(crate) fn look(records: &Records<'_>) -> Vec<Finding> {
    let editions = records.content.assessments.iter().zip(&records.assessed.editions);
    editions.flat_map(|(assessment, edition)| look_in(records, assessment, edition)).collect()
}

fn look_in(records: &Records<'_>, assessment: &Assessment, edition: &EditionResults) -> Vec<Finding> {
    let content = records.content;
    let mut findings = Vec::new();
    for category in &content.portal.categories {
        let members: Vec<&Institution> = content
            .institutions
            .values()
            .filter(|i| i.category == category.id && i.exists(assessment.published))
            .collect();
        let has_result = |institution: &&&Institution| edition.results.contains_key(&institution.id);
        let with = members.iter().filter(has_result).count();
        // Where only a few results are public, the others are not missing.
        if with * 2 <= members.len() {
            continue;
        }
        for institution in members.iter().filter(|institution| !has_result(institution)) {
            let message = format!(
                "`{}` has no result in {}, and {with} of {} in `{}` have one",
                institution.id,
                edition.edition,
                members.len(),
                category.id
            );
            let help = "add it, if only as `status: not-assessed`";
            let warning = Diagnostic::warning(code::MISSING_RESULT, message).help(help);
            let location = content.files.locate(&assessment.origin.then("edition"));
            let finding = Finding::new(LintName::MissingResult, warning, location);
            findings.push(finding.in_edition(&edition.edition).of(&institution.id));
        }
    }
    findings
}
