//! The map of a spreadsheet: how its columns are read, in a file that people may change.

use std::sync::Arc;

use super::cell::letters;
use super::layout::Layout;
use super::number::DecimalSign;
use super::role::Role;
use crate::content::raw::mapping::RawMapping;
use crate::content::yaml;
use crate::diagnostic::{Diagnostic, Diagnostics, Location, SourceFile};
use crate::scaffold::names::plain_words;
use crate::scaffold::scalar::{id, quoted, scalar};

/// How columns are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mapping {
    /// The sheet's name, where a person named it.
    pub sheet: Option<String>,
    /// The sign of decimals, where a person named it.
    pub decimal: Option<DecimalSign>,
    /// What each column holds.
    columns: Vec<(Named, Role)>,
    /// Words that stand for a predicate or a zone.
    pub words: Vec<(String, String)>,
}

/// What a map calls a column.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Named {
    /// As written, which may be the letter of the column.
    written: String,
    /// The words of its heading.
    key: String,
}

impl Mapping {
    /// Reads a map.
    ///
    /// # Errors
    /// What is wrong with it, with its place.
    pub(crate) fn read(path: &str, text: &str, edition: &str, roles: &'static str) -> Result<Self, Diagnostics> {
        let file = Arc::new(SourceFile { path: path.to_owned(), text: text.to_owned() });
        let (raw, mut problems) = yaml::read::<RawMapping>(&file, 0..text.len());
        let Some(raw) = raw.filter(|_| !problems.has_errors()) else { return Err(problems) };
        let sheet = raw.sheet.map(|words| words.0);
        let mut mapping = Self { sheet, decimal: raw.decimal, ..Self::default() };
        for (heading, role) in raw.columns.0 {
            let Some(role) = role.into_option() else { continue };
            match role.0.parse() {
                Ok(role) => mapping.set_column(&heading.0, role, edition),
                Err(()) => problems.push(wrong_role(&role.0, roles).at(place(&file, &role.0))),
            }
        }
        for (word, id) in raw.words.0 {
            mapping.words.extend(id.into_option().map(|id| (word.0, id.0)));
        }
        if problems.has_errors() { Err(problems) } else { Ok(mapping) }
    }

    /// Sets what a column holds, by its heading or its letter.
    pub(crate) fn set_column(&mut self, heading: &str, role: Role, edition: &str) {
        let named = Named { written: heading.to_owned(), key: key(heading, edition) };
        self.columns.retain(|(known, _)| known.key != named.key);
        self.columns.push((named, role));
    }

    /// Whether it has the sheet, the sign and the words of another.
    pub(crate) fn says_as_much(&self, other: &Self) -> bool {
        (&self.sheet, self.decimal, &self.words) == (&other.sheet, other.decimal, &other.words)
    }

    /// What a column holds by this map.
    pub(crate) fn role(&self, index: usize, headings: &[String], edition: &str) -> Option<Role> {
        let wanted = key(&headings.join(" / "), edition);
        let by_heading = self.columns.iter().find(|(named, _)| named.key == wanted);
        let by_letter = || self.columns.iter().find(|(named, _)| named.written == letters(index));
        by_heading.or_else(by_letter).map(|(_, role)| role.clone())
    }

    /// The predicate or zone that a word stands for by this map.
    pub(crate) fn word(&self, word: &str) -> Option<&str> {
        let wanted = plain_words(word);
        self.words.iter().find(|(known, _)| plain_words(known) == wanted).map(|(_, id)| id.as_str())
    }

    /// The map as a file, with every column of the table.
    pub(crate) fn text(&self, table: &Layout, edition: &str, roles: &str, modeline: &str) -> String {
        let mut text = format!(
            "{modeline}# How `rapor import` reads the columns of a spreadsheet; kept for the next one. Change what is wrong.\n\
             # A column goes by its heading; headings above one another are joined by \" / \", and {{edition}} stands\n\
             # for the edition's id. A column may hold: {roles}.\n"
        );
        if let Some(sheet) = &self.sheet {
            text.push_str(&format!("sheet: {}\n", scalar(sheet)));
        }
        if let Some(sign) = self.decimal {
            text.push_str(if sign == DecimalSign::Comma { "decimal: comma\n" } else { "decimal: point\n" });
        }
        text.push_str("columns:\n");
        for column in &table.columns {
            let heading = column.heading();
            let key = key(&heading, edition);
            // Columns of one heading are told apart by their letters.
            let is_shared = table.columns.iter().filter(|c| self::key(&c.heading(), edition) == key).count() > 1;
            let named = match edition {
                _ if is_shared || key.is_empty() => letters(column.index),
                "" => heading,
                edition => heading.replace(edition, "{edition}"),
            };
            let role = column.role.as_ref().unwrap_or(&Role::Ignore);
            // A role needs no quotation marks: `part:input` has no space after its colon.
            text.push_str(&format!("  {}: {role}\n", quoted(&named)));
        }
        if !self.words.is_empty() {
            text.push_str("# Words of the spreadsheet that stand for a predicate or a zone.\nwords:\n");
            for (word, of) in &self.words {
                text.push_str(&format!("  {}: {}\n", quoted(word), id(of)));
            }
        }
        text
    }
}

fn key(heading: &str, edition: &str) -> String {
    plain_words(&heading.replace("{edition}", edition)).join(" ")
}

/// The problem of a role that no column can have.
fn wrong_role(role: &str, roles: &str) -> Diagnostic {
    Diagnostic::error("rapor::import::role", format!("a column cannot hold `{role}`"))
        .help(format!("it may hold one of: {roles}"))
}

/// The first place of a value after a colon.
fn place(file: &Arc<SourceFile>, value: &str) -> Location {
    let at = file.text.find(&format!(": {value}")).map_or(0, |at| at + 2);
    Location { file: Arc::clone(file), start: at, end: at + value.len() }
}
