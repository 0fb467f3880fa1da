//! Which charts each page has, by their anchors: known before any is drawn, so that each can be a file of its own too.

use crate::charts::input::catalogue::edition_figure;
use crate::charts::input::dimensions;
use crate::content::id::CategoryId;
use crate::content::id::EditionId;
use crate::routes::page::PageId;
use crate::site::order;
use crate::site::voice::Voice;

/// How a chart is saved as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ChartFile {
    /// Lines that stay sharp at any size.
    Svg,
    /// Pixels.
    Png,
}

impl ChartFile {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// The name of a chart's file, beside its page: `chart-trend.svg`.
    pub(crate) fn name(self, id: &str) -> String {
        let ending = match self {
            Self::Svg => "svg",
            Self::Png => "png",
        };
        format!("chart-{}.{ending}", id.trim_start_matches("chart-"))
    }
}

/// The anchors of a page's charts.
pub(crate) fn ids(voice: &Voice<'_>, page: &PageId) -> Vec<String> {
    let site = voice.site;
    match page {
        PageId::Home => order::shown(voice).filter(|e| is_scored(voice, e)).map(|_| "distribution".into()),
        PageId::Institution(id) => {
            let history = site.history(id);
            let has = history.iter().any(|case| case.result.kind != crate::assess::Kind::NotAssessed);
            has.then(|| "trend".into())
        }
        PageId::Result(institution, edition) => {
            let Some(case) = site.case(institution, edition) else { return Vec::new() };
            // One dot alone says nothing about its place, and is not drawn.
            let scored = case.result.score.is_some() && case.edition.overall.scored > 1 && case.method.scale.is_some();
            let all = [(scored, "distribution"), (dimensions::has_parts(&case), "dimensions")];
            return all.into_iter().filter(|(has, _)| *has).map(|(_, id)| id.to_owned()).collect();
        }
        PageId::Edition(edition) => {
            let drawn = |id: &String| edition_figure(voice, edition, id).is_some();
            let scored = is_scored(voice, edition).then(|| "distribution".to_owned());
            return ids_of_edition(voice).into_iter().filter(drawn).chain(scored).collect();
        }
        _ => None,
    }
    .into_iter()
    .collect()
}

pub(crate) fn is_scored(voice: &Voice<'_>, edition: &EditionId) -> bool {
    let edition = voice.site.edition(edition);
    edition.is_some_and(|(_, results, method)| results.overall.scored > 0 && method.scale.is_some())
}

/// The anchors that an edition's charts may have, all but the distribution's.
pub(crate) fn ids_of_edition(voice: &Voice<'_>) -> Vec<String> {
    let categories = voice.site.content.portal.categories.iter();
    let rankings = categories.map(|category| ranking_id(&category.id));
    ["zones".to_owned(), "slope".to_owned()].into_iter().chain(rankings).collect()
}

/// The anchor of a category's ranking.
pub(crate) fn ranking_id(category: &CategoryId) -> String {
    format!("chart-ranking-{category}")
}
