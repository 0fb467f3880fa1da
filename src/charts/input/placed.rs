//! Charts that authors place in their texts.

use super::{Backgrounds, PAGE, dimensions, distribution, downloads_of_placed, ranking, slope, trend, zones};
use crate::charts::figure::Figure;
use crate::prose::{ChartKind, ChartRequest};
use crate::routes::chart::ranking_id;
use crate::routes::page::PageId;
use crate::site::order;
use crate::site::voice::Voice;

/// The chart that a text asks for; the author's caption becomes its title. `None` where there is nothing to draw.
pub(crate) fn placed(voice: &Voice<'_>, backgrounds: &Backgrounds, request: &ChartRequest) -> Option<Figure> {
    let site = voice.site;
    let mut figure = match &request.kind {
        ChartKind::Trend { institution } => {
            trend(voice, site.history(institution), &format!("chart-trend-{institution}"), &PAGE)
        }
        ChartKind::Dimensions { institution, edition } => {
            let case = site.case(institution, edition)?;
            dimensions(voice, backgrounds, &case, &format!("chart-dimensions-{institution}-{edition}"))
        }
        ChartKind::Distribution { edition, institution } => {
            let focus = institution.as_ref();
            let who = focus.map(|i| format!("-{i}")).unwrap_or_default();
            distribution(voice, backgrounds, edition, focus, &format!("chart-distribution-{edition}{who}"), &PAGE)
        }
        ChartKind::Zones { edition } => zones(voice, edition, &format!("chart-zones-{edition}")),
        ChartKind::Ranking { edition, category } => {
            let mut cases = site.cases(edition);
            cases.retain(|c| category.as_ref().is_none_or(|wanted| c.result.category == *wanted));
            order::by_rank(voice, &mut cases);
            let of = category.as_ref().map(|c| format!("-{c}")).unwrap_or_default();
            ranking(voice, &cases, category.as_ref(), &format!("chart-ranking-{edition}{of}"))
        }
        ChartKind::Slope { from, to } => slope(voice, from, to, &format!("chart-slope-{from}-{to}")),
    }?;
    if let Some((page, id)) = page(voice, request) {
        figure.downloads = downloads_of_placed(voice, &page, &id);
    }
    if !request.caption.is_empty() {
        figure.title.clone_from(&request.caption);
    }
    Some(figure)
}

/// The page whose data a placed chart shows, and that page's anchor for the same chart.
fn page(voice: &Voice<'_>, request: &ChartRequest) -> Option<(PageId, String)> {
    let editions = &voice.site.content.assessments;
    Some(match &request.kind {
        ChartKind::Trend { institution } => (PageId::Institution(institution.clone()), "trend".into()),
        ChartKind::Dimensions { institution, edition } => {
            (PageId::Result(institution.clone(), edition.clone()), "dimensions".into())
        }
        ChartKind::Distribution { edition, institution: None } => {
            (PageId::Edition(edition.clone()), "distribution".into())
        }
        ChartKind::Distribution { edition, institution: Some(institution) } => {
            (PageId::Result(institution.clone(), edition.clone()), "distribution".into())
        }
        ChartKind::Zones { edition } => (PageId::Edition(edition.clone()), "zones".into()),
        ChartKind::Ranking { edition, category } => (PageId::Edition(edition.clone()), ranking_id(category.as_ref()?)),
        ChartKind::Slope { from, to } => {
            let follows = editions.windows(2).any(|pair| pair[0].edition == *from && pair[1].edition == *to);
            return follows.then(|| (PageId::Edition(to.clone()), "slope".into()));
        }
    })
}
