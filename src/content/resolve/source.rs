//! Resolves sources.

use super::report::{Ids, Report, items};
use crate::content::assessment::Source;
use crate::content::id::SourceId;
use crate::content::origin::Origin;
use crate::content::raw::assessment::{RawListedSource, RawSource};
use crate::content::raw::list::List;

/// A source of an edition.
pub(crate) fn named(id: &str, raw: RawSource, origin: Origin, report: &mut Report<'_>) -> Source {
    Source {
        id: SourceId::new(id),
        publisher: raw.publisher.0,
        title: report.text(raw.title, || origin.then("title")),
        date: raw.date.map(|d| d.0),
        url: raw.url.map(|u| u.0),
        accessed: raw.accessed.map(|d| d.0),
        origin,
    }
}

/// The sources of a method. Their ids are optional, because nothing refers to them.
pub(crate) fn listed(raw: List<RawListedSource>, place: &Origin, report: &mut Report<'_>) -> Vec<Source> {
    let mut ids = Ids::default();
    let mut sources = Vec::new();
    for (i, (raw, origin)) in items(raw, place).enumerate() {
        if let Some(id) = &raw.id {
            ids.take(&id.0, "sources", &origin.then("id"), report);
        }
        let RawListedSource { id, publisher, title, date, url, accessed } = raw;
        let id = id.map_or_else(|| (i + 1).to_string(), |id| id.0);
        sources.push(named(&id, RawSource { publisher, title, date, url, accessed }, origin, report));
    }
    sources
}
