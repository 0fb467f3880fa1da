//! Institutions in the order of their scores.

use plotters::element::{EmptyElement, Rectangle};

use super::backend::tenth;
use super::canvas::{Canvas, face, label_width, widest, width};
use super::element::Mark;
use super::font::{shorten, wrap};
use super::foot::draw_numbers;
use super::hue::Hue;
use super::paint::Role;
use super::place::Anchor;
use super::plot::{Axis, Plot};
use super::rows::Rows;
use super::scale::{Numbers, Scale};
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
    bar: Axis<Numbers>,
    /// The right end of the bars.
    end: f64,
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
        let columns = self.columns(&lines, size);
        let (mut rows, mut y) = (Vec::new(), 2.0);
        for line in &lines {
            y = match line {
                Line::Row(i) => {
                    let (middle, end) = self.draw_words(*i, y, &columns, &canvas);
                    rows.push((*i, middle));
                    end
                }
                Line::More(count) => self.draw_more(*count, y, &canvas),
            };
        }
        let middles: Rows = rows.iter().map(|(_, middle)| *middle).collect();
        let mut plot = Plot::on(&canvas, &columns.bar, &Axis::new(middles, y, 0.0));
        self.draw_scores(rows.iter().map(|(i, _)| *i).enumerate(), &mut plot);
        let height = draw_numbers(&canvas, &self.scale, &columns.bar, 5, y - 4.0);
        Some(canvas.finish(&self.heading, size, height))
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

    fn columns(&self, lines: &[Line], size: Size) -> Columns {
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
        let end = size.width() - scores.min(150.0) - 12.0;
        let bar = Axis::new(self.scale.whole(), from, end - RADIUS);
        Columns { size, places, names: (left, names), bar, end }
    }

    /// Draws the words of a row from `top`, and says where the middle of its bar is and where the next row begins.
    fn draw_words(&self, i: usize, top: f64, columns: &Columns, canvas: &Canvas) -> (f64, f64) {
        let row = &self.rows[i];
        let role = if self.focus == Some(i) { Role::Strong } else { Role::Label };
        let names = wrap(&row.name, face(role), columns.names.1, 4);
        let y = top + face(role).ascent() + 2.0;
        let place = shorten(&row.place, face(Role::Quiet), columns.places);
        canvas.text((columns.places, y), Anchor::End, &place, Role::Quiet);
        let foot = canvas.lines((columns.names.0, y), Anchor::Start, &names, role);
        let middle = if columns.size.is_wide() { y - face(role).to_baseline() } else { foot + 13.0 };
        let end = draw_result(row, role, middle + face(role).to_baseline(), columns, canvas);
        (middle, foot.max(end) + if columns.size.is_wide() { 9.0 } else { 11.0 })
    }

    /// Draws the bars, and a mark at the end of each; without a score, a mark at its beginning.
    fn draw_scores(&self, rows: impl Iterator<Item = (usize, usize)> + Clone, plot: &mut Plot<Numbers, Rows>) {
        let scored = || rows.clone().filter_map(|(at, i)| Some((at, i, self.rows[i].score?)));
        plot.draw(scored().map(|(at, i, score)| {
            let (role, half) = if self.focus == Some(i) { (Role::BarFocus, 2.5) } else { (Role::Bar, 1.5) };
            Rectangle::new([(0.0, (at, -half)), (score, (at, half))], role)
        }));
        plot.draw(scored().map(|(at, i, score)| Mark::new((score, (at, 0.0)), RADIUS, Role::Mark, self.rows[i].hue)));
        plot.draw(rows.filter(|(_, i)| self.rows[*i].score.is_none()).map(|(at, i)| {
            let mark = Mark::new((tenth(RADIUS + 1.0), 0), RADIUS, Role::Hollow, self.rows[i].hue);
            EmptyElement::at((0.0, (at, 0.0))) + mark
        }));
    }

    fn draw_more(&self, count: usize, top: f64, canvas: &Canvas) -> f64 {
        let wide = canvas.width();
        let lines = wrap(&(self.more)(count), face(Role::Quiet), wide, 2);
        let y = top + face(Role::Quiet).ascent() + 5.0;
        canvas.lines((wide / 2.0, y), Anchor::Middle, &lines, Role::Quiet) + 11.0
    }
}

/// Draws the score at the right edge, or the words instead of one beside their mark, and says where they end.
fn draw_result(row: &RankingRow, role: Role, baseline: f64, columns: &Columns, canvas: &Canvas) -> f64 {
    let wide = canvas.width();
    if row.score.is_some() {
        let lines = wrap(&row.text, face(role), wide - columns.end - 4.0, 2);
        return canvas.lines((wide, baseline), Anchor::End, &lines, role);
    }
    let x = columns.bar.at(0.0) + 2.0 * RADIUS + 8.0;
    let lines = wrap(&row.text, face(Role::Quiet), (wide - x).max(60.0), 2);
    let x = x.min(wide - widest(&lines, Role::Quiet)).max(0.0);
    canvas.lines((x, baseline), Anchor::Start, &lines, Role::Quiet)
}
