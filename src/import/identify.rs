//! From the names in rows to institutions. What is not certain is asked or reported, never guessed.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::cell::Sheet;
use super::rows::Line;
use crate::content::id::{InstitutionId, Lang};
use crate::content::institution::Institution;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::scaffold::ask::Ask;
use crate::scaffold::names::{Match, Names};

/// The institutions and their names.
pub(crate) struct Register<'a> {
    /// The institutions.
    pub institutions: &'a IndexMap<InstitutionId, Institution>,
    /// Their names.
    pub names: Names,
    /// The language in which they are shown.
    pub lang: &'a Lang,
}

impl<'a> Register<'a> {
    /// The register of these institutions.
    pub(crate) fn new(institutions: &'a IndexMap<InstitutionId, Institution>, lang: &'a Lang) -> Self {
        Self { institutions, names: Names::new(institutions), lang }
    }

    fn shown(&self, id: &InstitutionId) -> String {
        let name = self.institutions.get(id).map_or("", |record| record.name.get(self.lang, self.lang));
        format!("`{id}` ({name})")
    }
}

/// A name that a person gave to an institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    /// The name as the spreadsheet writes it.
    pub name: String,
    /// The institution.
    pub institution: InstitutionId,
}

/// Rows with their institutions.
#[derive(Debug, Default)]
pub(crate) struct Identified {
    /// The institution of each row, in their order.
    pub lines: Vec<(Line, InstitutionId)>,
    /// New names, to be kept as aliases.
    pub answers: Vec<Answer>,
    /// Rows that a person left out.
    pub left_out: Vec<(usize, String)>,
}

/// Finds the institution of each row; `given` are the names that the command line explains. Reports every name that is
/// not certain, and every institution with two rows.
pub(crate) fn identify(
    lines: Vec<Line>,
    sheet: &Sheet,
    column: usize,
    register: &Register<'_>,
    given: &[Answer],
    ask: &mut dyn Ask,
) -> (Identified, Diagnostics) {
    let mut problems = Diagnostics::new();
    let mut identified = Identified::default();
    let mut first_row: HashMap<InstitutionId, usize> = HashMap::new();
    for line in lines {
        let place = sheet.location(line.row, column);
        let found = match whose(&line, register, given, ask) {
            Whose::Is(id, found) => (id, found),
            Whose::LeaveOut => {
                identified.left_out.push((line.row, line.name));
                continue;
            }
            Whose::Unknown(problem) => {
                problems.push(problem.at(place));
                continue;
            }
        };
        let (id, is_new_name) = found;
        if let Some(first) = first_row.insert(id.clone(), line.row) {
            let message = format!("{} has a second row; the first is row {}", register.shown(&id), first + 1);
            let help = "leave one of the two rows in the sheet";
            problems.push(Diagnostic::error("rapor::import::two-rows", message).at(place).help(help));
            continue;
        }
        if is_new_name {
            identified.answers.push(Answer { name: line.name.clone(), institution: id.clone() });
        }
        identified.lines.push((line, id));
    }
    (identified, problems)
}

enum Whose {
    /// This institution, and whether the name is new to it.
    Is(InstitutionId, bool),
    LeaveOut,
    Unknown(Diagnostic),
}

fn whose(line: &Line, register: &Register<'_>, given: &[Answer], ask: &mut dyn Ask) -> Whose {
    if line.name.is_empty() {
        let problem = Diagnostic::error("rapor::import::no-name", "the row has values and no name");
        return Whose::Unknown(problem.help("write whose they are, or empty the row"));
    }
    let found = register.names.find(&line.name);
    if let Some(answer) = given.iter().find(|answer| answer.name == line.name) {
        return Whose::Is(answer.institution.clone(), !matches!(found, Match::One(_)));
    }
    match &found {
        Match::One(id) => Whose::Is(id.clone(), false),
        Match::Several(candidates) | Match::None(candidates) => {
            asked(line, candidates, register, ask).unwrap_or_else(|| Whose::Unknown(uncertain(line, &found, register)))
        }
    }
}

fn asked(line: &Line, candidates: &[InstitutionId], register: &Register<'_>, ask: &mut dyn Ask) -> Option<Whose> {
    let mut options: Vec<String> = candidates.iter().map(|id| register.shown(id)).collect();
    options.extend(["another one".to_owned(), "leave this row out".to_owned()]);
    let question = format!("Row {}: who is “{}”?", line.row + 1, line.name);
    let index = ask.choose(&question, &options)?;
    if let Some(id) = candidates.get(index) {
        ask.keep("--alias", &format!("{}={id}", line.name));
        return Some(Whose::Is(id.clone(), true));
    }
    if index > candidates.len() {
        return Some(Whose::LeaveOut);
    }
    loop {
        let id = ask.write("Its id").filter(|id| !id.is_empty())?;
        if let Some((id, _)) = register.institutions.get_key_value(id.as_str()) {
            ask.keep("--alias", &format!("{}={id}", line.name));
            return Some(Whose::Is(id.clone(), true));
        }
    }
}

fn uncertain(line: &Line, found: &Match, register: &Register<'_>) -> Diagnostic {
    let name = &line.name;
    let listed = |ids: &[InstitutionId]| ids.iter().map(|id| register.shown(id)).collect::<Vec<_>>().join(" or ");
    let alias = |id: &str| format!("--alias \"{name}={id}\", which is kept as an alias");
    if let Match::Several(ids) = found {
        let message = format!("“{name}” may be {}", listed(ids));
        let first = ids.first().map_or("ID", InstitutionId::as_str);
        return Diagnostic::error("rapor::import::ambiguous-name", message)
            .help(format!("say which one: {}", alias(first)));
    }
    let problem = Diagnostic::error("rapor::import::unknown-name", format!("no institution goes by the name “{name}”"));
    problem.help(match found {
        Match::None(near) if !near.is_empty() => {
            format!("is it {}? If so, say {}", listed(near), alias(near[0].as_str()))
        }
        _ => format!(
            "if it is known by another name, say {}; if it is new, `rapor new institution` adds it",
            alias("ID")
        ),
    })
}
