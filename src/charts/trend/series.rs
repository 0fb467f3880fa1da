//! The lines, the marks and the values at them.

use plotters::element::{EmptyElement, PathElement};
use plotters::series::LineSeries;

use super::super::canvas::{Canvas, face};
use super::super::element::Mark;
use super::super::hue::Hue;
use super::super::paint::Role;
use super::super::place::{Anchor, Area};
use super::frame::{Frame, Scores};
use super::{Trend, TrendPoint, TrendResult};

/// A mark's radius.
const RADIUS: f64 = 4.2;

/// A score in the plot.
struct Spot<'a> {
    x: f64,
    score: f64,
    /// Where it is on the sheet.
    at: (f64, f64),
    segment: usize,
    text: &'a str,
    hue: Hue,
}

/// Points of one line: when, and what score.
type Run = Vec<(f64, f64)>;

/// Draws all lines, then the marks, then the values.
pub(crate) fn draw(trend: &Trend, frame: &mut Frame, plot: &mut Scores, canvas: &Canvas) {
    let spots = spots(trend, frame);
    let others: Vec<Run> = trend.peers.iter().flat_map(|peer| runs(trend, &peer.points)).collect();
    plot.draw(others.iter().filter(|run| run.len() > 1).map(|run| PathElement::new(run.as_slice(), Role::Peer)));
    draw_mean(trend, frame, plot);
    let dense = is_dense(&spots);
    draw_line(trend, &spots, if dense { Role::LineThin } else { Role::Line }, frame, plot);
    draw_marks(&spots, dense, frame, plot);
    draw_values(&spots, dense, frame, canvas);
    draw_mean_label(trend, frame, canvas);
    // Only names of bands, which have several places to go, keep clear of the quiet lines too.
    for run in &others {
        frame.take_line(run);
    }
}

fn spots<'a>(trend: &'a Trend, frame: &Frame) -> Vec<Spot<'a>> {
    let points = trend.segments.iter().enumerate().flat_map(|(i, s)| s.points.iter().map(move |p| (i, p)));
    points
        .filter_map(|(segment, TrendPoint { x, result, .. })| match result {
            TrendResult::Score { score, text, hue } => {
                Some(Spot { x: *x, score: *score, at: frame.at(*x, *score), segment, text, hue: *hue })
            }
            TrendResult::Worded { .. } => None,
        })
        .collect()
}

/// Whether an edition or a gap lies between two years, or the method changed between them.
fn is_parted(trend: &Trend, a: f64, b: f64) -> bool {
    let between = |x: f64| a < x && x < b;
    let ends = |i: usize| trend.segments[i].points.first().is_some_and(|first| a < first.x && first.x <= b);
    trend.points().any(|p| between(p.x))
        || trend.gaps.iter().any(|gap| between(gap.x))
        || (1..trend.segments.len()).any(ends)
}

/// A line in pieces that are not parted.
fn runs(trend: &Trend, points: &[(f64, f64)]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (x, score) in points {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|(before, _)| !is_parted(trend, *before, *x)) => run.push((*x, *score)),
            _ => runs.push(vec![(*x, *score)]),
        }
    }
    runs
}

/// Draws the mean; a single one is a short level line.
fn draw_mean(trend: &Trend, frame: &mut Frame, plot: &mut Scores) {
    for run in trend.mean.iter().flat_map(|mean| runs(trend, &mean.points)) {
        if let [(x, score)] = run[..] {
            plot.draw([EmptyElement::at((x, score)) + PathElement::new([(-90, 0), (90, 0)], Role::Mean)]);
            let (x, y) = frame.at(x, score);
            frame.taken.add_line(&[(x - 9.0, y), (x + 9.0, y)]);
        } else {
            frame.take_line(&run);
            plot.draw(LineSeries::new(run, Role::Mean));
        }
    }
}

/// Whether marks would touch.
fn is_dense(spots: &[Spot]) -> bool {
    spots.windows(2).any(|pair| pair[1].at.0 - pair[0].at.0 < 2.0 * RADIUS)
}

/// Draws the line in focus: solid between editions that follow one another, dashed over years without a score, nothing
/// over a change of method.
fn draw_line(trend: &Trend, spots: &[Spot], role: Role, frame: &mut Frame, plot: &mut Scores) {
    let mut lines: Vec<(Role, Run)> = Vec::new();
    let mut run = Run::new();
    for (i, spot) in spots.iter().enumerate() {
        let before = i.checked_sub(1).map(|before| &spots[before]);
        let joined = before.filter(|before| before.segment == spot.segment);
        if joined.is_none_or(|before| is_parted(trend, before.x, spot.x)) {
            lines.extend(joined.map(|before| (Role::Gap, vec![(before.x, before.score), (spot.x, spot.score)])));
            lines.push((role, std::mem::take(&mut run)));
        }
        run.push((spot.x, spot.score));
    }
    lines.push((role, run));
    for (role, run) in lines.into_iter().filter(|(_, run)| run.len() > 1) {
        frame.take_line(&run);
        plot.draw(LineSeries::new(run, role));
    }
}

/// Draws marks at all scores, or only at the first and last of a segment where they would touch.
fn draw_marks(spots: &[Spot], dense: bool, frame: &mut Frame, plot: &mut Scores) {
    let is_marked = |(i, spot): &(usize, &Spot)| {
        let edge = |other: Option<&Spot>| other.is_none_or(|other| other.segment != spot.segment);
        !dense || edge(spots.get(i + 1)) || edge(i.checked_sub(1).and_then(|before| spots.get(before)))
    };
    let marked = || spots.iter().enumerate().filter(is_marked).map(|(_, spot)| spot);
    plot.draw(marked().map(|spot| Mark::new((spot.x, spot.score), RADIUS, Role::Mark, spot.hue)));
    for (x, y) in marked().map(|spot| spot.at) {
        frame.taken.add(Area { x0: x, x1: x, y0: y, y1: y }.grown(RADIUS));
    }
}

/// Draws the values, each where it touches nothing: first the last, the first, the highest and the lowest, then the
/// others. A dense line has no others.
fn draw_values(spots: &[Spot], dense: bool, frame: &mut Frame, canvas: &Canvas) {
    let last = spots.len().saturating_sub(1);
    let first = landmarks(spots);
    let others = (0..spots.len()).filter(|i| !dense && !first.contains(i));
    for i in first.iter().copied().chain(others) {
        let spot = &spots[i];
        let role = if i == last { Role::Strong } else { Role::Label };
        if let Some((x, y, anchor, area)) = value_place(spot, role, first.contains(&i), frame) {
            frame.taken.add(area);
            canvas.text((x, y), anchor, spot.text, role);
        }
    }
}

/// The last score, the first, the highest and the lowest.
fn landmarks(spots: &[Spot]) -> Vec<usize> {
    let by_score = |a: &usize, b: &usize| spots[*a].score.total_cmp(&spots[*b].score);
    let ends = [spots.len().checked_sub(1), (!spots.is_empty()).then_some(0)];
    let peaks = [(0..spots.len()).rev().max_by(by_score), (0..spots.len()).min_by(by_score)];
    let mut landmarks = Vec::new();
    for i in ends.into_iter().chain(peaks).flatten() {
        if !landmarks.contains(&i) {
            landmarks.push(i);
        }
    }
    landmarks
}

/// Where a value has room: above its mark, below it, or beside it. A value that must be shown may cover a line, never
/// another text.
fn value_place(spot: &Spot, role: Role, must: bool, frame: &Frame) -> Option<(f64, f64, Anchor, Area)> {
    let (x, y) = spot.at;
    let face = face(role);
    let (above, below, beside) = (y - RADIUS - 5.0, y + RADIUS + 4.0 + face.ascent(), y + face.to_baseline());
    let places = [
        (x, above, Anchor::Middle),
        (x, below, Anchor::Middle),
        (x - 3.0, above, Anchor::End),
        (x + 3.0, above, Anchor::Start),
        (x - 3.0, below, Anchor::End),
        (x + 3.0, below, Anchor::Start),
        (x + RADIUS + 4.0, beside, Anchor::Start),
        (x - RADIUS - 4.0, beside, Anchor::End),
    ];
    let sheet = Area { x0: 0.0, y0: 0.0, x1: frame.size.width(), y1: frame.plot.y1 - 1.0 };
    let fits = |clear: bool| {
        places.iter().map(|(x, y, anchor)| (*x, *y, *anchor, Frame::area((*x, *y), *anchor, spot.text, role))).find(
            |(_, _, _, area)| {
                area.within(&sheet)
                    && frame.taken.is_free(&Area { x0: area.x0 - 3.0, x1: area.x1 + 3.0, ..*area })
                    && (!clear || frame.taken.is_clear(area))
            },
        )
    };
    fits(true).or_else(|| must.then(|| fits(false)).flatten())
}

/// Draws the name of the mean at its line, where it touches nothing.
fn draw_mean_label(trend: &Trend, frame: &mut Frame, canvas: &Canvas) {
    let Some(mean) = &trend.mean else { return };
    let face = face(Role::Quiet);
    for (x, score) in mean.points.iter().rev() {
        let (x, y) = frame.at(*x, *score);
        for at in [(x, y - 5.0), (x, y + 4.0 + face.ascent())] {
            for anchor in [Anchor::Middle, Anchor::End, Anchor::Start] {
                let area = Frame::area(at, anchor, &mean.label, Role::Quiet);
                if area.within(&frame.plot) && frame.taken.is_clear(&area) && frame.taken.is_free(&area) {
                    frame.taken.add(area);
                    canvas.text(at, anchor, &mean.label, Role::Quiet);
                    return;
                }
            }
        }
    }
}
