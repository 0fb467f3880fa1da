//! A source that an edition lists and nothing in it cites.

use std::collections::HashSet;

use super::{Finding, Records, code};
use crate::content::allowance::LintName;
use crate::content::assessment::Assessment;
use crate::content::id::SourceId;
use crate::diagnostic::Diagnostic;

pub(crate) fn look(records: &Records<'_>) -> Vec<Finding> {
    // An edition without results is not finished.
    let begun = records.content.assessments.iter().filter(|assessment| !assessment.results.is_empty());
    begun.flat_map(|assessment| look_in(records, assessment)).collect()
}

fn look_in(records: &Records<'_>, assessment: &Assessment) -> Vec<Finding> {
    let cited = cited(assessment);
    let unused = assessment.sources.values().filter(|source| !cited.contains(&source.id));
    let finding = |source: &crate::content::assessment::Source| {
        let message = format!("nothing in {} cites the source `{}`", assessment.edition, source.id);
        let help = "name it as the `source` of what it says, or delete it";
        let warning = Diagnostic::warning(code::UNUSED_SOURCE, message).help(help);
        let location = records.content.files.locate_key(&source.origin);
        Finding::new(LintName::UnusedSource, warning, location).in_edition(&assessment.edition)
    };
    unused.map(finding).collect()
}

fn cited(assessment: &Assessment) -> HashSet<&SourceId> {
    let mut cited: HashSet<&SourceId> = assessment.context.iter().map(|context| &context.source).collect();
    for result in &assessment.results {
        cited.insert(&result.source);
        cited.extend(result.also_reported.iter().map(|other| &other.source));
        cited.extend(result.corrections.iter().filter_map(|correction| correction.source.as_ref()));
    }
    cited
}
