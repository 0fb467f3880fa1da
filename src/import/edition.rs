//! An edition as YAML.

use super::values::Said;
use crate::content::methodology::Methodology;
use crate::scaffold::scalar::{id, quoted, scalar};

/// A source, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SourceText {
    /// Its id.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
    /// When it was published.
    pub date: Option<String>,
}

/// The part of a new edition above its results.
#[derive(Debug)]
pub(crate) struct Head<'a> {
    /// The edition's id.
    pub edition: &'a str,
    /// Its method.
    pub method: &'a Methodology,
    /// When the results were made public.
    pub published: &'a str,
    /// Its sources.
    pub sources: &'a [SourceText],
    /// The name of the spreadsheet.
    pub file: &'a str,
    /// The line that names the schema, or nothing.
    pub modeline: &'a str,
}

impl Head<'_> {
    /// The lines above `results:`.
    pub(crate) fn text(&self) -> String {
        let mut text = format!(
            "{}# Edition {}, imported from {}. To import it again: rapor import results --force.\n\n\
             edition: {}\nmethodology: {}\npublished: {}\nsources:\n",
            self.modeline,
            self.edition,
            self.file,
            quoted(self.edition),
            id(self.method.id.as_str()),
            scalar_day(self.published),
        );
        for source in self.sources {
            let (publisher, title) = (scalar(&source.publisher), scalar(&source.title));
            text.push_str(&format!("  {}:\n    publisher: {publisher}\n    title: {title}\n", id(&source.id)));
            if let Some(date) = &source.date {
                text.push_str(&format!("    date: {}\n", quoted(date)));
            }
            if let Some(url) = &source.url {
                text.push_str(&format!("    url: {}\n", quoted(url)));
            }
        }
        text.push('\n');
        text
    }
}

/// A day is written as it is. Anything else is put in quotation marks, so that reading it reports what is wrong.
fn scalar_day(day: &str) -> String {
    if day.chars().all(|c| c.is_ascii_digit() || c == '-') { day.to_owned() } else { quoted(day) }
}

/// The results, each with the id of its source.
pub(crate) fn results(said: &[(Said, String)]) -> String {
    let widest = said.iter().map(|(said, _)| said.institution.len()).max().unwrap_or(0);
    let mut text = String::from("results:\n");
    for (said, source) in said {
        let is_short = said.values.is_empty() && said.note.is_none();
        text.push_str(&if is_short { one_line(said, source, widest) } else { block(said, source) });
    }
    text
}

/// `- {institution: kab-tebo,  score: 84.56, zone: hijau, source: ombudsman-2024}`
fn one_line(said: &Said, source: &str, widest: usize) -> String {
    let gap = " ".repeat(widest - said.institution.len());
    let fields: String = fields(said).iter().map(|(key, value)| format!("{key}: {value}, ")).collect();
    format!("  - {{institution: {},{gap} {fields}source: {}}}\n", id(&said.institution), id(source))
}

fn block(said: &Said, source: &str) -> String {
    let mut text = format!("  - institution: {}\n", id(&said.institution));
    if !said.values.is_empty() {
        let values: Vec<String> = said.values.iter().map(|(part, value)| format!("{}: {value}", id(part))).collect();
        text.push_str(&format!("    values: {{{}}}\n", values.join(", ")));
    }
    for (key, value) in fields(said) {
        text.push_str(&format!("    {key}: {value}\n"));
    }
    text.push_str(&format!("    source: {}\n", id(source)));
    if let Some(note) = &said.note {
        text.push_str(&format!("    note: {}\n", scalar(note)));
    }
    text
}

/// The fields between the institution and the source.
fn fields(said: &Said) -> Vec<(&'static str, String)> {
    let mut fields = Vec::new();
    if said.not_assessed {
        fields.push(("status", "not-assessed".to_owned()));
    }
    if let Some(score) = said.score {
        // Beside values, the score is the announced one, which the computed one is compared with.
        fields.push((if said.values.is_empty() { "score" } else { "published" }, score.to_string()));
    }
    fields.extend(said.predicate.as_ref().map(|predicate| ("predicate", id(predicate))));
    fields.extend(said.zone.as_ref().map(|zone| ("zone", id(zone))));
    match said.rank {
        Some((rank, Some(of))) => fields.push(("rank", format!("{{national: {rank}, of: {of}}}"))),
        Some((rank, None)) => fields.push(("rank", format!("{{national: {rank}}}"))),
        None => {}
    }
    fields
}

/// The text of an edition with other results; what is above and below them stays.
pub(crate) fn with_results(text: &str, results: &str) -> String {
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let Some(start) = starts.iter().copied().find(|at| text[*at..].starts_with("results:")) else {
        let gap = if text.ends_with('\n') { "" } else { "\n" };
        return format!("{text}{gap}{results}");
    };
    let is_key = |at: &usize| *at > start && text[*at..].starts_with(|c: char| c.is_ascii_lowercase());
    match starts.iter().copied().find(is_key) {
        Some(end) => format!("{}{results}\n{}", &text[..start], &text[end..]),
        None => format!("{}{results}", &text[..start]),
    }
}
