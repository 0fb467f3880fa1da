//! What a person said about an import, checked against the content.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use encoding_rs::Encoding;

use super::aliases;
use super::identify::Answer;
use super::layout::Layout;
use super::mapping::Mapping;
use super::number::DecimalSign;
use super::plan::{Change, Replaces};
use super::role::{OF_RESULTS, Role};
use super::source::Given;
use crate::content::Content;
use crate::content::id::InstitutionId;
use crate::content::methodology::Methodology;
use crate::content::modeline::modeline;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::scaffold::method::suggested;

/// What to import, and what a person said about it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Request {
    /// The spreadsheet.
    pub file: PathBuf,
    /// The edition's id.
    pub edition: String,
    /// The method's id; by default that of the edition, or the only one.
    pub methodology: Option<String>,
    /// The encoding of a file of separated values.
    pub encoding: Option<&'static Encoding>,
    /// The sheet's name.
    pub sheet: Option<String>,
    /// A map other than the one in the content folder.
    pub map: Option<PathBuf>,
    /// What columns hold, by heading or letter.
    pub columns: Vec<(String, Role)>,
    /// The institutions of names, by id.
    pub aliases: Vec<(String, String)>,
    /// Words for predicates and zones, by id.
    pub words: Vec<(String, String)>,
    /// The decimal sign.
    pub decimal: Option<DecimalSign>,
    /// Whether scores with too many decimals are rounded.
    pub may_round: bool,
    /// The source.
    pub source: Given,
    /// When the results were made public.
    pub published: Option<String>,
}

/// The map, changed as the command line says.
///
/// # Errors
/// What is wrong with the map.
pub(crate) fn mapping(request: &Request, path: &Path) -> Result<Mapping, Diagnostics> {
    let mut mapping = read_map(path, &request.edition, OF_RESULTS)?;
    for (heading, role) in &request.columns {
        mapping.set_column(heading, role.clone(), &request.edition);
    }
    for (word, id) in &request.words {
        mapping.words.retain(|(known, _)| known != word);
        mapping.words.push((word.clone(), id.clone()));
    }
    mapping.sheet = request.sheet.clone().or(mapping.sheet);
    mapping.decimal = request.decimal.or(mapping.decimal);
    Ok(mapping)
}

/// A map from the disk; an empty one where there is none yet.
///
/// # Errors
/// What is wrong with the map.
pub(crate) fn read_map(path: &Path, edition: &str, roles: &'static str) -> Result<Mapping, Diagnostics> {
    let shown = path.display().to_string();
    match std::fs::read_to_string(path) {
        Ok(text) => Mapping::read(&shown, &text, edition, roles),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Mapping::default()),
        Err(error) => {
            let problem = Diagnostic::error("rapor::import::unreadable", format!("cannot be read: {}", error.kind()));
            Err(problem.in_file(shown).help("check the name and who may read it").into())
        }
    }
}

/// The line that names the schema of a map, if the map is in the content folder.
pub(crate) fn map_modeline(dir: &Path, path: &Path) -> String {
    if path.starts_with(dir) { modeline(dir, "import-map") } else { String::new() }
}

/// Checks the parts that a map names.
///
/// # Errors
/// Every part that the method does not have.
pub(crate) fn check_parts(table: &Layout, method: &Methodology) -> Result<(), Diagnostics> {
    let parts = method.score.iter().flat_map(|score| score.all_parts());
    let known: Vec<&str> = parts.map(|part| part.id.as_str()).collect();
    let mut problems = Diagnostics::new();
    for column in &table.columns {
        if let Some(Role::Part(id)) = &column.role
            && !known.contains(&id.as_str())
        {
            let message = format!("the method `{}` has no part `{id}`", method.id);
            problems.push(Diagnostic::error("rapor::import::role", message).help(suggested(id, &known, "it has")));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// The institutions of the names that the command line explains.
///
/// # Errors
/// Every unknown id.
pub(crate) fn given_names(aliases: &[(String, String)], content: &Content) -> Result<Vec<Answer>, Diagnostics> {
    let mut problems = Diagnostics::new();
    let mut answers = Vec::new();
    let ids: Vec<&str> = content.institutions.keys().map(InstitutionId::as_str).collect();
    for (name, id) in aliases {
        if content.institutions.contains_key(id.as_str()) {
            answers.push(Answer { name: name.clone(), institution: InstitutionId::new(id) });
            continue;
        }
        let message = format!("“{name}” cannot be `{id}`: there is no such institution");
        problems.push(Diagnostic::error("rapor::import::alias", message).help(suggested(id, &ids, "there is")));
    }
    if problems.is_empty() { Ok(answers) } else { Err(problems) }
}

/// The files of institutions, with the answered names as aliases.
///
/// # Errors
/// Every institution whose file has no simple place for them.
pub(crate) fn alias_changes(answers: &[Answer], content: &Content, dir: &Path) -> Result<Vec<Change>, Diagnostics> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut of_each: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for answer in answers {
        of_each.entry(answer.institution.as_str()).or_default().push(answer.name.clone());
    }
    let mut problems = Diagnostics::new();
    for (id, names) in of_each {
        let Some(record) = content.institutions.get(id) else { continue };
        let file = content.files.get(record.origin.file);
        let text = texts.entry(below_content(&file.path, content)).or_insert_with(|| file.text.clone());
        if let Some(with_aliases) = aliases::add(text, id, &names) {
            *text = with_aliases;
        } else {
            let message = format!("the aliases of `{id}` cannot be written into the file as it is laid out");
            let problem = Diagnostic::error("rapor::import::alias", message).at(content.files.locate(&record.origin));
            problems.push(problem.help(format!("add them by hand: {}", names.join(", "))));
        }
    }
    if problems.has_errors() {
        return Err(problems);
    }
    Ok(texts.into_iter().map(|(path, text)| Change::new(dir, &path, text, Replaces::Freely)).collect())
}

/// A path below the content folder, from the path that problems show, which begins like that of portal.yaml.
fn below_content(path: &str, content: &Content) -> String {
    let portal = &content.files.get(content.portal.origin.file).path;
    let shown = portal.strip_suffix("portal.yaml").unwrap_or("");
    path.strip_prefix(shown).unwrap_or(path).to_owned()
}
