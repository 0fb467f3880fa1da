//! How many institutions of each category are in which zone.

use plotters::coord::types::RangedCoordf64;
use plotters::element::Rectangle;

use super::canvas::{Canvas, face, widest, width};
use super::font::wrap;
use super::hue::Hue;
use super::paint::{Paint, Role};
use super::place::{Anchor, spread};
use super::plot::{Axis, HAIR, Plot};
use super::rows::Rows;
use super::svg::{Heading, Size, Svg};

/// The zones of an edition by category, each category as one bar of the same length.
#[derive(Clone, Debug)]
pub(crate) struct Zones {
    /// What it says to those who do not see it.
    pub heading: Heading,
    /// The categories, in the portal's order.
    pub rows: Vec<ZoneRow>,
    /// A bar to compare with, apart from the others: the whole country.
    pub context: Option<ZoneRow>,
}

/// A category.
#[derive(Clone, Debug, Default)]
pub(crate) struct ZoneRow {
    /// Its name: "Kabupaten".
    pub name: String,
    /// How many there are, in words: "9 dinilai". May be empty.
    pub total: String,
    /// The zones, best first; those with none are skipped.
    pub counts: Vec<ZoneCount>,
}

/// How many are in a zone.
#[derive(Clone, Debug)]
pub(crate) struct ZoneCount {
    /// The colour of the zone.
    pub hue: Hue,
    /// The zone's word: "hijau".
    pub word: String,
    /// How many.
    pub count: u64,
    /// How many, as printed: "9" or "414 (70,6%)".
    pub text: String,
}

/// A zone in a bar.
struct Share<'a> {
    zone: &'a ZoneCount,
    /// From where to where it reaches, as a share of the bar.
    reach: (f64, f64),
    /// What is written within it, or below it where nothing fits.
    label: String,
    is_within: bool,
}

/// Shares of a bar.
type Shares = Axis<RangedCoordf64>;

/// Half of a bar's thickness.
const HALF: f64 = 13.0;
/// From the left of a label's mark to its text.
const MARK: f64 = 13.0;

impl Zones {
    /// The chart; `None` without a bar that counts something.
    pub(crate) fn draw(&self, size: Size) -> Option<Svg> {
        let x = Axis::new(RangedCoordf64::from(0.0..1.0), 0.0, size.width());
        let bar = |row| (row, shares(row, &x));
        let bars: Vec<_> = self.rows.iter().map(bar).filter(|(_, shares)| !shares.is_empty()).collect();
        let context = self.context.iter().map(bar).find(|(_, shares)| !shares.is_empty());
        if bars.is_empty() && context.is_none() {
            return None;
        }
        let canvas = Canvas::new(size);
        let all = || bars.iter().chain(&context).flat_map(|(_, shares)| shares);
        let mut y = if is_worded(&all) { 2.0 } else { draw_key(all(), &canvas) };
        let mut placed: Vec<(&[Share], f64)> = Vec::new();
        for (i, (row, shares)) in bars.iter().chain(&context).enumerate() {
            if i > 0 && i == bars.len() {
                canvas.line(&[(0.0, y), (size.width(), y)], Role::Grid);
                y += 10.0;
            }
            let middle = draw_names(row, y, &canvas);
            y = draw_below(shares, middle + HALF, &x, &canvas) + 16.0;
            placed.push((shares, middle));
        }
        draw_bars(&placed, &x, y, &canvas);
        Some(canvas.finish(&self.heading, size, y - 8.0))
    }
}

/// The bar's parts, with the fullest label that each has room for, within it or else below it.
fn shares<'a>(row: &'a ZoneRow, x: &Shares) -> Vec<Share<'a>> {
    let total: u64 = row.counts.iter().map(|zone| zone.count).sum();
    let share = |count: u64| count as f64 / total.max(1) as f64;
    let mut before = 0;
    let zones = row.counts.iter().filter(|zone| zone.count > 0).map(|zone| {
        let reach = (share(before), share(before + zone.count));
        before += zone.count;
        let room = x.at(reach.1) - x.at(reach.0) - MARK - 14.0;
        let labels = [format!("{} {}", zone.text, zone.word), zone.text.clone()];
        let within = labels.into_iter().find(|label| width(label, Role::Strong) <= room);
        Share { zone, reach, is_within: within.is_some(), label: within.unwrap_or_else(|| zone.text.clone()) }
    });
    let mut shares: Vec<_> = zones.collect();
    add_words_below(&mut shares, x.at(1.0));
    shares
}

/// Labels below the bar say their words too where all of them have room on one line.
fn add_words_below(shares: &mut [Share], sheet: f64) {
    let outside = || shares.iter().filter(|share| !share.is_within).map(|share| share.zone);
    let worded = |zone: &ZoneCount| format!("{} {}", zone.text, zone.word);
    let wide: f64 = outside().map(|zone| MARK + width(&worded(zone), Role::Strong) + 12.0).sum();
    if wide <= sheet {
        for share in shares.iter_mut().filter(|share| !share.is_within) {
            share.label = worded(share.zone);
        }
    }
}

/// Whether every zone's word is in some bar, so that no key is needed.
fn is_worded<'a, I: Iterator<Item = &'a Share<'a>>>(shares: &impl Fn() -> I) -> bool {
    let worded = |zone: &ZoneCount| shares().any(|s| s.zone.hue == zone.hue && s.label != s.zone.text);
    shares().all(|share| worded(share.zone))
}

/// The marks and words of all zones above the bars; says where they end.
fn draw_key<'a>(shares: impl Iterator<Item = &'a Share<'a>>, canvas: &Canvas) -> f64 {
    let mut drawn: Vec<(Hue, &str)> = Vec::new();
    let (mut x, mut y) = (0.0, 2.0 + face(Role::Zone).ascent());
    for Share { zone, .. } in shares {
        if drawn.contains(&(zone.hue, &zone.word)) {
            continue;
        }
        drawn.push((zone.hue, &zone.word));
        let lines = wrap(&zone.word, face(Role::Zone), canvas.width() - MARK, 2);
        let wide = MARK + widest(&lines, Role::Zone);
        if x > 0.0 && x + wide > canvas.width() {
            (x, y) = (0.0, y + face(Role::Zone).line() + 2.0);
        }
        canvas.mark((x + 5.0, y - face(Role::Zone).to_baseline()), 4.2, Role::Mark, zone.hue);
        y = canvas.lines((x + MARK, y), Anchor::Start, &lines, Paint::in_hue(Role::Zone, zone.hue));
        x += wide + 14.0;
    }
    y + 14.0
}

/// Draws the name and the total of a row that begins at `top`, and says where the middle of its bar is.
fn draw_names(row: &ZoneRow, top: f64, canvas: &Canvas) -> f64 {
    let wide = canvas.width();
    let totals = wrap(&row.total, face(Role::Quiet), wide * 0.45, 2);
    let names = wrap(&row.name, face(Role::Label), wide - widest(&totals, Role::Quiet) - 12.0, 3);
    let y = top + face(Role::Label).ascent();
    canvas.lines((0.0, y), Anchor::Start, &names, Role::Label);
    canvas.lines((wide, y), Anchor::End, &totals, Role::Quiet);
    y + (names.len().max(totals.len()).max(1) - 1) as f64 * face(Role::Label).line() + 7.0 + HALF
}

/// Draws bars about their middles: the field of each part, its foot in full colour, and its label if that is within it.
fn draw_bars(bars: &[(&[Share], f64)], x: &Shares, foot: f64, canvas: &Canvas) {
    let middles: Rows = bars.iter().map(|(_, middle)| *middle).collect();
    let parts = bars.iter().enumerate().flat_map(|(i, (shares, _))| shares.iter().map(move |share| (i, share)));
    let fields = parts.flat_map(|(i, share)| {
        [(Role::Share, -HALF), (Role::ShareFoot, HALF - 3.0)].map(|(role, top)| {
            let corners = [(share.reach.0, (i, top)), (share.reach.1, (i, HALF))];
            let mut field = Rectangle::new(corners, Paint::in_hue(role, share.zone.hue));
            field.set_margin(0, 0, HAIR, HAIR);
            field
        })
    });
    Plot::on(canvas, x, &Axis::new(middles, foot, 0.0)).draw(fields);
    for (shares, middle) in bars {
        for share in shares.iter().filter(|share| share.is_within) {
            draw_label((x.at(share.reach.0) + 7.0, middle - 1.5), &share.label, share.zone.hue, canvas);
        }
    }
}

/// A mark and a text, their middle at a height.
fn draw_label((x, middle): (f64, f64), label: &str, hue: Hue, canvas: &Canvas) {
    canvas.mark((x + 5.0, middle), 4.2, Role::Mark, hue);
    canvas.text((x + MARK, middle + face(Role::Strong).to_baseline()), Anchor::Start, label, Role::Strong);
}

/// Draws the labels that have no room in their part below it, pushed aside where they would touch, on more lines where
/// one is too short; says where they end.
fn draw_below(shares: &[Share], top: f64, x: &Shares, canvas: &Canvas) -> f64 {
    let outside: Vec<_> = shares.iter().filter(|share| !share.is_within).collect();
    let wide = |share: &Share| MARK + width(&share.label, Role::Strong) + 12.0;
    let (mut y, mut rest) = (top, outside.as_slice());
    while !rest.is_empty() {
        let mut used = 0.0;
        let fits = rest.iter().take_while(|share| {
            used += wide(share);
            used <= canvas.width() + 12.0
        });
        let (line, later) = rest.split_at(fits.count().max(1));
        let middle = |share: &Share| f64::midpoint(x.at(share.reach.0), x.at(share.reach.1));
        let wishes: Vec<_> = line.iter().map(|share| (middle(share) + 6.0, wide(share))).collect();
        for (middle, share) in spread(&wishes, 0.0, canvas.width() + 12.0).into_iter().zip(line) {
            draw_label((middle - wide(share) / 2.0, y + 13.0), &share.label, share.zone.hue, canvas);
        }
        (y, rest) = (y + face(Role::Strong).line() + 6.0, later);
    }
    y
}
