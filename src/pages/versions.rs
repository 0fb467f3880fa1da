//! The page of versions: what was published when, and what became different.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::content::id::{EditionId, InstitutionId};
use crate::parts::download::Download;
use crate::routes::version::VersionFile;
use crate::site::past::PastPublication;
use crate::site::printed::{DateView, Link};
use crate::site::voice::Voice;

/// More changed results of a publication than these are in its files alone.
const MOST: usize = 100;

/// `versions.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct VersionsView {
    /// The sentence.
    pub sentence: String,
    /// The publications, newest first.
    pub versions: Vec<VersionView>,
}

/// A publication.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct VersionView {
    /// The anchor: `version-2`.
    pub id: String,
    /// "Versi 2".
    pub title: String,
    /// When.
    pub date: DateView,
    /// How much became different, in a sentence.
    pub summary: String,
    /// The results that changed or went.
    pub changes: Vec<ChangeView>,
    /// How many more there are, in words.
    pub more: Option<String>,
    /// All results as they were then.
    pub files: Vec<Download>,
}

/// A result that changed.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ChangeView {
    /// The result; leads to its page, where it has one.
    pub result: Link,
    /// "score: 66.20 → 67.20".
    pub fields: Vec<String>,
}

/// Composes the page.
pub(crate) fn versions(voice: &Voice<'_>) -> VersionsView {
    let publications = voice.site.past.get().map_or(&[][..], |past| past.publications.as_slice());
    VersionsView {
        sentence: voice.word("versions-sentence"),
        versions: publications.iter().rev().map(|publication| version(voice, publication)).collect(),
    }
}

fn version(voice: &Voice<'_>, publication: &PastPublication) -> VersionView {
    let mut changes = changes(voice, publication);
    let more = changes.len().saturating_sub(MOST);
    let (new, changed) = publication.counts();
    let number = i64::from(publication.number);
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    changes.truncate(MOST);
    VersionView {
        id: format!("version-{number}"),
        title: voice.say("version-title", [("number", number.into())]),
        date: voice.date(publication.date),
        summary: voice.say("version-summary", [("new", count(new).into()), ("changed", count(changed).into())]),
        changes,
        more: (more > 0).then(|| voice.say("version-more", [("count", count(more).into())])),
        files: VersionFile::ALL.iter().map(|file| download(voice, publication, *file)).collect(),
    }
}

fn download(voice: &Voice<'_>, publication: &PastPublication, file: VersionFile) -> Download {
    let (format, media_type) = file.words();
    let href = voice.href(&file.permalink(voice, publication.number, publication.date));
    let label = voice.say("version-title", [("number", i64::from(publication.number).into())]);
    Download { label, href, format: format.to_owned(), media_type, size: None }
}

/// The results that changed or went, by edition and institution.
fn changes(voice: &Voice<'_>, publication: &PastPublication) -> Vec<ChangeView> {
    let mut by_result: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    for line in &publication.lines {
        let pieces: Vec<&str> = line.key.split('/').collect();
        let (Some(was), ["result", edition, institution, field]) = (line.was.as_deref(), pieces[..].as_ref()) else {
            continue;
        };
        let field = voice.word(&format!("version-field-{field}"));
        let now = line.now.as_deref().unwrap_or("–");
        by_result.entry((edition, institution)).or_default().push(format!("{field}: {was} → {now}"));
    }
    by_result
        .into_iter()
        .map(|((edition, institution), fields)| ChangeView { result: result(voice, institution, edition), fields })
        .collect()
}

fn result(voice: &Voice<'_>, institution: &str, edition: &str) -> Link {
    let case = voice.site.case(&InstitutionId::new(institution), &EditionId::new(edition));
    let name = case.map_or(institution, |case| voice.text(&case.institution.name));
    let label = voice.say("title-result", [("institution", name.into()), ("edition", edition.into())]);
    let href = case.map(|case| voice.result_href(&case.institution.id, &case.assessment.edition));
    Link { label, href: href.unwrap_or_default() }
}

/// The page's title.
pub(crate) fn title(voice: &Voice<'_>) -> String {
    voice.word("title-versions")
}
