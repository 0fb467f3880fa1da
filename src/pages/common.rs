//! What the results of an edition have in common, composed once.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::working::{self, Known};
use crate::content::id::{EditionId, SourceId};
use crate::site::Case;
use crate::site::printed::SourceView;
use crate::site::voice::Voice;

/// What the results of each edition have in common, from when the page of one first asks.
pub(crate) struct Common {
    editions: HashMap<EditionId, OnceLock<Edition>>,
}

/// What the results of one edition have in common.
#[derive(Default)]
pub(crate) struct Edition {
    /// The rows of their workings, without their numbers.
    pub rows: Vec<Known>,
    /// The sources of results that only have values.
    pub sources: HashMap<SourceId, SourceView>,
}

impl Common {
    /// Composes nothing yet: a preview shows few results.
    pub(crate) fn new(voice: &Voice<'_>) -> Self {
        let editions = voice.site.content.assessments.iter();
        Self { editions: editions.map(|a| (a.edition.clone(), OnceLock::new())).collect() }
    }

    /// What the results of a result's edition have in common; `None` for an unknown edition.
    pub(crate) fn of(&self, voice: &Voice<'_>, case: &Case<'_>) -> Option<&Edition> {
        let edition = self.editions.get(&case.assessment.edition)?;
        Some(edition.get_or_init(|| {
            let cases = voice.site.cases(&case.assessment.edition);
            let sources = case.assessment.sources.iter().map(|(id, source)| {
                let view = voice.source(source, Some(voice.word("says-values")), "main", None);
                (id.clone(), view)
            });
            Edition { rows: working::known(voice, &cases), sources: sources.collect() }
        }))
    }
}
