//! A result's parts against the means of its category.

use super::canvas::{Anchor, Canvas, face, widest, width};
use super::font::wrap;
use super::foot::draw_numbers;
use super::paint::Role;
use super::place::Area;
use super::scale::{Axis, Scale, Shown};
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

/// A chart of which all but the values is drawn, so that each of many results costs only its own bars.
pub(crate) struct PreparedDimensions {
    columns: Columns,
    /// What lies below the bars, and what above them.
    around: [String; 2],
    /// Where each row's bar and value are.
    rows: Vec<Placed>,
    height: f64,
}

/// Where the columns are.
struct Columns {
    /// The width of the names; `None` where they stand above the bars.
    names: Option<f64>,
    bar: Axis,
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

/// A bar's thickness.
const BAR: f64 = 10.0;

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
        let shown = Scale { cut: None, ..self.scale }.shown([]);
        let columns = self.columns(&shown, size, &texts.collect::<Vec<_>>());
        let (below, above) = (Canvas::new(size), Canvas::new(size));
        let mut rows = Vec::new();
        let mut y = 4.0;
        for row in &self.rows {
            let placed = match columns.names {
                Some(wide) => draw_beside(row, y, wide, &columns, &above),
                None => draw_above(row, y, &columns, &above),
            };
            below.rect(thick(placed.middle, columns.bar_ends), Role::Track);
            y = placed.end;
            rows.push(placed);
        }
        let height = draw_numbers(&above, &self.scale, &shown, &columns.bar, 4.0, y - 10.0);
        Some(PreparedDimensions { columns, around: [below, above].map(Canvas::into_body), rows, height })
    }

    fn columns(&self, shown: &Shown, size: Size, texts: &[&str]) -> Columns {
        let widest = texts.iter().map(|text| width(text, Role::Strong)).fold(0.0, f64::max);
        let longest = self.rows.iter().map(|row| width(&row.name, Role::Label).max(width(&row.note, Role::Quiet)));
        let names = size.is_wide().then(|| longest.fold(0.0, f64::max).min(176.0));
        let from = names.map_or(0.5, |names| names + 14.0);
        let to = if size.is_wide() { size.width() - widest.min(150.0) - 10.0 } else { size.width() - 0.5 };
        let line = if size.is_wide() { size.width() - to - 9.0 } else { size.width() * 0.45 };
        let lines = texts.iter().map(|text| wrap(text, face(Role::Strong), line, 2).len()).max().unwrap_or(1);
        let bar = Axis::new(shown.range.clone(), from, to);
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
        texts.all(|text| width(text, Role::Strong) <= self.columns.values.0)
    }

    /// The chart with each part's value and its words, in the order of the rows.
    pub(crate) fn with_values<'t>(
        &self,
        heading: &Heading,
        values: impl Iterator<Item = (Option<f64>, &'t str)> + Clone,
    ) -> Svg {
        let Columns { bar, values: (_, line), size, .. } = &self.columns;
        let canvas = Canvas::new(*size);
        for (placed, (value, _)) in self.rows.iter().zip(values.clone()) {
            if let Some(value) = value {
                canvas.rect(thick(placed.middle, (bar.at(0.0), bar.at(value))), Role::Bar);
            }
        }
        for (placed, (value, text)) in self.rows.iter().zip(values) {
            let role = if value.is_some() { Role::Strong } else { Role::Quiet };
            let lines = wrap(text, face(Role::Strong), *line, 2);
            canvas.lines((size.width(), placed.value), Anchor::End, &lines, role);
        }
        let [below, above] = &self.around;
        let own = canvas.into_body();
        Svg::new(heading.clone(), *size, self.height, [below.as_str(), &own, above].concat())
    }
}

/// The area of a bar.
fn thick(middle: f64, (x0, x1): (f64, f64)) -> Area {
    Area { x0: x0.min(x1), x1: x0.max(x1), y0: middle - BAR / 2.0, y1: middle + BAR / 2.0 }
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
    let middle = names.max(columns.below_value(value)) + 4.0 + BAR / 2.0;
    Placed { middle, value, end: draw_mean(row, middle, columns, canvas) + 14.0 }
}

/// Draws the name and its note, and says where they end.
fn draw_name(row: &DimensionRow, top: f64, wide: f64, canvas: &Canvas) -> f64 {
    let names = wrap(&row.name, face(Role::Label), wide, 3);
    let mut y = top + face(Role::Label).ascent();
    canvas.lines((0.0, y), Anchor::Start, &names, Role::Label);
    y += names.len().saturating_sub(1) as f64 * face(Role::Label).line();
    let notes = wrap(&row.note, face(Role::Quiet), wide, 2);
    canvas.lines((0.0, y + face(Role::Quiet).line()), Anchor::Start, &notes, Role::Quiet);
    y + notes.len() as f64 * face(Role::Quiet).line() + 4.0
}

/// Draws the mean on its bar, and says where they end.
fn draw_mean(row: &DimensionRow, middle: f64, columns: &Columns, canvas: &Canvas) -> f64 {
    let Some((mean, label)) = &row.mean else { return middle + BAR / 2.0 };
    let ((from, to), x) = (columns.bar_ends, columns.bar.at(*mean));
    canvas.rect(
        Area { x0: x - 1.0, x1: x + 1.0, y0: middle - BAR / 2.0 - 3.0, y1: middle + BAR / 2.0 + 4.0 },
        Role::Tick,
    );
    let lines = wrap(label, face(Role::Quiet), to - from, 2);
    let half = widest(&lines, Role::Quiet) / 2.0;
    let y = middle + BAR / 2.0 + 5.0 + face(Role::Quiet).ascent();
    canvas.lines((x.clamp(from + half, (to - half).max(from + half)), y), Anchor::Middle, &lines, Role::Quiet);
    y + lines.len().saturating_sub(1) as f64 * face(Role::Quiet).line() + 3.0
}
