//! From the cells of a row to what an edition says.

use rust_decimal::Decimal;

use super::cell::{Cell, Sheet};
use super::layout::Layout;
use super::mapping::Mapping;
use super::number::{self, DecimalSign, Unread};
use super::role::Role;
use super::rows::{Line, is_blank};
use crate::content::id::InstitutionId;
use crate::content::methodology::Methodology;
use crate::content::text::Text;
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};
use crate::scaffold::ask::Ask;
use crate::scaffold::names::{in_languages, plain_words};

/// What a row says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Said {
    /// The institution.
    pub institution: String,
    /// The score.
    pub score: Option<Decimal>,
    /// The values of parts, in the order of columns.
    pub values: Vec<(String, Decimal)>,
    /// The predicate's id.
    pub predicate: Option<String>,
    /// The zone's id.
    pub zone: Option<String>,
    /// The rank in the country, and among how many.
    pub rank: Option<(u32, Option<u32>)>,
    /// Whether it was not assessed.
    pub not_assessed: bool,
    /// Where the row comes from, as written.
    pub source: Option<String>,
    /// What readers should know.
    pub note: Option<String>,
}

/// A row and a column.
type At = (usize, usize);

/// Reads rows.
pub(crate) struct Reader<'a> {
    sheet: &'a Sheet,
    table: &'a Layout,
    method: &'a Methodology,
    /// The map, to which answered words are added.
    mapping: Mapping,
    /// Whether scores with more decimals than the scale are rounded.
    may_round: bool,
    sign: Option<DecimalSign>,
    problems: Diagnostics,
}

impl<'a> Reader<'a> {
    /// A reader of this table.
    pub(crate) fn new(
        sheet: &'a Sheet,
        table: &'a Layout,
        method: &'a Methodology,
        mapping: Mapping,
        may_round: bool,
    ) -> Self {
        let numeric = |role: &Role| matches!(role, Role::Score | Role::Part(_));
        let columns = table.columns.iter().filter(|c| c.role.as_ref().is_some_and(numeric)).map(|c| c.index);
        let rows = table.first_row..sheet.rows.len();
        let cells = columns.flat_map(|column| rows.clone().map(move |row| sheet.cell(row, column)));
        let sign = mapping.decimal.or_else(|| number::sign_of(cells));
        Self { sheet, table, method, mapping, may_round, sign, problems: Diagnostics::new() }
    }

    /// The map, and every problem.
    pub(crate) fn finish(self) -> (Mapping, Diagnostics) {
        (self.mapping, self.problems)
    }

    /// Reads the rows, then checks the scores together.
    pub(crate) fn all(&mut self, lines: &[(Line, InstitutionId)], ask: &mut dyn Ask) -> Vec<Said> {
        let said: Vec<Said> = lines.iter().map(|(line, id)| self.row(line.row, id, ask)).collect();
        self.check_shares(lines);
        said
    }

    fn row(&mut self, row: usize, id: &InstitutionId, ask: &mut dyn Ask) -> Said {
        let mut said = Said { institution: id.as_str().to_owned(), ..Said::default() };
        let (sheet, table) = (self.sheet, self.table);
        for column in &table.columns {
            let (cell, at) = (sheet.cell(row, column.index), (row, column.index));
            let shown = cell.shown();
            let Some(role) = column.role.as_ref().filter(|_| !is_blank(&shown)) else { continue };
            match role {
                Role::Score | Role::Predicate | Role::Zone | Role::Part(_) if is_not_assessed(&shown) => {
                    said.not_assessed = true;
                }
                Role::Score => said.score = self.number(cell, at).and_then(|n| self.score(n, at)),
                Role::Part(id) => said.values.extend(self.number(cell, at).map(|n| (id.clone(), n))),
                Role::Predicate => said.predicate = self.word(&shown, at, Kind::Predicate, ask),
                Role::Zone => said.zone = self.word(&shown, at, Kind::Zone, ask),
                Role::Rank => said.rank = self.rank(&shown, at),
                Role::Source => said.source = Some(shown),
                Role::Note => said.note = Some(shown),
                _ => {}
            }
        }
        let says = said.score.is_some() || !said.values.is_empty() || said.predicate.is_some() || said.zone.is_some();
        if said.not_assessed && says {
            let message = "the row says both that it was not assessed and what it got".to_owned();
            self.problem("rapor::import::cell", message, "leave one of the two in the sheet", (row, 0));
        }
        said
    }

    fn problem(&mut self, code: &'static str, message: String, help: &str, at: At) {
        self.problems.push(Diagnostic::error(code, message).at(self.sheet.location(at.0, at.1)).help(help));
    }

    fn number(&mut self, cell: &Cell, at: At) -> Option<Decimal> {
        let shown = cell.shown();
        let found = match number::read(cell, self.sign) {
            Ok(found) => found,
            Err(Unread::Ambiguous) => {
                let message = format!("“{shown}” may be a thousand, or a number with three decimals");
                let help = "say which sign stands before decimals: --decimal comma, or --decimal point";
                self.problem("rapor::import::ambiguous-number", message, help, at);
                return None;
            }
            Err(Unread::NoNumber) => {
                let help = "write a number; where there is none, leave the cell empty, or write `tidak dinilai`";
                self.problem("rapor::import::cell", format!("“{shown}” is not a number"), help, at);
                return None;
            }
        };
        if !found.is_percent {
            return Some(found.value);
        }
        match self.method.scale.as_ref().map(|scale| scale.max) {
            Some(max) if max == Decimal::ONE => Some((found.value / Decimal::ONE_HUNDRED).normalize()),
            Some(max) if max != Decimal::ONE_HUNDRED => {
                let message = format!("“{shown}” is a percentage, and the scale ends at {max}");
                self.problem("rapor::import::cell", message, "write the number as it is on the scale", at);
                None
            }
            _ => Some(found.value),
        }
    }

    /// Checks that a score is on the scale and has no more decimals. A score with more was computed, and is rounded only
    /// on request.
    fn score(&mut self, score: Decimal, at: At) -> Option<Decimal> {
        let Some(scale) = &self.method.scale else { return Some(score) };
        if score < scale.min || score > scale.max {
            let message = format!("{score} is off the scale, which runs from {} to {}", scale.min, scale.max);
            self.problem("rapor::import::off-scale", message, "look at the cell, and at the signs in it", at);
            return None;
        }
        if score.normalize().scale() <= scale.decimals {
            return Some(score);
        }
        let rounded = scale.round(score);
        if self.may_round {
            let problem = Diagnostic::warning("rapor::import::rounded", format!("{score} is written as {rounded}"));
            self.problems.push(problem.at(self.sheet.location(at.0, at.1)).help("compare it with what was published"));
            return Some(rounded);
        }
        let message = format!("{score} has more decimals than the scale, which has {}", scale.decimals);
        let help = format!("write the score as it was published; or, if it was rounded to {rounded}, say --round");
        self.problem("rapor::import::decimals", message, &help, at);
        None
    }

    fn rank(&mut self, shown: &str, at: At) -> Option<(u32, Option<u32>)> {
        let words = plain_words(shown);
        let numbers = words.iter().filter(|word| !matches!(word.as_str(), "dari" | "of"));
        let numbers: Option<Vec<u32>> = numbers.map(|word| word.parse().ok()).collect();
        match numbers.as_deref() {
            Some([rank]) => Some((*rank, None)),
            Some([rank, of]) => Some((*rank, Some(*of))),
            _ => {
                let help = "write it as 10, or as 10 dari 34";
                self.problem("rapor::import::cell", format!("“{shown}” is not a rank"), help, at);
                None
            }
        }
    }

    /// The predicate or zone that a word names: by id, by name, or by what the map says.
    fn word(&mut self, shown: &str, at: At, kind: Kind, ask: &mut dyn Ask) -> Option<String> {
        let known = kind.known(self.method);
        if let Some(id) = self.mapping.word(shown).filter(|id| known.iter().any(|(known, _)| known == id)) {
            return Some(id.to_owned());
        }
        let wanted = plain_words(shown);
        let goes_by = |(id, name): &&(String, &Text)| {
            plain_words(id) == wanted || in_languages(name).iter().any(|name| plain_words(name) == wanted)
        };
        let found: Vec<&String> = known.iter().filter(goes_by).map(|(id, _)| id).collect();
        if let [id] = found.as_slice() {
            return Some((*id).clone());
        }
        let what = kind.what();
        let ids: Vec<String> = known.iter().map(|(id, _)| id.clone()).collect();
        let chosen = if ids.is_empty() { None } else { ask.choose(&format!("Which {what} is “{shown}”?"), &ids) };
        if let Some(index) = chosen {
            ask.keep("--word", &format!("{shown}={}", ids[index]));
            self.mapping.words.push((shown.to_owned(), ids[index].clone()));
            return Some(ids[index].clone());
        }
        let help = match ids.as_slice() {
            [] => "the method has none; map the column to `ignore`".to_owned(),
            _ => format!("the method has {}; say which one is meant: --word \"{shown}=ID\"", suggest::listed(&ids)),
        };
        self.problem("rapor::import::word", format!("“{shown}” is not a {what} of `{}`", self.method.id), &help, at);
        None
    }

    /// Reports scores between 0 and 1 on a scale to 100: they are shares that lost their percent sign.
    fn check_shares(&mut self, lines: &[(Line, InstitutionId)]) {
        let Some(scale) = self.method.scale.as_ref().filter(|scale| scale.max >= Decimal::TEN) else { return };
        let Some(column) = self.table.column(&Role::Score).map(|c| c.index) else { return };
        let cells = lines.iter().map(|(line, _)| (line.row, self.sheet.cell(line.row, column)));
        let read = cells.filter_map(|(row, cell)| Some((row, number::read(cell, self.sign).ok()?)));
        let scores: Vec<(usize, number::Found)> = read.collect();
        let is_share = |found: &number::Found| {
            !found.is_percent && found.value <= Decimal::ONE && found.value > Decimal::ZERO && found.value.scale() > 0
        };
        if scores.len() > 1 && scores.iter().all(|(_, found)| is_share(found)) {
            let message = format!("every score is between 0 and 1, and the scale runs to {}", scale.max);
            let help = "show the cells as percentages, or write the scores as they are on the scale";
            self.problem("rapor::import::shares", message, help, (scores[0].0, column));
        }
    }
}

fn is_not_assessed(text: &str) -> bool {
    matches!(plain_words(text).join(" ").as_str(), "tidak dinilai" | "tidak ikut dinilai" | "not assessed")
}

#[derive(Clone, Copy)]
enum Kind {
    Predicate,
    Zone,
}

impl Kind {
    fn what(self) -> &'static str {
        match self {
            Self::Predicate => "predicate",
            Self::Zone => "zone",
        }
    }

    fn known(self, method: &Methodology) -> Vec<(String, &Text)> {
        match self {
            Self::Predicate => method.predicates.iter().map(|p| (p.id.as_str().to_owned(), &p.name)).collect(),
            Self::Zone => method.zones.iter().map(|z| (z.id.as_str().to_owned(), &z.name)).collect(),
        }
    }
}
