//! The home page: the latest edition at a glance.

use serde::Serialize;

use super::{edition, methodology};
use crate::charts::figure::Figure;
use crate::content::assessment::Assessment;
use crate::content::id::EditionId;
use crate::parts::cells;
use crate::parts::moves::{self, Move};
use crate::parts::table::{Row, Table};
use crate::site::Case;
use crate::site::order::{self, shown};
use crate::site::printed::{ArticleCard, Link};
use crate::site::voice::Voice;

/// How many articles the page shows.
const NEWS: usize = 5;

/// `home.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HomeView {
    /// The sentence of the year.
    pub sentence: String,
    /// The latest edition.
    pub edition: Option<Link>,
    /// All editions, newest first.
    pub editions: Vec<Link>,
    /// The edition whose scores the page shows, where the scores of the latest cannot be compared.
    pub shown: Option<Link>,
    /// Why that is another one than the latest.
    pub shown_note: Option<String>,
    /// All institutions over the bands.
    pub distribution: Option<Figure>,
    /// The ranking, with small trend lines.
    pub ranking: Option<Table>,
    /// The largest rises.
    pub rises: Vec<Move>,
    /// The largest falls.
    pub falls: Vec<Move>,
    /// Why there are no rises and falls to list.
    pub no_moves: Option<String>,
    /// The latest news.
    pub news: Vec<ArticleCard>,
    /// What the scores are called.
    pub bands: Option<Table>,
    /// The method of the edition shown.
    pub methodology: Option<Link>,
}

/// Composes the page, all but its charts; `spark` draws an institution's small trend.
pub(crate) fn home(voice: &Voice<'_>, spark: &dyn Fn(&Case<'_>) -> Option<String>) -> HomeView {
    let site = voice.site;
    let latest = site.content.assessments.last();
    let shown = shown(voice);
    let cases = shown.map(|id| site.cases(id)).unwrap_or_default();
    let (rises, falls) = moves::moves(voice, &cases);
    let method = cases.first().map(|c| c.method);
    let no_moves = (rises.is_empty() && falls.is_empty()).then(|| moves::not_comparable(voice, &cases));
    HomeView {
        sentence: home_sentence(voice),
        edition: latest.map(|a| edition_link(voice, a)),
        editions: site.content.assessments.iter().rev().map(|a| voice.edition_link(&a.edition)).collect(),
        shown: shown.and_then(|id| site.edition(id)).map(|(a, _, _)| edition_link(voice, a)),
        shown_note: shown_note(voice, latest, shown),
        distribution: None,
        ranking: (!cases.is_empty()).then(|| ranking(voice, &cases, spark)),
        rises,
        falls,
        no_moves: no_moves.filter(|s| !s.is_empty()).map(|s| s.join(" ")),
        news: site
            .in_language(site.content.articles.iter(), voice.lang())
            .into_iter()
            .take(NEWS)
            .map(|a| voice.card(a))
            .collect(),
        bands: method.filter(|m| m.scale.is_some()).map(|m| methodology::bands(voice, m)),
        methodology: method.map(|m| voice.method_link(m)),
    }
}

/// The sentence of the year.
pub(crate) fn home_sentence(voice: &Voice<'_>) -> String {
    sentence(voice, voice.site.content.assessments.last())
}

fn edition_link(voice: &Voice<'_>, assessment: &Assessment) -> Link {
    voice.link(voice.edition_title(assessment), &voice.site.addresses.edition(voice.lang(), &assessment.edition))
}

fn sentence(voice: &Voice<'_>, latest: Option<&Assessment>) -> String {
    match latest.and_then(|a| voice.site.edition(&a.edition)) {
        Some((assessment, results, method)) => edition::sentence(voice, assessment, results, method),
        None => voice.word("home-empty"),
    }
}

fn shown_note(voice: &Voice<'_>, latest: Option<&Assessment>, shown: Option<&EditionId>) -> Option<String> {
    let (latest, shown) = (latest?, shown?);
    (latest.edition != *shown).then(|| {
        voice.say("home-shown-note", [("latest", latest.edition.as_str().into()), ("shown", shown.as_str().into())])
    })
}

/// All institutions by score, each with its small trend line.
fn ranking(voice: &Voice<'_>, cases: &[Case<'_>], spark: &dyn Fn(&Case<'_>) -> Option<String>) -> Table {
    let mut cases = cases.to_vec();
    order::by_rank(voice, &mut cases);
    let edition = cases.first().map(|c| c.assessment.edition.to_string()).unwrap_or_default();
    let drawn: Vec<Option<String>> = cases.iter().map(spark).collect();
    let trends = drawn.iter().any(Option::is_some);
    let mut ids = vec!["column-institution", "column-score#", "column-predicate", "column-zone", "column-change#"];
    ids.extend(trends.then_some("column-trend"));
    let row = |(case, spark): (&Case<'_>, Option<String>)| {
        let link = Link {
            label: voice.text(case.name()).to_owned(),
            href: voice.result_href(&case.institution.id, &case.assessment.edition),
        };
        let mut cells = vec![
            cells::link(link.label, link.href),
            cells::score(voice, case.result),
            cells::predicate(voice, case.method, case.result),
            cells::zone(voice, case.method, case.result),
            cells::change(voice, case),
        ];
        if trends {
            let none = if spark.is_none() { voice.word("none") } else { String::new() };
            cells.push(crate::parts::table::Cell { text: none, svg: spark, ..Default::default() });
        }
        Row { id: None, former_ids: Vec::new(), depth: 0, cells }
    };
    let mut rows: Vec<Row> = cases.iter().zip(drawn).map(row).collect();
    cells::quieten(&mut rows, 4);
    Table {
        id: Some("ranking".into()),
        caption: voice.say("caption-ranking-all", [("edition", edition.into())]),
        columns: cells::columns(voice, &ids),
        rows,
        sortable: cases.len() > 7,
        ..Table::default()
    }
}

/// The page's title.
pub(crate) fn title(voice: &Voice<'_>) -> String {
    voice.word("title-home")
}
