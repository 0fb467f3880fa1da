//! The charts of each page, by their anchors: known before any is drawn, so that each can be a file of its own too.

use super::{Backgrounds, PAGE, dimensions, distribution, ranking, slope, trend, zones};
use crate::address::Permalink;
use crate::charts::figure::Figure;
use crate::content::id::EditionId;
use crate::content::portal::Extra;
use crate::parts::download::Download;
use crate::routes::chart::{ChartFile, ids, ranking_id};
use crate::routes::page::PageId;
use crate::site::order;
use crate::site::voice::Voice;

/// A chart of a page, with links to its files.
pub(crate) fn figure(voice: &Voice<'_>, backgrounds: &Backgrounds, page: &PageId, id: &str) -> Option<Figure> {
    let site = voice.site;
    let drawn = match page {
        PageId::Home => distribution(voice, backgrounds, order::shown(voice)?, None, id, &PAGE),
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

pub(crate) fn edition_figure(voice: &Voice<'_>, edition: &EditionId, id: &str) -> Option<Figure> {
    match id {
        "zones" => zones(voice, edition, id),
        "slope" => slope(voice, voice.site.edition_before(edition)?, edition, id),
        _ => {
            let mut categories = voice.site.content.portal.categories.iter();
            let category = categories.find(|category| ranking_id(&category.id) == id)?;
            let mut cases = voice.site.cases(edition);
            cases.retain(|c| c.result.category == category.id);
            order::by_rank(voice, &mut cases);
            ranking(voice, &cases, Some(&category.id), id)
        }
    }
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

pub(crate) fn beside(page: &Permalink, file: ChartFile, id: &str) -> Permalink {
    page.beside(&file.name(id))
}

/// The files of a chart that an author placed: those of the page with the same chart.
pub(crate) fn downloads_of_placed(voice: &Voice<'_>, page: &PageId, id: &str) -> Vec<Download> {
    if ids(voice, page).iter().any(|own| own == id) { downloads(voice, page, id) } else { Vec::new() }
}
