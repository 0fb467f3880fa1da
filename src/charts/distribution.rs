//! The scores of an edition on one line, with one institution picked out.

use plotters::coord::ranged1d::Ranged;
use plotters::element::{EmptyElement, PathElement, Rectangle};

use super::canvas::{Canvas, face, lines_area, widest, width};
use super::font::wrap;
use super::foot::draw_numbers;
use super::hue::Hue;
use super::paint::{Paint, Role};
use super::place::{Anchor, Area, Taken};
use super::plot::{Axis, HAIR, Plot};
use super::scale::{Band, Numbers, Scale};
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

/// A distribution whose background is drawn once; the chart of each institution adds only a mark and labels.
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

/// What lies behind the institutions in focus.
pub(crate) struct Behind {
    /// The scores, and at infinity the edges of the sheet.
    pub x: Axis<Numbers>,
    /// Whether the low end of the scale is left out.
    pub cut: bool,
    /// The names of bands: the middle, the colour, and the lines.
    pub names: Vec<(f64, Hue, Vec<String>)>,
    /// Where the bands and the dots are.
    pub field: Area,
    pub dots: Swarm,
}

/// From the edge of the sheet to the end of the scale.
pub(crate) const EDGE: f64 = 8.0;
/// From the edge of the sheet to the low end of a cut scale; the mark of the cut is between them.
const CUT: f64 = 30.0;
/// The most ticks on the axis.
const TICKS: usize = 6;
/// The most lines that a name takes above its dot.
const LINES: usize = 3;

impl Distribution<'_> {
    /// Draws what is the same for every institution; `None` without a score.
    pub(crate) fn prepare(&self, size: Size) -> Option<Prepared> {
        if self.points.is_empty() {
            return None;
        }
        let shown = self.scale.shown(self.points.iter().map(|p| p.score));
        let left = if shown.cut { CUT } else { EDGE };
        let x = Axis::new(shown.numbers.with_room(left, EDGE), 0.0, size.width());
        let names = self.names(&x, size.width());
        let written: Vec<_> = self.points.iter().map(|point| label(point, size)).collect();
        // The longest label is a name of up to three lines, with the score in its last line or below it.
        let lines = written.iter().map(Vec::len).max().unwrap_or(1);
        let labels = lines as f64 * face(Role::Strong).line() + 4.0;
        let top = names.iter().map(|name| name.2.len()).max().unwrap_or(0) as f64 * face(Role::Zone).line() + 5.0;
        let (ceiling, most) = (top + labels + 10.0, if size.is_wide() { 150.0 } else { 170.0 });
        let places: Vec<f64> = self.points.iter().map(|p| x.at(p.score)).collect();
        let room = Area { x0: left - 3.0, x1: size.width() - 5.0, y0: 0.0, y1: most };
        let (dots, floor) = swarm(&places, most, room).lowered(ceiling);
        let field = Area { x0: 0.0, x1: size.width(), y0: top, y1: floor };
        let behind = Behind { x, cut: shown.cut, names, field, dots };
        let canvas = Canvas::new(size);
        let height = self.draw_behind(&behind, &canvas);
        let spots = behind.dots.spots.into_iter().zip(self.points.iter().map(|point| point.hue)).zip(written);
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

    /// The names of the bands that have room for them on a sheet of a width, and where their middles are.
    pub(crate) fn names(&self, x: &Axis<Numbers>, sheet: f64) -> Vec<(f64, Hue, Vec<String>)> {
        let named = self.bands.iter().filter_map(|band| {
            let (from, to) = self.reach(band);
            let from = if from.is_finite() { x.at(from) } else { 0.0 };
            let to = if to.is_finite() { x.at(to) } else { sheet };
            let room = to - from - 6.0;
            let fits = band.name.split_whitespace().all(|word| width(word, Role::Zone) <= room);
            let lines = wrap(&band.name, face(Role::Zone), room, 2);
            let whole = lines.last().is_some_and(|line| !line.ends_with('…'));
            (fits && whole).then(|| (f64::midpoint(from, to), band.hue, lines))
        });
        named.collect()
    }

    /// From where to where a band reaches: the outer ones to the edges of the sheet, which are infinite.
    fn reach(&self, band: &Band) -> (f64, f64) {
        let lowest = self.bands.iter().all(|other| other.from >= band.from);
        let highest = self.bands.iter().all(|other| other.to <= band.to);
        (if lowest { f64::NEG_INFINITY } else { band.from }, if highest { f64::INFINITY } else { band.to })
    }

    /// Draws the bands, the dots and the axis, and says where the axis ends.
    pub(crate) fn draw_behind(&self, behind: &Behind, canvas: &Canvas) -> f64 {
        let Behind { x, names, field, dots, .. } = behind;
        // Scores against nothing, from the floor to the top.
        let mut plot = Plot::on(canvas, x, &Axis::new(Numbers::from(0.0..1.0), field.y1, field.y0));
        plot.draw(self.fields(behind));
        for (middle, hue, lines) in names {
            let at = (*middle, face(Role::Zone).ascent() + 1.0);
            canvas.lines(at, Anchor::Middle, lines, Paint::in_hue(Role::Zone, *hue));
        }
        canvas.draw(&dots.dots());
        canvas.line(&[(0.0, field.y1), (field.x1, field.y1)], Role::Axis);
        let tick = |at| EmptyElement::at((at, 0.0)) + PathElement::new([(0, 0), (0, 40)], Role::Axis);
        plot.draw(x.coord.key_points(TICKS).into_iter().map(tick));
        let foot = draw_numbers(canvas, &self.scale, x, TICKS, field.y1 + 3.0);
        if behind.cut { self.draw_cut(field, foot, canvas) } else { foot }
    }

    /// The fields of the bands that are wide enough to be seen.
    fn fields(&self, behind: &Behind) -> impl Iterator<Item = Rectangle<(f64, f64)>> {
        let x = &behind.x;
        // Left of a cut the axis is for several bands at once, so no field is drawn there.
        let lowest = if behind.cut { x.coord.range.start } else { f64::NEG_INFINITY };
        self.bands.iter().filter_map(move |band| {
            let (from, to) = self.reach(band);
            let from = from.max(lowest);
            let mut field = Rectangle::new([(from, 0.0), (to, 1.0)], Paint::in_hue(Role::Band, band.hue));
            field.set_margin(0, 0, HAIR, HAIR);
            (x.at(to) - x.at(from) > 1.0).then_some(field)
        })
    }

    /// Draws the mark of the cut on the axis, and the words for it below the numbers; says where they end.
    fn draw_cut(&self, field: &Area, foot: f64, canvas: &Canvas) -> f64 {
        let zigzag = [(3.0, 0.0), (5.0, -4.0), (8.0, 4.0), (11.0, -4.0), (14.0, 4.0), (16.0, 0.0)];
        canvas.line(&zigzag.map(|(x, y)| (x, field.y1 + y)), Role::Cut);
        let lines = wrap(self.scale.cut.unwrap_or_default(), face(Role::Quiet), field.x1, 2);
        let y = foot + face(Role::Quiet).ascent();
        canvas.lines((0.0, y), Anchor::Start, &lines, Role::Quiet) + 5.0
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
