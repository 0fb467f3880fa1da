//! The charts of each page, by their anchors. They are known before any is drawn, so that each can also be a file.

use crate::content::id::{CategoryId, EditionId};
use crate::routes::page::PageId;
use crate::site::voice::Voice;
use crate::site::{Case, order};

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

    /// The chart that a file of this name shows.
    pub(crate) fn of_name(name: &str) -> Option<(&str, Self)> {
        let (id, ending) = name.strip_prefix("chart-")?.rsplit_once('.')?;
        let file = match ending {
            "svg" => Self::Svg,
            "png" => Self::Png,
            _ => return None,
        };
        (!id.contains('/')).then_some((id, file))
    }
}

/// The anchors of a page's charts.
pub(crate) fn ids(voice: &Voice<'_>, page: &PageId) -> Vec<String> {
    let site = voice.site;
    match page {
        PageId::Home => order::shown(voice).filter(|e| is_scored(voice, e)).map(|_| "distribution".into()),
        PageId::Institution(id) => {
            let history = site.history(id);
            let has = history.iter().any(|case| case.result.kind.is_assessed());
            has.then(|| "trend".into())
        }
        PageId::Result(institution, edition) => {
            let Some(case) = site.case(institution, edition) else { return Vec::new() };
            // One dot alone says nothing about its place, and is not drawn.
            let scored = case.result.score.is_some() && case.edition.overall.scored > 1 && case.method.scale.is_some();
            let all = [(scored, "distribution"), (has_parts(&case), "dimensions")];
            return all.into_iter().filter(|(has, _)| *has).map(|(_, id)| id.to_owned()).collect();
        }
        PageId::Edition(edition) => {
            return ids_of_edition(voice, edition);
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

/// The anchors of an edition's charts.
fn ids_of_edition(voice: &Voice<'_>, edition: &EditionId) -> Vec<String> {
    let cases = voice.site.cases(edition);
    let categories = voice.site.content.portal.categories.iter().map(|category| &category.id);
    let ranked = categories.filter(|category| has_ranking(&cases, category)).map(ranking_id);
    let zones = has_zones(voice, edition).then(|| "zones".to_owned());
    let slope = has_slope(voice, edition, &cases).then(|| "slope".to_owned());
    let scored = is_scored(voice, edition).then(|| "distribution".to_owned());
    zones.into_iter().chain(slope).chain(ranked).chain(scored).collect()
}

/// Whether the zone of any result is known, here or nationally.
fn has_zones(voice: &Voice<'_>, edition: &EditionId) -> bool {
    let Some((assessment, results, method)) = voice.site.edition(edition) else { return false };
    let national = assessment.context.as_ref().map(|context| &context.zones);
    let counted = [Some(&results.overall.zones), national];
    let count = |zone| counted.iter().flatten().filter_map(|zones| zones.get(zone)).sum::<u32>();
    method.zones.iter().any(|zone| count(&zone.id) > 0)
}

/// Whether any result can be compared with that of the edition before.
fn has_slope(voice: &Voice<'_>, edition: &EditionId, cases: &[Case<'_>]) -> bool {
    let Some(before) = voice.site.edition_before(edition) else { return false };
    cases.iter().any(|case| case.method.scale.is_some() && voice.site.comparable(case, before).is_some())
}

/// A ranking of fewer scores adds nothing to the table.
pub(crate) const LEAST_RANKED: usize = 3;

fn has_ranking(cases: &[Case<'_>], category: &CategoryId) -> bool {
    let scored = cases.iter().filter(|c| c.result.category == *category && c.result.score.is_some());
    let scored: Vec<_> = scored.collect();
    scored.len() >= LEAST_RANKED && scored[0].method.scale.is_some()
}

/// The anchor of a category's ranking.
pub(crate) fn ranking_id(category: &CategoryId) -> String {
    format!("chart-ranking-{category}")
}

/// Whether there is something to draw.
pub(crate) fn has_parts(case: &Case<'_>) -> bool {
    let root = case.result.working.as_ref().map(|working| &working.root);
    case.method.scale.is_some()
        && root.is_some_and(|root| root.children.iter().any(|node| node.part.is_some() && node.value.is_some()))
}
