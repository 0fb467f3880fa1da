//! What lies behind the line: bands, grid, rules where the method changed, and the bands' names.

use plotters::element::Rectangle;

use super::super::canvas::{Canvas, face, text_area};
use super::super::font::{shorten, wrap};
use super::super::paint::{Paint, Role};
use super::super::place::{Anchor, Area, spread};
use super::super::plot::HAIR;
use super::super::scale::Band;
use super::Trend;
use super::frame::{Frame, Scores, breaks};

/// Draws the bands, the grid with its numbers, and the rules where the method changed.
pub(crate) fn draw(trend: &Trend, frame: &mut Frame, plot: &mut Scores, canvas: &Canvas) {
    draw_bands(trend, frame, plot);
    plot.draw_grid(frame.most_ticks);
    draw_axis(trend, frame, canvas);
    draw_breaks(trend, frame, canvas);
}

/// The bands of each segment; a hair's breadth of paper stays between two of them.
fn draw_bands(trend: &Trend, frame: &Frame, plot: &mut Scores) {
    for (segment, span) in trend.segments.iter().zip(&frame.spans) {
        let is_seen = |band: &&Band| {
            let area = band_area(band, frame, *span);
            area.y1 > area.y0 && area.x1 > area.x0
        };
        plot.draw(segment.bands.iter().filter(is_seen).map(|band| {
            let corners = [(span.0, band.to), (span.1, band.from)];
            let mut field = Rectangle::new(corners, Paint::in_hue(Role::Band, band.hue));
            field.set_margin(HAIR, HAIR, HAIR, HAIR);
            field
        }));
    }
}

/// The area of a band on the sheet, without the paper around it.
fn band_area(band: &Band, frame: &Frame, (from, to): (f64, f64)) -> Area {
    let [x0, x1] = [from, to].map(|year| frame.x.at(year));
    Area { x0, x1, y0: frame.y.at(band.to), y1: frame.y.at(band.from) }.grown(-f64::from(HAIR) / 10.0)
}

fn draw_axis(trend: &Trend, frame: &mut Frame, canvas: &Canvas) {
    let (left, bottom) = (frame.plot.x0, frame.plot.y1);
    canvas.line(&[(left, bottom), (frame.plot.x1, bottom)], Role::Axis);
    for (at, label) in &std::mem::take(&mut frame.ticks) {
        let y = frame.y.at(*at) + face(Role::Quiet).to_baseline();
        canvas.text((left - 5.0, y), Anchor::End, label, Role::Quiet);
        frame.taken.add(Frame::area((left - 5.0, y), Anchor::End, label, Role::Quiet));
    }
    if frame.shown.cut {
        draw_cut(trend, frame, canvas);
    }
}

/// A zigzag between the lowest tick and the baseline, and the words that say what it means.
fn draw_cut(trend: &Trend, frame: &mut Frame, canvas: &Canvas) {
    let (x, low, high) = (frame.plot.x0, frame.plot.y1, frame.y.at(frame.shown.numbers.range.start));
    let step = (low - high) / 5.0;
    let zigzag: Vec<_> = [0.0, 0.0, 4.0, -4.0, 4.0, 0.0]
        .iter()
        .enumerate()
        .map(|(i, dx)| (x + dx, if i == 5 { low } else { high + step * i as f64 }))
        .collect();
    canvas.line(&zigzag, Role::Cut);
    let at = (x + 9.0, low - 5.5);
    let note = shorten(trend.scale.cut.unwrap_or_default(), face(Role::Quiet), frame.plot.x1 - at.0);
    frame.take(Frame::area(at, Anchor::Start, &note, Role::Quiet));
    canvas.text(at, Anchor::Start, &note, Role::Quiet);
}

fn draw_breaks(trend: &Trend, frame: &mut Frame, canvas: &Canvas) {
    let foot = frame.lane.map_or(frame.plot.y1, |lane| lane + 9.0);
    for (year, _) in breaks(&trend.segments, &frame.spans) {
        let at = frame.x.at(year);
        let rule = [(at, frame.plot.y0 - 12.0), (at, foot)];
        canvas.line(&rule, Role::Break);
        frame.taken.add_line(&rule);
    }
    let line = face(Role::Quiet).line();
    for word in std::mem::take(&mut frame.words) {
        let y = frame.plot.y0 - 16.0 - (word.lines.len() - 1) as f64 * line;
        canvas.lines((word.at, y), Anchor::Middle, &word.lines, Role::Quiet);
        frame.taken.add(text_area((word.at, y), Anchor::Middle, &word.lines, Role::Quiet));
    }
}

/// The names of the bands: of the last segment at the right edge, of the others where their field has room.
pub(crate) fn draw_names(trend: &Trend, frame: &mut Frame, canvas: &Canvas) {
    if frame.plot.y1 <= frame.plot.y0 {
        return;
    }
    let last = trend.segments.len().saturating_sub(1);
    for (i, segment) in trend.segments.iter().enumerate() {
        match frame.gutter.filter(|_| i == last) {
            Some(x) => draw_gutter(&segment.bands, x, frame, canvas),
            None => draw_inside(&segment.bands, frame.spans[i], frame, canvas),
        }
    }
}

/// Names in the gutter, pushed aside where bands are narrow; the narrowest go where not all have room.
fn draw_gutter(bands: &[Band], x: f64, frame: &mut Frame, canvas: &Canvas) {
    let room = frame.size.width() - x;
    let mut shown: Vec<(f64, f64, &Band, Vec<String>)> = bands
        .iter()
        .map(|band| (band, band_area(band, frame, (f64::NEG_INFINITY, f64::INFINITY))))
        .filter(|(band, area)| area.y1 - area.y0 >= 7.0 && !band.name.trim().is_empty())
        .map(|(band, area)| {
            (f64::midpoint(area.y0, area.y1), area.y1 - area.y0, band, wrap(&band.name, face(Role::Zone), room, 2))
        })
        .collect();
    shown.sort_by(|a, b| a.0.total_cmp(&b.0));
    let line = face(Role::Zone).line();
    let high = frame.plot.y1 - frame.plot.y0 + 8.0;
    while shown.iter().map(|name| name.3.len() as f64 * line).sum::<f64>() > high {
        let Some(narrowest) = (0..shown.len()).min_by(|a, b| shown[*a].1.total_cmp(&shown[*b].1)) else { return };
        shown.remove(narrowest);
    }
    let wishes: Vec<_> = shown.iter().map(|name| (name.0, name.3.len() as f64 * line)).collect();
    for (middle, (_, _, band, lines)) in spread(&wishes, frame.plot.y0 - 8.0, frame.plot.y1).into_iter().zip(shown) {
        let y = middle + face(Role::Zone).to_baseline() - (lines.len() - 1) as f64 * line / 2.0;
        if frame.take(text_area((x, y), Anchor::Start, &lines, Role::Zone)) {
            canvas.lines((x, y), Anchor::Start, &lines, Paint::in_hue(Role::Zone, band.hue));
        }
    }
}

/// A name within its own field, in the first corner where it touches nothing.
fn draw_inside(bands: &[Band], span: (f64, f64), frame: &mut Frame, canvas: &Canvas) {
    let face = face(Role::Zone);
    for band in bands {
        let field = band_area(band, frame, span);
        let rows = [field.y0 + face.ascent() + 2.0, field.y1 - face.descent() - 2.0];
        let sides = [(field.x1 - 5.0, Anchor::End), (field.x0 + 5.0, Anchor::Start)];
        let corners = sides.iter().flat_map(|side| rows.iter().map(move |y| (side.0, *y, side.1)));
        let found = corners
            .map(|(x, y, anchor)| (x, y, anchor, Frame::area((x, y), anchor, &band.name, Role::Zone)))
            .find(|(_, _, _, area)| area.within(&field) && frame.taken.is_free(area) && frame.taken.is_clear(area));
        if let Some((x, y, anchor, area)) = found {
            frame.taken.add(area);
            canvas.text((x, y), anchor, &band.name, Paint::in_hue(Role::Zone, band.hue));
        }
    }
}
