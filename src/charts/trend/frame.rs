//! Where the parts of a trend are on the sheet.

use super::super::canvas::{face, text_area, widest, width};
use super::super::font::wrap;
use super::super::paint::Role;
use super::super::place::{Anchor, Area, Taken};
use super::super::plot::{Axis, Plot};
use super::super::scale::{Numbers, Shown};
use super::super::svg::Size;
use super::{Segment, Trend, TrendPoint, TrendResult};

/// The plot of scores against years.
pub(crate) type Scores = Plot<Numbers, Numbers>;

/// The words at a rule between two methods, and where.
pub(crate) struct Word {
    pub at: f64,
    pub lines: Vec<String>,
}

/// One label for neighbouring results without a score that say the same.
pub(crate) struct LaneLabel {
    pub x: f64,
    pub anchor: Anchor,
    pub lines: Vec<String>,
}

/// Where everything is.
pub(crate) struct Frame {
    pub size: Size,
    pub shown: Shown,
    /// At most so many ticks are drawn; 0 without a score, because then there is no field.
    pub most_ticks: usize,
    pub ticks: Vec<(f64, String)>,
    /// The field of scores.
    pub plot: Area,
    /// The years, and at infinity the edges of the field.
    pub x: Axis<Numbers>,
    pub y: Axis<Numbers>,
    /// The first and the last year of each segment; the outer ones reach to the edges.
    pub spans: Vec<(f64, f64)>,
    pub words: Vec<Word>,
    /// The height of the marks of results without a score; `None` where every result has one.
    pub lane: Option<f64>,
    pub lane_labels: Vec<LaneLabel>,
    /// The baseline of the editions' labels.
    pub foot: f64,
    /// Where the names of the last segment's bands begin.
    pub gutter: Option<f64>,
    pub height: f64,
    pub taken: Taken,
}

/// Room between the field's edge and the first and last result, for half a value.
const PAD: f64 = 24.0;
/// The strip below the field where its axis is cut.
const CUT: f64 = 20.0;

impl Frame {
    /// Lays out a trend whose field of scores has a height; `None` without a result.
    pub(crate) fn new(trend: &Trend, size: Size, tall: f64) -> Option<Self> {
        let mut shown = trend.scale.shown(trend.scores());
        let most_ticks = most_ticks(trend, tall);
        let label = |(at, decimals)| (at, (trend.scale.number)(at, decimals));
        let ticks: Vec<_> = shown.numbers.ticks(most_ticks).into_iter().map(label).collect();
        // Without a score no axis is drawn, so none is cut.
        shown.cut &= !ticks.is_empty();
        let (left, gutter) = sides(trend, size, &ticks);
        let right = size.width() - 1.0;
        let years = years(trend)?.with_room(PAD, right - gutter.unwrap_or(right) + PAD);
        let x = Axis::new(years, left, right);
        let spans = spans(trend);
        let words = words(trend, &spans, &x, size);
        let top = words.iter().map(|word| word.lines.len()).max().unwrap_or(0) as f64 * face(Role::Quiet).line() + 16.0;
        // Without a score there is no field, only the row of marks.
        let bottom = top + if ticks.is_empty() { 0.0 } else { tall };
        let y_foot = if shown.cut { bottom - CUT } else { bottom };
        let y = Axis::new(shown.numbers.clone(), y_foot, top);
        let plot = Area { x0: left, y0: top, x1: right, y1: bottom };
        let lane_labels = lane_labels(trend, &x, left, size.width());
        let lane = trend.points().any(|p| p.score().is_none()).then_some(bottom + 16.0);
        let labels = lane_labels.iter().map(|label| label.lines.len()).max().unwrap_or(0) as f64;
        let below = lane.map_or(bottom, |lane| lane + 12.0 + labels * face(Role::Quiet).line());
        let foot = below + 18.0;
        let taken = Taken::default();
        Some(Self {
            size,
            shown,
            most_ticks,
            ticks,
            plot,
            x,
            y,
            spans,
            words,
            lane,
            lane_labels,
            foot,
            gutter,
            height: foot + 6.0,
            taken,
        })
    }

    /// Notes that an area is taken, and whether it was free before.
    pub(crate) fn take(&mut self, area: Area) -> bool {
        let free = self.taken.is_free(&area);
        if free {
            self.taken.add(area);
        }
        free
    }

    /// Notes that a line of scores is taken.
    pub(crate) fn take_line(&mut self, run: &[(f64, f64)]) {
        let points: Vec<_> = run.iter().map(|(x, score)| self.at(*x, *score)).collect();
        self.taken.add_line(&points);
    }

    /// Where a score is on the sheet.
    pub(crate) fn at(&self, x: f64, score: f64) -> (f64, f64) {
        (self.x.at(x), self.y.at(score))
    }

    /// The area of one line of text.
    pub(crate) fn area(at: (f64, f64), anchor: Anchor, text: &str, role: Role) -> Area {
        text_area(at, anchor, &[text.to_owned()], role)
    }
}

/// Every fifty units or so one tick, and three at least.
fn most_ticks(trend: &Trend, tall: f64) -> usize {
    if trend.scores().next().is_none() { 0 } else { (tall / 50.0).floor().clamp(2.0, 4.0) as usize + 1 }
}

/// The left edge of the field, and of the names on its right.
fn sides(trend: &Trend, size: Size, ticks: &[(f64, String)]) -> (f64, Option<f64>) {
    let left = ticks.iter().map(|(_, label)| width(label, Role::Quiet)).fold(0.0, f64::max) + 6.0;
    let names = trend.segments.last().map_or(&[][..], |segment| &segment.bands);
    let names = names.iter().flat_map(|band| wrap(&band.name, face(Role::Zone), 128.0, 2)).collect::<Vec<_>>();
    // On a phone the years need the room; the names are within the fields there.
    let gutter = (size.is_wide() && !names.is_empty()).then(|| size.width() - widest(&names, Role::Zone) - 8.0);
    (left.min(size.width() / 3.0), gutter)
}

/// From the first to the last year that is drawn; `None` without a result.
fn years(trend: &Trend) -> Option<Numbers> {
    trend.points().next()?;
    let years = || trend.points().map(|p| p.x).chain(trend.gaps.iter().map(|gap| gap.x));
    Some(Numbers::from(years().fold(f64::INFINITY, f64::min)..years().fold(f64::NEG_INFINITY, f64::max)))
}

/// Each segment reaches half-way to its neighbours; one without results has no width.
fn spans(trend: &Trend) -> Vec<(f64, f64)> {
    let mut spans = Vec::new();
    let mut from = f64::NEG_INFINITY;
    for (i, segment) in trend.segments.iter().enumerate() {
        let last = segment.points.last();
        let next = trend.segments[i + 1..].iter().find_map(|later| later.points.first());
        let to = match (last, next) {
            (Some(last), Some(next)) => f64::midpoint(last.x, next.x),
            (Some(_), None) => f64::INFINITY,
            (None, _) => from,
        };
        spans.push((from, to));
        from = to;
    }
    spans
}

/// The words at the rules: in one line where they have room, else broken into short ones, else only the first of
/// those that would touch.
fn words(trend: &Trend, spans: &[(f64, f64)], x: &Axis<Numbers>, size: Size) -> Vec<Word> {
    let breaks: Vec<(f64, &str)> = breaks(&trend.segments, spans).map(|(year, label)| (x.at(year), label)).collect();
    [f64::INFINITY, 64.0]
        .into_iter()
        .map(|wide| set_words(&breaks, wide, size))
        .find(|words| words.len() == breaks.len())
        .unwrap_or_else(|| set_words(&breaks, 64.0, size))
}

/// When the method changed, which is half-way between two editions, and the words for it.
pub(crate) fn breaks<'a>(segments: &'a [Segment], spans: &[(f64, f64)]) -> impl Iterator<Item = (f64, &'a str)> {
    let drawn = segments.iter().zip(spans).filter(|(segment, _)| !segment.points.is_empty());
    drawn.skip(1).map(|(segment, span)| (span.0, segment.break_label.as_str()))
}

fn set_words(breaks: &[(f64, &str)], wide: f64, size: Size) -> Vec<Word> {
    let mut words = Vec::new();
    let mut free_from = 0.0;
    for (at, label) in breaks {
        let lines = wrap(label, face(Role::Quiet), wide.min(size.width() * 0.6), 3);
        let half = widest(&lines, Role::Quiet) / 2.0;
        let middle = at.clamp(half, size.width() - half);
        if middle - half >= free_from && !lines.is_empty() {
            free_from = middle + half + 6.0;
            words.push(Word { at: middle, lines });
        }
    }
    words
}

/// Labels of results without a score, each in the room that its neighbours leave.
fn lane_labels(trend: &Trend, x: &Axis<Numbers>, left: f64, right: f64) -> Vec<LaneLabel> {
    let groups = lane_groups(trend, x);
    let mut labels = Vec::new();
    for (i, (from, to, text)) in groups.iter().enumerate() {
        let low = if i == 0 { left } else { f64::midpoint(groups[i - 1].1, *from) + 3.0 };
        let high = groups.get(i + 1).map_or(right, |next| f64::midpoint(*to, next.0) - 3.0);
        labels.extend(lane_label(f64::midpoint(*from, *to), text, low, high));
    }
    labels
}

/// Results without a score that follow one another and say the same: from, to, and the words.
fn lane_groups<'a>(trend: &'a Trend, x: &Axis<Numbers>) -> Vec<(f64, f64, &'a str)> {
    let mut groups: Vec<(f64, f64, &str)> = Vec::new();
    let mut joined = false;
    for point in trend.points() {
        let TrendPoint { result: TrendResult::Worded { text, .. }, .. } = point else {
            joined = false;
            continue;
        };
        let at = x.at(point.x);
        match groups.last_mut() {
            Some(group) if joined && group.2 == text => group.1 = at,
            _ => groups.push((at, at, text)),
        }
        joined = true;
    }
    groups
}

fn lane_label(at: f64, text: &str, low: f64, high: f64) -> Option<LaneLabel> {
    let room = (high - low).min(150.0);
    let lines = wrap(text, face(Role::Quiet), room, 3);
    let wide = widest(&lines, Role::Quiet);
    let whole = text.split_whitespace().all(|word| width(word, Role::Quiet) <= room);
    if lines.is_empty() || !whole {
        return None;
    }
    let (x, anchor) = if at - wide / 2.0 < low {
        (low, Anchor::Start)
    } else if at + wide / 2.0 > high {
        (high, Anchor::End)
    } else {
        (at, Anchor::Middle)
    };
    Some(LaneLabel { x, anchor, lines })
}
