//! The charts of each page, by their anchors: known before any is drawn, so that each can be a file of its own too.

use crate::content::id::{CategoryId, EditionId};
use crate::content::portal::Extra;
use crate::pages::edition;
use crate::pages::home;
use crate::parts::view::{Download, Figure};
use crate::routes::address::Permalink;
use crate::routes::page::PageId;
use crate::site::voice::Voice;

use super::{Backgrounds, PAGE, dimensions, distribution, ranking, slope, trend, zones};

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
        PageId::Home => home::shown(voice).filter(|e| is_scored(voice, e)).map(|_| "distribution".into()),
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

fn is_scored(voice: &Voice<'_>, edition: &EditionId) -> bool {
    let edition = voice.site.edition(edition);
    edition.is_some_and(|(_, results, method)| results.overall.scored > 0 && method.scale.is_some())
}

/// The anchors that an edition's charts may have, all but the distribution's.
fn ids_of_edition(voice: &Voice<'_>) -> Vec<String> {
    let categories = voice.site.content.portal.categories.iter();
    let rankings = categories.map(|category| ranking_id(&category.id));
    ["zones".to_owned(), "slope".to_owned()].into_iter().chain(rankings).collect()
}

/// The anchor of a category's ranking.
pub(crate) fn ranking_id(category: &CategoryId) -> String {
    format!("chart-ranking-{category}")
}

/// A chart of a page, with the files it can be had as.
pub(crate) fn figure(voice: &Voice<'_>, backgrounds: &Backgrounds, page: &PageId, id: &str) -> Option<Figure> {
    let site = voice.site;
    let drawn = match page {
        PageId::Home => distribution(voice, backgrounds, home::shown(voice)?, None, id, &PAGE),
        PageId::Institution(institution) => trend(voice, site.history(institution), id, &PAGE),
        PageId::Result(institution, edition) if id == "distribution" => {
            distribution(voice, backgrounds, edition, Some(institution), id, &PAGE)
        }
        PageId::Result(institution, edition) => {
            dimensions::dimensions(voice, backgrounds, &site.case(institution, edition)?, id)
        }
        PageId::Edition(edition) if id == "distribution" => distribution(voice, backgrounds, edition, None, id, &PAGE),
        PageId::Edition(edition) => edition_figure(voice, edition, id),
        _ => None,
    }?;
    Some(Figure { downloads: downloads(voice, page, id), ..drawn })
}

fn edition_figure(voice: &Voice<'_>, edition: &EditionId, id: &str) -> Option<Figure> {
    match id {
        "zones" => zones(voice, edition, id),
        "slope" => slope(voice, before(voice, edition)?, edition, id),
        _ => {
            let mut categories = voice.site.content.portal.categories.iter();
            let category = categories.find(|category| ranking_id(&category.id) == id)?;
            let mut cases = voice.site.cases(edition);
            cases.retain(|c| c.result.category == category.id);
            edition::by_rank(voice, &mut cases);
            ranking(voice, &cases, Some(&category.id), id)
        }
    }
}

/// The edition before.
fn before<'a>(voice: &Voice<'a>, edition: &EditionId) -> Option<&'a EditionId> {
    let editions = &voice.site.content.assessments;
    let here = editions.iter().position(|a| a.edition == *edition)?;
    Some(&editions.get(here.checked_sub(1)?)?.edition)
}

/// The files of a page's chart.
pub(crate) fn downloads(voice: &Voice<'_>, page: &PageId, id: &str) -> Vec<Download> {
    let offered = voice.offers(Extra::ChartFiles);
    let Some(permalink) = page.permalink(voice).filter(|_| offered) else { return Vec::new() };
    let download = |file: &ChartFile| {
        let (format, media_type) = match file {
            ChartFile::Svg => ("SVG", "image/svg+xml"),
            ChartFile::Png => ("PNG", "image/png"),
        };
        let href = voice.href(&beside(&permalink, *file, id));
        Download { label: voice.word("download-chart"), href, format: format.to_owned(), media_type, size: None }
    };
    ChartFile::ALL.iter().map(download).collect()
}

fn beside(page: &Permalink, file: ChartFile, id: &str) -> Permalink {
    page.beside(&file.name(id))
}

/// The files of a chart that an author placed: those of the page whose data it shows, where that has the same chart.
pub(crate) fn downloads_of_placed(voice: &Voice<'_>, page: &PageId, id: &str) -> Vec<Download> {
    if ids(voice, page).iter().any(|own| own == id) { downloads(voice, page, id) } else { Vec::new() }
}
