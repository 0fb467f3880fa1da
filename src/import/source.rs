//! Where results come from: every result names its source, which a spreadsheet seldom does.

use super::edition::SourceText;
use super::values::Said;
use crate::content::assessment::{Assessment, Source};
use crate::content::id::Lang;
use crate::diagnostic::Diagnostic;
use crate::scaffold::ask::Ask;
use crate::scaffold::names::slug;

/// What is known of the source.
#[derive(Clone, Debug, Default)]
pub(crate) struct Given {
    /// The id of a source that the edition has.
    pub id: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// When it was published.
    pub date: Option<String>,
}

/// The sources of an edition, and which of them a row names.
#[derive(Debug)]
pub(crate) struct Sources {
    /// The sources of a new edition; empty for an existing one.
    pub new: Vec<SourceText>,
    /// The sources of the existing edition.
    known: Vec<SourceText>,
    /// The source of rows that name none.
    main: String,
}

const CODE: &str = "rapor::import::source";

impl Sources {
    /// The sources of an existing edition: `given` names one of them, or there is only one.
    ///
    /// # Errors
    /// It is not clear which source is meant.
    pub(crate) fn of_existing(existing: &Assessment, given: &Given, lang: &Lang) -> Result<Self, Diagnostic> {
        let known: Vec<SourceText> = existing.sources.values().map(|source| as_text(source, lang)).collect();
        let is_it = |source: &&SourceText| match (&given.id, &given.publisher) {
            (Some(id), _) => source.id == *id,
            (None, Some(publisher)) => source.publisher == *publisher && Some(&source.title) == given.title.as_ref(),
            (None, None) => known.len() == 1,
        };
        let Some(main) = known.iter().find(is_it).map(|source| source.id.clone()) else {
            let ids: Vec<String> = known.iter().map(|source| format!("`{}`", source.id)).collect();
            let message = format!("the edition {} has its sources: {}", existing.edition, ids.join(", "));
            let help = "name the one of these results with --source ID; write a new one into the file first";
            return Err(Diagnostic::error(CODE, message).help(help));
        };
        Ok(Self { new: Vec::new(), known, main })
    }

    /// The source of a new edition; what is not given is asked.
    ///
    /// # Errors
    /// The publisher or the title is missing.
    pub(crate) fn of_new(edition: &str, given: &Given, ask: &mut dyn Ask) -> Result<Self, Diagnostic> {
        let is_asked = given.publisher.is_none();
        let mut asked = |option: &str, question: &str| {
            let answer = ask.write(question).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())?;
            ask.keep(option, &answer);
            Some(answer)
        };
        let mut needed = |value: &Option<String>, option: &str, question: &str| {
            let given = value.as_ref().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
            given.or_else(|| if value.is_none() { asked(option, question) } else { None })
        };
        let question = "The source of the results: who published it";
        let publisher = needed(&given.publisher, "--source-publisher", question);
        let title = publisher.as_ref().and_then(|_| needed(&given.title, "--source-title", "Its title"));
        let (Some(publisher), Some(title)) = (publisher, title) else {
            let help = "say where they come from: --source-publisher \"…\" --source-title \"…\", and if there are, \
                        --source-url and --source-date";
            return Err(Diagnostic::error(CODE, "every result names its source").help(help));
        };
        // A person who is asked about the source is asked about all of it.
        let mut optional = |value: &Option<String>, option: &str, question: &str| {
            if is_asked { needed(value, option, question) } else { value.clone().filter(|text| !text.is_empty()) }
        };
        let date = optional(&given.date, "--source-date", "Its date, such as 2024-12-05, if it is known");
        let url = optional(&given.url, "--source-url", "Its address, if it has one");
        let own = match slug(&publisher) {
            slug if slug.is_empty() => format!("source-{edition}"),
            slug => format!("{slug}-{edition}"),
        };
        let id = given.id.clone().unwrap_or(own);
        let main = id.clone();
        Ok(Self { new: vec![SourceText { id, publisher, title, url, date }], known: Vec::new(), main })
    }

    /// When the source of a new edition was published, if the day is known.
    pub(crate) fn day(&self) -> Option<String> {
        let date = self.new.first()?.date.clone()?;
        (date.len() == 10).then_some(date)
    }

    /// The id of a row's source. The row names it by id, title or address; in a new edition, anything else is another
    /// source of the same publisher.
    ///
    /// # Errors
    /// The existing edition has no such source.
    pub(crate) fn of_row(&mut self, said: &Said) -> Result<String, Diagnostic> {
        let Some(text) = &said.source else { return Ok(self.main.clone()) };
        let is_it =
            |source: &&SourceText| source.id == *text || source.title == *text || source.url.as_ref() == Some(text);
        if let Some(source) = self.new.iter().chain(&self.known).find(is_it) {
            return Ok(source.id.clone());
        }
        let Some(first) = self.new.first() else {
            let message = format!("the edition has no source “{text}”");
            let help = "write it into `sources` of the edition, with its title or its address as the sheet has it";
            return Err(Diagnostic::error(CODE, message).help(help));
        };
        let is_address = text.starts_with("https://") || text.starts_with("http://");
        let source = SourceText {
            id: format!("{}-{}", first.id, self.new.len() + 1),
            publisher: first.publisher.clone(),
            title: if is_address { first.title.clone() } else { text.clone() },
            url: is_address.then(|| text.clone()),
            date: None,
        };
        let id = source.id.clone();
        self.new.push(source);
        Ok(id)
    }
}

fn as_text(source: &Source, lang: &Lang) -> SourceText {
    SourceText {
        id: source.id.as_str().to_owned(),
        publisher: source.publisher.clone(),
        title: source.title.get(lang, lang).to_owned(),
        url: source.url.clone(),
        date: None,
    }
}
