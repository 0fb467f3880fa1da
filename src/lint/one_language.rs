//! Texts that are written once in a portal of several languages, although they are words and no names.

use super::{Finding, Records, code};
use crate::content::allowance::LintName;
use crate::content::id::Lang;
use crate::content::origin::{FileId, Origin, Step};
use crate::content::text::Text;
use crate::diagnostic::{Diagnostic, suggest};

/// One finding a file.
pub(crate) fn look(records: &Records<'_>) -> Vec<Finding> {
    let content = records.content;
    let languages: Vec<&str> = content.portal.languages.iter().map(Lang::as_str).collect();
    if languages.len() < 2 {
        return Vec::new();
    }
    let mut files: Vec<(FileId, Vec<Origin>)> = Vec::new();
    for (_, origin) in texts(records).into_iter().filter(|(text, _)| is_words(text)) {
        match files.iter_mut().find(|(file, _)| *file == origin.file) {
            Some((_, all)) => all.push(origin),
            None => files.push((origin.file, vec![origin])),
        }
    }
    let finding = |(_, origins): (FileId, Vec<Origin>)| {
        let first = origins.first()?;
        let paths: Vec<String> = origins.iter().map(path).collect();
        let plural = if origins.len() == 1 { "text has" } else { "texts have" };
        let message = format!(
            "{} {plural} one language in a portal of {}: {}",
            origins.len(),
            languages.len(),
            suggest::listed(&paths)
        );
        let form: Vec<String> = languages.iter().map(|lang| format!("{lang}: …")).collect();
        let help = format!("write {{{}}}, the same words twice where they are the same", form.join(", "));
        let warning = Diagnostic::warning(code::MISSING_TRANSLATION, message).help(help);
        Some(Finding::new(LintName::MissingTranslation, warning, content.files.locate(first)))
    };
    files.into_iter().filter_map(finding).collect()
}

/// Whether it is written once, and in words: abbreviations and numbers are the same everywhere.
fn is_words(text: &Text) -> bool {
    match text {
        Text::Everywhere(words) => words.chars().any(char::is_lowercase),
        Text::ByLang(_) => false,
    }
}

/// Where a text is in its file: `zones[1].name`.
fn path(origin: &Origin) -> String {
    let mut path = String::new();
    for step in &origin.path {
        match step {
            Step::Key(key) if path.is_empty() => path.push_str(key),
            Step::Key(key) => path.push_str(&format!(".{key}")),
            Step::Item(index) => path.push_str(&format!("[{index}]")),
        }
    }
    path
}

/// The texts that are words rather than names: institutions, publishers and titles of sources are names.
fn texts<'r>(records: &Records<'r>) -> Vec<(&'r Text, Origin)> {
    let content = records.content;
    let mut all: Vec<(&Text, Origin)> = Vec::new();
    let mut optional = |text: &'r Option<Text>, origin: Origin| all.extend(text.as_ref().map(|text| (text, origin)));
    optional(&content.portal.description, content.portal.origin.then("description"));
    optional(&content.portal.footer, content.portal.origin.then("footer"));
    for method in content.methodologies.values() {
        optional(&method.description, method.origin.then("description"));
        for rule in &method.rules {
            optional(&rule.reason, rule.origin.then("reason"));
        }
    }
    for assessment in &content.assessments {
        optional(&assessment.title, assessment.origin.then("title"));
        optional(&assessment.note, assessment.origin.then("note"));
        if let Some(context) = &assessment.context {
            optional(&context.note, context.origin.then("note"));
        }
        for record in &assessment.results {
            optional(&record.note, record.origin.then("note"));
            for other in &record.also_reported {
                optional(&other.note, other.origin.then("note"));
            }
        }
    }
    all.extend(content.portal.categories.iter().map(|c| (&c.name, c.origin.then("name"))));
    for method in content.methodologies.values() {
        let parts = method.score.iter().flat_map(crate::content::methodology::ScoreMethod::all_parts);
        all.extend(parts.map(|part| (&part.name, part.origin.then("name"))));
        all.extend(method.predicates.iter().map(|p| (&p.name, p.origin.then("name"))));
        all.extend(method.zones.iter().map(|z| (&z.name, z.origin.then("name"))));
    }
    let corrections = content.assessments.iter().flat_map(|a| &a.results).flat_map(|record| &record.corrections);
    all.extend(corrections.map(|correction| (&correction.reason, correction.origin.then("reason"))));
    all
}
