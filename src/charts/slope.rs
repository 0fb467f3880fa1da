//! The change between two editions.

use plotters::coord::types::RangedCoordi32;
use plotters::element::{Circle, PathElement};

use super::backend::tenth;
use super::canvas::{Canvas, face, label_width};
use super::element::Dots;
use super::font::{shorten, wrap};
use super::paint::Role;
use super::place::{Anchor, spread};
use super::plot::{Axis, Plot};
use super::scale::{Numbers, Scale};
use super::svg::{Heading, Size, Svg};

/// Scores in two editions, one column each.
#[derive(Clone, Debug)]
pub(crate) struct Slope<'a> {
    /// What it says to those who do not see it.
    pub heading: Heading,
    /// The scale of the scores.
    pub scale: Scale<'a>,
    /// The two editions: "2022", "2023".
    pub editions: (String, String),
    /// Institutions with comparable scores in both, in any order.
    pub rows: Vec<SlopeRow>,
    /// The place in `rows` of the institution to pick out.
    pub focus: Option<usize>,
}

/// An institution in two editions.
#[derive(Clone, Debug)]
pub(crate) struct SlopeRow {
    /// Its name, as short as it is clear.
    pub name: String,
    /// Its score in the earlier edition.
    pub from: f64,
    /// That score as printed.
    pub from_text: String,
    /// Its score in the later edition.
    pub to: f64,
    /// That score as printed.
    pub to_text: String,
    /// The change as printed, with its sign: "+12,98". May be empty.
    pub change: String,
}

/// A label beside a column.
struct Label<'a> {
    row: &'a SlopeRow,
    focus: bool,
    /// Where its point is.
    y: f64,
    names: Vec<String>,
    height: f64,
}

/// Where the columns are.
struct Columns {
    left: f64,
    right: f64,
    y: Axis<Numbers>,
    /// The highest and the lowest that labels may reach.
    room: (f64, f64),
    /// How wide the scores on the left, on the right, and the changes are.
    wide: (f64, f64, f64),
}

/// From a column to its labels.
const AWAY: f64 = 16.0;
/// More institutions than this are a crowd: only those with a label are drawn in full.
const CROWD: usize = 60;

impl Slope<'_> {
    /// The chart; `None` without a row.
    pub(crate) fn draw(&self, size: Size) -> Option<Svg> {
        if self.rows.is_empty() {
            return None;
        }
        let canvas = Canvas::new(size);
        let named = self.named(size);
        let columns = self.columns(&named, size);
        self.draw_columns(&columns, &canvas);
        self.draw_lines(&named, &columns, &canvas);
        self.draw_left(&named, &columns, size, &canvas);
        self.draw_right(&named, &columns, size, &canvas);
        let foot = self.draw_cut(&columns, &canvas);
        Some(canvas.finish(&self.heading, size, foot))
    }

    /// The rows that get a label: the one in focus, then the largest changes, as many as have room.
    fn named(&self, size: Size) -> Vec<usize> {
        let most = if size.is_wide() { 24 } else { 16 };
        let mut rows: Vec<usize> = (0..self.rows.len()).collect();
        let change = |i: &usize| (self.rows[*i].to - self.rows[*i].from).abs();
        rows.sort_by(|a, b| {
            let focus = |i: &usize| self.focus == Some(*i);
            focus(b).cmp(&focus(a)).then(change(b).total_cmp(&change(a))).then(a.cmp(b))
        });
        rows.truncate(most);
        rows
    }

    fn columns(&self, named: &[usize], size: Size) -> Columns {
        let rows = || named.iter().map(|i| &self.rows[*i]);
        let most = |text: fn(&SlopeRow) -> &str| rows().map(|row| label_width(text(row))).fold(0.0, f64::max);
        let name = rows().map(|row| label_width(&row.name)).fold(0.0, f64::max).min(name_room(size));
        let score_room = if size.is_wide() { 84.0 } else { 60.0 };
        let (from, to) = (most(|row| &row.from_text).min(score_room), most(|row| &row.to_text).min(score_room));
        let change = most(|row| &row.change).min(70.0);
        let left = from + AWAY + if size.is_wide() { name + 8.0 } else { 0.0 };
        let change = if change > 0.0 && size.is_wide() { change + 9.0 } else { 0.0 };
        let right = size.width() - AWAY - to - change - name - 8.0;
        let shown = self.scale.shown(self.rows.iter().flat_map(|row| [row.from, row.to]));
        let labels: f64 = rows().map(|row| Label::new(row, false, 0.0, size).height).sum();
        let (top, tall) = (30.0, labels.max(if self.rows.len() < 3 { 150.0 } else { 260.0 }));
        let scores = || self.rows.iter().flat_map(|row| [row.from, row.to]);
        let (low, high) = (scores().fold(f64::INFINITY, f64::min), scores().fold(f64::NEG_INFINITY, f64::max));
        let numbers = if self.scale.cut.is_some() { Numbers::from(low..high) } else { shown.numbers };
        Columns {
            left,
            right,
            y: Axis::new(numbers, top + tall - 8.0, top + 8.0),
            room: (top, top + tall),
            wide: (from, to, change),
        }
    }

    fn draw_columns(&self, columns: &Columns, canvas: &Canvas) {
        let wide = canvas.width();
        for (x, edition) in [(columns.left, &self.editions.0), (columns.right, &self.editions.1)] {
            canvas.line(&[(x, columns.room.0 - 8.0), (x, columns.room.1)], Role::Grid);
            let room = (columns.right - columns.left - 8.0).min(2.0 * x).min(2.0 * (wide - x));
            let label = shorten(edition, face(Role::Strong), room);
            canvas.text((x, 2.0 + face(Role::Strong).ascent()), Anchor::Middle, &label, Role::Strong);
        }
    }

    /// The lines of others by the way they go, then the one in focus. In a crowd those without a label are faint.
    fn draw_lines(&self, named: &[usize], columns: &Columns, canvas: &Canvas) {
        // The editions are 0 and 1.
        let x = Axis::new(RangedCoordi32::from(0..1), columns.left, columns.right);
        let mut plot = Plot::on(canvas, &x, &columns.y);
        let crowd = self.rows.len() > CROWD;
        let is_drawn = |i: usize| self.focus != Some(i) && (!crowd || named.contains(&i));
        for row in self.rows.iter().enumerate().filter(|(i, _)| crowd && !named.contains(i)).map(|(_, row)| row) {
            // Whole units are exact enough for these, and shorter.
            let ends = [(columns.left, row.from), (columns.right, row.to)];
            canvas.line(&ends.map(|(x, score)| (x.round(), columns.y.at(score).round())), Role::Crowd);
        }
        let others = || self.rows.iter().enumerate().filter(|(i, _)| is_drawn(*i)).map(|(_, row)| row);
        for (order, role) in [(-1, Role::Fall), (0, Role::Same), (1, Role::Rise)] {
            plot.draw(others().filter(|row| row.direction() == order).map(|row| PathElement::new(row.ends(), role)));
        }
        let stacks = others().flat_map(SlopeRow::ends).map(|end| (end, 1)).collect();
        plot.draw([Dots { stacks, diameter: 5.0, pitch: 1.0 }]);
        if let Some(row) = self.focus.and_then(|focus| self.rows.get(focus)) {
            let role = [Role::FallFocus, Role::SameFocus, Role::RiseFocus][(row.direction() + 1) as usize];
            plot.draw([PathElement::new(row.ends(), role)]);
            plot.draw(row.ends().map(|end| Circle::new(end, tenth(4.2), Role::Focus)));
        }
    }

    /// Labels beside a column, pushed aside where they would touch, and a line to each point that is not beside its
    /// own.
    fn labels(
        &self,
        named: &[usize],
        columns: &Columns,
        size: Size,
        score: fn(&SlopeRow) -> f64,
    ) -> Vec<(f64, Label<'_>)> {
        let mut labels: Vec<_> = named
            .iter()
            .map(|i| Label::new(&self.rows[*i], self.focus == Some(*i), columns.y.at(score(&self.rows[*i])), size))
            .collect();
        // Where points share a height, the order of the other column keeps their lines apart.
        let other = |label: &Label| columns.y.at(label.row.from + label.row.to);
        labels
            .sort_by(|a, b| a.y.total_cmp(&b.y).then(other(a).total_cmp(&other(b))).then(a.row.name.cmp(&b.row.name)));
        let wishes: Vec<_> = labels.iter().map(|label| (label.y, label.height)).collect();
        spread(&wishes, columns.room.0, columns.room.1).into_iter().zip(labels).collect()
    }

    fn draw_left(&self, named: &[usize], columns: &Columns, size: Size, canvas: &Canvas) {
        let x = columns.left - AWAY;
        for (middle, label) in self.labels(named, columns, size, |row| row.from) {
            let role = label.role();
            draw_leader(columns.left, -1.0, middle, label.y, canvas);
            let value = shorten(&label.row.from_text, face(role), columns.wide.0);
            canvas.text((x, middle + face(role).to_baseline()), Anchor::End, &value, role);
            if size.is_wide() {
                let at = (x - columns.wide.0 - 8.0, label.first_baseline(middle));
                canvas.lines(at, Anchor::End, &label.names, label.name_role());
            }
        }
    }

    fn draw_right(&self, named: &[usize], columns: &Columns, size: Size, canvas: &Canvas) {
        let value_end = columns.right + AWAY + columns.wide.1;
        let change_end = value_end + columns.wide.2;
        for (middle, label) in self.labels(named, columns, size, |row| row.to) {
            let (role, y) = (label.role(), middle + face(label.role()).to_baseline());
            draw_leader(columns.right, 1.0, middle, label.y, canvas);
            let value = shorten(&label.row.to_text, face(role), columns.wide.1);
            canvas.text((value_end, y), Anchor::End, &value, role);
            if columns.wide.2 > 0.0 {
                let change = shorten(&label.row.change, face(Role::Quiet), columns.wide.2 - 9.0);
                canvas.text((change_end, y), Anchor::End, &change, Role::Quiet);
            }
            canvas.lines(
                (change_end + 8.0, label.first_baseline(middle)),
                Anchor::Start,
                &label.names,
                label.name_role(),
            );
        }
    }

    /// The words that say that the columns do not begin at the scale's end.
    fn draw_cut(&self, columns: &Columns, canvas: &Canvas) -> f64 {
        let lowest = self.rows.iter().flat_map(|row| [row.from, row.to]).fold(f64::INFINITY, f64::min);
        let Some(note) = self.scale.cut.filter(|_| lowest > self.scale.min) else { return columns.room.1 + 4.0 };
        let low = columns.room.1;
        for x in [columns.left, columns.right] {
            let zigzag = [(0.0, 0.0), (4.0, 2.0), (-4.0, 5.0), (4.0, 8.0), (0.0, 10.0)];
            canvas.line(&zigzag.map(|(dx, dy)| (x + dx, low + dy)), Role::Cut);
        }
        let lines = wrap(note, face(Role::Quiet), canvas.width(), 2);
        let y = low + 14.0 + face(Role::Quiet).ascent();
        canvas.lines((0.0, y), Anchor::Start, &lines, Role::Quiet) + 5.0
    }
}

fn name_room(size: Size) -> f64 {
    if size.is_wide() { 132.0 } else { 112.0 }
}

fn draw_leader(column: f64, side: f64, label: f64, point: f64, canvas: &Canvas) {
    if (label - point).abs() > 1.0 {
        canvas.line(&[(column + side * 3.0, point), (column + side * (AWAY - 2.0), label)], Role::Leader);
    }
}

impl SlopeRow {
    /// Its line: the edition, and the score in it.
    fn ends(&self) -> [(i32, f64); 2] {
        [(0, self.from), (1, self.to)]
    }

    /// 1 for a rise, −1 for a fall, 0 for neither.
    fn direction(&self) -> i8 {
        self.to.total_cmp(&self.from) as i8
    }
}

impl<'a> Label<'a> {
    fn new(row: &'a SlopeRow, focus: bool, y: f64, size: Size) -> Self {
        let names = wrap(&row.name, face(Role::Strong), name_room(size), 2);
        Self { row, focus, y, height: names.len().max(1) as f64 * face(Role::Strong).line() + 3.0, names }
    }

    fn role(&self) -> Role {
        if self.focus { Role::Strong } else { Role::Label }
    }

    fn name_role(&self) -> Role {
        if self.focus { Role::Strong } else { Role::Quiet }
    }

    /// The first baseline of the names, whose middle is the label's.
    fn first_baseline(&self, middle: f64) -> f64 {
        let face = face(self.name_role());
        middle + face.to_baseline() - self.names.len().saturating_sub(1) as f64 * face.line() / 2.0
    }
}
