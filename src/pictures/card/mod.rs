//! The picture of a page for messengers and social networks: what its template `card.svg` gets.
//!
//! A card is 1200 × 630 units. A template cannot measure text, so where lines break and how large they are is worked
//! out here, for the places named in [`page`]; the theme decides on everything else.

pub(crate) mod fit;
pub(crate) mod place;

pub(crate) use fit::Lines;

use serde::Serialize;

use crate::charts::input::Backgrounds;
use crate::charts::{Svg, input};
use crate::content::article::Article;
use crate::content::id::{EditionId, InstitutionId};
use crate::content::institution::Institution;
use crate::pages::{article, edition, home, institution, result as result_page};
use crate::parts::headline;
use crate::prose::texts::Texts;
use crate::routes::page::PageId;
use crate::site::printed::ZoneView;
use crate::site::voice::Voice;
use crate::site::{Case, order};

use fit::fit;

/// The width of a card in pixels.
pub(crate) const WIDTH: u32 = 1200;
/// The height of a card in pixels.
pub(crate) const HEIGHT: u32 = 630;

/// `card.svg`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CardFile {
    /// What it says and where.
    pub card: Card,
    /// The rules of its chart, with colours written out.
    pub css: String,
    /// The colours of the style sheet in light.
    pub color: CardColors,
}

/// The colours of a card.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CardColors {
    /// The paper.
    pub paper: String,
    /// The paper of what is set apart.
    pub wash: String,
    /// The text.
    pub ink: String,
    /// Quieter text.
    pub quiet: String,
    /// Lines.
    pub rule: String,
    /// What stands out.
    pub accent: String,
    /// The card's zone.
    pub zone: String,
}

/// What a card says and where.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Card {
    /// The kind of page: `result`.
    pub kind: &'static str,
    /// The language.
    pub lang: String,
    /// Whose card it is: the portal's name, or its address where the name is the headline.
    pub portal: String,
    /// Where the portal is: `rapor.example.org`; empty where that is said already.
    pub address: String,
    /// A line above the headline: the date of an article.
    pub kicker: Option<String>,
    /// A headline, in bold.
    pub headline: Option<Lines>,
    /// The sentence that can be quoted; the summary of an article.
    pub sentence: Option<Lines>,
    /// The left edge of the sentence.
    pub sentence_x: f64,
    /// What was achieved: a number or words, ruled off twice.
    pub mark: Option<Mark>,
    /// The result that an article speaks of, on one line.
    pub proof: Option<Proof>,
    /// The chart.
    pub chart: Option<Chart>,
}

/// What was achieved.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Mark {
    /// The number in tabular figures; the edition on an edition's card.
    pub number: Option<Lines>,
    /// Words in its place, where no score is public.
    pub words: Option<Lines>,
    /// The upper edge of the double rule.
    pub rule: f64,
    /// Its width.
    pub width: f64,
    /// The predicate, or what an edition's number means; below the rule.
    pub predicate: Option<Lines>,
    /// The zone.
    pub zone: Option<ZoneView>,
    /// The baseline of the zone's word.
    pub zone_y: f64,
}

/// The result that an article speaks of.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Proof {
    /// The score.
    pub score: String,
    /// Where what follows it begins.
    pub x: f64,
    /// The zone.
    pub zone: Option<ZoneView>,
    /// "Pemerintah Provinsi Jambi, 2023".
    pub label: String,
}

/// A chart that was drawn for 600 units and its place on the card.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Chart {
    /// What is measured.
    pub caption: String,
    /// The baseline of that.
    pub caption_y: f64,
    /// The chart, to be passed with `| safe`.
    pub svg: String,
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// How much it is enlarged.
    pub scale: f64,
}

impl Card {
    /// The zone that it speaks of.
    pub(crate) fn zone(&self) -> Option<&ZoneView> {
        let own = self.mark.as_ref().and_then(|mark| mark.zone.as_ref());
        own.or(self.proof.as_ref().and_then(|proof| proof.zone.as_ref()))
    }
}

/// The card of a page; `None` where it has none.
pub(crate) fn card(voice: &Voice<'_>, texts: &Texts, backgrounds: &Backgrounds, page: &PageId) -> Option<Card> {
    match page {
        PageId::Home => Some(home(voice, backgrounds)),
        PageId::Edition(edition) => self::edition(voice, backgrounds, edition),
        PageId::Institution(id) => Some(institution(voice, voice.site.content.institutions.get(id)?)),
        PageId::Result(institution, edition) => {
            let case = voice.site.case(institution, edition)?;
            let caption = case.method.scale.as_ref().map(|s| input::distribution_subtitle(voice, edition, s));
            let chart = strip(voice, backgrounds, edition, Some(institution), caption);
            Some(result(voice, "result", &case, chart))
        }
        PageId::Article(id) => Some(article(voice, texts, voice.site.article(id, voice.lang())?)),
        _ => None,
    }
}

/// An empty card with the portal's name.
fn blank(voice: &Voice<'_>, kind: &'static str) -> Card {
    let portal = &voice.site.content.portal;
    let url = voice.site.addresses.url(&voice.site.addresses.home(voice.site.first_lang()));
    let address = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).trim_end_matches('/');
    let (portal, address) = place::nameplate(voice.text(&portal.title), address);
    Card {
        kind,
        lang: voice.lang().to_string(),
        portal,
        address,
        kicker: None,
        headline: None,
        sentence: None,
        sentence_x: place::LEFT,
        mark: None,
        proof: None,
        chart: None,
    }
}

fn home(voice: &Voice<'_>, backgrounds: &Backgrounds) -> Card {
    let portal = &voice.site.content.portal;
    let mut card = blank(voice, "home");
    card.portal = std::mem::take(&mut card.address);
    let shown = order::shown(voice);
    let scale = shown.and_then(|e| voice.site.edition(e)).and_then(|(_, _, method)| method.scale.as_ref());
    let caption = shown.zip(scale).map(|(e, scale)| input::distribution_subtitle(voice, e, scale));
    card.chart = shown.and_then(|edition| strip(voice, backgrounds, edition, None, caption));
    let headline =
        fit(voice.text(&portal.title), place::headline(card.chart.is_some()), &[76.0, 64.0, 54.0, 44.0], true);
    let below = place::below(&headline, card.chart.is_some());
    card.sentence = Some(fit(&home::home_sentence(voice), below, &[36.0, 32.0, 28.0, 25.0], false));
    card.headline = Some(headline);
    card
}

fn edition(voice: &Voice<'_>, backgrounds: &Backgrounds, edition: &EditionId) -> Option<Card> {
    let (assessment, results, method) = voice.site.edition(edition)?;
    let mut card = blank(voice, "edition");
    let caption = method.scale.as_ref().map(|s| input::distribution_subtitle(voice, edition, s));
    card.chart = strip(voice, backgrounds, edition, None, caption);
    let tall = card.chart.is_none();
    let assessed = voice.say("card-assessed", [("count", i64::from(results.overall.assessed).into())]);
    let measures = if tall { &place::TALL } else { &place::STRIP };
    card.mark = Some(place::number(edition.as_str(), Some(&assessed), None, measures));
    place::sentence(&mut card, &edition::sentence(voice, assessment, results, method), measures);
    Some(card)
}

fn institution(voice: &Voice<'_>, institution: &Institution) -> Card {
    let history = voice.site.history(&institution.id);
    let Some(latest) = voice.site.latest(&institution.id) else {
        let mut card = blank(voice, "institution");
        let headline = fit(voice.text(&institution.name), place::headline(false), &[64.0, 54.0, 46.0], true);
        let none = institution::institution(voice, institution).sentence.unwrap_or_default();
        card.sentence = Some(fit(&none, place::below(&headline, false), &[36.0, 32.0], false));
        card.headline = Some(headline);
        return card;
    };
    let chart = input::low_trend(voice, history).map(|(svg, caption)| place::chart(&svg, &caption, &place::TREND));
    result(voice, "institution", &latest, chart)
}

/// The card of a result, or of an institution's latest.
fn result(voice: &Voice<'_>, kind: &'static str, case: &Case<'_>, chart: Option<Chart>) -> Card {
    let mut card = blank(voice, kind);
    card.chart = chart;
    let measures = match (&card.chart, kind) {
        (None, _) => &place::TALL,
        (Some(_), "institution") => &place::TREND,
        (Some(_), _) => &place::STRIP,
    };
    card.mark = Some(achieved(voice, case, measures));
    place::sentence(&mut card, &headline::sentence(voice, case), measures);
    card
}

/// The score with its predicate and zone, or the words that stand for it.
fn achieved(voice: &Voice<'_>, case: &Case<'_>, measures: &place::Measures) -> Mark {
    let zone = case.result.zone.as_ref().and_then(|z| voice.zone(case.method, z));
    let predicate = case.result.predicate.as_ref().map(|p| voice.predicate(case.method, p));
    match (case.result.score, predicate, zone) {
        (Some(score), predicate, zone) => place::number(&voice.score(score), predicate.as_deref(), zone, measures),
        (None, Some(predicate), zone) => {
            let note = zone.is_none().then(|| voice.word("only-predicate-public"));
            place::words(&predicate, note.as_deref(), zone, measures)
        }
        (None, None, Some(zone)) => {
            let below = ZoneView { word: voice.word("chart-zone-only"), color: zone.color };
            place::words(&zone.word, None, Some(below), measures)
        }
        (None, None, None) => place::words(&voice.word("headline-not-assessed"), None, None, measures),
    }
}

fn article(voice: &Voice<'_>, texts: &Texts, article: &Article) -> Card {
    let mut card = blank(voice, "article");
    card.kicker = Some(voice.weekday_date(article.date).text);
    card.proof = article::proof(voice, texts, article).map(|case| {
        let score = case.result.score.map(|s| voice.score(s)).unwrap_or_default();
        let zone = case.result.zone.as_ref().and_then(|z| voice.zone(case.method, z));
        place::proof(&result_page::title(voice, &case.institution.id, &case.assessment.edition), score, zone)
    });
    let room = place::story(card.proof.is_some());
    let headline = fit(&article.title, room, &[68.0, 60.0, 52.0, 44.0], true);
    let below = place::story_below(&headline, room);
    card.sentence = article
        .summary
        .as_deref()
        .filter(|_| below.height > 60.0)
        .map(|summary| fit(summary, below, &[34.0, 30.0, 27.0], false));
    card.headline = Some(headline);
    card
}

/// The scores of an edition.
fn strip(
    voice: &Voice<'_>,
    backgrounds: &Backgrounds,
    edition: &EditionId,
    focus: Option<&InstitutionId>,
    caption: Option<String>,
) -> Option<Chart> {
    let svg: Svg = input::strip(voice, backgrounds, edition, focus)?;
    Some(place::chart(&svg, &caption.unwrap_or_default(), &place::STRIP))
}
