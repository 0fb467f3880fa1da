//! The scores of an edition on one line, with one institution picked out.

use super::canvas::{Anchor, Canvas, face, lines_area, widest, width};
use super::font::wrap;
use super::foot::draw_numbers;
use super::hue::Hue;
use super::paint::{Paint, Role};
use super::place::{Area, Taken};
use super::scale::{Axis, Band, Scale, Shown};
use super::svg::{Heading, Size, Svg};
use super::swarm::{Swarm, swarm};

/// All scores of an edition or of a category in it.
#[derive(Clone, Debug)]
pub(crate) struct Distribution<'a> {
    /// The scale of the scores.
    pub scale: Scale<'a>,
    /// The bands of the edition's method; may be empty.
    pub bands: Vec<Band>,
    /// Every institution with a score.
    pub points: Vec<DistributionPoint>,
}

/// An institution's score.
#[derive(Clone, Debug)]
pub(crate) struct DistributionPoint {
    /// The score on the scale.
    pub score: f64,
    /// The score as printed.
    pub text: String,
    /// The institution's name, as short as it is clear.
    pub name: String,
    /// The colour of its zone.
    pub hue: Hue,
}

/// A distribution whose background is drawn, so that each institution's own chart costs only its own mark and label.
#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    size: Size,
    /// What is the same in every chart.
    behind: String,
    /// Each institution's dot and label.
    spots: Vec<Spotted>,
    /// The places of the lowest and the highest score in `spots`.
    ends: Vec<usize>,
    /// The baseline of the lowest line of labels.
    labels: f64,
    height: f64,
}

/// Where a dot is.
type Spot = (f64, f64);

/// An institution's dot and label.
#[derive(Clone, Debug)]
struct Spotted {
    spot: Spot,
    hue: Hue,
    /// Its name and its score, in lines.
    label: Vec<String>,
}

/// The most lines that a name takes above its dot.
const LINES: usize = 3;

impl Distribution<'_> {
    /// Draws what is the same for every institution; `None` without a score.
    pub(crate) fn prepare(&self, size: Size) -> Option<Prepared> {
        if self.points.is_empty() {
            return None;
        }
        let shown = self.scale.shown(self.points.iter().map(|p| p.score));
        let canvas = Canvas::new(size);
        let left = if shown.cut { 30.0 } else { 8.0 };
        let x = Axis::new(shown.range.clone(), left, size.width() - 8.0);
        let names = self.names(&x, size);
        let written: Vec<_> = self.points.iter().map(|point| label(point, size)).collect();
        // The longest is a name of up to three lines, and the score with it or below it.
        let lines = written.iter().map(Vec::len).max().unwrap_or(1);
        let labels = lines as f64 * face(Role::Strong).line() + 4.0;
        let top = names.iter().map(|name| name.2.len()).max().unwrap_or(0) as f64 * face(Role::Zone).line() + 5.0;
        let (ceiling, most) = (top + labels + 10.0, if size.is_wide() { 150.0 } else { 170.0 });
        let places: Vec<f64> = self.points.iter().map(|p| x.at(p.score)).collect();
        let room = Area { x0: left - 3.0, x1: size.width() - 5.0, y0: 0.0, y1: most };
        let swarm = swarm(&places, most, room).lowered(ceiling);
        let field = Area { x0: 0.0, x1: size.width(), y0: top, y1: swarm.floor };
        // Left of a cut the axis stands for several bands at once, so none is drawn there.
        let banded = if shown.cut { Area { x0: left, ..field } } else { field };
        self.draw_field(&canvas, &x, banded);
        draw_names(&names, &canvas);
        canvas.dots(&swarm.dots.stacks, swarm.dots.diameter, swarm.dots.pitch);
        let height = self.draw_axis(&canvas, &x, &shown, field);
        let hues = self.points.iter().map(|point| point.hue);
        let spots = swarm.dots.spots.into_iter().zip(hues).zip(written);
        let spots = spots.map(|((spot, hue), label)| Spotted { spot, hue, label }).collect();
        let labels = top + labels;
        Some(Prepared { size, behind: canvas.into_body(), spots, ends: self.ends(), labels, height })
    }

    /// The lowest and the highest score.
    fn ends(&self) -> Vec<usize> {
        let by_score = |a: &usize, b: &usize| self.points[*a].score.total_cmp(&self.points[*b].score);
        let highest = (0..self.points.len()).rev().max_by(by_score);
        let lowest = (0..self.points.len()).min_by(by_score).filter(|lowest| Some(*lowest) != highest);
        highest.into_iter().chain(lowest).collect()
    }

    /// The names of the bands that have room for them.
    pub(super) fn names(&self, x: &Axis, size: Size) -> Vec<(f64, Hue, Vec<String>)> {
        let named = self.bands.iter().filter_map(|band| {
            let (from, to) = self.reach(band, x, size);
            let room = to - from - 6.0;
            let fits = band.name.split_whitespace().all(|word| width(word, Role::Zone) <= room);
            let lines = wrap(&band.name, face(Role::Zone), room, 2);
            let whole = lines.last().is_some_and(|line| !line.ends_with('…'));
            (fits && whole).then(|| (f64::midpoint(from, to), band.hue, lines))
        });
        named.collect()
    }

    /// From where to where a band reaches; the outer ones to the sheet's edges.
    fn reach(&self, band: &Band, x: &Axis, size: Size) -> (f64, f64) {
        let lowest = self.bands.iter().all(|other| other.from >= band.from);
        let highest = self.bands.iter().all(|other| other.to <= band.to);
        let from = if lowest { 0.0 } else { x.at(band.from) };
        (from, if highest { size.width() } else { x.at(band.to) })
    }

    pub(super) fn draw_field(&self, canvas: &Canvas, x: &Axis, field: Area) {
        for band in &self.bands {
            let (from, to) = self.reach(band, x, canvas.size());
            let from = from.max(field.x0);
            if to - from > 1.0 {
                canvas.rect(Area { x0: from + 0.5, x1: to - 0.5, ..field }, Paint::in_hue(Role::Band, band.hue));
            }
        }
    }

    /// The axis below the field, its ticks, and its cut; says where it ends.
    pub(super) fn draw_axis(&self, canvas: &Canvas, x: &Axis, shown: &Shown, field: Area) -> f64 {
        canvas.line(&[(0.0, field.y1), (field.x1, field.y1)], Role::Axis);
        for (at, _) in shown.ticks(5.0) {
            canvas.line(&[(x.at(at), field.y1), (x.at(at), field.y1 + 4.0)], Role::Axis);
        }
        let foot = draw_numbers(canvas, &self.scale, shown, x, 5.0, field.y1 + 3.0);
        if !shown.cut {
            return foot;
        }
        let zigzag = [(3.0, 0.0), (5.0, -4.0), (8.0, 4.0), (11.0, -4.0), (14.0, 4.0), (16.0, 0.0)];
        canvas.line(&zigzag.map(|(x, y)| (x, field.y1 + y)), Role::Cut);
        let lines = wrap(self.scale.cut.unwrap_or_default(), face(Role::Quiet), field.x1, 2);
        let y = foot + face(Role::Quiet).ascent();
        canvas.lines((0.0, y), Anchor::Start, &lines, Role::Quiet);
        y + lines.len().saturating_sub(1) as f64 * face(Role::Quiet).line() + 5.0
    }
}

pub(super) fn draw_names(names: &[(f64, Hue, Vec<String>)], canvas: &Canvas) {
    for (middle, hue, lines) in names {
        canvas.lines(
            (*middle, face(Role::Zone).ascent() + 1.0),
            Anchor::Middle,
            lines,
            Paint::in_hue(Role::Zone, *hue),
        );
    }
}

/// A swarm moved to stand right below the labels.
struct Lowered {
    dots: Swarm,
    floor: f64,
}

impl Swarm {
    /// Moves the dots so that the highest is at `ceiling`, and says where the floor is then.
    fn lowered(mut self, ceiling: f64) -> Lowered {
        let step = self.pitch;
        let top = |(_, y, n): &(f64, f64, usize)| y - (n - 1) as f64 * step - self.diameter / 2.0;
        let highest = self.stacks.iter().map(top).fold(f64::INFINITY, f64::min);
        let lowest = self.stacks.iter().map(|(_, y, _)| *y).fold(f64::NEG_INFINITY, f64::max);
        let by = ceiling - highest;
        for (_, y, _) in &mut self.stacks {
            *y += by;
        }
        for (_, y) in &mut self.spots {
            *y += by;
        }
        Lowered { floor: lowest + by + self.diameter / 2.0 + 3.0, dots: self }
    }
}

/// A name and its score, in lines.
fn label(point: &DistributionPoint, size: Size) -> Vec<String> {
    let room = if size.is_wide() { 240.0 } else { 170.0 };
    let whole = format!("{} {}", point.name, point.text);
    let mut lines = wrap(&whole, face(Role::Strong), room, LINES);
    if lines.last().is_some_and(|line| line.ends_with('…')) {
        lines = wrap(&point.name, face(Role::Strong), room, LINES - 1);
        lines.push(point.text.clone());
    }
    lines
}

impl Prepared {
    /// The chart with the institution at this place in [`Distribution::points`] picked out. Without one, or where
    /// there is room beside it, the highest and the lowest are named.
    pub(crate) fn with_focus(&self, heading: &Heading, focus: Option<usize>) -> Svg {
        let canvas = Canvas::new(self.size);
        let mut taken = Taken::default();
        if let Some(spotted) = focus.and_then(|focus| self.spots.get(focus)) {
            self.draw_label(spotted, Role::Strong, &mut taken, &canvas);
            canvas.mark(spotted.spot, 6.0, Role::Focus, spotted.hue);
        }
        for end in self.ends.iter().filter(|end| Some(**end) != focus) {
            self.draw_label(&self.spots[*end], Role::Quiet, &mut taken, &canvas);
        }
        let body = format!("{}{}", self.behind, canvas.into_body());
        Svg::new(heading.clone(), self.size, self.height, body)
    }

    /// A label above its dot and a line down to it: over the dot, or to one side, unless it touches another everywhere.
    fn draw_label(&self, Spotted { spot, label, .. }: &Spotted, role: Role, taken: &mut Taken, canvas: &Canvas) {
        let spot = *spot;
        let wide = widest(label, role);
        let half = wide / 2.0;
        let y = self.labels - label.len().saturating_sub(1) as f64 * face(role).line() - 3.0;
        let (low, high) = (half + 1.0, self.size.width() - half - 1.0);
        let middles = [spot.0, spot.0 - half + 8.0, spot.0 + half - 8.0].map(|x| x.min(high).max(low));
        let areas = middles.map(|x| (x, lines_area((x, y), Anchor::Middle, (wide, label.len()), role).grown(4.0)));
        let beside = |area: &Area| area.x0 <= spot.0 && spot.0 <= area.x1;
        if let Some((x, area)) = areas.into_iter().find(|(_, area)| beside(area) && taken.is_free(area)) {
            taken.add(area);
            canvas.line(&[(spot.0, self.labels + 3.0), spot], Role::Leader);
            canvas.lines((x, y), Anchor::Middle, label, role);
        }
    }
}
