//! Results to charts: what each shows, its words, and its table.

pub(crate) mod backgrounds;
pub(crate) mod catalogue;
pub(crate) mod dimensions;
pub(crate) mod distribution;
pub(crate) mod placed;
pub(crate) mod ranking;
pub(crate) mod slope;
pub(crate) mod trend;
pub(crate) mod zones;

pub(crate) use crate::charts::input::backgrounds::Backgrounds;
pub(crate) use crate::routes::chart::ranking_id;
pub(crate) use catalogue::downloads_of_placed;
pub(crate) use catalogue::figure;
pub(crate) use dimensions::dimensions;
pub(crate) use distribution::distribution;
pub(crate) use distribution::distribution_subtitle;
pub(crate) use distribution::strip;
pub(crate) use placed::placed;
pub(crate) use ranking::ranking;
pub(crate) use slope::slope;
pub(crate) use trend::{low_trend, spark, trend};
pub(crate) use zones::zones;

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use crate::assess::rounding::half_up;
use crate::charts::{Band, Hue, Scale as ChartScale, Size, Svg, inline};
use crate::content::assessment::Assessment;
use crate::content::methodology::{Methodology, Scale};
use crate::site::Case;
use crate::site::voice::Voice;

/// A figure lists the sources by name up to so many; above that the page's own list is named.
const SOURCES: usize = 3;

/// The widths that a page's chart is drawn for.
pub(crate) const PAGE: [Size; 2] = Size::ALL;
/// Those of an embed's.
pub(crate) const EMBED: [Size; 2] = [Size::Narrow, Size::Tiny];

/// A chart at each of these widths; `None` where there is nothing to draw.
fn charts(sizes: &[Size], draw: impl Fn(Size) -> Option<Svg>) -> Option<Vec<Svg>> {
    sizes.iter().map(|size| draw(*size)).collect()
}

/// What was prepared for a width.
fn of_size<T>(prepared: &[(Size, T)], size: Size) -> Option<&T> {
    prepared.iter().find(|(own, _)| *own == size).map(|(_, prepared)| prepared)
}

/// A number for a chart. Charts place marks to a tenth of a unit; nothing is decided by it.
fn float(number: Decimal) -> f64 {
    number.to_f64().unwrap_or(0.0)
}

/// Prints the numbers of an axis.
fn ticks<'v>(voice: &Voice<'v>) -> impl Fn(f64, usize) -> String + Sync + use<'v> {
    let language = voice.language;
    move |number, decimals| {
        let decimals = u32::try_from(decimals).unwrap_or(0);
        Decimal::from_f64(number).map_or_else(String::new, |n| language.number(half_up(n, decimals)))
    }
}

/// The ends of a method's scale as a chart takes them.
fn ends(scale: &Scale) -> (f64, f64) {
    (float(scale.min), float(scale.max))
}

fn chart_scale<'f>(
    scale: &Scale,
    number: &'f (dyn Fn(f64, usize) -> String + Sync),
    cut: Option<&'f str>,
) -> ChartScale<'f> {
    let (min, max) = ends(scale);
    ChartScale { min, max, number, cut }
}

/// The words for an axis that does not begin where the scale does.
fn cut_words(voice: &Voice<'_>, scale: &Scale) -> String {
    voice.say("chart-cut", [("min", voice.plain(scale.min).into())])
}

/// The bands of a method's predicates, each in the colour of its zone.
fn bands(voice: &Voice<'_>, method: &Methodology) -> Vec<Band> {
    let Some(scale) = &method.scale else { return Vec::new() };
    let mut upper = float(scale.max);
    let mut bands = Vec::new();
    for predicate in &method.predicates {
        let Some(from) = predicate.from.map(float) else { return Vec::new() };
        let hue = predicate.zone.as_ref().and_then(|z| method.zone(z)).map_or("grey", |z| z.color.as_str());
        let name = voice.text(&predicate.name).to_owned();
        bands.push(Band { from, to: upper, hue: Hue::from_word(hue), name });
        upper = from;
    }
    bands
}

/// The colour of a result's zone; grey where it has none.
fn hue(case: &Case<'_>) -> Hue {
    let zone = case.result.zone.as_ref().and_then(|z| case.method.zone(z));
    Hue::from_word(zone.map_or("grey", |z| z.color.as_str()))
}

/// The line below a chart of one edition: the sources and the date.
fn edition_source(voice: &Voice<'_>, assessment: &Assessment) -> String {
    let mut publishers: Vec<String> = Vec::new();
    for result in &assessment.results {
        let publisher = assessment.sources.get(&result.source).map(|s| &s.publisher);
        publishers.extend(publisher.filter(|p| !publishers.contains(p)).cloned());
    }
    source_line(voice, &publishers, assessment)
}

/// The line below a chart of one result.
fn result_source(voice: &Voice<'_>, case: &Case<'_>) -> String {
    let publisher = case.assessment.sources.get(&case.record.source).map(|s| s.publisher.clone());
    source_line(voice, &publisher.into_iter().collect::<Vec<_>>(), case.assessment)
}

fn source_line(voice: &Voice<'_>, publishers: &[String], assessment: &Assessment) -> String {
    let date = ("date", voice.language.date(assessment.published).into());
    if publishers.len() > SOURCES {
        let count = i64::try_from(publishers.len()).unwrap_or(i64::MAX);
        return voice.say("chart-source-many", [("count", count.into()), date]);
    }
    voice.say("chart-source", [("sources", voice.language.list(publishers).into()), date])
}

/// The position of an edition on a time axis: its year where all editions are years, else its index.
fn when(voice: &Voice<'_>, assessment: &Assessment) -> f64 {
    let editions = &voice.site.content.assessments;
    let years: Option<Vec<f64>> = editions.iter().map(|a| year(a).map(f64::from)).collect();
    let place = editions.iter().position(|a| a.edition == assessment.edition).unwrap_or(0);
    match years {
        Some(years) => years[place],
        None => f64::from(u32::try_from(place).unwrap_or(u32::MAX)),
    }
}

/// The edition's year, where its id is one.
fn year(assessment: &Assessment) -> Option<i32> {
    let id = assessment.edition.as_str();
    (id.len() == 4).then(|| id.parse().ok()).flatten()
}
