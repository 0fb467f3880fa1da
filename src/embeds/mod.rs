//! Pieces of pages that stand in other people's pages: a score, a trend, a ranking, a distribution.
//!
//! An embed is one small file: its style is in it, and it asks for no script, no font and nothing else, so it can stand
//! anywhere and costs its reader next to nothing. It is light or dark as its reader is, and names its source.

use serde::Serialize;
use serde_json::{Value, json};

use super::site::Case;
use crate::charts::figure::Figure;
use crate::charts::input;
use crate::charts::input::{Backgrounds, EMBED};
use crate::content::id::EditionId;
use crate::pages::title::title as page_title;
use crate::parts::headline::{self, Headline};
use crate::pictures::card;
use crate::prose::escape::escaped;
use crate::routes::embed::{EmbedId, OEMBED, of};
use crate::routes::page::{CARD, PageId};
use crate::site::order;
use crate::site::printed::{DateView, ZoneView};
use crate::site::voice::Voice;

/// A ranking of more rows than this shows [`FIRST`] and counts the others.
const ROWS: usize = 14;
const FIRST: usize = 10;

/// What a page says of an embed of it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct EmbedOffer {
    /// What it is: "Kartu nilai".
    pub name: String,
    /// Where it is.
    pub href: String,
    /// What to copy.
    pub snippet: String,
    /// Its description for machines, absolute.
    pub oembed: String,
    /// Its title.
    pub title: String,
}

/// `embed.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct EmbedView {
    /// `score`, `trend`, `ranking`, `distribution`.
    pub kind: &'static str,
    /// The language.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// The heading in it.
    pub heading: String,
    /// The portal's name.
    pub portal: String,
    /// The page that it comes from, absolute.
    pub url: String,
    /// Its description for machines, absolute.
    pub oembed: String,
    /// The style sheet: the colours of `style.css`, `embed.css` and, where there is a chart, the rules of `chart.css`.
    pub style: String,
    /// The sentence that can be quoted.
    pub sentence: Option<String>,
    /// The score.
    pub headline: Option<Headline>,
    /// The chart.
    pub figure: Option<Figure>,
    /// The ranking.
    pub rows: Vec<EmbedRow>,
    /// How many more there are, in words.
    pub more: Option<String>,
    /// When the results were made public.
    pub published: Option<DateView>,
}

/// A row of a ranking.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct EmbedRow {
    /// Its place.
    pub place: String,
    /// The institution.
    pub name: String,
    /// Its score, or the words for a missing score.
    pub score: String,
    /// Its zone.
    pub zone: Option<ZoneView>,
}

/// The width beyond which an embed gains nothing, and the height that it needs in a narrow column.
fn size(embed: &EmbedId) -> (u32, u32) {
    match embed {
        EmbedId::Score(..) => (480, 400),
        EmbedId::Trend(_) => (480, 600),
        EmbedId::Ranking(_) => (480, 610),
        EmbedId::Distribution(_) => (480, 380),
    }
}

fn title(voice: &Voice<'_>, embed: &EmbedId) -> String {
    let page = page_title(voice, &embed.page());
    let message = format!("embed-title-{}", embed.kind());
    match embed {
        EmbedId::Score(institution, edition) => {
            let case = voice.site.case(institution, edition);
            let name = case.map(|case| voice.text(case.name())).unwrap_or_default();
            let result = case.map(|case| in_short(voice, &case)).unwrap_or_default();
            let edition = edition.as_str().into();
            voice.say(&message, [("institution", name.into()), ("edition", edition), ("result", result.into())])
        }
        EmbedId::Trend(_) => voice.say(&message, [("institution", page.into())]),
        EmbedId::Ranking(_) | EmbedId::Distribution(_) => voice.say(&message, [("edition", page.into())]),
    }
}

fn page_url(voice: &Voice<'_>, embed: &EmbedId) -> String {
    let page = embed.page().permalink(voice);
    page.map(|page| voice.site.addresses.url(&page)).unwrap_or_default()
}

/// The score, or the words that stand for it.
pub(crate) fn in_short(voice: &Voice<'_>, case: &Case<'_>) -> String {
    let predicate = || case.result.predicate.as_ref().map(|p| voice.predicate(case.method, p));
    let zone = || case.result.zone.as_ref().and_then(|z| voice.zone(case.method, z)).map(|zone| zone.word);
    let score = case.result.score.map(|s| voice.score(s));
    score.or_else(predicate).or_else(zone).unwrap_or_else(|| voice.word("headline-not-assessed"))
}

/// What a page says of its embeds.
pub(crate) fn offers(voice: &Voice<'_>, page: &PageId) -> Vec<EmbedOffer> {
    let offer = |embed: &EmbedId| {
        let permalink = embed.permalink(voice);
        EmbedOffer {
            name: voice.word(&format!("embed-name-{}", embed.kind())),
            href: voice.href(&permalink),
            snippet: snippet(voice, embed),
            oembed: voice.site.addresses.url(&permalink.beside(OEMBED)),
            title: title(voice, embed),
        }
    };
    of(voice, page).iter().map(offer).collect()
}

/// The line to copy.
pub(crate) fn snippet(voice: &Voice<'_>, embed: &EmbedId) -> String {
    let (width, height) = size(embed);
    let url = voice.site.addresses.url(&embed.permalink(voice));
    format!(
        "<iframe src=\"{url}\" title=\"{}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
         style=\"border:0;max-width:{width}px\"></iframe>",
        escaped(&title(voice, embed)),
    )
}

/// The description of an embed for machines: oEmbed 1.0, `rich`.
pub(crate) fn oembed(voice: &Voice<'_>, embed: &EmbedId) -> Value {
    let site = voice.site;
    let (width, height) = size(embed);
    let page = embed.page().permalink(voice);
    let picture = page.map(|page| site.addresses.url(&page.beside(CARD))).unwrap_or_default();
    json!({
        "version": "1.0",
        "type": "rich",
        "title": title(voice, embed),
        "provider_name": voice.text(&site.content.portal.title),
        "provider_url": site.addresses.url(&site.addresses.home(voice.lang())),
        "width": width,
        "height": height,
        "html": snippet(voice, embed),
        "thumbnail_url": picture,
        "thumbnail_width": card::WIDTH,
        "thumbnail_height": card::HEIGHT,
    })
}

/// Composes an embed; `None` where it has nothing to show.
pub(crate) fn embed(voice: &Voice<'_>, backgrounds: &Backgrounds, embed: &EmbedId) -> Option<EmbedView> {
    let blank = EmbedView {
        kind: embed.kind(),
        lang: voice.lang().to_string(),
        title: title(voice, embed),
        heading: page_title(voice, &embed.page()),
        portal: voice.text(&voice.site.content.portal.title).to_owned(),
        url: page_url(voice, embed),
        oembed: voice.site.addresses.url(&embed.permalink(voice).beside(OEMBED)),
        style: String::new(),
        sentence: None,
        headline: None,
        figure: None,
        rows: Vec::new(),
        more: None,
        published: None,
    };
    Some(match embed {
        EmbedId::Score(institution, edition) => {
            let case = voice.site.case(institution, edition)?;
            EmbedView {
                sentence: Some(headline::sentence(voice, &case)),
                headline: Some(headline::headline(voice, &case)),
                published: Some(voice.date(case.assessment.published)),
                ..blank
            }
        }
        EmbedId::Trend(institution) => {
            let figure = input::trend(voice, voice.site.history(institution), "trend", &EMBED);
            EmbedView { figure: figure.map(bare), ..blank }
        }
        EmbedId::Distribution(edition) => {
            let published = voice.site.edition(edition)?.0.published;
            let figure = input::distribution(voice, backgrounds, edition, None, "distribution", &EMBED);
            EmbedView { figure: figure.map(bare), published: Some(voice.date(published)), ..blank }
        }
        EmbedId::Ranking(edition) => {
            let published = voice.site.edition(edition)?.0.published;
            let (rows, more) = ranking(voice, edition);
            EmbedView { heading: blank.title.clone(), rows, more, published: Some(voice.date(published)), ..blank }
        }
    })
}

/// A chart without its table: that is on the page.
fn bare(figure: Figure) -> Figure {
    Figure { table: None, ..figure }
}

pub(crate) fn ranking(voice: &Voice<'_>, edition: &EditionId) -> (Vec<EmbedRow>, Option<String>) {
    let mut cases = voice.site.cases(edition);
    cases.retain(|c| c.result.score.is_some());
    order::by_rank(voice, &mut cases);
    let shown = if cases.len() > ROWS { FIRST } else { cases.len() };
    let row = |case: &Case<'_>| EmbedRow {
        place: case.result.rank.map(|r| voice.language.count(r.overall.place)).unwrap_or_default(),
        name: voice.text(case.short_name()).to_owned(),
        score: in_short(voice, case),
        zone: case.result.zone.as_ref().and_then(|z| voice.zone(case.method, z)),
    };
    let more = i64::try_from(cases.len() - shown).unwrap_or(i64::MAX);
    let more = (more > 0).then(|| voice.say("embed-more", [("count", more.into())]));
    (cases.iter().take(shown).map(row).collect(), more)
}
