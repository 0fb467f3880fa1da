//! Text set to the room it has: measured in the portal's own font, the largest size at which all of it fits.

use serde::Serialize;

use crate::charts::{Face, measure, wrap};

/// Lines of text, ready to draw.
#[derive(Clone, Debug, Serialize)]
#[allow(clippy::struct_field_names, reason = "templates of themes read `lines`")]
pub(crate) struct Lines {
    /// The lines.
    pub lines: Vec<String>,
    /// The size of the type.
    pub size: f64,
    /// From one baseline to the next.
    pub step: f64,
    /// The first baseline.
    pub y: f64,
}

/// Where text may stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room {
    /// The upper edge.
    pub top: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// The height of a capital, in ems.
pub(crate) const CAPITAL: f64 = 0.745;

/// What a line takes, in ems.
const LEADING: f64 = 1.3;

/// Breaks a text into lines at the first of `sizes` at which all of it fits with no word broken; at the last one it may
/// end in "…".
pub(crate) fn fit(text: &str, room: Room, sizes: &[f64], bold: bool) -> Lines {
    let mut set = None;
    for size in sizes {
        let face = Face { size: *size, bold };
        let most = lines_in(room, *size);
        let lines = wrap(text, face, room.width, usize::MAX);
        let is_whole = |word: &str| measure(word, face) <= room.width;
        let fits = lines.len() <= most && text.split_whitespace().all(is_whole);
        set = Some((*size, if fits { lines } else { wrap(text, face, room.width, most) }));
        if fits {
            break;
        }
    }
    let (size, lines) = set.unwrap_or((0.0, Vec::new()));
    Lines { lines, size, step: step(size), y: room.top + (size * CAPITAL).round() }
}

impl Lines {
    /// The last baseline.
    pub(crate) fn last(&self) -> f64 {
        self.y + self.step * count(self.lines.len().saturating_sub(1))
    }
}

fn step(size: f64) -> f64 {
    (size * LEADING).round()
}

fn lines_in(room: Room, size: f64) -> usize {
    let mut lines = 1;
    while count(lines) * step(size) + size * CAPITAL <= room.height {
        lines += 1;
    }
    lines
}

/// A count as a factor; lines are few.
fn count(lines: usize) -> f64 {
    u32::try_from(lines).map_or(f64::MAX, f64::from)
}

/// What a digit of the tabular figures is wide, in ems.
const DIGIT: f64 = 0.6;

/// The width of a number set in tabular figures.
pub(crate) fn number_width(text: &str, size: f64) -> f64 {
    let wide = |c: char| {
        if c.is_ascii_digit() { DIGIT * size } else { measure(c.encode_utf8(&mut [0; 4]), Face { size, bold: true }) }
    };
    text.chars().map(wide).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room { top: 100.0, width: 300.0, height: 120.0 };

    #[test]
    fn a_short_text_is_set_large_and_a_long_one_small() {
        let sizes = [40.0, 20.0];
        assert!((fit("Nilai", ROOM, &sizes, false).size - 40.0).abs() < f64::EPSILON);
        let long = fit("kata ".repeat(30).trim(), ROOM, &sizes, false);
        assert!((long.size - 20.0).abs() < f64::EPSILON);
        assert!(long.lines.iter().all(|line| measure(line, Face { size: 20.0, bold: false }) <= ROOM.width));
        assert!(long.last() <= ROOM.top + ROOM.height);
    }

    #[test]
    fn what_does_not_fit_at_all_says_that_it_goes_on() {
        let lines = fit("kata ".repeat(300).trim(), ROOM, &[30.0], false).lines;
        assert!(lines.last().is_some_and(|line| line.ends_with('…')), "{lines:?}");
    }
}
