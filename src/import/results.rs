//! `rapor import results`: a spreadsheet of results to an edition.

use std::path::{Path, PathBuf};

use super::cell::Sheet;
use super::choose::{Wanted, choose};
use super::edition::{Head, results as results_text, with_results};
use super::heading::Vocabulary;
use super::identify::{Register, identify};
use super::layout::{Column, Layout};
use super::mapping::Mapping;
use super::plan::{Change, Plan, Replaces, passed_over, told};
use super::request::{self, Request};
use super::role::{OF_RESULTS, Role};
use super::rows::{self, Line};
use super::source::Sources;
use super::values::{Reader, Said};
use super::workbook;
use crate::content::Content;
use crate::content::assessment::Assessment;
use crate::content::id::InstitutionId;
use crate::content::methodology::Methodology;
use crate::content::modeline::modeline;
use crate::content::raw::literal::misfit;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::scaffold::ask::Ask;
use crate::scaffold::method::method;

/// Reads the spreadsheet and plans the change of the content folder.
///
/// # Errors
/// Everything that is wrong or not certain.
pub(crate) fn plan(request: &Request, content: &Content, dir: &Path, ask: &mut dyn Ask) -> Result<Plan, Diagnostics> {
    if let Some(misfit) = misfit("id", &request.edition) {
        let problem = Diagnostic::error("rapor::import::edition", misfit.message);
        return Err(problem.help(misfit.help.unwrap_or_default()).into());
    }
    let existing = existing(content, &request.edition)?;
    let method = method(content, request.methodology.as_deref(), existing, ask)?;
    let map_path = request.map.clone().unwrap_or_else(|| dir.join(format!("imports/{}.yaml", method.id)));
    let mapping = request::mapping(request, &map_path)?;
    let sheets = workbook::open(&request.file, request.encoding)?;
    let vocabulary = Vocabulary::of_results(method, &request.edition);
    let meaning = |index: usize, headings: &[String]| {
        mapping.role(index, headings, &request.edition).or_else(|| vocabulary.role(headings))
    };
    let wanted = Wanted {
        meaning: &meaning,
        is_enough: |table| table.column(&Role::Institution).is_some() && table.columns.iter().any(says),
        needs: "an institution, and a score, a predicate, a zone or a part of the method",
        sheet: request.sheet.as_deref().or(mapping.sheet.as_deref()),
        hint: &request.edition,
    };
    let (sheet, table) = choose(&sheets, &wanted, ask)?;
    request::check_parts(&table, method)?;
    let kept = request::read_map(&map_path, &request.edition, OF_RESULTS)?;
    let kept_meaning = |column: &Column| {
        let role = kept.role(column.index, &column.headings, &request.edition);
        role.or_else(|| vocabulary.role(&column.headings))
    };
    let kept = table.columns.iter().all(|column| column.holds(kept_meaning(column).as_ref())).then_some(kept);
    let reading = Reading { request, content, existing, method, sheets: &sheets, sheet, table: &table, kept };
    reading.plan(mapping, map_path, dir, ask)
}

fn says(column: &Column) -> bool {
    matches!(column.role, Some(Role::Score | Role::Predicate | Role::Zone | Role::Part(_)))
}

/// A spreadsheet by its name.
pub(crate) fn shown(file: &Path) -> String {
    file.file_name().map_or_else(|| file.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// The existing edition, which must be one file.
fn existing<'a>(content: &'a Content, edition: &str) -> Result<Option<&'a Assessment>, Diagnostic> {
    let existing = content.assessments.iter().find(|a| a.edition.as_str() == edition);
    let path = existing.map(|assessment| content.files.get(assessment.origin.file).path.clone());
    match path {
        Some(path) if path.ends_with("/edition.yaml") => {
            let message = format!("edition {edition} is a folder of several files, and an import writes one");
            let help = "import it under another id, and move its results into a file of the folder";
            Err(Diagnostic::error("rapor::import::edition", message).in_file(path).help(help))
        }
        _ => Ok(existing),
    }
}

/// A table that becomes an edition.
struct Reading<'a> {
    request: &'a Request,
    content: &'a Content,
    existing: Option<&'a Assessment>,
    method: &'a Methodology,
    sheets: &'a [Sheet],
    sheet: &'a Sheet,
    table: &'a Layout,
    /// The map on the disk, if the columns are read as it says.
    kept: Option<Mapping>,
}

impl Reading<'_> {
    fn plan(&self, mapping: Mapping, map: PathBuf, dir: &Path, ask: &mut dyn Ask) -> Result<Plan, Diagnostics> {
        let register = Register::new(&self.content.institutions, self.content.portal.first_language());
        let by = self.table.column(&Role::Institution).map_or(0, |column| column.index);
        let found = rows::sort(self.sheet, self.table, &register.names);
        let given = request::given_names(&self.request.aliases, self.content)?;
        let (identified, unidentified) = identify(found.lines, self.sheet, by, &register, &given, ask);
        let mut reader = Reader::new(self.sheet, self.table, self.method, mapping, self.request.may_round);
        let said = reader.all(&identified.lines, ask);
        let (mapping, mut warnings) = reader.finish();
        warnings.extend(unidentified);
        if warnings.has_errors() {
            return Err(warnings);
        }
        if said.is_empty() {
            let problem = Diagnostic::error("rapor::import::no-rows", "no row below the headings is a result");
            let place = self.sheet.location(self.table.header.end - 1, by);
            return Err(problem.at(place).help("look at the sheet, or name another").into());
        }
        let results = self.edition_text(said, &identified.lines, dir, ask)?;
        let rows: Vec<usize> = identified.lines.iter().map(|(line, _)| line.row).collect();
        let told = told(&shown(&self.request.file), self.sheets, self.sheet, self.table, &rows)
            + &passed_over(&found.passed_over, "passed over")
            + &passed_over(&identified.left_out, "left out");
        for line in &found.silent {
            let problem = Diagnostic::warning("rapor::import::no-result", format!("“{}” has no result", line.name));
            let help = "it is left out; write `tidak dinilai` beside it if it was not assessed";
            warnings.push(problem.at(self.sheet.location(line.row, by)).help(help));
        }
        let edition = &self.request.edition;
        let mut changes = request::alias_changes(&identified.answers, self.content, dir)?;
        let text = mapping.text(self.table, edition, OF_RESULTS, &request::map_modeline(dir, &map));
        // An existing map that already says all of this stays as a person wrote it.
        if !map.exists() || !self.kept.as_ref().is_some_and(|kept| kept.says_as_much(&mapping)) {
            changes.push(Change::of_map(dir, map, text));
        }
        changes.push(Change::new(dir, &format!("assessments/{edition}.yaml"), results, self.replaces()));
        Ok(Plan { told, changes, warnings })
    }

    /// An edition without results is filled freely.
    fn replaces(&self) -> Replaces {
        let has_results = self.existing.is_some_and(|existing| !existing.results.is_empty());
        if self.existing.is_some() && !has_results { Replaces::Freely } else { Replaces::Forced }
    }

    /// The edition as a file; in an existing file, only the results change.
    fn edition_text(
        &self,
        said: Vec<Said>,
        lines: &[(Line, InstitutionId)],
        dir: &Path,
        ask: &mut dyn Ask,
    ) -> Result<String, Diagnostics> {
        let (request, content) = (self.request, self.content);
        let mut sources = match self.existing {
            Some(existing) => Sources::of_existing(existing, &request.source, content.portal.first_language())?,
            None => Sources::of_new(&request.edition, &request.source, ask)?,
        };
        let mut problems = Diagnostics::new();
        let mut rows = Vec::new();
        for (said, (line, _)) in said.into_iter().zip(lines) {
            match sources.of_row(&said) {
                Ok(source) => rows.push((said, source)),
                Err(problem) => problems.push(problem.at(self.sheet.location(line.row, 0))),
            }
        }
        if problems.has_errors() {
            return Err(problems);
        }
        let results = results_text(&rows);
        if let Some(existing) = self.existing {
            return Ok(with_results(&content.files.get(existing.origin.file).text, &results));
        }
        let question = "When were the results made public (2024-12-05)";
        let mut asked = || {
            let day = ask.write(question).filter(|day| !day.is_empty())?;
            ask.keep("--published", &day);
            Some(day)
        };
        let published = request.published.clone().or_else(|| sources.day()).or_else(&mut asked);
        let Some(published) = published.filter(|date| !date.is_empty()) else {
            let message = "no date is given on which the results were made public";
            return Err(Diagnostic::error("rapor::import::published", message)
                .help("give it: --published 2024-12-05")
                .into());
        };
        let (edition, method, file) = (&request.edition, self.method, shown(&request.file));
        let modeline = modeline(dir, "assessment");
        let head =
            Head { edition, method, published: &published, sources: &sources.new, file: &file, modeline: &modeline };
        Ok(head.text() + &results)
    }
}
