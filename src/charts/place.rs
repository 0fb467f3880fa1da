//! Finding room: areas, what is taken, and things in a row that push one another aside.

/// Which part of a text is at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    pub x0: f64,
    pub y0: f64,
    pub x1: f64,
    pub y1: f64,
}

impl Area {
    /// Whether the two share more than an edge.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.x0 < other.x1 && other.x0 < self.x1 && self.y0 < other.y1 && other.y0 < self.y1
    }

    /// Whether it does not leave the other.
    pub(crate) fn within(&self, outer: &Self) -> bool {
        self.x0 >= outer.x0 && self.x1 <= outer.x1 && self.y0 >= outer.y0 && self.y1 <= outer.y1
    }

    /// The same with this much room around it.
    pub(crate) fn grown(&self, by: f64) -> Self {
        Self { x0: self.x0 - by, y0: self.y0 - by, x1: self.x1 + by, y1: self.y1 + by }
    }

    /// Whether the straight line from `a` to `b` touches it (Liang–Barsky).
    pub(crate) fn is_crossed_by(&self, a: (f64, f64), b: (f64, f64)) -> bool {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (step, room) in [(-dx, a.0 - self.x0), (dx, self.x1 - a.0), (-dy, a.1 - self.y0), (dy, self.y1 - a.1)] {
            if step == 0.0 {
                if room < 0.0 {
                    return false;
                }
            } else if step < 0.0 {
                enter = enter.max(room / step);
            } else {
                leave = leave.min(room / step);
            }
        }
        enter <= leave
    }
}

/// The areas and lines where something is drawn already.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taken {
    areas: Vec<Area>,
    lines: Vec<((f64, f64), (f64, f64))>,
}

impl Taken {
    /// Notes an area.
    pub(crate) fn add(&mut self, area: Area) {
        self.areas.push(area);
    }

    /// Notes a line through points.
    pub(crate) fn add_line(&mut self, points: &[(f64, f64)]) {
        self.lines.extend(points.windows(2).map(|pair| (pair[0], pair[1])));
    }

    /// Whether an area overlaps none of those noted.
    pub(crate) fn is_free(&self, area: &Area) -> bool {
        !self.areas.iter().any(|taken| taken.overlaps(area))
    }

    /// Whether none of the noted lines runs through an area.
    pub(crate) fn is_clear(&self, area: &Area) -> bool {
        !self.lines.iter().any(|(a, b)| area.is_crossed_by(*a, *b))
    }
}

/// Places things, each a wish for its middle and a size, as near to the wishes as they can be without touching one
/// another, in the given order and within `low..high`. Things that together are larger than the room overflow it.
pub(crate) fn spread(wishes: &[(f64, f64)], low: f64, high: f64) -> Vec<f64> {
    // Each block is (first thing, sum of wishes as if its things started at 0, total size): least squares by pooling.
    let mut blocks: Vec<(usize, f64, f64)> = Vec::new();
    for (i, (want, size)) in wishes.iter().enumerate() {
        blocks.push((i, want - size / 2.0, *size));
        while let [.., a, b] = blocks.as_slice() {
            let (a, b) = (*a, *b);
            let end_a = start(a, b.0, low, high) + a.2;
            if end_a <= start(b, i + 1, low, high) {
                break;
            }
            let moved = b.1 - a.2 * (i + 1 - b.0) as f64;
            blocks.truncate(blocks.len() - 2);
            blocks.push((a.0, a.1 + moved, a.2 + b.2));
        }
    }
    middles(wishes, &blocks, low, high)
}

/// Where a block of things `block.0..end` starts.
fn start(block: (usize, f64, f64), end: usize, low: f64, high: f64) -> f64 {
    let ideal = block.1 / (end - block.0) as f64;
    ideal.min(high - block.2).max(low)
}

fn middles(wishes: &[(f64, f64)], blocks: &[(usize, f64, f64)], low: f64, high: f64) -> Vec<f64> {
    let mut middles = Vec::with_capacity(wishes.len());
    for (place, block) in blocks.iter().enumerate() {
        let end = blocks.get(place + 1).map_or(wishes.len(), |next| next.0);
        let mut at = start(*block, end, low, high);
        for (_, size) in &wishes[block.0..end] {
            middles.push(at + size / 2.0);
            at += size;
        }
    }
    middles
}
