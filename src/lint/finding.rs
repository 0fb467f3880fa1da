//! What a lint found.

use crate::content::Content;
use crate::content::allowance::{LintName, Place};
use crate::content::id::{EditionId, InstitutionId};
use crate::diagnostic::{Diagnostic, Location};

/// What a lint found, and by what an allowance can name it.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    /// The lint.
    pub lint: LintName,
    /// What it is about.
    pub subject: Subject,
    /// The warning, with its place.
    pub warning: Diagnostic,
}

/// What a finding is about, as far as it is known. The file is that of the warning.
#[derive(Clone, Debug, Default)]
pub(crate) struct Subject {
    /// The institution.
    pub institution: Option<InstitutionId>,
    /// The edition.
    pub edition: Option<EditionId>,
    /// The number, as the text writes it.
    pub number: Option<String>,
}

impl Finding {
    /// A finding at a place.
    pub(crate) fn new(lint: LintName, warning: Diagnostic, location: Location) -> Self {
        Self { lint, subject: Subject::default(), warning: with_advice(warning.at(location), lint) }
    }

    /// Says which edition it is about.
    #[must_use]
    pub(crate) fn in_edition(mut self, edition: &EditionId) -> Self {
        self.subject.edition = Some(edition.clone());
        self
    }

    /// Says which institution it is about.
    #[must_use]
    pub(crate) fn of(mut self, institution: &InstitutionId) -> Self {
        self.subject.institution = Some(institution.clone());
        self
    }

    /// Says which number it is about.
    #[must_use]
    pub(crate) fn saying(mut self, number: &str) -> Self {
        self.subject.number = Some(number.to_owned());
        self
    }

    /// Whether it is in a place that an allowance names.
    pub(crate) fn is_in(&self, place: &Place, content: &Content) -> bool {
        let (name, number) = place.file_and_number();
        let is = |name: Option<&str>, place: &str| name == Some(place);
        let institution = self.subject.institution.as_ref().map(InstitutionId::as_str);
        let edition = self.subject.edition.as_ref().map(EditionId::as_str);
        if number.is_some_and(|number| self.subject.number.as_deref() != Some(number)) {
            return false;
        }
        if is(institution, name) || is(edition, name) {
            return true;
        }
        if let Some((who, when)) = name.split_once('/')
            && is(institution, who)
            && is(edition, when)
        {
            return true;
        }
        self.warning.file().is_some_and(|file| place.holds(below(content, file)))
    }
}

/// Adds to every finding how it can be allowed, which is as good an answer as fixing it.
fn with_advice(mut warning: Diagnostic, lint: LintName) -> Diagnostic {
    let advice = format!("or allow `{}` in portal.yaml", lint.as_str());
    warning.help = Some(match warning.help {
        Some(help) => format!("{help}; {advice}"),
        None => advice,
    });
    warning
}

/// A file's path below the content folder.
pub(crate) fn below<'p>(content: &Content, path: &'p str) -> &'p str {
    let portal = &content.files.get(content.portal.origin.file).path;
    let folder = portal.strip_suffix("portal.yaml").unwrap_or_default();
    path.strip_prefix(folder).unwrap_or(path)
}
