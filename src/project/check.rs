//! All that a build does but writing, and the lints.

use std::path::Path;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::lint::{self, Looked, Records};
use crate::prose::anchors::Wanted;
use crate::routes::output::Output;
use crate::routes::permalinks::{self, Anchors};

use super::timings::Timings;
use super::{Choice, Composed, recorded};

/// Checks a portal. Gives its problems, and what `look` sees in it, where it can be composed.
pub(crate) fn check<T>(choice: impl Into<Choice>, look: impl FnOnce(&Composed<'_>) -> T) -> (Diagnostics, Option<T>) {
    let (timings, choice) = (Timings::start(), choice.into());
    let (folder, drafts) = (choice.content.clone(), choice.drafts);
    let (project, mut problems) = match super::open(choice, &timings) {
        Ok(opened) => opened,
        Err(problems) => return (problems, None),
    };
    let records = Records { content: &project.content, assessed: &project.assessed };
    let mut findings = timings.step("lints of records", || lint::of_records(&records));
    let done = super::compose(&project, &folder, &timings, &mut problems, |composed, problems| {
        let anchors = render_all(composed, problems);
        // Drafts and embargoed texts are not published yet, so their addresses are not promised yet.
        if !drafts {
            compare_recorded(&folder, composed, &anchors, problems);
            recorded::unrecorded_figures(&project, composed, problems);
        }
        let of_texts = timings.step("lints of texts", || lint::of_texts(composed.voices, composed.texts));
        (of_texts, look(composed))
    });
    let (looked, seen) = match done {
        Some((of_texts, seen)) => {
            findings.extend(of_texts);
            (Looked::AtAllBut(&project.held), Some(seen))
        }
        None => (Looked::InPart, None),
    };
    (lint::allow(&project.content, &problems, findings, looked), seen)
}

/// Renders every page and drops it, so that errors of templates and missing messages are found. Gives the anchors that
/// pages offer.
pub(crate) fn render_all(composed: &Composed<'_>, problems: &mut Diagnostics) -> Anchors {
    let renderer = composed.renderer;
    // Nothing can be wrong with a workbook, and only pages that nobody sees state its size.
    renderer.keep_workbooks(Box::new(|_, _| Vec::new()));
    let wanted = Wanted::of(composed.texts);
    let render = |(path, output): &(&str, &Output)| {
        // The template of a picture is rendered; drawing it would find nothing more.
        if renderer.drawing(output)?.is_some() {
            return Ok(None);
        }
        let bytes = renderer.document(output)?;
        let offered = || {
            wanted.hold_against(path, &bytes);
            permalinks::offered(&String::from_utf8_lossy(&bytes))
        };
        Ok(matches!(output, Output::Page(..)).then(|| ((*path).to_owned(), offered())))
    };
    let files: Vec<(&str, &Output)> = composed.plan.files().collect();
    let rendered: Vec<Result<recorded::Offered, Diagnostic>> = files.par_iter().map(render).collect();
    let (anchors, found) = recorded::anchors(rendered);
    problems.extend(found);
    problems.extend(wanted.into_problems());
    problems.extend(renderer.missing_messages());
    anchors
}

/// Compares what is published with what was recorded, where something was.
pub(crate) fn compare_recorded(folder: &Path, composed: &Composed<'_>, anchors: &Anchors, problems: &mut Diagnostics) {
    if let Some(lock) = recorded::read(folder, problems) {
        recorded::compare(&lock, folder, composed.plan, anchors, problems);
    }
}
