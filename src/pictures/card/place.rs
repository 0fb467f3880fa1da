//! Where things are on a card, in pixels of its 1200 × 630.

use super::fit::{CAPITAL, Lines, Room, fit, number_width};
use super::{Card, Chart, Mark, Proof};
use crate::charts::{Face, Svg, measure, shorten};
use crate::site::printed::ZoneView;

/// The left edge of everything.
pub(crate) const LEFT: f64 = 64.0;
/// The width between the margins.
const WIDE: f64 = 1072.0;
/// The upper edge of what stands below the nameplate.
const TOP: f64 = 136.0;
/// The lower edge of it above a strip.
const MIDDLE: f64 = 352.0;
/// The lower edge of all.
const BOTTOM: f64 = 598.0;
/// The sentence stands beside the number, from here on.
const BESIDE: f64 = 496.0;
/// The width of the number's column.
const COLUMN: f64 = 376.0;

/// How large things are beside or without a chart.
pub(crate) struct Measures {
    /// The lower edge of the words.
    middle: f64,
    /// The largest number.
    number: f64,
    /// Words in its place, and how much room they have.
    words: [f64; 5],
    words_room: f64,
    /// The space below the double rule; zero where the sentence says everything.
    below: f64,
    sentence: [f64; 6],
}

/// Without a chart.
pub(crate) const TALL: Measures = Measures {
    middle: BOTTOM,
    number: 148.0,
    words: [72.0, 60.0, 50.0, 42.0, 34.0],
    words_room: 300.0,
    below: 150.0,
    sentence: [50.0, 46.0, 42.0, 38.0, 34.0, 30.0],
};

/// Above a strip.
pub(crate) const STRIP: Measures = Measures {
    middle: MIDDLE,
    number: 132.0,
    words: [58.0, 50.0, 42.0, 34.0, 28.0],
    words_room: 150.0,
    below: 36.0,
    sentence: [38.0, 35.0, 32.0, 29.0, 26.0, 23.0],
};

/// Above a trend, which needs more height.
pub(crate) const TREND: Measures = Measures {
    middle: 312.0,
    number: 112.0,
    words: [50.0, 44.0, 38.0, 32.0, 27.0],
    words_room: 128.0,
    below: 0.0,
    sentence: [36.0, 33.0, 30.0, 27.0, 25.0, 22.0],
};

/// The portal's name and its address, both on one line.
pub(crate) fn nameplate(name: &str, address: &str) -> (String, String) {
    let (bold, plain) = (Face { size: 28.0, bold: true }, Face { size: 23.0, bold: false });
    let address = shorten(address, plain, WIDE / 2.0);
    let name = shorten(name, bold, WIDE - measure(&address, plain) - 40.0);
    (name, address)
}

/// The headline over the whole width.
pub(crate) fn headline(chart: bool) -> Room {
    Room { top: TOP, width: WIDE, height: if chart { 130.0 } else { 260.0 } }
}

/// What is left below a headline.
pub(crate) fn below(headline: &Lines, chart: bool) -> Room {
    let top = headline.last() + 34.0;
    Room { top, width: WIDE, height: (if chart { MIDDLE } else { BOTTOM }) - top }
}

/// An article's headline, below its date.
pub(crate) fn story(proof: bool) -> Room {
    Room { top: TOP + 62.0, width: WIDE, height: if proof { 290.0 } else { 380.0 } }
}

/// An article's summary.
pub(crate) fn story_below(headline: &Lines, story: Room) -> Room {
    let top = headline.last() + 36.0;
    Room { top, width: WIDE, height: story.top + story.height - top }
}

/// The sentence beside the number.
pub(crate) fn sentence(card: &mut Card, text: &str, measures: &Measures) {
    let room = Room { top: TOP, width: LEFT + WIDE - BESIDE, height: measures.middle - TOP };
    card.sentence = Some(fit(text, room, &measures.sentence, false));
    card.sentence_x = BESIDE;
}

/// A number ruled off twice, and below it what it is called.
pub(crate) fn number(text: &str, predicate: Option<&str>, zone: Option<ZoneView>, measures: &Measures) -> Mark {
    let size = measures.number.min((COLUMN * measures.number / number_width(text, measures.number)).floor());
    let y = TOP + (size * CAPITAL).round();
    let number = Lines { lines: vec![text.to_owned()], size, step: 0.0, y };
    Mark { number: Some(number), ..ruled(y, predicate, zone, measures) }
}

/// Words ruled off twice, where there is no number.
pub(crate) fn words(text: &str, note: Option<&str>, zone: Option<ZoneView>, measures: &Measures) -> Mark {
    let room = Room { top: TOP, width: COLUMN, height: measures.words_room };
    let words = fit(text, room, &measures.words, true);
    let y = (words.last() + words.size * 0.1).round();
    Mark { words: Some(words), ..ruled(y, note, zone, measures) }
}

/// The double rule and what stands below it.
fn ruled(y: f64, predicate: Option<&str>, zone: Option<ZoneView>, measures: &Measures) -> Mark {
    let rule = y + 20.0;
    let room = Room { top: rule + 30.0, width: COLUMN, height: measures.below };
    let predicate = predicate.filter(|_| measures.below > 0.0);
    let predicate = predicate.map(|predicate| fit(predicate, room, &[30.0, 27.0, 24.0, 21.0], true));
    let zone_y = predicate.as_ref().map_or(rule + 50.0, |lines| lines.last() + 38.0);
    Mark { number: None, words: None, rule, width: COLUMN, predicate, zone, zone_y }
}

/// A chart along the bottom, as large as it can be.
pub(crate) fn chart(svg: &Svg, caption: &str, measures: &Measures) -> Chart {
    let caption_y = measures.middle + 36.0;
    let (width, height) = (f64::from(svg.width()), f64::from(svg.height()));
    let room = BOTTOM - caption_y - 14.0;
    let scale = ((WIDE / width).min(room / height) * 1000.0).floor() / 1000.0;
    let caption = shorten(caption, Face { size: 21.0, bold: false }, WIDE);
    let y = ((BOTTOM - height * scale) * 10.0).round() / 10.0;
    Chart { caption, caption_y, svg: svg.body().to_owned(), x: LEFT, y, scale }
}

/// The result that an article speaks of, along the bottom.
pub(crate) fn proof(label: &str, score: String, zone: Option<ZoneView>) -> Proof {
    let x = LEFT + number_width(&score, 56.0).ceil() + 28.0;
    let label = shorten(label, Face { size: 24.0, bold: false }, LEFT + WIDE - x);
    Proof { score, x, zone, label }
}
