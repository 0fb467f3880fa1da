//! `rapor import institutions`: a spreadsheet of institutions to a file.

use std::path::{Path, PathBuf};

use encoding_rs::Encoding;

use super::cell::Sheet;
use super::choose::{Wanted, choose};
use super::heading::Vocabulary;
use super::layout::Layout;
use super::plan::{Change, Plan, Replaces, passed_over, told};
use super::register::{New, text};
use super::request::{map_modeline, read_map};
use super::results::shown;
use super::role::{OF_INSTITUTIONS, Role};
use super::rows::{begins_as_total, is_blank, words_of};
use super::workbook;
use crate::content::Content;
use crate::content::id::InstitutionId;
use crate::content::modeline::modeline;
use crate::content::portal::Category;
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};
use crate::scaffold::ask::Ask;
use crate::scaffold::names::{Match, Names, in_languages, slug, words};

/// What to import, and what a person said about it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Request {
    /// The spreadsheet.
    pub file: PathBuf,
    /// The encoding of a file of separated values.
    pub encoding: Option<&'static Encoding>,
    /// The sheet's name.
    pub sheet: Option<String>,
    /// A map other than the one in the content folder.
    pub map: Option<PathBuf>,
    /// What columns hold, by heading or letter.
    pub columns: Vec<(String, Role)>,
    /// The category of rows that name none.
    pub category: Option<String>,
    /// The file below `institutions/`, without its ending.
    pub into: Option<String>,
}

/// Reads the spreadsheet and plans the change of the content folder.
///
/// # Errors
/// Everything that is wrong or not certain.
pub(crate) fn plan(request: &Request, content: &Content, dir: &Path, ask: &mut dyn Ask) -> Result<Plan, Diagnostics> {
    let map_path = request.map.clone().unwrap_or_else(|| dir.join("imports/institutions.yaml"));
    let mut mapping = read_map(&map_path, "", OF_INSTITUTIONS)?;
    for (heading, role) in &request.columns {
        mapping.set_column(heading, role.clone(), "");
    }
    mapping.sheet = request.sheet.clone().or(mapping.sheet);
    let sheets = workbook::open(&request.file, request.encoding)?;
    let vocabulary = Vocabulary::of_institutions(&content.portal.languages);
    let meaning =
        |index: usize, headings: &[String]| mapping.role(index, headings, "").or_else(|| vocabulary.role(headings));
    let wanted = Wanted {
        meaning: &meaning,
        is_enough: |table| name_column(table).is_some(),
        needs: "the names of institutions",
        sheet: mapping.sheet.as_deref(),
        hint: "",
    };
    let (sheet, table) = choose(&sheets, &wanted, ask)?;
    let mut reader = Reader { sheet, table: &table, content, request, problems: Diagnostics::new() };
    let found = reader.rows();
    if reader.problems.has_errors() {
        return Err(reader.problems);
    }
    let rows: Vec<usize> = found.new.iter().map(|new| new.row).collect();
    let told = told(&shown(&request.file), &sheets, sheet, &table, &rows)
        + &passed_over(&found.passed_over, "passed over")
        + &passed_over(&found.known, "known already");
    let map = mapping.text(&table, "", OF_INSTITUTIONS, &map_modeline(dir, &map_path));
    let mut changes = vec![Change::of_map(dir, map_path, map)];
    if !found.new.is_empty() {
        let mut file = Change::new(dir, &into(request), String::new(), Replaces::Forced);
        file.after = text(&found.new, file.before.as_deref(), &modeline(dir, "institutions"));
        changes.push(file);
    }
    Ok(Plan { told, changes, warnings: Diagnostics::new() })
}

/// The file to write: the one named, or one named for the spreadsheet.
fn into(request: &Request) -> String {
    let stem = request.file.file_stem().map(|stem| slug(&stem.to_string_lossy())).filter(|stem| !stem.is_empty());
    let name = request.into.clone().or(stem).unwrap_or_else(|| "institutions".to_owned());
    format!("institutions/{name}.yaml")
}

/// The column of names: in all languages, or in the first that has one.
fn name_column(table: &Layout) -> Option<usize> {
    let plain = table.column(&Role::Name(None)).map(|column| column.index);
    plain.or_else(|| table.columns.iter().find(|c| matches!(c.role, Some(Role::Name(_)))).map(|c| c.index))
}

#[derive(Default)]
struct Rows {
    new: Vec<New>,
    known: Vec<(usize, String)>,
    passed_over: Vec<(usize, String)>,
}

struct Reader<'a> {
    sheet: &'a Sheet,
    table: &'a Layout,
    content: &'a Content,
    request: &'a Request,
    problems: Diagnostics,
}

impl Reader<'_> {
    fn rows(&mut self) -> Rows {
        let mut rows = Rows::default();
        let names = Names::new(&self.content.institutions);
        let Some(by) = name_column(self.table) else { return rows };
        for row in self.table.first_row..self.sheet.rows.len() {
            let (text, name) = (words_of(self.sheet, row), self.sheet.cell(row, by).shown());
            if text.is_empty() {
                continue;
            }
            if self.is_no_institution(row, by, &name) {
                rows.passed_over.push((row, text));
                continue;
            }
            match names.find(&name) {
                Match::One(_) => rows.known.push((row, name)),
                Match::Several(ids) => {
                    let ids: Vec<&str> = ids.iter().map(InstitutionId::as_str).collect();
                    let message = format!("“{name}” may be {}", suggest::listed(&ids));
                    self.problem("rapor::import::ambiguous-name", &message, "write its full name", (row, by));
                }
                Match::None(_) => {
                    let new = self.institution(row, &name);
                    rows.new.push(new);
                }
            }
        }
        self.check_twice(&rows.new, by);
        self.parents(&mut rows.new, &names);
        rows
    }

    /// Totals, notes and headings in between: rows with a name and nothing else, where other rows have more.
    fn is_no_institution(&self, row: usize, by: usize, name: &str) -> bool {
        let read = self.table.columns.iter().filter(|c| c.role.as_ref().is_some_and(|role| *role != Role::Ignore));
        let others: Vec<usize> = read.map(|c| c.index).filter(|index| *index != by).collect();
        let says_no_more = others.iter().all(|index| is_blank(&self.sheet.cell(row, *index).shown()));
        is_blank(name) || begins_as_total(name) || (!others.is_empty() && says_no_more)
    }

    fn institution(&mut self, row: usize, name: &str) -> New {
        let mut new = New { row, ..New::default() };
        let mut category = None;
        for column in &self.table.columns {
            let text = self.sheet.cell(row, column.index).shown();
            let Some(role) = column.role.as_ref().filter(|_| !is_blank(&text)) else { continue };
            match role {
                Role::Id => new.id = text,
                Role::Name(lang) => new.names.push((lang.clone(), text)),
                Role::Short => new.short = Some(text),
                Role::Category => category = Some(self.category(&text, (row, column.index))),
                Role::Parent => new.parent = Some(text),
                Role::Code => new.code = Some(text),
                Role::Aliases => {
                    new.aliases = text.split(';').map(|a| a.trim().to_owned()).filter(|a| !a.is_empty()).collect();
                }
                _ => {}
            }
        }
        if new.names.iter().any(|(lang, _)| lang.is_some()) {
            // Beside a name in another language, a name without a language is in the portal's first.
            let first = self.content.portal.first_language().as_str();
            for (lang, _) in new.names.iter_mut().filter(|(lang, _)| lang.is_none()) {
                *lang = Some(first.to_owned());
            }
        }
        if new.id.is_empty() {
            new.id = slug(name);
        }
        new.category = category.or_else(|| self.request.category.clone()).unwrap_or_else(|| {
            let categories: Vec<&str> = self.content.portal.categories.iter().map(|c| c.id.as_str()).collect();
            let help = format!("say it for all that have none: --category, one of {}", suggest::listed(&categories));
            self.problem("rapor::import::category", &format!("“{name}” has no category"), &help, (row, 0));
            String::new()
        });
        new
    }

    /// The category that a word names; an empty id where there is none.
    fn category(&mut self, text: &str, at: (usize, usize)) -> String {
        let wanted = words(text);
        let categories = &self.content.portal.categories;
        let is_it = |c: &&Category| {
            words(c.id.as_str()) == wanted || in_languages(&c.name).iter().any(|name| words(name) == wanted)
        };
        if let Some(found) = categories.iter().find(is_it) {
            return found.id.as_str().to_owned();
        }
        let ids: Vec<&str> = categories.iter().map(|c| c.id.as_str()).collect();
        let help = format!("the portal has {}", suggest::listed(&ids));
        self.problem("rapor::import::category", &format!("“{text}” is no category"), &help, at);
        String::new()
    }

    /// A parent is already known, or one of the new institutions.
    fn parents(&mut self, all: &mut [New], known: &Names) {
        let named = |new: &New| new.names.iter().map(|(_, name)| (words(name), new.id.clone())).collect::<Vec<_>>();
        let among: Vec<(Vec<String>, String)> = all.iter().flat_map(named).collect();
        for institution in all {
            let Some(parent) = institution.parent.take() else { continue };
            let wanted = words(&parent);
            let new = among.iter().find(|(name, id)| *name == wanted || *id == parent).map(|(_, id)| id.clone());
            institution.parent = match known.find(&parent) {
                Match::One(id) => Some(id.as_str().to_owned()),
                Match::Several(_) | Match::None(_) => new,
            };
            if institution.parent.is_none() {
                let message = format!("no institution goes by the name “{parent}”");
                let help = "write the name of one that is known, or that is in the sheet";
                self.problem("rapor::import::unknown-name", &message, help, (institution.row, 0));
            }
        }
    }

    fn check_twice(&mut self, all: &[New], by: usize) {
        for (i, new) in all.iter().enumerate() {
            if let Some(first) = all[..i].iter().find(|other| other.id == new.id) {
                let message = format!("`{}` has a second row; the first is row {}", new.id, first.row + 1);
                let help = "leave one of the two rows in the sheet";
                self.problem("rapor::import::two-rows", &message, help, (new.row, by));
            }
        }
    }

    fn problem(&mut self, code: &'static str, message: &str, help: &str, at: (usize, usize)) {
        self.problems.push(Diagnostic::error(code, message).at(self.sheet.location(at.0, at.1)).help(help));
    }
}
