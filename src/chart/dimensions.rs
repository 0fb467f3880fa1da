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
pub struct Dimensions<'a> {
    /// What it says to those who do not see it.
    pub heading: Heading,
    /// The scale of the parts' values; always shown whole.
    pub scale: Scale<'a>,
    /// The parts, in the method's order.
    pub rows: Vec<DimensionRow>,
}

/// A part.
#[derive(Clone, Debug, Default)]
pub struct DimensionRow {
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

/// Where the columns are.
struct Columns {
    /// The width of the names; `None` where they stand above the bars.
    names: Option<f64>,
    bar: Axis,
    /// The bars' ends.
    bar_ends: (f64, f64),
    size: Size,
}

/// A bar's thickness.
const BAR: f64 = 10.0;

impl Dimensions<'_> {
    /// The chart; `None` without a part.
    pub fn draw(&self, size: Size) -> Option<Svg> {
        if self.rows.is_empty() {
            return None;
        }
        let canvas = Canvas::new(size);
        let shown = Scale { cut: None, ..self.scale }.shown([]);
        let columns = self.columns(&shown, size);
        let mut y = 4.0;
        for row in &self.rows {
            y = draw_row(row, y, &columns, &canvas);
        }
        let height = draw_numbers(&canvas, &self.scale, &shown, &columns.bar, 4.0, y - 10.0);
        Some(canvas.finish(&self.heading, height))
    }

    fn columns(&self, shown: &Shown, size: Size) -> Columns {
        let values = self.rows.iter().map(|row| width(&row.text, Role::Strong)).fold(0.0, f64::max);
        let longest = self.rows.iter().map(|row| width(&row.name, Role::Label).max(width(&row.note, Role::Quiet)));
        let names = size.is_wide().then(|| longest.fold(0.0, f64::max).min(176.0));
        let from = names.map_or(0.5, |names| names + 14.0);
        let to = if size.is_wide() { size.width() - values.min(150.0) - 10.0 } else { size.width() - 0.5 };
        Columns { names, bar: Axis::new(shown.range.clone(), from, to), bar_ends: (from, to), size }
    }
}

/// Draws a row from `top` and says where it ends.
fn draw_row(row: &DimensionRow, top: f64, columns: &Columns, canvas: &Canvas) -> f64 {
    match columns.names {
        Some(wide) => draw_beside(row, top, wide, columns, canvas),
        None => draw_above(row, top, columns, canvas),
    }
}

/// The name on the left, the value on the right.
fn draw_beside(row: &DimensionRow, top: f64, wide: f64, columns: &Columns, canvas: &Canvas) -> f64 {
    let names = draw_name(row, top, wide, canvas);
    let middle = top + 9.0;
    let bar = draw_bar(row, middle, columns, canvas);
    let values = wrap(&row.text, face(Role::Strong), columns.size.width() - columns.bar_ends.1 - 9.0, 2);
    let y = middle + face(Role::Strong).to_baseline();
    canvas.lines((columns.size.width(), y), Anchor::End, &values, value_role(row));
    let values = y + values.len().saturating_sub(1) as f64 * face(Role::Strong).line() + 4.0;
    names.max(bar).max(values) + 12.0
}

/// The name and the value above the bar.
fn draw_above(row: &DimensionRow, top: f64, columns: &Columns, canvas: &Canvas) -> f64 {
    let values = wrap(&row.text, face(Role::Strong), columns.size.width() * 0.45, 2);
    let room = columns.size.width() - widest(&values, Role::Strong) - 12.0;
    let y = top + face(Role::Strong).ascent();
    canvas.lines((columns.size.width(), y), Anchor::End, &values, value_role(row));
    let values = y + values.len().saturating_sub(1) as f64 * face(Role::Strong).line() + 4.0;
    let names = draw_name(row, top, room, canvas);
    draw_bar(row, names.max(values) + 4.0 + BAR / 2.0, columns, canvas) + 14.0
}

fn value_role(row: &DimensionRow) -> Role {
    if row.value.is_some() { Role::Strong } else { Role::Quiet }
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

/// Draws the bar and the mean, and says where they end.
fn draw_bar(row: &DimensionRow, middle: f64, columns: &Columns, canvas: &Canvas) -> f64 {
    let (from, to) = columns.bar_ends;
    let thick = |x0, x1| Area { x0, x1, y0: middle - BAR / 2.0, y1: middle + BAR / 2.0 };
    canvas.rect(thick(from, to), Role::Track);
    if let Some(value) = row.value {
        let origin = columns.bar.at(0.0);
        let end = columns.bar.at(value);
        canvas.rect(thick(origin.min(end), origin.max(end)), Role::Bar);
    }
    let Some((mean, label)) = &row.mean else { return middle + BAR / 2.0 };
    let x = columns.bar.at(*mean);
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
