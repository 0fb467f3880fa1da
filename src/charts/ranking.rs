//! Institutions in the order of their scores.

use super::canvas::{Anchor, Canvas, face, label_width, widest, width};
use super::font::{shorten, wrap};
use super::foot::draw_numbers;
use super::hue::Hue;
use super::paint::Role;
use super::place::Area;
use super::scale::{Axis, Scale, Shown};
use super::svg::{Heading, Size, Svg};

/// Institutions in the order of their scores.
#[derive(Clone)]
pub(crate) struct Ranking<'a> {
    /// What it says to those who do not see it.
    pub heading: Heading,
    /// The scale of the scores; always shown whole.
    pub scale: Scale<'a>,
    /// The institutions, best first; those without a score last.
    pub rows: Vec<RankingRow>,
    /// The place in `rows` of the institution to pick out.
    pub focus: Option<usize>,
    /// The most rows to draw; where there are more, the first, those around the focus and the last are drawn.
    pub max_rows: usize,
    /// The words for rows that are left out: "… 580 lainnya …".
    pub more: &'a (dyn Fn(usize) -> String + Sync),
}

/// An institution.
#[derive(Clone, Debug)]
pub(crate) struct RankingRow {
    /// Its place as printed: "1". May be empty.
    pub place: String,
    /// Its name.
    pub name: String,
    /// Its score; `None` where only words are known.
    pub score: Option<f64>,
    /// The score as printed, or the words: "hanya zona".
    pub text: String,
    /// The colour of its zone.
    pub hue: Hue,
}

impl std::fmt::Debug for Ranking<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ranking").field("rows", &self.rows).field("focus", &self.focus).finish_non_exhaustive()
    }
}

/// A row, or how many are left out.
enum Line {
    Row(usize),
    More(usize),
}

/// Where the columns are.
struct Columns {
    size: Size,
    /// The right end of the places; 0 where no row has one.
    places: f64,
    /// The left end and the width of the names.
    names: (f64, f64),
    bar: Axis,
    bar_ends: (f64, f64),
}

/// A mark's radius.
const RADIUS: f64 = 4.2;

impl Ranking<'_> {
    /// The chart; `None` without a row.
    pub(crate) fn draw(&self, size: Size) -> Option<Svg> {
        if self.rows.is_empty() {
            return None;
        }
        let canvas = Canvas::new(size);
        let lines = self.lines();
        let shown = Scale { cut: None, ..self.scale }.shown([]);
        let columns = self.columns(&lines, &shown, size);
        let mut y = 2.0;
        for line in &lines {
            y = match line {
                Line::Row(i) => self.draw_row(*i, y, &columns, &canvas),
                Line::More(count) => self.draw_more(*count, y, &canvas),
            };
        }
        let height = draw_numbers(&canvas, &self.scale, &shown, &columns.bar, 4.0, y - 4.0);
        Some(canvas.finish(&self.heading, height))
    }

    /// What is drawn: all rows, or windows at the top, around the focus and at the bottom.
    fn lines(&self) -> Vec<Line> {
        let (count, most) = (self.rows.len(), self.max_rows.max(5));
        let kept = |i: usize| {
            let around = self.focus.is_some_and(|focus| i.abs_diff(focus) <= 1);
            let ends = if self.focus.is_some() { most - 3 } else { most };
            count <= most || around || i < ends.div_ceil(2) || i >= count - ends / 2
        };
        let mut lines = Vec::new();
        for i in 0..count {
            match lines.last_mut() {
                _ if kept(i) => lines.push(Line::Row(i)),
                Some(Line::More(more)) => *more += 1,
                _ => lines.push(Line::More(1)),
            }
        }
        lines
    }

    fn columns(&self, lines: &[Line], shown: &Shown, size: Size) -> Columns {
        let rows = || lines.iter().filter_map(|line| if let Line::Row(i) = line { Some(&self.rows[*i]) } else { None });
        let places = rows().map(|row| width(&row.place, Role::Quiet)).fold(0.0, f64::max).min(48.0);
        let scores = rows().filter(|row| row.score.is_some()).map(|row| label_width(&row.text)).fold(0.0, f64::max);
        let left = if places > 0.0 { places + 7.0 } else { 0.0 };
        let names = if size.is_wide() {
            rows().map(|row| label_width(&row.name)).fold(0.0, f64::max).min(216.0)
        } else {
            size.width() - left
        };
        let from = if size.is_wide() { left + names + 14.0 } else { left + 1.0 };
        let to = size.width() - scores.min(150.0) - 12.0;
        let bar = Axis::new(shown.range.clone(), from, to - RADIUS);
        Columns { size, places, names: (left, names), bar, bar_ends: (from, to) }
    }

    /// Draws a row from `top` and says where the next one begins.
    fn draw_row(&self, i: usize, top: f64, columns: &Columns, canvas: &Canvas) -> f64 {
        let row = &self.rows[i];
        let role = if self.focus == Some(i) { Role::Strong } else { Role::Label };
        let names = wrap(&row.name, face(role), columns.names.1, 4);
        let y = top + face(role).ascent() + 2.0;
        let place = shorten(&row.place, face(Role::Quiet), columns.places);
        canvas.text((columns.places, y), Anchor::End, &place, Role::Quiet);
        canvas.lines((columns.names.0, y), Anchor::Start, &names, role);
        let foot = y + names.len().saturating_sub(1) as f64 * face(role).line();
        let middle = if columns.size.is_wide() { y - face(role).to_baseline() } else { foot + 13.0 };
        let end = draw_value(row, role, middle, columns, canvas);
        foot.max(end) + if columns.size.is_wide() { 9.0 } else { 11.0 }
    }

    fn draw_more(&self, count: usize, top: f64, canvas: &Canvas) -> f64 {
        let wide = canvas.size().width();
        let lines = wrap(&(self.more)(count), face(Role::Quiet), wide, 2);
        let y = top + face(Role::Quiet).ascent() + 5.0;
        canvas.lines((wide / 2.0, y), Anchor::Middle, &lines, Role::Quiet);
        y + lines.len().saturating_sub(1) as f64 * face(Role::Quiet).line() + 11.0
    }
}

/// Draws the bar, the mark and the score, and says where they end.
fn draw_value(row: &RankingRow, role: Role, middle: f64, columns: &Columns, canvas: &Canvas) -> f64 {
    let baseline = middle + face(role).to_baseline();
    let origin = columns.bar.at(0.0);
    let Some(score) = row.score else {
        canvas.mark((origin + RADIUS + 1.0, middle), RADIUS, Role::Hollow, row.hue);
        let x = origin + 2.0 * RADIUS + 8.0;
        let lines = wrap(&row.text, face(Role::Quiet), (columns.size.width() - x).max(60.0), 2);
        let x = x.min(columns.size.width() - widest(&lines, Role::Quiet)).max(0.0);
        canvas.lines((x, baseline), Anchor::Start, &lines, Role::Quiet);
        return baseline + lines.len().saturating_sub(1) as f64 * face(Role::Quiet).line();
    };
    let end = columns.bar.at(score);
    let (bar, half) = if role == Role::Strong { (Role::BarFocus, 2.5) } else { (Role::Bar, 1.5) };
    canvas.rect(Area { x0: origin.min(end), x1: origin.max(end), y0: middle - half, y1: middle + half }, bar);
    canvas.mark((end, middle), RADIUS, Role::Mark, row.hue);
    let scores = wrap(&row.text, face(role), columns.size.width() - columns.bar_ends.1 - 4.0, 2);
    canvas.lines((columns.size.width(), baseline), Anchor::End, &scores, role);
    baseline + scores.len().saturating_sub(1) as f64 * face(role).line()
}
