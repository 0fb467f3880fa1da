//! The lines, the marks and the values at them.

use super::super::canvas::{Anchor, Canvas, face};
use super::super::hue::Hue;
use super::super::paint::Role;
use super::super::place::Area;
use super::frame::Frame;
use super::{Trend, TrendPoint, TrendResult};

/// A mark's radius.
const RADIUS: f64 = 4.2;

/// A score on the sheet.
struct Spot<'a> {
    at: (f64, f64),
    segment: usize,
    x: f64,
    score: f64,
    text: &'a str,
    hue: Hue,
}

pub(crate) fn draw(trend: &Trend, frame: &mut Frame, canvas: &Canvas) {
    let spots = spots(trend, frame);
    draw_others(trend, frame, canvas);
    draw_mean(trend, frame, canvas);
    let dense = is_dense(&spots);
    draw_line(trend, &spots, if dense { Role::LineThin } else { Role::Line }, frame, canvas);
    draw_marks(&spots, dense, frame, canvas);
    draw_values(&spots, dense, frame, canvas);
    draw_mean_label(trend, frame, canvas);
    // Only names of bands, which have several places to go, keep clear of the quiet lines too.
    for run in trend.peers.iter().flat_map(|peer| runs(trend, frame, &peer.points)).collect::<Vec<_>>() {
        frame.taken.add_line(&run);
    }
}

fn spots<'a>(trend: &'a Trend, frame: &Frame) -> Vec<Spot<'a>> {
    let points = trend.segments.iter().enumerate().flat_map(|(i, s)| s.points.iter().map(move |p| (i, p)));
    points
        .filter_map(|(segment, TrendPoint { x, result, .. })| match result {
            TrendResult::Score { score, text, hue } => {
                let at = (frame.x.at(*x), frame.y.at(*score));
                Some(Spot { at, segment, x: *x, score: *score, text, hue: *hue })
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

/// Another's line in pieces that are not parted.
fn runs(trend: &Trend, frame: &Frame, points: &[(f64, f64)]) -> Vec<Vec<(f64, f64)>> {
    let mut runs: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut before: Option<f64> = None;
    for (x, score) in points {
        let at = (frame.x.at(*x), frame.y.at(*score));
        match runs.last_mut() {
            Some(run) if before.is_some_and(|before| !is_parted(trend, before, *x)) => run.push(at),
            _ => runs.push(vec![at]),
        }
        before = Some(*x);
    }
    runs
}

fn draw_others(trend: &Trend, frame: &Frame, canvas: &Canvas) {
    for peer in &trend.peers {
        for run in runs(trend, frame, &peer.points).iter().filter(|run| run.len() > 1) {
            canvas.line(run, Role::Peer);
        }
    }
}

/// The mean; one that stands alone is a short level line.
fn draw_mean(trend: &Trend, frame: &mut Frame, canvas: &Canvas) {
    for mut run in trend.mean.iter().flat_map(|mean| runs(trend, frame, &mean.points)).collect::<Vec<_>>() {
        if let [(x, y)] = run[..] {
            run = vec![(x - 9.0, y), (x + 9.0, y)];
        }
        canvas.line(&run, Role::Mean);
        frame.taken.add_line(&run);
    }
}

/// Whether marks would touch.
fn is_dense(spots: &[Spot]) -> bool {
    spots.windows(2).any(|pair| pair[1].at.0 - pair[0].at.0 < 2.0 * RADIUS)
}

/// Solid between editions that follow one another, dashed over years without a score, nothing over a change of method.
fn draw_line(trend: &Trend, spots: &[Spot], role: Role, frame: &mut Frame, canvas: &Canvas) {
    let mut run: Vec<(f64, f64)> = Vec::new();
    for (i, spot) in spots.iter().enumerate() {
        let before = i.checked_sub(1).map(|before| &spots[before]).filter(|before| before.segment == spot.segment);
        match before {
            Some(before) if !is_parted(trend, before.x, spot.x) => run.push(spot.at),
            Some(before) => {
                frame.taken.add_line(&[before.at, spot.at]);
                canvas.line(&[before.at, spot.at], Role::Gap);
                draw_run(&mut run, role, frame, canvas);
                run.push(spot.at);
            }
            None => {
                draw_run(&mut run, role, frame, canvas);
                run.push(spot.at);
            }
        }
    }
    draw_run(&mut run, role, frame, canvas);
}

fn draw_run(run: &mut Vec<(f64, f64)>, role: Role, frame: &mut Frame, canvas: &Canvas) {
    if run.len() > 1 {
        canvas.line(run, role);
        frame.taken.add_line(run);
    }
    run.clear();
}

/// Marks at all scores, or only at the first and last of a segment where they would touch.
fn draw_marks(spots: &[Spot], dense: bool, frame: &mut Frame, canvas: &Canvas) {
    for (i, spot) in spots.iter().enumerate() {
        let edge = |other: Option<&Spot>| other.is_none_or(|other| other.segment != spot.segment);
        if !dense || edge(spots.get(i + 1)) || edge(i.checked_sub(1).and_then(|before| spots.get(before))) {
            canvas.mark(spot.at, RADIUS, Role::Mark, spot.hue);
            let (x, y) = spot.at;
            frame.taken.add(Area { x0: x, x1: x, y0: y, y1: y }.grown(RADIUS));
        }
    }
}

/// The values: the last, the first, the highest and the lowest before the others, each where it touches nothing. On a
/// dense line the others have none.
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

/// Where a value stands: above its mark, below it, or beside it. What must be shown may stand on a line, never on
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

/// The mean's name at its line, where it touches nothing.
fn draw_mean_label(trend: &Trend, frame: &mut Frame, canvas: &Canvas) {
    let Some(mean) = &trend.mean else { return };
    let face = face(Role::Quiet);
    for (x, score) in mean.points.iter().rev() {
        let (x, y) = (frame.x.at(*x), frame.y.at(*score));
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
