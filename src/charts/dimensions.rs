//! A result's parts against the means of its category.

use plotters::element::{EmptyElement, Rectangle};

use super::backend::tenth;
use super::canvas::{Canvas, face, widest, width};
use super::font::wrap;
use super::foot::draw_numbers;
use super::paint::Role;
use super::place::Anchor;
use super::plot::{Axis, Plot, SavedPlot};
use super::rows::Rows;
use super::scale::{Numbers, Scale};
use super::svg::{Heading, Size, Svg};

/// The parts of a result, each with its category's mean.
#[derive(Clone, Debug)]
pub(crate) struct Dimensions<'a> {
    /// What it says to those who do not see it.
    pub heading: Heading,
    /// The scale of the parts' values; always shown whole.
    pub scale: Scale<'a>,
    /// The parts, in the method's order.
    pub rows: Vec<DimensionRow>,
}

/// A part.
#[derive(Clone, Debug, Default)]
pub(crate) struct DimensionRow {
    /// Its name: "Standar pelayanan".
    pub name: String,
    /// A quiet line below the name, such as its weight: "bobot 32,37%". May be empty.
    pub note: String,
    /// Its value; `None` where it is missing.
    pub value: Option<f64>,
    /// The value as printed, or the words for a missing one.
    pub text: String,
    /// The category's mean and its words: "rata-rata kabupaten 83,10".
    pub mean: Option<(f64, String)>,
}

/// A chart without values that is drawn once; the chart of each result adds only bars and values.
pub(crate) struct PreparedDimensions {
    size: Size,
    plot: SavedPlot<Numbers, Rows>,
    /// What lies below the bars, and what above them.
    around: [String; 2],
    /// The first baseline of each row's value.
    values: Vec<f64>,
    /// The width of the widest value, and how wide its lines may be.
    room: (f64, f64),
    height: f64,
}

/// Where the columns are.
struct Columns {
    /// The width of the names; `None` where they are above the bars.
    names: Option<f64>,
    bar: Axis<Numbers>,
    /// The bars' ends.
    bar_ends: (f64, f64),
    /// The width of the widest value, and how wide its lines may be.
    values: (f64, f64),
    /// The most lines that a value takes.
    lines: usize,
    size: Size,
}

/// Where a row's bar and value are.
#[derive(Clone, Copy)]
struct Placed {
    /// The middle of the bar.
    middle: f64,
    /// The baseline of the value.
    value: f64,
    end: f64,
}

/// Half of a bar's thickness.
const HALF: f64 = 5.0;

impl Dimensions<'_> {
    /// The chart; `None` without a part.
    pub(crate) fn draw(&self, size: Size) -> Option<Svg> {
        let prepared = self.prepare(size, self.rows.iter().map(|row| row.text.as_str()))?;
        Some(prepared.with_values(&self.heading, self.rows.iter().map(|row| (row.value, row.text.as_str()))))
    }

    /// Draws all but the values, with room for texts as wide as these; `None` without a part.
    pub(crate) fn prepare<'t>(&self, size: Size, texts: impl Iterator<Item = &'t str>) -> Option<PreparedDimensions> {
        if self.rows.is_empty() {
            return None;
        }
        let columns = self.columns(size, &texts.collect::<Vec<_>>());
        let (below, above) = (Canvas::new(size), Canvas::new(size));
        let mut rows = Vec::new();
        let mut y = 4.0;
        for row in &self.rows {
            let placed = match columns.names {
                Some(wide) => draw_beside(row, y, wide, &columns, &above),
                None => draw_above(row, y, &columns, &above),
            };
            y = placed.end;
            rows.push(placed);
        }
        let height = draw_numbers(&above, &self.scale, &columns.bar, 5, y - 10.0);
        let middles = Axis::new(rows.iter().map(|row| row.middle).collect::<Rows>(), y, 0.0);
        let mut plot = Plot::on(&below, &columns.bar, &middles);
        let ends = &columns.bar.coord.range;
        plot.draw((0..rows.len()).map(|i| bar(i, (ends.start, ends.end), Role::Track)));
        let plot = plot.save();
        let tick = |(i, row): (usize, &DimensionRow)| {
            let corners = [(-10, -tenth(HALF + 3.0)), (10, tenth(HALF + 4.0))];
            Some(EmptyElement::at((row.mean.as_ref()?.0, (i, 0.0))) + Rectangle::new(corners, Role::Tick))
        };
        Plot::restored(&above, &plot).draw(self.rows.iter().enumerate().filter_map(tick));
        Some(PreparedDimensions {
            size,
            plot,
            around: [below, above].map(Canvas::into_body),
            values: rows.iter().map(|row| row.value).collect(),
            room: columns.values,
            height,
        })
    }

    fn columns(&self, size: Size, texts: &[&str]) -> Columns {
        let widest = texts.iter().map(|text| width(text, Role::Strong)).fold(0.0, f64::max);
        let longest = self.rows.iter().map(|row| width(&row.name, Role::Label).max(width(&row.note, Role::Quiet)));
        let names = size.is_wide().then(|| longest.fold(0.0, f64::max).min(176.0));
        let from = names.map_or(0.5, |names| names + 14.0);
        let to = if size.is_wide() { size.width() - widest.min(150.0) - 10.0 } else { size.width() - 0.5 };
        let line = if size.is_wide() { size.width() - to - 9.0 } else { size.width() * 0.45 };
        let lines = texts.iter().map(|text| wrap(text, face(Role::Strong), line, 2).len()).max().unwrap_or(1);
        let bar = Axis::new(self.scale.whole(), from, to);
        Columns { names, bar, bar_ends: (from, to), values: (widest, line), lines, size }
    }
}

impl Columns {
    /// Where a value ends whose first baseline is at `y`.
    fn below_value(&self, y: f64) -> f64 {
        y + self.lines.saturating_sub(1) as f64 * face(Role::Strong).line() + 4.0
    }
}

impl PreparedDimensions {
    /// Whether there is room for these texts.
    pub(crate) fn fits<'t>(&self, mut texts: impl Iterator<Item = &'t str>) -> bool {
        texts.all(|text| width(text, Role::Strong) <= self.room.0)
    }

    /// The chart with each part's value and its words, in the order of the rows.
    pub(crate) fn with_values<'t>(
        &self,
        heading: &Heading,
        values: impl Iterator<Item = (Option<f64>, &'t str)> + Clone,
    ) -> Svg {
        let canvas = Canvas::new(self.size);
        let bars = values.clone().enumerate().filter_map(|(i, (value, _))| Some(bar(i, (0.0, value?), Role::Bar)));
        Plot::restored(&canvas, &self.plot).draw(bars);
        for (baseline, (value, text)) in self.values.iter().zip(values) {
            let role = if value.is_some() { Role::Strong } else { Role::Quiet };
            let lines = wrap(text, face(Role::Strong), self.room.1, 2);
            canvas.lines((canvas.width(), *baseline), Anchor::End, &lines, role);
        }
        let [below, above] = &self.around;
        let own = canvas.into_body();
        Svg::new(heading.clone(), self.size, self.height, [below.as_str(), &own, above].concat())
    }
}

/// A bar in a row, from one number to another.
fn bar(row: usize, (from, to): (f64, f64), role: Role) -> Rectangle<(f64, (usize, f64))> {
    Rectangle::new([(from, (row, -HALF)), (to, (row, HALF))], role)
}

/// Draws the name on the left, for a value on the right.
fn draw_beside(row: &DimensionRow, top: f64, wide: f64, columns: &Columns, canvas: &Canvas) -> Placed {
    let names = draw_name(row, top, wide, canvas);
    let middle = top + 9.0;
    let mean = draw_mean(row, middle, columns, canvas);
    let value = middle + face(Role::Strong).to_baseline();
    Placed { middle, value, end: names.max(mean).max(columns.below_value(value)) + 12.0 }
}

/// Draws the name above the bar, for a value beside it.
fn draw_above(row: &DimensionRow, top: f64, columns: &Columns, canvas: &Canvas) -> Placed {
    let (widest, line) = columns.values;
    let value = top + face(Role::Strong).ascent();
    let names = draw_name(row, top, columns.size.width() - widest.min(line) - 12.0, canvas);
    let middle = names.max(columns.below_value(value)) + 4.0 + HALF;
    Placed { middle, value, end: draw_mean(row, middle, columns, canvas) + 14.0 }
}

/// Draws the name and its note, and says where they end.
fn draw_name(row: &DimensionRow, top: f64, wide: f64, canvas: &Canvas) -> f64 {
    let names = wrap(&row.name, face(Role::Label), wide, 3);
    let y = canvas.lines((0.0, top + face(Role::Label).ascent()), Anchor::Start, &names, Role::Label);
    let notes = wrap(&row.note, face(Role::Quiet), wide, 2);
    canvas.lines((0.0, y + face(Role::Quiet).line()), Anchor::Start, &notes, Role::Quiet);
    y + notes.len() as f64 * face(Role::Quiet).line() + 4.0
}

/// Draws the words for the mean below its tick, and says where they end.
fn draw_mean(row: &DimensionRow, middle: f64, columns: &Columns, canvas: &Canvas) -> f64 {
    let Some((mean, label)) = &row.mean else { return middle + HALF };
    let ((from, to), x) = (columns.bar_ends, columns.bar.at(*mean));
    let lines = wrap(label, face(Role::Quiet), to - from, 2);
    let half = widest(&lines, Role::Quiet) / 2.0;
    let y = middle + HALF + 5.0 + face(Role::Quiet).ascent();
    let x = x.clamp(from + half, (to - half).max(from + half));
    canvas.lines((x, y), Anchor::Middle, &lines, Role::Quiet) + 3.0
}
